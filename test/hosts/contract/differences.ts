/** Where hosts cannot agree, and why. Nothing that is not on this list may differ. */
export const DIFFERENCES = {
  dropsResults:
    "A file is not calculated here: formulas that depend on a change lose their results until Excel opens the file.",
  knowsNoCalculation:
    "Of a formula that it is given the host computes nothing; it keeps the result that the plan gives for a tab of ours.",
  keepsEmptyText:
    "A planned text without letters is a cell with an empty text in a file, and an empty cell in Excel, where it cannot be typed.",
  listsPrintTitles: "A file keeps print titles among its names; Excel does not list them there.",
  hasNobodyAtIt: "Nobody looks at a file and nobody else changes it: it cannot reveal a cell, nor be watched.",
  drawsNoPatterns: "Office.js fills chart series with one colour; patterns are for files alone.",
  describesNoCharts: "Office.js has no text for people who cannot see a chart; files have it.",
  forgetsLooks:
    "A tab that an earlier session wrote comes back with its cells, formulas, formats of numbers and its table, in the looks that it has by then; charts come back from the plan of this session alone.",
} as const;

/** A way in which one host differs from the others. */
export type Difference = keyof typeof DIFFERENCES;
