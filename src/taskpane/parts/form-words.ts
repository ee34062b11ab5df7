/** What forms and questions of several pages say alike. */
export const CANCEL = "Cancel";
export const DISCARD = "Discard";
export const YOUR_NAME = "Your name";
export const YOUR_NAME_OPTIONAL = "Your name (optional)";

export const OPENING_PREVIEW = "Opening the preview";

/** What has to be agreed to before something is written, and how. */
export const BEFORE_IT_IS_WRITTEN = "Before it is written";
export const OVERWRITE_FORMULA = "Overwrite the formula";
/** Where somebody else was quicker. */
export const KEEP_THEIRS = "Keep theirs";
export const KEPT_FOR_ALL = "Kept in this workbook, so that colleagues and the command line get it too.";

/** What is being done with an answer, while it is. */
export const NOTING_IN_LOG = "Noting it in the log";
export const KEEPING_IN_WORKBOOK = "Keeping it in the workbook";
export const TAKING_OUT_OF_WORKBOOK = "Taking it out of the workbook";

/** "Change 2024, 2025", of rounds that are over. */
export function toChangeLabel(rounds: string): string {
  return `Change ${rounds}`;
}

/** "Show more (70 findings left)". */
export function toShowMoreLabel(left: string): string {
  return `Show more (${left} left)`;
}

/** Said where what was to be written about was taken away meanwhile: "Savings delivered is no longer in the workbook. …". */
export function toGoneText(what: string): string {
  return `${what} is no longer in the workbook. Nothing was written.`;
}
