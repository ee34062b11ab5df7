/** The functions for cells, as functions.json names them behind "MATURITY.". An id is never changed: formulas hold it. */
export const FUNCTION_IDS = ["LEVEL", "COUNTED", "GAP", "NAME"] as const;

/** One of the functions for cells. */
export type FunctionId = (typeof FUNCTION_IDS)[number];
