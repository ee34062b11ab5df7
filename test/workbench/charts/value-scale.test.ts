import { toValueScale } from "../../../src/workbench/charts/value-scale";
import { chartOf } from "./chart-builder";

test("begins at 0 and ends in a round figure beyond the greatest", () => {
  expect(toValueScale(chartOf([[3, 17, 8]]))).toEqual({ minimum: 0, maximum: 20, ticks: [0, 5, 10, 15, 20] });
});

test("counts in fractions where the figures are small", () => {
  expect(toValueScale(chartOf([[0.12, 0.34]])).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
});

test("reaches below 0 where figures do", () => {
  expect(toValueScale(chartOf([[-4, 6]]))).toEqual({ minimum: -4, maximum: 6, ticks: [-4, -2, 0, 2, 4, 6] });
});

test("reaches as high as stacked bars do together", () => {
  expect(
    toValueScale(
      chartOf(
        [
          [20, 5],
          [25, 1],
        ],
        { isStacked: true },
      ),
    ).maximum,
  ).toBe(50);
});

test("keeps what was chosen for the axis", () => {
  const chosen = chartOf([[3.2]], { minimum: 0, maximum: 5, majorUnit: 1 });
  expect(toValueScale(chosen)).toEqual({ minimum: 0, maximum: 5, ticks: [0, 1, 2, 3, 4, 5] });
});

test.each([[[]], [[[]]], [[[null, null]]], [[[0, 0]]]])("has an axis where there are no figures: %j", (series) => {
  expect(toValueScale(chartOf(series))).toMatchObject({ minimum: 0, maximum: 1 });
});
