import { fc } from "../../property";
import {
  LAST_COLUMN,
  LAST_ROW,
  parseA1,
  parseA1Range,
  parseAddress,
  parseColumnLetters,
  quoteSheetName,
  toA1,
  toA1Range,
  toAbsoluteA1,
  toAbsoluteAddress,
  toAbsoluteRangeAddress,
  toAddress,
  toColumnLetters,
} from "../../../src/core/grid/a1";

const row = fc.integer({ min: 0, max: LAST_ROW });
const column = fc.integer({ min: 0, max: LAST_COLUMN });

describe("column letters", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [LAST_COLUMN, "XFD"],
  ])("of column %i are %s, and lead back to it", (number, letters) => {
    expect(toColumnLetters(number)).toBe(letters);
    expect(parseColumnLetters(letters)).toBe(number);
    expect(parseColumnLetters(letters.toLowerCase())).toBe(number);
  });

  test.each(["", "XFE", "ZZZ", "AAAA", "A1", "Ä", " A"])("%j is no column", (text) => {
    expect(parseColumnLetters(text)).toBeNull();
  });
});

describe("A1 cells", () => {
  test.each([
    ["A1", 0, 0],
    ["$A$1", 0, 0],
    ["A$1", 0, 0],
    ["$d9", 8, 3],
    ["XFD1048576", LAST_ROW, LAST_COLUMN],
  ])("%s is row %i, column %i", (text, atRow, atColumn) => {
    expect(parseA1(text)).toEqual({ row: atRow, column: atColumn });
  });

  test.each([
    "",
    "A",
    "1",
    "A0",
    "A01",
    "A-1",
    "1A",
    " A1",
    "A1 ",
    "A1:B2",
    "XFE1",
    "A1048577",
    "AAAA1",
    "R1C1",
    "A1.5",
  ])("%j is no cell", (text) => {
    expect(parseA1(text)).toBeNull();
  });

  test("what is written is read back, with and without dollars", () => {
    fc.assert(
      fc.property(row, column, (atRow, atColumn) => {
        expect(parseA1(toA1(atRow, atColumn))).toEqual({ row: atRow, column: atColumn });
        expect(parseA1(toAbsoluteA1(atRow, atColumn))).toEqual({ row: atRow, column: atColumn });
      }),
    );
  });
});

describe("A1 ranges", () => {
  test.each([
    ["B2", { top: 1, left: 1, bottom: 1, right: 1 }],
    ["A1:C5", { top: 0, left: 0, bottom: 4, right: 2 }],
    ["C5:A1", { top: 0, left: 0, bottom: 4, right: 2 }],
    ["$A$5:C1", { top: 0, left: 0, bottom: 4, right: 2 }],
  ])("%s is read, its corners put in order", (text, range) => {
    expect(parseA1Range(text)).toEqual(range);
  });

  test.each(["", "A:C", "1:3", "A1:", ":A1", "A1:B2:C3", "A1;B2"])("%j is no range of cells", (text) => {
    expect(parseA1Range(text)).toBeNull();
  });

  test("what is written is read back", () => {
    fc.assert(
      fc.property(row, row, column, column, (row1, row2, column1, column2) => {
        const range = {
          top: Math.min(row1, row2),
          left: Math.min(column1, column2),
          bottom: Math.max(row1, row2),
          right: Math.max(column1, column2),
        };
        expect(parseA1Range(toA1Range(range))).toEqual(range);
      }),
    );
  });

  test("a single cell is written without a colon", () => {
    expect(toA1Range({ top: 4, left: 1, bottom: 4, right: 1 })).toBe("B5");
    expect(toA1Range({ top: 4, left: 1, bottom: 5, right: 1 })).toBe("B5:B6");
  });

  test("a single cell is written as a range in a formula", () => {
    const range = { sheet: "My scores", top: 8, left: 3, bottom: 8, right: 3 };
    expect(toAbsoluteRangeAddress(range)).toBe("'My scores'!$D$9:$D$9");
    expect(toAbsoluteRangeAddress({ ...range, bottom: 19 })).toBe("'My scores'!$D$9:$D$20");
  });
});

describe("sheet names in formulas", () => {
  test.each([
    ["Scores", "Scores"],
    ["_scores", "_scores"],
    ["Scores.2025", "Scores.2025"],
    ["Übersicht", "Übersicht"],
    ["ABCD1", "ABCD1"],
    ["My scores", "'My scores'"],
    ["Scores ", "'Scores '"],
    ["Council's", "'Council''s'"],
    ["a-b", "'a-b'"],
    ["2025", "'2025'"],
    ["1st", "'1st'"],
    ["Look!", "'Look!'"],
    ["A1", "'A1'"],
    ["FY25", "'FY25'"],
    ["xfd7", "'xfd7'"],
    ["R", "'R'"],
    ["c", "'c'"],
    ["R1C1", "'R1C1'"],
    ["rc", "'rc'"],
  ])("%s is written as %s", (sheet, written) => {
    expect(quoteSheetName(sheet)).toBe(written);
  });

  test("an address is read back, whatever the sheet is called", () => {
    const sheet = fc.oneof(
      fc.string({ minLength: 1, maxLength: 31, unit: "binary" }),
      fc.string({ minLength: 1, maxLength: 31, unit: fc.constantFrom("'", "!", " ", "A", "1", "$", ":", "é", "[") }),
    );
    fc.assert(
      fc.property(sheet, row, column, (name, atRow, atColumn) => {
        const at = { sheet: name, row: atRow, column: atColumn };
        expect(parseAddress(toAddress(at))).toEqual(at);
        expect(parseAddress(toAbsoluteAddress(at))).toEqual(at);
      }),
    );
  });

  test.each([
    "",
    "A1",
    "!A1",
    "''!A1",
    "'Scores!A1",
    "Scores'!A1",
    "'a'b'!A1",
    "Scores!",
    "Scores!A1:B2",
    "Scores!#REF!",
    "#REF!",
    "Scores!A",
  ])("%j names no single cell with its sheet", (text) => {
    expect(parseAddress(text)).toBeNull();
  });
});
