import { isBlankCell } from "../grid/cell";
import type { CellRef } from "../grid/cell-ref";
import type { SheetSnapshot } from "../grid/snapshot";
import {
  findExcelTable,
  findFigureColumn,
  findFigureHeader,
  findUnitRow,
  findYearOfTitle,
  isSameHeader,
  leaveColumnsOut,
  toSecondColumn,
  toUnknownColumns,
  UNITS_BELOW,
  withUnitBelow,
  type FigureHeader,
} from "./figure-table";
import { isQuarterAlone, toQuarter, type Period } from "../period/period";
import { UNNAMED_PERIOD } from "./headers";
import { FIGURE_ROLES, findKpiColumn, isYearsEnd, KPI_HINT, type KpiColumn, type KpiRole } from "./kpi-headers";
import type { KpiGroup } from "./reading";
import { toLoneTextKind, type LoneTextKind } from "./lone-text";
import { findKpiYears } from "./kpi-years";
import { IN_NO_TABLE, WHY_LEFT_OUT, WITHOUT_YEAR } from "./row-reasons";
import { toRowTexts, toTextAt, type TextAt } from "./sheet-text";
import type { LeftOutColumn } from "./table-header";
import { isColumnNumbers, TOTALS } from "./table-rows";
import type { BlockFinder, Walk } from "./walk";

/** A table has so many columns of baselines, targets and actuals; a single target may stand beside anything. */
const LEAST_FIGURES = 2;
/** Whatever a heading names: KPIs are grouped by key areas, by themes and by parts of a strategy. */
const AREA_HEADINGS: readonly LoneTextKind[] = ["heading", "theme", "part"];
/** Words of a sheet's title, which names no area. */
const TITLE = /\b(?:kpis?|indicators?|performance|measures?|scorecard|summary|dashboard|report)\b/i;

/** "1", "KPI 7", "PR-03b": what stands for a KPI and does not say what it is. */
const CODE = /^[a-z]{0,6}[\s.-]?\d+(?:\.\d+)?[a-z]?\.?$/i;

/** Why a row of the table is not read. */
const WHY_NO_KPI: Readonly<Record<"totals" | "columnNumbers" | "unknown", string>> = {
  totals: "A row of totals or averages: the sheet's own arithmetic, no KPI.",
  columnNumbers: WHY_LEFT_OUT.columnNumbers,
  unknown: "A row that names no KPI, or has neither a ref nor a figure.",
};

type KpiHeader = FigureHeader<KpiColumn>;

/**
 * Tables of KPIs with baselines, targets and actuals. The area may stand in the header ("Key Area | Governance | Baseline | ..."),
 * in a column, or in headings above the table or between its rows.
 */
export const KPI_TABLES: BlockFinder = {
  findStart: (sheet, row) => {
    const header = findFigureHeader(sheet, row, KPI_HINT, findKpiColumn, isKpiHeader);
    if (!header) return null;
    return {
      kind: "kpiTable",
      topRow: header.topRow,
      headerRow: header.row,
      scoreColumns: new Set(),
      read: (walk, endRow) => readTable(walk, header, endRow),
    };
  },
};

function isKpiHeader(columns: readonly KpiColumn[], unknown: readonly TextAt[]): boolean {
  const figures = columns.filter(({ role }) => FIGURE_ROLES.includes(role));
  const hasAim = figures.some(({ role }) => role !== "baseline");
  return figures.length >= LEAST_FIGURES && hasAim && withName(columns, unknown) !== null;
}

/** The columns with the one that names the KPIs; the area's cell where that is its header. Null where nothing names them. */
function withName(
  columns: readonly KpiColumn[],
  unknown: readonly TextAt[],
): { readonly columns: readonly KpiColumn[]; readonly area: TextAt | null } | null {
  if (findFigureColumn(columns, "name")) return { columns, area: null };
  const ref = findFigureColumn(columns, "ref");
  const description = findFigureColumn(columns, "description");
  if (description && ref && /\b(?:kpi|indicator|pi)\b/i.test(ref.header)) {
    const name = { ...description, role: "name" } as const;
    return { columns: columns.map((column) => (column === description ? name : column)), area: null };
  }
  const label = findFigureColumn(columns, "area");
  const area = label && unknown.find(({ column }) => column === label.column + 1);
  if (!area || ref) return null;
  const named = columns.map((column) => (column === label ? ({ ...label, role: "ref" } as const) : column));
  const name = { column: area.column, header: area.text, role: "name", period: null, unit: null } as const;
  return { columns: [...named, name].sort((a, b) => a.column - b.column), area };
}

function readTable(walk: Walk, found: KpiHeader, endRow: number): void {
  const named = withName(found.columns, found.unknown);
  if (!named) return;
  const { sheet } = walk;
  const columns = withDescribedNames(sheet, { ...found, columns: named.columns }, endRow);
  const isByRow = columns.some(({ role }) => role === "year") && columns.every(namesNoYear);
  const { columns: own, leftOut } = toOwnColumns(walk, { ...found, columns }, isByRow);
  const unknown = found.unknown.filter((text) => text !== named.area);
  const units = findUnitRow(sheet, found.row + 1);
  if (units) walk.leaveRowOut(found.row + 1, UNITS_BELOW);
  const header = { ...found, columns: own.map((column) => withUnitBelow(column, units)), unknown };
  const inHeader = named.area && { sheet: sheet.name, row: found.row, column: named.area.column };
  const groups = readRows(walk, header, endRow, inHeader ?? findAreaAbove(walk, found.topRow));
  const filled = groups.filter(({ rows }) => rows.length > 0);
  const rows = filled.flatMap((group) => group.rows);
  for (const { area } of filled) walk.use(area);
  leaveColumnsOut(walk, header, [...toUnknownColumns(unknown), ...leftOut], rows);
  walk.lastTableRow = rows.at(-1) ?? found.row;
  const table = { sheet: sheet.name, headerRow: found.row, columns: header.columns, groups: filled };
  const byYear = isByRow ? findKpiYears(sheet, table) : null;
  const yearless = byYear ? null : findFigureColumn(table.columns, "year");
  if (yearless) {
    const why = `“${yearless.header}” names no year in any row, so its column is not read.`;
    leaveColumnsOut(walk, header, [{ column: yearless.column, why }], rows);
  }
  for (const row of byYear?.unread ?? []) walk.leaveRowOut(row, WITHOUT_YEAR);
  walk.kpiTables.push(
    ...(byYear?.tables ?? [{ ...table, columns: table.columns.filter((column) => column !== yearless) }]),
  );
}

/** Whether a column's header names no year: where one does, a column of years says something else. */
function namesNoYear({ role, period }: KpiColumn): boolean {
  return !(DATED.has(role) || role === "quarter") || period === null;
}

/** Codes under "KPI" are refs where a description beside them says what each KPI is. */
function withDescribedNames(sheet: SheetSnapshot, { row, columns }: KpiHeader, endRow: number): readonly KpiColumn[] {
  const name = findFigureColumn(columns, "name");
  const description = findFigureColumn(columns, "description");
  if (!name || !description || findFigureColumn(columns, "ref")) return columns;
  for (let each = row + 1; each < endRow; each += 1) {
    const text = toTextAt(sheet, each, name.column);
    if (text !== "" && toTextAt(sheet, each, description.column) !== "" && !CODE.test(text)) return columns;
  }
  return columns.map((column) => {
    if (column === name) return { ...column, role: "ref" };
    return column === description ? { ...column, role: "name" } : column;
  });
}

/**
 * The columns, each with its period: a target or actual without one belongs to the only year that the others name, to the
 * title's, or to none. Of two for the same thing one is left out, and so is a description beside the name.
 */
function toOwnColumns(walk: Walk, { row, columns }: KpiHeader, isByRow: boolean): OwnColumns {
  const isDated = ({ role: each }: KpiColumn): boolean => DATED.has(each);
  const years = new Map(
    columns.filter(isDated).flatMap(({ period }) => (period ? [[period.key, period] as const] : [])),
  );
  const only = years.size === 1 ? [...years.values()][0] : undefined;
  const period =
    only ?? (years.size === 0 ? findYearOfTitle(walk, row, findYearBefore(walk, row)) : null) ?? UNNAMED_PERIOD;
  const kept: KpiColumn[] = [];
  const leftOut: LeftOutColumn[] = [];
  const dated = columns.map((column) => toDated(column, isDated(column), period));
  const isSecond = (own: KpiColumn): boolean =>
    kept.some((other) => isSameThing(other, own)) ||
    (isYearsEnd(own) && dated.some((other) => !isYearsEnd(other) && isSameThing(other, own)));
  for (const own of dated) {
    if (own.role === "description") {
      leftOut.push({ column: own.column, why: `“${own.header}” is not needed: another column names the KPIs.` });
    } else if (own.role === "year" && !isByRow) {
      const why = `“${own.header}” is not read: the headers of the figures name their years.`;
      leftOut.push({ column: own.column, why });
    } else if (isSecond(own)) leftOut.push(toSecondColumn(own));
    else kept.push(own);
  }
  return { columns: kept, leftOut };
}

/** The year of the table right above where that has the very same header, as a list has whose header comes again. */
function findYearBefore({ sheet, kpiTables }: Walk, row: number): Period | null {
  const before = kpiTables.at(-1);
  if (!before || !isSameHeader(sheet, before.headerRow, row)) return null;
  const period = before.columns.find(({ role }) => DATED.has(role))?.period ?? null;
  return period === UNNAMED_PERIOD ? null : period;
}

/** A column with the table's year where its header names none; so has a quarter alone. */
function toDated(column: KpiColumn, isDated: boolean, year: Period): KpiColumn {
  if (isDated && !column.period) return { ...column, period: year };
  const isQuarter = column.period !== null && isQuarterAlone(column.period) && year !== UNNAMED_PERIOD;
  return isQuarter ? { ...column, period: toQuarter(column.period.label, year) } : column;
}

/** Roles whose figures are of a whole year. */
const DATED: ReadonlySet<KpiRole> = new Set<KpiRole>(["target", "actual", "yearToDate"]);

/** The columns of a table that are read, and those that are not. */
interface OwnColumns {
  readonly columns: readonly KpiColumn[];
  readonly leftOut: readonly LeftOutColumn[];
}

/** Whether two columns hold the same; a table has one baseline, of whatever year. */
function isSameThing(a: KpiColumn, b: KpiColumn): boolean {
  return a.role === b.role && (a.role === "baseline" || a.period?.key === b.period?.key);
}

/** The heading above a table, unless it is the sheet's title. */
function findAreaAbove(walk: Walk, row: number): CellRef | null {
  const heading = walk.findHeadingAbove(row, AREA_HEADINGS);
  return heading && !TITLE.test(toTextAt(walk.sheet, heading.row, heading.column)) ? heading : null;
}

function readRows(walk: Walk, header: KpiHeader, endRow: number, area: CellRef | null): readonly KpiGroup[] {
  const { sheet } = walk;
  const groups: { area: CellRef | null; rows: number[] }[] = [{ area, rows: [] }];
  const lastRow = findExcelTable(sheet, header)?.bottom ?? endRow;
  let hasRefs = false;
  let isBehindBlank = false;
  for (let row = header.row + 1; row < endRow; row += 1) {
    if (row === header.row + 1 && findUnitRow(sheet, row)) continue;
    const kind = toRowKind(sheet, row, header);
    if (row > lastRow || (isBehindBlank && isBelowTable(sheet, row, header, kind, hasRefs))) {
      walk.collectLoose(row, endRow, WHY_LEFT_OUT.belowTable);
      return groups;
    }
    if (kind === "kpi") {
      groups.at(-1)?.rows.push(row);
      hasRefs ||= hasRef(sheet, row, header);
      isBehindBlank = false;
    } else if (kind === "blank") {
      isBehindBlank = hasRows(groups);
    } else if (kind === "alone") {
      walk.collectLoose(row, row + 1, IN_NO_TABLE);
      if (walk.loneTexts.at(-1)?.kind !== "note") groups.push({ area: walk.toFirstCell(row), rows: [] });
    } else {
      walk.leaveRowOut(row, WHY_NO_KPI[kind]);
    }
  }
  return groups;
}

type KpiRowKind = "kpi" | "blank" | "alone" | "totals" | "columnNumbers" | "unknown";

function toRowKind(sheet: SheetSnapshot, row: number, header: KpiHeader): KpiRowKind {
  const texts = toRowTexts(sheet, row);
  const first = texts[0];
  if (!first) return "blank";
  if (isColumnNumbers(texts)) return "columnNumbers";
  const isNumbered = hasRef(sheet, row, header);
  if (!isNumbered && TOTALS.test(first.text)) return "totals";
  const isNamed = textIn(sheet, row, header, "name") !== "";
  const hasFigures = header.columns.some(
    ({ role, column }) => FIGURE_ROLES.includes(role) && !isBlankCell(sheet.cell(row, column)),
  );
  if (isNamed && (isNumbered || hasFigures)) return "kpi";
  // Where KPIs have no refs, one that nobody has filled in yet is a name alone, or with its owner.
  const canLackRef = isNamed && findFigureColumn(header.columns, "ref") === null;
  if (texts.length > 1) return canLackRef ? "kpi" : "unknown";
  return canLackRef && !isHeading(sheet, row, header, first) ? "kpi" : "alone";
}

/** Whether a text alone among the names is a heading: first in the table, behind a blank row, merged across, or a sentence. */
function isHeading(sheet: SheetSnapshot, row: number, header: KpiHeader, { column, text }: TextAt): boolean {
  if (row === header.row + 1 || toRowTexts(sheet, row - 1).length === 0) return true;
  const isMerged = sheet.content.merges.some(({ top, left, right }) => top === row && left === column && right > left);
  return isMerged || toLoneTextKind(text) === "note";
}

/** Whether a row behind a blank one is no part of the table: it has no ref where the KPIs have, or goes beyond the columns. */
function isBelowTable(
  sheet: SheetSnapshot,
  row: number,
  header: KpiHeader,
  kind: KpiRowKind,
  hasRefs: boolean,
): boolean {
  if (kind === "unknown") return true;
  if (kind !== "kpi") return false;
  const headed = new Set([...header.columns, ...header.unknown].map(({ column }) => column));
  const isBeyond = toRowTexts(sheet, row).some(({ column }) => !headed.has(column));
  return isBeyond || (hasRefs && !hasRef(sheet, row, header));
}

/** Whether a row has a ref: "Total" in that column is none. */
function hasRef(sheet: SheetSnapshot, row: number, header: KpiHeader): boolean {
  const ref = textIn(sheet, row, header, "ref");
  return ref !== "" && !TOTALS.test(ref);
}

function textIn(sheet: SheetSnapshot, row: number, { columns }: KpiHeader, role: KpiColumn["role"]): string {
  const column = findFigureColumn(columns, role);
  return column ? toTextAt(sheet, row, column.column) : "";
}

function hasRows(groups: readonly KpiGroup[]): boolean {
  return groups.some(({ rows }) => rows.length > 0);
}
