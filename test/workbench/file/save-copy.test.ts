import { readFile } from "node:fs/promises";
import { planSummaryTabs } from "../../../src/app/summarise";
import { reviewWorkbook } from "../../../src/app/review";
import { toMarkedFormula, type HighlightRule } from "../../../src/core/change/highlight";
import { HostError } from "../../../src/core/change/workbook-host";
import type { SheetPlan } from "../../../src/core/change/sheet-plan";
import { toAspects } from "../../../src/workbench/file/sheet-aspects";
import { compareLooks } from "../../../src/workbench/file/compare-looks";
import type { OpenedWorkbook } from "../../../src/workbench/file/open-workbook";
import { openWorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { craft, craftSheet, findChangedParts, textOf, toTabPlan } from "../../hosts/xlsx/package-builder";
import { RICH_WORKBOOK } from "../../hosts/xlsx/rich-package";
import { STYLED_WORKBOOK } from "../../hosts/xlsx/styled-package";
import { applyInPane, cellsOf, open, runInExcel, toPaneHost, type } from "./opened";

const SAMPLE = "assets/sample/sample.xlsx";
/** A tab in the looks that plans usually have: drawn by Excel, it has no pattern and no text for its chart. */
const TAB: SheetPlan = toTabPlan();

/** The copy opened again, after it was compared with the workbook cell by cell, look by look. */
async function expectSame(opened: OpenedWorkbook, bytes: Uint8Array): Promise<OpenedWorkbook> {
  const again = await open(bytes);
  expect(cellsOf(again.excel.snapshot())).toEqual(cellsOf(opened.excel.snapshot()));
  for (const sheet of opened.excel.workbook.sheets) {
    const other = again.excel.workbook.findSheet(sheet.name);
    if (!other) throw new Error(`No sheet ${sheet.name}`);
    expect(compareLooks(sheet, other)).toEqual({ formats: [], looks: [] });
    expect(toAspects(other)).toEqual(toAspects(sheet));
  }
  return again;
}

test.each([
  ["a plain workbook", craftSheet('<row r="1"><c r="A1"><v>1</v></c></row>')],
  ["one with everything that other programs drop", RICH_WORKBOOK],
  ["one with every kind of look", STYLED_WORKBOOK],
])("an untouched copy is byte for byte the file: %s", async (_, bytes) => {
  const opened = await open(bytes);
  opened.excel.snapshot();
  const copy = await opened.saveCopy();
  expect(Buffer.compare(copy.bytes, bytes)).toBe(0);
  expect(copy).toMatchObject({ fileName: "scores (copy).xlsx", leftOut: [] });
});

test.each([
  ["Scores 2024.xlsm", "Scores 2024 (copy).xlsm"],
  ["scores", "scores (copy).xlsx"],
  [".xlsx", ".xlsx (copy).xlsx"],
])("a copy of %s is called %s", async (name, fileName) => {
  const opened = await open(craftSheet(""), name);
  expect((await opened.saveCopy()).fileName).toBe(fileName);
});

test("typed cells are in the copy, and every other part is as it was", async () => {
  const opened = await open(RICH_WORKBOOK);
  type(opened, { "Scores!B1": 5, "Scores!C4": '=B1&" of 5"', "Scores!A5": "'2/3", "Scores!A1": "" });
  const { bytes, leftOut } = await opened.saveCopy();
  expect(leftOut).toEqual([]);
  const again = await open(bytes);
  expect(cellsOf(again.excel.snapshot())).toMatchObject({
    "Scores!B1": { value: 5, formula: null },
    "Scores!C1": { value: 10, formula: "B1*2" },
    "Scores!C4": { value: "5 of 5", formula: 'B1&" of 5"' },
    "Scores!A5": { value: "2/3", formula: null, numberFormat: "General" },
    "'Own sums'!A1": { value: 4.5 },
  });
  expect(cellsOf(again.excel.snapshot())).not.toHaveProperty(["Scores!A1"]);
  expect(findChangedParts(RICH_WORKBOOK, bytes)).toEqual([
    // A text that looks like a date asks for a look that keeps it as text.
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
  ]);
});

test("a copy can be saved again and again, each with all that was changed by then", async () => {
  const opened = await open(craftSheet('<row r="1"><c r="A1"><v>1</v></c></row>'));
  type(opened, { "Scores!A1": 2 });
  await opened.saveCopy();
  type(opened, { "Scores!B1": 3 });
  await expectSame(opened, (await opened.saveCopy()).bytes);
});

describe("our tabs", () => {
  test("drawn by the pane are in the copy as they look here", async () => {
    const bytes = new Uint8Array(await readFile(SAMPLE));
    const opened = await open(bytes);
    const host = toPaneHost(opened);
    const plan = planSummaryTabs(await reviewWorkbook(host), new Set(["summary", "scores-data"]));
    if (!("changes" in plan)) throw new Error(plan.message);
    await host.apply(plan);
    const copy = await opened.saveCopy();
    expect(copy.leftOut).toEqual([]);
    const again = await expectSame(opened, copy.bytes);
    expect(again.excel.workbook.sheets.map(({ name }) => name)).toEqual([
      ...["Scores", "Averages", "Read me", "Summary", "Scores data", "Readings"],
    ]);
    // What the user had is untouched: its part, and every part that it leads to.
    expect(findChangedParts(bytes, copy.bytes)).not.toContain("xl/worksheets/sheet1.xml");
  });

  async function openWithTab(): Promise<OpenedWorkbook> {
    const file = await openWorkbookFile(
      craftSheet('<row r="1"><c r="A1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>'),
    );
    await file.apply({ label: "Test", changes: [{ kind: "writeSheet", plan: TAB }] });
    return open(file.toBytes());
  }

  test("that are written again as they were keep what Office.js cannot draw", async () => {
    const opened = await openWithTab();
    await applyInPane(opened, { kind: "writeSheet", plan: TAB });
    type(opened, { "Summary!A6": "midpoint" });
    const { bytes, leftOut } = await opened.saveCopy();
    expect(leftOut).toEqual([]);
    await expectSame(opened, bytes);
    expect(textOf(bytes, "xl/charts/chart1.xml")).toContain('prst="pct20"');
    expect(textOf(bytes, "xl/drawings/drawing1.xml")).toContain("A bar for each key area.");
  });

  test("with other looks are written anew, the charts' patterns and texts among them", async () => {
    const opened = await openWithTab();
    await runInExcel(opened, ({ worksheets }) => {
      const range = worksheets.getItem("Summary").getRange("A4:B4");
      range.format.font.name = "Georgia";
      range.format.font.strikethrough = true;
      range.format.fill.color = "#ABCDEF";
      range.format.verticalAlignment = "Center";
      range.format.indentLevel = 1;
      const line = range.format.borders.getItem("EdgeBottom");
      line.style = "Double";
      line.color = "#FF0000";
    });
    const { bytes, leftOut } = await opened.saveCopy();
    expect(leftOut).toEqual([]);
    await expectSame(opened, bytes);
    expect(textOf(bytes, "xl/charts/chart1.xml")).toContain('prst="pct20"');
    expect(textOf(bytes, "xl/drawings/drawing1.xml")).toContain("A bar for each key area.");
  });

  test("that were removed are gone from the copy", async () => {
    const opened = await openWithTab();
    await applyInPane(opened, { kind: "removeSheet", tab: "summary" });
    const { bytes, leftOut } = await opened.saveCopy();
    expect(leftOut).toEqual([]);
    const again = await expectSame(opened, bytes);
    expect(again.excel.workbook.names).toEqual([]);
  });

  test("say what of them plans do not have", async () => {
    const opened = await openWithTab();
    await runInExcel(opened, ({ worksheets }) => {
      const sheet = worksheets.getItem("Summary");
      sheet.tabColor = "#FF0000";
      sheet.getRange("D1:E1").merge();
      sheet.getRange("A1").format.textOrientation = 45;
    });
    expect((await opened.saveCopy()).leftOut).toEqual([
      "The copy has the former looks (such as fonts and fills) in A1 of “Summary”.",
      "The copy does not have these changes to “Summary”: merged cells, the colour of the tab.",
    ]);
  });
});

test("highlights are in the copy, behind the user's own conditional formats, and gone from it once they are taken away", async () => {
  const opened = await open(STYLED_WORKBOOK);
  const rule: HighlightRule = {
    sheet: "Own scores",
    areas: [{ top: 1, left: 1, bottom: 2, right: 1 }],
    formula: toMarkedFormula(["$B2<$C2"], "behind"),
  };
  await applyInPane(opened, { kind: "highlight", sheets: ["Own scores"], rules: [rule] });
  const highlighted = await opened.saveCopy();
  expect(highlighted.leftOut).toEqual([]);
  const again = await expectSame(opened, highlighted.bytes);
  expect(again.excel.workbook.findSheet("Own scores")?.conditionalFormats.at(-1)).toMatchObject({
    formula: '=AND($B2<$C2,N("maturity:behind")=0)',
    style: { fillColor: "#F7B267", fontColor: "#3B1F00" },
    stopIfTrue: true,
  });
  await applyInPane(again, { kind: "highlight", sheets: ["Own scores"], rules: [] });
  const plain = await again.saveCopy();
  expect(plain.leftOut).toEqual([]);
  expect((await expectSame(again, plain.bytes)).appearance.sheets[0]?.conditionalFormats).toHaveLength(4);
});

test("our names are in the copy", async () => {
  const opened = await open(craftSheet('<row r="1"><c r="A1"><v>3</v></c></row>'));
  await applyInPane(opened, { kind: "setName", name: "_maturity.basis", from: null, to: '"midpoint"' });
  const { bytes, leftOut } = await opened.saveCopy();
  expect(leftOut).toEqual([]);
  const again = await open(bytes);
  expect(again.excel.snapshot().names).toEqual([
    { name: "_maturity.basis", refersTo: '"midpoint"', scope: null, isHidden: true },
  ]);
});

describe("what the copy cannot have is told", () => {
  const TWO_SHEETS = craft({
    sheets: [
      { name: "Scores", cells: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>' },
      { name: "Sums", cells: '<row r="1"><c r="A1"><f>SUM(Scores!A1:A2)</f><v>3</v></c></row>' },
    ],
  });

  test.each<[string, (workbook: Excel.Workbook) => void, readonly string[]]>([
    [
      "a number format that typing brings along",
      ({ worksheets }) => (worksheets.getItem("Scores").getRange("A1").values = [["50%"]]),
      ["The copy has the former number formats in A1 of “Scores”."],
    ],
    [
      "looks",
      ({ worksheets }) => (worksheets.getItem("Scores").getRange("A1:C3").format.font.bold = true),
      ["The copy has the former looks (such as fonts and fills) in A1, B1, C1, A2, B2 and 4 more cells of “Scores”."],
    ],
    [
      "sizes, merges and frozen panes",
      ({ worksheets }) => {
        const sheet = worksheets.getItem("Scores");
        sheet.getRange("B:B").format.columnWidth = 100;
        sheet.getRange("4:4").rowHidden = true;
        sheet.getRange("C1:D1").merge();
        sheet.freezePanes.freezeRows(1);
      },
      [
        "The copy does not have these changes to “Scores”: merged cells, column widths, hidden rows and columns, frozen panes.",
      ],
    ],
    [
      "an added sheet, and what looks at it",
      ({ worksheets }) => {
        worksheets.add("New").getRange("A1").values = [[1]];
        worksheets.getItem("Scores").getRange("B1").formulas = [["=New!A1"]];
      },
      ["The sheet “New” was added here, but is not in the copy.", "The copy does not have what “Scores” holds in B1."],
    ],
    [
      "a deleted sheet, and what looked at it",
      ({ worksheets }) => worksheets.getItem("Scores").delete(),
      [
        "The sheet “Scores” was deleted here, but is still in the copy.",
        "The copy does not have what “Sums” holds in A1.",
      ],
    ],
    [
      "inserted rows, and what looks at them",
      ({ worksheets }) => worksheets.getItem("Scores").getRange("2:2").insert("Down"),
      [
        "Rows, columns or cells were inserted or deleted on “Scores”, so the copy has that sheet as it was opened.",
        "The copy does not have what “Sums” holds in A1.",
      ],
    ],
    [
      "another order",
      ({ worksheets }) => (worksheets.getItem("Sums").position = 0),
      ["The sheets were put in another order here, but not in the copy."],
    ],
    [
      "a user's name",
      ({ names, worksheets }) => names.add("Total", worksheets.getItem("Sums").getRange("A1")),
      ["The name “Total” is in the copy as it is in the file."],
    ],
  ])("%s", async (_, change, sentences) => {
    const opened = await open(TWO_SHEETS);
    await runInExcel(opened, change);
    const { bytes, leftOut } = await opened.saveCopy();
    expect(leftOut).toEqual(sentences);
    await expect(open(bytes)).resolves.toBeDefined();
  });

  test("a renamed sheet keeps its name, and formulas find it", async () => {
    const opened = await open(TWO_SHEETS);
    await runInExcel(opened, ({ worksheets }) => {
      worksheets.getItem("Scores").name = "Our scores";
      worksheets.getItem("Sums").getRange("B1").formulas = [["='Our scores'!A2*2"]];
      worksheets.getItem("Our scores").getRange("A1").values = [[5]];
    });
    const { bytes, leftOut } = await opened.saveCopy();
    expect(leftOut).toEqual(["The sheet “Our scores” is called “Scores” in the copy, as in the file."]);
    expect(cellsOf((await open(bytes)).excel.snapshot())).toMatchObject({
      "Scores!A1": { value: 5 },
      "Sums!A1": { formula: "SUM(Scores!A1:A2)", value: 7 },
      "Sums!B1": { formula: "Scores!A2*2", value: 4 },
    });
  });

  test("the header of a user's table is its column's name, and stays", async () => {
    const file = await openWorkbookFile(TWO_SHEETS);
    await file.apply({ label: "Test", changes: [{ kind: "writeSheet", plan: TAB }] });
    // Without its mark, the tab is a sheet of the user's.
    await file.apply({
      label: "Test",
      changes: [{ kind: "setName", name: "_maturity.tab.summary", from: "Summary!$A$1", to: null }],
    });
    const opened = await open(file.toBytes());
    type(opened, { "Summary!A3": "Area", "Summary!A4": "Members" });
    const { bytes, leftOut } = await opened.saveCopy();
    expect(leftOut).toEqual(["The copy does not have what “Summary” holds in A3."]);
    expect(cellsOf((await open(bytes)).excel.snapshot())).toMatchObject({
      "Summary!A3": { value: "Key area" },
      "Summary!A4": { value: "Members" },
    });
  });
});

test("a change that would break the file is refused, and says why", async () => {
  const opened = await open(
    craftSheet('<row r="1"><c r="A1"><f t="array" ref="A1:B1">{1,2}</f><v>1</v></c><c r="B1"><v>2</v></c></row>'),
  );
  type(opened, { "Scores!B1": 3 });
  const failure: unknown = await opened.saveCopy().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(HostError);
  expect(String(failure)).toContain("Cell B1 on the sheet “Scores” belongs to an array formula over A1:B1");
});
