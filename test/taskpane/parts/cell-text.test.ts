import { toCellText } from "../../../src/taskpane/parts/cell-text";
import { formula, typed } from "../../hosts/contract/plans";

test.each([
  [typed("3"), "General", "“3”"],
  [typed(3), "General", "3"],
  [typed(null), "General", "nothing"],
  [typed(45_353), "dd/mm/yyyy", "02/03/2024"],
  [typed({ error: "#N/A" }), "General", "#N/A"],
  [formula("B2+1"), "General", "=B2+1"],
])("%j in %s is %s", (content, numberFormat, text) => {
  expect(toCellText(content, numberFormat)).toBe(text);
});
