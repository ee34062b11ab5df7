import type { CellValue } from "../grid/cell";
import { toPlainText } from "../grid/display";
import { replaceHead } from "../scale/head-score";
import { toLevelName, type Level } from "../scale/level";
import { findCountedLevel, type LikelyScore, type Score } from "../scale/score";
import type { Sourced } from "./sourced";

/** How a sheet writes its levels. */
export type Notation = "number" | "numberText" | "numberAndName" | "name";

/** The notation that most of the awarded scores are written in; plain numbers where nothing is scored yet. */
export function toNotation(scores: Iterable<Sourced<Score>>): Notation {
  return findNotation(scores) ?? "number";
}

/** The notation that most of the awarded scores are written in; null where none is awarded. */
export function findNotation(scores: Iterable<Sourced<Score>>): Notation | null {
  return findMostFrequent(scores, (score) => (score.value.kind === "awarded" ? toNotationOf(score) : null));
}

/** How "not applicable" is written most often, such as "n/a"; null where nothing is marked so. */
export function findNotApplicableText(scores: Iterable<Sourced<Score>>): string | null {
  return findMostFrequent(scores, ({ value, portion, cell }) => {
    return value.kind === "notApplicable" && portion !== "head" ? toPlainText(cell.value).trim() : null;
  });
}

/** What is typed into a cell for a score in a notation; a score between two levels is always text, such as 2/3. */
export function toCellValue(score: LikelyScore, notation: Notation): CellValue {
  if (score.kind === "awarded") return toLevelText(score.level, notation);
  if (notation === "name") return `${toLevelName(score.lower)}/${toLevelName(score.upper)}`;
  return `${score.lower}/${score.upper}`;
}

/** What a score's cell holds once it says another one: the score alone, or the longer text with another level at its head. */
export function toChangedValue({ cell, portion }: Sourced<Score>, written: CellValue): CellValue {
  const isText = portion === "head" && typeof cell.value === "string";
  return isText ? replaceHead(cell.value, toPlainText(written)) : written;
}

function toNotationOf(score: Sourced<Score>): Notation {
  if (score.portion === "head") return "name";
  if (typeof score.cell.value === "number") return "number";
  if (score.text.trim() === String(findCountedLevel(score.value))) return "numberText";
  return /\d/.test(score.text) ? "numberAndName" : "name";
}

function toLevelText(level: Level, notation: Notation): CellValue {
  switch (notation) {
    case "number":
      return level;
    case "numberText":
      return String(level);
    case "numberAndName":
      return `${level} - ${toLevelName(level)}`;
    case "name":
      return toLevelName(level);
  }
}

/** What most scores have in common, of several the first; null where no score has it. */
function findMostFrequent<T>(scores: Iterable<Sourced<Score>>, find: (score: Sourced<Score>) => T | null): T | null {
  const counts = new Map<T, number>();
  for (const score of scores) {
    const found = find(score);
    if (found !== null) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
