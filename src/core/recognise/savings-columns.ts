import type { SheetSnapshot } from "../grid/snapshot";
import { toSecondColumn, withUnitBelow, type FigureHeader } from "./figure-table";
import {
  findBareSaving,
  findFlagRole,
  isSameKind,
  isSpecific,
  SAVING_ROLES,
  type SavingsColumn,
} from "./savings-headers";
import { type SavingsRole } from "./savings-wordings";
import type { Unit } from "../amount/unit";
import { findCellsKind, isBlankColumn, type CellsKind } from "./savings-cells";
import { findLikelyPeriod, findLikelySaving } from "./likely-savings-headers";
import { addsUpBeside, findSumsThatDiffer, type RowsBelow } from "./savings-sums";
import type { TextAt } from "./sheet-text";
import type { LeftOutColumn } from "./table-header";

/** The columns of a register that are read, and those that repeat or add up others. */
export interface OwnColumns {
  readonly columns: readonly SavingsColumn[];
  /** Headers that are not known. */
  readonly unknown: readonly TextAt[];
  readonly leftOut: readonly LeftOutColumn[];
  /** What was told from the cells below and not by the headers, in a sentence each. */
  readonly notes: readonly string[];
}

/** Of several sums saved for one and the same thing the first of these is the one that a year's total is made of. */
const COUNTING: readonly SavingsRole[] = ["partYear", "saving", "fullYear", "lifetime"];

/** So many rows are named where a total is none. */
const ROWS_NAMED = 3;
/** A total of what stands beside it, whatever else its header says. */
const TOTAL = /^(?:(?:grand|overall) )?totals?\b/i;

/**
 * The columns of a register, each with what it holds: those that only what stands under them tells ("Cashable" over sums, or
 * over yes and no), and of several sums of a saving the one that counts in its year.
 * @param endRow the first row that is no longer the register's.
 * @param units what stands under the headers in a row of units; null where there is none.
 */
export function toOwnColumns(
  sheet: SheetSnapshot,
  header: FigureHeader<SavingsColumn>,
  endRow: number,
  units: ReadonlyMap<number, Unit> | null,
): OwnColumns {
  const told = tellByCells(sheet, header, endRow);
  const columns = withName(told.columns).map((column) => withUnitBelow(column, units));
  const rows = { sheet, fromRow: header.row + 1, endRow };
  const counted = toCountedSavings(columns, rows);
  const kept: SavingsColumn[] = [];
  const leftOut = [...counted.leftOut];
  for (const each of counted.columns) {
    if (kept.some((other) => other.role === each.role && isSameKind(other, each))) leftOut.push(toSecondColumn(each));
    else kept.push(each);
  }
  const parts = kept.filter((column) => column.role === "saving" && isSpecific(column));
  const totals = parts.length > 0 ? told.unknown.filter(({ text }) => TOTAL.test(text)) : [];
  for (const { column, text } of totals)
    leftOut.push({ column, why: explainTotal(rows, { column, header: text }, parts) });
  const unknown = told.unknown.filter((text) => !totals.includes(text));
  return { columns: kept, unknown, leftOut, notes: told.notes };
}

/**
 * Looks under headers that alone do not tell what stands there: sums or yes and no, types, statuses, a year's savings, the months
 * that tell each line's year.
 */
export function tellByCells(
  sheet: SheetSnapshot,
  { row, columns, unknown }: FigureHeader<SavingsColumn>,
  endRow: number,
): Pick<OwnColumns, "columns" | "unknown" | "notes"> {
  const kinds = new Map<number, CellsKind | null>();
  const kindOf = (column: number): CellsKind | null => {
    const kind = kinds.get(column) ?? findCellsKind(sheet, column, row + 1, endRow);
    kinds.set(column, kind);
    return kind;
  };
  const toTold = (text: TextAt): SavingsColumn | null => {
    const saving = findBareSaving(text);
    const flag = findFlagRole(text.text);
    if (!saving && !flag) return null;
    const holds = kindOf(text.column);
    if (saving && holds === "figures") return saving;
    return flag && holds === "yesOrNo" ? toBare(text, flag) : null;
  };
  const toCorrected = (column: SavingsColumn): SavingsColumn => {
    if (column.role !== "recurring") return column;
    return toTold({ column: column.column, text: column.header }) ?? column;
  };
  const own = [...columns.map(toCorrected), ...unknown.flatMap((text) => toTold(text) ?? [])];
  const rest = unknown.filter(({ column }) => !own.some((each) => each.column === column));
  const has = (...roles: readonly SavingsRole[]): boolean => own.some(({ role }) => roles.includes(role));
  const likely: SavingsColumn[] = [];
  const notes: string[] = [];
  const add = (added: readonly SavingsColumn[], note: (headers: string) => string): void => {
    if (added.length === 0) return;
    likely.push(...added);
    notes.push(note(toQuotedList(added.map(({ header }) => header))));
  };
  if (!has("type", "cashable")) {
    const types = rest.filter(({ column }) => kindOf(column) === "types").slice(0, 1);
    add(
      types.map((text) => toBare(text, "type")),
      (header) => `${header} is taken for the types of the savings: its cells are such.`,
    );
  }
  if (!has("status", "delivered")) {
    const statuses = rest.filter(({ column }) => kindOf(column) === "statuses").slice(0, 1);
    add(
      statuses.map((text) => toBare(text, "status")),
      (header) => `${header} is taken for the statuses of the savings: its cells are such.`,
    );
  }
  if (!has("period")) {
    const months = rest
      .flatMap((text) => findLikelyPeriod(text) ?? [])
      .filter(({ column }) => kindOf(column) === "months");
    // How they are read is said where the lines are.
    likely.push(...months.slice(0, 1));
  }
  const savings = own.filter(({ role }) => SAVING_ROLES.has(role));
  const sums = rest.flatMap((text) => findLikelySaving(text) ?? []);
  const filled = sums.filter(({ column }) => kindOf(column) === "figures");
  // A year whose column is blank so far is one that nothing was saved in yet.
  const years = filled.some(isSpecific)
    ? sums.filter((sum) => isSpecific(sum) && (filled.includes(sum) || isBlank(sum)))
    : [];
  const rows = { sheet, fromRow: row + 1, endRow };
  if (savings.length === 0 && years.length > 0) {
    add(years, (headers) => `${headers}: the sums under each year are taken for the savings of that year.`);
  } else if (savings.length === 0) {
    const [sum] = filled.sort((a, b) => toLikelyRank(a) - toLikelyRank(b));
    add(
      sum ? [sum] : [],
      (header) => `${header} is taken for the saving of each line, as nothing else in the table is one.`,
    );
  } else if (!savings.some(isSpecific) && savings.some((total) => addsUpBeside(rows, total, years))) {
    add(
      years,
      (headers) =>
        `${headers}: the sums under each year are taken for the savings of that year, since they add up to the savings beside them.`,
    );
  }
  const all = [...own, ...likely].sort((a, b) => a.column - b.column);
  return { columns: all, unknown: rest.filter(({ column }) => !likely.some((each) => each.column === column)), notes };

  function isBlank({ column }: SavingsColumn): boolean {
    return isBlankColumn(sheet, column, row + 1, endRow);
  }
}

function toBare({ column, text }: TextAt, role: SavingsRole): SavingsColumn {
  return { column, header: text, role, period: null, unit: null, type: null, status: null, recurrence: null };
}

function toLikelyRank({ header }: SavingsColumn): number {
  return TOTAL.test(header) ? 1 : 0;
}

function toQuotedList(headers: readonly string[]): string {
  const quoted = headers.map((header) => `“${header}”`);
  return quoted.length > 1 ? `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1) ?? ""}` : (quoted[0] ?? "");
}

/** Why a column of totals is not read, and in which rows it is none. */
function explainTotal(
  rows: RowsBelow,
  total: Pick<SavingsColumn, "column" | "header">,
  parts: readonly SavingsColumn[],
): string {
  const differing = findSumsThatDiffer(rows, total, parts).map((row) => row + 1);
  if (differing.length === 0) return `“${total.header}” adds up the savings beside it, so it is not read.`;
  const few = differing.slice(0, ROWS_NAMED);
  const more = differing.length > few.length ? ` and ${differing.length - few.length} more` : "";
  const where = `${differing.length > 1 ? "rows" : "row"} ${few.join(", ")}${more}`;
  return `“${total.header}” is not read, since the savings beside it are; in ${where} it is not what they add up to.`;
}

/** Contracts name the lines where nothing else does. */
function withName(columns: readonly SavingsColumn[]): readonly SavingsColumn[] {
  if (columns.some(({ role }) => role === "title")) return columns;
  const first = columns.find(({ role }) => role === "contract");
  return columns.map((column) => (column === first ? { ...column, role: "title" } : column));
}

/** One column of savings for each year, type and status; of the others the full year's effect is kept beside it. */
function toCountedSavings(columns: readonly SavingsColumn[], rows: RowsBelow): Pick<OwnColumns, "columns" | "leftOut"> {
  const sums = columns.filter(({ role }) => SAVING_ROLES.has(role));
  // A forecast beside the saving is another sum; a year or a type is a part of it.
  const hasParts = sums.some(({ period, type, recurrence }) => (period ?? type ?? recurrence) !== null);
  const leftOut: LeftOutColumn[] = [];
  const kept = columns.flatMap((column): readonly SavingsColumn[] => {
    if (!SAVING_ROLES.has(column.role)) return [column];
    const isBeside = hasParts && !isSpecific(column);
    const same = sums.filter((other) => isSameKind(other, column)).sort((a, b) => toRank(a) - toRank(b));
    const [counted = column] = same;
    if (column.role === "fullYear" && (isBeside || counted.role !== "fullYear")) return [column];
    if (isBeside) {
      const parts = sums.filter(isSpecific);
      leftOut.push({ column: column.column, why: explainTotal(rows, column, parts) });
      return [];
    }
    if (counted.role === column.role) return [{ ...column, role: "saving" }];
    const why = `“${column.header}” is not read: “${counted.header}” says what of the saving falls into its year.`;
    leftOut.push({ column: column.column, why });
    return [];
  });
  return { columns: kept, leftOut };
}

function toRank({ role }: SavingsColumn): number {
  return COUNTING.indexOf(role);
}
