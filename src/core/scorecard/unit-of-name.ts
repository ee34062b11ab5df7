import { toAmounts } from "../amount/amount-cell";
import { findUnit, type Unit } from "../amount/unit";
import type { Cell } from "../grid/cell";

/** What stands in brackets behind a name, or behind a comma or dash: "Savings (£000)", "Savings, £m". */
const BEHIND_NAME = /(?:[([]\s*([^()[\]]+?)\s*[)\]]|[,–-]\s*([^\s,]+))\s*$/;

/** The money that a KPI's name says its plain numbers are, "Savings (£000)"; null where it says none. */
export function findUnitOfName(name: string): Unit | null {
  const [, bracketed, behind] = BEHIND_NAME.exec(name) ?? [];
  const found = findUnit(bracketed ?? behind ?? "");
  const isAlone = found !== null && !/[\p{L}\d]/u.test(found.rest.replace(/\bin\b/i, ""));
  return isAlone && found.unit.kind === "money" ? found.unit : null;
}

/** Whether a cell holds nothing but plain numbers, or nothing yet: a figure with a sign of its own says itself what it is. */
export function isBare(cell: Cell): boolean {
  return toAmounts(cell, null).every(({ kind }) => kind === "number" || kind === "blank" || kind === "notSet");
}
