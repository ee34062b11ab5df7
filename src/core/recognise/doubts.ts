import { toColumnLines, type ColumnLine } from "./column-lines";
import { isSameColumn, toHeaderKey, type SheetCorrections } from "./corrections";
import { UNNAMED_PERIOD } from "./headers";
import type { ObjectiveTable, SheetReading, TableColumn } from "./reading";

/** What a person had better look at in how a sheet was read, in a sentence each; nothing of what somebody settled already. */
export function findDoubts(reading: SheetReading, { columns }: SheetCorrections): readonly string[] {
  const isSettled = ({ key, use }: ColumnLine): boolean =>
    columns.some((each) => isSameColumn(each.column, key) && each.use?.role === use?.role);
  const told = new Set(reading.tables.flatMap((table) => findToldTitle(table)?.header ?? []));
  const ofColumns = toColumnLines(reading).flatMap((line) => {
    const { header, use, why } = line;
    if (use?.role === "title" && told.has(header)) return isSettled(line) ? [] : [toToldReason(header)];
    if (use?.role === "score" && use.period === UNNAMED_PERIOD) return [`“${header}” names no year.`];
    return why === null || isSettled(line) ? [] : [why];
  });
  return [...ofColumns, ...reading.registers.flatMap(({ notes }) => notes)];
}

/** The column of titles that its cells alone tell; null where its header says so. */
export function findToldTitle({ columns }: ObjectiveTable): TableColumn | null {
  return columns.find(({ role, isTold }) => role === "title" && isTold === true) ?? null;
}

/** How a column was read that its cells alone tell to hold titles. */
export function toToldReason(header: string): string {
  return `“${header}” is taken for the objectives: no header calls anything so, and no other column here could name them.`;
}

/**
 * What a sheet was taken for, as a short text that changes when its columns or the kinds of its blocks do. Rows that come or go,
 * columns that move and what stands in the cells make no difference.
 */
export function toShape(reading: SheetReading): string {
  const columns = toColumnLines(reading).map(({ header, use }) => {
    return [toHeaderKey(header).toLowerCase(), use?.role ?? "", use?.period?.key ?? ""].join("\t");
  });
  return toHash([...reading.holds, ...columns].sort().join("\n"));
}

/** Eight digits that two texts hardly ever share. Source: FNV-1a, 32 bits. */
function toHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
