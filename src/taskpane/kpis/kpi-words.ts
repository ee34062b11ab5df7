import { toFigureWords } from "../../core/kpi/figure-words";
import type { MeasureOutcome, Variance } from "../../core/kpi/outcome";
import { compareDecimals } from "../../core/amount/decimal";
import type { KpiDirection } from "../../core/scorecard/kpi-direction";
import type { KpiFigure } from "../../core/scorecard/kpi";
import type { Direction } from "../../core/amount/amount";
import type { BackedTypes } from "../../core/scorecard/kpi-choices";
import { toShowMoreLabel } from "../parts/form-words";
import { toCountText, toWholeText } from "../parts/numbers";

/** Which way is good, in words. */
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  increase: "More is better",
  decrease: "Less is better",
};
/** Which savings of a register a KPI counts. */
export const TYPES_WORDS: Readonly<Record<BackedTypes, string>> = {
  all: "All delivered savings",
  cashable: "Delivered cashable savings alone",
  costAvoidance: "Delivered cost avoidance alone",
};

const TOLD_BY: Readonly<Record<KpiDirection["from"], string>> = {
  chosen: "chosen here, and kept in the workbook",
  stated: "as its column says",
  target: "from the wording of its target",
  figures: "from its target beside its baseline",
  name: "from its name",
};

/** "More is better, from its name." */
export function toDirectionWords(direction: KpiDirection | null): string {
  if (!direction) return "Which way is good is not told, so that no trend is judged.";
  return `${DIRECTION_WORDS[direction.direction]}, ${TOLD_BY[direction.from]}.`;
}

/** A cell's text as the sheet shows it; a dash where there is none. */
export function toFigureText(figure: KpiFigure | null): string {
  return figure && figure.text.trim() !== "" ? figure.text.trim() : "–";
}

/** "▲ £5,000.00 more than the target, good", for each measure that was compared. */
export function toVarianceText(measures: readonly MeasureOutcome[]): string {
  const told = measures.flatMap(({ variance }) => (variance ? [toWords(variance)] : []));
  return told.length > 0 ? told.join("; ") : "–";
}

function toWords({ figure, isGood }: Variance): string {
  const order = compareDecimals(figure.value, "0");
  const judged = isGood === null ? "" : isGood ? ", on the good side" : ", short of it";
  const sign = order > 0 ? "+" : "";
  const points = figure.kind === "percent" ? " points" : "";
  return `${sign}${toFigureWords(figure).replace("%", "").replace("-", "\u2212")}${points}${order === 0 ? "" : judged}`;
}

export const NO_FIGURES = "No targets or actuals.";
export const DETAILS = "Details";
export const ENTER_ACTUAL = "Enter an actual";
export const RESTS_ON = "Rests on";
export const ABOUT_SAVINGS = "Findings about savings";

/** ": actual £185,000, target not set, 2019/20", behind the outcome; the period where it is not the newest. */
export function toSummaryText(actual: KpiFigure | null, target: KpiFigure | null, period: string | null): string {
  const figures = `: actual ${toFigureText(actual)}, target ${toFigureText(target)}`;
  return period === null ? figures : `${figures}, ${period}`;
}

/** "31 KPIs, 2024/25". */
export function toKpisHeading(kpis: number, newest: string | null): string {
  const count = toCountText(kpis, "KPI");
  return newest === null ? count : `${count}, ${newest}`;
}

/** "Not counted: “tbc” in ", before the cell. */
export function toUncountedText(text: string): string {
  return `Not counted: “${text}” in `;
}

/** "Show more (50 left)". */
export function toMoreText(left: number): string {
  return toShowMoreLabel(toWholeText(left));
}

/** "2 other periods": what opens the figures of all but the newest. */
export function toOthersText(count: number): string {
  return toCountText(count, "other period");
}
