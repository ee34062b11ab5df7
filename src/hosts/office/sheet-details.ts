import type { RangeRef } from "../../core/grid/cell-ref";
import type { DefinedName, TableContent } from "../../core/grid/snapshot";
import { parseA1Range } from "../../core/grid/a1";
import type { Features } from "./features";
import { queueFormulaFormats, type FormulaFormat } from "./standing-highlights";
import { queueNames, type SheetEntry, type TableEntry } from "./workbook-structure";

/** What is known of a sheet besides its cells. */
export interface SheetDetails {
  readonly names: readonly DefinedName[];
  readonly merges: readonly RangeRef[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly formulaFormats: readonly FormulaFormat[];
}

/** Asks for the names, the merged cells, the hidden columns and the conditional formats with a formula of one sheet. */
export function queueDetails(sheet: Excel.Worksheet, { name }: SheetEntry, features: Features): () => SheetDetails {
  const takeUpNames = queueNames(sheet.names, name);
  const takeUpFormats = queueFormulaFormats(sheet);
  const used = sheet.getUsedRange();
  used.load({ columnIndex: true });
  const columns = used.getColumnProperties({ columnHidden: true });
  const merged = features.when("merges", () => used.getMergedAreasOrNullObject());
  merged?.load({ address: true });
  return () => ({
    names: takeUpNames(),
    merges: !merged || merged.isNullObject ? [] : toAreas(merged.address, name),
    hiddenColumns: toHidden(
      columns.value.map((column) => column.columnHidden),
      used.columnIndex,
    ),
    formulaFormats: takeUpFormats(),
  });
}

/** Asks which rows of a range are hidden. */
export function queueHiddenRows(range: Excel.Range): () => readonly number[] {
  range.load({ rowIndex: true });
  const rows = range.getRowProperties({ rowHidden: true });
  return () => [
    ...toHidden(
      rows.value.map((row) => row.rowHidden),
      range.rowIndex,
    ),
  ];
}

/** Asks where a table stands. */
export function queueTable(context: Excel.RequestContext, table: TableEntry): () => TableContent {
  const range = context.workbook.tables.getItem(table.name).getRange();
  range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return () => ({
    name: table.name,
    range: {
      sheet: table.sheet,
      top: range.rowIndex,
      left: range.columnIndex,
      bottom: range.rowIndex + range.rowCount - 1,
      right: range.columnIndex + range.columnCount - 1,
    },
    hasHeaderRow: table.hasHeaderRow,
    hasTotalsRow: table.hasTotalsRow,
  });
}

/** The rectangles of "Scores!A3:F3,Scores!A9:F9"; a sheet's name may hold a comma inside its quotes. */
function toAreas(address: string, sheet: string): readonly RangeRef[] {
  return address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((each) => {
    const area = parseA1Range(each.slice(each.lastIndexOf("!") + 1));
    return area ? [{ sheet, ...area }] : [];
  });
}

function toHidden(hidden: readonly (boolean | null | undefined)[], first: number): ReadonlySet<number> {
  return new Set(hidden.flatMap((isHidden, index) => (isHidden === true ? [first + index] : [])));
}
