import { toA1, toA1Range } from "../../core/grid/a1";
import type { CellContent } from "../../core/grid/cell";
import { HostError } from "../../core/change/workbook-host";
import { toCellXml } from "./cell-xml";
import { toCellKey } from "./dependents";
import { looksTyped } from "./looks-typed";
import { translateFormula } from "./shared-formulas";
import type { Area, ScannedCell } from "./scanned-cell";
import type { ScannedRow, SheetScan } from "./sheet-scan";
import type { StylesEdit } from "./styles-edit";
import { applySplices, spliceAttributes, withAttributes, type Splice } from "./xml-splice";
import { escapeXmlText } from "./xml-text";

/** A cell to be written. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** What it holds from then on; null where that stays as it is. */
  readonly content: CellContent | null;
  /** Its look from then on, where that is another; null takes a cell that holds nothing off the sheet. */
  readonly style?: number | null;
}

/** The sheet's text with cells written into it, all else as it was. Throws {@link HostError} where that would do harm. */
export function patchCells(sheet: string, scan: SheetScan, edits: readonly CellEdit[], styles: StylesEdit): string {
  return new SheetPatch(sheet, scan, edits, styles).toText();
}

class SheetPatch {
  private readonly edits: ReadonlyMap<number, CellEdit>;
  private readonly splices: Splice[] = [];
  private readonly prefix: string;

  constructor(
    private readonly sheet: string,
    private readonly scan: SheetScan,
    edits: readonly CellEdit[],
    private readonly styles: StylesEdit,
  ) {
    this.edits = new Map(edits.map((edit) => [toCellKey(edit.row, edit.column), edit]));
    this.prefix = scan.root.prefix;
  }

  toText(): string {
    this.refuseHarm();
    this.moveSharedFormulas();
    const left = new Map<number, CellEdit[]>();
    for (const edit of this.edits.values()) addTo(left, edit.row, edit);
    for (const row of this.scan.rows) {
      const edits = left.get(row.row);
      if (edits) this.patchRow(row, edits);
      left.delete(row.row);
    }
    this.addRows([...left].sort(([a], [b]) => a - b));
    this.widenDimension();
    return applySplices(this.scan.text, this.splices);
  }

  /** Nobody can tell which of two rows with one number counts: each program has its own way. */
  private refuseTwins(): void {
    const edited = new Set([...this.edits.values()].map(({ row }) => row));
    const seen = new Set<number>();
    for (const { row } of this.scan.rows) {
      if (!edited.has(row)) continue;
      if (seen.has(row)) {
        throw new HostError(
          "unsupported",
          `The sheet “${this.sheet}” is damaged: it lists row ${row + 1} twice. Open it in Excel, let that repair it, and save it.`,
        );
      }
      seen.add(row);
    }
  }

  private refuseHarm(): void {
    this.refuseTwins();
    for (const edit of this.edits.values()) {
      const hidden = this.scan.merges.find((area) => holds(area, edit) && !isTopLeft(area, edit));
      if (hidden) {
        throw new HostError(
          "unsupported",
          `Cell ${this.nameOf(edit)} is inside the merged cells ${toA1Range(hidden)}, where nothing can be seen. Write to their first cell.`,
        );
      }
    }
    for (const row of this.scan.rows) for (const { formula } of row.cells) if (formula) this.refuseArray(formula);
  }

  private refuseArray({ kind, area }: { readonly kind: string; readonly area: Area | null }): void {
    if ((kind !== "array" && kind !== "dataTable") || !area) return;
    // A lone array formula may be replaced as a whole.
    if (kind === "array" && area.top === area.bottom && area.left === area.right) return;
    for (const edit of this.edits.values()) {
      if (!holds(area, edit)) continue;
      const what = kind === "array" ? "an array formula" : "a data table";
      throw new HostError(
        "unsupported",
        `Cell ${this.nameOf(edit)} belongs to ${what} over ${toA1Range(area)}, which can only be changed as a whole.`,
      );
    }
  }

  /** The cell whose formula others share may be written over: then the first of the others owns it. */
  private moveSharedFormulas(): void {
    const groups = new Map<string, ScannedCell[]>();
    for (const row of this.scan.rows) {
      for (const cell of row.cells) {
        const index = cell.formula?.sharedIndex ?? null;
        if (index !== null) addTo(groups, index, cell);
      }
    }
    for (const [index, cells] of groups) {
      const owner = cells.find((cell) => cell.formula?.text !== "");
      if (!owner || !this.isEdited(owner)) continue;
      const heirs = cells.filter((cell) => !this.isEdited(cell));
      const [heir] = heirs;
      if (!heir?.formula) continue;
      const formula = translateFormula(owner.formula?.text ?? "", owner, heir);
      const name = `${this.prefix}f`;
      this.splices.push({
        start: heir.formula.start,
        end: heir.formula.end,
        text: `<${name} t="shared" ref="${toA1Range(boundsOf(heirs))}" si="${index}">${escapeXmlText(formula)}</${name}>`,
      });
    }
  }

  private patchRow(row: ScannedRow, edits: readonly CellEdit[]): void {
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    const added: { readonly column: number; readonly xml: string }[] = [];
    for (const edit of edits) {
      const cell = cells.get(edit.column);
      if (cell) this.patchCell(cell, edit);
      else added.push({ column: edit.column, xml: this.toNewCell(edit, row) });
    }
    const seen = added.filter((each) => each.xml !== "").sort((a, b) => a.column - b.column);
    if (seen.length === 0) return;
    const tag = withAttributes(this.scan.text.slice(row.tag.start, row.tag.end), toSpans(row, seen));
    if (row.tag.isSelfClosing) {
      const inner = seen.map((each) => each.xml).join("");
      this.splices.push({ start: row.start, end: row.end, text: `${tag.slice(0, -2)}>${inner}</${row.tag.name}>` });
      return;
    }
    this.splices.push({ start: row.tag.start, end: row.tag.end, text: tag });
    for (const { column, xml } of seen) {
      const next = row.cells.find((cell) => cell.column > column);
      const at = next?.start ?? row.cells.at(-1)?.end ?? row.tag.end;
      this.splices.push({ start: at, end: at, text: xml });
    }
  }

  private patchCell(cell: ScannedCell, edit: CellEdit): void {
    if (edit.content === null) {
      this.patchLook(cell, edit.style ?? null);
      return;
    }
    const style = this.toStyle(edit.style ?? cell.style, edit.content);
    const { type, inner } = toCellXml(edit.content, this.prefix, edit);
    const before = this.scan.text.slice(cell.start, cell.openEnd);
    // cm and vm point at what belonged to the former content (a dynamic array, a picture in the cell).
    const tag = withAttributes(before, {
      ...(style === cell.style ? {} : { s: String(style) }),
      t: type,
      cm: null,
      vm: null,
    });
    const open = tag.endsWith("/>") ? tag.slice(0, -2) : tag.slice(0, -1);
    const text = inner === "" ? `${open}/>` : `${open}>${inner}</${this.prefix}c>`;
    this.splices.push({ start: cell.start, end: cell.end, text });
  }

  private patchLook(cell: ScannedCell, style: number | null): void {
    if (style === null && cell.formula === null && cell.text === null) {
      this.splices.push({ start: cell.start, end: cell.end, text: "" });
      return;
    }
    const tag = this.scan.text.slice(cell.start, cell.openEnd);
    const text = withAttributes(tag, { s: style === null ? null : String(style) });
    this.splices.push({ start: cell.start, end: cell.openEnd, text });
  }

  private toNewCell(edit: CellEdit, row: ScannedRow | null): string {
    const { type, inner } =
      edit.content === null ? { type: null, inner: "" } : toCellXml(edit.content, this.prefix, edit);
    const inherited = Number(row?.tag.attribute("s") ?? 0) || this.toColumnStyle(edit.column);
    const wanted = edit.style ?? inherited;
    if (inner === "" && wanted === inherited) return "";
    const style = edit.content === null ? wanted : this.toStyle(wanted, edit.content);
    const name = `${this.prefix}c`;
    const look = style === 0 ? "" : ` s="${style}"`;
    const kind = type === null ? "" : ` t="${type}"`;
    if (inner === "") return `<${name} r="${toA1(edit.row, edit.column)}"${look}/>`;
    return `<${name} r="${toA1(edit.row, edit.column)}"${look}${kind}>${inner}</${name}>`;
  }

  private addRows(rows: readonly (readonly [number, readonly CellEdit[]])[]): void {
    const { sheetData } = this.scan;
    if (!sheetData)
      throw new HostError("notAWorkbook", `The sheet “${this.sheet}” is damaged: it has no place for cells.`);
    const name = `${this.prefix}row`;
    const added = rows.flatMap(([row, edits]) => {
      const cells = [...edits].sort((a, b) => a.column - b.column).map((edit) => this.toNewCell(edit, null));
      const inner = cells.join("");
      return inner === "" ? [] : [{ row, xml: `<${name} r="${row + 1}">${inner}</${name}>` }];
    });
    if (added.length === 0) return;
    const { tag } = sheetData;
    if (tag.isSelfClosing) {
      const open = this.scan.text.slice(tag.start, tag.end).replace(/\s*\/>$/, ">");
      this.splices.push({
        start: tag.start,
        end: tag.end,
        text: `${open}${added.map((each) => each.xml).join("")}</${tag.name}>`,
      });
      return;
    }
    for (const { row, xml } of added) {
      const at = this.scan.rows.find((each) => each.row > row)?.start ?? sheetData.closeStart;
      this.splices.push({ start: at, end: at, text: xml });
    }
  }

  /** The range that the sheet says it uses must hold all cells; one that is too large does no harm. */
  private widenDimension(): void {
    const { dimension } = this.scan;
    if (!dimension?.area) return;
    const { area } = dimension;
    const written = [...this.edits.values()].filter(
      ({ content }) => content !== null && (content.value !== null || content.formula !== null),
    );
    const wider = boundsOf([
      ...written,
      { row: area.top, column: area.left },
      { row: area.bottom, column: area.right },
    ]);
    const ref = toA1Range(wider);
    if (ref !== toA1Range(area)) this.splices.push(spliceAttributes(this.scan.text, dimension.tag, { ref }));
  }

  private toStyle(style: number, { value, formula }: CellContent): number {
    if (formula !== null || typeof value !== "string") return this.styles.withoutQuotePrefix(style);
    return looksTyped(value) && !this.styles.isTextFormat(style) ? this.styles.withQuotePrefix(style) : style;
  }

  private toColumnStyle(column: number): number {
    return this.scan.columnStyles.find((each) => column >= each.first && column <= each.last)?.style ?? 0;
  }

  private isEdited(cell: ScannedCell): boolean {
    return (this.edits.get(toCellKey(cell.row, cell.column))?.content ?? null) !== null;
  }

  private nameOf({ row, column }: CellEdit): string {
    return `${toA1(row, column)} on the sheet “${this.sheet}”`;
  }
}

/** The look that decides whether a cell is locked: its own, its row's or its column's. */
export function findStyle(scan: SheetScan, row: number, column: number): number {
  return findStyleIn(scan, scan.rows.find((each) => each.row === row) ?? null, column);
}

/** The look of a cell in a row of a sheet: its own, its row's or its column's. */
export function findStyleIn({ columnStyles }: SheetScan, row: ScannedRow | null, column: number): number {
  const cell = row?.cells.find((each) => each.column === column);
  if (cell) return cell.style;
  const ofColumn = columnStyles.find((each) => column >= each.first && column <= each.last)?.style ?? 0;
  return Number(row?.tag.attribute("s") ?? 0) || ofColumn;
}

function addTo<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

function toSpans(row: ScannedRow, added: readonly { readonly column: number }[]): Record<string, string> {
  const spans = row.tag.attribute("spans");
  if (spans === null) return {};
  const ends = spans
    .split(/[\s:]+/)
    .map(Number)
    .filter((each) => each > 0);
  const columns = added.map((each) => each.column + 1);
  const first = Math.min(...ends, ...columns);
  const last = Math.max(...ends, ...columns);
  const isCovered = columns.every((column) => column >= Math.min(...ends) && column <= Math.max(...ends));
  return isCovered ? {} : { spans: `${first}:${last}` };
}

function boundsOf(cells: readonly { readonly row: number; readonly column: number }[]): Area {
  let area = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const { row, column } of cells) {
    area = {
      top: Math.min(area.top, row),
      left: Math.min(area.left, column),
      bottom: Math.max(area.bottom, row),
      right: Math.max(area.right, column),
    };
  }
  return area;
}

function holds(area: Area, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function isTopLeft(area: Area, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return row === area.top && column === area.left;
}
