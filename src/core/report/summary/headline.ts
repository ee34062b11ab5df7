import type { CellStyleName } from "../../change/cell-style";
import type { PlannedCell } from "../../change/sheet-plan";
import { planRow } from "../plan-row";
import { AGAINST_WORDS } from "../report-scope";
import { ALL_OBJECTIVES, planCompared, toComparedHeaders, type ComparedStyles, type SummaryContext } from "./context";
import { FIGURES, type Figure } from "./figures";

interface Headline {
  /** `wanted` is what scores are measured against, in a word. */
  readonly label: string | ((wanted: string) => string);
  readonly figure: Figure;
  readonly style?: ComparedStyles & { readonly label: CellStyleName };
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
    ...planRow(header, 0, [{ value: "Figure", style: "header" }, ...toComparedHeaders(context, "", "Difference")]),
    ...HEADLINES.flatMap((headline, index) => planHeadlineRow(context, headline, first + index)),
  ];
}

function planHeadlineRow(
  context: SummaryContext,
  { label, figure, style }: Headline,
  row: number,
): readonly PlannedCell[] {
  const looks = style ?? COUNT_STYLE;
  return planRow(row, 0, [
    {
      value: typeof label === "string" ? label : label(AGAINST_WORDS[context.options.against].short),
      style: looks.label,
    },
    ...planCompared(context, figure, ALL_OBJECTIVES, row, looks),
  ]);
}
