import type { PlannedCell } from "../../change/sheet-plan";
import { LEVELS, toLevelPhrase } from "../../scale/level";
import { findCountedLevel, type Score } from "../../scale/score";
import { countRows, type Criterion } from "../formula";
import { planRow, type PlannedContent } from "../plan-row";
import { READ_AS } from "../reading-ranges";
import type { SummaryContext } from "./context";

/** The first of the five columns of levels. */
export const FIRST_LEVEL_COLUMN = 1;

/** The columns behind the levels: what is counted, and how the core tells it. */
const OTHER_COLUMNS: readonly { readonly header: string; readonly readAs: string; readonly kind: Score["kind"] }[] = [
  { header: "Of these between two", readAs: READ_AS.between, kind: "between" },
  { header: "Not applicable", readAs: READ_AS.notApplicable, kind: "notApplicable" },
  { header: "Blank", readAs: READ_AS.blank, kind: "blank" },
  { header: "Not read", readAs: READ_AS.notRead, kind: "unreadable" },
];

/** How many objectives stand at each level, by period; a score between two levels stands at its lower one. */
export function planDistribution({ scorecard, layout, ranges }: SummaryContext): readonly PlannedCell[] {
  const { heading, header, first } = layout.distribution;
  return [
    ...planRow(heading, 0, [
      {
        value: "Objectives by level and period (a score between two levels counts at the lower one)",
        style: "section",
      },
    ]),
    ...planRow(header, 0, [
      { value: "Period", style: "header" },
      ...LEVELS.map((level) => ({ value: toLevelPhrase(level), style: "figureHeader" as const })),
      ...OTHER_COLUMNS.map((column) => ({ value: column.header, style: "figureHeader" as const })),
      { value: "All", style: "figureHeader" },
    ]),
    ...scorecard.periods.flatMap((period, index) => {
      const scores = scorecard.objectives.map(
        (objective): Score => objective.scores.get(period.key)?.value ?? { kind: "blank" },
      );
      const ofPeriod: Criterion = { range: ranges.periodOrder, equals: String(index + 1) };
      const count = (criterion: Criterion | null, test: (score: Score) => boolean): PlannedContent => ({
        value: scores.filter(test).length,
        formula: countRows(criterion ? [ofPeriod, criterion] : [ofPeriod]),
        style: "count",
      });
      return planRow(first + index, 0, [
        { value: period.label, style: "strong" },
        ...LEVELS.map((level) =>
          count({ range: ranges.lower, equals: String(level) }, (score) => findCountedLevel(score) === level),
        ),
        ...OTHER_COLUMNS.map(({ readAs, kind }) =>
          count({ range: ranges.readAs, equals: `"${readAs}"` }, (score) => score.kind === kind),
        ),
        count(null, () => true),
      ]);
    }),
  ];
}
