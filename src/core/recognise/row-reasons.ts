import type { LoneTextKind } from "./lone-text";
import type { RowKind } from "./table-rows";

/** A row that no block claims. */
export const IN_NO_TABLE = "A row that is in no table this program knows, or that names no objective.";

/** A row of a table whose rows name their year, without one. */
export const WITHOUT_YEAR = "A row without a year that can be read, in a list whose rows name theirs.";

/** Why a row among a table's objectives, or below them, was not read. */
export const WHY_LEFT_OUT: Readonly<Record<Exclude<RowKind, LoneTextKind | "objective" | "blank">, string>> = {
  totals: "A row of totals or averages: the sheet's own arithmetic, no objective.",
  columnNumbers: "A row of column numbers.",
  levelKey: "A key of the levels: no objective.",
  continued: "A further line of the row above, whose cells are merged over it: its own texts are not read.",
  withoutRef: "A row without a ref in a list whose objectives have refs.",
  belowTable: "Rows below the table that do not go on with it.",
  unknown: IN_NO_TABLE,
};
