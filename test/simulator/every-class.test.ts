import { ALL_CLASSES } from "../../src/simulator/objects/all-classes";
import type { ExcelClient } from "../../src/simulator/simulator";
import { toMemberName, type ClassDefinition } from "../../src/simulator/wire/emulated-class";
import { snapshotOf } from "../core/snapshot-builder";
import { openWithClient } from "./clients";

/** A client's object whose members are looked at by name. */
type Members = Record<string, unknown>;

const definitions = Object.values(ALL_CLASSES).map(({ definition }) => definition as ClassDefinition<never>);

/** Names on the wire that are no members in Office.js. */
function isOnTheWireAlone(name: string): boolean {
  return name.startsWith("_") || name === "Gridlines" || name === "Headings";
}

/** How to get to an object of each class. */
function objectsOf(context: Excel.RequestContext): Record<keyof typeof ALL_CLASSES, object> {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem("Scores");
  const range = sheet.getRange("A1:B2");
  const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const cellValue = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
  const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange("A1:B3"));
  const series = chart.series.getItemAt(0);
  const axis = chart.axes.valueAxis;
  const table = sheet.tables.add("D1:E2", true);
  const header = sheet.pageLayout.headersFooters.defaultForAllPages;
  const areas = format.getRanges();
  range.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
  return {
    Application: workbook.application,
    CellValueConditionalFormat: cellValue.cellValue,
    Chart: chart,
    ChartAreaFormat: chart.format,
    ChartAxes: chart.axes,
    ChartAxis: axis,
    ChartAxisFormat: axis.format,
    ChartAxisTitle: axis.title,
    ChartAxisTitleFormat: axis.title.format,
    ChartCollection: sheet.charts,
    ChartDataLabelFormat: chart.dataLabels.format,
    ChartDataLabels: chart.dataLabels,
    ChartFill: chart.format.fill,
    ChartFont: chart.title.format.font,
    ChartGridlines: axis.majorGridlines,
    ChartGridlinesFormat: axis.majorGridlines.format,
    ChartLegend: chart.legend,
    ChartLegendFormat: chart.legend.format,
    ChartLineFormat: series.format.line,
    ChartSeries: series,
    ChartSeriesCollection: chart.series,
    ChartSeriesFormat: series.format,
    ChartTitle: chart.title,
    ChartTitleFormat: chart.title.format,
    ConditionalFormat: format,
    ConditionalFormatCollection: range.conditionalFormats,
    ConditionalFormatRule: format.custom.rule,
    ConditionalRangeFill: format.custom.format.fill,
    ConditionalRangeFont: format.custom.format.font,
    ConditionalRangeFormat: format.custom.format,
    CustomConditionalFormat: format.custom,
    DataValidation: range.dataValidation,
    DocumentProperties: workbook.properties,
    FormatProtection: range.format.protection,
    HeaderFooter: header,
    HeaderFooterGroup: sheet.pageLayout.headersFooters,
    NamedItem: workbook.names.add("basis", "=Scores!$A$1"),
    NamedItemCollection: workbook.names,
    PageBreak: sheet.horizontalPageBreaks.add("A2"),
    PageBreakCollection: sheet.horizontalPageBreaks,
    PageLayout: sheet.pageLayout,
    Range: range,
    RangeAreas: areas,
    RangeBorder: range.format.borders.getItem("EdgeTop"),
    RangeBorderCollection: range.format.borders,
    RangeCollection: areas.areas,
    RangeFill: range.format.fill,
    RangeFont: range.format.font,
    RangeFormat: range.format,
    Runtime: context.runtime,
    Setting: workbook.settings.add("key", "value"),
    SettingCollection: workbook.settings,
    Table: table,
    TableCollection: sheet.tables,
    TableColumn: table.columns.getItemAt(0),
    TableColumnCollection: table.columns,
    Workbook: workbook,
    WorkbookProtection: workbook.protection,
    Worksheet: sheet,
    WorksheetCollection: workbook.worksheets,
    WorksheetFreezePanes: sheet.freezePanes,
    WorksheetProtection: sheet.protection,
  };
}

const workbook = snapshotOf({
  name: "Scores",
  rows: [
    ["Objective", "Level", null, "Code", "Note"],
    ["Roads", 3],
    ["Parks", 2],
  ],
});

let client: ExcelClient;

beforeAll(async () => {
  client = await openWithClient(workbook);
});

/** The class of Microsoft's client, by its name. */
function prototypeOf(className: string): Members {
  const all = client.Excel as unknown as Record<string, { readonly prototype: Members }>;
  const found = all[className] ?? (client.OfficeExtension as unknown as typeof all)[className];
  if (found === undefined) throw new Error(`The client has no class ${className}.`);
  return found.prototype;
}

test("every member that is emulated is one of Office.js", () => {
  const strange = definitions
    .filter(({ name }) => name !== "Runtime")
    .flatMap(({ name, properties = {}, navigations = {}, methods = {} }) => {
      const prototype = prototypeOf(name);
      const members = [...Object.keys(properties), ...Object.keys(navigations), ...Object.keys(methods)];
      return members
        .filter((each) => !isOnTheWireAlone(each) && !(toMemberName(each) in prototype))
        .map((each) => `${name}.${each}`);
    });
  expect(strange).toEqual([]);
});

describe("through Microsoft's client, every property", () => {
  test.each(Object.keys(ALL_CLASSES) as (keyof typeof ALL_CLASSES)[])(
    "of %s can be read, and be set to what it was",
    async (name) => {
      const { simulator: _, ...own } = await openWithClient(workbook);
      Object.assign(globalThis, { Excel: own.Excel });
      const { properties = {} } = ALL_CLASSES[name].definition as ClassDefinition<never>;
      await own.Excel.run(async (context) => {
        const object = objectsOf(context)[name] as OfficeExtension.ClientObject &
          Members & { load(names: string): void };
        const readable = Object.keys(properties).filter((each) => properties[each]?.get && !isOnTheWireAlone(each));
        const members = readable.map(toMemberName);
        if (members.length > 0) object.load(members.join(","));
        await context.sync();
        expect(members.filter((member) => object[member] === undefined)).toEqual([]);
        const settable = readable.filter((each) => properties[each]?.set).map(toMemberName);
        for (const member of settable) {
          const { [member]: before } = object;
          if (before !== null) object[member] = before;
        }
        await context.sync();
      });
    },
  );
});
