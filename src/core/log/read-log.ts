import { findOwnedTabs } from "../change/owned-tabs";
import { toDisplayText } from "../grid/display";
import type { SheetSnapshot, Snapshot } from "../grid/snapshot";
import { LOG_COLUMNS, parseLogRow, type LogColumn, type LogRow } from "./log-columns";
import { LOG_TAB } from "./log-tab-name";
import type { LogEntry } from "./log-entry";

/** A workbook's log as it stands. */
export interface Log {
  /** What its tab is called, which its owner may have renamed. */
  readonly sheet: string;
  /** Where each column stands, from 0; null where the header row cannot be found, so that nothing is read or added. */
  readonly columns: Readonly<Record<LogColumn, number>> | null;
  /** The header row, from 0; null where it cannot be found. */
  readonly headerRow: number | null;
  /** In the order in which they were made. */
  readonly entries: readonly LogEntry[];
  /** The rows, from 0, that claim to be entries and cannot be told any more. They stay as they are and count for nothing. */
  readonly unread: readonly number[];
  /** The first row, from 0, below all that the tab holds. */
  readonly nextRow: number;
}

/** The header row is looked for among so many: people put a line or two above it. */
const MOST_ROWS_ABOVE = 30;
/** A day and time as this program writes them: their order as texts is their order in time. */
const STAMP = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}/;

/** The log that a workbook keeps; null where it keeps none. Never throws. */
export function readLog(snapshot: Snapshot): Log | null {
  const sheet = snapshot.findSheet(findOwnedTabs(snapshot).get(LOG_TAB) ?? "");
  if (!sheet) return null;
  const nextRow = findNextRow(sheet);
  const header = findHeader(sheet);
  if (!header) return { sheet: sheet.name, columns: null, headerRow: null, entries: [], unread: [], nextRow };
  const { columns } = header;
  const entries: LogEntry[] = [];
  const unread: number[] = [];
  for (let row = header.row + 1; row < nextRow; row += 1) {
    const texts = toTexts(sheet, row, columns);
    const entry = parseLogRow(texts);
    if (entry) entries.push(entry);
    else if (texts.entry !== "" || texts.reference !== "") unread.push(row);
  }
  return { sheet: sheet.name, columns, headerRow: header.row, entries: inTheirOrder(entries), unread, nextRow };
}

/** People sort lists, the newest first perhaps; an acceptance that was taken back must not count for that. */
function inTheirOrder(entries: readonly LogEntry[]): readonly LogEntry[] {
  if (!entries.every(({ when }) => STAMP.test(when))) return entries;
  return [...entries].sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0));
}

function findHeader(
  sheet: SheetSnapshot,
): { readonly row: number; readonly columns: Readonly<Record<LogColumn, number>> } | null {
  for (let row = 0; row < Math.min(sheet.rowCount, MOST_ROWS_ABOVE); row += 1) {
    const headers = Array.from(sheet.row(row), (cell) => (cell ? toDisplayText(cell).trim().toLowerCase() : ""));
    const places = LOG_COLUMNS.keys.map(
      (key) => [key, headers.indexOf(LOG_COLUMNS.each[key].header.toLowerCase())] as const,
    );
    if (places.every(([, column]) => column >= 0)) {
      return { row, columns: Object.fromEntries(places) as Record<LogColumn, number> };
    }
  }
  return null;
}

function toTexts(sheet: SheetSnapshot, row: number, columns: Readonly<Record<LogColumn, number>>): LogRow {
  const texts = LOG_COLUMNS.keys.map((key) => [key, toDisplayText(sheet.cell(row, columns[key])).trim()] as const);
  return Object.fromEntries(texts) as Record<LogColumn, string>;
}

function findNextRow({ content }: SheetSnapshot): number {
  let next = content.rows.length;
  const isEmpty = (row: number): boolean =>
    (content.rows[row] ?? []).every((cell) => !cell || (cell.value === null && cell.formula === null));
  while (next > 0 && isEmpty(next - 1)) next -= 1;
  return next;
}
