import type { Cell, CellValue } from "../../../src/core/grid/cell";
import { toAddress, toA1Range } from "../../../src/core/grid/a1";
import type { SheetSnapshot, Snapshot } from "../../../src/core/grid/snapshot";
import type { HostKind } from "./host-kind";

/** A snapshot as plain data that a test can compare, with what a host is known to differ in left out. */
export interface Comparable {
  readonly sheets: readonly object[];
  readonly names: readonly object[];
}

/** What is to be left out besides. */
export interface Leaving {
  /** Whether results of formulas count: a host that drops them has none after a change. */
  readonly results: boolean;
}

/** The snapshot, for comparing it with one of another host or another moment. */
export function toComparable(snapshot: Snapshot, { differences }: HostKind, leaving: Leaving): Comparable {
  const names = snapshot.names
    .filter(({ name }) => !differences.has("listsPrintTitles") || !name.startsWith("_xlnm."))
    .map(({ name, refersTo, scope, isHidden }) => ({ name: name.toLowerCase(), refersTo, scope, isHidden }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return { sheets: snapshot.sheets.map((sheet) => toComparableSheet(sheet, leaving)), names };
}

function toComparableSheet({ name, content }: SheetSnapshot, { results }: Leaving): object {
  const cells: Record<string, Cell> = {};
  content.rows.forEach((line, row) =>
    line?.forEach((cell, column) => {
      if (!cell || (cell.value === null && cell.formula === null && cell.numberFormat === "General")) return;
      const address = toAddress({ sheet: name, row, column });
      cells[address] = cell.formula === null ? cell : { ...cell, value: results ? rounded(cell.value) : null };
    }),
  );
  return {
    name,
    visibility: content.visibility,
    isProtected: content.isProtected,
    conditionalFormulas: content.conditionalFormulas,
    cells,
    merges: content.merges.map(toA1Range).sort(),
    hiddenRows: [...content.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...content.hiddenColumns].sort((a, b) => a - b),
    tables: content.tables.map((table) => ({ ...table, range: toA1Range(table.range) })),
  };
}

/** Engines calculate alike to twelve digits. */
function rounded(value: CellValue): CellValue {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}
