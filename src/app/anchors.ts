import type { Change, ChangePlan, Expectation } from "../core/change/change-plan";
import { isBlankCell } from "../core/grid/cell";
import { isInRange, toCellKey, type CellRef } from "../core/grid/cell-ref";
import type { SheetSnapshot, Snapshot } from "../core/grid/snapshot";
import type { SheetReading } from "../core/recognise/reading";
import type { Review } from "./review";

/** How many rows above its lowest row a header of several rows may reach: a year over "Score" and "Comment". */
const MOST_ROWS_ABOVE = 2;
/** The columns that tell which row is which, in any kind of table. */
const NAMING_ROLES: ReadonlySet<string> = new Set(["ref", "title", "name"]);

/** What is read of a table, of whatever kind, to know its rows and columns again. */
interface Lines {
  readonly headerRow: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly naming: readonly number[];
}

/**
 * The plan with what tells that its cells are still those that were meant: the ref and the title of their rows, and the
 * headers over their columns. What the plan sets itself is compared anyway and is no mark, and blank cells mark nothing.
 */
export function withAnchors({ snapshot, reading }: Pick<Review, "snapshot" | "reading">, plan: ChangePlan): ChangePlan {
  const cells = plan.changes.flatMap((change: Change) => (change.kind === "setCell" ? [change.at] : []));
  const taken = new Set(cells.map(toCellKey));
  const expects = new Map<string, Expectation>();
  const tables = new Map<string, readonly Lines[]>(
    reading.sheets.map((each) => [each.sheet.toLowerCase(), toTables(each)]),
  );
  for (const at of cells) {
    const sheet = snapshot.findSheet(at.sheet);
    if (!sheet) continue;
    for (const mark of findMarks(sheet, tables.get(at.sheet.toLowerCase()) ?? [], at)) {
      const key = toCellKey(mark.at);
      if (!taken.has(key) && !expects.has(key)) expects.set(key, toExpectation(snapshot, mark));
    }
  }
  return expects.size === 0 ? plan : { ...plan, expects: [...(plan.expects ?? []), ...expects.values()] };
}

/** A cell that tells which row or which column is which. */
export type Mark = Pick<Expectation, "at" | "marks">;

/** What tells the rows and the columns of all tables of a workbook: the names in their rows, and what stands over their columns. */
export function findTableMarks(
  snapshot: Snapshot,
  reading: Review["reading"],
): { readonly rows: readonly Mark[]; readonly headers: readonly Mark[] } {
  const rows: Mark[] = [];
  const headers: Mark[] = [];
  for (const each of reading.sheets) {
    const sheet = snapshot.findSheet(each.sheet);
    if (!sheet) continue;
    for (const table of toTables(each)) {
      const naming = [...table.naming].sort((a, b) => a - b);
      for (const row of table.rows) {
        rows.push(...naming.map((column): Mark => ({ at: { sheet: sheet.name, row, column }, marks: "row" })));
      }
      for (const column of table.columns) {
        headers.push({ at: { sheet: sheet.name, row: table.headerRow, column }, marks: "column" });
      }
    }
  }
  return { rows, headers };
}

function toExpectation(snapshot: Snapshot, { at, marks }: Mark): Expectation {
  const { value, formula } = snapshot.cell(at);
  return { at, content: { value, formula }, marks };
}

function findMarks(sheet: SheetSnapshot, tables: readonly Lines[], at: CellRef): readonly Mark[] {
  const own = tables.filter(({ rows, columns }) => rows.includes(at.row) && columns.includes(at.column));
  const marks =
    own.length > 0
      ? own.flatMap((table): Mark[] => [
          ...table.naming.map((column): Mark => ({ at: { ...at, column }, marks: "row" })),
          ...toHeaderCells(sheet, tables, table.headerRow, at).map((cell): Mark => ({ at: cell, marks: "column" })),
        ])
      : findLabel(sheet, at);
  return marks.filter((mark) => !isBlankCell(sheet.cell(mark.at.row, mark.at.column)));
}

/** The cells of the header over a cell; of a merged one its first. Rows of a table further up are none of it. */
function toHeaderCells(
  sheet: SheetSnapshot,
  tables: readonly Lines[],
  headerRow: number,
  { column }: CellRef,
): readonly CellRef[] {
  const cells: CellRef[] = [];
  for (let row = headerRow; row >= Math.max(0, headerRow - MOST_ROWS_ABOVE); row -= 1) {
    if (tables.some(({ rows }) => rows.includes(row))) break;
    const at = { sheet: sheet.name, row, column };
    const merge = sheet.content.merges.find((range) => isInRange(at, range));
    cells.push(merge ? { sheet: sheet.name, row: merge.top, column: merge.left } : at);
  }
  return cells;
}

/** Outside tables a row is known by the first text in it. */
function findLabel(sheet: SheetSnapshot, at: CellRef): readonly Mark[] {
  const row = sheet.row(at.row);
  const column = row.findIndex(
    (cell, index) => index !== at.column && cell !== undefined && typeof cell.value === "string" && !isBlankCell(cell),
  );
  return column < 0 ? [] : [{ at: { ...at, column }, marks: "row" }];
}

function toTables({ tables, kpiTables, registers }: SheetReading): readonly Lines[] {
  return [
    ...tables.map(({ headerRow, titleColumn, columns, groups }) => {
      const lines = toLines(
        headerRow,
        columns,
        groups.flatMap(({ rows }) => rows),
      );
      return { ...lines, naming: [...new Set([...lines.naming, titleColumn])] };
    }),
    ...kpiTables.map(({ headerRow, columns, groups }) =>
      toLines(
        headerRow,
        columns,
        groups.flatMap(({ rows }) => rows),
      ),
    ),
    ...registers.map(({ headerRow, columns, rows }) => toLines(headerRow, columns, rows)),
  ];
}

function toLines(
  headerRow: number,
  columns: readonly { readonly column: number; readonly role: string }[],
  rows: readonly number[],
): Lines {
  const naming = columns.filter(({ role }) => NAMING_ROLES.has(role)).map(({ column }) => column);
  return { headerRow, rows, columns: columns.map(({ column }) => column), naming };
}
