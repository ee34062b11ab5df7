import type { Scorecard } from "../../src/core/scorecard/scorecard";
import { readScorecard } from "./scorecard-builder";
import { snapshotOfSheets, type PlainCell, type PlainName, type PlainRows, type PlainSheet } from "./snapshot-builder";

/** The header of a sheet of KPIs with a baseline and two years. */
export const KPI_HEADER: readonly string[] = [
  ...["No", "KPI", "Baseline 2023/24", "Target 2024/25", "Actual 2024/25", "Target 2025/26", "Actual 2025/26"],
];
/** The header of a savings register with all its columns. */
export const REGISTER_HEADER: readonly string[] = [
  ...["Contract ref", "Contract title", "Directorate", "Financial year", "Budget (£)", "Contract value (£)"],
  ...["Saving (£)", "Type", "Status", "Recurring"],
];

/** A line of a savings register as a test describes it. */
export interface PlainSaving {
  readonly ref?: PlainCell;
  readonly title?: PlainCell;
  readonly directorate?: PlainCell;
  /** "2024/25" unless said otherwise. */
  readonly year?: PlainCell;
  readonly budget?: PlainCell;
  readonly value?: PlainCell;
  readonly saving: PlainCell;
  /** "Cashable" unless said otherwise. */
  readonly type?: PlainCell;
  /** "Delivered" unless said otherwise. */
  readonly status?: PlainCell;
  readonly recurring?: PlainCell;
}

/** What a workbook of figures holds. */
export interface PlainFigures {
  /** Below {@link KPI_HEADER}: the first KPI stands in row 2, its baseline in C, targets in D and F, actuals in E and G. */
  readonly kpis?: PlainRows;
  readonly kpiHeader?: readonly string[];
  /** Below {@link REGISTER_HEADER}: the first line stands in row 2, its saving in G. */
  readonly savings?: readonly PlainSaving[];
  readonly names?: readonly PlainName[];
}

/** The sheet "KPIs" and the sheet "Register" of a workbook. */
export function figureSheetsOf({ kpis, kpiHeader = KPI_HEADER, savings }: PlainFigures): readonly PlainSheet[] {
  return [
    ...(kpis ? [{ name: "KPIs", rows: [kpiHeader, ...kpis] }] : []),
    ...(savings ? [{ name: "Register", rows: [REGISTER_HEADER, ...savings.map(toRow)] }] : []),
  ];
}

/** The scorecard of such a workbook, read as the program reads it. */
export function figuresOf(plain: PlainFigures): Scorecard {
  return readScorecard(snapshotOfSheets(figureSheetsOf(plain), plain.names));
}

function toRow(line: PlainSaving, index: number): readonly PlainCell[] {
  const { ref = `C${index + 1}`, title = null, directorate = null, year = "2024/25", budget = null } = line;
  const { value = null, saving, type = "Cashable", status = "Delivered", recurring = null } = line;
  return [ref, title, directorate, year, budget, value, saving, type, status, recurring];
}
