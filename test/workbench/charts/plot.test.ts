import { toBars, toLines, toSlices } from "../../../src/workbench/charts/plot";
import { chartOf } from "./chart-builder";

const box = { x: 100, y: 50, width: 200, height: 100 };
const scale = { minimum: 0, maximum: 10, ticks: [0, 5, 10] };

/** Two categories: each has 100 pixels of columns, of which bars take up 65, or 50 of lying bars, 32.5. */
describe("bars", () => {
  test("of one series stand in the middle of their category", () => {
    expect(toBars(chartOf([[5, 10]]), scale, box)).toEqual([
      { x: 117.5, y: 100, width: 65, height: 50, color: "#111111", label: "" },
      { x: 217.5, y: 50, width: 65, height: 100, color: "#111111", label: "" },
    ]);
  });

  test("of two series stand side by side", () => {
    const bars = toBars(
      chartOf([
        [5, 5],
        [10, 10],
      ]),
      scale,
      box,
    );
    expect(bars.map(({ x, width }) => [x, width])).toEqual([
      [117.5, 32.5],
      [150, 32.5],
      [217.5, 32.5],
      [250, 32.5],
    ]);
  });

  test("stand on each other where they are stacked", () => {
    const bars = toBars(
      chartOf(
        [
          [2, 0],
          [3, 0],
        ],
        { isStacked: true },
      ),
      scale,
      box,
    );
    expect(bars.slice(0, 2).map(({ y, height }) => [y, height])).toEqual([
      [130, 20],
      [100, 30],
    ]);
  });

  test("below 0 hang from it, and stacked ones do so apart from those above", () => {
    const around = { minimum: -10, maximum: 10, ticks: [] };
    const bars = toBars(chartOf([[4], [-2], [-3]], { isStacked: true }), around, box);
    expect(bars.map(({ y, height }) => [y, Math.round(height)])).toEqual([
      [80, 20],
      [100, 10],
      [110, 15],
    ]);
  });

  test("that lie begin at the bottom, as Excel has them, or at the top when turned round", () => {
    const lying = { form: "bars" } as const;
    const upwards = toBars(chartOf([[5, 10]], lying), scale, box);
    expect(upwards.map(({ x, y, width }) => [x, y, width])).toEqual([
      [100, 108.75, 100],
      [100, 58.75, 200],
    ]);
    const downwards = toBars(chartOf([[5, 10]], { ...lying, isReversed: true }), scale, box);
    expect(downwards.map(({ y }) => y)).toEqual([58.75, 108.75]);
  });

  test("of empty cells are not there, and figures are written in their format", () => {
    const chart = chartOf([[null, 0.5]]);
    const labelled = { ...chart, series: chart.series.map((series) => ({ ...series, labelFormat: "0%" })) };
    expect(toBars(labelled, scale, box).map(({ label }) => label)).toEqual(["50%"]);
  });
});

test("a line has a gap where a cell is empty", () => {
  const [pieces] = toLines(chartOf([[0, null, 5, 10]], { form: "lines" }), scale, box);
  expect(pieces).toEqual([
    [{ x: 125, y: 150 }],
    [
      { x: 225, y: 100 },
      { x: 275, y: 50 },
    ],
  ]);
});

describe("a pie", () => {
  const centre = { x: 0, y: 0 };

  test("is cut from the top clockwise", () => {
    expect(toSlices([1, 3], centre, 10)).toEqual([
      "M 0 0 L 0 -10 A 10 10 0 0 1 10 0 Z",
      "M 0 0 L 10 0 A 10 10 0 1 1 0 -10 Z",
    ]);
  });

  test("has no slice for what is empty or below 0", () => {
    expect(toSlices([null, -2, 0], centre, 10)).toEqual(["", "", ""]);
  });
});
