/** A maturity level of the National Procurement Strategy: 1 Minimum to 5 Innovator. */
export type Level = 1 | 2 | 3 | 4 | 5;

/** The five levels, lowest first. */
export const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

/** The level's name: 3 is Mature. Source: LGA, National Procurement Strategy 2022, maturity levels. */
export function toLevelName(level: Level): string {
  switch (level) {
    case 1:
      return "Minimum";
    case 2:
      return "Developing";
    case 3:
      return "Mature";
    case 4:
      return "Leader";
    case 5:
      return "Innovator";
  }
}

/** "Mature (3)", as a sentence names a level. */
export function toLevelPhrase(level: Level): string {
  return `${toLevelName(level)} (${level})`;
}

/** The level of a whole number from 1 to 5; null for any other number. */
export function findLevel(value: number): Level | null {
  return LEVELS.find((level) => level === value) ?? null;
}

/** The level of a name in any case ("mature"); null for any other text. */
export function findLevelByName(name: string): Level | null {
  const wanted = name.trim().toLowerCase();
  return LEVELS.find((level) => toLevelName(level).toLowerCase() === wanted) ?? null;
}

/** The level above; null above Innovator. */
export function findNextLevel(level: Level): Level | null {
  return findLevel(level + 1);
}
