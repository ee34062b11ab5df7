import { end, home, jump, page, step } from "../../../src/workbench/grid/navigate";
import { toArea, toFarCorner, toSelection } from "../../../src/workbench/grid/selection";
import { viewOf } from "../open-sheet";

/** A filled block A1:B3 and another at A6; B2:C2 is one cell, row 4 and column E are hidden. */
const view = viewOf({ name: "Plain", rows: [["a", "b"], ["c", "d"], ["e", "f"], [], [], ["g"]] }, (sheet) => {
  sheet.merges = [{ top: 1, left: 1, bottom: 1, right: 2 }];
  sheet.hiddenRows.add(3);
  sheet.hiddenColumns.add(4);
});

const down = { rows: 1, columns: 0 } as const;
const up = { rows: -1, columns: 0 } as const;
const left = { rows: 0, columns: -1 } as const;
const right = { rows: 0, columns: 1 } as const;
const at = (row: number, column: number) => ({ row, column });

test.each([
  ["to the next cell", at(0, 0), right, at(0, 1)],
  ["past a hidden row", at(2, 0), down, at(4, 0)],
  ["past a hidden column", at(0, 3), right, at(0, 5)],
  ["past the rest of a merged cell", at(1, 1), right, at(1, 3)],
  ["into a merged cell from its far side", at(1, 3), left, at(1, 1)],
  ["into a merged cell from above its rest", at(0, 2), down, at(1, 1)],
  ["nowhere at the edge", at(0, 0), up, at(0, 0)],
])("a step leads %s", (_, from, direction, to) => {
  expect(step(view, from, direction)).toEqual(to);
});

test.each([
  ["the end of a block", at(0, 0), down, at(2, 0)],
  ["the next block", at(2, 0), down, at(5, 0)],
  ["the edge of what is drawn", at(5, 0), down, at(59, 0)],
  ["the next block from an empty cell", at(4, 0), up, at(2, 0)],
  ["the first cell", at(2, 0), up, at(0, 0)],
])("a jump leads to %s", (_, from, direction, to) => {
  expect(jump(view, from, direction)).toEqual(to);
});

test("a page is as many rows as are seen at once", () => {
  // Rows are 20 pixels high, and the hidden one is not there.
  expect(page(view, at(0, 1), 1, 200)).toEqual(at(11, 1));
  expect(page(view, at(11, 1), -1, 200)).toEqual(at(0, 1));
  expect(page(view, at(0, 1), -1, 200)).toEqual(at(0, 1));
});

test("home is the first cell that is not frozen", () => {
  const frozen = viewOf({ name: "Plain", rows: [["a", "b"]] }, (sheet) => {
    sheet.frozen = { top: 0, left: 0, bottom: 1, right: 0 };
  });
  expect(home(frozen, at(9, 9), true)).toEqual(at(2, 1));
  expect(home(frozen, at(9, 9), false)).toEqual(at(9, 1));
  expect(home(view, at(9, 9), true)).toEqual(at(0, 0));
});

test("the end is the last row and column that hold anything", () => {
  expect(end(view)).toEqual(at(5, 1));
});

describe("selecting", () => {
  test("an area grows until it cuts no merged cell in two", () => {
    expect(toArea(view, at(0, 2), at(1, 2))).toEqual({ top: 0, left: 1, bottom: 1, right: 2 });
  });

  test("typing goes to the cell where the selection began, or to the first where somebody else selected", () => {
    const area = { top: 1, left: 1, bottom: 3, right: 2 };
    expect(toSelection(area, at(3, 1)).active).toEqual(at(3, 1));
    expect(toSelection(area, at(9, 9)).active).toEqual(at(1, 1));
    expect(toSelection(area, null).active).toEqual(at(1, 1));
  });

  test("what Shift moves is the corner across from where it began", () => {
    const area = { top: 1, left: 1, bottom: 3, right: 2 };
    expect(toFarCorner({ active: at(3, 1), area })).toEqual(at(1, 2));
    expect(toFarCorner({ active: at(1, 1), area })).toEqual(at(3, 2));
  });
});
