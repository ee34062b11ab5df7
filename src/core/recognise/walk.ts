import type { CellRef, RangeRef } from "../grid/cell-ref";
import type { SheetSnapshot } from "../grid/snapshot";
import type { SheetCorrections } from "./corrections";
import { toLoneTextKind, type LoneTextKind } from "./lone-text";
import { Outline } from "./outline";
import type {
  AssessmentRow,
  BlockKind,
  KpiTable,
  LadderBlock,
  LeftOut,
  ObjectiveTable,
  SavingsRegister,
  SheetReading,
} from "./reading";
import { toRowTexts } from "./sheet-text";

/** A text that stands alone in its row, outside every block. */
export interface LoneText {
  readonly at: CellRef;
  readonly kind: LoneTextKind;
}

/** A block that starts on a sheet: a table, a ladder, anything with a header of its own. */
export interface BlockStart {
  readonly kind: BlockKind;
  /** The first and the last row of its header. */
  readonly topRow: number;
  readonly headerRow: number;
  /** The columns in which the rows below hold scores. */
  readonly scoreColumns: ReadonlySet<number>;
  /** Reads the block and all that stands below it, to the row before `endRow`, into the walk. */
  readonly read: (walk: Walk, endRow: number) => void;
}

/** Finds one kind of block. */
export interface BlockFinder {
  /**
   * The block whose header starts in a row; null where none of this kind does. `before` is the block above it,
   * `corrections` what somebody said of the sheet.
   */
  readonly findStart: (
    sheet: SheetSnapshot,
    row: number,
    before: BlockStart | null,
    corrections: SheetCorrections,
  ) => BlockStart | null;
}

/** What has been found on a sheet so far, while its rows are walked from the top. */
export class Walk {
  readonly tables: ObjectiveTable[] = [];
  readonly ladders: LadderBlock[] = [];
  readonly assessments: AssessmentRow[] = [];
  readonly kpiTables: KpiTable[] = [];
  readonly registers: SavingsRegister[] = [];
  readonly loneTexts: LoneText[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly outline = new Outline();
  /** The last row that the last table's rows or header take; -1 above the first table. */
  lastTableRow = -1;
  private readonly usedRows = new Set<number>();

  constructor(readonly sheet: SheetSnapshot) {}

  /** Says that cells hold something that was not read; of a table's column with its header. */
  leaveOut(range: RangeRef, why: string, header?: string): void {
    this.leftOut.push(header === undefined ? { range, why } : { range, why, header });
  }

  /** Says so of all that stands in a row. */
  leaveRowOut(row: number, why: string): void {
    this.leaveOut(this.toRowRange(row), why);
  }

  /** Keeps a row's only text, which may name what stands below it. */
  addLoneText(at: CellRef, kind: LoneText["kind"]): void {
    this.loneTexts.push({ at, kind });
  }

  /** Goes through rows that belong to no block. */
  collectLoose(fromRow: number, endRow: number, why: string): void {
    for (let row = fromRow; row < endRow; row += 1) {
      const texts = toRowTexts(this.sheet, row);
      const only = texts.length === 1 ? texts[0] : undefined;
      if (only) this.addLoneText(this.toFirstCell(row), toLoneTextKind(only.text));
      else if (texts.length > 1) this.leaveRowOut(row, why);
    }
  }

  /** The nearest heading above a row, of key areas unless said otherwise, that no table stands between; null where there is none. */
  findHeadingAbove(row: number, kinds: readonly LoneTextKind[] = ["heading"]): CellRef | null {
    const headings = this.loneTexts.filter(
      ({ kind, at }) => kinds.includes(kind) && at.row < row && at.row > this.lastTableRow,
    );
    return headings.at(-1)?.at ?? null;
  }

  /** Says that a lone text names something that was read. */
  use(at: CellRef | null): void {
    if (at) this.usedRows.add(at.row);
  }

  /** Whether what stands in a row names something that was read. */
  isUsed(row: number): boolean {
    return this.usedRows.has(row);
  }

  /** The first cell of a row that holds anything. */
  toFirstCell(row: number): CellRef {
    return { sheet: this.sheet.name, row, column: toRowTexts(this.sheet, row)[0]?.column ?? 0 };
  }

  /** The cells of a row from the first to the last that hold anything. */
  toRowRange(row: number): RangeRef {
    const texts = toRowTexts(this.sheet, row);
    const [left, right] = [texts[0]?.column ?? 0, texts.at(-1)?.column ?? 0];
    return { sheet: this.sheet.name, top: row, bottom: row, left, right };
  }

  /** The cells of a table from its header to its last objective. */
  toTableRange({ headerRow, columns, groups }: ObjectiveTable): RangeRef {
    const rows = groups.flatMap((group) => group.rows);
    const places = columns.map(({ column }) => column);
    return {
      sheet: this.sheet.name,
      top: headerRow,
      bottom: rows.at(-1) ?? headerRow,
      left: Math.min(...places),
      right: Math.max(...places),
    };
  }

  /** All that was found; lone texts that name nothing are left out, but for a title above everything. */
  toReading(firstRow: number, holds: readonly BlockKind[]): SheetReading {
    const unused = this.loneTexts.filter(({ at }) => !this.usedRows.has(at.row));
    const title = unused.find(({ at }) => at.row < firstRow)?.at ?? null;
    const left = unused
      .filter(({ at }) => at.row !== title?.row)
      .map(({ at, kind }) => ({ range: this.toRowRange(at.row), why: WHY_UNUSED[kind] }));
    const leftOut = [...this.leftOut, ...left].sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
    return {
      sheet: this.sheet.name,
      holds,
      title,
      keyArea: null,
      tables: this.tables,
      ladders: this.ladders,
      assessments: this.assessments,
      kpiTables: this.kpiTables,
      registers: this.registers,
      leftOut,
    };
  }
}

const WHY_UNUSED: Readonly<Record<LoneText["kind"], string>> = {
  note: "A note: kept as it is and not read.",
  part: "A heading of a part with no objectives under it.",
  theme: "A heading of a theme with no objectives under it.",
  heading: "A heading with no objectives or ladder under it.",
};
