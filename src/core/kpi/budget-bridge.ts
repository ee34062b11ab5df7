import type { Decimal } from "../amount/amount";
import { DecimalSum, subtract, toPence } from "../amount/decimal";
import type { SavingLine } from "./saving-line";

/** The way from what was set aside to what was saved, for some lines of a register; every sum exact and at its pence. */
export interface BudgetBridge {
  /** What was set aside for the lines that say so. */
  readonly budget: Decimal;
  /** What the same lines' contracts cost. */
  readonly cost: Decimal;
  /** What they are listed as saving. */
  readonly saving: Decimal;
  /** The saving less budget less cost: "0.00" where every line's arithmetic holds. */
  readonly unexplained: Decimal;
  /** What the other lines, without a budget or a cost in the same currency, are listed as saving. */
  readonly withoutBudget: Decimal;
  /** How many lines say their budget and cost. */
  readonly lines: number;
}

/** How some lines' budgets become their savings. Total and linear in the lines. */
export function toBudgetBridge(lines: Iterable<SavingLine>): BudgetBridge {
  const [budget, cost, saving, withoutBudget] = [
    new DecimalSum(),
    new DecimalSum(),
    new DecimalSum(),
    new DecimalSum(),
  ];
  let count = 0;
  for (const { saving: line, amount } of lines) {
    const [set, spent, own] = [line.budget?.value, line.value?.value, line.saving.value];
    const isTold = set?.kind === "money" && spent?.kind === "money" && own.kind === "money";
    if (isTold && set.currency === own.currency && spent.currency === own.currency) {
      budget.add(set.value);
      cost.add(spent.value);
      saving.add(amount);
      count += 1;
    } else withoutBudget.add(amount);
  }
  return {
    budget: toPence(budget.value),
    cost: toPence(cost.value),
    saving: toPence(saving.value),
    unexplained: toPence(subtract(saving.value, subtract(budget.value, cost.value))),
    withoutBudget: toPence(withoutBudget.value),
    lines: count,
  };
}
