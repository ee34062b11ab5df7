import { descriptorMismatch } from "../../../../src/core/check/rules/descriptor-mismatch";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { scorecardOf, type PlainObjective } from "../../scorecard-builder";
import type { PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

const LADDER = [
  "Contracts are filed and forgotten.",
  "Simple procedures exist in some departments.",
  "Every department uses procedures, systems and a register.",
  "Figures from the register drive planning and costs.",
  "Neighbouring councils share one register and learn from it.",
];

function scorecardWith(score: PlainCell, comment: string, ladder: readonly string[] = LADDER): Scorecard {
  return scorecardOfAll(["2025"], [{ scores: [score], comments: [comment] }], ladder);
}

/** The ladder's descriptors stand in B3 to F3, the first objective in row 5. */
function scorecardOfAll(
  periods: readonly string[],
  objectives: readonly PlainObjective[],
  ladder: readonly string[] = LADDER,
): Scorecard {
  return scorecardOf({ periods, keyAreas: [{ name: "Managing contracts", ladder, objectives }] });
}

describe("descriptor-mismatch", () => {
  test.each<[PlainCell, string, string]>([
    [3, "Defined as 'Simple procedures exist in some departments.'", "Developing (2), the cell says 3"],
    [3, "A score of '3' is defined as - Some departments have simple procedures.", "Developing (2), the cell says 3"],
    ["2 - Developing", "This is defined as: Figures from the register drive planning.", "Leader (4), the cell says 2"],
    ["2/3", "Scored '2/3', defined as “Figures from the register drive costs”.", "Leader (4), the cell says 2/3"],
    [
      4,
      "A '3' is defined as 'Every department uses a register.' A '4' is defined as 'Contracts are filed and forgotten.'",
      "Minimum (1), the cell says 4",
    ],
  ])("reports a cell with %j beside %j", (score, comment, said) => {
    expect(plainFindingsOf(descriptorMismatch, scorecardWith(score, comment))).toEqual([
      { cell: "Scores!C5", message: `The comment quotes what reads as the descriptor of ${said}.`, fix: null },
    ]);
  });

  test.each<[PlainCell, string]>([
    [3, "Defined as 'Every department uses procedures, systems and a register.'"],
    [3, "A score of '3' is defined as - Procedures and systems are used by every department."],
    // Finer than the ladder, or of something else.
    [3, "A score of '3' is defined as - Each contract has a named manager who reports once a year."],
    [3, "A strategic contract is defined as any whose end would stop a service."],
    // Too short to tell.
    [3, "Defined as 'simple procedures'."],
    // A score between two levels may quote either.
    ["2/3", "Defined as 'Simple procedures exist in some departments.'"],
    ["2/3", "Defined as 'Every department uses procedures, systems and a register.'"],
    // Levels that were not awarded.
    [3, "To score a '4', which is defined as 'Figures from the register drive planning and costs.'"],
    [3, "The next level is defined as 'Figures from the register drive planning and costs.'"],
    // That is reported as a comment that states another level.
    [3, "Scored '4'. This is defined as 'Figures from the register drive planning and costs.'"],
    // There is no level to hold it against.
    [null, "Defined as 'Simple procedures exist in some departments.'"],
    ["N/A", "Defined as 'Simple procedures exist in some departments.'"],
    ["Leadr", "Defined as 'Simple procedures exist in some departments.'"],
    // Not introduced as a definition.
    [3, "Simple procedures exist in some departments."],
  ])("does not report a cell with %j beside %j", (score, comment) => {
    expect(findingsOf(descriptorMismatch, scorecardWith(score, comment))).toEqual([]);
  });

  test.each<[string, readonly string[]]>([
    ["the awarded level has no descriptor", LADDER.map((text, index) => (index === 2 ? "" : text))],
    ["two levels share the words", LADDER.map((text, index) => (index === 2 ? (LADDER[1] ?? "") : text))],
  ])("does not report anything where %s", (_, ladder) => {
    const comment = "Defined as 'Simple procedures exist in some departments.'";
    expect(findingsOf(descriptorMismatch, scorecardWith(3, comment, ladder))).toEqual([]);
  });

  test("points at the comment and at both descriptors, in the newest period alone", () => {
    const comment = "Defined as 'Simple procedures exist in some departments.'";
    const scorecard = scorecardOfAll(["2024", "2025"], [{ scores: [3, 3], comments: [comment, comment] }]);
    const findings = findingsOf(descriptorMismatch, scorecard);
    expect(findings.map(({ at, related, period }) => [period?.label, ...[at, ...related].map(toAddress)])).toEqual([
      ["2025", "Scores!E5", "Scores!F5", "Scores!C3", "Scores!D3"],
    ]);
  });
});
