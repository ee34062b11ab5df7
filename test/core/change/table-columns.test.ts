import { toTableColumns } from "../../../src/core/change/table-columns";

const COLUMNS = toTableColumns({
  ref: { header: "No.", width: 5 },
  title: { header: "Objective", width: 40 },
  gap: { header: "Gap", width: 6 },
});

test("a table's columns stand in the order in which they are written", () => {
  expect(COLUMNS.keys).toEqual(["ref", "title", "gap"]);
  expect(COLUMNS.headers).toEqual(["No.", "Objective", "Gap"]);
  expect(COLUMNS.widths).toEqual([5, 40, 6]);
  expect(COLUMNS.inOrder({ gap: "1", ref: "7", title: "Contracts are registered" })).toEqual([
    "7",
    "Contracts are registered",
    "1",
  ]);
});

test("a column's cell is found by its name, fixed to the column or not", () => {
  expect(COLUMNS.place("gap")).toBe(2);
  expect(COLUMNS.cell("title", 4)).toBe("B5");
  expect(COLUMNS.fixedCell("title", 4)).toBe("$B5");
});
