import { Axis, scrollToShow, toPixels } from "../../../src/workbench/grid/axis";

/** Four rows: 20, hidden, 40 and 20 pixels. */
const axis = new Axis(4, (row) => [20, 0, 40, 20][row] ?? 0);

test("each row begins where the one before ends", () => {
  expect([0, 1, 2, 3, 4].map((row) => axis.start(row))).toEqual([0, 20, 20, 60, 80]);
  expect([0, 1, 2, 3].map((row) => axis.size(row))).toEqual([20, 0, 40, 20]);
  expect(axis.total).toBe(80);
  expect(axis.span(1, 2)).toBe(40);
});

test("beyond the last nothing has a size", () => {
  expect(axis.start(9)).toBe(80);
  expect(axis.size(4)).toBe(0);
});

test.each([
  [0, 0],
  [19, 0],
  [20, 2],
  [59, 2],
  [60, 3],
  [500, 3],
  [-5, 0],
])("the row at %i pixels is row %i, a hidden one never", (position, row) => {
  expect(axis.indexAt(position)).toBe(row);
});

test("a point is four thirds of a pixel", () => {
  expect([15, 48, 8.43].map(toPixels)).toEqual([20, 64, 11]);
});

describe("scrolling", () => {
  const window = { scroll: 100, size: 200 };

  test.each([
    ["what is in sight stays where it is", { start: 120, size: 20 }, 100],
    ["what is above comes to the top", { start: 40, size: 20 }, 40],
    ["what is below comes to the bottom", { start: 400, size: 20 }, 220],
    ["what is cut off at the bottom is shown whole", { start: 290, size: 20 }, 110],
    ["what is larger than the window shows its beginning", { start: 150, size: 900 }, 150],
  ])("%s", (_, stretch, scroll) => {
    expect(scrollToShow(stretch, window)).toBe(scroll);
  });
});
