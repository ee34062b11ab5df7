import type { SavingStatus, SavingType } from "../../core/kpi/saving-line";
import type { SavingsGrouping } from "../../core/kpi/savings-totals";
import { toCountText } from "../parts/numbers";

export const SAVINGS_OF = "Savings of";
export const NO_YEAR_TOLD = "No year told";
export const WHAT = "What";
export const SUM = "Sum";
export const WHAT_COUNTS = "A forecast is no saving yet, and cost avoidance frees no budget.";
export const SAVINGS_BY = "Savings by";
export const GROUPINGS: Readonly<Record<SavingsGrouping, { readonly choice: string; readonly header: string }>> = {
  directorate: { choice: "By directorate", header: "Directorate" },
  contract: { choice: "By contract", header: "Contract" },
};
export const DELIVERED = "Delivered";
export const FORECAST = "Forecast";
export const NONE_NAMED = "None named";
export const STEP = "Step";
export const AS_BAR = "As a bar";
export const UP_TO = "Up to";
export const PLANNED = "Planned";
export const NO_PLAN = "not set";
const NO_NAME = "A line without a name";

/** "Savings, 12 lines". */
export function toHeading(lines: number): string {
  return `Savings, ${toCountText(lines, "line")}`;
}

/** "Savings of 2024/25". */
export function toPeriodCaption(period: string): string {
  return `Savings of ${period}`;
}

/** "Savings of 2024/25 by directorate". */
export function toGroupsCaption(period: string, by: SavingsGrouping): string {
  return `Savings of ${period} by ${by}`;
}

/** "Delivered, cashable"; "Delivered in all" where no type is named. */
export function toTotalName(status: string, type: string | null): string {
  return type === null ? `${status} in all` : `${status}, ${type}`;
}

/** "Delivered in all: £12.00, its lines": what opens the lines of a total. */
export function toOpenLabel(total: string, money: string): string {
  return `${total}: ${money}, its lines`;
}

/** "Delivered, cashable, 2024/25: 3 lines": what stands over the lines of a total. */
export function toLinesTitle(status: string, type: string | null, period: string, lines: number): string {
  return `${type === null ? status : `${status}, ${type}`}, ${period}: ${toCountText(lines, "line")}`;
}

/** "Adults, 2024/25: 3 lines, delivered or not". */
export function toGroupTitle(group: string, period: string, lines: number): string {
  return `${group}, ${period}: ${toCountText(lines, "line")}, delivered or not`;
}

/** What of the delivered savings was new, and what was not. */
export function toAgainText(again: string, fresh: string): string {
  return `${again} of what is delivered is a recurring saving of an earlier year; ${fresh} is new.`;
}

/** What whole years would bring. */
export function toToComeText(money: string): string {
  return `Whole years would bring ${money} on top of what was delivered in parts of the year.`;
}

/** "C1 Salt: £12.00". */
export function toLineText(name: string | null, money: string): string {
  return `${name ?? NO_NAME}: ${money}`;
}

/** "From budget to delivered saving, 2024/25". */
export function toPictureCaption(period: string): string {
  return `From budget to delivered saving, ${period}`;
}

/** Which lines the picture is of, and what the others come to. */
export function toPictureNote(lines: number, others: string | null): string {
  const own = `${toCountText(lines, "delivered line")} with a budget and a contract value.`;
  return others === null ? own : `${own} The others, without them, are listed as ${others}.`;
}

/** "Added up against the plan of Savings delivered". */
export function toCumulativeCaption(kpi: string): string {
  return `Added up against the plan of ${kpi}`;
}

export const NO_PLAN_TO_HOLD = "no plan to hold it against";
export const NO_YEAR = "no year";
export const STATUS_WORDS: Readonly<Record<SavingStatus, string>> = {
  delivered: DELIVERED,
  forecast: FORECAST,
  other: "Another status",
  unstated: "No status",
};
export const TYPE_WORDS: Readonly<Record<SavingType, string>> = {
  cashable: "cashable",
  costAvoidance: "cost avoidance",
  other: "of another type",
  unstated: "without a type",
};
/** The bars from what was set aside to what was saved. */
export const STEP_NAMES = {
  budget: "Budget",
  value: "Contract value",
  otherwise: "Listed otherwise",
  saving: "Delivered saving",
} as const;

/** "▲ £12.00 ahead": how what was delivered stands to the plan. */
export function toPlanText(order: number, money: string): string {
  return order === 0 ? "✓ on plan" : order > 0 ? `▲ ${money} ahead` : `▼ ${money} behind`;
}
