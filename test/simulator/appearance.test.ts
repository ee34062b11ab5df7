import { openWorkbookFile } from "../../src/hosts/xlsx/workbook-file";
import type { ExcelClient } from "../../src/simulator/simulator";
import { STYLED_WORKBOOK } from "../hosts/xlsx/styled-package";
import { openWithClient } from "./clients";

let client: ExcelClient;

beforeAll(async () => {
  const file = await openWorkbookFile(STYLED_WORKBOOK);
  client = await openWithClient(await file.read(), { appearance: file.readAppearance() });
});

/** What Microsoft's client reads of the styled sheet. */
async function read<T>(
  queue: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => { readonly toJSON: () => T },
): Promise<T> {
  return client.Excel.run(async (context) => {
    const object = queue(context.workbook.worksheets.getItem("Own scores"), context.workbook);
    await context.sync();
    return object.toJSON();
  });
}

test("cells look as in the file", async () => {
  const look = await read((sheet) =>
    sheet
      .getRange("A1")
      .load(
        "numberFormat,format/font/name,format/font/size,format/font/bold,format/font/underline,format/font/color," +
          "format/horizontalAlignment,format/wrapText,format/indentLevel,format/textOrientation,format/protection/locked",
      ),
  );
  expect(look).toMatchObject({
    numberFormat: [['0.0" points"']],
    format: {
      font: { name: "Georgia", size: 14.5, bold: true, underline: "Double", color: "#ED7D31" },
      ...{ horizontalAlignment: "CenterAcrossSelection", wrapText: true, indentLevel: 2, textOrientation: -45 },
      protection: { locked: false },
    },
  });
  const line = await read((sheet) =>
    sheet.getRange("A1").format.borders.getItem("EdgeRight").load("style,weight,color"),
  );
  expect(line).toMatchObject({ style: "Dash", weight: "Medium", color: "#000000" });
});

test("a cell that is as in the Normal style takes nothing of its column or row on", async () => {
  expect(await read((sheet) => sheet.getRange("B1").load("numberFormat"))).toMatchObject({
    numberFormat: [["General"]],
  });
  expect(await read((sheet) => sheet.getRange("B9").load("numberFormat"))).toMatchObject({ numberFormat: [["0.00%"]] });
  expect(await read((sheet) => sheet.getRange("B3").load("format/fill/color"))).toMatchObject({
    format: { fill: { color: "#FFFFFF" } },
  });
  expect(await read((sheet) => sheet.getRange("F3").load("format/fill/color"))).toMatchObject({
    format: { fill: { color: "#FFFF00" } },
  });
});

test("cells that nobody touched are in the workbook's own font, on new sheets too", async () => {
  const font = await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Fresh");
    const range = sheet.getRange("C3").load("format/font/name,format/font/size");
    await context.sync();
    sheet.delete();
    await context.sync();
    return range.format.font.toJSON();
  });
  expect(font).toMatchObject({ name: "Arial", size: 10 });
});

test("columns and rows have their sizes, panes are frozen, the tab has its colour", async () => {
  const widths = await Promise.all(
    ["A:A", "B:B", "D:D", "E:E"].map((address) => read((sheet) => sheet.getRange(address).load("format/columnWidth"))),
  );
  expect(widths).toMatchObject([157.5, 42, 52.5, 0].map((columnWidth) => ({ format: { columnWidth } })));
  expect(await read((sheet) => sheet.getRange("1:1").load("format/rowHeight"))).toMatchObject({
    format: { rowHeight: 27 },
  });
  expect(await read((sheet) => sheet.load("showGridlines,tabColor,standardHeight"))).toMatchObject({
    ...{ showGridlines: false, tabColor: "#70AD47", standardHeight: 12.75 },
  });
  expect(await read((sheet) => sheet.freezePanes.getLocation().load("address"))).toMatchObject({
    address: "'Own scores'!A1:A2",
  });
});

test("conditional formats stand in their order", async () => {
  const formats = await read((sheet) =>
    sheet.getRange().conditionalFormats.load("items/type,items/priority,items/stopIfTrue"),
  );
  expect(formats).toMatchObject({
    items: [
      { type: "Custom", priority: 0, stopIfTrue: true },
      { type: "ColorScale", priority: 1 },
      { type: "CellValue", priority: 2 },
      { type: "Custom", priority: 3 },
    ],
  });
  const low = await read((sheet) =>
    sheet
      .getRange()
      .conditionalFormats.getItemAt(2)
      .load("cellValue/rule,cellValue/format/fill/color,cellValue/format/font/bold"),
  );
  expect(low).toMatchObject({
    cellValue: {
      rule: { formula1: "=3", operator: "LessThan" },
      format: { fill: { color: "#FFC7CE" }, font: { bold: true } },
    },
  });
  const lagging = await read((sheet) => sheet.getRange().conditionalFormats.getItemAt(0).load("custom/rule/formula"));
  expect(lagging).toMatchObject({ custom: { rule: { formula: "=$B2<$C2" } } });
});

test("cells take what they took in the file", async () => {
  const list = await read((sheet) =>
    sheet.getRange("B2:B3").dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks"),
  );
  expect(list).toEqual({
    type: "List",
    rule: { list: { inCellDropDown: true, source: "1,2,3,4,5" } },
    prompt: { showPrompt: true, title: "Score", message: "From 1 to 5" },
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "No such level" },
    ignoreBlanks: true,
  });
  expect(await read((sheet) => sheet.getRange("C2").dataValidation.load("rule"))).toEqual({
    rule: { wholeNumber: { formula1: 0, operator: "GreaterThan" } },
  });
  expect(await read((sheet) => sheet.getRange("D3").dataValidation.load("rule"))).toEqual({
    rule: { list: { inCellDropDown: true, source: "=Other!$A$1:$A$3" } },
  });
});

test("links lead where they led", async () => {
  expect(await read((sheet) => sheet.getRange("A2").load("hyperlink"))).toMatchObject({
    hyperlink: { address: "https://example.org/more", screenTip: "Read more" },
  });
  expect(await read((sheet) => sheet.getRange("A3").load("hyperlink"))).toMatchObject({
    hyperlink: { documentReference: "Other!B2" },
  });
});

test("charts are there, with their series, where they were", async () => {
  const chart = await read((sheet) =>
    sheet.charts
      .getItemAt(0)
      .load("name,chartType,left,top,width,height,title/text,axes/valueAxis/maximum,legend/position"),
  );
  // Column A is 157.5 points wide, B and C 42, D 52.5 and E hidden; row 1 is 27 high, the others 12.75.
  expect(chart).toMatchObject({
    ...{ name: "Levels", chartType: "ColumnStacked", left: 294, top: 37, width: 162.5, height: 130.25 },
    ...{ title: { text: "Levels reached" }, axes: { valueAxis: { maximum: 5 } }, legend: { position: "Top" } },
  });
  const values = await client.Excel.run(async (context) => {
    const { series } = context.workbook.worksheets.getItem("Own scores").charts.getItemAt(0);
    const figures = series.getItemAt(1).getDimensionValues("Values");
    await context.sync();
    return figures.value;
  });
  expect(values).toEqual([4, 3]);
});

test("the sheet prints as it did", async () => {
  const page = await read((sheet) => sheet.pageLayout.load("orientation,paperSize,zoom"));
  expect(page).toMatchObject({ orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1 } });
  const footer = await read((sheet) =>
    sheet.pageLayout.headersFooters.defaultForAllPages.load("leftFooter,rightFooter"),
  );
  expect(footer).toMatchObject({ leftFooter: "A && B", rightFooter: "Page &P" });
  expect(await read((sheet) => sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address"))).toMatchObject({
    address: "'Own scores'!1:2",
  });
});
