/** A maturity level of the National Procurement Strategy: 1 Minimum to 5 Innovator. */
export type Level = 1 | 2 | 3 | 4 | 5;

/** The five levels, lowest first. */
export const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

const [MINIMUM, DEVELOPING, MATURE, LEADER, INNOVATOR] = [
  "Minimum",
  "Developing",
  "Mature",
  "Leader",
  "Innovator",
] as const;
const NAMES: Readonly<Record<Level, string>> = { 1: MINIMUM, 2: DEVELOPING, 3: MATURE, 4: LEADER, 5: INNOVATOR };

/** The level's name: 3 is Mature. Source: LGA, National Procurement Strategy 2022, maturity levels. */
export function toLevelName(level: Level): string {
  return NAMES[level];
}

/** "Mature (3)", as a sentence names a level. */
export function toLevelPhrase(level: Level): string {
  return `${NAMES[level]} (${level})`;
}

/** The level of a whole number from 1 to 5; null for any other number. */
export function findLevel(value: number): Level | null {
  return LEVELS.find((level) => level === value) ?? null;
}

/** The level of a name in any case ("mature"); null for any other text. */
export function findLevelByName(name: string): Level | null {
  const wanted = name.trim().toLowerCase();
  return LEVELS.find((level) => NAMES[level].toLowerCase() === wanted) ?? null;
}

/** The level above; null above Innovator. */
export function findNextLevel(level: Level): Level | null {
  return findLevel(level + 1);
}
