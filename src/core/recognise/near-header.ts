import type { SheetSnapshot } from "../grid/snapshot";
import { findHeaderMeaning, UNNAMED_PERIOD, type HeaderMeaning } from "./headers";
import { isHeaderOfOtherList } from "./maturity-evidence";
import { toRowTexts, type TextAt } from "./sheet-text";

/** So many headers that are known make a row look like a header. */
const LEAST_HEADERS = 2;
/** So many of them are named. */
const MOST_NAMED = 3;

interface KnownHeader extends TextAt {
  readonly meaning: HeaderMeaning;
}

/**
 * What the row that looks most like the header of a score sheet lacks, and how to mend it; null where no row looks like one. For
 * sheets on which no table was found.
 */
export function explainNearHeader(sheet: SheetSnapshot): string | null {
  let best: { readonly row: number; readonly known: readonly KnownHeader[] } | null = null;
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const texts = toRowTexts(sheet, row);
    if (texts.some(({ text }) => isHeaderOfOtherList(text))) continue;
    const known = texts.flatMap((each) => {
      const meaning = findHeaderMeaning(each.text);
      return meaning ? [{ ...each, meaning }] : [];
    });
    const kinds = new Set(known.map(({ meaning }) => meaning.role)).size;
    if (kinds >= LEAST_HEADERS && known.length > (best?.known.length ?? 0)) best = { row, known };
  }
  const lack = best && findLack(best.known);
  if (!best || !lack) return null;
  const named = best.known.slice(0, MOST_NAMED).map(({ text }) => `“${text}”`);
  return `Row ${best.row + 1} has ${named.join(", ")}, as the header of a score sheet has, but ${lack}`;
}

function findLack(known: readonly KnownHeader[]): string | null {
  const has = (role: HeaderMeaning["role"]): boolean => known.some(({ meaning }) => meaning.role === role);
  const undated = known.filter(({ meaning }) => meaning.role === "score" && meaning.period === UNNAMED_PERIOD);
  if (has("title") && has("score")) return undated.length > 1 ? UNDATED : null;
  if (has("title")) return NO_SCORE;
  return has("score") ? NO_TITLE : null;
}

const NO_TITLE =
  "no column that names objectives. If it is a score sheet, call that column “Objective”, or say which it is.";
const NO_SCORE =
  "no column of scores that this program knows. If it has one, call it “Score” with its year, or say which it is.";
const UNDATED =
  "several scores that name no year, so that nobody can tell which is which. Put its year into each header.";
