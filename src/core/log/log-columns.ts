import { parseReference, toReferenceText } from "./finding-reference";
import { findEntryKind, toEntryWords, type LogEntry } from "./log-entry";

/** The columns of the log, in their order: what heads each, and how wide it is, in characters. */
export const LOG_COLUMNS = {
  when: { header: "When", width: 17 },
  by: { header: "By", width: 18 },
  entry: { header: "Entry", width: 14 },
  about: { header: "About", width: 30 },
  period: { header: "Period", width: 10 },
  cell: { header: "Cell", width: 16 },
  found: { header: "What was found", width: 48 },
  reason: { header: "Reason", width: 40 },
  reference: { header: "Reference", width: 30 },
} as const;

/** A column of the log. */
export type LogColumn = keyof typeof LOG_COLUMNS;

/** The columns in their order. */
export const LOG_COLUMN_KEYS = Object.keys(LOG_COLUMNS) as readonly LogColumn[];

/** The texts of an entry's row. */
export type LogRow = Readonly<Record<LogColumn, string>>;

/** An entry as a row of the log. */
export function toLogRow(entry: LogEntry): LogRow {
  const { when, by, about, period, cell, found, reason, reference } = entry;
  const entryWords = toEntryWords(entry);
  return { when, by, entry: entryWords, about, period, cell, found, reason, reference: toReferenceText(reference) };
}

/** The entry that a row of the log is; null for one that cannot be told any more. An acceptance has a reason. Never throws. */
export function parseLogRow({ entry, reference: written, ...note }: LogRow): LogEntry | null {
  const kind = findEntryKind(entry);
  const reference = parseReference(written);
  if (kind === null || reference === null || (kind === "accepted" && note.reason === "")) return null;
  return { kind, ...note, reference };
}
