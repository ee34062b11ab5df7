import { parseA1Range, parseAddress, toAddress } from "../core/grid/a1";
import type { CellValue } from "../core/grid/cell";
import { toCellsOf, type CellRef, type RangeRef } from "../core/grid/cell-ref";
import { toPlainText } from "../core/grid/display";
import type { InputRule } from "../core/grid/input-rule";
import type { Snapshot } from "../core/grid/snapshot";
import { toShortScore } from "../core/scale/score";
import { parseScoreText } from "../core/scale/score-text";
import { refused, type Problem } from "./problem";

/** What is to be written, in the spelling that its cell takes. */
export interface Fitted {
  readonly kind: "fitted";
  readonly value: CellValue;
}

/** What an entry says, to hold it against a rule. */
export interface EntryMeaning {
  /** The number that stands for an entry; null where none does. */
  readonly toNumber: (value: CellValue) => number | null;
  /** Whether a list's choice says the same as an entry. */
  readonly isSame: (choice: CellValue, value: CellValue) => boolean;
}

const SCORE: EntryMeaning = {
  toNumber(value) {
    const score = parseScoreText(toPlainText(value));
    return score.kind === "awarded" ? score.level : null;
  },
  isSame(choice, value) {
    const other = parseScoreText(toPlainText(choice));
    if (other.kind === "blank" || other.kind === "unreadable") return false;
    return toShortScore(other) === toShortScore(parseScoreText(toPlainText(value)));
  },
};

/**
 * A score, or an entry of another meaning, as its cell takes it: of a list, the choice that says the same. A problem where the cell takes no such entry. What
 * only Excel can work out (a formula, a date, a list that is calculated) is let through, as is what Excel would only warn of.
 */
export function fitInputRule(
  snapshot: Snapshot,
  at: CellRef,
  rule: InputRule,
  value: CellValue,
  meaning: EntryMeaning = SCORE,
): Fitted | Problem {
  const fitted = rule.type === "list" ? fitList(snapshot, at, rule, value, meaning) : fitLimits(rule, value, meaning);
  if (fitted.kind === "fitted" || !rule.isStrict) return fitted.kind === "fitted" ? fitted : { kind: "fitted", value };
  return refused(
    `${toAddress(at)} does not take “${toPlainText(value)}”: ${fitted.allowed} Nothing was written. ` +
      "Choose one of these, or change the cell's data validation in Excel.",
  );
}

/** That a cell takes something else, in a sentence. */
interface Unfit {
  readonly kind: "unfit";
  readonly allowed: string;
}

function fitList(
  snapshot: Snapshot,
  at: CellRef,
  { formulas }: InputRule,
  value: CellValue,
  { isSame }: EntryMeaning,
): Fitted | Unfit {
  const choices = findChoices(snapshot, at.sheet, formulas[0] ?? "");
  if (choices === null) return { kind: "fitted", value };
  const text = toPlainText(value);
  const choice = choices.find((each) => toPlainText(each) === text) ?? choices.find((each) => isSame(each, value));
  if (choice !== undefined) return { kind: "fitted", value: choice };
  return { kind: "unfit", allowed: `its list allows ${choices.map((each) => toPlainText(each)).join("; ")}.` };
}

/** The choices of a list; null where only Excel can tell them. Figures that are written in quotes are entered as numbers. */
function findChoices(snapshot: Snapshot, sheet: string, formula: string): readonly CellValue[] | null {
  const quoted = /^"(.*)"$/s.exec(formula);
  if (quoted) {
    const texts = (quoted[1] ?? "").replaceAll('""', '"').split(",");
    return texts.map((each) => each.trim()).map((each) => (/^\d+(\.\d+)?$/.test(each) ? Number(each) : each));
  }
  const range = findRange(snapshot, sheet, formula);
  if (!range) return null;
  const values = toCellsOf(range).map((cell) => snapshot.cell(cell).value);
  return values.filter((value) => value !== null && value !== "");
}

/** The cells that a reference or a name of the workbook stands for. */
function findRange(snapshot: Snapshot, sheet: string, formula: string): RangeRef | null {
  const reference = snapshot.findName(formula)?.refersTo ?? formula;
  const separator = reference.lastIndexOf("!");
  const range = parseA1Range(reference.slice(separator + 1));
  if (!range) return null;
  if (separator < 0) return { sheet, ...range };
  const named = parseAddress(`${reference.slice(0, separator)}!A1`)?.sheet;
  return named !== undefined && snapshot.findSheet(named) ? { sheet: named, ...range } : null;
}

function fitLimits(
  { type, comparison, formulas }: InputRule,
  value: CellValue,
  { toNumber }: EntryMeaning,
): Fitted | Unfit {
  const limits = formulas.map(Number);
  if (type === "other" || limits.length === 0 || limits.some(Number.isNaN)) return { kind: "fitted", value };
  const figure = toNumber(value);
  const [first = 0, second = first] = limits;
  const isBetween = figure !== null && figure >= first && figure <= second;
  const fits = {
    between: isBetween,
    notBetween: !isBetween,
    equal: figure === first,
    notEqual: figure !== first,
    greaterThan: figure !== null && figure > first,
    lessThan: figure !== null && figure < first,
    greaterThanOrEqual: figure !== null && figure >= first,
    lessThanOrEqual: figure !== null && figure <= first,
  }[comparison];
  const isWhole = figure !== null && Number.isInteger(figure);
  if (figure !== null && fits && (type !== "whole" || isWhole)) return { kind: "fitted", value: figure };
  const number = type === "whole" ? "a whole number" : "a number";
  return { kind: "unfit", allowed: `its data validation allows ${number} ${toLimitsText(comparison, first, second)}.` };
}

function toLimitsText(comparison: InputRule["comparison"], first: number, second: number): string {
  const texts = {
    between: `from ${first} to ${second}`,
    notBetween: `outside ${first} to ${second}`,
    equal: `equal to ${first}`,
    notEqual: `other than ${first}`,
    greaterThan: `above ${first}`,
    lessThan: `below ${first}`,
    greaterThanOrEqual: `of ${first} or more`,
    lessThanOrEqual: `of ${first} or less`,
  };
  return texts[comparison];
}
