import type { Decimal } from "../../core/amount/amount";
import { compareDecimals, negate } from "../../core/amount/decimal";
import type { BudgetBridge } from "../../core/kpi/budget-bridge";
import { STEP_NAMES } from "./savings-words";

/** One bar on the way from budget to saving. */
export interface Step {
  readonly name: string;
  readonly value: Decimal;
  /** "total" stands on the ground; "taken" and "added" hang where the bar before left off. */
  readonly kind: "total" | "taken" | "added";
  /** Where it begins and ends, as shares of the widest place of the picture, from 0 to 1. Of a length in a picture alone: no figure. */
  readonly from: number;
  readonly to: number;
}

/** The bars from what was set aside, less what contracts cost, to what is listed as saved. */
export function toSteps({ budget, cost, saving, unexplained }: BudgetBridge): readonly Step[] {
  const [set, spent, listed, rest] = [budget, cost, saving, unexplained].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const places = [0, set, set - spent, listed];
  const [least, most] = [Math.min(...places), Math.max(...places)];
  const toShare = (place: number): number => (most === least ? 0 : (place - least) / (most - least));
  const ground = toShare(0);
  const isOdd = compareDecimals(unexplained, "0") !== 0;
  return [
    { name: STEP_NAMES.budget, value: budget, kind: "total", from: ground, to: toShare(set) },
    { name: STEP_NAMES.value, value: negateMoney(cost), kind: "taken", from: toShare(set), to: toShare(set - spent) },
    ...(isOdd
      ? [
          {
            name: STEP_NAMES.otherwise,
            value: unexplained,
            kind: rest < 0 ? ("taken" as const) : ("added" as const),
            from: toShare(set - spent),
            to: toShare(listed),
          },
        ]
      : []),
    { name: STEP_NAMES.saving, value: saving, kind: "total", from: ground, to: toShare(listed) },
  ];
}

function negateMoney(value: Decimal): Decimal {
  return compareDecimals(value, "0") === 0 ? value : negate(value);
}
