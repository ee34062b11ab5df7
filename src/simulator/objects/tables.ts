import { HostError } from "../host-error";
import type { Arguments } from "../wire/arguments";
import { emulate, Value, type Outcome } from "../wire/emulated-class";
import { columnCount, type Area } from "../workbook/area";
import { clearCells } from "../workbook/edit-range";
import { addTable, renameTable, setHeaderRow, setTotalsRow } from "../workbook/edit-table";
import { toWireValue } from "../workbook/wire-value";
import { findRange, findReference } from "./find-range";
import { asFlag, asText } from "./written";
import { wrap, type TableColumnPlace } from "./wrap";
import { LiveRange, Sheet, type Table, type Workbook } from "../workbook/workbook";

export const tableCollectionClass = emulate<Workbook | Sheet>({
  name: "TableCollection",
  properties: { Count: { get: (owner) => tablesOf(owner).length } },
  items: (owner) => tablesOf(owner).map((table) => wrap("Table", table)),
  getItem: (owner, args) => {
    const table = find(owner, args.text(0));
    if (table === null) throw new HostError("ItemNotFound");
    return wrap("Table", table);
  },
  methods: {
    Add: (owner, args) => {
      const workbook = owner instanceof Sheet ? owner.workbook : owner;
      const home = owner instanceof Sheet ? owner : workbook.activeSheet;
      const range = args.find(0, LiveRange) ?? findReference(workbook, args.text(0), home);
      if (range === null || (owner instanceof Sheet && range.sheet !== owner)) throw new HostError("InvalidArgument");
      return wrap("Table", addTable(range, args.flag(1)));
    },
    GetCount: (owner) => new Value(tablesOf(owner).length),
    GetItemAt: (owner, args) => {
      const table = tablesOf(owner)[args.integer(0)];
      if (table === undefined) throw new HostError("ItemNotFound");
      return wrap("Table", table);
    },
    GetItemOrNullObject: (owner, args) => {
      const table = find(owner, args.text(0));
      return table === null ? null : wrap("Table", table);
    },
  },
});

export const tableClass = emulate<Table>({
  name: "Table",
  requireAlive: (table) => {
    if (!table.sheet.workbook.tables.includes(table)) throw new HostError("ItemNotFound");
  },
  identity: ({ id }) => ({ Id: id }),
  properties: {
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: (table, written) => renameTable(table, asText(written)) },
    ShowBandedColumns: flag("showBandedColumns"),
    ShowBandedRows: flag("showBandedRows"),
    ShowFilterButton: flag("showFilterButton"),
    ShowHeaders: {
      get: ({ hasHeaderRow }) => hasHeaderRow,
      set: (table, written) => setHeaderRow(table, asFlag(written)),
    },
    ShowTotals: {
      get: ({ hasTotalsRow }) => hasTotalsRow,
      set: (table, written) => setTotalsRow(table, asFlag(written)),
    },
    Style: {
      get: ({ style }) => style,
      set: (table, written) => {
        table.style = asText(written);
      },
    },
  },
  navigations: {
    Columns: (table) => wrap("TableColumnCollection", table),
    Worksheet: ({ sheet }) => wrap("Worksheet", sheet),
  },
  methods: {
    ConvertToRange: (table) => {
      remove(table);
      return areaOf(table, table.area);
    },
    Delete: (table) => {
      table.sheet.requireAllowed();
      remove(table);
      clearCells(table.sheet, table.area, "All");
      return null;
    },
    GetDataBodyRange: (table) => areaOf(table, table.bodyArea),
    GetHeaderRowRange: (table) => areaOf(table, table.headerArea),
    GetRange: (table) => areaOf(table, table.area),
    GetTotalRowRange: (table) => areaOf(table, table.totalsArea),
    Resize: (table, args) => {
      const { area } = args.find(0, LiveRange) ?? findRange(table.sheet, args.text(0));
      // Excel keeps the header row where it is.
      if (area.top !== table.area.top) throw new HostError("InvalidArgument");
      table.area = area;
      table.sheet.workbook.calculation.structureChanged();
      return null;
    },
  },
});

export const tableColumnCollectionClass = emulate<Table>({
  name: "TableColumnCollection",
  properties: { Count: { get: ({ area }) => columnCount(area) } },
  items: (table) => columnsOf(table).map((column) => wrap("TableColumn", column)),
  getItem: (table, args) => {
    const column = findColumn(table, args);
    if (column === null) throw new HostError("ItemNotFound");
    return wrap("TableColumn", column);
  },
  methods: {
    GetCount: ({ area }) => new Value(columnCount(area)),
    GetItemAt: (table, args) => {
      const column = columnsOf(table)[args.integer(0)];
      if (column === undefined) throw new HostError("ItemNotFound");
      return wrap("TableColumn", column);
    },
    GetItemOrNullObject: (table, args) => {
      const column = findColumn(table, args);
      return column === null ? null : wrap("TableColumn", column);
    },
  },
});

export const tableColumnClass = emulate<TableColumnPlace>({
  name: "TableColumn",
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: { get: nameOf },
  },
  methods: {
    GetDataBodyRange: (column) => within(column, column.table.bodyArea),
    GetHeaderRowRange: (column) => within(column, column.table.headerArea),
    GetRange: (column) => within(column, column.table.area),
    GetTotalRowRange: (column) => within(column, column.table.totalsArea),
  },
});

function flag(
  key: "highlightFirstColumn" | "highlightLastColumn" | "showBandedColumns" | "showBandedRows" | "showFilterButton",
) {
  return {
    get: (table: Table) => table[key],
    set: (table: Table, written: unknown) => {
      table[key] = asFlag(written);
    },
  };
}

function tablesOf(owner: Workbook | Sheet): Table[] {
  return owner instanceof Sheet ? owner.workbook.tables.filter((table) => table.sheet === owner) : [...owner.tables];
}

function find(owner: Workbook | Sheet, key: string): Table | null {
  const table = (owner instanceof Sheet ? owner.workbook : owner).findTable(key);
  return table !== null && tablesOf(owner).includes(table) ? table : null;
}

function remove(table: Table): void {
  const { tables, calculation } = table.sheet.workbook;
  tables.splice(tables.indexOf(table), 1);
  calculation.structureChanged();
}

function areaOf({ sheet }: Table, area: Area | null): Outcome {
  if (area === null) throw new HostError("ItemNotFound");
  return wrap("Range", new LiveRange(sheet, area));
}

function columnsOf(table: Table): TableColumnPlace[] {
  return Array.from({ length: columnCount(table.area) }, (_, index) => ({ table, index }));
}

function findColumn(table: Table, args: Arguments): TableColumnPlace | null {
  const key = args.values[0];
  const isWanted = (column: TableColumnPlace): boolean =>
    typeof key === "number" ? column.index + 1 === key : nameOf(column).toLowerCase() === args.text(0).toLowerCase();
  return columnsOf(table).find(isWanted) ?? null;
}

function nameOf({ table, index }: TableColumnPlace): string {
  if (!table.hasHeaderRow) return `Column${index + 1}`;
  return String(toWireValue(table.sheet.value(table.area.top, table.area.left + index)));
}

function within({ table, index }: TableColumnPlace, area: Area | null): Outcome {
  const column = table.area.left + index;
  return areaOf(table, area === null ? null : { ...area, left: column, right: column });
}
