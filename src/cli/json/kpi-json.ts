import type { Period } from "../../core/period/period";
import type { Kpi, KpiFigure } from "../../core/scorecard/kpi";
import type { Saving } from "../../core/scorecard/saving";
import { NO_AMOUNT, toAmountJson } from "./amount-json";

/** A KPI as the contract writes it. */
export function toKpiJson(kpi: Kpi, periods: readonly Period[]): object {
  const baselines = kpi.baseline ? toAmountsJson(kpi.baseline) : [];
  return {
    ref: kpi.ref,
    name: kpi.name.value,
    area: kpi.area?.value ?? null,
    // A cell with several measures has no one baseline; each of them stands in `baselines`.
    baseline: toBaselineJson(kpi.baseline, baselines),
    baselines,
    targets: byPeriod(kpi.targets, periods),
    actuals: byPeriod(kpi.actuals, periods),
    quarters: byKey(kpi.quarters),
    toDate: byKey(kpi.toDate),
    tolerance: kpi.tolerance && toAmountsJson(kpi.tolerance),
    rating: kpi.rating?.value ?? null,
    direction: kpi.direction?.direction ?? null,
    directionFrom: kpi.direction?.from ?? null,
    owner: kpi.owner?.value ?? null,
  };
}

/** A line of a savings register as the contract writes it. */
export function toSavingJson(saving: Saving): object {
  const { budget, value, fullYear, months } = saving;
  return {
    ref: saving.ref?.value ?? null,
    title: saving.title?.value ?? null,
    period: saving.period?.label ?? null,
    budget: budget ? toAmountJson(budget.value, budget.at) : NO_AMOUNT,
    value: value ? toAmountJson(value.value, value.at) : NO_AMOUNT,
    saving: toAmountJson(saving.saving.value, saving.saving.at),
    type: saving.type?.value ?? null,
    status: saving.status?.value ?? null,
    directorate: saving.directorate?.value ?? null,
    recurring: saving.recurring,
    recurrence: saving.recurrence?.value ?? null,
    fullYear: fullYear && toAmountJson(fullYear.value, fullYear.at),
    start: saving.start?.value ?? null,
    firstYear: saving.firstYear?.label ?? null,
    months: months && toAmountJson(months.value, months.at),
    contract: saving.contract?.value ?? null,
    supplier: saving.supplier?.value ?? null,
    group: saving.group?.value ?? null,
    lead: saving.lead?.value ?? null,
    hidden: saving.isHidden,
  };
}

function toAmountsJson({ value, at }: KpiFigure): readonly object[] {
  return value.map((amount) => toAmountJson(amount, at));
}

function toBaselineJson(baseline: KpiFigure | null, amounts: readonly object[]): object {
  if (!baseline) return NO_AMOUNT;
  const [only, ...others] = amounts;
  if (only && others.length === 0) return only;
  return toAmountJson(
    { kind: "unreadable", why: "severalFigures", text: baseline.text, bound: null, provisional: false, period: null },
    baseline.at,
  );
}

function byKey(figures: ReadonlyMap<string, KpiFigure>): object {
  return Object.fromEntries([...figures].map(([key, figure]) => [key, toAmountsJson(figure)]));
}

function byPeriod(figures: ReadonlyMap<string, KpiFigure>, periods: readonly Period[]): object {
  return Object.fromEntries(
    periods.flatMap((period) => {
      const figure = figures.get(period.key);
      return figure ? [[period.label, toAmountsJson(figure)]] : [];
    }),
  );
}
