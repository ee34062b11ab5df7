import { LEVELS, toLevelName, type Level } from "../scale/level";

const PATTERNS: ReadonlyMap<Level, RegExp> = new Map(LEVELS.map((level) => [level, toPattern(level)]));

/**
 * Whether a comment names a level in any way, asserted or not: "'3'", "level 3", "a 3.", "'Mature'", "Mature level". A lone
 * name is not enough: "the Leader" is a person as a rule. Never throws.
 */
export function namesLevel(text: string, level: Level): boolean {
  return PATTERNS.get(level)?.test(text) ?? false;
}

function toPattern(level: Level): RegExp {
  const name = toLevelName(level);
  const number = `["'‘“]${level}["'’”]|\\b(?:level|scored|rated|score(?: of)?|rating(?: of)?)\\s+${level}\\b|\\ban?\\s+${level}(?=\\s*(?:[.,;:)]|$))`;
  return new RegExp(
    `${number}|["'‘“]${name}["'’”]|\\(${name}\\)|\\b${name}\\s+level\\b|^\\s*${name}\\s*(?:[:.]|[-–—]\\s)`,
    "i",
  );
}
