import type { Snapshot } from "../../src/core/grid/snapshot";
import { snapshotOf } from "../core/snapshot-builder";
import { openWithClient } from "./clients";

const workbook = snapshotOf({
  name: "Scores",
  rows: [
    ["Objective", "2024", "2025"],
    ["Roads", 2, 3],
    ["Parks", 4, 4],
    ["Lights", 1, { formula: "SUM(B2:B3)", value: 6 }],
  ],
});

/** Works on the sheet Scores of a workbook of its own; gives the workbook as it is afterwards. */
async function onScores(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext, excel: typeof Excel) => Promise<void>,
): Promise<Snapshot> {
  const { Excel: excel, simulator } = await openWithClient(workbook);
  await excel.run((context) => work(context.workbook.worksheets.getItem("Scores"), context, excel));
  return simulator.snapshot();
}

function rowsOf(snapshot: Snapshot, sheet = "Scores"): unknown[] {
  const found = snapshot.findSheet(sheet);
  return Array.from({ length: found?.rowCount ?? 0 }, (_, row) =>
    Array.from(found?.row(row) ?? [], (cell) => (cell?.formula ? `=${cell.formula}` : (cell?.value ?? null))),
  );
}

describe("cells", () => {
  test("what is written is typed: dates, formulas and text by an apostrophe, which is not read back", async () => {
    await onScores(async (sheet, context) => {
      const range = sheet.getRange("E1:E5");
      range.values = [["2/3"], ["'2/3"], ["=1+1"], ["'=1+1"], ["5%"]];
      range.load("values,formulas,text,numberFormat,valueTypes");
      await context.sync();
      expect(range.values).toEqual([[46_056], ["2/3"], [2], ["=1+1"], [0.05]]);
      expect(range.formulas).toEqual([[46_056], ["2/3"], ["=1+1"], ["=1+1"], [0.05]]);
      expect(range.text).toEqual([["3-Feb"], ["2/3"], ["2"], ["=1+1"], ["5%"]]);
      expect(range.numberFormat).toEqual([["d-mmm"], ["General"], ["General"], ["General"], ["0%"]]);
      expect(range.valueTypes).toEqual([["Double"], ["String"], ["Double"], ["String"], ["Double"]]);
    });
  });

  test("null leaves a cell alone, an empty text empties it, one value goes into every cell", async () => {
    const after = await onScores(async (sheet, context) => {
      sheet.getRange("A2:C2").values = [[null, "", 9]];
      sheet.getRange("A3:B3").values = "same" as never;
      await context.sync();
    });
    expect(rowsOf(after)[1]).toEqual(["Roads", null, 9]);
    expect(rowsOf(after)[2]).toEqual(["same", "same", 4]);
  });

  test("more than 1,500 cells, which the client writes in parts", async () => {
    const values = Array.from({ length: 1000 }, (_, row) => [row, `row ${row}`]);
    const after = await onScores(async (sheet, context) => {
      sheet.getRange("F1:G1000").values = values;
      await context.sync();
    });
    expect([after.cell({ sheet: "Scores", row: 999, column: 5 }).value, rowsOf(after).length]).toEqual([999, 1000]);
  });

  test("of whole columns nothing is read, and their formats hold for cells to come", async () => {
    await onScores(async (sheet, context) => {
      const column = sheet.getRange("H:H");
      column.format.font.bold = true;
      column.numberFormat = "0.0" as never;
      sheet.getRange("H5").values = [[2]];
      column.load("values,address,isEntireColumn");
      const cell = sheet.getRange("H5");
      cell.load("text,format/font/bold");
      await context.sync();
      expect([column.values, column.address, column.isEntireColumn]).toEqual([null, "Scores!H:H", true]);
      expect([cell.text, cell.format.font.bold]).toEqual([[["2.0"]], true]);
    });
  });

  test("clearing contents, formats and all", async () => {
    await onScores(async (sheet, context) => {
      const range = sheet.getRange("A1:A3");
      range.format.fill.color = "yellow";
      range.getCell(0, 0).clear("Contents");
      range.getCell(1, 0).clear("Formats");
      range.getCell(2, 0).clear();
      range.load("values");
      const fills = [0, 1, 2].map((row) => range.getCell(row, 0).format.fill.load("color"));
      await context.sync();
      expect(range.values).toEqual([[""], ["Roads"], [""]]);
      expect(fills.map((fill) => fill.color)).toEqual(["#FFFF00", "#FFFFFF", "#FFFFFF"]);
    });
  });

  test("looks that differ read as null", async () => {
    await onScores(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.getCell(0, 0).format.font.size = 14;
      range.format.borders.getItem("EdgeBottom").style = "Double";
      range.load("format/font/size,format/font/name,format/wrapText");
      const bottom = sheet.getRange("B1").format.borders.getItem("EdgeBottom").load("style");
      const top = sheet.getRange("B1").format.borders.getItem("EdgeTop").load("style");
      await context.sync();
      expect([range.format.font.size, range.format.font.name, range.format.wrapText]).toEqual([null, "Calibri", false]);
      expect([bottom.style, top.style]).toEqual(["Double", "None"]);
    });
  });

  test("a merged area keeps its first cell, and takes values there alone", async () => {
    const after = await onScores(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.merge();
      range.values = [["a", "b", "c"]];
      const areas = sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect(areas.address).toBe("Scores!A1:C1");
    });
    expect(rowsOf(after)[0]).toEqual(["a"]);
  });

  test("links", async () => {
    await onScores(async (sheet, context) => {
      const cell = sheet.getRange("A2");
      cell.hyperlink = { documentReference: "Scores!A1", textToDisplay: "Up", screenTip: "To the top" };
      cell.load("values,hyperlink");
      await context.sync();
      expect(cell.values).toEqual([["Up"]]);
      expect(cell.hyperlink).toEqual({ documentReference: "Scores!A1", textToDisplay: "Up", screenTip: "To the top" });
    });
  });
});

describe("ranges lead to ranges", () => {
  test.each<[string, (range: Excel.Range) => Excel.Range]>([
    ["Scores!C3", (range) => range.getCell(1, 1)],
    ["Scores!C3:D4", (range) => range.getOffsetRange(1, 1)],
    ["Scores!B2:D5", (range) => range.getResizedRange(2, 1)],
    ["Scores!B2:B4", (range) => range.getAbsoluteResizedRange(3, 1)],
    ["Scores!B3:C3", (range) => range.getLastRow()],
    ["Scores!C2:C3", (range) => range.getLastColumn()],
    ["Scores!B4:C5", (range) => range.getRowsBelow(2)],
    ["Scores!A2:A3", (range) => range.getColumnsBefore()],
    ["Scores!2:3", (range) => range.getEntireRow()],
    ["Scores!B:C", (range) => range.getEntireColumn()],
    ["Scores!A1:C3", (range) => range.getBoundingRect("A1")],
    ["Scores!C3", (range) => range.getIntersectionOrNullObject("C3:E9")],
    ["Scores!B2:C3", (range) => range.getUsedRangeOrNullObject(true)],
    ["Scores!A1:C4", (range) => range.worksheet.getUsedRange()],
    ["Scores!D5:E6", (range) => range.worksheet.getRangeByIndexes(4, 3, 2, 2)],
  ])("to %s", async (address, lead) => {
    await onScores(async (sheet, context) => {
      const found = lead(sheet.getRange("B2:C3")).load("address");
      await context.sync();
      expect(found.address).toBe(address);
    });
  });
});

describe("cells that move", () => {
  test("inserted rows move formulas, names, tables, formats and merges along", async () => {
    const after = await onScores(async (sheet, context, { ConditionalFormatType }) => {
      sheet.getRange("A3:B3").merge();
      context.workbook.names.add("parks", "=Scores!$B$3");
      const format = sheet.getRange("B2:B4").conditionalFormats.add(ConditionalFormatType.custom);
      format.custom.rule.formula = "=$B2<3";
      sheet.getRange("2:3").insert("Down");
      const range = format.getRange().load("address");
      format.load("custom/rule/formula");
      await context.sync();
      expect([range.address, format.custom.rule.formula]).toEqual(["Scores!B4:B6", "=$B4<3"]);
    });
    expect(rowsOf(after)[5]).toEqual(["Lights", 1, "=SUM(B4:B5)"]);
    expect(after.findName("parks")?.refersTo).toBe("Scores!$B$5");
    expect(after.findSheet("Scores")?.content.merges).toEqual([
      { sheet: "Scores", top: 4, left: 0, bottom: 4, right: 1 },
    ]);
  });

  test("deleted columns leave #REF! where they were referred to", async () => {
    const after = await onScores(async (sheet, context) => {
      sheet.getRange("B:B").delete("Left");
      await context.sync();
    });
    expect(rowsOf(after)[3]).toEqual(["Lights", "=SUM(#REF!)"]);
  });

  test("part of a table's width is not moved", async () => {
    await expect(
      onScores(async (sheet, context) => {
        sheet.tables.add("A1:C4", true);
        sheet.getRange("A2").insert("Down");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InsertDeleteConflict" });
  });
});

describe("sheets", () => {
  test("a new name is followed by formulas and names; a deleted sheet leaves #REF!", async () => {
    const after = await onScores(async (sheet, context) => {
      const notes = context.workbook.worksheets.add("Notes");
      notes.getRange("A1:A2").formulas = [["=Scores!B2*2"], ["=LEN(Scores!A1)"]];
      context.workbook.names.add("level", sheet.getRange("B2"));
      await context.sync();
      sheet.name = "Score sheet";
      await context.sync();
      const cell = notes.getRange("A1").load("formulas,values");
      const name = context.workbook.names.getItem("level").load("formula,value,type");
      await context.sync();
      expect([cell.formulas, cell.values]).toEqual([[["='Score sheet'!B2*2"]], [[4]]]);
      expect([name.formula, name.value, name.type]).toEqual(["='Score sheet'!$B$2", "'Score sheet'!$B$2", "Range"]);
      sheet.delete();
      await context.sync();
    });
    expect(rowsOf(after, "Notes")).toEqual([["=#REF!*2"], ["=LEN(#REF!)"]]);
  });

  test("order, colour, what is shown and what is printed", async () => {
    await onScores(async (sheet, context) => {
      const first = context.workbook.worksheets.add("First");
      first.position = 0;
      first.tabColor = "#1F6E43";
      first.showGridlines = false;
      first.visibility = "Hidden";
      sheet.freezePanes.freezeRows(2);
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows("1:2");
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P";
      sheet.horizontalPageBreaks.add("A3");
      const sheets = context.workbook.worksheets.load("items/name,items/visibility,items/tabColor,items/showGridlines");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
      sheet.load("pageLayout/orientation,pageLayout/zoom,horizontalPageBreaks/items/rowIndex");
      await context.sync();
      const [shown] = sheets.items;
      expect(sheets.items.map(({ name }) => name)).toEqual(["First", "Scores"]);
      expect([shown?.visibility, shown?.tabColor, shown?.showGridlines]).toEqual(["Hidden", "#1F6E43", false]);
      expect([frozen.address, titles.address]).toEqual(["Scores!1:2", "Scores!1:2"]);
      expect([sheet.pageLayout.orientation, sheet.pageLayout.zoom]).toEqual(["Landscape", { horizontalFitToPages: 1 }]);
      expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([2]);
    });
  });

  test("the user's place in the workbook", async () => {
    await onScores(async (sheet, context) => {
      const notes = context.workbook.worksheets.add("Notes");
      notes.activate();
      sheet.getRange("B2:C3").select();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      const selected = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([active.name, selected.address, cell.address]).toEqual(["Scores", "Scores!B2:C3", "Scores!B2"]);
    });
  });
});

describe("tables", () => {
  test("have a name, a style, columns and a totals row", async () => {
    const after = await onScores(async (sheet, context) => {
      const table = sheet.tables.add("A1:C4", true);
      table.name = "ScoreTable";
      table.style = "TableStyleLight9";
      table.showTotals = true;
      table.load("name,style,showHeaders,showTotals,columns/items/name");
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange(), table.getTotalRowRange()];
      for (const part of parts) part.load("address");
      await context.sync();
      expect([table.name, table.style, table.showHeaders, table.showTotals]).toEqual([
        "ScoreTable",
        "TableStyleLight9",
        true,
        true,
      ]);
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Objective", "2024", "2025"]);
      expect(parts.map(({ address }) => address)).toEqual([
        "Scores!A1:C5",
        "Scores!A1:C1",
        "Scores!A2:C4",
        "Scores!A5:C5",
      ]);
    });
    expect(after.findSheet("Scores")?.content.tables).toEqual([
      {
        name: "ScoreTable",
        range: { sheet: "Scores", top: 0, left: 0, bottom: 4, right: 2 },
        hasHeaderRow: true,
        hasTotalsRow: true,
      },
    ]);
  });

  test("without headers of their own get some, and their data move down", async () => {
    const after = await onScores(async (sheet, context) => {
      sheet.tables.add("A2:B3", false);
      await context.sync();
    });
    expect(rowsOf(after).slice(1, 4)).toEqual([
      ["Column1", "Column2", 3],
      ["Roads", 2, 4],
      ["Parks", 4, "=SUM(B3:B4)"],
    ]);
  });
});

describe("conditional formats", () => {
  test("come in at the top, and can be sent to the end; others keep their order", async () => {
    await onScores(async (sheet, context, { ConditionalFormatType }) => {
      const formats = sheet.getRange("B2:C4").conditionalFormats;
      const add = (formula: string): Excel.ConditionalFormat => {
        const format = formats.add(ConditionalFormatType.custom);
        format.custom.rule.formula = formula;
        return format;
      };
      add("=first");
      add("=second");
      const ours = add("=ours");
      ours.custom.format.fill.color = "#FFC7CE";
      ours.custom.format.numberFormat = '"▼ "General';
      ours.stopIfTrue = true;
      formats.load("items/custom/rule/formula,items/priority");
      await context.sync();
      const orderOf = (): [string, number][] =>
        formats.items.map(({ custom, priority }): [string, number] => [custom.rule.formula, priority]);
      expect(orderOf()).toEqual([
        ["=ours", 0],
        ["=second", 1],
        ["=first", 2],
      ]);
      ours.priority = 2;
      formats.load("items/custom/rule/formula,items/priority");
      ours.load("custom/format/fill/color,custom/format/numberFormat,stopIfTrue");
      await context.sync();
      expect(orderOf()).toEqual([
        ["=second", 0],
        ["=first", 1],
        ["=ours", 2],
      ]);
      expect([ours.custom.format.fill.color, ours.stopIfTrue]).toEqual(["#FFC7CE", true]);
    });
  });

  test("are cut where a range is cleared of them", async () => {
    await onScores(async (sheet, context, { ConditionalFormatType }) => {
      const format = sheet.getRange("B2:C4").conditionalFormats.add(ConditionalFormatType.custom);
      sheet.getRange("B3:C3").conditionalFormats.clearAll();
      const areas = format.getRanges().load("address");
      const single = format.getRangeOrNullObject();
      const count = sheet.getRange("B3").conditionalFormats.getCount();
      await context.sync();
      expect([areas.address, single.isNullObject, count.value]).toEqual(["Scores!B2:C2,Scores!B4:C4", true, 0]);
    });
  });
});

test("data validation belongs to the cells that it was given to", async () => {
  await onScores(async (sheet, context) => {
    sheet.getRange("B2:B4").dataValidation.rule = { list: { inCellDropDown: true, source: "1,2,3,4,5" } };
    sheet.getRange("B2:B4").dataValidation.prompt = { showPrompt: true, title: "Level", message: "From 1 to 5" };
    sheet.getRange("B3").dataValidation.clear();
    const [first, second, all] = ["B2", "B3", "B2:B4"].map((address) => sheet.getRange(address).dataValidation);
    for (const each of [first, second, all]) each?.load("type,rule,prompt");
    await context.sync();
    expect([first?.type, second?.type, all?.type]).toEqual(["List", "None", "Inconsistent"]);
    expect(first?.rule).toEqual({ list: { inCellDropDown: true, source: "1,2,3,4,5" } });
    expect(first?.prompt).toEqual({ showPrompt: true, title: "Level", message: "From 1 to 5" });
  });
});

describe("charts", () => {
  test("take their series from the range, names above and categories beside", async () => {
    await onScores(async (sheet, context, { ChartType }) => {
      const chart = sheet.charts.add(ChartType.columnClustered, sheet.getRange("A1:C4"), "Columns");
      chart.name = "Levels";
      chart.title.text = "Levels by objective";
      chart.legend.position = "Top";
      chart.axes.valueAxis.maximum = 5;
      chart.setPosition("E2", "H10");
      const series = chart.series.load("items/name");
      await context.sync();
      expect(series.items.map(({ name }) => name)).toEqual(["2024", "2025"]);
      const values = series.getItemAt(1).getDimensionValues("Values");
      const categories = series.getItemAt(1).getDimensionValues("Categories");
      chart.load("left,top,width,height,title/text,axes/valueAxis/maximum");
      await context.sync();
      expect([values.value, categories.value]).toEqual([
        [3, 4, 6],
        ["Roads", "Parks", "Lights"],
      ]);
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([192, 15, 192, 135]);
      expect([chart.title.text, chart.axes.valueAxis.maximum]).toEqual(["Levels by objective", 5]);
    });
  });

  test("take series that are added", async () => {
    await onScores(async (sheet, context, { ChartType }) => {
      const chart = sheet.charts.add(ChartType.line, sheet.getRange("B2:B4"));
      const series = chart.series.add("Target");
      series.setValues(sheet.getRange("C2:C4"));
      series.setXAxisValues(sheet.getRange("A2:A4"));
      series.format.fill.setSolidColor("#1F6E43");
      series.load("name,chartType");
      const values = series.getDimensionValues("Values");
      const count = chart.series.getCount();
      await context.sync();
      expect([series.name, series.chartType, values.value, count.value]).toEqual(["Target", "Line", [3, 4, 6], 2]);
      chart.delete();
      const left = sheet.charts.getCount();
      await context.sync();
      expect(left.value).toBe(0);
    });
  });
});

test("names: of the workbook and of a sheet, references and constants", async () => {
  const after = await onScores(async (sheet, context) => {
    const { names } = context.workbook;
    names.add("basis", '="latest"');
    names.add("levels", "=Scores!$B$2:$B$4");
    names.add("count", "=COUNT(Scores!$B$2:$B$4)");
    sheet.names.add("basis", "=3");
    names.getItem("basis").formula = '="baseline"';
    names.load("items/name,items/type,items/value,items/scope");
    sheet.names.load("items/name,items/value,items/scope");
    await context.sync();
    expect(names.items.map(({ name, type, value, scope }): unknown[] => [name, type, value, scope])).toEqual([
      ["basis", "String", "baseline", "Workbook"],
      ["levels", "Range", "Scores!$B$2:$B$4", "Workbook"],
      ["count", "Integer", 3, "Workbook"],
    ]);
    expect(sheet.names.items.map(({ value, scope }): unknown[] => [value, scope])).toEqual([[3, "Worksheet"]]);
    names.getItem("count").delete();
    await context.sync();
  });
  expect(after.names.map(({ name, refersTo, scope }) => [name, refersTo, scope])).toEqual([
    ["basis", '"baseline"', null],
    ["levels", "Scores!$B$2:$B$4", null],
    ["basis", "3", "Scores"],
  ]);
});

test("settings keep plain data", async () => {
  await onScores(async (_, context) => {
    const { settings } = context.workbook;
    settings.add("view", { tab: "gaps", open: [1, 2] });
    const setting = settings.getItemOrNullObject("view").load("value");
    const missing = settings.getItemOrNullObject("nope");
    await context.sync();
    expect([setting.value, missing.isNullObject]).toEqual([{ tab: "gaps", open: [1, 2] }, true]);
    setting.delete();
    const count = settings.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});
