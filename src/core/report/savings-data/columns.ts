import { toTableColumns, type ColumnOf } from "../../change/table-columns";
import type { RangeRef } from "../../grid/cell-ref";
import type { Criterion } from "../formula";
import { COUNTS } from "./savings-words";

/** The columns of Savings data. */
export const SAVINGS_COLUMNS = toTableColumns({
  ref: { header: "Ref", width: 10 },
  contract: { header: "Contract", width: 48 },
  period: { header: "Period", width: 11 },
  directorate: { header: "Directorate", width: 20 },
  typeWritten: { header: "Type as written", width: 18 },
  type: { header: "Type", width: 15 },
  statusWritten: { header: "Status as written", width: 18 },
  status: { header: "Status", width: 15 },
  saving: { header: "Saving", width: 15 },
  counts: { header: "Counts", width: 20 },
  recurring: { header: "Recurring", width: 11 },
  again: { header: "Counted again", width: 15 },
  toCome: { header: "To come in a whole year", width: 15 },
  register: { header: "Register", width: 20 },
  source: { header: "Source cell", width: 22 },
  periodNumber: { header: "Period no.", width: 11 },
  directorateNumber: { header: "Directorate no.", width: 15 },
  registerNumber: { header: "Register no.", width: 12 },
  contractGroup: { header: "Recurring group", width: 16 },
});

/** A column of Savings data. */
export type SavingsDataColumn = ColumnOf<typeof SAVINGS_COLUMNS>;

/** Where the rows of each column stand. */
export type SavingsRanges = Readonly<Record<SavingsDataColumn, RangeRef>>;

/** The criterion that a line counts, without which no total may be formed. */
export function toCounted(ranges: SavingsRanges): Criterion {
  return { range: ranges.counts, equals: `"${COUNTS}"` };
}
