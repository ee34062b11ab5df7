import type { SheetSnapshot } from "../grid/snapshot";
import { findLineYear } from "./line-year";
import { toMergedCell } from "./merges";
import type { SavingsRegister } from "./reading";

type Register = Omit<SavingsRegister, "notes">;

/**
 * What a register leaves open, and what was made of it: months instead of years, or nothing at all that says in which year, or
 * whether, its savings were made.
 */
export function explainRegister(sheet: SheetSnapshot, register: Register): readonly string[] {
  if (register.rows.length === 0) return [];
  return [...explainMonths(sheet, register), ...explainNoYear(register), ...explainNoStatus(register)];
}

function explainMonths(sheet: SheetSnapshot, { columns, rows }: Register): readonly string[] {
  const year = columns.find(({ role }) => role === "period");
  if (!year) return [];
  const ofMonth = rows.filter((row) => {
    const shown = toMergedCell(sheet, row, year.column);
    return findLineYear(sheet.cell(shown.row, shown.column))?.isOfMonth === true;
  });
  if (ofMonth.length === 0) return [];
  const which = ofMonth.length === rows.length ? "each line counts" : `${ofMonth.length} of ${rows.length} lines count`;
  return [
    `“${year.header}” holds days or months: ${which} in the British financial year, from April to March, that it falls into.`,
  ];
}

function explainNoYear({ columns, period, groups, rows }: Register): readonly string[] {
  const savings = columns.filter(({ role }) => role === "saving");
  const isDated = columns.some(({ role }) => role === "period") || savings.every((saving) => saving.period !== null);
  const inGroups = groups
    .filter(({ said }) => said.period !== null)
    .reduce((count, group) => count + group.rows.length, 0);
  if (isDated || period !== null || inGroups === rows.length) return [];
  const start = columns.find(({ role }) => role === "start");
  const not = start ? ` “${start.header}” says when something starts, not in which year a saving was made.` : "";
  const which = inGroups > 0 ? `${rows.length - inGroups} of ${rows.length} lines name` : "no line names";
  return [
    `In this register ${which} a year, so that these savings count in none: give it a column “Financial year”, or name the year in its title.${not}`,
  ];
}

function explainNoStatus({ columns, groups, rows }: Register): readonly string[] {
  const savings = columns.filter(({ role }) => role === "saving");
  const isStated = columns.some(({ role }) => role === "status" || role === "delivered");
  const inGroups = groups
    .filter(({ said }) => said.status !== null)
    .reduce((count, group) => count + group.rows.length, 0);
  if (isStated || savings.every(({ status }) => status !== null) || inGroups === rows.length) return [];
  return [
    "Nothing in this register says whether a saving is delivered, so that none of them counts as delivered: give it a column “Status” with “Delivered” or “Forecast”.",
  ];
}
