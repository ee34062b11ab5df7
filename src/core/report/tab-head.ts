import type { PlannedCell } from "../change/sheet-plan";
import { planSummaryLink } from "./link";
import { planRow } from "./plan-row";
import type { TabContext } from "./tab-maker";

/** What the head of a tab says. */
export interface TabHead {
  readonly title: string;
  /** What the tab holds, and what of it follows the scores. */
  readonly subtitle: string;
  /** What it is made for; "" leaves its row empty. */
  readonly scope: string;
}

/** How many rows the head takes, whatever it says. */
export const HEAD_ROWS = 4;

/** The rows at the top of a tab: its title, what it holds, what it is made for, and the way back to the Summary tab. */
export function planHead(context: TabContext, { title, subtitle, scope }: TabHead): readonly PlannedCell[] {
  const link = planSummaryLink(context);
  return [
    ...planRow(0, 0, [{ value: title, style: "title" }]),
    ...planRow(1, 0, [{ value: subtitle, style: "subtitle" }]),
    ...planRow(2, 0, [scope === "" ? null : { value: scope, style: "subtitle" }]),
    ...planRow(3, 0, [link]),
  ];
}
