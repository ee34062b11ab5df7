import { findUnit, type Unit } from "../amount/unit";
import { isBlankCell } from "../grid/cell";
import type { SheetSnapshot } from "../grid/snapshot";
import {
  findExcelTable,
  findFigureColumn,
  findFigureHeader,
  findYearOfTitle,
  leaveColumnsOut,
  toSecondColumn,
  toUnknownColumns,
  type FigureHeader,
} from "./figure-table";
import { toLoneTextKind } from "./lone-text";
import { WHY_LEFT_OUT } from "./row-reasons";
import { findSavingsColumn, SAVINGS_HINT, type SavingsColumn, type SavingsRole } from "./savings-headers";
import { toRowTexts, toTextAt } from "./sheet-text";
import type { LeftOutColumn } from "./table-header";
import { isColumnNumbers } from "./table-rows";
import type { BlockFinder, Walk } from "./walk";

type SavingsHeader = FigureHeader<SavingsColumn>;

/** What makes a list of sums a register of savings: one of these stands beside the savings. */
const TELLING: ReadonlySet<SavingsRole> = new Set<SavingsRole>(["budget", "value", "type", "status", "period"]);
/** What a line says of its saving, and a row of totals does not. */
const DESCRIBING: ReadonlySet<SavingsRole> = new Set<SavingsRole>([
  "period",
  "type",
  "status",
  "recurring",
  "budget",
  "value",
]);
const TOTALS = /^(?:(?:sub-?\s?|grand\s|overall\s)?totals?)\b|\b(?:sub-?\s?)?totals?\s*:?$/i;
const AGGREGATE = /^[+\s]*(?:SUM|SUBTOTAL|AGGREGATE|SUMIFS?|SUMPRODUCT)\s*\(/i;
const MONEY: ReadonlySet<SavingsRole> = new Set<SavingsRole>(["budget", "value", "saving"]);

/** Why a row of the register is not read. */
const WHY_NO_SAVING = {
  totals: "A row of totals: the sheet's own arithmetic, no saving.",
  columnNumbers: WHY_LEFT_OUT.columnNumbers,
  heading: "A heading among the lines of a savings register: it is not read.",
  withoutRef: "A row with a sum and nothing that makes it a line: no ref, year, type or status.",
  unknown: "A row that names no contract, or has no saving.",
} as const;

/** Registers of savings, with a line for each contract. */
export const SAVINGS_REGISTERS: BlockFinder = {
  findStart: (sheet, row) => {
    const header = findFigureHeader(sheet, row, SAVINGS_HINT, findSavingsColumn, isSavingsHeader);
    if (!header) return null;
    return {
      kind: "savingsRegister",
      topRow: header.topRow,
      headerRow: header.row,
      scoreColumns: new Set(),
      read: (walk, endRow) => readRegister(walk, header, endRow),
    };
  },
};

function isSavingsHeader(columns: readonly SavingsColumn[]): boolean {
  const savings = columns.filter(({ role }) => role === "saving");
  const isNamed = columns.some(({ role }) => role === "title" || role === "ref");
  return isNamed && savings.length > 0 && (columns.some(({ role }) => TELLING.has(role)) || savings.some(isSpecific));
}

/** Whether a column of savings holds those of one year, type or status. */
function isSpecific({ period, type, status }: SavingsColumn): boolean {
  return period !== null || type !== null || status !== null;
}

function readRegister(walk: Walk, found: SavingsHeader, endRow: number): void {
  const own = toOwnColumns(found.columns);
  const header = { ...found, columns: withNotedUnit(walk, found, own.columns) };
  const rows = readRows(walk, header, endRow);
  leaveColumnsOut(walk, header, [...toUnknownColumns(found.unknown), ...own.leftOut], rows);
  const period = findYearOfTitle(walk, found.topRow);
  walk.lastTableRow = rows.at(-1) ?? found.row;
  walk.registers.push({ sheet: walk.sheet.name, headerRow: found.row, columns: header.columns, rows, period });
}

/** The columns of a register that are read, and those that repeat or add up others. */
function toOwnColumns(columns: readonly SavingsColumn[]): {
  readonly columns: readonly SavingsColumn[];
  readonly leftOut: readonly LeftOutColumn[];
} {
  // A forecast beside the saving is another sum; a year or a type is a part of it.
  const hasParts = columns.some(({ role, period, type }) => role === "saving" && (period !== null || type !== null));
  const kept: SavingsColumn[] = [];
  const leftOut: LeftOutColumn[] = [];
  for (const each of columns) {
    if (hasParts && each.role === "saving" && !isSpecific(each)) {
      leftOut.push({ column: each.column, why: `“${each.header}” adds up the savings beside it, so it is not read.` });
    } else if (kept.some((other) => isSameThing(other, each))) leftOut.push(toSecondColumn(each));
    else kept.push(each);
  }
  return { columns: kept, leftOut };
}

function isSameThing(a: SavingsColumn, b: SavingsColumn): boolean {
  return a.role === b.role && a.period?.key === b.period?.key && a.type === b.type && a.status === b.status;
}

/** Columns of money without a unit are in thousands where a note above the table says so: "All figures in £000". */
function withNotedUnit(
  walk: Walk,
  { topRow }: SavingsHeader,
  columns: readonly SavingsColumn[],
): readonly SavingsColumn[] {
  const unit = findNotedUnit(walk, topRow);
  return unit ? columns.map((each) => (MONEY.has(each.role) && !each.unit ? { ...each, unit } : each)) : columns;
}

function findNotedUnit(walk: Walk, topRow: number): Unit | null {
  for (const { at } of [...walk.loneTexts].reverse()) {
    if (at.row <= walk.lastTableRow || at.row >= topRow) continue;
    const unit = findUnit(toTextAt(walk.sheet, at.row, at.column))?.unit;
    if (unit && unit.kind !== "percent" && unit.scale !== "1") {
      walk.use(at);
      return unit;
    }
  }
  return null;
}

function readRows(walk: Walk, header: SavingsHeader, endRow: number): readonly number[] {
  const { sheet } = walk;
  const lines: number[] = [];
  const table = findExcelTable(sheet, header);
  let hasRefs = false;
  let isBehindBlank = false;
  for (let row = header.row + 1; row < endRow; row += 1) {
    const isTableTotals = table?.hasTotalsRow === true && row === table.bottom;
    const kind = isTableTotals ? "totals" : toRowKind(sheet, row, header, hasRefs);
    if ((table && row > table.bottom) || (isBehindBlank && kind === "withoutRef")) {
      walk.collectLoose(row, endRow, WHY_LEFT_OUT.belowTable);
      break;
    }
    if (kind === "line") {
      lines.push(row);
      hasRefs ||= hasRef(sheet, row, header);
      isBehindBlank = false;
    } else if (kind === "blank") isBehindBlank = lines.length > 0;
    else if (kind === "note") walk.addLoneText(walk.toFirstCell(row), kind);
    else walk.leaveRowOut(row, WHY_NO_SAVING[kind]);
  }
  return lines;
}

type SavingsRowKind = "line" | "blank" | "note" | keyof typeof WHY_NO_SAVING;

function toRowKind(sheet: SheetSnapshot, row: number, header: SavingsHeader, hasRefs: boolean): SavingsRowKind {
  const texts = toRowTexts(sheet, row);
  const first = texts[0];
  if (!first) return "blank";
  if (isColumnNumbers(texts)) return "columnNumbers";
  if (texts.length === 1) {
    if (TOTALS.test(first.text)) return "totals";
    return toLoneTextKind(first.text) === "note" ? "note" : "heading";
  }
  const isFilled = ({ column }: SavingsColumn): boolean => !isBlankCell(sheet.cell(row, column));
  const filled = header.columns.filter(isFilled);
  const hasSaving = filled.some(({ role }) => role === "saving");
  if (hasRef(sheet, row, header)) {
    return hasSaving || filled.some(({ role }) => role === "title") ? "line" : "unknown";
  }
  const describing = filled.filter(({ role }) => DESCRIBING.has(role));
  const isDescribed = describing.some(({ role }) => !MONEY.has(role));
  const isAddedUp = filled.some(
    ({ role, column }) => MONEY.has(role) && AGGREGATE.test(sheet.cell(row, column).formula ?? ""),
  );
  if (!isDescribed && (isAddedUp || texts.some(({ text }) => TOTALS.test(text)))) return "totals";
  if (!filled.some(({ role }) => role === "title") || !hasSaving) return "unknown";
  // Behind a list of lines, a text with a sum beside it is a summary: nothing says of which year, type or status it is.
  const canBeDescribed = header.columns.some(({ role }) => DESCRIBING.has(role));
  const isBare = describing.length === 0 && canBeDescribed;
  return isBare || (hasRefs && !isDescribed) ? "withoutRef" : "line";
}

/** Whether a row has a ref: "Total" in that column is none. */
function hasRef(sheet: SheetSnapshot, row: number, { columns }: SavingsHeader): boolean {
  const column = findFigureColumn(columns, "ref");
  const text = column ? toTextAt(sheet, row, column.column) : "";
  return text !== "" && !TOTALS.test(text);
}
