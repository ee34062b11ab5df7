import type { Currency } from "../amount/amount";
import { comparePeriods } from "../period/period";
import type { Saving } from "../scorecard/saving";
import type { Scorecard } from "../scorecard/scorecard";
import {
  findContractKey,
  findToCome,
  findWhyUncounted,
  toCurrencyOf,
  toStatus,
  toType,
  type SavingLine,
  type UncountedLine,
} from "./saving-line";

/** The lines of a workbook's registers, told apart by what they count as. */
export interface SavingLines {
  readonly currency: Currency;
  /** In the order of the workbook. */
  readonly counted: readonly SavingLine[];
  readonly uncounted: readonly UncountedLine[];
}

const known = new WeakMap<readonly Saving[], SavingLines>();

/** The lines of a scorecard's savings. A line without a saving, or whose saving is not known yet, is in neither list. Found once. */
export function toSavingLines({ savings }: Pick<Scorecard, "savings">): SavingLines {
  const lines = known.get(savings) ?? findLines(savings);
  known.set(savings, lines);
  return lines;
}

function findLines(savings: readonly Saving[]): SavingLines {
  const currency = toCurrencyOf(savings);
  const counted: SavingLine[] = [];
  const uncounted: UncountedLine[] = [];
  for (const saving of savings) {
    const why = findWhyUncounted(saving, currency);
    const { value } = saving.saving;
    if (why) uncounted.push({ saving, why });
    else if (value.kind === "money") {
      counted.push({
        saving,
        amount: value.value,
        status: toStatus(saving),
        type: toType(saving),
        period: saving.period,
        toCome: findToCome(saving),
        again: null,
      });
    }
  }
  return { currency, counted: markAgain(counted), uncounted };
}

/**
 * A delivered saving that comes again every year is new in the first year that the register has it in. The same contract's line of
 * the same type in a later year is that saving again, where it is called recurring too, or says nothing and has the same amount.
 */
function markAgain(lines: readonly SavingLine[]): readonly SavingLine[] {
  const firsts = new Map<string, SavingLine>();
  for (const line of lines) {
    const key = line.saving.recurring === true ? findRecurringKey(line) : null;
    if (key === null) continue;
    const first = firsts.get(key);
    if (!first || isEarlier(line, first)) firsts.set(key, line);
  }
  if (firsts.size === 0) return lines;
  return lines.map((line) => {
    const key = line.saving.recurring === false ? null : findRecurringKey(line);
    const first = key === null ? undefined : firsts.get(key);
    const isAlike = line.saving.recurring === true || first?.amount === line.amount;
    return first && isAlike && isEarlier(first, line) ? { ...line, again: first } : line;
  });
}

function findRecurringKey({ saving, status, type, period }: SavingLine): string | null {
  const contract = findContractKey(saving);
  return contract === null || period === null || status !== "delivered" ? null : `${type} ${contract}`;
}

function isEarlier(a: SavingLine, b: SavingLine): boolean {
  return a.period !== null && b.period !== null && comparePeriods(a.period, b.period) < 0;
}
