import type { DefinedName, SheetVisibility } from "../../core/grid/snapshot";

/** A sheet as a batch finds it: its id stays when it is renamed. */
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
}

/** A table as a batch finds it; its cells take another round trip. */
export interface TableEntry {
  readonly name: string;
  readonly sheet: string;
  readonly hasHeaderRow: boolean;
  readonly hasTotalsRow: boolean;
}

/** What a workbook consists of, cells left out. */
export interface WorkbookStructure {
  readonly sheets: readonly SheetEntry[];
  readonly tables: readonly TableEntry[];
  /** Names of the whole workbook. */
  readonly names: readonly DefinedName[];
  /** Whether sheets cannot be added or removed. */
  readonly isLocked: boolean;
  /** Whether it is open for reading alone, as in Protected View. */
  readonly isReadOnly: boolean;
}

/** Asks for what the workbook consists of. */
export function queueStructure({ workbook }: Excel.RequestContext): () => WorkbookStructure {
  const { worksheets, tables, names, protection } = workbook;
  worksheets.load({ id: true, name: true, visibility: true, protection: { protected: true } });
  tables.load({ name: true, showHeaders: true, showTotals: true, worksheet: { name: true } });
  protection.load({ protected: true });
  workbook.load({ readOnly: true });
  const takeUpNames = queueNames(names, null);
  return () => ({
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: toVisibility(sheet.visibility),
      isProtected: sheet.protection.protected,
    })),
    tables: tables.items.map((table) => ({
      name: table.name,
      sheet: table.worksheet.name,
      hasHeaderRow: table.showHeaders,
      hasTotalsRow: table.showTotals,
    })),
    names: takeUpNames(),
    isLocked: protection.protected,
    isReadOnly: workbook.readOnly,
  });
}

/** Asks for the names of the workbook, or of one of its sheets. */
export function queueNames(names: Excel.NamedItemCollection, scope: string | null): () => readonly DefinedName[] {
  names.load({ name: true, formula: true, visible: true });
  return () =>
    names.items.map(({ name, formula, visible }) => ({
      name,
      refersTo: String(formula).replace(/^=/, ""),
      scope,
      isHidden: !visible,
    }));
}

function toVisibility(visibility: Excel.Worksheet["visibility"]): SheetVisibility {
  switch (visibility) {
    case "Hidden":
      return "hidden";
    case "VeryHidden":
      return "veryHidden";
    default:
      return "visible";
  }
}

/** Whether the workbook has a name of its own, capitals and small letters alike. */
export function hasName({ names }: WorkbookStructure, name: string): boolean {
  return names.some((each) => each.name.toLowerCase() === name.toLowerCase());
}
