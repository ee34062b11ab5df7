import type { CellContent } from "../grid/cell";
import { toDisplayText, toPlainText } from "../grid/display";

/** In characters: of a longer text that much is shown, around the first difference. */
const LONGEST_TEXT = 120;
/** In characters: that much of what is the same before and after is shown before the first difference. */
const LEAD = 20;

/**
 * What a cell holds before and after a change, as a person reads it: text in quotes, so that “3” is told from 3; a formula behind
 * "="; "nothing". A number is followed by how the cell's number format shows it, where that is another way. Total.
 */
export function toContentTexts(from: CellContent, to: CellContent, numberFormat: string): readonly [string, string] {
  const [before, after] = [from, to].map((content) => toContentText(content, numberFormat)) as [string, string];
  if (before.length <= LONGEST_TEXT && after.length <= LONGEST_TEXT) return [before, after];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const start = Math.max(0, same - LEAD);
  return [toExcerpt(before, start), toExcerpt(after, start)];
}

function toContentText({ value, formula }: CellContent, numberFormat: string): string {
  if (formula !== null) return `=${formula}`;
  if (value === null) return "nothing";
  if (typeof value === "string") return `“${value}”`;
  const [plain, shown] = [toPlainText(value), toDisplayText({ value, numberFormat })];
  return plain === shown ? plain : `${plain}, shown as ${shown}`;
}

function toExcerpt(text: string, start: number): string {
  if (start === 0 && text.length <= LONGEST_TEXT) return text;
  const end = start + LONGEST_TEXT;
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? `… (${text.length} characters)` : ""}`;
}
