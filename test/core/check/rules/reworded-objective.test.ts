import { rewordedObjective } from "../../../../src/core/check/rules/reworded-objective";
import { toAddress } from "../../../../src/core/grid/a1";
import { readScorecard } from "../../scorecard-builder";
import { snapshotOfSheets, type PlainCell, type PlainSheet } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

type Line = readonly [ref: PlainCell, title: string];

/** A sheet for each year with its list under one key area; the first line stands in row 3. */
function yearsOf(lists: Readonly<Record<string, readonly Line[]>>, keyArea = "Managing risk"): readonly PlainSheet[] {
  return Object.entries(lists).map(([year, lines]) => ({
    name: `Panel ${year}`,
    rows: [[keyArea], ["#", "Objective", `${year} Score`], ...lines.map(([ref, title]) => [ref, title, 3])],
  }));
}

const find = (...sheets: readonly PlainSheet[]): ReturnType<typeof plainFindingsOf> =>
  plainFindingsOf(rewordedObjective, readScorecard(snapshotOfSheets(sheets)));

const ENDING = "read as two objectives, they are not compared. If they are one, give both the same number and title.";

describe("reworded-objective", () => {
  test.each<[string, Line, Line, string]>([
    [
      "words added under the same ref",
      [5, "Grants"],
      [5, "Grants and loans"],
      `“Grants and loans” here for 2025 is “Grants” at 'Panel 2024'!B4 for 2024: ${ENDING}`,
    ],
    [
      "another number",
      [12, "Fraud"],
      [14, "Fraud"],
      `“Fraud” is objective 14 here for 2025, and objective 12 at 'Panel 2024'!B4 for 2024: ${ENDING}`,
    ],
    [
      "the same words in other forms and order, without refs",
      [null, "Early engagement of key suppliers"],
      [null, "Engaging key suppliers early"],
      `“Engaging key suppliers early” here for 2025 is “Early engagement of key suppliers” at 'Panel 2024'!B4 for 2024: ${ENDING}`,
    ],
  ])("reports %s", (_, before, now, message) => {
    const first: Line = [before[0] && 1, "Tax"];
    const sheets = yearsOf({ 2024: [first, before], 2025: [first, now] });
    expect(find(...sheets)).toEqual([{ cell: "'Panel 2025'!B4", message, fix: null }]);
  });

  test("reports a list that lost its numbers", () => {
    const messages = find(...yearsOf({ 2024: [[12, "Fraud"]], 2025: [[null, "Fraud"]] })).map(({ message }) => message);
    expect(messages).toEqual([
      `“Fraud” is without a number here for 2025, and objective 12 at 'Panel 2024'!B3 for 2024: ${ENDING}`,
    ]);
  });

  test.each<[string, Line, Line]>([
    ["another objective under a ref", [5, "Grants"], [5, "Modern slavery"]],
    ["titles that share half of their words under a ref", [5, "Engaging members"], [5, "Engaging suppliers"]],
    ["titles that share few words", [5, "Skills of buyers"], [6, "Skills of contract managers"]],
    ["the same title with the same ref", [5, "Grants"], [5, "GRANTS "]],
  ])("does not report %s", (_, before, now) => {
    expect(find(...yearsOf({ 2024: [before], 2025: [now] }))).toEqual([]);
  });

  test("does not report rows under different key areas, or for the same year", () => {
    const [before] = yearsOf({ 2024: [[5, "Grants"]] });
    const [now] = yearsOf({ 2025: [[5, "Grants and loans"]] }, "Social value");
    const [same] = yearsOf({ 2024: [[5, "Grants and loans"]] });
    if (!before || !now || !same) throw new Error("A sheet for each year");
    expect(find(before, now)).toEqual([]);
    expect(find(before, { ...same, name: "Board" })).toEqual([]);
  });

  test("says nothing where two rows of one year come equally near", () => {
    const twice: readonly Line[] = [
      [1, "Fraud in grants"],
      [2, "Fraud in loans"],
    ];
    expect(find(...yearsOf({ 2024: twice, 2025: [[3, "Fraud in grants, loans"]] }))).toEqual([]);
  });

  test("points from each year to the one before, newest first at hand", () => {
    const sheets = yearsOf({ 2023: [[12, "Fraud"]], 2024: [[13, "Fraud"]], 2025: [[14, "Fraud"]] });
    const findings = findingsOf(rewordedObjective, readScorecard(snapshotOfSheets(sheets)));
    expect(findings.map(({ at, related }) => [at, ...related].map(toAddress))).toEqual([
      ["'Panel 2024'!B3", "'Panel 2023'!B3"],
      ["'Panel 2025'!B3", "'Panel 2024'!B3"],
    ]);
    expect(findings[0]).toMatchObject({
      severity: "warning",
      objective: "13",
      keyArea: "Managing risk",
      period: { label: "2024" },
    });
  });
});
