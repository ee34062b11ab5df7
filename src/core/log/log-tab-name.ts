/** The id of the log among our tabs. */
export const LOG_TAB = "log";
/** The name that the log gets in the workbook. */
export const LOG_TAB_NAME = "Maturity log";
