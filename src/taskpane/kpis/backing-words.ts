export const REGISTER_AND_KPI = "Register and KPI";
export const NONE_BACKED = "No KPI is held against a register. Say which one, if one is.";
export const AGREES = "✓ Agrees: ";
export const DIFFERS = "▼ Differs: ";
export const COULD_EXPLAIN = "What could explain it:";
export const NOTHING_EXPLAINS = "No line or sum of lines explains it to the penny.";
export const KEEP_KPI = "Keep this KPI";
export const KEEP_NONE = "Keep that it backs none";
export const KPI = "KPI";
export const NONE = "None";
export const WHICH_SAVINGS = "Which savings it counts";

/** "Say what “Register” backs". */
export function toSayLabel(sheet: string): string {
  return `Say what “${sheet}” backs`;
}

/** "Let the wording tell what “Register” backs". */
export function toLetTellLabel(sheet: string): string {
  return `Let the wording tell what “${sheet}” backs`;
}

/** "Which KPI the register on “Register” backs". */
export function toChoiceTitle(sheet: string): string {
  return `Which KPI the register on “${sheet}” backs`;
}

export const GONE = "That KPI is no longer in the workbook.";

/** "It is kept in the workbook what the register on “Register” backs." */
export function toKeptText(sheet: string): string {
  return `It is kept in the workbook what the register on “${sheet}” backs.`;
}

/** "Which KPI the register on “Register” backs is told from the wording again." */
export function toToldAgainText(sheet: string): string {
  return `${toChoiceTitle(sheet)} is told from the wording again.`;
}
