export const PERIOD = "Period";
export const SAVE = "Save the actual";
export const AFTERWARDS = "It is written as the row writes its figures, and can be undone.";

const AS_WRITTEN = "As the sheet writes it: 96.9%, £185,000, 189";

/** "Enter an actual of Savings delivered". */
export function toFormLabel(kpi: string): string {
  return `Enter an actual of ${kpi}`;
}

/** "Now £185,000, in ", before the cell that it stands in. */
export function toNowText(figure: string): string {
  return `Now ${figure}, in `;
}

/** "Actual for 2024/25". */
export function toActualLabel(period: string): string {
  return `Actual for ${period}`;
}

/** What is typed as it is understood; how to type it where it is not. */
export function toHint(words: string | null): string {
  return words === null ? AS_WRITTEN : `Understood as ${words}`;
}

export const SAVING_ACTUAL = "Saving the actual";

/** "The actual of Savings delivered for 2024/25 is £185,000.00." */
export function toSavedText(kpi: string, period: string, figure: string): string {
  return `The actual of ${kpi} for ${period} is ${figure}.`;
}

/** What somebody else wrote into the cell meanwhile stays. */
export function toChangedMeanwhileText(kpi: string): string {
  return `The actual of ${kpi} was changed while you wrote. Nothing was written.`;
}
