import type { SavingStatus, SavingType } from "../../kpi/saving-line";
import { countRows, sumRows, type Criterion } from "../formula";
import { toCounted, type SavingsRanges } from "../savings-data/columns";
import type { PlannedSavings } from "../savings-data/savings-data";
import { STATUS_WORDS, TYPE_WORDS } from "../savings-data/savings-words";

/** The lines of the registers that a sum is of; all that are counted where nothing is said. */
export interface SumOf {
  /** Numbers of the Savings data tab. */
  readonly period?: number;
  readonly directorate?: number;
  readonly register?: number;
  readonly status?: SavingStatus;
  readonly type?: SavingType;
  readonly again?: boolean;
}

/** A formula for the sum of some lines' savings, without binary noise behind its pence. */
export function toSumFormula({ ranges }: PlannedSavings, ...of: readonly SumOf[]): string {
  return `ROUND(${of.map((each) => sumRows(ranges.saving, toCriteria(ranges, each))).join("+")},2)`;
}

/** A formula for what whole years would bring on top of some lines' savings. */
export function toComeFormula({ ranges }: PlannedSavings, of: SumOf): string {
  return `ROUND(${sumRows(ranges.toCome, toCriteria(ranges, of))},2)`;
}

/** A formula for the number of some lines. */
export function toCountFormula({ ranges }: PlannedSavings, ...of: readonly SumOf[]): string {
  return of.map((each) => countRows(toCriteria(ranges, each))).join("+");
}

function toCriteria(ranges: SavingsRanges, of: SumOf): readonly Criterion[] {
  const number = (range: Criterion["range"], equals: number | undefined): readonly Criterion[] =>
    equals === undefined ? [] : [{ range, equals: String(equals) }];
  const word = (range: Criterion["range"], equals: string | undefined): readonly Criterion[] =>
    equals === undefined ? [] : [{ range, equals: `"${equals}"` }];
  return [
    toCounted(ranges),
    ...number(ranges.periodNumber, of.period),
    ...number(ranges.directorateNumber, of.directorate),
    ...number(ranges.registerNumber, of.register),
    ...word(ranges.status, of.status && STATUS_WORDS[of.status]),
    ...word(ranges.type, of.type && TYPE_WORDS[of.type]),
    ...word(ranges.again, of.again === undefined ? undefined : of.again ? "yes" : "no"),
  ];
}
