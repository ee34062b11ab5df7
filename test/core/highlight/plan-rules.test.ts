import { fc } from "../../property";
import { LONGEST_HIGHLIGHT_FORMULA, isHighlight, type HighlightRule } from "../../../src/core/change/highlight";
import { measureGaps } from "../../../src/core/gaps/measure";
import { toA1Range } from "../../../src/core/grid/a1";
import { isCellError, type CellValue } from "../../../src/core/grid/cell";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { toHighlightRules } from "../../../src/core/highlight/plan-rules";
import { findNewestPeriod, type Scorecard } from "../../../src/core/scorecard/scorecard";
import { moveFormula } from "../../../src/simulator/workbook/fill-formula";
import { recalculate } from "../../engines/ironcalc";
import { readScorecard, scorecardOf, scoreSheetOf, type PlainScorecard } from "../scorecard-builder";

function rulesOf(scorecard: Scorecard): readonly HighlightRule[] {
  const period = findNewestPeriod(scorecard);
  return period ? toHighlightRules(scorecard, period) : [];
}

/** What each cell of the sheet "Scores" shows by the rules, by "row,column"; cells that show nothing are left out. */
async function showBy(rules: readonly HighlightRule[], snapshot: Snapshot): Promise<Readonly<Record<string, string>>> {
  const cells = (snapshot.findSheet("Scores")?.content.rows ?? []).flatMap((row, at) =>
    (row ?? []).flatMap((cell, column) => (cell ? [{ row: at, column, content: toContent(cell.value) }] : [])),
  );
  const placed = rules.flatMap(({ areas, formula }, index) =>
    areas.flatMap(({ top, bottom, left }) =>
      Array.from({ length: bottom - top + 1 }, (_, down) => {
        const moved = moveFormula(formula, top + down - (areas[0]?.top ?? 0), 0);
        return { row: top + down, column: 100 + index, key: `${top + down},${left}`, formula, content: `=${moved}` };
      }),
    ),
  );
  const valueAt = await recalculate({ sheets: [{ name: "Scores", cells: [...cells, ...placed] }] });
  const shown: Record<string, string> = {};
  for (const { row, column, key, formula } of placed) {
    const mark = /"maturity:([a-z]+)"/.exec(formula)?.[1] ?? "";
    // The first rule that is true ends the looking.
    if (valueAt("Scores", row, column) === true) shown[key] ??= mark;
  }
  return Object.fromEntries(Object.entries(shown).filter(([, mark]) => mark !== "no"));
}

function toContent(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "string") return `'${value}`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** What the gaps say that each score cell shows. */
function expectedOf(scorecard: Scorecard): Readonly<Record<string, string>> {
  const report = measureGaps(scorecard, { period: null, against: { kind: "target" }, basis: "weakest" });
  return Object.fromEntries(
    (report?.objectives ?? []).flatMap(({ score, state, movement }) => {
      if (!score || state === "unknown") return [];
      return [[`${score.at.row},${score.at.column}`, state !== "behind" && movement === "fell" ? "fell" : state]];
    }),
  );
}

/** Rows from 3 on, scores of 2025 in C, of 2026 in E, targets in G. */
const LIST: PlainScorecard = {
  periods: ["2025", "2026"],
  target: "Target",
  keyAreas: [
    {
      name: "Engaging members",
      objectives: [
        { scores: [3, 3], target: 4 },
        { scores: [3, "3 - Mature"], target: 3 },
        { scores: ["Leader", 5], target: "Leader" },
        { scores: [5, 4], target: 3 },
        { scores: [4, "2/3"], target: null },
        { scores: [null, "N/A"], target: 3 },
        { scores: [2, null], target: 3 },
        { scores: [2, "tbc"], target: 3 },
        { scores: [4, 3], target: "high" },
        { scores: ["n/a", 3], target: "2/3" },
      ],
    },
  ],
};

test("each score shows what its gap is", async () => {
  const snapshot = scoreSheetOf(LIST);
  const shown = await showBy(rulesOf(readScorecard(snapshot)), snapshot);
  expect(shown).toEqual({
    "2,4": "behind",
    "3,4": "met",
    "4,4": "ahead",
    "5,4": "fell",
    "6,4": "behind",
    "11,4": "ahead",
  });
  expect(shown).toEqual(expectedOf(readScorecard(snapshot)));
});

test("few rules do for many cells: two that stop for scores and targets each, and one for each state", () => {
  const rules = rulesOf(scorecardOf(LIST));
  expect(rules.map(({ formula }) => /maturity:([a-z]+)/.exec(formula)?.[1])).toEqual([
    ...["no", "no", "no", "no"],
    ...["behind", "fell", "met", "ahead"],
  ]);
  const areas = rules.map((rule) => rule.areas.map(toA1Range).join(","));
  // A fall can be from scores alone that were read.
  expect(areas).toEqual([...Array<string>(5).fill("E3:E12"), "E3:E7,E9:E11", "E3:E12", "E3:E12"]);
});

test("every formula is Excel's own kind: short, on one sheet, without lists and unions, ours by its end", () => {
  for (const { formula } of rulesOf(scorecardOf(LIST))) {
    expect(formula.length).toBeLessThan(LONGEST_HIGHLIGHT_FORMULA);
    expect(formula).toMatch(/,N\("maturity:(no|behind|fell|met|ahead)"\)=0\)$/);
    expect(isHighlight(formula)).toBe(true);
    expect(formula.replace(/"[^"]*"/g, '""')).not.toMatch(/[!{}]/);
  }
});

test("the longest references that people have still make formulas that Excel takes", () => {
  const longest = rulesOf(scorecardOf(LIST)).map(({ formula }) => formula.replace(/\b[A-Z]\d+\b/g, "AB1234").length);
  expect(Math.max(...longest)).toBeLessThan(LONGEST_HIGHLIGHT_FORMULA);
});

test("without targets the baseline counts: of its cell where that is on the sheet, else as it is now", () => {
  const names = (refersTo: string) => [{ name: "_maturity.baseline", refersTo }];
  const plain: PlainScorecard = {
    periods: ["2026"],
    keyAreas: [{ name: "Engaging members", objectives: [{ scores: [3] }] }],
  };
  const behindOf = (scorecard: Scorecard) =>
    rulesOf(scorecard).find(({ formula }) => formula.includes("behind"))?.formula;
  expect(behindOf(scorecardOf(plain))).toContain('))<3,N("maturity:behind")=0)');
  expect(behindOf(scorecardOf({ ...plain, names: names("4") }))).toContain('))<4,N("maturity:behind")=0)');
  const withCell = scoreSheetOf({ ...plain, names: names("Scores!$C$3") });
  expect(behindOf(readScorecard(withCell))).toContain('))<$C$3,N("maturity:behind")=0)');
});

test("an objective without a score column has no rule, and no objective means none", () => {
  const scorecard = scorecardOf({
    periods: ["2026"],
    keyAreas: [{ name: "Engaging members", periods: [], objectives: [{ scores: [] }] }],
  });
  expect(rulesOf(scorecard)).toEqual([]);
});

test("rows far apart are areas of one rule, no more than 100 in each", async () => {
  const keyAreas = Array.from({ length: 130 }, (_, index) => ({
    name: `Area ${index + 1}`,
    objectives: [{ scores: [index % 5 === 0 ? 2 : 3] }],
  }));
  const snapshot = scoreSheetOf({ periods: ["2026"], keyAreas });
  const scorecard = readScorecard(snapshot);
  const rules = rulesOf(scorecard);
  expect(rules.filter(({ formula }) => formula.includes("behind")).map(({ areas }) => areas.length)).toEqual([100, 30]);
  const shown = await showBy(rules, snapshot);
  expect(Object.values(shown).filter((state) => state === "behind")).toHaveLength(26);
  expect(shown).toEqual(expectedOf(scorecard));
});

/** Spellings that formulas read, and what is no score; a text that the formulas leave alone is not among them. */
const VALUES: readonly CellValue[] = [
  ...[1, 2, 3, 4, 5, 2.5, 3.5],
  ...[
    "1",
    "4",
    "2/3",
    "4/5",
    "Mature",
    "leader",
    "Minimum/Developing",
    "3 - Mature",
    "Level 2 (Developing)",
    "5 (Innovator)",
  ],
  ...["N/A", "tbc", "?", "4 (Mature)", "2/4", 0, 6, 2.75, true, null, ""],
  { error: "#N/A" },
];

test("whatever is typed afterwards, the rules that were planned show what the gaps are by then", async () => {
  const value = fc.constantFrom(...VALUES);
  const known = fc.constantFrom<CellValue>(1, 2, "3 - Mature", "4/5", 5);
  const objective = fc.record({ before: known, scores: fc.tuple(value, value), targets: fc.tuple(value, value) });
  const objectives = fc.array(objective, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(objectives, async (lines) => {
      const at = (moment: 0 | 1): Snapshot =>
        scoreSheetOf({
          periods: ["2025", "2026"],
          target: "Target",
          keyAreas: [
            {
              name: "Engaging members",
              objectives: [
                { scores: [3, 3], target: 3 },
                { scores: [4, 3], target: 2 },
              ],
            },
            {
              name: "Working with partners",
              objectives: lines.map(({ before, scores, targets }) => {
                return { scores: [before, scores[moment]], target: targets[moment] };
              }),
            },
          ],
        });
      const rules = rulesOf(readScorecard(at(0)));
      for (const moment of [0, 1] as const) {
        expect(await showBy(rules, at(moment))).toEqual(expectedOf(readScorecard(at(moment))));
      }
    }),
    { numRuns: 60 },
  );
});
