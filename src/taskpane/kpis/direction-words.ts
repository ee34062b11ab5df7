export const SAY_WHICH = "Say which way is good";
export const LET_CELLS_TELL = "Let its cells tell";
export const WHICH_WAY = "Which way is good";
export const KEPT_HERE = "Kept in this workbook, so that colleagues and the command line get it too.";

/** "Which way is good for Waivers". */
export function toTitle(kpi: string): string {
  return `Which way is good for ${kpi}`;
}

/** "Keep: more is better"; "Keep" where nothing is chosen yet. */
export function toKeepLabel(direction: string | null): string {
  return direction === null ? "Keep" : `Keep: ${direction.toLowerCase()}`;
}
