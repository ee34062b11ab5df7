import { CELL_STYLES, type CellStyleName, type CellStyle } from "../../change/cell-style";
import { isTextFormat, toPlainText } from "../../grid/display";
import { toAbsoluteAddress } from "../../grid/a1";
import { isCellError } from "../../grid/cell";
import type { MeasureOutcome, OutcomeKind } from "../../kpi/outcome";
import { findTrend } from "../../kpi/trend";
import { isFigure, type Figure } from "../../kpi/figure";
import type { KpiFigure } from "../../scorecard/kpi";
import { planLink } from "../link";
import {
  findLimitWord,
  toCellNumber,
  toFigureCase,
  toFigureFormula,
  DECIMALS,
  toLimitFormula,
  type FigureCases,
  type LiveFigure,
} from "../live-figure";
import { toMoneyDifferenceStyle, toMoneyStyle } from "../money-style";
import type { PlannedContent } from "../plan-row";
import type { PlacedTextTable } from "../text-table";
import { KPI_COLUMNS, type KpiColumn } from "./columns";
import { isForWholeRun, toJudgedWords } from "./judged";
import type { KpiRow } from "./kpi-rows";

/** Outcomes as the tab shows them: a sign and a word. */
const OUTCOME_WORDS: Readonly<Record<OutcomeKind | "notRead", string>> = {
  met: "✓ met",
  missed: "▼ missed",
  noTarget: "– no target",
  notMeasured: "? not measured",
  narrative: "¶ in words",
  notRead: "? not read",
};
const TREND_WORDS = { unchanged: "→ unchanged", rose: "↑ rose", fell: "↓ fell" } as const;
/** In characters: of a longer text in a cell the beginning is shown. */
const LONGEST_SHOWN = 90;
/** What stands for a figure that there is none of. */
const WORDS = {
  noTarget: "no target",
  notSet: "not set",
  notKnown: "not known yet",
  inWords: "in words",
  notRead: "not read",
  otherUnit: "another unit",
  nothingEarlier: "nothing earlier",
  severalYears: "several years' target",
} as const;

/** A row's cells, in the order of the columns. */
export function planKpiRow(
  kpiRow: KpiRow,
  row: number,
  texts: PlacedTextTable,
  notes: PlannedContent,
): readonly PlannedContent[] {
  const { kpi, period, unit, actual, before, outcome } = kpiRow;
  const label = (value: string): PlannedContent => ({ value, style: "label" });
  const source = outcome.actual ?? outcome.target;
  const contents: Readonly<Record<KpiColumn, PlannedContent>> = {
    ref: label(kpi.ref ?? ""),
    kpi: label(toKpiName(kpiRow)),
    area: label(kpi.area?.value ?? ""),
    period: label(period.label),
    baseline: planWritten(kpi.baseline),
    targetWritten: planWritten(outcome.target),
    actualWritten: planWritten(outcome.actual),
    actual: planFigure(actual, unit, texts),
    before: planFigure(before, unit, texts),
    limit: planLimit(kpiRow, row, texts),
    against: planAgainst(kpiRow, row, texts),
    variance: planVariance(kpiRow, row),
    outcome: {
      value: toOutcomeWords(kpiRow.measure),
      formula: toOutcomeFormula(row),
      style: "outcome",
    },
    trend: planTrend(kpiRow, row),
    judged: label(toJudgedWords(kpiRow)),
    source: source ? { ...planLink(source.at), style: "wrappedLink" } : label(""),
    notes,
  };
  return KPI_COLUMNS.inOrder(contents);
}

/** The KPI's name, and which of its measures a row is of where it has several. */
export function toKpiName({ kpi, place, of }: KpiRow): string {
  return of === 1 ? kpi.name.value : `${kpi.name.value} (measure ${place + 1} of ${of})`;
}

/** How a figure in a unit is shown. */
function toFigureStyle(unit: Figure): CellStyle | CellStyleName {
  if (unit.kind === "money") return toMoneyStyle(unit.currency);
  return unit.kind === "percent" ? "share" : "figure";
}

function toDifferenceStyle(unit: Figure): CellStyle | CellStyleName {
  if (unit.kind === "money") return toMoneyDifferenceStyle(unit.currency);
  return unit.kind === "percent" ? "shareDifference" : "plainDifference";
}

/** What a cell shows, as it stands there. */
function planWritten(figure: KpiFigure | null): PlannedContent {
  if (!figure) return { value: "", style: "label" };
  const cell = toAbsoluteAddress(figure.at);
  const { value, numberFormat } = figure.cell;
  const text = typeof value === "string" && value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
  return {
    value: isCellError(value) ? "error" : typeof value === "boolean" ? toPlainText(value) : (text ?? ""),
    formula: `IFERROR(IF(ISLOGICAL(${cell}),IF(${cell},"TRUE","FALSE"),IF(LEN(${cell})>${LONGEST_SHOWN},LEFT(${cell},${LONGEST_SHOWN})&"…",IF(${cell}="","",${cell}))),"error")`,
    style: {
      ...CELL_STYLES.label,
      ...(isTextFormat(numberFormat) ? {} : { numberFormat }),
      horizontal: typeof value === "number" ? "right" : "left",
    },
  };
}

/** What each case of a figure is called. */
const FIGURE_WORDS = {
  blank: "",
  notSet: WORDS.notKnown,
  inWords: WORDS.inWords,
  notRead: WORDS.notRead,
  direction: WORDS.inWords,
  start: WORDS.inWords,
  otherUnit: WORDS.otherUnit,
} as const;

function planFigure(figure: LiveFigure | null, unit: Figure, texts: PlacedTextTable): PlannedContent {
  if (!figure) return { value: "", style: toFigureStyle(unit) };
  return { value: toFigureValue(figure), formula: toFigureFormula(figure, texts, CASES), style: toFigureStyle(unit) };
}

const CASES: FigureCases = {
  blank: '""',
  notSet: `"${WORDS.notKnown}"`,
  inWords: `"${WORDS.inWords}"`,
  notRead: `"${WORDS.notRead}"`,
  otherUnit: `"${WORDS.otherUnit}"`,
};

/** The number that a figure's formula gives, or the word that stands for it. */
export function toFigureValue({ amount, wanted }: LiveFigure): number | string {
  const found = toFigureCase(amount, wanted);
  return found === "figure" && isFigure(amount) ? toCellNumber(amount) : found === "figure" ? "" : FIGURE_WORDS[found];
}

/** The target's figure; for a target that is a direction what it is held against. */
function planAgainst(kpiRow: KpiRow, row: number, texts: PlacedTextTable): PlannedContent {
  const { target, before, unit } = kpiRow;
  const style = toFigureStyle(unit);
  if (!target) return { value: WORDS.noTarget, style };
  const earlier = inRow("before", row);
  const start = before ? `IF(ISNUMBER(${earlier}),${earlier},"${WORDS.nothingEarlier}")` : `"${WORDS.nothingEarlier}"`;
  const hasEarlier = before !== null && !before.isBaseline;
  const formula = toFigureFormula(target, texts, {
    ...CASES,
    blank: `"${WORDS.noTarget}"`,
    notSet: `"${WORDS.notSet}"`,
    direction: start,
    start: (figure) => (hasEarlier ? start : figure),
    figure: (figure) => (isForWholeRun(kpiRow) ? `"${WORDS.severalYears}"` : figure),
  });
  return { value: toAgainstValue(kpiRow, target), formula, style };
}

function toAgainstValue(kpiRow: KpiRow, target: LiveFigure): number | string {
  const { before } = kpiRow;
  const { amount, wanted } = target;
  const earlier = before ? toFigureValue(before) : null;
  const start = typeof earlier === "number" ? earlier : WORDS.nothingEarlier;
  switch (toFigureCase(amount, wanted)) {
    case "figure":
      return isForWholeRun(kpiRow) ? WORDS.severalYears : toFigureValue(target);
    case "blank":
      return WORDS.noTarget;
    case "notSet":
      return WORDS.notSet;
    case "direction":
      return start;
    case "start": {
      if (before && !before.isBaseline) return start;
      const from = amount.kind === "direction" ? amount.from : null;
      return from && isFigure(from) ? toCellNumber(from) : start;
    }
    default:
      return toFigureValue(target);
  }
}

function planLimit(kpiRow: KpiRow, row: number, texts: PlacedTextTable): PlannedContent {
  const { target, kpi } = kpiRow;
  if (!target) return { value: "", style: "between" };
  const usual = kpi.direction ? (kpi.direction.direction === "increase" ? "at least" : "at most") : "not told";
  const isHeld = typeof toAgainstValue(kpiRow, target) === "number";
  return {
    value: isHeld ? (findLimitWord(target.amount) ?? usual) : "",
    formula: `IF(ISNUMBER(${inRow("against", row)}),${toLimitFormula(target, texts, usual)},"")`,
    style: "between",
  };
}

function planVariance({ measure, unit }: KpiRow, row: number): PlannedContent {
  const [actual, against] = [inRow("actual", row), inRow("against", row)];
  return {
    value: measure.variance ? toCellNumber(measure.variance.figure) : "",
    formula: `IF(AND(ISNUMBER(${actual}),ISNUMBER(${against})),ROUND(${actual}-${against},${unit.kind === "money" ? 2 : DECIMALS}),"")`,
    style: toDifferenceStyle(unit),
  };
}

function planTrend({ kpi, actual, before }: KpiRow, row: number): PlannedContent {
  const direction = kpi.direction?.direction ?? null;
  const [now, then] = [inRow("actual", row), inRow("before", row)];
  const words = (movement: "rose" | "fell"): string => {
    const isGood = direction === null ? null : (movement === "rose") === (direction === "increase");
    return `${TREND_WORDS[movement]}${isGood === null ? "" : isGood ? ", better" : ", worse"}`;
  };
  const trend =
    actual && before && isFigure(actual.amount) && isFigure(before.amount)
      ? findTrend(actual.amount, { ...before, figure: before.amount }, direction)
      : null;
  const moved = `IF(${now}>${then},"${words("rose")}","${words("fell")}")`;
  const value = !trend ? "" : trend.movement === "unchanged" ? TREND_WORDS.unchanged : words(trend.movement);
  return {
    value,
    formula: `IF(AND(ISNUMBER(${now}),ISNUMBER(${then})),IF(ROUND(${now}-${then},${DECIMALS})=0,"${TREND_WORDS.unchanged}",${moved}),"")`,
    style: "label",
  };
}

/** What an outcome is called. */
function toOutcomeWords({ kind, target, actual }: MeasureOutcome): string {
  const isUnread = target?.kind === "unreadable" || actual?.kind === "unreadable";
  return OUTCOME_WORDS[kind === "notMeasured" && isUnread ? "notRead" : kind];
}

function toOutcomeFormula(row: number): string {
  const [actual, against, limit] = [inRow("actual", row), inRow("against", row), inRow("limit", row)];
  const { met, missed, noTarget, notMeasured, narrative, notRead } = OUTCOME_WORDS;
  const apart = `ROUND(${actual}-${against},${DECIMALS})`;
  const judge = (isMet: string): string => `IF(${isMet},"${met}","${missed}")`;
  const held = [
    ["at least", judge(`${apart}>=0`)],
    ["more than", judge(`${apart}>0`)],
    ["at most", judge(`${apart}<=0`)],
    ["less than", judge(`${apart}<0`)],
  ].reduceRight(
    (rest, [word = "", judged = ""]) => `IF(${limit}="${word}",${judged},${rest})`,
    `IF(${apart}=0,"${met}","${notMeasured}")`,
  );
  const measured = `IF(AND(ISNUMBER(${actual}),ISNUMBER(${against})),${held},"${notMeasured}")`;
  const read = `IF(OR(${against}="${WORDS.notRead}",${actual}="${WORDS.notRead}"),"${notRead}",${measured})`;
  const told = `IF(${against}="${WORDS.inWords}","${narrative}",${read})`;
  return `IF(OR(${against}="${WORDS.noTarget}",${against}="${WORDS.notSet}"),"${noTarget}",${told})`;
}

/** A column's cell in a row. */
function inRow(key: KpiColumn, row: number): string {
  return KPI_COLUMNS.cell(key, row);
}
