import { toAmounts } from "../amount/amount-cell";
import { findUnit, type Unit } from "../amount/unit";
import type { Cell } from "../grid/cell";
import { toDisplayText } from "../grid/display";
import type { SheetSnapshot } from "../grid/snapshot";
import { findFigureColumn } from "../recognise/figure-table";
import { FIGURE_ROLES, type KpiColumn } from "../recognise/kpi-headers";

/** What stands in brackets behind a name, or behind a comma or dash: "Savings (£000)", "Savings, £m". */
const BEHIND_NAME = /(?:[([]\s*([^()[\]]+?)\s*[)\]]|[,–-]\s*([^\s,]+))\s*$/;

/**
 * The money or percentages that a KPI's name says its plain numbers are, "Savings (£000)" or "Spend (%)"; null where it says none,
 * and where one of its figures is such as 0.45, which may be 45%, so that nobody can tell what the name means by percentages.
 */
export function findUnitOfName(sheet: SheetSnapshot, columns: readonly KpiColumn[], row: number): Unit | null {
  const name = findFigureColumn(columns, "name");
  const unit = name && findUnitBehind(toDisplayText(sheet.cell(row, name.column)));
  if (unit?.kind !== "percent") return unit;
  const figures = columns.filter(({ role }) => FIGURE_ROLES.includes(role));
  return figures.some(({ column }) => isFraction(sheet.cell(row, column))) ? null : unit;
}

function findUnitBehind(name: string): Unit | null {
  const [, bracketed, behind] = BEHIND_NAME.exec(name) ?? [];
  const found = findUnit(bracketed ?? behind ?? "");
  const isAlone = found !== null && !/[\p{L}\d]/u.test(found.rest.replace(/\bin\b/i, ""));
  return isAlone && found.unit.kind !== "number" ? found.unit : null;
}

function isFraction(cell: Cell): boolean {
  return toAmounts(cell, { kind: "percent" }).some((each) => each.kind === "unreadable" && each.why === "fraction");
}

/** Whether a cell holds nothing but plain numbers, or nothing yet: a figure with a sign of its own says itself what it is. */
export function isBare(cell: Cell): boolean {
  return toAmounts(cell, null).every(({ kind }) => kind === "number" || kind === "blank" || kind === "notSet");
}
