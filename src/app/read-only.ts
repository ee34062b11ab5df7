/** What a user should know of a workbook that nothing can be written to. */
export const READ_ONLY_NOTE =
  "This workbook is open for reading alone. It can be read and checked here; to write, turn on editing or save a copy.";
