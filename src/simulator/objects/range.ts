import { quoteSheetName } from "../../core/grid/a1";
import { toDisplayText } from "../../core/grid/display";
import { HostError } from "../host-error";
import type { Json } from "../json";
import { emulate } from "../wire/emulated-class";
import { cellCount, columnCount, isWholeColumns, isWholeRows, rowCount, toAreaAddress } from "../workbook/area";
import { clearCells, requireSize, writeContent, writeNumberFormats } from "../workbook/edit-range";
import { mergeCells, unmergeCells } from "../workbook/merge";
import { readHidden, writeHidden } from "../workbook/hidden";
import { readHyperlink, writeHyperlink } from "../workbook/hyperlink";
import { leftOf, topOf } from "../workbook/measure";
import { selectCells } from "../workbook/selection";
import { toValueType, toWireValue } from "../workbook/wire-value";
import { rangeNavigation } from "./range-navigation";
import { rangeProperties } from "./range-properties";
import { deleteRange, insertRange } from "./shift-range";
import { asOneOf } from "./written";
import { wrap } from "./wrap";
import type { LiveRange, Sheet } from "../workbook/workbook";

/** Excel's own limit for what is read at once. Source: "Resource limits" in the Office.js documentation. */
const MOST_CELLS_READ = 5_000_000;
const CLEAR_WHAT = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

export const rangeClass = emulate<LiveRange>({
  name: "Range",
  requireAlive: ({ sheet, isGone }) => {
    if (sheet.isDeleted) throw new HostError("ItemNotFound");
    if (isGone) throw new HostError("InvalidReference");
  },
  properties: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    CellCount: { get: ({ area }) => (cellCount(area) > 2_147_483_647 ? -1 : cellCount(area)) },
    ColumnCount: { get: ({ area }) => columnCount(area) },
    ColumnHidden: {
      get: (range) => readHidden(range, "columns"),
      set: (range, written) => writeHidden(range, "columns", written),
    },
    ColumnIndex: { get: ({ area }) => area.left },
    Formulas: {
      get: (range) =>
        grid(range, (sheet, row, column) => {
          const { formula } = sheet.cell(row, column);
          return formula === null ? toWireValue(sheet.value(row, column)) : `=${formula}`;
        }),
      set: ({ sheet, area }, written) => writeContent(sheet, area, written),
    },
    HasSpill: { get: ({ sheet, area }) => [...sheet.spilled.keys()].some((key) => isInside(key, area)) },
    Height: { get: ({ sheet, area }) => topOf(sheet, area.bottom + 1) - topOf(sheet, area.top) },
    Hidden: { get: (range) => readHidden(range, "rows") === true || readHidden(range, "columns") === true },
    Hyperlink: { get: readHyperlink, set: writeHyperlink },
    IsEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    IsEntireRow: { get: ({ area }) => isWholeRows(area) },
    Left: { get: ({ sheet, area }) => leftOf(sheet, area.left) },
    NumberFormat: {
      get: (range) => grid(range, (sheet, row, column) => sheet.style(row, column).numberFormat),
      set: ({ sheet, area }, written) => writeNumberFormats(sheet, area, written),
    },
    RowCount: { get: ({ area }) => rowCount(area) },
    RowHidden: {
      get: (range) => readHidden(range, "rows"),
      set: (range, written) => writeHidden(range, "rows", written),
    },
    RowIndex: { get: ({ area }) => area.top },
    Text: {
      get: (range) =>
        calculatedGrid(range, (sheet, row, column) =>
          toDisplayText({ value: sheet.value(row, column), numberFormat: sheet.style(row, column).numberFormat }),
        ),
    },
    Top: { get: ({ sheet, area }) => topOf(sheet, area.top) },
    ValueTypes: {
      get: (range) => calculatedGrid(range, (sheet, row, column) => toValueType(sheet.value(row, column))),
    },
    Values: {
      get: (range) => calculatedGrid(range, (sheet, row, column) => toWireValue(sheet.value(row, column))),
      set: ({ sheet, area }, written) => writeContent(sheet, area, written),
    },
    Width: { get: ({ sheet, area }) => leftOf(sheet, area.right + 1) - leftOf(sheet, area.left) },
  },
  navigations: {
    ConditionalFormats: ({ sheet, area }) => wrap("ConditionalFormatCollection", { sheet, areas: [area] }),
    DataValidation: (range) => wrap("DataValidation", range),
    Format: (range) => wrap("RangeFormat", range),
    Worksheet: ({ sheet }) => wrap("Worksheet", sheet),
  },
  methods: {
    ...rangeNavigation,
    ...rangeProperties,
    Calculate: ({ sheet }) => {
      sheet.workbook.calculation.update(true);
      return null;
    },
    Clear: ({ sheet, area }, args) => {
      clearCells(sheet, area, asOneOf(args.textOr(0, "All"), CLEAR_WHAT));
      return null;
    },
    Delete: (range, args) => {
      deleteRange(range, args.text(0));
      return null;
    },
    Insert: (range, args) => wrap("Range", insertRange(range, args.text(0))),
    Merge: ({ sheet, area }, args) => {
      mergeCells(sheet, area, args.flag(0));
      return null;
    },
    Select: ({ sheet, area }) => {
      selectCells(sheet, area);
      return null;
    },
    Unmerge: ({ sheet, area }) => {
      unmergeCells(sheet, area);
      return null;
    },
    _ValidateArraySize: ({ area }, args) => {
      requireSize(area, args.integer(0), args.integer(1));
      return null;
    },
  },
});

function addressOf({ sheet, area }: LiveRange): string {
  return `${quoteSheetName(sheet.name)}!${toAreaAddress(area)}`;
}

function calculatedGrid(range: LiveRange, read: (sheet: Sheet, row: number, column: number) => Json): Json {
  range.sheet.workbook.calculation.update();
  return grid(range, read);
}

/** What is read of every cell, in rows. Of whole rows and columns Excel reads nothing and gives null. */
function grid({ sheet, area }: LiveRange, read: (sheet: Sheet, row: number, column: number) => Json): Json {
  if (isWholeRows(area) || isWholeColumns(area)) return null;
  if (cellCount(area) > MOST_CELLS_READ) throw new HostError("RangeExceedsLimit");
  const rows: Json[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: Json[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(read(sheet, row, column));
    rows.push(cells);
  }
  return rows;
}

function isInside(key: string, { top, left, bottom, right }: LiveRange["area"]): boolean {
  const [row = -1, column = -1] = key.split(",").map(Number);
  return row >= top && row <= bottom && column >= left && column <= right;
}
