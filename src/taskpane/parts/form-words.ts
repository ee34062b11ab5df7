/** What forms and questions of several pages say alike. */
export const CANCEL = "Cancel";
export const YOUR_NAME = "Your name";
export const YOUR_NAME_OPTIONAL = "Your name (optional)";

export const OPENING_PREVIEW = "Opening the preview";

/** What is being done with an answer, while it is. */
export const NOTING_IN_LOG = "Noting it in the log";
export const KEEPING_IN_WORKBOOK = "Keeping it in the workbook";
