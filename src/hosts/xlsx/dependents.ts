import type { FormulaReferences, SheetArea } from "./formula-references";
import type { Area } from "./scanned-cell";

/** A formula in its cell, or in the area that it fills. */
export interface FormulaNode extends SheetArea {
  readonly references: FormulaReferences;
}

/** What was changed, from where dependence spreads. */
export interface ChangedPlaces {
  readonly areas: readonly SheetArea[];
  /** Names that mean something else now, in small letters. */
  readonly names: ReadonlySet<string>;
}

/** Areas up to this many cells are found cell by cell, larger ones by comparing. */
const SMALL = 64;
const COLUMNS = 16_384;

/** The formulas that read a changed place, directly or through other formulas. Total, and it says yes when unsure. */
export function findDependents(formulas: readonly FormulaNode[], changed: ChangedPlaces): ReadonlySet<FormulaNode> {
  const index = new ReaderIndex(formulas);
  const found = new Set<FormulaNode>();
  const waiting: SheetArea[] = [...changed.areas];
  const add = (node: FormulaNode): void => {
    if (found.has(node)) return;
    found.add(node);
    waiting.push(node);
  };
  if (changed.areas.length > 0 || changed.names.size > 0) {
    for (const node of formulas) {
      const { readsAnything, names } = node.references;
      if (readsAnything || names.some((name) => changed.names.has(name))) add(node);
    }
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) index.findReaders(next, add);
  return found;
}

/** The number of a cell within its sheet. */
export function toCellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

interface SheetReaders {
  /** Formulas by each single cell that they read. */
  readonly byCell: Map<number, FormulaNode[]>;
  /** Formulas by a large area, kept once for all that read the same. */
  readonly byArea: Map<string, { readonly area: Area; readonly nodes: FormulaNode[] }>;
}

class ReaderIndex {
  private readonly sheets = new Map<string, SheetReaders>();

  constructor(formulas: readonly FormulaNode[]) {
    for (const node of formulas) for (const each of node.references.areas) this.add(each, node);
  }

  findReaders({ sheet, area }: SheetArea, tell: (node: FormulaNode) => void): void {
    const readers = this.sheets.get(sheet);
    if (!readers) return;
    if (countCells(area) <= SMALL) {
      eachCell(area, (key) => readers.byCell.get(key)?.forEach(tell));
    } else {
      for (const [key, nodes] of readers.byCell) if (holdsCell(area, key)) nodes.forEach(tell);
    }
    for (const [key, group] of readers.byArea) {
      if (!overlap(area, group.area)) continue;
      readers.byArea.delete(key);
      group.nodes.forEach(tell);
    }
  }

  private add({ sheet, area }: SheetArea, node: FormulaNode): void {
    let readers = this.sheets.get(sheet);
    if (!readers) this.sheets.set(sheet, (readers = { byCell: new Map(), byArea: new Map() }));
    const { byCell, byArea } = readers;
    if (countCells(area) <= SMALL) {
      eachCell(area, (key) => {
        const nodes = byCell.get(key);
        if (nodes) nodes.push(node);
        else byCell.set(key, [node]);
      });
      return;
    }
    const key = `${area.top},${area.left},${area.bottom},${area.right}`;
    const group = byArea.get(key);
    if (group) group.nodes.push(node);
    else byArea.set(key, { area, nodes: [node] });
  }
}

function countCells(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

function eachCell(area: Area, tell: (key: number) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) tell(toCellKey(row, column));
  }
}

function holdsCell(area: Area, key: number): boolean {
  const row = Math.floor(key / COLUMNS);
  const column = key % COLUMNS;
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
