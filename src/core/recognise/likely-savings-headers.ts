import { findYearPeriod, isOneYear } from "../period/period";
import { LONGEST_HEADER, toHeaderParts } from "./figure-column";
import { toWording } from "./headers";
import type { SavingsColumn } from "./savings-headers";
import type { TextAt } from "./sheet-text";

/** What a header of many meanings may name in a register of savings. */
export type LikelySavingsRole = "saving" | "period";

/**
 * Wordings, as {@link SAVINGS_WORDINGS} has them, that head columns of many kinds: they count only where no other column of the table
 * is it, where the table is surely one of savings, and where the cells below bear it out.
 */
export const LIKELY_SAVINGS_WORDINGS: Readonly<Record<LikelySavingsRole, readonly string[]>> = {
  saving: ["amount", "amounts", "sum", "total amount", "amount claimed", "benefit", "financial benefit", "total"],
  period: [
    ...["month", "month of saving", "saving month", "savings month", "month delivered", "month achieved"],
    ...[
      "month reported",
      "reporting month",
      "date",
      "date achieved",
      "date delivered",
      "date of saving",
      "saving date",
    ],
    ...["date reported", "savings date", "delivered on", "achieved on"],
  ],
};

/** A saving whose header is a year and nothing else, or one of the sums of many meanings; null for any other. */
export function findLikelySaving({ column, text }: TextAt): SavingsColumn | null {
  if (text.length > LONGEST_HEADER) return null;
  const { rest, period, unit } = toHeaderParts(text);
  if (unit?.kind === "percent") return null;
  const wording = toWording(rest);
  const said = { type: null, status: null, recurrence: null };
  const isYear = wording === "" && period !== null && isOneYear(period) && /\d/.test(period.key);
  const isSum = LIKELY_SAVINGS_WORDINGS.saving.includes(wording) || (wording === "" && unit !== null);
  return isYear || isSum ? { column, header: text, role: "saving", period, unit, ...said } : null;
}

/** The column of the day or month that tells each line's year; null for any other. */
export function findLikelyPeriod({ column, text }: TextAt): SavingsColumn | null {
  if (text.length > LONGEST_HEADER || findYearPeriod(text) !== null) return null;
  if (!LIKELY_SAVINGS_WORDINGS.period.includes(toWording(text))) return null;
  const said = { type: null, status: null, recurrence: null };
  return { column, header: text, role: "period", period: null, unit: null, ...said };
}
