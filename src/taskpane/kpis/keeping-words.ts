/** While a choice is written into the workbook, and while it is taken out again. */
export const KEEPING = "Keeping it in the workbook";
export const TAKING_OUT = "Taking it out of the workbook";
export const KEPT_HERE = "Kept in this workbook, so that colleagues and the command line get it too.";
