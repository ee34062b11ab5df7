/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import "../browser-stubs";
import { openWorkbench } from "../open-workbench";
import "@testing-library/jest-dom";
import { act, screen } from "@testing-library/react";
import type { SimulatedExcel } from "../../../src/simulator/simulated-excel";
import { Chart, ChartSeries } from "../../../src/simulator/workbook/workbook";

const rows = [
  ["Key area", "2025", "2026"],
  ["Roads", 2, 3],
  ["Parks", 4, 5],
];

/** A chart of both years, 30 points from the left and 45 from the top. */
function addChart(excel: SimulatedExcel, type: string): void {
  excel.editAs("user", (editor) =>
    editor.change(({ activeSheet: sheet }) => {
      const chart = new Chart("{1}", sheet, "Chart 1", type);
      chart.part("Title").properties.set("Text", "Mean level");
      for (const [name, value] of Object.entries({ Left: 30, Top: 45, Width: 300, Height: 150 })) {
        chart.properties.set(name, value);
      }
      for (const column of [1, 2]) {
        const series = new ChartSeries(chart, String(2024 + column));
        series.values = { sheet, area: { top: 1, left: column, bottom: 2, right: column } };
        series.categories = { sheet, area: { top: 1, left: 0, bottom: 2, right: 0 } };
        series
          .part("Format")
          .part("Fill")
          .properties.set("Color", column === 1 ? "#9DB2CF" : "#1F3A5F");
        chart.series.push(series);
      }
      sheet.charts.push(chart);
    }),
  );
}

const barWidths = (picture: HTMLElement, color: string): number[] =>
  [...picture.querySelectorAll(`g > rect[fill="${color}"]`)]
    .slice(0, 2)
    .map((bar) => Number(bar.getAttribute("width")));

test("a chart is a picture at its place, with a name that says what it shows", () => {
  const { excel } = openWorkbench({ rows });
  act(() => addChart(excel, "BarClustered"));
  const picture = screen.getByRole("img", {
    name: "Mean level. Clustered bar chart: 2025, 2026, over 2 categories.",
  });
  // The headers take up 46 and 22 pixels; a point is four thirds of one.
  expect(picture.parentElement).toHaveStyle({ left: `${46 + 40}px`, top: `${22 + 60}px` });
  expect([picture.getAttribute("width"), picture.getAttribute("height")]).toEqual(["400", "200"]);
  expect(picture).toHaveTextContent("Mean level");
  expect(picture).toHaveTextContent("Roads");
});

test("its bars follow the cells", () => {
  const { excel } = openWorkbench({ rows });
  act(() => addChart(excel, "BarClustered"));
  const [roads = 0, parks = 0] = barWidths(screen.getByRole("img"), "#9DB2CF");
  expect(parks / roads).toBeCloseTo(2);
  act(() => excel.editAs("user", (editor) => editor.type("B3", "1")));
  const [before = 0, after = 0] = barWidths(screen.getByRole("img"), "#9DB2CF");
  expect(after / before).toBeCloseTo(0.5);
});

test.each(["ColumnClustered", "ColumnStacked", "BarStacked"])("%s has a bar for each figure", (type) => {
  const { excel } = openWorkbench({ rows });
  act(() => addChart(excel, type));
  const picture = screen.getByRole("img");
  // Two categories, and the key of the legend.
  expect(picture.querySelectorAll('rect[fill="#1F3A5F"]')).toHaveLength(3);
});

test("a line chart has a line for each series, a pie a slice for each category", () => {
  const { excel } = openWorkbench({ rows });
  act(() => addChart(excel, "LineMarkers"));
  expect(screen.getByRole("img").querySelectorAll("polyline")).toHaveLength(2);
  act(() => excel.editAs("user", (editor) => editor.change(({ activeSheet }) => void activeSheet.charts.pop())));
  expect(screen.queryByRole("img")).not.toBeInTheDocument();
  act(() => addChart(excel, "Pie"));
  expect(screen.getByRole("img").querySelectorAll("path")).toHaveLength(2);
});

test("a kind that is not drawn says what it is", () => {
  const { excel } = openWorkbench({ rows });
  act(() => addChart(excel, "Waterfall"));
  expect(screen.getByRole("img")).toHaveTextContent("Waterfall chart, which the workbench does not draw");
});
