import { fitInputRule } from "../../src/app/fit-input-rule";
import { isProblem } from "../../src/app/problem";
import { at } from "../hosts/contract/plans";
import type { InputRule } from "../../src/core/grid/input-rule";
import type { CellValue } from "../../src/core/grid/cell";
import { snapshotOfSheets } from "../core/snapshot-builder";

const WORKBOOK = snapshotOfSheets(
  [
    { name: "Scores", rows: [["1 - Minimum", "2 - Developing", "3 - Mature"]] },
    { name: "Our lists", rows: [["Level"], ["1: Minimum"], ["3: Mature"], ["n/a"]] },
  ],
  [{ name: "Levels", refersTo: "'Our lists'!$A$2:$A$5" }],
);

function fit(rule: Partial<InputRule>, value: CellValue): CellValue {
  const whole: InputRule = { type: "list", comparison: "between", formulas: [], isStrict: true, ...rule };
  const fitted = fitInputRule(WORKBOOK, at("Scores!C3"), whole, value);
  return isProblem(fitted) ? fitted.message : fitted.value;
}

test.each<[string, CellValue, CellValue]>([
  ['"1 - Minimum,3 - Mature,N/A"', 3, "3 - Mature"],
  ['"1 - Minimum,3 - Mature,N/A"', "Mature", "3 - Mature"],
  ['"1 - Minimum,3 - Mature,n/a"', "N/A", "n/a"],
  ['"1, 2, 3"', "3", 3],
  ['"1,2,2/3"', "Developing/Mature", "2/3"],
  ["$A$1:$C$1", 2, "2 - Developing"],
  ["'Our lists'!$A$2:$A$4", 3, "3: Mature"],
  ["Levels", "N/A", "n/a"],
  // What only Excel can work out is Excel's.
  ["INDIRECT(A1)", 4, 4],
  ["Gone!$A$1:$A$2", 4, 4],
])("of the list %s, %j is written as %j", (formula, value, written) => {
  expect(fit({ formulas: [formula] }, value)).toBe(written);
});

test("what a list does not allow is said with what it allows", () => {
  expect(fit({ formulas: ["'Our lists'!$A$2:$A$4"] }, 4)).toBe(
    "Scores!C3 does not take “4”: its list allows 1: Minimum; 3: Mature; n/a. Nothing was written. Choose one of these, or change the cell's data validation in Excel.",
  );
  expect(fit({ formulas: ['"1,2"'], isStrict: false }, 4)).toBe(4);
});

const LIMITS: Partial<InputRule> = { type: "whole", formulas: ["1", "5"] };

test.each<[Partial<InputRule>, CellValue, CellValue]>([
  [LIMITS, 3, 3],
  [LIMITS, "3", 3],
  [LIMITS, "3 - Mature", 3],
  [{ ...LIMITS, formulas: ["A1", "A2"] }, "3", "3"],
  [{ type: "other" }, "3", "3"],
  [{ ...LIMITS, comparison: "lessThan", formulas: ["4"] }, 3, 3],
])("by the limits %j, %j is written as %j", (rule, value, written) => {
  expect(fit(rule, value)).toBe(written);
});

test.each<[Partial<InputRule>, CellValue, string]>([
  [LIMITS, "2/3", "a whole number from 1 to 5."],
  [LIMITS, "N/A", "a whole number from 1 to 5."],
  [{ ...LIMITS, formulas: ["1", "4"] }, 5, "a whole number from 1 to 4."],
  [{ type: "decimal", comparison: "greaterThanOrEqual", formulas: ["2"] }, 1, "a number of 2 or more."],
])("by the limits %j, %j is refused: %s", (rule, value, allowed) => {
  expect(fit(rule, value)).toContain(`its data validation allows ${allowed}`);
});
