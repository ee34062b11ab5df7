export const START = "Start";
export const ROUND_NOTE =
  "The columns of the newest round are begun again under new headers. Conditional formats are not copied: highlight the " +
  "new scores on Reports. A filter that is on does not reach over new columns by itself: set it anew before you sort, or their " +
  "scores stay behind.";
export const CARRY_ACTIONS = "Carry open actions forward";
export const COPY_LOOK = "Copy formats, widths and data validation";

/** "Start the 2027 round". */
export function toStartLabel(label: string): string {
  return `Start the ${label} round`;
}

/** "Starting the 2027 round". */
export function toStarting(label: string): string {
  return `Starting the ${label} round`;
}

/** "The 2027 round is started: nothing is scored yet." */
export function toStartedText(label: string): string {
  return `The ${label} round is started: nothing is scored yet.`;
}

/** What becomes of new columns beside Excel tables; null where there is none. */
export function toTableNote(tables: readonly string[]): string | null {
  if (tables.length === 0) return null;
  const names = tables.map((name) => `“${name}”`).join(" and ");
  const [what, corner] = tables.length === 1 ? ["the table", "its corner"] : ["the tables", "their corners"];
  return `The new columns stand beside ${what} ${names}. Drag ${corner} over them in Excel before you sort, or their scores stay behind.`;
}
