import { isHighlight } from "../../core/change/highlight";
import { toFooterText } from "../../core/change/page-codes";
import type {
  PagePlan,
  PlannedCell,
  PlannedFormat,
  PlannedTable,
  PlannedValidation,
  SheetPlan,
} from "../../core/change/sheet-plan";
import { isJsonObject, type Json } from "../../simulator/json";
import { cellCount, isWholeColumns, isWholeRows } from "../../simulator/workbook/area";
import type { ConditionalFormat } from "../../simulator/workbook/conditional-format";
import type { DataValidation } from "../../simulator/workbook/data-validation";
import type { Sheet } from "../../simulator/workbook/workbook";
import { byPlace } from "./compare-looks";
import type { Rename } from "./sheet-pairs";
import { findChartPlan } from "./tab-charts";
import { TabStyles } from "./tab-style";

/** A character of the usual font is 7 pixels wide, and a pixel is three quarters of a point. */
const POINTS_A_CHARACTER = 5.25;
/** A plan names each cell of a validation: of whole columns there would be a million. */
const MOST_VALIDATED_CELLS = 1_000;

/** Which tab a plan is of, and the name that its sheet has in the file. */
export interface TabIdentity {
  readonly tab: string;
  readonly name: string;
}

/** A tab of ours as it stands in the simulator, as a plan. What plans do not have is left to the comparison to find. */
export function toSheetPlan(sheet: Sheet, { tab, name }: TabIdentity, rename: Rename): SheetPlan {
  const cells = toCells(sheet, rename);
  const { frozen } = sheet;
  return {
    tab,
    name,
    columnWidths: toWidths(sheet),
    rowHeights: [...sheet.rowHeights].map(([row, points]) => ({ row, points })),
    cells,
    frozen: {
      rows: frozen === null || isWholeColumns(frozen) ? 0 : frozen.bottom + 1,
      columns: frozen === null || isWholeRows(frozen) ? 0 : frozen.right + 1,
    },
    table: findTable(sheet),
    validations: sheet.dataValidations.flatMap(toValidations),
    conditionalFormats: sheet.conditionalFormats.flatMap((format) => findPlannedFormat(format, rename) ?? []),
    charts: sheet.charts.map((chart) => findChartPlan(chart, cells)).filter((chart) => chart !== null),
    page: toPage(sheet),
  };
}

function toCells(sheet: Sheet, rename: Rename): readonly PlannedCell[] {
  const styles = new TabStyles(sheet.normalStyle);
  return [...sheet.cells.all()]
    .map(({ row, column, cell: { value, formula } }) => ({
      row,
      column,
      value,
      formula: formula === null ? null : rename(formula),
      style: styles.toStyle(sheet.style(row, column)),
    }))
    .sort(byPlace);
}

function toWidths(sheet: Sheet): readonly number[] {
  const last = Math.max(-1, ...sheet.columnWidths.keys());
  return Array.from({ length: last + 1 }, (_, column) => {
    return (sheet.columnWidths.get(column) ?? sheet.standardWidth) / POINTS_A_CHARACTER;
  });
}

function findTable(sheet: Sheet): PlannedTable | null {
  const table = sheet.workbook.tables.find((each) => each.sheet === sheet && each.hasHeaderRow && !each.hasTotalsRow);
  return table ? { name: table.name, ...table.area } : null;
}

/** A look by a formula as plans have them: on one block of cells, two colours and no more; null for any other. */
function findPlannedFormat(format: ConditionalFormat, rename: Rename): PlannedFormat | null {
  const { type, areas, formula, stopIfTrue, style } = format;
  const [range, ...others] = areas;
  const { fillColor, fontColor, ...more } = style;
  const isPlain = type === "Custom" && stopIfTrue && others.length === 0 && Object.keys(more).length === 0;
  if (!isPlain || !range || typeof fillColor !== "string" || fontColor === undefined) return null;
  const written = formula.replace(/^=/, "");
  if (isHighlight(written)) return null;
  const [fill, color] = [fillColor, fontColor].map((each) => each.replace("#", "")) as [string, string];
  return { range, formula: rename(written), fill, color };
}

/** A list of choices, for each of its cells; other rules are not for plans. */
function toValidations({ areas, rule, prompt, errorAlert }: DataValidation): readonly PlannedValidation[] {
  const list = isJsonObject(rule) ? rule["list"] : null;
  const source = isJsonObject(list) ? list["source"] : null;
  const cells = areas.reduce((sum, area) => sum + cellCount(area), 0);
  if (typeof source !== "string" || source.startsWith("=") || cells > MOST_VALIDATED_CELLS) return [];
  const choice = { list: source.split(","), prompt: messageOf(prompt), error: messageOf(errorAlert) };
  return areas.flatMap(({ top, left, bottom, right }) => {
    const planned: PlannedValidation[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) planned.push({ row, column, ...choice });
    }
    return planned;
  });
}

function messageOf(part: unknown): string {
  const message = isJsonObject(part) ? part["message"] : null;
  return typeof message === "string" ? message : "";
}

function toPagesWide(zoom: Json | undefined): number {
  const wide = isJsonObject(zoom) ? zoom["horizontalFitToPages"] : null;
  return typeof wide === "number" ? wide : 1;
}

function toPage(sheet: Sheet): PagePlan {
  const { printArea, printTitleRows, printTitleColumns, pageLayout } = sheet;
  const footer = sheet.headerFooter("DefaultForAllPages").get("LeftFooter");
  return {
    orientation: pageLayout.get("Orientation") === "Landscape" ? "landscape" : "portrait",
    // Plans print whole columns from A on.
    printedColumns: printArea && isWholeColumns(printArea) && printArea.left === 0 ? printArea.right + 1 : null,
    pagesWide: toPagesWide(pageLayout.get("Zoom")),
    titleRows: printTitleRows && { first: printTitleRows.top, last: printTitleRows.bottom },
    titleColumns: printTitleColumns && { first: printTitleColumns.left, last: printTitleColumns.right },
    breaksBefore: sheet.rowPageBreaks,
    footer: typeof footer === "string" ? toFooterText(footer) : "",
  };
}
