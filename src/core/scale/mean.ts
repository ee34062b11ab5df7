/** A mean and what it rests on. */
export interface Mean {
  /** In levels; null, never 0, where nothing is scored. */
  readonly value: number | null;
  readonly scored: number;
}

/** The mean of the values that are there; nulls (blank, not applicable, unreadable) are left out of sum and count. */
export function toMean(values: Iterable<number | null>): Mean {
  let sum = 0;
  let scored = 0;
  for (const value of values) {
    if (value === null) continue;
    sum += value;
    scored += 1;
  }
  return { value: scored === 0 ? null : sum / scored, scored };
}
