export const SAY_WHICH = "Say which way is good";
export const LET_CELLS_TELL = "Let its cells tell";
export const WHICH_WAY = "Which way is good";

/** "Which way is good for Waivers". */
export function toTitle(kpi: string): string {
  return `Which way is good for ${kpi}`;
}

/** "Keep: more is better"; "Keep" where nothing is chosen yet. */
export function toKeepLabel(direction: string | null): string {
  return direction === null ? "Keep" : `Keep: ${direction.toLowerCase()}`;
}

/** "More is better for Waivers. It is kept in the workbook." */
export function toKeptText(direction: string, kpi: string): string {
  return `${direction} for ${kpi}. It is kept in the workbook.`;
}

/** "Waivers is judged by what its cells tell again." */
export function toToldAgainText(kpi: string): string {
  return `${kpi} is judged by what its cells tell again.`;
}

/** The KPI's row was taken away meanwhile. */
export function toGoneText(kpi: string): string {
  return `${kpi} is no longer in the workbook.`;
}
