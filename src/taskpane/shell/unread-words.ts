export const NOT_READ_YET = "The workbook was not read";
export const WHAT_NOT_READ_MEANS =
  "So nothing of it can be shown, and nothing was changed in it. Leave the cell that you are typing in and close what Excel " +
  "asks, then read it again.";
export const READ_AGAIN = "Read again";
