import { findCellAppearance, type CellAppearance, type WorkbookAppearance } from "../../../../src/core/grid/appearance";
import { parseA1 } from "../../../../src/core/grid/a1";
import { openWorkbookFile } from "../../../../src/hosts/xlsx/workbook-file";
import { craftSheet } from "../package-builder";
import { PICTURE_BYTES, STYLED_WORKBOOK } from "../styled-package";

let appearance: WorkbookAppearance;
let sheet: WorkbookAppearance["sheets"][number];

beforeAll(async () => {
  appearance = (await openWorkbookFile(STYLED_WORKBOOK)).readAppearance();
  const [first] = appearance.sheets;
  if (!first) throw new Error("No sheet");
  sheet = first;
});

function lookOf(a1: string): CellAppearance {
  const place = parseA1(a1);
  if (!place) throw new Error(`${a1} is no cell`);
  return findCellAppearance(appearance, { sheet: "Own scores", ...place });
}

const area = (top: number, left: number, bottom: number, right: number): unknown => {
  return { sheet: "Own scores", top, left, bottom, right };
};

// What Word and PowerPoint show for these tints of the blue; Excel, which counts in 240 steps, is one or two of 255 off.
test.each([
  ["lighter by 40%", "C1", "8FAADC"],
  ["lighter by 60%", "A2", "B4C7E7"],
  ["darker by 25%", "C2", "2F5597"],
  ["white, darker by 5%", "A3", "F2F2F2"],
  ["the yellow of the numbered colours", "C3", "FFFF00"],
  ["a colour of its own, see-through or not", "A4", "123456"],
  ["half red, half blue", "B4", "800080"],
  ["from white to black", "C4", "808080"],
  ["an eighth black on white", "D4", "DFDFDF"],
])("works out a fill: %s", (_, a1, color) => {
  expect(lookOf(a1).fill).toBe(color);
});

test("reads all that a look says", () => {
  expect(lookOf("A1")).toEqual({
    font: {
      name: "Georgia",
      size: 14.5,
      isBold: true,
      isItalic: true,
      underline: "double",
      isStruck: true,
      color: "ED7D31",
    },
    fill: null,
    numberFormat: '0.0" points"',
    horizontal: "centerContinuous",
    vertical: "top",
    wraps: true,
    shrinks: false,
    indent: 2,
    rotation: -45,
    lines: {
      left: { style: "thin", color: "112233" },
      right: { style: "mediumDashed", color: "000000" },
      top: { style: "double", color: "000000" },
      diagonalDown: { style: "hair", color: "4472C4" },
    },
    isLocked: false,
    hidesFormula: true,
  });
  expect(lookOf("B2")).toMatchObject({
    font: { isBold: false, underline: "single", color: "FF0000" },
    numberFormat: "0.00%",
  });
  expect(lookOf("E4")).toMatchObject({ rotation: 180, shrinks: true });
});

test("takes the looks of cells that are not written from their row, then their column, then the Normal style", () => {
  expect(lookOf("F3").fill).toBe("FFFF00");
  expect(lookOf("C9").numberFormat).toBe("0.00%");
  expect(lookOf("Z99")).toBe(appearance.normal);
  expect(appearance.normal).toMatchObject({ font: { name: "Arial", size: 10 }, fill: null });
});

test("shares looks by number, however many cells there are", () => {
  expect(appearance.styles).toHaveLength(13);
  expect(sheet.cells[0]).toEqual([10, 0, 1]);
  expect(sheet.cells[3]).toEqual([6, 7, 8, 9, 12]);
});

test("reads sizes in points: 7 pixels a character", () => {
  expect(sheet).toMatchObject({ usualWidth: 52.5, usualHeight: 12.75 });
  expect(sheet.columns).toEqual([
    { first: 0, last: 0, width: 157.5, style: null },
    { first: 1, last: 2, width: 42, style: 11 },
    { first: 4, last: 4, width: null, style: null },
  ]);
  expect(sheet.rows).toEqual([
    { row: 0, height: 27, style: null },
    { row: 2, height: null, style: 5 },
  ]);
});

test("reads how the sheet is shown and printed", () => {
  expect(sheet).toMatchObject({ frozen: { rows: 2, columns: 1 }, showsGridlines: false, tabColor: "70AD47" });
  expect(sheet.page).toEqual({
    orientation: "landscape",
    isA4: true,
    pagesWide: 1,
    titleRows: { first: 0, last: 1 },
    titleColumns: { first: 0, last: 0 },
    area: null,
    breaksBefore: [3],
    footer: { left: "A && B", center: "", right: "Page &P" },
  });
});

test("reads conditional formats, the highest priority first, those of later Excels among them", () => {
  expect(sheet.conditionalFormats).toEqual([
    {
      areas: [area(1, 1, 2, 1)],
      rule: { kind: "expression", formula: "$B2<$C2" },
      change: { font: { isStruck: true }, lines: { bottom: { style: "thin", color: "00FF00" } } },
      stopsIfTrue: true,
    },
    {
      areas: [area(1, 2, 2, 2), area(8, 2, 8, 2)],
      rule: { kind: "other", type: "colorScale", formula: null },
      change: {},
      stopsIfTrue: false,
    },
    {
      areas: [area(1, 1, 2, 1)],
      rule: { kind: "cellValue", comparison: "lessThan", formulas: ["3"] },
      change: { font: { isBold: true, color: "9C0006" }, fill: "FFC7CE", numberFormat: '"low"' },
      stopsIfTrue: false,
    },
    {
      areas: [area(1, 0, 1, 0)],
      rule: { kind: "expression", formula: "Other!$B$2=1" },
      change: { fill: "00FF00" },
      stopsIfTrue: false,
    },
  ]);
});

test("reads what may be typed", () => {
  expect(sheet.validations).toEqual([
    {
      areas: [area(1, 1, 2, 1)],
      type: "list",
      comparison: "between",
      formulas: ['"1,2,3,4,5"'],
      allowsBlank: true,
      hasDropDown: true,
      prompt: { isShown: true, title: "Score", message: "From 1 to 5" },
      error: { isShown: true, style: "stop", title: "", message: "No such level" },
    },
    expect.objectContaining({ type: "whole", comparison: "greaterThan", formulas: ["0"], allowsBlank: false }),
    expect.objectContaining({ areas: [area(1, 3, 2, 3)], type: "list", formulas: ["Other!$A$1:$A$3"] }),
  ]);
});

test("reads links out of the workbook and inside it", () => {
  expect(sheet.links).toEqual([
    { area: area(1, 0, 1, 0), address: "https://example.org/more", location: null, tip: "Read more" },
    { area: area(2, 0, 2, 0), address: null, location: "Other!B2", tip: null },
  ]);
});

test("reads charts", () => {
  expect(sheet.charts).toEqual([
    {
      name: "Levels",
      altText: "Two bars each",
      kind: "column",
      grouping: "stacked",
      title: "Levels reached",
      series: [
        {
          name: "2024",
          nameFrom: "'Own scores'!$B$1",
          valuesFrom: "'Own scores'!$B$2:$B$3",
          categoriesFrom: "'Own scores'!$A$2:$A$3",
          color: "1F3A5F",
          pattern: "pct20",
          labelFormat: "0.0",
        },
        {
          name: "Target",
          nameFrom: null,
          valuesFrom: "'Own scores'!$C$2:$C$3",
          categoriesFrom: null,
          color: "ED7D31",
          pattern: null,
          labelFormat: null,
        },
      ],
      categoryAxis: { title: "", minimum: null, maximum: null, majorUnit: null, isReversed: true },
      valueAxis: { title: "Level", minimum: 1, maximum: 5, majorUnit: 0.5, isReversed: false },
      legend: "top",
      place: {
        from: { row: 1, column: 4, down: 10, across: 0 },
        to: { row: 12, column: 8, down: 0, across: 5 },
        size: null,
      },
    },
  ]);
});

test("reads pictures", () => {
  expect(sheet.pictures).toEqual([
    {
      name: "Crest",
      altText: "A tree",
      contentType: "image/png",
      bytes: PICTURE_BYTES,
      place: { from: { row: 20, column: 0, down: 0, across: 0 }, to: null, size: { width: 50, height: 20 } },
    },
  ]);
});

test("a workbook that says nothing looks like a new one", async () => {
  const plain = (await openWorkbookFile(craftSheet('<row r="1"><c r="A1"><v>1</v></c></row>'))).readAppearance();
  expect(plain.normal).toMatchObject({ font: { name: "Calibri", size: 11, color: "000000" }, numberFormat: "General" });
  expect(plain.sheets).toMatchObject([
    {
      ...{ name: "Scores", usualWidth: 48, usualHeight: 15, columns: [], rows: [], cells: [[0]] },
      ...{ frozen: { rows: 0, columns: 0 }, showsGridlines: true, tabColor: null, charts: [], pictures: [] },
    },
  ]);
});
