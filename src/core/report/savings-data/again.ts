import { findContractKey } from "../../kpi/saving-line";
import type { Saving } from "../../scorecard/saving";
import { countRows, type Criterion } from "../formula";
import { SAVINGS_COLUMNS, toCounted, type SavingsDataColumn, type SavingsRanges } from "./columns";
import { COUNTS, STATUS_WORDS, type SavingsNames } from "./savings-words";

/** Of two sums of money that are this near to each other both are the same. */
const LESS_THAN_A_PENNY = "0.001";

/**
 * The contracts that have a recurring saving and another line that may be the same saving again, numbered from 1, by the index of
 * each of their lines; a line that is in none of them can never be counted again.
 */
export function toRecurringGroups(savings: readonly Saving[]): ReadonlyMap<number, number> {
  const contracts = new Map<string, Saving[]>();
  for (const saving of savings) {
    const key = saving.recurring === false ? null : findContractKey(saving);
    if (key === null) continue;
    const lines = contracts.get(key);
    if (lines) lines.push(saving);
    else contracts.set(key, [saving]);
  }
  const groups = [...contracts.values()].filter(
    (lines) => lines.length > 1 && lines.some(({ recurring }) => recurring === true),
  );
  return new Map(groups.flatMap((lines, index) => lines.map((line) => [line.index, index + 1] as const)));
}

/**
 * A formula for whether a delivered line is a recurring saving of an earlier period again: of the same contract and type, and called
 * recurring itself, or of the amount of the first recurring one where it says nothing. Contracts are told by the numbers that
 * {@link toRecurringGroups} gives them.
 */
export function toAgainFormula(
  saving: Saving,
  row: number,
  { group, ranges, names }: { readonly group: number; readonly ranges: SavingsRanges; readonly names: SavingsNames },
): string {
  const own = (key: SavingsDataColumn): string => SAVINGS_COLUMNS.cell(key, row);
  const alike: readonly Criterion[] = [
    { range: ranges.contractGroup, equals: String(group) },
    { range: ranges.recurring, equals: '"yes"' },
    { range: ranges.status, equals: `"${STATUS_WORDS.delivered}"` },
    { range: ranges.type, equals: own("type") },
    toCounted(ranges),
  ];
  const dated = [...names.periods].filter(([key]) => key !== "").map(([, number]) => number);
  const earlier = countRows([...alike, { range: ranges.periodNumber, equals: `"<"&${own("periodNumber")}` }]);
  const isAgain = saving.recurring === true ? `${earlier}>0` : toFirstAlike(alike, dated, own, ranges);
  const isDated = `${own("periodNumber")}<=${dated.length}`;
  const isDelivered = `${own("status")}="${STATUS_WORDS.delivered}"`;
  return `IF(AND(${own("counts")}="${COUNTS}",${isDelivered},${isDated}),IF(${isAgain},"yes","no"),"no")`;
}

/** Whether the earliest period that has a recurring line has one of this line's amount, and comes before it. */
function toFirstAlike(
  alike: readonly Criterion[],
  periods: readonly number[],
  own: (key: SavingsDataColumn) => string,
  ranges: SavingsRanges,
): string {
  return periods.reduceRight((rest, number) => {
    const there: readonly Criterion[] = [...alike, { range: ranges.periodNumber, equals: String(number) }];
    const amounts: readonly Criterion[] = [
      { range: ranges.saving, equals: `">"&(${own("saving")}-${LESS_THAN_A_PENNY})` },
      { range: ranges.saving, equals: `"<"&(${own("saving")}+${LESS_THAN_A_PENNY})` },
    ];
    const isThere = `AND(${number}<${own("periodNumber")},${countRows([...there, ...amounts])}>0)`;
    return `IF(${countRows(there)}>0,${isThere},${rest})`;
  }, "1=0");
}
