import { toColumnLetters } from "../grid/a1";
import { isSameContent, type CellContent } from "../grid/cell";
import type { CellRef } from "../grid/cell-ref";
import { toPlainText } from "../grid/display";
import type { Expectation } from "./change-plan";

/** The most places that are named one by one. */
const MOST_NAMED = 3;
/** In characters: of a longer text the beginning is quoted. */
const LONGEST_QUOTE = 60;

/**
 * What a plan rests on and is no longer so, a sentence for each of the first few places; none where all is as expected. Total.
 * @param find what a cell holds by now; null where its sheet is gone.
 */
export function findUnmet(
  expects: readonly Expectation[],
  find: (at: CellRef) => CellContent | null,
): readonly string[] {
  const gone = expects.filter(({ at }) => !find(at));
  const moved = expects.filter(({ at, content }) => {
    const found = find(at);
    return found && !isSameContent(found, content);
  });
  // A row has several marks: its place is said once, by the last of them, which is the title.
  const places = new Map(moved.map((each) => [toPlace(each), each]));
  const named = [...places].slice(0, MOST_NAMED).map(([place, each]) => toMovedSentence(place, each));
  const more = places.size - named.length;
  return [
    ...new Set(gone.map(({ at }) => toMissingSheet(at.sheet))),
    ...named,
    ...(more > 0 ? [`So ${more === 1 ? "is 1 other place" : `are ${more} other places`}.`] : []),
    ...(places.size > 0 ? ["Nothing was written. Read the workbook again."] : []),
  ];
}

/** The sentence for a sheet that was deleted or renamed. Total. */
export function toMissingSheet(name: string): string {
  return `The sheet “${name}” is no longer in the workbook.`;
}

function toPlace({ at, marks }: Expectation): string {
  const line = marks !== "column" ? `Row ${at.row + 1}` : `Column ${toColumnLetters(at.column)}`;
  return `${line} of ${at.sheet}`;
}

function toMovedSentence(place: string, { content, marks }: Expectation): string {
  if (marks === "note") return `${place} has another note by now than when it was read.`;
  const was = marks === "row" ? "was" : "was headed";
  const why =
    marks === "row" ? "rows were inserted or moved" : "columns were inserted or moved, or the header was changed";
  return `${place} ${was} ${toQuoted(content)} when it was read, and is something else by now: ${why}.`;
}

function toQuoted({ value, formula }: CellContent): string {
  const text = (formula === null ? toPlainText(value) : `=${formula}`).replace(/\s+/g, " ").trim();
  return text.length > LONGEST_QUOTE ? `“${text.slice(0, LONGEST_QUOTE).trimEnd()}…”` : `“${text}”`;
}
