import type { SheetSnapshot } from "../grid/snapshot";
import { findPeriod } from "../period/period";
import { findHeaderMeaning, toWordingBesideYear, type HeaderMeaning } from "./headers";
import { findLikelyScore } from "./likely-headers";
import { findMergeAt } from "./merges";
import { isShortNumber, toRowTexts, toTextAt } from "./sheet-text";

/** What a text over several columns of a header says of them: `Scores | | Targets | ` over years. */
export type Band = "score" | "target" | "other";

/** Words by which a text over years says that scores stand under them, among others. */
const OF_SCORES = /\b(?:maturity|scor(?:e|es|ed|ing)|levels?|ratings?|assess\w*|ours?|self)\b/i;
/** Who else's figures, or what other figures, stand under a text. */
const OF_OTHERS =
  /\b(?:average|benchmark\w*|peers?|region\w*|national|family|group|weight\w*|priorit\w*|budgets?|spend\w*|costs?|savings?|number of|risks?|due)\b/i;

/** In characters: what is longer is a comment of the row above. */
const LONGEST_BAND = 40;

/**
 * What the text above a column's header says of the column, where it is merged or spread over it; null where there is none, where it
 * stands alone in its row, as a title does, and where it names a year, a round or a baseline.
 */
export function findBand(sheet: SheetSnapshot, headerRow: number, column: number): Band | null {
  const row = headerRow - 1;
  const texts = row < 0 ? [] : toRowTexts(sheet, row);
  const merge = findMergeAt(sheet, row, column);
  const text = merge
    ? toTextAt(sheet, merge.top, merge.left)
    : (texts.filter((each) => each.column <= column).at(-1)?.text ?? "");
  if (text === "" || text.length > LONGEST_BAND || texts.some(isShortNumber)) return null;
  const meaning = findBandMeaning(text);
  if (meaning?.role === "target") return "target";
  if (texts.length < 2) return null;
  if (OF_OTHERS.test(text)) return "other";
  const isLikely = findLikelyScore(findPeriod(text)?.rest ?? text) !== null;
  return meaning?.role === "score" || isLikely || OF_SCORES.test(text) ? "score" : null;
}

/** Over several columns, what stands in each is often in the plural: "Targets". */
function findBandMeaning(text: string): HeaderMeaning | null {
  return findHeaderMeaning(text) ?? findHeaderMeaning(toWordingBesideYear(text).replace(/s$/, ""));
}
