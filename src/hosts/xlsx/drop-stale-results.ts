import type { TableContent } from "../../core/grid/snapshot";
import { findDependents, toCellKey, type ChangedPlaces, type FormulaNode } from "./dependents";
import { ReferenceReader } from "./formula-references";
import type { Package } from "./package";
import type { PackageDraft } from "./package-draft";
import { readTables } from "./read-snapshot";
import { SheetFormulas } from "./shared-formulas";
import type { Area, ScannedCell } from "./scanned-cell";
import { cellsOf, scanSheet, type SheetScan } from "./sheet-scan";
import type { SheetEntry, WorkbookPart } from "./workbook-part";
import { applySplices, withAttributes, type Splice } from "./xml-splice";

/** Cells whose results the plan itself brought, and which therefore keep them. */
export interface FreshPlaces extends ChangedPlaces {
  /** Cells by sheet (its name in small letters); "all" for a tab that was written as a whole. */
  readonly fresh: ReadonlyMap<string, ReadonlySet<number> | "all">;
}

/**
 * Takes away the results that Excel kept of formulas which read a changed cell: Excel works them out again when it opens
 * the file, and other programs, which would trust them, no longer see old figures. Other sheets stay as they are.
 */
export function dropStaleResults(draft: PackageDraft, workbook: WorkbookPart, changed: FreshPlaces): void {
  const sheets = workbook.sheets.filter((sheet) => sheet.kind === "worksheet");
  const tables = sheets.flatMap((entry) => readTables(draft.package, entry));
  // A tab that was written as a whole counts as changed as a whole: what its own formulas read need not be known.
  const read = sheets
    .filter((entry) => changed.fresh.get(entry.name.toLowerCase()) !== "all")
    .map((entry) => ({ entry, scan: scanSheet(draft.package.get(entry.part)) }));
  const stale = findDependents(collectFormulas(workbook, read, tables), changed);
  for (const { entry, scan } of read) {
    const sheet = entry.name.toLowerCase();
    const fresh = changed.fresh.get(sheet);
    const areas = [...stale].filter((node) => node.sheet === sheet).map((node) => node.area);
    if (areas.length > 0)
      draft.write(entry.part, withoutResults(scan, areas, fresh instanceof Set ? fresh : new Set()));
  }
}

/** The first sheet or name that reads a sheet which the workbook no longer has, or one of its tables; null if none does. */
export function findReaderOfSheet(
  source: Package,
  workbook: WorkbookPart,
  gone: string,
  tables: readonly TableContent[],
): string | null {
  const wanted = gone.toLowerCase();
  const reader = new ReferenceReader({ sheets: workbook.sheets.map((sheet) => sheet.name), names: [], tables });
  return findReader(source, workbook, (formula, sheet) =>
    reader.read(formula, sheet).areas.some((each) => each.sheet === wanted),
  );
}

/** The first sheet or name that reads one of some tables which the workbook no longer has; null if none does. */
export function findReaderOfTables(
  source: Package,
  workbook: WorkbookPart,
  tables: readonly TableContent[],
): string | null {
  // No sheet can be called so, so that what reads it reads the table.
  const gone = tables.map((table) => ({ ...table, range: { ...table.range, sheet: "[]" } }));
  return findReaderOfSheet(source, workbook, "[]", gone);
}

function findReader(
  source: Package,
  workbook: WorkbookPart,
  readsIt: (formula: string, sheet: string) => boolean,
): string | null {
  for (const entry of workbook.sheets) {
    if (entry.kind !== "worksheet") continue;
    const scan = scanSheet(source.get(entry.part));
    const formulas = new SheetFormulas(cellsOf(scan));
    for (const row of scan.rows) {
      for (const cell of row.cells) {
        const formula = cell.formula ? formulas.formulaOf(cell) : null;
        if (formula !== null && readsIt(formula, entry.name)) return `the sheet “${entry.name}”`;
      }
    }
  }
  const name = workbook.names.find((each) => readsIt(each.refersTo, each.scope ?? ""));
  return name ? `the name “${name.name}”` : null;
}

function collectFormulas(
  workbook: WorkbookPart,
  scanned: readonly { readonly entry: SheetEntry; readonly scan: SheetScan }[],
  tables: readonly TableContent[],
): readonly FormulaNode[] {
  const { names } = workbook;
  const reader = new ReferenceReader({ sheets: workbook.sheets.map((sheet) => sheet.name), names, tables });
  return scanned.flatMap(({ entry, scan }) => {
    const formulas = new SheetFormulas(cellsOf(scan));
    const sheet = entry.name.toLowerCase();
    return scan.rows.flatMap((row) =>
      row.cells.flatMap((cell): FormulaNode | readonly FormulaNode[] => {
        if (!cell.formula) return [];
        const formula = formulas.formulaOf(cell);
        // A data table tries values in other cells: nobody can tell what its results hang on.
        const references =
          formula === null ? { areas: [], names: [], readsAnything: true } : reader.read(formula, entry.name);
        return { sheet, area: toFilledArea(cell), references };
      }),
    );
  });
}

/** The cells that a formula gives values to: more than its own for arrays and data tables. */
function toFilledArea(cell: ScannedCell): Area {
  const own = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
  const fillsMore = cell.formula?.kind === "array" || cell.formula?.kind === "dataTable";
  return (fillsMore ? cell.formula?.area : null) ?? own;
}

function withoutResults(scan: SheetScan, areas: readonly Area[], fresh: ReadonlySet<number>): string {
  const single = new Set<number>();
  const larger: Area[] = [];
  for (const area of areas) {
    if (area.top === area.bottom && area.left === area.right) single.add(toCellKey(area.top, area.left));
    else larger.push(area);
  }
  const splices: Splice[] = [];
  for (const row of scan.rows) {
    for (const cell of row.cells) {
      const key = toCellKey(cell.row, cell.column);
      const isStale = single.has(key) || larger.some((area) => holds(area, cell));
      if (isStale && !fresh.has(key) && cell.value) splices.push(...dropResult(scan.text, cell));
    }
  }
  return applySplices(scan.text, splices);
}

/** A rich value (an error that says more, a data type, a picture) is part of the result; that a formula spills is not. */
function dropResult(text: string, { start, openEnd, value }: ScannedCell): readonly Splice[] {
  if (!value) return [];
  return [
    { start, end: openEnd, text: withAttributes(text.slice(start, openEnd), { t: null, vm: null }) },
    { start: value.start, end: value.end, text: "" },
  ];
}

function holds(area: Area, { row, column }: ScannedCell): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
