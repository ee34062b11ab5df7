import type { PlannedFormat } from "../../core/change/sheet-plan";
import { toA1Range } from "../../core/grid/a1";

/** Adds a tab's conditional formats. Excel puts each above those that are there, so that the last is added first. */
export function queueFormats(sheet: Excel.Worksheet, formats: readonly PlannedFormat[]): void {
  for (const { range, formula, fill, color } of [...formats].reverse()) {
    const added = sheet.getRange(toA1Range(range)).conditionalFormats.add("Custom");
    added.custom.rule.formula = `=${formula}`;
    added.custom.format.fill.color = `#${fill}`;
    added.custom.format.font.color = `#${color}`;
    added.stopIfTrue = true;
  }
}
