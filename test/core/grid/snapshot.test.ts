import { fc } from "../../property";
import { EMPTY_CELL } from "../../../src/core/grid/cell";
import { snapshotOf, snapshotOfSheets, toCell } from "../snapshot-builder";

const ROWS = [["a", 1], [], [null, { formula: "B1", value: 1 }]];

describe("a sheet", () => {
  const sheet = snapshotOf({ rows: ROWS }).sheets[0];

  test.each([
    [0, 0, "a"],
    [0, 1, 1],
    [2, 1, 1],
    [1, 0, null],
    [0, 9, null],
    [99, 0, null],
    [2, 0, null],
  ])("has at row %i, column %i the value %j", (row, column, value) => {
    expect(sheet?.cell(row, column).value).toBe(value);
  });

  test("counts its rows, and has empty ones where it ends", () => {
    expect(sheet?.rowCount).toBe(3);
    expect(sheet?.row(0)).toHaveLength(2);
    expect(sheet?.row(7)).toEqual([]);
  });
});

describe("a workbook", () => {
  const snapshot = snapshotOfSheets(
    [
      { name: "Scores ", rows: ROWS },
      { name: "Notes", rows: [] },
    ],
    [
      { name: "_maturity.basis", refersTo: "Notes!$A$1", scope: "Notes" },
      { name: "_Maturity.Basis", refersTo: '"midpoint"' },
    ],
  );

  test("finds a sheet in capitals or small letters, its spaces counted", () => {
    expect(snapshot.findSheet("SCORES ")?.name).toBe("Scores ");
    expect(snapshot.findSheet("Scores")).toBeNull();
  });

  test("finds a name in capitals or small letters, but none that belongs to a sheet", () => {
    expect(snapshot.findName("_maturity.basis")?.refersTo).toBe('"midpoint"');
    expect(snapshot.findName("_maturity.baseline")).toBeNull();
  });

  test("has empty cells on sheets that it does not have", () => {
    expect(snapshot.cell({ sheet: "Gone", row: 0, column: 0 })).toBe(EMPTY_CELL);
    expect(snapshot.cell({ sheet: "scores ", row: 0, column: 0 }).value).toBe("a");
  });
});

describe("an edited workbook", () => {
  const before = snapshotOfSheets([
    {
      name: "One",
      rows: [
        [1, 2],
        [3, 4],
      ],
    },
    { name: "Two", rows: [["x"]] },
  ]);
  const place = fc.record({
    sheet: fc.constantFrom("One", "TWO", "Gone"),
    row: fc.integer({ min: 0, max: 5 }),
    column: fc.integer({ min: 0, max: 5 }),
  });

  test("holds the edits and leaves every other cell alone", () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 5 }), (places) => {
        const edits = places.map((at, index) => ({ at, cell: toCell(`edit ${index}`) }));
        const after = before.withCells(edits);
        for (const sheet of ["One", "Two"]) {
          for (let row = 0; row < 7; row += 1) {
            for (let column = 0; column < 7; column += 1) {
              const last = edits.filter(({ at }) => isAt(at, sheet, row, column)).at(-1);
              const expected = last?.cell ?? before.cell({ sheet, row, column });
              expect(after.cell({ sheet, row, column })).toEqual(expected);
            }
          }
        }
      }),
    );
  });

  test("never changes the workbook that it came from", () => {
    before.withCells([{ at: { sheet: "One", row: 0, column: 0 }, cell: toCell("changed") }]);
    expect(before.cell({ sheet: "One", row: 0, column: 0 }).value).toBe(1);
  });

  test("shares the sheets without an edit", () => {
    const after = before.withCells([{ at: { sheet: "one", row: 0, column: 0 }, cell: toCell(9) }]);
    expect(after.sheets[1]).toBe(before.sheets[1]);
    expect(after.sheets[0]).not.toBe(before.sheets[0]);
  });

  test("grows where an edit stands beyond its last row", () => {
    const after = before.withCells([{ at: { sheet: "Two", row: 9, column: 3 }, cell: toCell(9) }]);
    expect(after.findSheet("Two")?.rowCount).toBe(10);
    expect(after.cell({ sheet: "Two", row: 5, column: 0 })).toBe(EMPTY_CELL);
  });
});

function isAt(
  at: { readonly sheet: string; readonly row: number; readonly column: number },
  sheet: string,
  row: number,
  column: number,
): boolean {
  return at.sheet.toLowerCase() === sheet.toLowerCase() && at.row === row && at.column === column;
}
