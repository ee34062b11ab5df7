import { toAbsoluteRangeAddress } from "../../core/grid/a1";
import type { Json } from "../../simulator/json";
import type { PropertyBag } from "../../simulator/workbook/property-bag";
import type { Chart, ChartSource, Sheet } from "../../simulator/workbook/workbook";

/** What a sheet has beside its cells, by the words that a person is told it in, written so that it can be compared. */
export type SheetAspects = ReadonlyMap<string, string>;

/**
 * Everything that this program knows of a sheet beside what its cells hold and how they look. What Office.js cannot
 * draw (patterns, texts for people who cannot see a chart) is left out: it is no change that it is missing.
 * @param rename puts the sheets' names in a formula as they are to be compared.
 */
export function toAspects(sheet: Sheet, rename: (formula: string) => string = (formula) => formula): SheetAspects {
  const { workbook, pageLayout, properties } = sheet;
  const footer = sheet.headerFooter("DefaultForAllPages");
  const aspects: Readonly<Record<string, unknown>> = {
    "merged cells": [...sheet.merges].map((area) => JSON.stringify(area)).sort(),
    "column widths": toSizes(sheet.columnWidths, sheet.standardWidth),
    "row heights": toSizes(sheet.rowHeights, sheet.standardHeight),
    "hidden rows and columns": [toSorted(sheet.hiddenRows), toSorted(sheet.hiddenColumns)],
    "frozen panes": sheet.frozen,
    "gridlines and headings": [properties.get("Gridlines") ?? true, properties.get("Headings") ?? true],
    "the colour of the tab": properties.get("TabColor") ?? "",
    "conditional formats": sheet.conditionalFormats.map(({ id: _, formula, style, ...format }) => ({
      ...format,
      formula: rename(formula),
      style: Object.entries(style).sort(([one], [other]) => one.localeCompare(other)),
    })),
    "data validations": sheet.dataValidations,
    links: toLinks(sheet),
    charts: sheet.charts.map((chart) => toChart(chart, rename)),
    tables: workbook.tables
      .filter((table) => table.sheet === sheet)
      .map(({ name, area, hasHeaderRow, hasTotalsRow }) => ({ name, area, hasHeaderRow, hasTotalsRow })),
    "page set-up": [
      valuesOf(pageLayout, { Orientation: "Portrait", PaperSize: "Letter", Zoom: { scale: 100 } }),
      valuesOf(footer, { LeftFooter: "", CenterFooter: "", RightFooter: "" }),
      [sheet.printTitleRows, sheet.printTitleColumns, sheet.printArea, sheet.rowPageBreaks],
    ],
    protection: sheet.isProtected,
    visibility: sheet.visibility,
  };
  return new Map(Object.entries(aspects).map(([name, aspect]) => [name, JSON.stringify(aspect)]));
}

/** The names of what two sheets have differently. */
export function findDifferentAspects(one: SheetAspects, other: SheetAspects): readonly string[] {
  return [...one].filter(([name, aspect]) => other.get(name) !== aspect).map(([name]) => name);
}

/** The sizes that are not the usual one, thousandths of a point put aside. */
function toSizes(sizes: ReadonlyMap<number, number>, usual: number): unknown {
  return [...sizes]
    .map(([at, size]) => [at, Math.round(size * 1000) / 1000] as const)
    .filter(([, size]) => size !== Math.round(usual * 1000) / 1000)
    .sort(([a], [b]) => a - b);
}

function toSorted(places: ReadonlySet<number>): readonly number[] {
  return [...places].sort((a, b) => a - b);
}

function toLinks(sheet: Sheet): readonly string[] {
  return [...sheet.cells.all()]
    .filter(({ cell }) => cell.hyperlink !== null)
    .map(({ row, column, cell }) => {
      const { address, documentReference, screenTip } = cell.hyperlink ?? {};
      return JSON.stringify([row, column, address, documentReference, screenTip]);
    })
    .sort();
}

function valuesOf(bag: PropertyBag, defaults: Readonly<Record<string, Json>>): readonly Json[] {
  return Object.entries(defaults).map(([name, otherwise]) => bag.get(name) ?? otherwise);
}

function toChart(chart: Chart, rename: (formula: string) => string): unknown {
  const axis = (name: string): unknown => {
    const part = chart.part(name);
    const title = part.part("Title").properties.get("Text") ?? "";
    return [title, valuesOf(part.properties, { Minimum: "", Maximum: "", MajorUnit: "", ReversePlotOrder: false })];
  };
  const { properties } = chart;
  return {
    type: properties.get("ChartType"),
    title: chart.part("Title").properties.get("Text") ?? "",
    series: chart.series.map((series) => ({
      name: series.properties.get("Name"),
      color: series.part("Format").part("Fill").properties.get("Color") ?? null,
      labels:
        series.properties.get("HasDataLabels") === true
          ? (series.part("DataLabels").properties.get("NumberFormat") ?? "General")
          : null,
      values: toSource(series.values, rename),
      categories: toSource(series.categories, rename),
    })),
    axes: [axis("CategoryAxis"), axis("ValueAxis")],
    legend: valuesOf(chart.part("Legend").properties, { Visible: true, Position: "Bottom" }),
    place: ["Left", "Top", "Width", "Height"].map((name) => Math.round(Number(properties.get(name) ?? 0))),
  };
}

function toSource(source: ChartSource | null, rename: (formula: string) => string): string | null {
  return source && rename(toAbsoluteRangeAddress({ sheet: source.sheet.name, ...source.area }));
}
