import { HostError } from "../simulator/host-error";
import { quoteSheetName } from "../core/grid/a1";
import type { SimulatedExcel } from "../simulator/simulated-excel";
import { toAreaAddress, type Area } from "../simulator/workbook/area";
import { clearCells } from "../simulator/workbook/edit-range";
import { activateSheet } from "../simulator/workbook/selection";
import type { Sheet } from "../simulator/workbook/workbook";

/** How an edit ended: why it could not be made, in words, and whether other text would go in. */
export type EditOutcome =
  { readonly kind: "done" } | { readonly kind: "refused"; readonly message: string; readonly canBeMended: boolean };

/** "'Key areas'!B2:C5". */
function toFullAddress(sheet: Sheet, area: Area): string {
  return `${quoteSheetName(sheet.name)}!${toAreaAddress(area)}`;
}

/** Types a text into one cell, as the user. */
export function applyTyping(excel: SimulatedExcel, sheet: Sheet, area: Area, text: string): EditOutcome {
  return attempt(sheet, area, () => excel.editAs("user", (editor) => editor.type(toFullAddress(sheet, area), text)));
}

/** Types many texts, the first into the area's first cell. */
export function applyTexts(
  excel: SimulatedExcel,
  sheet: Sheet,
  { top, left }: Area,
  rows: readonly (readonly string[])[],
): EditOutcome {
  const area = {
    top,
    left,
    bottom: top + rows.length - 1,
    right: left + Math.max(...rows.map(({ length }) => length)) - 1,
  };
  return attempt(sheet, area, () =>
    excel.editAs("user", (editor) => {
      // All or nothing: the sheet is asked before the first cell is written.
      sheet.requireUnlocked(area);
      rows.forEach((cells, row) =>
        cells.forEach((text, column) => {
          const at = { top: top + row, left: left + column, bottom: top + row, right: left + column };
          editor.type(toFullAddress(sheet, at), text);
        }),
      );
    }),
  );
}

/** Empties cells; their looks stay. */
export function applyClearing(excel: SimulatedExcel, sheet: Sheet, area: Area): EditOutcome {
  return attempt(sheet, area, () =>
    excel.editAs("user", (editor) => editor.change(() => clearCells(sheet, area, "Contents"))),
  );
}

export function applySelection(excel: SimulatedExcel, sheet: Sheet, area: Area): void {
  excel.editAs("user", (editor) => editor.select(toFullAddress(sheet, area)));
}

export function applyActivation(excel: SimulatedExcel, sheet: Sheet): void {
  excel.editAs("user", (editor) => editor.change(() => activateSheet(sheet)));
}

/** Whatever the simulated Excel refuses is said; anything else is a mistake of this program. */
function attempt(sheet: Sheet, area: Area, edit: () => void): EditOutcome {
  try {
    edit();
    return { kind: "done" };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { kind: "refused", canBeMended: error.code === "InvalidArgument", message: say(error, sheet, area) };
  }
}

function say(error: HostError, sheet: Sheet, area: Area): string {
  const where = toAreaAddress(area);
  switch (error.code) {
    case "AccessDenied":
      return (
        `The sheet “${sheet.name}” is protected and ${where} is locked, so nothing was written. Choose a cell that is not ` +
        "locked, or take the protection off in Excel and open the workbook again."
      );
    case "InvalidArgument":
      return (
        `${where} was not written: the formula is not complete, or the text is longer than a cell can hold. Mend it, or ` +
        "press Esc to leave the cell as it was."
      );
    default:
      return `${where} could not be changed here. ${error.message} Try it in Excel.`;
  }
}
