import { Workbook } from "exceljs";
import { planScoreEntry } from "../../../src/app/enter-score";
import { understand } from "../../../src/app/review";
import type { WorkbookHost } from "../../../src/core/change/workbook-host";
import { openWorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { openInExcel } from "./office-host";
import { at, cellOf, planOf, requireApplied } from "./plans";

/** C3 takes a level of a list elsewhere, C4 one of a list in quotes, C5 a whole number, C6 anything; D3 is only warned of. */
async function openFile(): Promise<WorkbookHost> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Scores");
  sheet.addRow(["Leadership"]);
  sheet.addRow(["#", "Objective", "2026 Score", "2026 Comments"]);
  for (const number of [1, 2, 3, 4]) sheet.addRow([number, `Line ${number}`]);
  const lists = workbook.addWorksheet("Lists");
  ["1 - Minimum", "2 - Developing", "3 - Mature"].forEach((level) => lists.addRow([level]));
  const strict = { allowBlank: true, showErrorMessage: true, errorStyle: "stop" };
  sheet.getCell("C3").dataValidation = { ...strict, type: "list", formulae: ["Lists!$A$1:$A$3"] };
  sheet.getCell("C4").dataValidation = { ...strict, type: "list", formulae: ['"Minimum,Mature"'] };
  sheet.getCell("C5").dataValidation = { ...strict, type: "whole", operator: "greaterThanOrEqual", formulae: [2] };
  sheet.getCell("D3").dataValidation = {
    ...strict,
    errorStyle: "warning",
    type: "textLength",
    operator: "lessThan",
    formulae: [9],
  };
  return openWorkbookFile(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

async function openExcel(): Promise<WorkbookHost> {
  const file = await openFile();
  const { host, client } = await openInExcel(await file.read());
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Scores");
    sheet.getRange("C3").dataValidation.rule = { list: { inCellDropDown: true, source: "=Lists!$A$1:$A$3" } };
    sheet.getRange("C4").dataValidation.rule = { list: { inCellDropDown: true, source: "Minimum,Mature" } };
    sheet.getRange("C5").dataValidation.rule = { wholeNumber: { formula1: 2, operator: "GreaterThanOrEqualTo" } };
    const { dataValidation } = sheet.getRange("D3");
    dataValidation.rule = { textLength: { formula1: 9, operator: "LessThan" } };
    dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "", message: "" };
    await context.sync();
  });
  return host;
}

describe.each([
  ["the file host", openFile],
  ["the Excel host", openExcel],
])("what may be typed with %s", (_, open) => {
  test("is told of each cell, and of none that takes anything", async () => {
    const host = await open();
    await host.read();
    const cells = ["Scores!C3", "Scores!C4", "Scores!C5", "Scores!C6", "Scores!D3"].map(at);
    expect(await host.readInputRules(cells)).toEqual([
      { type: "list", comparison: "between", formulas: ["Lists!$A$1:$A$3"], isStrict: true },
      { type: "list", comparison: "between", formulas: ['"Minimum,Mature"'], isStrict: true },
      { type: "whole", comparison: "greaterThanOrEqual", formulas: ["2"], isStrict: true },
      null,
      expect.objectContaining({ type: "other", isStrict: false }),
    ]);
    await expect(host.readInputRules([at("Gone!A1")])).rejects.toMatchObject({ code: "notFound" });
  });

  test.each([
    ["1", "3", "3 - Mature"],
    ["2", "3", "Mature"],
    ["3", "3", 3],
    ["4", "3", 3],
  ])("objective %s is scored %s as its cell takes it: %j", async (objective, score, written) => {
    const host = await open();
    const review = understand(await host.read());
    const plan = await planScoreEntry(review, { objective, period: "2026", score, comment: null }, host);
    if (!("changes" in plan)) throw new Error(plan.message);
    requireApplied(await host.apply(planOf(...plan.changes)));
    expect(cellOf(await host.read(), `Scores!C${Number(objective) + 2}`).value).toBe(written);
  });

  test.each([
    ["1", "4", /its list allows 1 - Minimum; 2 - Developing; 3 - Mature\./],
    ["2", "Developing", /its list allows Minimum; Mature\./],
    ["3", "N/A", /its data validation allows a whole number of 2 or more\./],
  ])("objective %s is not scored %s", async (objective, score, message) => {
    const host = await open();
    const review = understand(await host.read());
    const plan = await planScoreEntry(review, { objective, period: "2026", score, comment: null }, host);
    expect(plan).toMatchObject({ kind: "problem", why: "refused", message: expect.stringMatching(message) as string });
  });
});
