export const PRODUCT = "Maturity scorecard";
export const PAGES_LABEL = "Pages";
export const UNDO = "Undo";
export const NOTHING_TO_UNDO = "Nothing to undo yet";
export const OPENING_PAGE = "Opening the page";
export const STOP = "Stop";
export const READING_ALONE = "Open for reading alone";
export const READING_WORKBOOK = "Reading the workbook";

export const PAGE_FAILED_TITLE = "This page could not be shown";
export const PAGE_FAILED =
  "A part of the add-in could not be loaded, or there is a mistake in it. The workbook is as it was, and what you saved is " +
  "in it. Check the connection, then open the pane again; if it happens once more, report what you did.";
export const TRY_AGAIN = "Open the pane again";
