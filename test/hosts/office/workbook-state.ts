import { toA1Range, toAddress } from "../../../src/core/grid/a1";
import type { Simulator } from "../../../src/simulator/simulator";

type Workbook = Simulator["workbook"];
type Sheet = Workbook["sheets"][number];
type Style = Sheet["normalStyle"];

/**
 * All that a person could see of a simulated workbook, as plain data that a test compares: cells with what was typed, what
 * they show and how they look, sizes, names, tables, conditional formats in their order, validations, charts, pages. Ids are
 * left out, and so is what Excel counts for itself. An apostrophe before a text is left out as well: text that could be read
 * as something else cannot be put back without one.
 */
export function stateOf({ workbook }: Simulator): object {
  workbook.calculation.update();
  const names = workbook.names.map(({ name, refersTo, scope, isVisible }) => {
    return { name: name.toLowerCase(), refersTo, scope: scope?.name ?? null, isVisible };
  });
  return plain({
    sheets: workbook.sheets.map(toSheet),
    names: names.sort((a, b) => (a.name < b.name ? -1 : 1)),
    isStructureProtected: workbook.isStructureProtected,
    calculation: workbook.calculation.mode,
  });
}

function toSheet(sheet: Sheet): object {
  const { name, workbook, charts, visibility, isProtected, frozen, printArea, printTitleRows, printTitleColumns } =
    sheet;
  return {
    ...{ name, visibility, isProtected, frozen, printArea, printTitleRows, printTitleColumns },
    cells: toCells(sheet),
    styles: [...sheet.columnStyles, ...sheet.rowStyles].map(([at, style]) => [at, toLook(style, sheet)]),
    merges: sheet.merges.map(toA1Range).sort(),
    hidden: [[...sheet.hiddenRows].sort(), [...sheet.hiddenColumns].sort()],
    widths: toSizes(sheet.columnWidths, sheet.standardWidth),
    heights: toSizes(sheet.rowHeights, sheet.standardHeight),
    breaks: [sheet.rowPageBreaks, sheet.columnPageBreaks],
    page: [sheet.pageLayout, [...sheet.headersFooters], sheet.properties],
    formats: sheet.conditionalFormats.map(({ type, formula, areas, stopIfTrue, style, cellValueRule }) => {
      return { type, formula, areas: areas.map(toA1Range), stopIfTrue, style, cellValueRule };
    }),
    validations: sheet.dataValidations.map(({ areas, rule, prompt, errorAlert }) => {
      return { areas: areas.map(toA1Range), rule, prompt, errorAlert };
    }),
    tables: workbook.tables
      .filter((table) => table.sheet === sheet)
      .map(({ id: _id, sheet: _sheet, area, ...table }) => ({ ...table, area: toA1Range(area) })),
    charts: charts.map((chart) => ({
      ...chart.toJSON(),
      series: chart.series.map((series) => ({
        ...series.toJSON(),
        sources: [series.values, series.categories].map(
          (source) => source && [source.sheet.name, toA1Range(source.area)],
        ),
      })),
    })),
  };
}

function toCells(sheet: Sheet): object {
  const cells: Record<string, object> = {};
  for (const { row, column, cell } of sheet.cells.all()) {
    const { value, formula, hyperlink } = cell;
    const look = toLook(sheet.style(row, column), sheet);
    const isBlank = value === null && formula === null && hyperlink === null;
    // A blank cell that looks as its row or column does anyway is none.
    const around = sheet.rowStyles.get(row) ?? sheet.columnStyles.get(column) ?? {};
    if (isBlank && isSameLook(look, toLook(around, sheet))) continue;
    cells[toAddress({ sheet: sheet.name, row, column })] = { value: toRounded(value), formula, hyperlink, look };
  }
  return cells;
}

/** What of a style is not as usual. */
function toLook(style: Partial<Style>, { normalStyle }: Sheet): object {
  const usual: Readonly<Record<string, unknown>> = { ...normalStyle };
  return Object.fromEntries(Object.entries(style).filter(([key, value]) => !isSameValue(value, usual[key])));
}

/** Of the thousands of cells nearly all hold the very same value, so that what costs is left to the others. */
function isSameValue(a: unknown, b: unknown): boolean {
  return a === b || (isObject(a) && isObject(b) && JSON.stringify(a) === JSON.stringify(b));
}

function isSameLook(a: object, b: object): boolean {
  const toText = (look: object): string => JSON.stringify(Object.entries(look).sort(([x], [y]) => (x < y ? -1 : 1)));
  return toText(a) === toText(b);
}

/** Engines calculate alike to twelve digits. */
function toRounded<T>(value: T): T | number {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

function toSizes(sizes: ReadonlyMap<number, number>, usual: number): readonly (readonly [number, number])[] {
  return [...sizes].filter(([, size]) => size !== usual).sort(([a], [b]) => a - b);
}

function plain(state: object): object {
  return JSON.parse(JSON.stringify(state)) as object;
}

/** Where two states differ, and how: a line each. */
export function differencesOf(before: unknown, after: unknown, path = ""): readonly string[] {
  if (!isObject(before) || !isObject(after)) {
    return before === after ? [] : [`${path}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`];
  }
  const keys = Object.keys(before);
  const added = Object.keys(after).filter((key) => !Object.hasOwn(before, key));
  return [...keys, ...added].flatMap((key) => {
    // Said of what differs alone, which is little: most of a workbook is as it was.
    return before[key] === after[key]
      ? []
      : differencesOf(before[key], after[key], path === "" ? key : `${path}.${key}`);
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
