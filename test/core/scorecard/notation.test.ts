import type { Level } from "../../../src/core/scale/level";
import { awarded, type LikelyScore } from "../../../src/core/scale/score";
import { toCellValue, toNotation, type Notation } from "../../../src/core/scorecard/notation";
import { scorecardOf } from "../scorecard-builder";
import type { PlainCell } from "../snapshot-builder";

function notationOf(...scores: readonly PlainCell[]): Notation {
  const objectives = scores.map((score) => ({ scores: [score] }));
  const scorecard = scorecardOf({ periods: ["2025"], keyAreas: [{ name: "Managing risk", objectives }] });
  return toNotation(scorecard.objectives.flatMap((objective) => [...objective.scores.values()]));
}

describe("the notation of a column", () => {
  test.each<[Notation, readonly PlainCell[]]>([
    ["number", [3, 2, 4]],
    ["number", [{ value: 3, numberFormat: '"Level "0' }]],
    ["numberText", ["3", " 2 ", "4"]],
    ["numberAndName", ["3 - Mature", "Level 2 (Developing)", "Leader (4)"]],
    ["name", ["Mature", "DEVELOPING"]],
    // The most frequent one, whatever else there is.
    ["name", ["Mature", "Leader", 3]],
    ["numberAndName", [3, "3 - Mature", "2 - Developing", "Leader"]],
    // What is not one level does not count.
    ["name", ["Mature", "2/3", "N/A", null, "tbc", "3/4", 2.5]],
    ["number", ["2/3", "N/A", null, "tbc"]],
    ["number", [null]],
  ])("is %s of %j", (notation, scores) => {
    expect(notationOf(...scores)).toBe(notation);
  });
});

describe("a score is written", () => {
  const between: LikelyScore = { kind: "between", lower: 2, upper: 3 };

  test.each<[Notation, PlainCell, string]>([
    ["number", 4, "2/3"],
    ["numberText", "4", "2/3"],
    ["numberAndName", "4 - Leader", "2/3"],
    ["name", "Leader", "Developing/Mature"],
  ])("in the notation %s as %j, between two levels as %j", (notation, one, two) => {
    expect(toCellValue(awarded(4), notation)).toBe(one);
    expect(toCellValue(between, notation)).toBe(two);
  });

  test.each<Notation>(["number", "numberText", "numberAndName", "name"])(
    "so that it is read back in the same notation: %s",
    (notation) => {
      for (const level of [1, 2, 3, 4, 5] as const satisfies readonly Level[]) {
        const value = toCellValue(awarded(level), notation);
        const scorecard = scorecardOf({
          periods: ["2025"],
          keyAreas: [{ name: "Managing risk", objectives: [{ scores: [value] }] }],
        });
        expect(scorecard.objectives[0]?.scores.get("2025-2025")?.value).toEqual(awarded(level));
        expect(notationOf(value)).toBe(notation);
      }
    },
  );
});
