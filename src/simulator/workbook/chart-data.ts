import { columnCount, rowCount, type Area } from "./area";
import { toWireValue } from "./wire-value";
import { type Chart, ChartSeries, type ChartSource, type Sheet } from "./workbook";

/**
 * The series that Excel makes of a range: as many as the shorter side has, unless told which side they run along. A
 * first row of texts names them, a first column of texts is what they stand over (the other way round in rows).
 */
export function deriveSeries(chart: Chart, { sheet, area }: ChartSource, by: string): ChartSeries[] {
  const isByColumns = by === "Columns" || (by === "Auto" && rowCount(area) >= columnCount(area));
  const hasNamesAbove = rowCount(area) > 1 && isText(sheet, { ...area, bottom: area.top }, "row");
  const hasNamesBeside = columnCount(area) > 1 && isText(sheet, { ...area, right: area.left }, "column");
  const top = area.top + (hasNamesAbove ? 1 : 0);
  const left = area.left + (hasNamesBeside ? 1 : 0);
  const series: ChartSeries[] = [];
  const [first, last] = isByColumns ? [left, area.right] : [top, area.bottom];
  for (let at = first; at <= last; at++) {
    const nameCell = isByColumns ? { row: area.top, column: at } : { row: at, column: area.left };
    const hasName = isByColumns ? hasNamesAbove : hasNamesBeside;
    const name = hasName ? String(toWireValue(sheet.value(nameCell.row, nameCell.column))) : `Series${at - first + 1}`;
    const each = new ChartSeries(chart, name);
    each.values = {
      sheet,
      area: isByColumns ? { ...area, top, left: at, right: at } : { ...area, left, top: at, bottom: at },
    };
    const hasCategories = isByColumns ? hasNamesBeside : hasNamesAbove;
    if (hasCategories) {
      each.categories = {
        sheet,
        area: isByColumns ? { ...area, top, right: area.left } : { ...area, left, bottom: area.top },
      };
    }
    series.push(each);
  }
  return series;
}

/** Whether an edge of the range holds names, not figures: no number in it. Its corner may be empty. */
function isText(sheet: Sheet, edge: Area, along: "row" | "column"): boolean {
  for (let row = edge.top; row <= edge.bottom; row++) {
    for (let column = edge.left; column <= edge.right; column++) {
      const isCorner = along === "row" ? column === edge.left : row === edge.top;
      if (!isCorner && typeof sheet.value(row, column) === "number") return false;
    }
  }
  return true;
}
