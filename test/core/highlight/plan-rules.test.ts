import { fc } from "../../property";
import { LONGEST_HIGHLIGHT_FORMULA, isHighlight, type HighlightRule } from "../../../src/core/change/highlight";
import { measureGaps } from "../../../src/core/gaps/measure";
import { toA1Range } from "../../../src/core/grid/a1";
import { isCellError, type CellValue } from "../../../src/core/grid/cell";
import type { CellRef } from "../../../src/core/grid/cell-ref";
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
        const [first] = areas;
        const moved = moveFormula(formula, top + down - (first?.top ?? 0), left - (first?.left ?? 0));
        const column = 100 + 40 * index + left;
        return { row: top + down, column, key: `${top + down},${left}`, formula, content: `=${moved}` };
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

/** What the gaps say that each score cell shows, and the target cell that it is measured against. */
function expectedOf(scorecard: Scorecard): Readonly<Record<string, string>> {
  const report = measureGaps(scorecard, { period: null, against: { kind: "target" }, basis: "weakest" });
  return Object.fromEntries(
    (report?.objectives ?? []).flatMap(({ objective, score, state, movement }) => {
      if (!score || state === "unknown") return [];
      const shown = state !== "behind" && movement === "fell" ? "fell" : state;
      const target = objective.targets.get("");
      const cells = target && target.value.kind !== "blank" ? [score.at, target.at] : [score.at];
      return cells.map(({ row, column }) => [`${row},${column}`, shown]);
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
    // Its target shows the same, but for the blank one of row 6, in whose place the baseline counts.
    "2,6": "behind",
    "3,6": "met",
    "4,6": "ahead",
    "5,6": "fell",
    "11,6": "ahead",
  });
  expect(shown).toEqual(expectedOf(readScorecard(snapshot)));
});

test("few rules do for many cells: those that stop, for scores, for targets, for blank targets, and one for each state", () => {
  const rules = rulesOf(scorecardOf(LIST));
  expect(rules.map(({ formula }) => /maturity:([a-z]+)/.exec(formula)?.[1])).toEqual([
    ...["no", "no", "no", "no"],
    ...["no", "no", "no", "no"],
    "no",
    ...["behind", "fell", "met", "ahead"],
  ]);
  const areas = rules.map((rule) => rule.areas.map(toA1Range).join(","));
  expect(areas).toEqual([
    ...Array<string>(8).fill("E3:E12,G3:G12"),
    "G3:G12",
    "E3:E12,G3:G12",
    // A fall can be from scores alone that were read.
    "E3:E7,E9:E11,G3:G7,G9:G11",
    ...Array<string>(2).fill("E3:E12,G3:G12"),
  ]);
});

test("a target that objectives share is left alone, and one in another row than its score shows its state there", async () => {
  const snapshot = scoreSheetOf(LIST);
  const scorecard = readScorecard(snapshot);
  const targetAt = (index: number) => scorecard.objectives[index]?.targets ?? new Map<string, never>();
  const moved = scorecard.objectives.map((objective, index) => {
    // Lines 1 and 2 go by the target of line 1; line 3 goes by the one in the row of line 4, and line 4 by none of its own.
    if (index === 1) return { ...objective, targets: targetAt(0) };
    if (index === 2) return { ...objective, targets: targetAt(3) };
    return index === 3 ? { ...objective, targets: new Map() } : objective;
  });
  const shown = await showBy(rulesOf({ ...scorecard, objectives: moved }), snapshot);
  expect(shown).toMatchObject({ "2,4": "behind", "3,4": "behind", "4,4": "ahead", "5,4": "fell" });
  expect([shown["2,6"], shown["3,6"], shown["4,6"], shown["5,6"]]).toEqual([undefined, undefined, undefined, "ahead"]);
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
  const lengths = rulesOf(scorecardOf(LIST)).map(({ formula }) => formula.replace(/\b[A-Z]\d+\b/g, "Z1234").length);
  expect(Math.max(...lengths)).toBeLessThan(LONGEST_HIGHLIGHT_FORMULA);
});

test("where references are so long that formulas for targets too would be too long, targets stay plain", () => {
  const scorecard = scorecardOf(LIST);
  const far = <T extends { readonly at: CellRef }>(sourced: T): T => {
    return { ...sourced, at: { ...sourced.at, row: sourced.at.row + 2000, column: sourced.at.column + 30 } };
  };
  const farOff = <T extends { readonly at: CellRef }>(cells: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...cells].map(([key, sourced]) => [key, far(sourced)]));
  const objectives = scorecard.objectives.map((objective) => {
    return { ...objective, scores: farOff(objective.scores), targets: farOff(objective.targets) };
  });
  const rules = rulesOf({ ...scorecard, objectives });
  expect(Math.max(...rules.map(({ formula }) => formula.length))).toBeLessThan(LONGEST_HIGHLIGHT_FORMULA);
  expect(new Set(rules.flatMap(({ areas }) => areas.map(({ left, right }) => [left, right].join())))).toEqual(
    new Set(["34,34"]),
  );
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
