import type { CellStyleName } from "../../change/cell-style";
import type { PlannedCell } from "../../change/sheet-plan";
import { toA1 } from "../../grid/a1";
import { differenceOf } from "../formula";
import { planRow } from "../plan-row";
import { AGAINST_WORDS } from "../report-scope";
import {
  ALL_OBJECTIVES,
  planFigure,
  toCurrent,
  toCurrentHeader,
  toDifference,
  toPrevious,
  toPreviousHeader,
  type SummaryContext,
} from "./context";
import { FIGURES, type Figure } from "./figures";

interface Headline {
  /** `wanted` is what scores are measured against, in a word. */
  readonly label: string | ((wanted: string) => string);
  readonly figure: Figure;
  readonly style?: {
    readonly label: CellStyleName;
    readonly figure: CellStyleName;
    readonly difference: CellStyleName;
  };
}

const MEAN_STYLE = { label: "strong", figure: "strongMean", difference: "strongMovement" } as const;
const COUNT_STYLE = { label: "label", figure: "count", difference: "difference" } as const;

const HEADLINES: readonly Headline[] = [
  { label: "Objectives scored", figure: FIGURES.scored },
  { label: "Objectives that apply", figure: FIGURES.of },
  { label: "Mean level", figure: FIGURES.mean, style: MEAN_STYLE },
  { label: "Weakest level", figure: FIGURES.weakest },
  { label: (wanted) => `▼ Behind ${wanted}`, figure: FIGURES.behind },
  { label: (wanted) => `✓ At ${wanted}`, figure: FIGURES.met },
  { label: (wanted) => `▲ Ahead of ${wanted}`, figure: FIGURES.ahead },
  { label: "↑ Improved since the period compared with", figure: FIGURES.improved },
  { label: "Unchanged since the period compared with", figure: FIGURES.unchanged },
  { label: "↓ Fell since the period compared with", figure: FIGURES.fell },
];

/** How many rows the headline figures take. */
export const HEADLINE_ROWS = HEADLINES.length;

/** The headline figures of the period and of the one compared with, with the difference. */
export function planHeadline(context: SummaryContext): readonly PlannedCell[] {
  const { heading, header, first } = context.layout.headline;
  return [
    ...planRow(heading, 0, [{ value: "Headline figures", style: "section" }]),
    ...planRow(header, 0, [
      { value: "Figure", style: "header" },
      toCurrentHeader(context, ""),
      toPreviousHeader(context, ""),
      { value: "Difference", style: "figureHeader" },
    ]),
    ...HEADLINES.flatMap((headline, index) => planHeadlineRow(context, headline, first + index)),
  ];
}

function planHeadlineRow(
  context: SummaryContext,
  { label, figure, style }: Headline,
  row: number,
): readonly PlannedCell[] {
  const looks = style ?? COUNT_STYLE;
  const now = planFigure(context, figure, ALL_OBJECTIVES, toCurrent(context), looks.figure);
  const before = planFigure(context, figure, ALL_OBJECTIVES, toPrevious(context), looks.figure);
  return planRow(row, 0, [
    {
      value: typeof label === "string" ? label : label(AGAINST_WORDS[context.options.against].short),
      style: looks.label,
    },
    now,
    before,
    {
      value: toDifference(now.value, before.value),
      formula: differenceOf(toA1(row, 1), toA1(row, 2)),
      style: looks.difference,
    },
  ]);
}
