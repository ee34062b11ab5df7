import type { Change, ChangePlan, LookCopy } from "../core/change/change-plan";
import { toAddress, toColumnLetters } from "../core/grid/a1";
import { isSameSheetName } from "../core/grid/cell-ref";
import { isBlankCell, LONGEST_CELL_TEXT, type CellValue } from "../core/grid/cell";
import { toPlainText } from "../core/grid/display";
import type { SheetSnapshot } from "../core/grid/snapshot";
import { findHeaderFor, findNextPeriod } from "../core/period/next-period";
import { parsePeriod } from "../core/period/period";
import type { ObjectiveTable, TableColumn } from "../core/recognise/reading";
import { findNewestPeriod, type Period, type Scorecard } from "../core/scorecard/scorecard";
import { withAnchors } from "./anchors";
import { isProblem, notFound, refused, type Problem } from "./problem";
import { readAs, type Review } from "./review";

/** How a new round is begun. */
export interface NewPeriodOptions {
  /** Whether the open actions of the round before begin the comments of the new one. */
  readonly carriesActions: boolean;
  /** Whether the new columns look as those that they follow: formats, widths, data validation. */
  readonly copiesLook: boolean;
}

/** The period that follows the newest, as the headers would write it; null where its name cannot be told. Total. */
export function findNextLabel(scorecard: Scorecard): string | null {
  const newest = findNewestPeriod(scorecard);
  return newest && (findNextPeriod(newest)?.label ?? null);
}

/**
 * The columns of a new round, in every table that holds the newest one: its score, comment and action columns again, under
 * headers that name the new period, with their look, blank but for the actions that are carried forward. They are written to the right of the
 * newest ones, or of the table, where that is free; nothing is moved. A plan is given only if the workbook, with it carried
 * out, is read as having that period as its newest, unscored.
 */
export function planNewPeriod(
  review: Review,
  label: string,
  options: NewPeriodOptions = { carriesActions: false, copiesLook: true },
): ChangePlan | Problem {
  const newest = findNewestPeriod(review.scorecard);
  const period = parsePeriod(label);
  if (!newest || !period)
    return notFound(`“${label}” names no period. Write it as the headers do, such as 2026 or 2025/26.`);
  if (review.scorecard.periods.some(({ key }) => key === period.key)) {
    return notFound(`The workbook has a period ${period.label} already.`);
  }
  const changes: Change[] = [];
  for (const { tables } of review.reading.sheets) {
    for (const table of tables) {
      const planned = planTable(review, table, newest, period, options);
      if (isProblem(planned)) return planned;
      changes.push(...planned);
    }
  }
  const plan: ChangePlan = { label: `Start the ${period.label} round`, changes, isWhole: true };
  return findMisreading(review, plan, period) ?? withAnchors(review, plan);
}

/**
 * The Excel tables beside which a plan's columns would stand, by name: sorting or filtering such a table moves its own columns
 * alone, and the scores of the new round would stay behind. Total.
 */
export function findTablesBeside({ snapshot }: Pick<Review, "snapshot">, { changes }: ChangePlan): readonly string[] {
  const columns = changes.flatMap((change) => (change.kind === "setCell" ? [change.at] : []));
  const tables = snapshot.sheets.flatMap(({ content }) => content.tables);
  const beside = tables.filter(({ range }) =>
    columns.some(
      ({ sheet, row, column }) =>
        isSameSheetName(sheet, range.sheet) && row >= range.top && row <= range.bottom && column > range.right,
    ),
  );
  return beside.map(({ name }) => name);
}

function planTable(
  { snapshot, scorecard }: Review,
  table: ObjectiveTable,
  newest: Period,
  period: Period,
  { carriesActions, copiesLook }: NewPeriodOptions,
): readonly Change[] | Problem {
  const columns = table.columns.filter((column) => column.period?.key === newest.key && column.role !== "target");
  const sheet = snapshot.findSheet(table.sheet);
  if (!sheet || !columns.some(({ role }) => role === "score")) return [];
  if (table.yearColumn !== undefined) {
    const year = toColumnLetters(table.yearColumn);
    return refused(
      `On “${table.sheet}” each row names its year, in column ${year}, so that a new round needs new rows. Nothing was written. ` +
        `Copy the rows of ${newest.label} below the last one in Excel, write ${period.label} into their column ${year} and ` +
        "clear their scores: they are read at once.",
    );
  }
  const first = findFreeColumn(sheet, table, columns);
  if (first === null) {
    const after = toColumnLetters(Math.max(...columns.map(({ column }) => column)));
    return refused(
      `There is no room for ${columns.length === 1 ? "another column" : `${columns.length} more columns`} beside ${after} on “${table.sheet}”. Nothing was written. ` +
        `Insert as many in Excel to the right of column ${after}, then start the round again.`,
    );
  }
  const rows = table.groups.flatMap((group) => group.rows);
  const changes: Change[] = [];
  for (const [index, column] of columns.entries()) {
    const header = findHeader(sheet, table, column, period);
    if (header === null) {
      const at = toAddress({ sheet: table.sheet, row: table.headerRow, column: column.column });
      return refused(
        `The header in ${at} is not written for a period like ${period.label}. Nothing was written. ` +
          `Name the round as the header names ${newest.label}, or copy the columns in Excel.`,
      );
    }
    const place = first + index;
    if (copiesLook) changes.push({ kind: "copyLook", copy: toLookCopy(sheet, table, column.column, place) });
    changes.push(toChange(sheet, table.headerRow, place, header));
    if (column.role !== "comment" || !carriesActions) continue;
    for (const row of rows) {
      const text = findCarriedText(scorecard, sheet.name, row, newest);
      if (text !== null) changes.push(toChange(sheet, row, place, text));
    }
  }
  return changes;
}

/**
 * The look of a column from its header to its last row. Rows that are hidden are copied one by one: of a block that a filter
 * thins out, Excel may copy the rows in sight alone.
 */
function toLookCopy(sheet: SheetSnapshot, table: ObjectiveTable, from: number, to: number): LookCopy {
  const { hiddenRows } = sheet.content;
  const rows: { readonly first: number; last: number }[] = [];
  for (let row = table.headerRow; row <= findBottom(table); row += 1) {
    const block = rows.at(-1);
    if (block && !hiddenRows.has(row) && !hiddenRows.has(row - 1)) block.last = row;
    else rows.push({ first: row, last: row });
  }
  return { sheet: sheet.name, from, to, rows };
}

function findBottom({ headerRow, groups }: ObjectiveTable): number {
  return Math.max(headerRow, ...groups.flatMap(({ rows }) => rows));
}

/** The header of the new column; where a heading above names the year for several, it names the year itself. */
function findHeader(
  sheet: SheetSnapshot,
  { headerRow }: ObjectiveTable,
  { column }: TableColumn,
  period: Period,
): CellValue {
  const { value } = sheet.cell(headerRow, column);
  const text = toPlainText(value);
  const header = findHeaderFor(text, period);
  if (header === null) return parsePeriod(text) || /\d/.test(text) ? null : `${period.label} ${text}`.trim();
  return typeof value === "number" ? Number(header) : header;
}

/** The first of as many free columns: beside the newest ones, else at the end of the table; null where neither is free. */
function findFreeColumn(sheet: SheetSnapshot, table: ObjectiveTable, columns: readonly TableColumn[]): number | null {
  const beside = Math.max(...columns.map(({ column }) => column)) + 1;
  const end = Math.max(...table.columns.map(({ column }) => column)) + 1;
  const bottom = findBottom(table);
  const top = table.headerRow;
  const isFree = (first: number): boolean =>
    isFreeArea(sheet, { top, bottom, left: first, right: first + columns.length - 1 });
  return [beside, end].find(isFree) ?? null;
}

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Whether cells are blank, in sight, and part of nothing. */
function isFreeArea(sheet: SheetSnapshot, area: Area): boolean {
  const { merges, tables, hiddenColumns } = sheet.content;
  if ([...merges, ...tables.map(({ range }) => range)].some((range) => overlaps(range, area))) return false;
  for (let column = area.left; column <= area.right; column += 1) {
    if (hiddenColumns.has(column)) return false;
    for (let row = area.top; row <= area.bottom; row += 1) if (!isBlankCell(sheet.cell(row, column))) return false;
  }
  return true;
}

function overlaps(a: Area, b: Area): boolean {
  return a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
}

/** What the new comment begins with; null where the round before left no action open. */
function findCarriedText({ objectives }: Scorecard, sheet: string, row: number, from: Period): string | null {
  const objective = objectives.find(({ title }) => title.at.sheet === sheet && title.at.row === row);
  const comment = objective?.comments.get(from.key);
  if (!comment || comment.noFurtherAction || comment.actions.length === 0) return null;
  const text = `Action carried forward from ${from.label}: ${comment.actions.join(" ")}`;
  return text.length > LONGEST_CELL_TEXT ? null : text;
}

function toChange(sheet: SheetSnapshot, row: number, column: number, value: CellValue): Change {
  const { value: before, formula } = sheet.cell(row, column);
  return {
    kind: "setCell",
    at: { sheet: sheet.name, row, column },
    from: { value: before, formula },
    to: { value, formula: null },
  };
}

/** Why the workbook would not be understood as it is meant, once the plan is carried out; null where it would be. */
function findMisreading(
  { snapshot, scorecard, corrections }: Review,
  { changes }: ChangePlan,
  period: Period,
): Problem | null {
  const cells = changes.flatMap((change) =>
    change.kind === "setCell" ? [{ at: change.at, cell: { ...snapshot.cell(change.at), ...change.to } }] : [],
  );
  const kept = corrections.flatMap(({ correction, problem }) => (correction && problem === null ? [correction] : []));
  const then = readAs(snapshot.withCells(cells), kept).scorecard;
  const isNewest = findNewestPeriod(then)?.key === period.key;
  const isWhole = then.objectives.length === scorecard.objectives.length;
  const isBlank = then.objectives.every(({ scores }) => (scores.get(period.key)?.value.kind ?? "blank") === "blank");
  const wanted = changes.length > 0 && then.objectives.some(({ scores }) => scores.has(period.key));
  if (isNewest && isWhole && isBlank && wanted) return null;
  return refused(
    `With columns for ${period.label} the sheets would be read otherwise than is meant. Nothing was written. ` +
      `Copy the columns of the newest round in Excel and give them headers for ${period.label}.`,
  );
}
