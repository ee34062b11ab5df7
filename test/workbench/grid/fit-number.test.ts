import { toFittedNumber } from "../../../src/workbench/grid/fit-number";

const fit = (value: number, format: string, letters: number): string =>
  toFittedNumber(value, format, letters * 8, (text) => text.length * 8);

test.each([
  [3, 8, "3"],
  [1 / 3, 8, "0.333333"],
  [1 / 3, 4, "0.33"],
  [1 / 3, 30, "0.333333333"],
  [-1234.5678, 7, "-1234.6"],
  [123456789012, 12, "1.23457E+11"],
  [0.0000012345, 11, "1.2345E-06"],
  [1234567, 3, "###"],
])("General shows %d in %i letters as %s", (value, letters, text) => {
  expect(fit(value, "General", letters)).toBe(text);
});

test("another format is shown in full, or not at all", () => {
  expect(fit(0.5, "0.00%", 6)).toBe("50.00%");
  expect(fit(0.5, "0.00%", 5)).toBe("#####");
});
