import type { SheetSnapshot } from "../grid/snapshot";
import { findHeaderMeaning, isTitleHeader, UNNAMED_PERIOD } from "./headers";
import { findPeriod } from "../period/period";
import { findRef } from "./ref";
import { toRowTexts, toTextAt } from "./sheet-text";

/** So many objectives beside each other are no coincidence. */
const LEAST_OBJECTIVES = 3;
/** In rows: how far below the objectives their scores may begin. */
const FARTHEST_SCORES = 12;
/** A ref that is written as one: a bare number beside others may be a column's number. */
const REF_MARK = /^(?:#|vc|ref|obj)/i;

/**
 * Whether objectives stand in columns and their scores in rows: a row that begins with "Objective" or holds refs, and below
 * its first cell, or left of the refs, a score of a year or a year alone.
 */
export function hasObjectivesInColumns(sheet: SheetSnapshot): boolean {
  return sheet.content.rows.some((_, row) => {
    const texts = toRowTexts(sheet, row);
    const [first] = texts;
    if (!first || texts.length < LEAST_OBJECTIVES) return false;
    if (isTitleHeader(first.text)) return texts.length > LEAST_OBJECTIVES && hasScoresBelow(sheet, row, first.column);
    const refs = texts.filter(({ text }) => REF_MARK.test(text) && findRef(text) !== null);
    const [firstRef] = refs;
    return firstRef !== undefined && refs.length >= LEAST_OBJECTIVES && hasScoresBelow(sheet, row, firstRef.column - 1);
  });
}

function hasScoresBelow(sheet: SheetSnapshot, top: number, column: number): boolean {
  for (let row = top + 1; row <= top + FARTHEST_SCORES && row < sheet.rowCount; row += 1) {
    const text = toTextAt(sheet, row, column);
    const meaning = findHeaderMeaning(text);
    if (meaning?.role === "score" && meaning.period !== UNNAMED_PERIOD) return true;
    if (findPeriod(text)?.rest.trim() === "") return true;
  }
  return false;
}
