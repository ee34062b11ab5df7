import type { Cell } from "../grid/cell";
import { toDisplayText } from "../grid/display";
import { parseDay } from "../grid/day";
import { toFinancialYear } from "../period/financial-year";
import { findYearPeriod, type Period } from "../period/period";

/** The year that a cell of a register names, and whether it stands there or was told from a day or month. */
export interface LineYear {
  readonly period: Period;
  readonly isOfMonth: boolean;
}

/**
 * The year of a line's cell: "2024/25" as it is; of a day or month, "Apr-24" or a date, the British financial year that it falls
 * into. Null where it names none.
 */
export function findLineYear(cell: Cell): LineYear | null {
  const found = findYearPeriod(toDisplayText(cell).trim());
  if (found?.rest.trim() === "") return { period: found.period, isOfMonth: false };
  const day = parseDay(cell);
  if (day !== null) return { period: toFinancialYear(day), isOfMonth: true };
  return found && { period: found.period, isOfMonth: false };
}
