import { findContractKey } from "../../kpi/saving-line";
import type { Saving } from "../../scorecard/saving";

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
