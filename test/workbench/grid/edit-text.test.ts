import { toEditText } from "../../../src/workbench/grid/edit-text";
import { openExcel } from "../open-sheet";

test.each([
  ["2/3", "2/3/2026"],
  ["'2/3", "'2/3"],
  ["1:30", "1:30:00"],
  ["12.5%", "12.5%"],
  ["£1,200", "1200"],
  ["=1+2", "=1+2"],
  ["true", "TRUE"],
  ["two words", "two words"],
  ["#N/A", "#N/A"],
  ["", ""],
])("%j is shown in the formula bar as %j, and typing that changes nothing", (typed, shown) => {
  const excel = openExcel({ name: "Plain", rows: [[]] });
  const { activeSheet: sheet } = excel.workbook;
  excel.editAs("user", (editor) => editor.type("A1", typed));
  const before = sheet.cell(0, 0);

  expect(toEditText(sheet, 0, 0)).toBe(shown);
  excel.editAs("user", (editor) => editor.type("A1", shown));
  expect(sheet.cell(0, 0)).toEqual(before);
});

test("a formula that its sheet hides is not shown", () => {
  const excel = openExcel({ name: "Plain", rows: [[{ formula: "1+1", value: 2 }]] });
  const { activeSheet: sheet } = excel.workbook;
  sheet.setStyle({ top: 0, left: 0, bottom: 0, right: 0 }, { formulaHidden: true });
  expect(toEditText(sheet, 0, 0)).toBe("=1+1");
  sheet.isProtected = true;
  expect(toEditText(sheet, 0, 0)).toBe("");
});
