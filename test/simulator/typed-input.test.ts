import { HostError } from "../../src/simulator/host-error";
import { parseTyped } from "../../src/simulator/workbook/typed-input";

const today = new Date(2026, 0, 31);

function type(text: string, numberFormat = "General"): unknown {
  const { value, formula, hasApostrophe, numberFormat: given } = parseTyped(text, { numberFormat, today });
  return {
    ...(formula === null ? { value } : { formula }),
    ...(hasApostrophe ? { hasApostrophe } : {}),
    ...(given === null ? {} : { numberFormat: given }),
  };
}

/** Serial numbers worked out with a calendar: 1 January 2026 is 46,023. */
describe("what Excel makes of typed text in US rules", () => {
  test.each([
    ["", { value: null }],
    ["text", { value: "text" }],
    [" text ", { value: " text " }],
    ["3", { value: 3 }],
    [" 3 ", { value: 3 }],
    ["-3.5", { value: -3.5 }],
    ["+3", { value: 3 }],
    ["007", { value: 7 }],
    ["(3)", { value: -3 }],
    [".5", { value: 0.5 }],
    ["1e3", { value: 1000, numberFormat: "0.00E+00" }],
    ["1,234", { value: 1234, numberFormat: "#,##0" }],
    ["1,234.5", { value: 1234.5, numberFormat: "#,##0.00" }],
    ["5%", { value: 0.05, numberFormat: "0%" }],
    ["2.5%", { value: 0.025, numberFormat: "0.00%" }],
    ["$5", { value: 5, numberFormat: "$#,##0_);[Red]($#,##0)" }],
    ["-$5.50", { value: -5.5, numberFormat: "$#,##0.00_);[Red]($#,##0.00)" }],
    ["£1,200", { value: 1200, numberFormat: "[$£-809]#,##0;[Red]-[$£-809]#,##0" }],
    ["1 1/2", { value: 1.5, numberFormat: "# ?/?" }],
    ["true", { value: true }],
    ["FALSE", { value: false }],
    ["#n/a", { value: { error: "#N/A" } }],
    ["#DIV/0!", { value: { error: "#DIV/0!" } }],
    ["n/a", { value: "n/a" }],
    ["=A1+1", { formula: "A1+1" }],
    ["=", { value: "=" }],
    ["+A1", { formula: "A1" }],
    ["-SUM(A1:A3)", { formula: "-SUM(A1:A3)" }],
    ["'=A1", { value: "=A1", hasApostrophe: true }],
    ["'3", { value: "3", hasApostrophe: true }],
    ["'", { value: "", hasApostrophe: true }],
  ])("%j", (text, expected) => {
    expect(type(text)).toEqual(expected);
  });

  test.each([
    ["2/3", { value: 46_056, numberFormat: "d-mmm" }],
    ["2-3", { value: 46_056, numberFormat: "d-mmm" }],
    ["3-4", { value: 46_085, numberFormat: "d-mmm" }],
    ["2/3/2025", { value: 45_691, numberFormat: "m/d/yyyy" }],
    ["2/3/25", { value: 45_691, numberFormat: "m/d/yyyy" }],
    ["2/3/99", { value: 36_194, numberFormat: "m/d/yyyy" }],
    ["2025-02-03", { value: 45_691, numberFormat: "m/d/yyyy" }],
    ["3 Feb", { value: 46_056, numberFormat: "d-mmm" }],
    ["Feb 3", { value: 46_056, numberFormat: "d-mmm" }],
    ["MAR1", { value: 46_082, numberFormat: "d-mmm" }],
    ["3-Feb-25", { value: 45_691, numberFormat: "d-mmm-yy" }],
    ["February 3, 2025", { value: 45_691, numberFormat: "d-mmm-yy" }],
    ["Mar 2025", { value: 45_717, numberFormat: "mmm-yy" }],
    ["2/32", { value: 11_720, numberFormat: "mmm-yy" }],
    ["2024/5", { value: 45_413, numberFormat: "mmm-yy" }],
    ["2024/25", { value: "2024/25" }],
    ["13/2", { value: "13/2" }],
    ["30/2/2025", { value: "30/2/2025" }],
    ["2 3", { value: "2 3" }],
    ["Q1 2025", { value: "Q1 2025" }],
    ["Level 3", { value: "Level 3" }],
    ["6:00", { value: 0.25, numberFormat: "h:mm" }],
    ["6:00 PM", { value: 0.75, numberFormat: "h:mm AM/PM" }],
    ["30:00", { value: 1.25, numberFormat: "[h]:mm:ss" }],
    ["2/3/2025 6:00", { value: 45_691.25, numberFormat: "m/d/yyyy h:mm" }],
  ])("the date or time %j", (text, expected) => {
    expect(type(text)).toEqual(expected);
  });

  test.each(["2/3", "=A1", "3", "TRUE", "#N/A"])("%j stays text in a cell formatted as text", (text) => {
    expect(type(text, "@")).toEqual({ value: text });
  });

  test("a cell with a number format keeps it", () => {
    expect(type("2/3", "0.00")).toEqual({ value: 46_056 });
    expect(type("5%", "0.000")).toEqual({ value: 0.05 });
  });

  test.each(["=SUM(A1", '="open', "=A1)", "=1+", "=(A1,"])("no formula: %j", (text) => {
    expect(() => type(text)).toThrow(HostError);
  });
});
