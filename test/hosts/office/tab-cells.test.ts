import { fc } from "../../property";
import { CELL_STYLES } from "../../../src/core/change/cell-style";
import type { PlannedCell, SheetPlan } from "../../../src/core/change/sheet-plan";
import { USUAL_PAGE } from "../../../src/core/change/usual-page";
import { toA1 } from "../../../src/core/grid/a1";
import { toAreaAddresses, toRectangles } from "../../../src/hosts/office/rectangles";
import { toRelativeFormula } from "../../../src/hosts/office/relative-formula";
import { toTabCells } from "../../../src/hosts/office/tab-cells";

function planOf(cells: readonly PlannedCell[], table: SheetPlan["table"] = null): SheetPlan {
  return {
    tab: "test",
    name: "Test",
    columnWidths: [],
    rowHeights: [],
    cells,
    frozen: { rows: 0, columns: 0 },
    table,
    validations: [],
    charts: [],
    page: USUAL_PAGE,
  };
}

function cell(row: number, column: number, value: PlannedCell["value"], formula: string | null = null): PlannedCell {
  return { row, column, value, formula, style: "text" };
}

describe("a formula as seen from its cell", () => {
  test.each([
    ["$F5+1", "$F6+1"],
    ["SUM(A$1:A5)", "SUM(A$1:A6)"],
    [`IF($F5="A5",'A5 sheet'!$A$1,Readings!B5)`, `IF($F6="A5",'A5 sheet'!$A$1,Readings!B6)`],
    ["LOG10(A5)+A5", "LOG10(A6)+A6"],
  ])("is the same one row down: %s", (above, below) => {
    expect(toRelativeFormula(below, 5, 7)).toBe(toRelativeFormula(above, 4, 7));
  });

  test.each([
    ["$F$5", "$F$6"],
    [`"A5"&A5`, `"A6"&A6`],
    ["'A5'!B5", "'A6'!B6"],
    ["A5!B1", "A6!B2"],
    ["LOG10(A5)", "LOG11(A6)"],
  ])("is another where it is another: %s and %s", (above, below) => {
    expect(toRelativeFormula(below, 5, 7)).not.toBe(toRelativeFormula(above, 4, 7));
  });
});

describe("what is typed into a tab", () => {
  test("sends a formula once that is the same in every row, and copies it down", () => {
    const rows = [0, 1, 2, 3, 4, 5];
    const plan = planOf(
      rows.flatMap((row) => [cell(row, 0, row), cell(row, 1, row, `A${row + 1}`), cell(row, 2, row, `$B${row + 1}*2`)]),
    );
    const { blocks, copies } = toTabCells(plan);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ top: 0, left: 0 });
    expect(blocks[0]?.lines[0]).toEqual([0, "=A1", "=$B1*2"]);
    expect(blocks[0]?.lines[5]).toEqual([5, null, null]);
    expect(copies).toEqual([
      {
        source: { top: 0, left: 1, bottom: 0, right: 2 },
        target: { top: 1, left: 1, bottom: 5, right: 2 },
        what: "Formulas",
      },
    ]);
  });

  test("leaves cells alone for which nothing is planned", () => {
    expect(toTabCells(planOf([cell(1, 1, "Text")])).blocks).toEqual([{ top: 0, left: 1, lines: [[null], ["Text"]] }]);
  });

  test("makes the header of a table text", () => {
    const table = { name: "T", top: 0, left: 0, bottom: 1, right: 0 };
    expect(toTabCells(planOf([cell(0, 0, 2026), cell(1, 0, 3)], table)).blocks).toEqual([
      { top: 0, left: 0, lines: [["'2026"], [3]] },
    ]);
  });

  test("parts what is typed by what is filled down, so that no long run of free cells is sent", () => {
    const plan = planOf(
      Array.from({ length: 200 }, (_, row) => [
        cell(row, 0, row),
        cell(row, 1, row, `A${row + 1}`),
        cell(row, 2, `Text ${row}`),
      ]).flat(),
    );
    const { blocks } = toTabCells(plan);
    expect(blocks.map(({ top, left, lines }) => [top, left, lines.length, lines[0]?.length])).toEqual([
      [0, 0, 1, 3],
      [1, 0, 199, 1],
      [1, 2, 199, 1],
    ]);
    expect(blocks.flatMap(({ lines }) => lines.flat()).filter((input) => input === null)).toEqual([]);
  });
});

test("rectangles cover the cells that they are made of, each once, and nothing else", () => {
  const place = fc.record({ row: fc.nat(6), column: fc.nat(6) });
  const cells = fc.uniqueArray(place, { selector: ({ row, column }) => toA1(row, column) });
  fc.assert(
    fc.property(cells, (wanted) => {
      const covered = toRectangles(wanted).flatMap(({ top, left, bottom, right }) => {
        const found: string[] = [];
        for (let row = top; row <= bottom; row += 1) {
          for (let column = left; column <= right; column += 1) found.push(toA1(row, column));
        }
        return found;
      });
      expect(covered.sort()).toEqual(wanted.map(({ row, column }) => toA1(row, column)).sort());
    }),
  );
});

test("addresses of many areas stay short enough", () => {
  const areas = Array.from({ length: 2000 }, (_, index) => ({ top: index * 2, left: 0, bottom: index * 2, right: 0 }));
  const addresses = toAreaAddresses(areas);
  expect(addresses.every((address) => address.length <= 2000)).toBe(true);
  expect(addresses.join(",").split(",")).toHaveLength(2000);
});

test("every style has looks that the host knows how to draw", () => {
  const known = [
    "bold",
    "italic",
    "size",
    "color",
    "underline",
    "fill",
    "numberFormat",
    "horizontal",
    "vertical",
    "indent",
    "wrap",
    "border",
  ];
  const used = new Set(Object.values(CELL_STYLES).flatMap((style) => Object.keys(style)));
  expect([...used].filter((property) => !known.includes(property))).toEqual([]);
});
