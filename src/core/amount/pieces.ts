import { findPeriod, type Period } from "../period/period";
import { FIGURE } from "./figure";

/** A part of a text: a figure, a period, or the words between them. */
export type Piece =
  | { readonly kind: "figure"; readonly text: string }
  | { readonly kind: "period"; readonly text: string; readonly period: Period }
  | { readonly kind: "words"; readonly text: string };

const YEAR = String.raw`(?:19|20)\d{2}`;
const PERIOD =
  `(?<![\\p{L}\\d.,/£€$-])(?:FY\\s?'?)?(?:(?:${YEAR}|\\d{2})\\s?[-/]\\s?(?:${YEAR}|\\d{2})|${YEAR}|(?<=FY\\s?'?)\\d{2})` +
  `(?![\\p{L}\\d/%]|[.,]\\d|\\s?%)`;
const PIECE = new RegExp(`(?<period>${PERIOD})|(?<figure>${FIGURE})`, "giu");

/**
 * A text as figures, periods and words, in their order; words without any letter or digit keep their dashes and colons.
 * Periods go before figures: 18/19 is a year, and so is 2020.
 */
export function toPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    const piece = toPiece(match[0], match.groups?.["period"]);
    if (!piece) continue;
    pieces.push(...toWords(text.slice(end, match.index)), piece);
    end = match.index + match[0].length;
  }
  return [...pieces, ...toWords(text.slice(end))];
}

function toPiece(text: string, periodText: string | undefined): Piece | null {
  if (periodText === undefined) return { kind: "figure", text };
  const found = findPeriod(periodText);
  return found?.rest.trim() === "" ? { kind: "period", text, period: found.period } : null;
}

function toWords(text: string): readonly Piece[] {
  const words = text.trim();
  return words === "" ? [] : [{ kind: "words", text: words }];
}
