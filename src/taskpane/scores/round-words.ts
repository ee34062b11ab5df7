export const START = "Start";
export const ROUND_NOTE =
  "The columns of the newest round are begun again under new headers. Conditional formats are not copied: highlight the " +
  "new scores on Reports.";
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
