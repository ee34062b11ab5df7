import type { Area } from "./area";
import type { Sheet, Table } from "./workbook";

/** What a structured reference such as `Scores[Level]`, `Scores[[#Headers],[Level]]` or `[@Level]` refers to. */
export function findStructuredArea(
  text: string,
  sheet: Sheet,
  row: number,
): { readonly sheet: Sheet; readonly area: Area } | null {
  const bracket = text.indexOf("[");
  const table = bracket === 0 ? findTableAround(sheet, row) : sheet.workbook.findTable(text.slice(0, bracket));
  if (table === null) return null;
  const inside = text.slice(bracket + 1, -1);
  const isThisRow = inside.startsWith("@") || /\[#This Row\]/i.test(inside);
  const parts = partsOf(inside.replace(/^@/, ""));
  const columns = parts.filter((part) => !part.startsWith("#"));
  const rows = isThisRow ? { ...table.area, top: row, bottom: row } : rowsOf(table, parts);
  const area = rows === null ? null : narrowToColumns(table, rows, columns);
  return area === null ? null : { sheet: table.sheet, area };
}

function findTableAround(sheet: Sheet, row: number): Table | null {
  const isAround = (table: Table): boolean =>
    table.sheet === sheet && row >= table.area.top && row <= table.area.bottom;
  return sheet.workbook.tables.find(isAround) ?? null;
}

function partsOf(inside: string): string[] {
  if (!inside.includes("[")) return inside === "" ? [] : [inside];
  return [...inside.matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1] ?? "");
}

function rowsOf(table: Table, parts: readonly string[]): Area | null {
  const special = parts.find((part) => part.startsWith("#"))?.toLowerCase();
  switch (special) {
    case undefined:
    case "#data":
      return table.bodyArea;
    case "#all":
      return table.area;
    case "#headers":
      return table.headerArea;
    case "#totals":
      return table.totalsArea;
    default:
      return null;
  }
}

function narrowToColumns(table: Table, rows: Area, columns: readonly string[]): Area | null {
  if (columns.length === 0) return rows;
  const places = columns.map((column) => findColumn(table, column));
  const found = places.filter((place) => place !== null);
  if (found.length !== columns.length) return null;
  return { ...rows, left: Math.min(...found), right: Math.max(...found) };
}

function findColumn(table: Table, name: string): number | null {
  for (let column = table.area.left; column <= table.area.right; column++) {
    const { value } = table.sheet.cell(table.area.top, column);
    if (typeof value === "string" && value.toLowerCase() === name.toLowerCase()) return column;
  }
  return null;
}
