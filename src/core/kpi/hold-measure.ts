import type { Amount, Bound, Direction } from "../amount/amount";
import { compareDecimals } from "../amount/decimal";
import type { CellRef } from "../grid/cell-ref";
import { toPeriodName, type Period } from "../period/period";
import { isComparable, isFigure, toDifference, type FigureAmount } from "./figure";
import { toDifferenceWords, toFigureWords } from "./figure-words";
import type { MeasureOutcome, OutcomeKind, Variance, Yardstick } from "./outcome";

/** All that one measure's outcome rests on. */
export interface MeasureQuestion {
  readonly period: Period;
  readonly target: Amount | null;
  /** The run of years, or none, that the target's header names instead of the period; null where it names the period. */
  readonly targetUnder: Period | null;
  readonly targetAt: CellRef | null;
  readonly actual: Amount | null;
  readonly actualAt: CellRef | null;
  /** Which way is good; null where nothing tells. */
  readonly direction: Direction | null;
  /** What a year-on-year target is held against: null where there is none, with the reason. */
  readonly start: Yardstick | { readonly why: string };
}

const DIRECTION_OF_BOUND: Readonly<Record<Bound, Direction>> = {
  ">=": "increase",
  ">": "increase",
  "<=": "decrease",
  "<": "decrease",
};
const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  ">=": "at least",
  ">": "more than",
  "<=": "at most",
  "<": "less than",
};

/** Holds one actual against its target. Total: what cannot be told is not measured, and the reason says why. */
export function holdMeasure(question: MeasureQuestion): MeasureOutcome {
  const { target, targetUnder, period } = question;
  const why = findWithoutTarget(question) ?? findWithoutActual(question);
  if (why) return toUncompared(question, why.kind, why.reason);
  const { actual } = question;
  if (!target || !actual || !isFigure(actual)) return toUncompared(question, "notMeasured", "");
  if (target.kind === "direction") return holdAgainstStart(question, target.direction, actual);
  if (!isFigure(target) || !question.targetAt) return toUncompared(question, "notMeasured", "");
  if (targetUnder && /\d/.test(targetUnder.key) && target.kind !== "percent") {
    const reason = `The target of ${toFigureWords(target)} is for ${toPeriodName(targetUnder)} as a whole, so that ${toPeriodName(period)} alone cannot be held against it.`;
    return toUncompared(question, "notMeasured", reason);
  }
  return holdAgainst(question, actual, {
    figure: target,
    bound: target.bound ?? (question.direction === null ? null : question.direction === "increase" ? ">=" : "<="),
    from: "target",
    period,
    at: question.targetAt,
  });
}

interface Why {
  readonly kind: OutcomeKind;
  readonly reason: string;
}

function findWithoutTarget({ target, period }: MeasureQuestion): Why | null {
  const year = toPeriodName(period);
  if (!target || target.kind === "blank") return { kind: "noTarget", reason: `No target is set for ${year}.` };
  const words = toQuoted(target.text);
  switch (target.kind) {
    case "notSet":
      return { kind: "noTarget", reason: `The target for ${year} is still to be set: ${words}.` };
    case "narrative":
      return {
        kind: "narrative",
        reason: `The target for ${year} is in words, ${words}, so that no figure can be held against it.`,
      };
    case "unreadable":
      return { kind: "notMeasured", reason: `The target for ${year}, ${words}, cannot be read as a figure.` };
    default:
      return null;
  }
}

function findWithoutActual({ actual, period }: MeasureQuestion): Why | null {
  const year = toPeriodName(period);
  if (actual && isFigure(actual)) return null;
  const kind = "notMeasured";
  if (!actual || actual.kind === "blank") return { kind, reason: `No actual is recorded for ${year}.` };
  const words = toQuoted(actual.text);
  switch (actual.kind) {
    case "notSet":
      return { kind, reason: `The actual for ${year} is not known yet: ${words}.` };
    case "unreadable":
      return { kind, reason: `The actual for ${year}, ${words}, cannot be read as a figure.` };
    default:
      return { kind, reason: `The actual for ${year} is in words, ${words}, and no figure.` };
  }
}

function holdAgainstStart(question: MeasureQuestion, direction: Direction, actual: FigureAmount): MeasureOutcome {
  const { start } = question;
  if ("why" in start) return toUncompared(question, "notMeasured", start.why);
  return holdAgainst(question, actual, { ...start, bound: direction === "increase" ? ">" : "<" });
}

function holdAgainst(question: MeasureQuestion, actual: FigureAmount, against: Yardstick): MeasureOutcome {
  const { figure, bound } = against;
  if (!isComparable(actual, figure)) {
    const reason = `The actual, ${toFigureWords(actual)}, and ${toName(against)}, ${toFigureWords(figure)}, are not in the same unit, so that they cannot be compared.`;
    return { ...toUncompared(question, "notMeasured", reason), against };
  }
  const order = compareDecimals(actual.value, figure.value);
  const isMet = bound === null ? (order === 0 ? true : null) : isWithinBound(order, bound);
  const variance: Variance = {
    figure: toDifference(actual, figure),
    isGood: bound === null ? isMet : order === 0 || order > 0 === (DIRECTION_OF_BOUND[bound] === "increase"),
  };
  const kind = isMet === null ? "notMeasured" : isMet ? "met" : "missed";
  const reason =
    against.from === "target"
      ? toTargetReason(question, actual, against, variance, kind)
      : toYearOnYearReason(question, actual, against, variance);
  return {
    ...toUncompared(question, kind, reason + toNotes(actual, figure)),
    against,
    variance,
    cells: toCells([question.actualAt, question.targetAt, against.at]),
  };
}

function isWithinBound(order: -1 | 0 | 1, bound: Bound): boolean {
  switch (bound) {
    case ">=":
      return order >= 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case "<":
      return order < 0;
  }
}

function toTargetReason(
  { target, targetUnder, direction }: MeasureQuestion,
  actual: FigureAmount,
  { figure, bound }: Yardstick,
  variance: Variance,
  kind: OutcomeKind,
): string {
  const stated = target?.bound ?? null;
  const limit = stated ? `${BOUND_WORDS[stated]} ${toFigureWords(figure)}` : toFigureWords(figure);
  const under = targetUnder
    ? /\d/.test(targetUnder.key)
      ? ` for ${toPeriodName(targetUnder)}`
      : " for no year of its own"
    : "";
  const good = stated || !direction ? "" : `, where ${direction === "increase" ? "more" : "less"} is better`;
  const held = `${toFigureWords(actual)} against a target of ${limit}${under}${good}`;
  const apart = toDifferenceWords(variance.figure);
  const isExact = compareDecimals(variance.figure.value, "0") === 0;
  if (bound === null && !isExact) {
    return `${held}: which way is good is not told, so that ${apart} of difference is neither met nor missed.`;
  }
  if (isExact) return `${held}: ${kind === "met" ? "met" : "missed"} exactly.`;
  return kind === "met" ? `${held}: met, by ${apart}.` : `${held}: missed by ${apart}.`;
}

function toYearOnYearReason(
  { period }: MeasureQuestion,
  actual: FigureAmount,
  against: Yardstick,
  variance: Variance,
): string {
  const wanted = against.bound === ">" ? "rise" : "fall";
  const order = compareDecimals(variance.figure.value, "0");
  const held = `${toFigureWords(actual)} in ${toPeriodName(period)} after ${toFigureWords(against.figure)}, ${toName(against)}`;
  if (order === 0) return `${held}: it did not move, and is to ${wanted} year on year.`;
  const moved = `it ${order > 0 ? "rose" : "fell"} by ${toDifferenceWords(variance.figure)}`;
  const isMet = order > 0 === (wanted === "rise");
  return `${held}: ${moved}, ${isMet ? "as it is to year on year" : `and is to ${wanted} year on year`}.`;
}

function toName({ from, period }: Yardstick): string {
  const year = period ? ` for ${toPeriodName(period)}` : "";
  switch (from) {
    case "target":
      return "the target";
    case "yearBefore":
      return `the actual${year}`;
    case "baseline":
      return `the baseline${year}`;
    case "start":
      return `the start that the target names${year}`;
  }
}

/** What a reader had better know of the two figures. */
function toNotes(actual: FigureAmount, figure: FigureAmount): string {
  const isSigned = actual.kind === figure.kind;
  const bare = actual.kind === "number" ? actual : figure;
  const sign = isSigned ? "" : ` ${toGroupedText(bare)} has no currency sign and is taken for money.`;
  const provisional = actual.provisional || figure.provisional;
  const which = actual.provisional ? "The actual" : "The figure that it is held against";
  return `${sign}${provisional ? ` ${which} is provisional.` : ""}`;
}

function toGroupedText(figure: FigureAmount): string {
  return toQuoted(figure.text);
}

function toUncompared(question: MeasureQuestion, kind: OutcomeKind, reason: string): MeasureOutcome {
  const { target, actual, actualAt, targetAt } = question;
  return { kind, target, actual, against: null, variance: null, reason, cells: toCells([actualAt, targetAt]) };
}

/** Each cell once. */
function toCells(cells: readonly (CellRef | null)[]): readonly CellRef[] {
  const known = cells.filter((cell): cell is CellRef => cell !== null);
  return known.filter(
    (cell, index) =>
      known.findIndex(
        ({ sheet, row, column }) => sheet === cell.sheet && row === cell.row && column === cell.column,
      ) === index,
  );
}

/** In characters: of a longer text a reason quotes the beginning. */
const LONGEST_QUOTE = 60;

function toQuoted(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_QUOTE ? `“${line.slice(0, LONGEST_QUOTE).trimEnd()}…”` : `“${line}”`;
}
