import type { ReactNode } from "react";
import { toAreaAddress } from "../simulator/workbook/area";
import type { Selection } from "./grid/selection";
import type { SheetEditing } from "./grid/use-sheet-editing";

interface FormulaBarProps {
  readonly selection: Selection;
  readonly editing: SheetEditing;
}

/** What is selected, and what the active cell holds, which can be changed here too. */
export function FormulaBar({ selection, editing }: FormulaBarProps): ReactNode {
  return (
    <div className="formula-bar">
      <output className="address" aria-label="Selected cells">
        {toAreaAddress(selection.area)}
      </output>
      <textarea
        aria-label="Formula bar"
        rows={1}
        spellCheck={false}
        value={editing.text}
        onChange={(event) => editing.change("bar", event.target.value)}
        onKeyDown={(event) => editing.press(event)}
      />
    </div>
  );
}
