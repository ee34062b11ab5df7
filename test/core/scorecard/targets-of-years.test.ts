import { fallingTarget } from "../../../src/core/check/rules/falling-target";
import { toTarget } from "../../../src/core/scorecard/target";
import { plainFindingsOf } from "../check/rule-run";
import { readScorecard } from "../scorecard-builder";
import { snapshotOfSheets, type PlainCell, type PlainSheet } from "../snapshot-builder";

/** A year's sheet with one objective, its score and its target, whose header names no year; none where it is left out. */
function sheetOf(year: string, score: PlainCell, ...target: readonly PlainCell[]): PlainSheet {
  const header = ["#", "Objective", "Score", ...(target.length > 0 ? ["Target"] : [])];
  return { name: `${year} scores`, rows: [header, [1, "Brief members", score, ...target]] };
}

/** The level wanted in each year, with the cell that says so. */
function targetsOf(...sheets: readonly PlainSheet[]): readonly unknown[] {
  const scorecard = readScorecard(snapshotOfSheets(sheets));
  const [objective] = scorecard.objectives;
  if (!objective || scorecard.objectives.length > 1) throw new Error("One objective is read");
  return scorecard.periods.map((period) => {
    const { level, at } = toTarget(scorecard, objective, period);
    return [period.label, level, at?.sheet ?? null];
  });
}

describe("targets without a year on a sheet for each year", () => {
  const [OLD, NEW] = [sheetOf("2024", 2, 3), sheetOf("2025", 3, 4)];
  const OWN = [
    ["2024", 3, "2024 scores"],
    ["2025", 4, "2025 scores"],
  ];

  test("are each year's own, in whatever order the sheets stand", () => {
    expect(targetsOf(OLD, NEW)).toEqual(OWN);
    expect(targetsOf(NEW, OLD)).toEqual(OWN);
  });

  test("are each year's own in three years", () => {
    const middle = sheetOf("2025", 3, 4);
    expect(targetsOf(OLD, sheetOf("2026", 4, 5), middle)).toEqual([...OWN, ["2026", 5, "2026 scores"]]);
  });

  test("hold for the years without a target of their own", () => {
    expect(targetsOf(OLD, sheetOf("2025", 3))).toEqual([
      ["2024", 3, "2024 scores"],
      ["2025", 3, "2024 scores"],
    ]);
  });

  test("are over once the newer list leaves its own blank", () => {
    expect(targetsOf(sheetOf("2024", 2, 4), sheetOf("2025", 3, null))).toEqual([
      ["2024", 4, "2024 scores"],
      ["2025", 3, null],
    ]);
  });

  test("that fall from one sheet to the next are found", () => {
    const scorecard = readScorecard(snapshotOfSheets([sheetOf("2024", 2, 4), sheetOf("2025", 3, 3)]));
    expect(plainFindingsOf(fallingTarget, scorecard)).toEqual([
      {
        cell: "'2025 scores'!D2",
        message: "Objective 1 is to be at Mature (3), below its earlier target at '2024 scores'!D2, Leader (4).",
        fix: null,
      },
    ]);
  });
});

test("an objective's owner is the one that the newest list names", () => {
  const listOf = (year: string, owner: PlainCell): PlainSheet => ({
    name: `${year} scores`,
    rows: [
      ["#", "Objective", "Score", "Owner"],
      [1, "Brief members", 3, owner],
    ],
  });
  const ownerOf = (...sheets: readonly PlainSheet[]): string | undefined =>
    readScorecard(snapshotOfSheets(sheets)).objectives[0]?.owner?.value;
  expect(ownerOf(listOf("2024", "A. Clerk"), listOf("2025", "B. Buyer"))).toBe("B. Buyer");
  expect(ownerOf(listOf("2025", "B. Buyer"), listOf("2024", "A. Clerk"))).toBe("B. Buyer");
  expect(ownerOf(listOf("2024", "A. Clerk"), listOf("2025", null))).toBe("A. Clerk");
});
