import { toTableColumns, type ColumnOf } from "../change/table-columns";
import { isChangeMark } from "./change-mark";
import { parseReference, toReferenceText } from "./finding-reference";
import { parseSignedText, toSignedDigest } from "./signed-figures";
import { findEntryKind, toEntryWords, type LogEntry } from "./log-entry";

/** The columns of the log. */
export const LOG_COLUMNS = toTableColumns({
  when: { header: "When", width: 17 },
  by: { header: "By", width: 18 },
  entry: { header: "Entry", width: 14 },
  about: { header: "About", width: 30 },
  period: { header: "Period", width: 10 },
  cell: { header: "Cell", width: 16 },
  from: { header: "From", width: 20 },
  to: { header: "To", width: 20 },
  found: { header: "What was found", width: 48 },
  reason: { header: "Reason", width: 40 },
  reference: { header: "Reference", width: 30 },
});

/** A column of the log. */
export type LogColumn = ColumnOf<typeof LOG_COLUMNS>;

/** The texts of an entry's row. */
export type LogRow = Readonly<Record<LogColumn, string>>;

/** An entry as a row of the log. */
export function toLogRow(entry: LogEntry): LogRow {
  const { when, by, about, cell } = entry;
  const note = { when, by, entry: toEntryWords(entry), about, cell };
  if (entry.kind === "changed") {
    const { from, to, mark } = entry;
    return { ...note, period: "", from, to, found: "", reason: "", reference: mark };
  }
  const { period, found, reason, reference } = entry;
  return { ...note, period, from: "", to: "", found, reason, reference: toReferenceText(reference) };
}

/**
 * The entry that a row of the log is; null for one that cannot be told any more. An acceptance has a reason, and a sign-off the
 * figures that its mark was made of. Never throws.
 */
export function parseLogRow(row: LogRow): LogEntry | null {
  const kind = findEntryKind(row.entry);
  const { when, by, about, cell, period, found, reason } = row;
  if (kind === "changed") {
    const { from, to, reference: mark } = row;
    return isChangeMark(mark) ? { kind, when, by, about, cell, from, to, mark } : null;
  }
  const reference = parseReference(row.reference);
  if (kind === "signedOff") {
    const figures = parseSignedText(found);
    if (!reference || !figures || toSignedDigest(figures) !== reference.digest) return null;
    return { kind, when, by, about, period, cell, found, reason, reference, figures };
  }
  if (kind === null || reference === null || (kind === "accepted" && reason === "")) return null;
  return { kind, when, by, about, period, cell, found, reason, reference };
}
