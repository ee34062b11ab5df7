import type { Amount, Decimal } from "../../amount/amount";
import { add, subtract, toPence } from "../../amount/decimal";
import { findToCome } from "../../kpi/saving-line";
import { toMoneyWords } from "../../kpi/figure-words";
import type { Saving } from "../../scorecard/saving";
import type { Sourced } from "../../scorecard/sourced";
import type { Report } from "../finding";
import { toSavingName, toSavingReport } from "../kpi-report";
import type { Rule } from "../rule";

/** From so many lines on, a register in which most do not add up reckons its savings in another way. */
const FEWEST_LINES = 10;

/** A line whose saving is not its budget less its contract value. */
export const savingArithmetic: Rule = {
  meta: {
    id: "saving-arithmetic",
    title: "Saving that is not budget less contract value",
    severity: "error",
    rationale:
      "A saving that its own line contradicts is in every total above it, and nobody can tell from the register which of the three amounts is wrong.",
    source: "Procurement practice: a saving is what was set aside less what the contract costs.",
    needs: ["savings"],
  },
  *check({ savings }) {
    for (const lines of toSheets(savings)) yield* checkSheet(lines);
  },
};

/** A line with all three amounts in one currency. */
interface Sum {
  readonly saving: Saving;
  readonly budget: Sourced<Amount>;
  readonly value: Sourced<Amount>;
  readonly currency: string;
  readonly stated: Decimal;
  /** What it comes to in a whole year; null where the register does not say. */
  readonly wholeYear: Decimal | null;
  /** What the saving would be. */
  readonly due: Decimal;
}

function toSheets(savings: readonly Saving[]): Iterable<readonly Sum[]> {
  const columnsOf = countSavings(savings);
  const sheets = new Map<string, Sum[]>();
  for (const saving of savings) {
    // Of several savings in a row none alone is what is left of the budget.
    if ((columnsOf.get(toRow(saving)) ?? 0) > 1) continue;
    const sum = findSum(saving);
    if (!sum) continue;
    const { sheet } = saving.saving.at;
    const lines = sheets.get(sheet);
    if (lines) lines.push(sum);
    else sheets.set(sheet, [sum]);
  }
  return sheets.values();
}

function countSavings(savings: readonly Saving[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const saving of savings) counts.set(toRow(saving), (counts.get(toRow(saving)) ?? 0) + 1);
  return counts;
}

function toRow({ saving: { at } }: Saving): string {
  return `${at.row} ${at.sheet}`;
}

function findSum(saving: Saving): Sum | null {
  const { budget, value } = saving;
  const stated = saving.saving.value;
  if (budget?.value.kind !== "money" || value?.value.kind !== "money" || stated.kind !== "money") return null;
  const { currency } = stated;
  if (budget.value.currency !== currency || value.value.currency !== currency) return null;
  const due = toPence(subtract(budget.value.value, value.value.value));
  const toCome = findToCome(saving);
  const wholeYear = toCome === null ? null : toPence(add(stated.value, toCome));
  return { saving, budget, value, currency, stated: stated.value, wholeYear, due };
}

function* checkSheet(lines: readonly Sum[]): Generator<Report> {
  const wrong = lines.filter(({ stated, due, wholeYear }) => stated !== due && wholeYear !== due);
  const [first] = wrong;
  if (first && lines.length >= FEWEST_LINES && wrong.length * 2 > lines.length) {
    const message = `In ${wrong.length} of the ${lines.length} lines of this register the saving is not the budget less the contract value, of which this is the first: its savings seem to be reckoned in another way, so that its lines were not checked one by one.`;
    yield { ...toReport(first, message), severity: "warning" };
    return;
  }
  for (const sum of wrong) yield toReport(sum, toMessage(sum));
}

function toReport({ saving, budget, value }: Sum, message: string): Report {
  return toSavingReport(saving, { at: saving.saving.at, related: [budget.at, value.at] }, message);
}

function toMessage({ saving, budget, value, stated, due, currency }: Sum): string {
  const money = (amount: Decimal): string => toMoneyWords(amount, currency);
  const amounts = [budget, value].map(({ value: amount }) => ("value" in amount ? money(amount.value) : amount.text));
  const isTurned = toPence(add(stated, due)) === "0.00";
  const sign = isTurned ? " Only the sign is the other way round." : "";
  return `The saving of ${toSavingName(saving)} is ${money(stated)}, and the budget of ${amounts[0] ?? ""} less the contract value of ${amounts[1] ?? ""} is ${money(due)}.${sign}`;
}
