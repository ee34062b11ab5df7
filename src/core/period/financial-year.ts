import type { Period } from "./period";

/** The first month of a British financial year. */
const APRIL = 4;

/** The British financial year of a day, written as "2024-10-01" or "2024-10", from April to March: 2024/25 for October 2024 and for March 2025. */
export function toFinancialYear(day: string): Period {
  const [year = 0, month = 0] = day.split("-").map(Number);
  const first = month >= APRIL ? year : year - 1;
  return { label: `${first}/${String(first + 1).slice(-2)}`, key: `${first}-${first + 1}` };
}
