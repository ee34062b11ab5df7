import type { Expectation } from "../core/change/change-plan";
import { findOwnedTabs } from "../core/change/owned-tabs";
import { isBlankCell } from "../core/grid/cell";
import { toPlainText } from "../core/grid/display";
import type { SheetSnapshot, Snapshot } from "../core/grid/snapshot";
import { TABS_WITH_NOTES, type KeptNote, type KeptNotes, type NoteHeaders } from "../core/report/kept-notes";
import type { TabId } from "../core/report/tab";
import { isProblem, refused, type Problem } from "./problem";

/** The columns of a tab's notes, and the row of their headers. */
interface NoteColumns {
  readonly headerRow: number;
  readonly ref: number | null;
  readonly keyArea: number | null;
  readonly objective: number;
  readonly notes: number;
  readonly period: number | null;
  readonly headers: NoteHeaders;
}

/** The notes on tabs of ours. */
export interface FoundNotes {
  readonly notes: KeptNotes;
  /** Their cells as they stand: a plan that writes such a tab rests on them. */
  readonly expects: readonly Expectation[];
}

/**
 * What people wrote on the tabs of ours that are about to be written anew, found by the tabs' headers, wherever rows and
 * columns were moved to. A problem where a tab holds something and its headers are not there: what stands on it would be
 * lost otherwise.
 */
export function findKeptNotes(snapshot: Snapshot, wanted: ReadonlySet<TabId>): FoundNotes | Problem {
  const owned = findOwnedTabs(snapshot);
  const notes = new Map<TabId, readonly KeptNote[]>();
  const expects: Expectation[] = [];
  for (const [tab, headers] of TABS_WITH_NOTES) {
    const name = owned.get(tab);
    const sheet = name === undefined || !wanted.has(tab) ? null : snapshot.findSheet(name);
    if (!sheet || isEmpty(sheet)) continue;
    const columns = findColumns(sheet, headers);
    if (!columns) return refused(toMissingHeaders(sheet.name, headers));
    notes.set(tab, readNotes(sheet, columns));
    expects.push(...toExpectations(sheet, columns));
  }
  return { notes, expects };
}

/** The notes of {@link findKeptNotes} for what is only shown; none where they cannot be found. */
export function toKeptNotes(snapshot: Snapshot, wanted: ReadonlySet<TabId>): KeptNotes {
  const found = findKeptNotes(snapshot, wanted);
  return isProblem(found) ? new Map() : found.notes;
}

/** A note that somebody writes in the meantime is not to be lost, so that empty cells count too. */
function toExpectations(sheet: SheetSnapshot, { headerRow, notes: column }: NoteColumns): readonly Expectation[] {
  return Array.from({ length: Math.max(0, sheet.rowCount - headerRow - 1) }, (_, index) => {
    const row = headerRow + 1 + index;
    const { value, formula } = sheet.cell(row, column);
    return { at: { sheet: sheet.name, row, column }, content: { value, formula }, marks: "note" };
  });
}

function toMissingHeaders(name: string, { objective, notes }: NoteHeaders): string {
  return (
    `The tab “${name}” was not written, since the notes on it could not be found: it has no row with one header “${objective}” ` +
    `and one header “${notes}” any more. Put them back, or delete the tab if nothing on it is to be kept.`
  );
}

function isEmpty(sheet: SheetSnapshot): boolean {
  return sheet.content.rows.every((line) => (line ?? []).every((cell) => !cell || isBlankCell(cell)));
}

function findColumns(sheet: SheetSnapshot, headers: NoteHeaders): NoteColumns | null {
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const texts = sheet.row(row).map((cell) => (cell ? toPlainText(cell.value).trim().toLowerCase() : ""));
    const find = (header: string): number | null => {
      const wanted = header.toLowerCase();
      const place = texts.indexOf(wanted);
      return place >= 0 && !texts.includes(wanted, place + 1) ? place : null;
    };
    const [objective, notes] = [find(headers.objective), find(headers.notes)];
    if (objective === null || notes === null) continue;
    const period = headers.period === null ? null : find(headers.period);
    return {
      headerRow: row,
      objective,
      notes,
      ref: find(headers.ref),
      keyArea: find(headers.keyArea),
      period,
      headers,
    };
  }
  return null;
}

function readNotes(sheet: SheetSnapshot, columns: NoteColumns): readonly KeptNote[] {
  const textAt = (row: number, column: number | null): string =>
    column === null ? "" : toPlainText(sheet.cell(row, column).value).trim();
  const { headers } = columns;
  // A long table repeats its headers from page to page.
  const isHeaderAgain = (row: number): boolean =>
    textAt(row, columns.objective) === headers.objective && textAt(row, columns.notes) === headers.notes;
  const notes: KeptNote[] = [];
  // A user's sort may have taken the header along: then notes stand above it too.
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const content = sheet.cell(row, columns.notes);
    if (row === columns.headerRow || isBlankCell(content) || isHeaderAgain(row)) continue;
    notes.push({
      ref: textAt(row, columns.ref),
      keyArea: textAt(row, columns.keyArea),
      objective: textAt(row, columns.objective),
      period: textAt(row, columns.period),
      content,
    });
  }
  return notes;
}
