import { parseA1Ref, parseStructRef, tokenize, tokenTypes, type Token } from "@borgar/fx/xlsx";
import { LAST_COLUMN, LAST_ROW } from "../../core/grid/a1";
import type { DefinedName, TableContent } from "../../core/grid/snapshot";
import type { Area } from "./scanned-cell";

/** An area of a sheet; the sheet by its name in small letters. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** What a formula reads. */
export interface FormulaReferences {
  readonly areas: readonly SheetArea[];
  /** The names it uses, directly or through other names, in small letters. */
  readonly names: readonly string[];
  /** Whether it may read anything: a volatile function, or something that cannot be told. */
  readonly readsAnything: boolean;
}

/** What the names in formulas stand for. */
export interface FormulaContext {
  /** All tabs in the workbook's order. */
  readonly sheets: readonly string[];
  readonly names: readonly DefinedName[];
  readonly tables: readonly TableContent[];
}

/** Functions whose result hangs on more than what stands in their brackets. */
const VOLATILE = new Set(
  "INDIRECT OFFSET NOW TODAY RAND RANDBETWEEN _XLFN.RANDARRAY CELL INFO GETPIVOTDATA _XLFN.SHEETS _XLFN.SHEET RTD".split(
    " ",
  ),
);
/** Number of this very workbook where a file writes a reference to another as `[1]Sheet!A1`. */
const THIS_WORKBOOK = "0";

/** Says what the formulas of a workbook read. Where it cannot tell, it says: anything. */
export class ReferenceReader {
  private readonly sheetIndexes: ReadonlyMap<string, number>;
  private readonly names: ReadonlyMap<string, DefinedName>;
  private readonly tables: ReadonlyMap<string, TableContent>;

  constructor(private readonly context: FormulaContext) {
    this.sheetIndexes = new Map(context.sheets.map((name, index) => [name.toLowerCase(), index]));
    this.names = new Map(context.names.map((each) => [toScopedKey(each.scope, each.name), each]));
    this.tables = new Map(context.tables.map((table) => [table.name.toLowerCase(), table]));
  }

  /** What a formula (as a file keeps it, without "=") reads that stands on a sheet. */
  read(formula: string, sheet: string): FormulaReferences {
    const found = new FoundReferences();
    this.collect(formula, sheet, false, found);
    return found;
  }

  private collect(formula: string, sheet: string, isName: boolean, found: FoundReferences): void {
    const tokens = tokenize(formula, { mergeRefs: true });
    for (const [index, token] of tokens.entries()) {
      switch (token.type) {
        case tokenTypes.FUNCTION:
          if (VOLATILE.has(token.value.toUpperCase()) && !isAddressOfCell(tokens, index)) found.readsAnything = true;
          break;
        case tokenTypes.OPERATOR:
          // What is left of ranges joins results of functions, which may reach anywhere.
          if (token.value === ":") found.readsAnything = true;
          break;
        case tokenTypes.REF_RANGE:
        case tokenTypes.REF_BEAM:
        case tokenTypes.REF_TERNARY:
          this.collectRange(token, sheet, isName, found);
          break;
        case tokenTypes.REF_NAMED:
          this.collectName(token.value, sheet, found);
          break;
        case tokenTypes.REF_STRUCT:
          this.collectTable(parseStructRef(token.value)?.table, found);
          break;
        case tokenTypes.UNKNOWN:
          found.readsAnything = true;
          break;
      }
    }
  }

  private collectRange(token: Token, sheet: string, isName: boolean, found: FoundReferences): void {
    const separator = token.value.lastIndexOf("!");
    const reference = parseA1Ref(token.value.slice(separator + 1));
    const sheets = separator < 0 ? [sheet] : this.findSheets(token.value.slice(0, separator));
    if (!reference || !("range" in reference) || !sheets) {
      found.readsAnything = true;
      return;
    }
    const { range } = reference;
    const isFixed =
      isFixedSide(range.top, range.$top) &&
      isFixedSide(range.left, range.$left) &&
      isFixedSide(range.bottom, range.$bottom) &&
      isFixedSide(range.right, range.$right);
    // A name with a relative reference means another cell wherever it is used.
    if (isName && (!isFixed || separator < 0)) found.readsAnything = true;
    const area = {
      top: range.top ?? 0,
      left: range.left ?? 0,
      bottom: range.bottom ?? LAST_ROW,
      right: range.right ?? LAST_COLUMN,
    };
    for (const each of sheets) found.areas.push({ sheet: each.toLowerCase(), area });
  }

  /** The sheets that stand before the "!": one, a run of them, or none if they are another workbook's; null if unsure. */
  private findSheets(written: string): readonly string[] | null {
    const bare = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
    const workbook = /^\[([^\]]*)\]/.exec(bare);
    if (workbook && workbook[1] !== THIS_WORKBOOK) return [];
    const name = bare.slice(workbook?.[0].length ?? 0);
    if (name === "") return null;
    const [first = "", last = first] = name.split(":");
    if (first === last) return [first];
    const from = this.sheetIndexes.get(first.toLowerCase());
    const to = this.sheetIndexes.get(last.toLowerCase());
    if (from === undefined || to === undefined) return null;
    return this.context.sheets.slice(Math.min(from, to), Math.max(from, to) + 1);
  }

  private collectName(written: string, sheet: string, found: FoundReferences): void {
    const separator = written.lastIndexOf("!");
    const sheets = separator < 0 ? [sheet] : this.findSheets(written.slice(0, separator));
    const name = written.slice(separator + 1).toLowerCase();
    // No sheet: a name of another workbook, or of this one by its number.
    if (sheets?.length === 0) return;
    const [scope = sheet] = sheets ?? [sheet];
    const defined = this.names.get(toScopedKey(scope, name)) ?? this.names.get(toScopedKey(null, name));
    if (found.names.includes(name)) return;
    found.names.push(name);
    if (defined) this.collect(defined.refersTo, defined.scope ?? scope, true, found);
    else if (this.tables.has(name)) this.collectTable(name, found);
    // Any other name is an argument of LET or LAMBDA, or an error that stays one.
  }

  private collectTable(name: string | undefined, found: FoundReferences): void {
    const table = this.tables.get(name?.toLowerCase() ?? "");
    if (!table) {
      found.readsAnything = true;
      return;
    }
    // The whole table, whichever of its columns is meant: more than needed, never less.
    const { sheet, ...area } = table.range;
    found.areas.push({ sheet: sheet.toLowerCase(), area });
  }
}

class FoundReferences implements FormulaReferences {
  readonly areas: SheetArea[] = [];
  readonly names: string[] = [];
  readsAnything = false;
}

/** `CELL("address",...)`, by which our links find their cell: it hangs on where that stands alone. */
function isAddressOfCell(tokens: readonly Token[], index: number): boolean {
  const [name, , kind] = tokens.slice(index, index + 3).map(({ value }) => value.toUpperCase());
  return name === "CELL" && kind === '"ADDRESS"';
}

/** A side without a number is the edge of the grid, which never moves. */
function isFixedSide(side: number | null | undefined, isAbsolute: boolean | null | undefined): boolean {
  return typeof side !== "number" || isAbsolute === true;
}

function toScopedKey(scope: string | null, name: string): string {
  return `${scope?.toLowerCase() ?? ""}!${name.toLowerCase()}`;
}
