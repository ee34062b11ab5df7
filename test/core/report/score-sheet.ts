import { fc } from "../../property";
import { planTabs, type PlannedTabs } from "../../../src/core/report/plan-tabs";
import { toReportOptions, type AgainstKind } from "../../../src/core/report/report-options";
import { recognise } from "../../../src/core/recognise/recognise";
import { TAB_IDS, TAB_NAMES } from "../../../src/core/report/tab";
import { findNewestPeriod, type Scorecard } from "../../../src/core/scorecard/scorecard";
import { toScorecard } from "../../../src/core/scorecard/to-scorecard";
import type { CellValue } from "../../../src/core/grid/cell";
import { SheetSnapshot, Snapshot, type DefinedName } from "../../../src/core/grid/snapshot";

/** A list of objectives as a test describes it. */
export interface ScoreSheet {
  readonly periods: readonly string[];
  readonly hasTargets: boolean;
  readonly keyAreas: readonly {
    readonly name: string;
    readonly objectives: readonly { readonly scores: readonly CellValue[]; readonly target: CellValue }[];
  }[];
}

/** Every way in which the property tests write a score: good ones, doubtful ones and nonsense. */
const SCORE_TEXTS: readonly CellValue[] = [
  ...[1, 2, 3, 4, 5, 2.5, 4.5],
  ...["1", "2", "3", "4", "5", "2/3", "2-3", "3/4", "1.5", "Mature", "3 - Mature", "Level 4", "mature (3)", "LEADER"],
  ...["Minimum/Developing", "n/a", "N/A", " 3 ", "3\u00A0", "\u00A0", "4 \n", ""],
  ...["?", "3*", "*", "~3", "Leadr", "tbc", "2/4", "4 (mature)", "=3", "-", "TRUE", "error", "2.75", "six"],
  ...[0, 6, 2.75, -1, 45_000, true, false, null],
  { error: "#N/A" },
  { error: "#DIV/0!" },
];

/** The workbook that holds a score sheet as a stacked list. */
export function toSnapshot(sheet: ScoreSheet, names: readonly DefinedName[] = []): Snapshot {
  const header = [
    "#",
    "Objective",
    ...sheet.periods.map((period) => `${period} Score`),
    ...(sheet.hasTargets ? ["Target"] : []),
  ];
  let ref = 0;
  const rows: (readonly CellValue[])[] = [["A list of objectives"], []];
  for (const { name, objectives } of sheet.keyAreas) {
    rows.push([name], [], header);
    for (const { scores, target } of objectives) {
      ref += 1;
      rows.push([ref, `Title of number ${ref}`, ...scores, ...(sheet.hasTargets ? [target] : [])]);
    }
    rows.push([]);
  }
  const content = {
    name: "Council's scores",
    visibility: "visible" as const,
    rows: rows.map((row) =>
      row.map((value) => (value === null ? undefined : { value, formula: null, numberFormat: "General" })),
    ),
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    tables: [],
    isProtected: false,
    conditionalFormulas: [],
  };
  return new Snapshot([new SheetSnapshot(content)], names);
}

/** The scorecard of a workbook. */
function readScorecard(snapshot: Snapshot): Scorecard {
  return toScorecard(snapshot, recognise(snapshot, new Set()));
}

/** What was chosen for the tabs, as a test writes it. */
export interface TestChoice {
  readonly against?: AgainstKind;
  /** The label of the period to compare with. */
  readonly compared?: string;
  readonly leftOut?: readonly string[];
}

/** All tabs of a workbook, under their usual names. */
export function planAllTabs(snapshot: Snapshot, choice: TestChoice = {}): PlannedTabs {
  const scorecard = readScorecard(snapshot);
  const period = findNewestPeriod(scorecard);
  if (!period) throw new Error("The test's workbook has no period.");
  const { against = "target", compared, leftOut = [] } = choice;
  const options = toReportOptions(scorecard, period, {
    against,
    compared: scorecard.periods.find(({ label }) => label === compared) ?? null,
    leftOut: new Set(leftOut),
  });
  return planTabs(scorecard, options, new Set(TAB_IDS), TAB_NAMES);
}

/** Random choices for random score sheets; of some key areas at least one stays in. */
export function arbitraryChoice({ periods, keyAreas }: ScoreSheet): fc.Arbitrary<TestChoice> {
  return fc.record({
    against: fc.constantFrom<AgainstKind>("target", "baseline", "previous", "next"),
    compared: fc.constantFrom(...periods),
    leftOut: fc.subarray(keyAreas.slice(1).map(({ name }) => name)),
  });
}

/** Random score sheets: one to three periods, one to three key areas, scores of every kind. */
export function arbitraryScoreSheet(): fc.Arbitrary<ScoreSheet> {
  return fc
    .record({ periods: fc.integer({ min: 1, max: 3 }), hasTargets: fc.boolean() })
    .chain(({ periods, hasTargets }) =>
      fc.record({
        periods: fc.constant(["2022/23", "2024", "2025"].slice(0, periods)),
        hasTargets: fc.constant(hasTargets),
        keyAreas: fc
          .array(fc.array(arbitraryObjective(periods), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
          .map((areas) => areas.map((objectives, index) => ({ name: `Key area ${"*?~"[index] ?? ""}`, objectives }))),
      }),
    );
}

function arbitraryObjective(periods: number): fc.Arbitrary<ScoreSheet["keyAreas"][number]["objectives"][number]> {
  const score = fc.constantFrom(...SCORE_TEXTS);
  return fc.record({ scores: fc.array(score, { minLength: periods, maxLength: periods }), target: score });
}
