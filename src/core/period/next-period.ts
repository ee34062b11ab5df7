import { findPeriod, type Period } from "./period";

/** First and last year of a period by whole years: 2022 and 2023 of 2022/23. */
interface Years {
  readonly first: number;
  readonly last: number;
}

/**
 * The period that follows one, written in the same way: 2024 after 2023, 2023/24 after 2022/23, FY24 after FY23. Null for
 * quarters and for "current" and "previous", which no year follows.
 */
export function findNextPeriod(period: Period): Period | null {
  const years = findYears(period);
  if (!years) return null;
  return findPeriod(shiftYears(period.label, Math.max(years.last - years.first, 1)))?.period ?? null;
}

/**
 * A header that names a period, naming another one in the same wording: "2023 Score" becomes "2024 Score". Null where the
 * header names no period, or where the two are not alike: one calendar year does not follow from two years.
 */
export function findHeaderFor(header: string, to: Period): string | null {
  const found = findPeriod(header)?.period;
  const [from, wanted] = [found && findYears(found), findYears(to)];
  if (!found || !from || !wanted || from.last - from.first !== wanted.last - wanted.first) return null;
  const at = header.indexOf(found.label);
  // A label leaves out the spaces of "2022 / 23".
  if (at < 0) return shiftYears(header, wanted.first - from.first);
  return (
    header.slice(0, at) + shiftYears(found.label, wanted.first - from.first) + header.slice(at + found.label.length)
  );
}

function findYears({ key }: Period): Years | null {
  const match = /^(\d{4})-(\d{4})$/.exec(key);
  return match ? { first: Number(match[1]), last: Number(match[2]) } : null;
}

/** Moves each year on, those of two figures too. */
function shiftYears(text: string, by: number): string {
  return text.replace(/(?<!\d)(?:\d{4}|\d{2})(?!\d)/g, (year) => {
    const moved = Number(year) + by;
    return year.length === 4 ? String(moved) : String(moved % 100).padStart(2, "0");
  });
}
