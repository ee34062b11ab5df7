import type { Amount } from "../../amount/amount";
import { toPeriodName, type Period } from "../../period/period";
import type { Kpi, KpiFigure } from "../../scorecard/kpi";
import type { Saving } from "../../scorecard/saving";
import type { Scorecard } from "../../scorecard/scorecard";
import type { Sourced } from "../../scorecard/sourced";
import { AMOUNT_REASONS } from "../amount-reasons";
import type { Report } from "../finding";
import { toKpiReport, toSavingName, toSavingReport } from "../kpi-report";
import { toQuote } from "../quote";
import type { Rule } from "../rule";

/** A cell that is to hold an amount and holds something that cannot be told as one. */
export const unreadableAmount: Rule = {
  meta: {
    id: "unreadable-amount",
    title: "Amount that cannot be read",
    severity: "error",
    rationale:
      "What cannot be read is in no total and held against no target, so that every figure made of it is short of something.",
    source: "Financial reporting practice: each figure can be traced to an amount that says what it is.",
    needs: ["figures"],
  },
  *check(scorecard) {
    for (const kpi of scorecard.kpis) {
      for (const { figure, period, name } of toFiguresOf(scorecard, kpi)) {
        const amount = figure.value.find(({ kind }) => kind === "unreadable");
        if (amount?.kind !== "unreadable") continue;
        const message = `The ${name} of ${toQuote(kpi.name.value)}, ${toShown(amount, figure)}, ${AMOUNT_REASONS[amount.why]}.`;
        yield toKpiReport({ kpi, period, at: figure.at }, message);
      }
    }
    for (const column of toColumns(scorecard.savings)) yield* checkColumn(column);
  },
};

interface NamedFigure {
  readonly figure: KpiFigure;
  readonly period: Period | null;
  readonly name: string;
}

function toFiguresOf({ kpiPeriods }: Scorecard, { baseline, targets, actuals }: Kpi): readonly NamedFigure[] {
  const ofPeriods = kpiPeriods.flatMap((period) =>
    (
      [
        ["target", targets],
        ["actual", actuals],
      ] as const
    ).flatMap(([role, figures]) => {
      const figure = figures.get(period.key);
      return figure ? [{ figure, period, name: `${role} for ${toPeriodName(period)}` }] : [];
    }),
  );
  return [...(baseline ? [{ figure: baseline, period: null, name: "baseline" }] : []), ...ofPeriods];
}

/** The cells of one column of a register that cannot be read, and how many it has. */
interface Column {
  readonly name: string;
  readonly amiss: { readonly saving: Saving; readonly source: Sourced<Amount> }[];
  filled: number;
}

function toColumns(savings: readonly Saving[]): Iterable<Column> {
  const columns = new Map<string, Column>();
  for (const saving of savings) {
    for (const [name, source] of [
      ["budget", saving.budget],
      ["contract value", saving.value],
      ["saving", saving.saving],
    ] as const) {
      if (!source || source.value.kind === "blank") continue;
      const key = `${source.at.column} ${source.at.sheet}`;
      const column = columns.get(key) ?? { name, amiss: [], filled: 0 };
      columns.set(key, column);
      column.filled += 1;
      if (isAmiss(source.value, name)) column.amiss.push({ saving, source });
    }
  }
  return columns.values();
}

/** A saving in words is in no total; a budget or contract value in words may say where it stands. */
function isAmiss({ kind }: Amount, name: string): boolean {
  if (kind === "unreadable") return true;
  return name === "saving" && (kind === "narrative" || kind === "direction" || kind === "percent");
}

/** A column in which nothing can be read is one fault, not one in each cell. */
function* checkColumn({ name, amiss, filled }: Column): Generator<Report> {
  const [first, second] = amiss;
  if (first && second && amiss.length === filled) {
    const message = `None of the ${filled} amounts in this column of ${name}s, of which this is the first, can be read: it ${toReason(first.source.value)}.`;
    yield toSavingReport(first.saving, first.source, message);
    return;
  }
  for (const { saving, source } of amiss) {
    const message = `The ${name} of ${toSavingName(saving)}, ${toShown(source.value, source)}, ${toReason(source.value)}.`;
    yield toSavingReport(saving, source, message);
  }
}

function toReason(amount: Amount): string {
  return amount.kind === "unreadable" ? AMOUNT_REASONS[amount.why] : "is no sum of money. Write the amount";
}

function toShown(amount: Amount, { text }: { readonly text: string }): string {
  return text === "" && amount.text === "" ? "which shows nothing" : toQuote(amount.text === "" ? text : amount.text);
}
