import { isBlankCell } from "../grid/cell";
import type { SheetSnapshot } from "../grid/snapshot";
import { findHeaderMeaning, UNNAMED_PERIOD, type ColumnRole } from "./headers";
import type { LeftOut, TableColumn } from "./reading";
import { findRef } from "./ref";
import { toRowTexts, toTextAt } from "./sheet-text";

const TOTALS =
  /^(?:(?:sub-?\s?|grand\s)?totals?|averages?|overall|mean)(?:\s+(?:scores?|levels?|mean|average|\d+))*\s*:?$/i;
/** A heading is short and no sentence. */
const LONGEST_HEADING = 90;

/** The header row of an objectives table. */
export interface TableHeader {
  readonly row: number;
  readonly titleColumn: number;
  readonly columns: readonly TableColumn[];
  readonly leftOut: readonly LeftOut[];
}

/** What a row under a table's header is. */
export type RowKind = "objective" | "heading" | "note" | "totals" | "blank" | "unknown";

/**
 * The columns of a row that heads an objectives table: it names the objective and at least one score. Null for any other
 * row. A second column for the same thing in the same period is left out and said, never mixed in.
 */
export function findTableHeader(sheet: SheetSnapshot, row: number): TableHeader | null {
  const columns: TableColumn[] = [];
  const leftOut: LeftOut[] = [];
  for (const { column, text } of toRowTexts(sheet, row)) {
    const meaning = findHeaderMeaning(text);
    const cell = { sheet: sheet.name, top: row, left: column, bottom: row, right: column };
    if (!meaning) {
      leftOut.push({
        range: cell,
        why: `The header “${text}” is not one that this program knows, so its column is not read.`,
      });
    } else if (columns.some((other) => other.role === meaning.role && other.period?.key === meaning.period?.key)) {
      leftOut.push({ range: cell, why: `“${text}” is a second column for the same thing; the first one is read.` });
    } else {
      columns.push({ column, header: text, ...meaning });
    }
  }
  nameUnnamedScore(columns);
  const title = findColumn(columns, "title");
  return title && findColumn(columns, "score") ? { row, titleColumn: title.column, columns, leftOut } : null;
}

/** A bare "Score" beside columns of one year ("2021 Comments") is that year's score. */
function nameUnnamedScore(columns: TableColumn[]): void {
  const named = new Map(
    columns.flatMap(({ period }) => (period && period !== UNNAMED_PERIOD ? [[period.key, period]] : [])),
  );
  const [only, second] = [...named.values()];
  if (!only || second) return;
  columns.forEach((column, index) => {
    if (column.period === UNNAMED_PERIOD) columns[index] = { ...column, period: only };
  });
}

/** The column with a role (and, where it matters, a period); null where the table has none. */
export function findColumn(columns: readonly TableColumn[], role: ColumnRole, periodKey?: string): TableColumn | null {
  return (
    columns.find((each) => each.role === role && (periodKey === undefined || each.period?.key === periodKey)) ?? null
  );
}

/** What a row is, judged by the columns of the table that it stands under. */
export function toRowKind(
  sheet: SheetSnapshot,
  row: number,
  table: Pick<TableHeader, "columns" | "titleColumn">,
): RowKind {
  const { columns, titleColumn } = table;
  const texts = toRowTexts(sheet, row);
  const first = texts[0];
  if (!first) return "blank";
  if (TOTALS.test(first.text)) return "totals";
  const refColumn = findColumn(columns, "ref");
  const isRef = refColumn !== null && findRef(toTextAt(sheet, row, refColumn.column)) !== null;
  const hasScore = columns.some((each) => each.role === "score" && !isBlankCell(sheet.cell(row, each.column)));
  const hasTitle = toTextAt(sheet, row, titleColumn) !== "";
  if (isRef && (hasTitle || hasScore)) return "objective";
  if (texts.length === 1 && !hasScore && isHeadingPlace(sheet, row, first.column, table))
    return toLoneTextKind(first.text);
  return hasTitle ? "objective" : "unknown";
}

/** Whether a row's only text stands for a heading (short, no sentence) or is a note. */
export function toLoneTextKind(text: string): "heading" | "note" {
  return text.length <= LONGEST_HEADING && !/[.:;,]$/.test(text) && /\p{L}/u.test(text) ? "heading" : "note";
}

/**
 * Whether a lone text stands where a heading stands and no objective's title does: in another column than the titles,
 * merged across the table, or in a table without refs, where titles come first and a title alone is an unscored objective
 * only beside its description.
 */
function isHeadingPlace(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  { columns, titleColumn }: Pick<TableHeader, "columns" | "titleColumn">,
): boolean {
  if (column !== titleColumn || findColumn(columns, "ref") === null) return true;
  return sheet.content.merges.some((merge) => merge.top === row && merge.left === column && merge.right > column + 1);
}
