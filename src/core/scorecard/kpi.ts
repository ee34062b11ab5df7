import { toAmounts } from "../amount/amount-cell";
import type { Amount } from "../amount/amount";
import { findUnit, type Unit } from "../amount/unit";
import type { CellRef } from "../grid/cell-ref";
import type { SheetSnapshot } from "../grid/snapshot";
import { comparePeriods, type Period } from "../period/period";
import { findFigureColumn } from "../recognise/figure-table";
import type { KpiColumn } from "../recognise/kpi-headers";
import type { KpiTable } from "../recognise/reading";
import { findRef } from "../recognise/ref";
import { findKpiDirection, type KpiDirection } from "./kpi-direction";
import { findUnitOfName, isBare } from "./unit-of-name";
import { toSourced, toSourcedText, type Sourced } from "./sourced";

/** What a cell of a KPI table says: one amount, or several where it holds several measures; at least one. */
export interface KpiFigure extends Sourced<readonly Amount[]> {
  /** What the row or the column's header says figures are that do not say it themselves; null for plain numbers. */
  readonly unit: Unit | null;
}

/** An indicator with a baseline, and targets and actuals for periods. Maps are by the period's key. */
export interface Kpi {
  /** Its place among the scorecard's KPIs, from 0. */
  readonly index: number;
  /** The number without decoration; null where the table has none. */
  readonly ref: string | null;
  readonly name: Sourced<string>;
  /** The key area or theme that it belongs to; null where nothing names one. */
  readonly area: Sourced<string> | null;
  /** Null where the table has no column for baselines. A figure without a period of its own has its column's. */
  readonly baseline: KpiFigure | null;
  /** A period without a target column is absent; a blank target is there and blank. */
  readonly targets: ReadonlyMap<string, KpiFigure>;
  readonly actuals: ReadonlyMap<string, KpiFigure>;
  /** What quarters' columns say, by the quarter's key ("2024-2025 Q1"). None of them is its year's figure. */
  readonly quarters: ReadonlyMap<string, KpiFigure>;
  /** What columns of the year to date say, by the year's key: the year is not over, so that none is its actual. */
  readonly toDate: ReadonlyMap<string, KpiFigure>;
  /** How far from the target counts as met, as the table says; null where it has no such column. */
  readonly tolerance: KpiFigure | null;
  /** What the table itself says of how it stands: "Green", "On track"; null where it says nothing. */
  readonly rating: Sourced<string> | null;
  /** Which way is good; null where nothing tells, or what tells it contradicts itself. */
  readonly direction: KpiDirection | null;
  readonly owner: Sourced<string> | null;
}

/** The KPIs of a table, numbered from `firstIndex`. Total. */
export function toKpis(sheet: SheetSnapshot, table: KpiTable, firstIndex: number): readonly Kpi[] {
  const rows = table.groups.flatMap(({ area, rows: own }) => own.map((row) => ({ row, area })));
  return rows.map(({ row, area }, index) => ({ ...toKpi(sheet, table.columns, row, area), index: firstIndex + index }));
}

/**
 * The KPIs of a table in long form, whose rows of each year are a table of their own: rows of one KPI are one KPI, which stands where
 * its newest year does. Two rows of one year are two KPIs, since nothing tells which of them counts.
 */
export function toKpisByYear(sheet: SheetSnapshot, tables: readonly KpiTable[], firstIndex: number): readonly Kpi[] {
  const found = new Map<string, Kpi>();
  const apart: Kpi[] = [];
  const inOrder = [...tables].sort((a, b) => comparePeriods(toPeriodOf(a), toPeriodOf(b)));
  for (const kpi of inOrder.flatMap((table) => toKpis(sheet, table, 0))) {
    const key = JSON.stringify([kpi.ref, kpi.name.value, kpi.area?.value].map((each) => each?.toLowerCase() ?? null));
    const older = found.get(key);
    if (older && sharesPeriod(older, kpi)) apart.push(kpi);
    else found.set(key, older ? joinYears(older, kpi) : kpi);
  }
  return [...found.values(), ...apart].map((kpi, index) => ({ ...kpi, index: firstIndex + index }));
}

function toPeriodOf({ columns }: KpiTable): Period {
  const dated = columns.find(({ role, period }) => role !== "baseline" && period !== null);
  return dated?.period ?? { label: "", key: "" };
}

function sharesPeriod(older: Kpi, newer: Kpi): boolean {
  return (["targets", "actuals", "quarters", "toDate"] as const).some((figures) =>
    [...newer[figures].keys()].some((key) => older[figures].has(key)),
  );
}

function joinYears(older: Kpi, newer: Kpi): Kpi {
  const isBlank = newer.baseline === null || newer.baseline.value.every(({ kind }) => kind === "blank");
  return {
    ...newer,
    baseline: isBlank ? (older.baseline ?? newer.baseline) : newer.baseline,
    targets: new Map([...older.targets, ...newer.targets]),
    actuals: new Map([...older.actuals, ...newer.actuals]),
    quarters: new Map([...older.quarters, ...newer.quarters]),
    toDate: new Map([...older.toDate, ...newer.toDate]),
    direction: newer.direction ?? older.direction,
    owner: newer.owner ?? older.owner,
  };
}

/** The periods of targets and actuals in some tables, oldest first; of several spellings of one, the first. */
export function toKpiPeriods(tables: readonly KpiTable[]): readonly Period[] {
  const periods = new Map<string, Period>();
  for (const { role, period } of tables.flatMap((table) => table.columns)) {
    if ((role === "target" || role === "actual") && period && !periods.has(period.key)) periods.set(period.key, period);
  }
  return [...periods.values()].sort(comparePeriods);
}

function toKpi(
  sheet: SheetSnapshot,
  columns: readonly KpiColumn[],
  row: number,
  groupArea: CellRef | null,
): Omit<Kpi, "index"> {
  const textOf = (role: KpiColumn["role"]): Sourced<string> | null => {
    const column = findFigureColumn(columns, role);
    const text = column && toSourcedText(sheet, row, column.column);
    return text && text.value !== "" ? text : null;
  };
  const name = toSourcedText(sheet, row, findFigureColumn(columns, "name")?.column ?? 0);
  const unit: RowUnit = {
    stated: findUnit(textOf("unit")?.value ?? "")?.unit ?? null,
    ofName: findUnitOfName(sheet, columns, row),
  };
  const figuresOf = (role: "target" | "actual" | "quarter" | "yearToDate"): ReadonlyMap<string, KpiFigure> =>
    new Map(
      columns
        .filter((column) => column.role === role)
        .map((column) => [column.period?.key ?? "", toFigure(sheet, row, column, unit)]),
    );
  const baselineColumn = findFigureColumn(columns, "baseline");
  const read = {
    name,
    baseline: baselineColumn && withPeriod(toFigure(sheet, row, baselineColumn, unit), baselineColumn.period),
    targets: figuresOf("target"),
    actuals: figuresOf("actual"),
  };
  const tolerance = findFigureColumn(columns, "tolerance");
  return {
    ...read,
    quarters: figuresOf("quarter"),
    toDate: figuresOf("yearToDate"),
    tolerance: tolerance && toFigure(sheet, row, tolerance, unit),
    rating: textOf("rating"),
    ref: toRef(textOf("ref")?.value ?? ""),
    area: findArea(sheet, columns, row) ?? (groupArea && toSourcedText(sheet, groupArea.row, groupArea.column)),
    direction: findKpiDirection({ ...read, stated: textOf("direction") }),
    owner: textOf("owner"),
  };
}

/** What a row says of its figures: in its column of units, or in the KPI's name, which speaks for plain numbers alone. */
interface RowUnit {
  readonly stated: Unit | null;
  readonly ofName: Unit | null;
}

function toFigure(sheet: SheetSnapshot, row: number, column: KpiColumn, { stated, ofName }: RowUnit): KpiFigure {
  const ofColumn = stated ?? column.unit;
  const readAs = ofColumn ?? (ofName && isBare(sheet.cell(row, column.column)) ? ofName : null);
  return { ...toSourced(sheet, row, column.column, (cell) => toAmounts(cell, readAs)), unit: readAs };
}

/** A baseline's period stands in its header, unless the cell names its own. */
function withPeriod(figure: KpiFigure, period: Period | null): KpiFigure {
  const value = figure.value.map((amount) =>
    amount.kind === "blank" ? amount : { ...amount, period: amount.period ?? period },
  );
  return { ...figure, value };
}

/** "KPI 7" and "7." are "7"; a code of another kind stays as it is. */
function toRef(text: string): string | null {
  return text === "" ? null : (findRef(text.replace(/^kpi\s*/i, "")) ?? text);
}

/** The area in the row's own cell, or in the one that is merged down over it. */
function findArea(sheet: SheetSnapshot, columns: readonly KpiColumn[], row: number): Sourced<string> | null {
  const column = findFigureColumn(columns, "area")?.column;
  if (column === undefined) return null;
  const merge = sheet.content.merges.find(
    ({ top, bottom, left, right }) => top <= row && bottom >= row && left <= column && right >= column,
  );
  const text = toSourcedText(sheet, merge?.top ?? row, merge?.left ?? column);
  return text.value === "" ? null : text;
}
