import type { CellRef } from "../grid/cell-ref";
import type { SheetSnapshot } from "../grid/snapshot";
import type { HeadingKind } from "./heading-kinds";
import { findHeadingKind } from "./lone-text";
import { toMergedCell } from "./merges";
import type { ObjectiveGroup } from "./reading";
import { toTextAt } from "./sheet-text";
import { findColumn, type TableHeader } from "./table-header";
import type { RowKind } from "./table-rows";
import type { Walk } from "./walk";

type Names = Omit<ObjectiveGroup, "rows">;
type Group = Names & { readonly rows: number[] };

const KINDS: readonly HeadingKind[] = ["theme", "part", "keyArea"];

/**
 * The objectives of a table in groups of one key area, theme and part each. A column of its own says more than a heading
 * above.
 * @param kinds what the rows below the header are, down to the last objective.
 */
export function toGroups(walk: Walk, header: TableHeader, kinds: readonly RowKind[]): readonly ObjectiveGroup[] {
  const { sheet, outline } = walk;
  const rows = kinds.flatMap((kind, index) => (kind === "objective" ? [header.row + 1 + index] : []));
  const columns = KINDS.flatMap((kind) => {
    const column = findColumn(header.columns, kind)?.column;
    return column === undefined ? [] : [new GroupColumn(sheet, kind, column, rows)];
  });
  // A heading over a table that has a column for the same is its title.
  for (const { kind } of columns) outline.enter(kind, null);
  outline.pass();
  const groups: Group[] = [];
  kinds.forEach((rowKind, index) => {
    const row = header.row + 1 + index;
    const headingKind = findHeadingKind(rowKind);
    if (headingKind) {
      outline.enter(headingKind, walk.toFirstCell(row));
      for (const column of columns) if (column.kind === headingKind) column.forget();
    }
    // What such a row says may be the name of another key area, so the rows behind it are filed under none.
    if (rowKind === "unknown") outline.enter("keyArea", null);
    if (rowKind !== "objective") return;
    outline.pass();
    addRow(sheet, groups, withColumns(outline.toNames(), columns, row), row);
  });
  return groups;
}

function withColumns(names: Names, columns: readonly GroupColumn[], row: number): Names {
  const own = columns.map((column) => [column.kind, column.find(row) ?? names[column.kind]] as const);
  return { ...names, ...Object.fromEntries(own) };
}

function addRow(sheet: SheetSnapshot, groups: Group[], names: Names, row: number): void {
  const last = groups.at(-1);
  if (last && KINDS.every((kind) => isSameName(sheet, last[kind], names[kind]))) last.rows.push(row);
  else groups.push({ ...names, rows: [row] });
}

function isSameName(sheet: SheetSnapshot, a: CellRef | null, b: CellRef | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    (a.row === b.row && a.column === b.column) || toTextAt(sheet, a.row, a.column) === toTextAt(sheet, b.row, b.column)
  );
}

/** A column that names the key area, theme or part of each row. */
class GroupColumn {
  private readonly isWrittenOnce: boolean;
  private last: CellRef | null = null;

  constructor(
    private readonly sheet: SheetSnapshot,
    readonly kind: HeadingKind,
    private readonly column: number,
    rows: readonly number[],
  ) {
    // A name that stands in the first of its rows alone holds for those below; where it is repeated, a blank is a gap.
    const texts = rows.map((row) => this.findName(row)).map((at) => (at ? toTextAt(sheet, at.row, at.column) : ""));
    this.isWrittenOnce = texts.every((text, index) => text === "" || text !== texts[index - 1]);
  }

  /** The cell that names a row's group; to be asked row by row, from the top. */
  find(row: number): CellRef | null {
    const own = this.findName(row);
    if (own) this.last = own;
    return own ?? (this.isWrittenOnce ? this.last : null);
  }

  /** Starts anew below a heading. */
  forget(): void {
    this.last = null;
  }

  private findName(row: number): CellRef | null {
    const at = toMergedCell(this.sheet, row, this.column);
    return toTextAt(this.sheet, at.row, at.column) === "" ? null : at;
  }
}
