import type { CellStyle, CellStyleName } from "../change/cell-style";
import type { PlannedCell } from "../change/sheet-plan";
import type { CellValue } from "../grid/cell";

/** What stands in one cell of a planned row: a value, or a formula with its value. */
export interface PlannedContent {
  readonly value: CellValue;
  readonly formula?: string;
  readonly style: CellStyleName | CellStyle;
}

/** Cells side by side from a column on; null leaves one out. */
export function planRow(
  row: number,
  firstColumn: number,
  contents: readonly (PlannedContent | null)[],
): readonly PlannedCell[] {
  return contents.flatMap((content, index) =>
    content === null
      ? []
      : [
          {
            row,
            column: firstColumn + index,
            value: content.value,
            formula: content.formula ?? null,
            style: content.style,
          },
        ],
  );
}
