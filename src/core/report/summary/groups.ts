import type { CellStyleName } from "../../change/cell-style";
import type { PlannedCell } from "../../change/sheet-plan";
import { toA1 } from "../../grid/a1";
import { planRow } from "../plan-row";
import { AGAINST_WORDS } from "../report-scope";
import {
  ALL_OBJECTIVES,
  planCompared,
  planFigure,
  toComparedHeaders,
  toCurrent,
  type Group,
  type SummaryContext,
} from "./context";
import type { KeyAreaChartColumns } from "./charts";
import { NUMBER_COLUMN } from "./layout";
import { FIGURES, type Figure } from "./figures";

type GroupStyles = Readonly<Record<"name" | "mean" | "movement" | "count", CellStyleName>>;

const GROUP_STYLES: GroupStyles = { name: "label", mean: "mean", movement: "movement", count: "count" };
const WHOLE_STYLES: GroupStyles = {
  name: "strong",
  mean: "strongMean",
  movement: "strongMovement",
  count: "strongCount",
};

/** The columns that the chart of key areas shows. */
export const KEY_AREA_CHART_COLUMNS: KeyAreaChartColumns = { name: 0, mean: 1, previousMean: 2, target: 5 };

/** The first of the three columns, side by side, that the chart of movement shows. */
export const FIRST_MOVEMENT_COLUMN = 9;

const FIGURES_AFTER_MOVEMENT: readonly {
  /** Null where it is called after what scores are measured against. */
  readonly header: string | null;
  readonly figure: Figure;
  readonly isMean: boolean;
}[] = [
  { header: "Weakest", figure: FIGURES.weakest, isMean: false },
  { header: null, figure: FIGURES.target, isMean: true },
  { header: "▼ Behind", figure: FIGURES.behind, isMean: false },
  { header: "Scored", figure: FIGURES.scored, isMean: false },
  { header: "Of", figure: FIGURES.of, isMean: false },
  { header: "↑ Improved", figure: FIGURES.improved, isMean: false },
  { header: "Unchanged", figure: FIGURES.unchanged, isMean: false },
  { header: "↓ Fell", figure: FIGURES.fell, isMean: false },
];

/** A row for each key area, and one for all objectives. */
export function planKeyAreas(context: SummaryContext): readonly PlannedCell[] {
  const { scorecard, options, layout, ranges } = context;
  const { heading, header, first, last } = layout.keyAreas;
  const groups = scorecard.keyAreas.map((keyArea, index): Group => ({
    name: keyArea.name,
    // The formulas of all rows are alike, since each finds its objectives by the number in its own row.
    criteria: [{ range: ranges.keyAreaOrder, equals: `$${toA1(first + index, NUMBER_COLUMN)}` }],
    contains: (gap) => gap.objective.keyArea === keyArea.name,
  }));
  return [
    ...planRow(heading, 0, [{ value: "Key areas", style: "section" }]),
    ...planRow(header, 0, [
      { value: "Key area", style: "header" },
      ...toComparedHeaders(context, "Mean ", "Movement"),
      ...FIGURES_AFTER_MOVEMENT.map(({ header: text }) => ({
        value: text ?? AGAINST_WORDS[options.against].header,
        style: "figureHeader" as const,
      })),
    ]),
    ...planRow(header, NUMBER_COLUMN, [{ value: "No.", style: "figureHeader" }]),
    ...groups.flatMap((group, index) => [
      ...planGroup(context, group, first + index, GROUP_STYLES),
      ...planRow(first + index, NUMBER_COLUMN, [{ value: index + 1, style: GROUP_STYLES.count }]),
    ]),
    ...planGroup(context, ALL_OBJECTIVES, last, WHOLE_STYLES),
  ];
}

function planGroup(context: SummaryContext, group: Group, row: number, styles: GroupStyles): readonly PlannedCell[] {
  const current = toCurrent(context);
  const compared = { figure: styles.mean, difference: styles.movement };
  return planRow(row, 0, [
    { value: group.name, style: styles.name },
    ...planCompared(context, FIGURES.mean, group, row, compared),
    ...FIGURES_AFTER_MOVEMENT.map(({ figure, isMean }) =>
      planFigure(context, figure, group, current, isMean ? styles.mean : styles.count),
    ),
  ]);
}
