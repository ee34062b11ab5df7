import { findUnit, type Unit } from "../amount/unit";
import {
  findExcelTable,
  findFigureHeader,
  findUnitRow,
  findYearOfTitle,
  isSameHeader,
  leaveColumnsOut,
  toUnknownColumns,
  UNITS_BELOW,
  type FigureHeader,
} from "./figure-table";
import { findLikelyRegister, isOfSavings } from "./likely-register";
import { isLineInWords } from "./line-in-words";
import type { SavingsRegister } from "./reading";
import { WHY_LEFT_OUT } from "./row-reasons";
import { toOwnColumns } from "./savings-columns";
import {
  findBareSaving,
  findSavingsColumn,
  isSpecific,
  SAVING_ROLES,
  SAVINGS_HINT,
  toSaidOfHeading,
  type SavingsColumn,
} from "./savings-headers";
import { explainRegister } from "./register-notes";
import { type SavingsRole } from "./savings-wordings";
import { hasRef, MONEY, toRowColumns, toRowKind, type SavingsRowKind } from "./savings-rows";
import { toRowTexts, toTextAt, type TextAt } from "./sheet-text";
import type { BlockFinder, Walk } from "./walk";

type SavingsHeader = FigureHeader<SavingsColumn>;

/** What makes a list of sums a register of savings: one of these stands beside the savings. */
const TELLING: ReadonlySet<SavingsRole> = new Set<SavingsRole>([
  ...(["budget", "value", "type", "cashable", "status", "delivered", "period", "recurring"] as const),
  ...(["supplier", "start", "partYear", "fullYear"] as const),
]);

/** Why a row of the register is not read. */
const WHY_NO_SAVING: Readonly<Record<Exclude<SavingsRowKind, "line" | "blank" | "note" | "heading">, string>> = {
  totals: "A row of totals: the sheet's own arithmetic, no saving.",
  sums: "A row of totals, which its formula adds up from other rows: the sheet's own arithmetic, no saving.",
  columnNumbers: WHY_LEFT_OUT.columnNumbers,
  withoutRef: "A row with a sum and nothing that makes it a line: no ref, year, type or status.",
  belowTable: WHY_LEFT_OUT.belowTable,
  unknown: "A row that names no contract, or has no saving.",
};
const EMPTY_GROUP = "A heading among the lines of a savings register with no lines under it.";

/** Registers of savings, with a line for each contract. */
export const SAVINGS_REGISTERS: BlockFinder = {
  findStart: (sheet, row) => {
    const header =
      findFigureHeader(
        sheet,
        row,
        SAVINGS_HINT,
        findSavingsColumn,
        (columns, unknown, lastRow) =>
          isSavingsHeader(columns, unknown) &&
          !isLineInWords(sheet, lastRow, columns, unknown) &&
          (columns.some(speaksOfSavings) || isOfSavings(sheet, { topRow: row, row: lastRow, columns, unknown })),
      ) ?? findLikelyRegister(sheet, row);
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

function isSavingsHeader(columns: readonly SavingsColumn[], unknown: readonly TextAt[]): boolean {
  const savings = columns.filter(({ role }) => SAVING_ROLES.has(role));
  const isNamed = columns.some(({ role }) => ["title", "contract", "ref", "supplier"].includes(role));
  const isTold = columns.some(({ role }) => TELLING.has(role)) || savings.some(isSpecific);
  return isNamed && savings.length > 0 && (isTold || unknown.some(namesType));
}

/** Whether a column is one of savings for sure: "Forecast (£)" and "Actual (£)" are of a budget as often. */
function speaksOfSavings({ column, header, role }: SavingsColumn): boolean {
  if (!SAVING_ROLES.has(role)) return false;
  const bare = findBareSaving({ column, text: header });
  return bare === null || (bare.type ?? bare.recurrence) !== null;
}

/** Whether a header is a type of savings and nothing else. */
function namesType(text: TextAt): boolean {
  const saving = findBareSaving(text);
  return saving !== null && saving.type !== null;
}

function readRegister(walk: Walk, found: SavingsHeader, endRow: number): void {
  const { sheet } = walk;
  const units = findUnitRow(sheet, found.row + 1);
  const own = toOwnColumns(sheet, found, endRow, units);
  const before = findSameHeader(walk, found);
  const header = { ...found, columns: withNotedUnit(walk, found, own.columns, before) };
  if (units) walk.leaveRowOut(found.row + 1, UNITS_BELOW);
  const { rows, groups } = readRows(walk, header, found.row + (units ? 2 : 1), endRow);
  leaveColumnsOut(walk, header, [...toUnknownColumns(own.unknown), ...own.leftOut], rows);
  const period = findYearOfTitle(walk, found.topRow, before?.period);
  walk.lastTableRow = rows.at(-1) ?? found.row;
  const register = { sheet: sheet.name, headerRow: found.row, columns: header.columns, rows, groups, period };
  walk.registers.push({ ...register, notes: [...own.notes, ...explainRegister(sheet, register)] });
}

/** The register right above with the very same header: a list whose header comes again, on each page or for each group. */
function findSameHeader({ sheet, registers }: Walk, { row }: SavingsHeader): SavingsRegister | null {
  const before = registers.at(-1);
  if (!before) return null;
  return isSameHeader(sheet, before.headerRow, row) ? before : null;
}

/**
 * Columns of money without a unit are in thousands where a note above the table says so: "All figures in £000". Where the header
 * comes again, what was said above the first one goes on.
 */
function withNotedUnit(
  walk: Walk,
  { topRow }: SavingsHeader,
  columns: readonly SavingsColumn[],
  before: SavingsRegister | null,
): readonly SavingsColumn[] {
  const noted = findNotedUnit(walk, topRow);
  return columns.map((each) => {
    if (!MONEY.has(each.role) || each.unit) return each;
    const unit = noted ?? before?.columns.find(({ column }) => column === each.column)?.unit ?? null;
    return { ...each, unit };
  });
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

function readRows(
  walk: Walk,
  header: SavingsHeader,
  fromRow: number,
  endRow: number,
): Pick<SavingsRegister, "rows" | "groups"> {
  const { sheet } = walk;
  const lines: number[] = [];
  const groups: { heading: ReturnType<Walk["toFirstCell"]>; rows: number[] }[] = [];
  const table = findExcelTable(sheet, header);
  const columns = toRowColumns(header.columns);
  let hasRefs = false;
  let isBehindBlank = false;
  for (let row = fromRow; row < endRow; row += 1) {
    const isTableTotals = table?.hasTotalsRow === true && row === table.bottom;
    const kind = isTableTotals ? "totals" : toRowKind(sheet, row, columns, hasRefs);
    if ((table && row > table.bottom) || (isBehindBlank && kind === "withoutRef")) {
      walk.collectLoose(row, endRow, WHY_NO_SAVING.belowTable);
      break;
    }
    if (kind === "line") {
      lines.push(row);
      groups.at(-1)?.rows.push(row);
      hasRefs ||= hasRef(toRowTexts(sheet, row), columns);
      isBehindBlank = false;
    } else if (kind === "blank") isBehindBlank = lines.length > 0;
    else if (kind === "heading") groups.push({ heading: walk.toFirstCell(row), rows: [] });
    else if (kind === "note") walk.addLoneText(walk.toFirstCell(row), kind);
    else walk.leaveRowOut(row, WHY_NO_SAVING[kind]);
  }
  for (const { heading, rows } of groups) if (rows.length === 0) walk.leaveRowOut(heading.row, EMPTY_GROUP);
  const filled = groups.filter(({ rows }) => rows.length > 0);
  const named = filled.map(({ heading, rows }) => {
    return { heading, said: toSaidOfHeading(toTextAt(sheet, heading.row, heading.column)), rows };
  });
  return { rows: lines, groups: named };
}
