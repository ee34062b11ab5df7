import { toPlainText } from "../../../src/core/grid/display";
import type { SheetPlan } from "../../../src/core/change/sheet-plan";
import { isHighlight } from "../../../src/core/change/highlight";
import { SHADES } from "../../../src/core/report/heat-map/shades";
import { planTabs } from "../../../src/core/report/plan-tabs";
import { toReportOptions } from "../../../src/core/report/report-options";
import { TAB_NAMES } from "../../../src/core/report/tab";
import { LEVELS } from "../../../src/core/scale/level";
import { findNewestPeriod } from "../../../src/core/scorecard/scorecard";
import { recalculate } from "../../engines/ironcalc";
import { readScorecard, scoreSheetOf, type PlainScorecard } from "../scorecard-builder";

function planOf(plain: PlainScorecard): SheetPlan {
  const scorecard = readScorecard(scoreSheetOf(plain));
  const options = toReportOptions(scorecard, findNewestPeriod(scorecard));
  const plan = planTabs(scorecard, options, new Set(["heat-map"]), TAB_NAMES).plans.find(
    ({ tab }) => tab === "heat-map",
  );
  if (!plan) throw new Error("The tab was not planned.");
  return plan;
}

/** The boxes of the rows that are key areas: their row, their column and their two lines. */
function boxesOf({ cells }: SheetPlan): readonly string[] {
  return cells
    .filter(({ style }) => style === "box")
    .map(({ row, column, value }) => `${row},${column} ${toPlainText(value)}`);
}

const SCORES = ["3 - Mature", "2/3", "N/A", null, "Leadr", 5, 1, 4];

test("a box for each objective holds its number and its score in number and word", () => {
  const plan = planOf({
    periods: ["2026"],
    keyAreas: [
      { name: "Engaging councillors", objectives: SCORES.slice(0, 5).map((score) => ({ scores: [score] })) },
      { name: "Managing risk", objectives: SCORES.slice(5).map((score) => ({ scores: [score] })) },
    ],
  });
  expect(boxesOf(plan)).toEqual([
    "7,1 No. 1\n3 Mature",
    "7,2 No. 2\n2/3",
    "7,3 No. 3\nN/A",
    "7,4 No. 4\nnot scored",
    "7,5 No. 5\nnot read",
    "8,1 No. 6\n5 Innovator",
    "8,2 No. 7\n1 Minimum",
    "8,3 No. 8\n4 Leader",
  ]);
});

test("a key area with more than ten objectives goes on in the next row", () => {
  const objectives = Array.from({ length: 13 }, () => ({ scores: [3] }));
  const plan = planOf({ periods: ["2026"], keyAreas: [{ name: "Managing risk", objectives }] });
  const names = plan.cells
    .filter(({ row, column }) => (row === 7 || row === 8) && column === 0)
    .map(({ value }) => value);
  expect(names).toEqual(["Managing risk", "Managing risk (continued)"]);
  expect(boxesOf(plan).slice(9, 11)).toEqual(["7,10 No. 10\n3 Mature", "8,1 No. 11\n3 Mature"]);
});

test("the list beneath gives each number its title and a link to its score", () => {
  const plan = planOf({
    periods: ["2025", "2026"],
    keyAreas: [{ name: "Managing risk", objectives: [{ title: "Fraud", scores: [2, 3] }] }],
  });
  const row = plan.cells.find(({ value }) => value === "Fraud")?.row;
  const cells = plan.cells.filter((cell) => cell.row === row);
  expect(cells.map(({ value }) => value)).toEqual(["Fraud", "1", "3 Mature", "2 Developing", "improved"]);
  expect(cells[1]?.formula).toBe('HYPERLINK("#"&CELL("address",Scores!$E$3),"1")');
});

test("each box takes the shade of its level, one between two levels that of the lower, and no other box takes any", async () => {
  const plan = planOf({
    periods: ["2026"],
    keyAreas: [{ name: "Managing risk", objectives: [...SCORES, "4/5"].map((score) => ({ scores: [score] })) }],
  });
  const formats = plan.conditionalFormats ?? [];
  expect(formats.map(({ fill }) => fill)).toEqual(LEVELS.map((level) => SHADES[level].fill));
  expect(formats.map(({ range }) => range)).toEqual(formats.map(() => ({ top: 7, left: 1, bottom: 7, right: 9 })));
  expect(formats.filter(({ formula }) => isHighlight(formula))).toEqual([]);
  const texts = plan.cells.filter(({ style }) => style === "box").map(({ value }) => toPlainText(value));
  const valueAt = await recalculate({
    sheets: [
      {
        name: "Boxes",
        cells: texts.flatMap((text, row) => [
          { row, column: 0, content: `'${text}` },
          ...formats.map(({ formula }, index) => ({
            row,
            column: 1 + index,
            content: `=${formula.replaceAll("B8", `$A${row + 1}`)}`,
          })),
        ]),
      },
    ],
  });
  const shades = texts.map((_, row) => LEVELS.filter((level) => valueAt("Boxes", row, level) === true));
  expect(shades).toEqual([[3], [2], [], [], [], [5], [1], [4], [4]]);
});

test("shades get darker level by level, also in grey, and text on them is read at 4.5:1 and better", () => {
  const luminance = (color: string): number => {
    const [red, green, blue] = [0, 2, 4].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  };
  const contrast = (one: number, other: number): number =>
    (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const fills = LEVELS.map((level) => luminance(SHADES[level].fill));
  for (const [index, fill] of fills.slice(1).entries()) expect(contrast(fills[index] ?? 0, fill)).toBeGreaterThan(1.3);
  expect(fills).toEqual([...fills].sort((a, b) => b - a));
  for (const level of LEVELS) {
    const { fill, color } = SHADES[level];
    expect(contrast(luminance(fill), luminance(color))).toBeGreaterThan(4.5);
  }
});
