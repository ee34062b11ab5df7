import type { Currency, Decimal } from "../amount/amount";
import { DecimalSum, subtract, toPence } from "../amount/decimal";
import { comparePeriods, type Period } from "../period/period";
import type { Scorecard } from "../scorecard/scorecard";
import { findLineName, findContractKey, type SavingLine, type SavingStatus, type SavingType } from "./saving-line";
import { toSavingLines, type SavingLines } from "./saving-lines";

/** Sums of some lines by type, exact and at their pence: "0.00" where there are none. */
export interface Tally extends Readonly<Record<SavingType, Decimal>> {
  /** Of all types. */
  readonly total: Decimal;
  /** What of the total is a recurring saving of an earlier year counted again. */
  readonly again: Decimal;
  /** The total less what is counted again. */
  readonly fresh: Decimal;
  /** What whole years would bring on top of savings that were made in a part of a year. */
  readonly toCome: Decimal;
  readonly lines: number;
}

/** The sums of some lines by how far they have come; none is ever mixed with another. */
export type TallyByStatus = Readonly<Record<SavingStatus, Tally>>;

/** The sums of one group of lines: a period, directorate or contract. */
export interface SavingsGroup {
  /** As the register writes it first; null for the lines that name none. */
  readonly name: string | null;
  readonly tallies: TallyByStatus;
}

/** The lines of one group. */
export interface LineGroup {
  /** What tells the group from the others; "" for the lines that name none. */
  readonly key: string;
  /** As the register writes it first; null for the lines that name none. */
  readonly name: string | null;
  readonly lines: readonly SavingLine[];
}

/** The sums of a period. */
export interface PeriodSavings extends SavingsGroup {
  /** Null for the lines whose year nothing names. */
  readonly period: Period | null;
}

/** All that the registers of a workbook add up to. */
export interface SavingsTotals {
  /** What every sum is in. */
  readonly currency: Currency;
  /** Oldest first, the lines of no period last. */
  readonly periods: readonly PeriodSavings[];
  readonly all: TallyByStatus;
  readonly uncounted: SavingLines["uncounted"];
}

/** What lines can be grouped by, besides their period. */
export type SavingsGrouping = "directorate" | "contract";

/** The sums of the lines of all registers, or of those that a function picks. Total and linear in the lines. */
export function totalSavings(scorecard: Pick<Scorecard, "savings">): SavingsTotals {
  const { currency, counted, uncounted } = toSavingLines(scorecard);
  const all = new Sums();
  const periods = new Map<string, { readonly period: Period | null; readonly sums: Sums }>();
  for (const line of counted) {
    const key = line.period?.key ?? "";
    const group = periods.get(key) ?? { period: line.period, sums: new Sums() };
    periods.set(key, group);
    group.sums.add(line);
    all.add(line);
  }
  return {
    currency,
    periods: [...periods.values()]
      .sort((a, b) => comparePeriodsOrNone(a.period, b.period))
      .map(({ period, sums }) => ({ period, name: period?.label ?? null, tallies: sums.toTallies() })),
    all: all.toTallies(),
    uncounted,
  };
}

/** The sums of some lines by directorate or contract, as {@link groupLines} has them. */
export function groupSavings(lines: Iterable<SavingLine>, by: SavingsGrouping): readonly SavingsGroup[] {
  return groupLines(lines, by).map(({ name, lines: own }) => ({ name, tallies: tallyLines(own) }));
}

/**
 * Some lines by directorate or contract, in the order of the register. Capitals and spaces do not tell two names apart; a contract is
 * told by its ref, or its title where it has none.
 */
export function groupLines(lines: Iterable<SavingLine>, by: SavingsGrouping): readonly LineGroup[] {
  const groups = new Map<
    string,
    { readonly key: string; readonly name: string | null; readonly lines: SavingLine[] }
  >();
  for (const line of lines) {
    const { saving } = line;
    const key = (by === "contract" ? findContractKey(saving) : findNameKey(saving.directorate?.value)) ?? "";
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else {
      const name = by === "contract" ? findLineName(saving) : (saving.directorate?.value ?? null);
      groups.set(key, { key, name, lines: [line] });
    }
  }
  return [...groups.values()];
}

/** The sums of some lines. */
export function tallyLines(lines: Iterable<SavingLine>): TallyByStatus {
  const sums = new Sums();
  for (const line of lines) sums.add(line);
  return sums.toTallies();
}

/** The lines that a sum is made of: those of a period (null for those of none), and of a status and type where they are given. */
export function findLinesOf(
  scorecard: Pick<Scorecard, "savings">,
  of: { readonly period: Period | null; readonly status?: SavingStatus; readonly type?: SavingType },
): readonly SavingLine[] {
  return toSavingLines(scorecard).counted.filter(
    (line) =>
      line.period?.key === of.period?.key &&
      (of.status === undefined || line.status === of.status) &&
      (of.type === undefined || line.type === of.type),
  );
}

/** Oldest first; no period at all comes last. */
function comparePeriodsOrNone(a: Period | null, b: Period | null): number {
  if (a && b) return comparePeriods(a, b);
  return a ? -1 : b ? 1 : 0;
}

function findNameKey(name: string | undefined): string | null {
  return name === undefined ? null : name.toLowerCase().replace(/\s+/g, " ");
}

/** Sums that grow line by line. */
class Sums {
  private readonly tallies = new Map<SavingStatus, TallySums>();

  add(line: SavingLine): void {
    const tally = this.tallies.get(line.status) ?? new TallySums();
    this.tallies.set(line.status, tally);
    tally.add(line);
  }

  toTallies(): TallyByStatus {
    const of = (status: SavingStatus): Tally => this.tallies.get(status)?.toTally() ?? NOTHING;
    return { delivered: of("delivered"), forecast: of("forecast"), other: of("other"), unstated: of("unstated") };
  }
}

class TallySums {
  private readonly types: Readonly<Record<SavingType, DecimalSum>> = {
    cashable: new DecimalSum(),
    costAvoidance: new DecimalSum(),
    other: new DecimalSum(),
    unstated: new DecimalSum(),
  };
  private readonly again = new DecimalSum();
  private readonly toCome = new DecimalSum();
  private lines = 0;

  add({ type, amount, again, toCome }: SavingLine): void {
    this.types[type].add(amount);
    if (again) this.again.add(amount);
    if (toCome !== null) this.toCome.add(toCome);
    this.lines += 1;
  }

  toTally(): Tally {
    const { cashable, costAvoidance, other, unstated } = this.types;
    const total = new DecimalSum();
    for (const sum of [cashable, costAvoidance, other, unstated]) total.add(sum.value);
    return {
      cashable: toPence(cashable.value),
      costAvoidance: toPence(costAvoidance.value),
      other: toPence(other.value),
      unstated: toPence(unstated.value),
      total: toPence(total.value),
      again: toPence(this.again.value),
      fresh: toPence(subtract(total.value, this.again.value)),
      toCome: toPence(this.toCome.value),
      lines: this.lines,
    };
  }
}

/** Of no lines. A register of many contracts has it more often than any other. */
const NOTHING: Tally = new TallySums().toTally();
