import { findNewestPeriod } from "../../../src/core/scorecard/scorecard";
import { toTarget, type Target } from "../../../src/core/scorecard/target";
import { objectiveAt, scorecardOf } from "../scorecard-builder";
import type { PlainCell, PlainName } from "../snapshot-builder";

const BASELINE: PlainName = { name: "_maturity.baseline", refersTo: "4" };

function targetOf(header: string, target: PlainCell, names: readonly PlainName[] = []): Target {
  const keyAreas = [{ name: "Managing risk", objectives: [{ scores: [3], target }] }];
  const scorecard = scorecardOf({ periods: ["2025"], keyAreas, target: header, names });
  return toTarget(scorecard, objectiveAt(scorecard), findNewestPeriod(scorecard));
}

describe("a target", () => {
  const TARGET_CELL = { sheet: "Scores", row: 2, column: 4 };

  test.each<[string, PlainCell, number | null]>([
    ["a level", 5, 5],
    ["a level in words", "4 - Leader", 4],
    ["between two levels, of which the lower counts", "3/4", 3],
    ["below the baseline", 2, 2],
    ["not applicable", "N/A", null],
    ["off the scale", 6, null],
    ["not to be read", "as soon as possible", null],
    ["a level of which number and name disagree", "4 (mature)", null],
  ])("is the objective's own, before any baseline: %s", (_, cell, level) => {
    const target = targetOf("Target", cell, [BASELINE]);
    expect(target).toMatchObject({ level, from: "cell", at: TARGET_CELL });
    expect(target.source?.cell.value).toBe(cell);
  });

  test("is the objective's own for the period", () => {
    expect(targetOf("2025 Target", 5)).toMatchObject({ level: 5, from: "cell", at: TARGET_CELL });
  });

  test.each<[string, PlainCell]>([
    ["blank", null],
    ["spaces", "  "],
  ])("is the agreed baseline where the cell is %s", (_, cell) => {
    expect(targetOf("Target", cell, [BASELINE])).toMatchObject({ level: 4, from: "baseline", source: null, at: null });
  });

  test("is the agreed baseline of a cell, which it points at", () => {
    const names = [{ name: "_maturity.baseline", refersTo: "Scores!$C$3" }];
    expect(targetOf("Target", null, names)).toMatchObject({ level: 3, from: "baseline", at: { row: 2, column: 2 } });
  });

  test("is the default baseline where nothing was agreed, or nothing that can be read", () => {
    const byDefault = { level: 3, from: "default", source: null, at: null };
    expect(targetOf("Target", null)).toMatchObject(byDefault);
    expect(targetOf("Target", null, [{ name: "_maturity.baseline", refersTo: "9" }])).toMatchObject(byDefault);
  });
});
