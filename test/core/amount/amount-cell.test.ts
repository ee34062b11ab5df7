import { fc } from "../../property";
import { toAmounts, toSingleAmount } from "../../../src/core/amount/amount-cell";
import { findUnit, toMoneyUnit, type Unit } from "../../../src/core/amount/unit";
import { EMPTY_CELL, type Cell } from "../../../src/core/grid/cell";
import { toCell, type PlainCell } from "../snapshot-builder";
import { toShort } from "./amount-notation";

function read(plain: PlainCell, unit: Unit | null = null): readonly string[] {
  return toAmounts(toCell(plain), unit).map(toShort);
}

function numberCell(value: number, numberFormat: string): Cell {
  return { ...EMPTY_CELL, value, numberFormat };
}

describe("a number in a cell", () => {
  test.each<[number, string, string]>([
    [189, "General", "189"],
    [2020, "General", "2020"],
    [0.1 + 0.2, "General", "0.3"],
    [6765.38000000001, "General", "6765.38"],
    [-2121.70999999999, "General", "-2121.71"],
    [1000000000000.01, "General", "1000000000000.01"],
    [1234567.12345678, "General", "1234567.12345678"],
    [1e21, "General", "1000000000000000000000"],
    [0.000001, "General", "0.000001"],
    [-0, "General", "0"],
    [189, "0.00", "189"],
    [6765.38000000001, "\\£#,##0.00", "GBP 6765.38"],
    [872.600000000006, '"£"#,##0.00', "GBP 872.60"],
    [-2121.70999999999, "£#,##0.00", "GBP -2121.71"],
    [250000, '"£"#,##0;[Red]\\-"£"#,##0', "GBP 250000.00"],
    [-0.004, "£#,##0.00", "GBP 0.00"],
    [1.005, "£#,##0.00", "GBP 1.01"],
    [50, '_-"£"* #,##0.00_-;\\-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', "GBP 50.00"],
    [0, '_-"£"* #,##0.00_-;\\-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', "GBP 0.00"],
    [50, "[$£-809]#,##0.00", "GBP 50.00"],
    [50, "[$€-2] #,##0.00", "EUR 50.00"],
    [50, "[$GBP] #,##0.00", "GBP 50.00"],
    [50, '"$"#,##0.00', "USD 50.00"],
    // The format leaves digits out; the cell holds the whole sum.
    [12500, '"£"#,##0,', "GBP 12500.00"],
    [12500, '"£"#,##0,"k"', "GBP 12500.00"],
    [1250000, '"£"0.00,,"m"', "GBP 1250000.00"],
    // Here it is the reader who is to think of millions.
    [1.2, '"£"0.0"m"', "GBP 1200000.00"],
    [0.966, "0.0%", "96.6%"],
    [0.5261, "0.00%", "52.61%"],
    [0.971, "0%", "97.1%"],
    [-0.05, "0%", "-5%"],
    [96.6, '0.0"%"', "96.6%"],
    [96.6, "0.0\\%", "96.6%"],
    [44257, "dd/mm/yyyy", "unreadable: date"],
    [3, "d-mmm", "unreadable: date"],
  ])("%d as %s is %s", (value, numberFormat, expected) => {
    expect(toAmounts(numberCell(value, numberFormat), null).map(toShort)).toEqual([expected]);
  });

  test.each<[number, string, string, string]>([
    [6765.38, "General", "Saving (£)", "GBP 6765.38"],
    [12.5, "General", "Saving (£000)", "GBP 12500.00"],
    [12.5, "General", "Saving £'000", "GBP 12500.00"],
    [12.5, "General", "Saving (£k)", "GBP 12500.00"],
    [12.5, "0.0", "Saving £000s", "GBP 12500.00"],
    [1.25, "General", "Saving (£m)", "GBP 1250000.00"],
    [1.25, "General", "Saving (£ million)", "GBP 1250000.00"],
    [12, '"£"#,##0', "Saving (£000)", "GBP 12000.00"],
    [12500, '"£"#,##0,', "Saving (£000)", "GBP 12500.00"],
    [12500, '"£"#,##0,', "Saving (£)", "GBP 12500.00"],
    [12, '"£"#,##0"k"', "Saving (£000)", "GBP 12000.00"],
    [96.6, "General", "% of spend", "96.6%"],
    [0.966, "General", "% of spend", "unreadable: fraction"],
    [0.966, "0.0%", "% of spend", "96.6%"],
    [12.5, "General", "Visits (000s)", "12500"],
    [50, "General", "Saving (€)", "EUR 50.00"],
  ])("%d as %s under “%s” is %s", (value, numberFormat, header, expected) => {
    expect(toAmounts(numberCell(value, numberFormat), findUnit(header)?.unit ?? null).map(toShort)).toEqual([expected]);
  });

  test("keeps the text that a person sees", () => {
    expect(toAmounts(numberCell(6765.38000000001, '"£"#,##0.00'), null)[0]?.text).toBe("£6,765.38");
  });

  test("is read to the penny, whatever sum of pence it holds", () => {
    const pence = fc.integer({ min: -(10 ** 13), max: 10 ** 13 });
    fc.assert(
      fc.property(pence, (value) => {
        const digits = String(Math.abs(value)).padStart(3, "0");
        const expected = `${value < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        const amount = toSingleAmount(numberCell(value / 100, '"£"#,##0.00'), null);
        expect(amount).toMatchObject({ kind: "money", value: expected });
      }),
    );
  });
});

describe("any other cell", () => {
  test.each<[string, PlainCell, string]>([
    ["empty", null, "blank"],
    ["of spaces", "  ", "blank"],
    ["with an error", { error: "#DIV/0!" }, "unreadable: error"],
    ["with TRUE", true, "unreadable: logical"],
    ["with a formula never calculated", { formula: "A1-B1", value: null }, "unreadable: notCalculated"],
    ["with a formula's result", { formula: "A1-B1", value: 5 }, "5"],
    ["with a formula's empty text", { formula: 'IF(A1,1,"")', value: "" }, "blank"],
    ["with text", "£1.2m", "GBP 1200000.00"],
  ])("%s", (_, plain, expected) => {
    expect(read(plain)).toEqual([expected]);
  });

  test("with several amounts has no single one", () => {
    expect(toShort(toSingleAmount(toCell("£5; £6"), null))).toBe("unreadable: severalFigures");
    for (const rate of ["£500 per month", "£10 per unit", "£20 a week", "£5k monthly", "£100 pcm"]) {
      expect([rate, toShort(toSingleAmount(toCell(rate), null))]).toEqual([rate, "unreadable: unclear"]);
    }
    for (const yearly of ["£500 per annum", "£500 per year", "£500 p.a."]) {
      expect([yearly, toShort(toSingleAmount(toCell(yearly), null))]).toEqual([yearly, "GBP 500.00"]);
    }
  });
});

describe("a unit", () => {
  test.each<[string, Unit | null]>([
    ["Saving", null],
    ["Type", null],
    ["Km", null],
    ["£", { kind: "money", currency: "GBP", scale: "1" }],
    ["Budget (£)", { kind: "money", currency: "GBP", scale: "1" }],
    ["Budget GBP", { kind: "money", currency: "GBP", scale: "1" }],
    ["Budget (£'000)", { kind: "money", currency: "GBP", scale: "1000" }],
    ["All figures in £m", { kind: "money", currency: "GBP", scale: "1000000" }],
    ["%", { kind: "percent" }],
    ["Percentage", { kind: "percent" }],
    ["£ or %", null],
    ["Saving ('000)", { kind: "number", scale: "1000" }],
  ])("of “%s”", (header, expected) => {
    expect(findUnit(header)?.unit ?? null).toEqual(expected);
  });

  test("of a column of money is pounds where none is named", () => {
    expect(toMoneyUnit(null)).toEqual({ kind: "money", currency: "GBP", scale: "1" });
    expect(toMoneyUnit({ kind: "number", scale: "1000" })).toEqual({ kind: "money", currency: "GBP", scale: "1000" });
  });
});
