import { isBlankCell } from "../grid/cell";
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
import { toTextAt, type TextAt } from "./sheet-text";
import type { LeftOutColumn } from "./table-header";

/** The columns of a register that are read, and those that repeat or add up others. */
export interface OwnColumns {
  readonly columns: readonly SavingsColumn[];
  /** Headers that are not known. */
  readonly unknown: readonly TextAt[];
  readonly leftOut: readonly LeftOutColumn[];
}

/** So many rows show what stands under a header. */
const ROWS_LOOKED_AT = 40;
const YES_OR_NO = /^(?:y|n|yes|no|true|false)$/i;
const FIGURE = /^[^\p{L}]*\d[^\p{L}]*(?:k|m)?\)?$/iu;
const NOTHING = /^(?:-|–|—|n\/?a)$/i;
/** Of several sums saved for one and the same thing the first of these is the one that a year's total is made of. */
const COUNTING: readonly SavingsRole[] = ["partYear", "saving", "fullYear", "lifetime"];

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
  const counted = toCountedSavings(columns);
  const kept: SavingsColumn[] = [];
  const leftOut = [...counted.leftOut];
  for (const each of counted.columns) {
    if (kept.some((other) => other.role === each.role && isSameKind(other, each))) leftOut.push(toSecondColumn(each));
    else kept.push(each);
  }
  return { columns: kept, unknown: told.unknown, leftOut };
}

/** Looks under headers that alone do not tell whether sums or yes and no stand there. */
function tellByCells(
  sheet: SheetSnapshot,
  { row, columns, unknown }: FigureHeader<SavingsColumn>,
  endRow: number,
): Pick<OwnColumns, "columns" | "unknown"> {
  const toTold = (text: TextAt): SavingsColumn | null => {
    const saving = findBareSaving(text);
    const flag = findFlagRole(text.text);
    if (!saving && !flag) return null;
    const holds = toWhatStandsIn(sheet, text.column, row + 1, endRow);
    if (saving && holds === "figures") return saving;
    const { column, text: header } = text;
    const bare = { period: null, unit: null, type: null, status: null, recurrence: null };
    return flag && holds === "yesOrNo" ? { column, header, role: flag, ...bare } : null;
  };
  const toCorrected = (column: SavingsColumn): SavingsColumn => {
    if (column.role !== "recurring") return column;
    return toTold({ column: column.column, text: column.header }) ?? column;
  };
  const told = unknown.flatMap((text) => toTold(text) ?? []);
  const all = [...columns.map(toCorrected), ...told].sort((a, b) => a.column - b.column);
  return { columns: all, unknown: unknown.filter(({ column }) => !told.some((each) => each.column === column)) };
}

/** Whether a column holds figures, or yes and no, as far as its first cells show; null where it is blank or mixed. */
function toWhatStandsIn(
  sheet: SheetSnapshot,
  column: number,
  fromRow: number,
  endRow: number,
): "figures" | "yesOrNo" | null {
  const kinds = new Set<string>();
  for (let row = fromRow; row < Math.min(endRow, fromRow + ROWS_LOOKED_AT); row += 1) {
    const text = toTextAt(sheet, row, column);
    if (isBlankCell(sheet.cell(row, column)) || NOTHING.test(text)) continue;
    kinds.add(isSumCell(sheet, row, column) ? "figures" : YES_OR_NO.test(text) ? "yesOrNo" : "other");
  }
  const [only] = kinds;
  return kinds.size === 1 && (only === "figures" || only === "yesOrNo") ? only : null;
}

/** Whether a cell holds a number, a formula, or a text that is a sum. */
export function isSumCell(sheet: SheetSnapshot, row: number, column: number): boolean {
  const { value, formula } = sheet.cell(row, column);
  return typeof value === "number" || formula !== null || isSumText(toTextAt(sheet, row, column));
}

/** Whether a text has digits, and no letters but those that thousands and millions are shortened to. */
export function isSumText(text: string): boolean {
  return FIGURE.test(text);
}

/** Contracts name the lines where nothing else does. */
function withName(columns: readonly SavingsColumn[]): readonly SavingsColumn[] {
  if (columns.some(({ role }) => role === "title")) return columns;
  const first = columns.find(({ role }) => role === "contract");
  return columns.map((column) => (column === first ? { ...column, role: "title" } : column));
}

/** One column of savings for each year, type and status; of the others the full year's effect is kept beside it. */
function toCountedSavings(columns: readonly SavingsColumn[]): Pick<OwnColumns, "columns" | "leftOut"> {
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
      leftOut.push({
        column: column.column,
        why: `“${column.header}” adds up the savings beside it, so it is not read.`,
      });
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
