import { findHighlightLook, type HighlightRule } from "../../core/change/highlight";
import { toA1Range } from "../../core/grid/a1";
import type { StandingHighlight } from "./standing-highlights";

/** The place behind all other conditional formats. Source: Office.js, ConditionalFormat.priority: negative from the end. */
const LAST = -1;

/** Adds a highlight behind all conditional formats that are there; Excel itself puts a new one before them. */
export function queueHighlight({ worksheets }: Excel.Workbook, { sheet, areas, formula }: HighlightRule): void {
  const cells = worksheets.getItem(sheet).getRanges(areas.map(toA1Range).join(","));
  const added = cells.conditionalFormats.add("Custom");
  added.custom.rule.formula = `=${formula}`;
  const look = findHighlightLook(formula);
  if (look) {
    const { format } = added.custom;
    format.fill.color = `#${look.fill}`;
    format.font.color = `#${look.color}`;
    format.numberFormat = look.numberFormat;
  }
  added.stopIfTrue = true;
  // Excel asks that nothing more be done to a format through this object once its priority was set.
  added.priority = LAST;
}

/** Takes a highlight away. */
export function queueRemoval(
  { worksheets }: Excel.Workbook,
  { sheet, id }: Pick<StandingHighlight, "sheet" | "id">,
): void {
  worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).delete();
}
