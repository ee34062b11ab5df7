import { useEffect, useRef, useState, type ReactNode } from "react";
import type { SimulatedExcel } from "../simulator/simulated-excel";
import type { Sheet } from "../simulator/workbook/workbook";
import { FormulaBar } from "./FormulaBar";
import { Grid } from "./grid/Grid";
import { SheetView } from "./grid/sheet-view";
import type { MeasureText } from "./grid/text-measure";
import { useSheetEditing } from "./grid/use-sheet-editing";
import { neighbourOf, SheetTabs } from "./SheetTabs";
import { applyActivation } from "./workbook-edits";

interface WorkbookAreaProps {
  readonly excel: SimulatedExcel;
  readonly measure: MeasureText;
  /** Shows why something could not be done; null takes away what was shown. */
  readonly say: (message: string | null) => void;
}

/** The workbook as Excel shows it: formula bar, cells, sheets. It follows whatever anybody does to the workbook. */
export function WorkbookArea({ excel, measure, say }: WorkbookAreaProps): ReactNode {
  const view = useSheetView(excel, measure);
  const grid = useRef<HTMLDivElement>(null);
  const { selection, editing } = useSheetEditing({ excel, view, say, focusGrid: () => grid.current?.focus() });
  const show = (sheet: Sheet): void => {
    if (editing.commit()) applyActivation(excel, sheet);
  };
  return (
    <section className="workbook" aria-label="Workbook">
      <FormulaBar selection={selection} editing={editing} />
      <Grid
        view={view}
        selection={selection}
        editing={editing}
        grid={grid}
        showSheet={(by) => {
          const next = neighbourOf(excel.workbook, by);
          if (next !== null) show(next);
        }}
      />
      <SheetTabs workbook={excel.workbook} onShow={show} />
    </section>
  );
}

function useSheetView(excel: SimulatedExcel, measure: MeasureText): SheetView {
  const [view, setView] = useState(() => toView(excel, measure));
  useEffect(() => excel.onChanged(() => setView(toView(excel, measure))), [excel, measure]);
  return view;
}

function toView({ workbook }: SimulatedExcel, measure: MeasureText): SheetView {
  return new SheetView(workbook.activeSheet, workbook.selectedRange.area, measure);
}
