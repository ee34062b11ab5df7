import type { ReactNode } from "react";
import type { Chart } from "../../simulator/workbook/workbook";
import { toPixels, type Axis } from "../grid/axis";
import { COLUMN_HEADER, ROW_HEADER } from "../grid/grid-layout";
import type { SheetView } from "../grid/sheet-view";
import { ChartPicture } from "./ChartPicture";
import { toDrawnChart } from "./drawn-chart";

/** Points, where nobody said otherwise. */
const USUAL_PLACE = { Left: 96, Top: 60, Width: 360, Height: 216 };

const FONT = '12px Calibri, Carlito, "Segoe UI", Arial, sans-serif';

/** The charts of a sheet, over the cells that they stand on. */
export function ChartLayer({ view }: { readonly view: SheetView }): ReactNode {
  return view.sheet.charts.map((chart) => {
    const { left, top, right, bottom } = toPlace(view, chart);
    return (
      <div key={chart.id} className="chart-place" style={{ left: ROW_HEADER + left, top: COLUMN_HEADER + top }}>
        <ChartPicture
          chart={toDrawnChart(chart)}
          width={Math.max(0, right - left)}
          height={Math.max(0, bottom - top)}
          widthOf={(text) => view.measure(text, FONT)}
        />
      </div>
    );
  });
}

/** Where a chart lies in the grid, in pixels. A row may be drawn taller than the workbook says, to hold its text. */
function toPlace({ sheet, rows, columns }: SheetView, { properties }: Chart): Record<Edge, number> {
  const points = (name: keyof typeof USUAL_PLACE): number => {
    const value = properties.get(name);
    return typeof value === "number" ? value : USUAL_PLACE[name];
  };
  const across = (at: number): number => toDrawn(at, columns, (column) => sheet.columnWidth(column));
  const down = (at: number): number => toDrawn(at, rows, (row) => sheet.rowHeight(row));
  const [left, top] = [points("Left"), points("Top")];
  return {
    left: across(left),
    top: down(top),
    right: across(left + points("Width")),
    bottom: down(top + points("Height")),
  };
}

type Edge = "left" | "top" | "right" | "bottom";

/** The pixel of a place that the workbook gives in points: in the same row (or column), as far into it. */
function toDrawn(points: number, axis: Axis, pointsOf: (index: number) => number): number {
  let rest = points;
  for (let index = 0; index < axis.count; index++) {
    const size = pointsOf(index);
    if (rest < size) return axis.start(index) + (rest / size) * axis.size(index);
    rest -= size;
  }
  return axis.total + toPixels(rest);
}
