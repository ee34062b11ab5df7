import { RULES } from "../core/check/rules";
import { checkWorkbook, type WorkbookChecks } from "./check";
import type { Review } from "./review";

/** Runs every check that there is over a workbook that was read, as the workbook has them. Never throws. */
export function checkAll(review: Review): WorkbookChecks {
  return checkWorkbook(review, RULES);
}
