import type { LookCopy } from "../../core/change/change-plan";
import { LAST_CELL, toRunAddress } from "./look-state";
import { moveAcross } from "./relative-formula";
import type { Step } from "./steps";

/** Gives the cells of a column the look of another's, without its conditional formats, which Excel copies along. */
export function queueCopyLook(
  { worksheets }: Excel.Workbook,
  { copy, rules, width }: Extract<Step, { kind: "copyLook" }>,
): void {
  const sheet = worksheets.getItem(copy.sheet);
  for (const rows of copy.rows) {
    const target = sheet.getRange(toRunAddress(rows, copy.to));
    target.copyFrom(toRunAddress(rows, copy.from), "Formats");
    target.conditionalFormats.clearAll();
  }
  for (const { rows, rule, errorAlert, prompt, ignoreBlanks } of rules) {
    const { dataValidation } = sheet.getRange(toRunAddress(rows, copy.to));
    dataValidation.rule = toMovedRule(rule, copy);
    dataValidation.ignoreBlanks = ignoreBlanks;
    dataValidation.errorAlert = errorAlert;
    dataValidation.prompt = prompt;
  }
  setWidth(sheet, copy, width);
}

/** Gives the cells of a column the look again of cells that nobody ever touched. */
export function queueRestoreLook(
  { worksheets }: Excel.Workbook,
  { copy, width }: Extract<Step, { kind: "restoreLook" }>,
): void {
  const sheet = worksheets.getItem(copy.sheet);
  for (const rows of copy.rows) {
    const target = sheet.getRange(toRunAddress(rows, copy.to));
    target.copyFrom(LAST_CELL, "Formats");
    target.dataValidation.clear();
  }
  setWidth(sheet, copy, width);
}

function setWidth(sheet: Excel.Worksheet, { rows, to }: LookCopy, width: number): void {
  sheet.getCell(rows[0]?.first ?? 0, to).format.columnWidth = width;
}

/** What may be typed, with references that move with the column. What Office.js leaves out of a rule is undefined or null. */
function toMovedRule(rule: Excel.DataValidationRule, { from, to }: LookCopy): Excel.DataValidationRule {
  const move = (value: unknown): unknown => {
    if (typeof value === "string") return value.startsWith("=") ? moveAcross(value, to - from) : value;
    if (typeof value !== "object" || value === null) return value;
    const known = Object.entries(value).filter(([, each]) => each !== undefined && each !== null);
    return Object.fromEntries(known.map(([key, each]) => [key, move(each)]));
  };
  return move(rule) as Excel.DataValidationRule;
}
