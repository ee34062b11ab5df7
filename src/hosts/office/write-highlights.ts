import { findHighlightLook, type HighlightRule } from "../../core/change/highlight";
import { toA1Range } from "../../core/grid/a1";
import type { ExcelFailure } from "./office-errors";
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

/** Stops a batch, before it changes anything, where a highlight that is to go was taken away by somebody else. */
export function queueProbe(workbook: Excel.Workbook, standing: Pick<StandingHighlight, "sheet" | "id">): void {
  openFormat(workbook, standing).load({ id: true });
}

/** Whether a batch stopped at such a probe, so that nothing of it was done. */
export function isProbeFailure({ code, debugInfo }: ExcelFailure): boolean {
  return code === "ItemNotFound" && debugInfo?.errorLocation === "ConditionalFormatCollection.getItem";
}

/** Takes a highlight away. */
export function queueRemoval(workbook: Excel.Workbook, standing: Pick<StandingHighlight, "sheet" | "id">): void {
  openFormat(workbook, standing).delete();
}

function openFormat(
  { worksheets }: Excel.Workbook,
  { sheet, id }: Pick<StandingHighlight, "sheet" | "id">,
): Excel.ConditionalFormat {
  return worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id);
}
