import { isComparable, isFigure, type Figure, type FigureAmount } from "../../kpi/figure";
import { toFigureWords } from "../../kpi/figure-words";
import { toSavingLines } from "../../kpi/saving-lines";
import { toPeriodName, type Period } from "../../period/period";
import type { Kpi, KpiFigure } from "../../scorecard/kpi";
import type { Scorecard } from "../../scorecard/scorecard";
import type { Report } from "../finding";
import { toKpiReport, toSavingName, toSavingReport } from "../kpi-report";
import { toQuote } from "../quote";
import type { Rule } from "../rule";

/** A figure in another unit than the others of its KPI or register. */
export const unitMismatch: Rule = {
  meta: {
    id: "unit-mismatch",
    title: "Figures in different units",
    severity: "error",
    rationale:
      "A percentage cannot be held against a sum of money, nor euros be added to pounds: no outcome and no total can be told until the units agree.",
    source: "Performance reporting practice: baseline, target and actual of a KPI measure the same thing.",
    needs: ["figures"],
  },
  *check(scorecard) {
    for (const kpi of scorecard.kpis) yield* checkKpi(scorecard, kpi);
    const { currency, uncounted } = toSavingLines(scorecard);
    for (const { saving, why } of uncounted) {
      const { value, at } = saving.saving;
      if (why !== "currency" || !isFigure(value)) continue;
      const message = `The saving of ${toSavingName(saving)} is ${toFigureWords(value)}, and the register is in ${currency}: it is in no total.`;
      yield toSavingReport(saving, { at }, message);
    }
  },
};

/** A cell with one figure, and what the cell is. */
interface NamedFigure {
  readonly name: string;
  readonly source: KpiFigure;
  readonly figure: FigureAmount;
  readonly period: Period | null;
}

/** The figures whose unit is not that of most, in one report for each other unit; of as many on each side, those after the first are taken for wrong. */
function* checkKpi(scorecard: Scorecard, kpi: Kpi): Generator<Report> {
  const figures = toFigures(scorecard, kpi);
  const countAlike = ({ figure }: NamedFigure): number =>
    figures.filter((other) => isComparable(other.figure, figure)).length;
  const [first, ...others] = figures;
  if (!first) return;
  const usual = others.reduce((most, each) => (countAlike(each) > countAlike(most) ? each : most), first);
  // Cells in one and the same other unit are one matter, which is mended once for all of them.
  const wrong = figures.filter(({ figure }) => !isComparable(figure, usual.figure));
  for (const unit of new Set(wrong.map(({ figure }) => toUnitWords(figure, false)))) {
    const alike = wrong.filter(({ figure }) => toUnitWords(figure, false) === unit);
    const [only, ...more] = alike;
    if (!only) continue;
    const names = toList(alike.map(({ name }) => `the ${name}`));
    const texts = toList(alike.map(({ figure }) => toQuote(figure.text)));
    const are = more.length > 0 ? `are ${toUnitWords(only.figure, true)}` : `is ${toUnitWords(only.figure, false)}`;
    const message = `T${names.slice(1)} of ${toQuote(kpi.name.value)}, ${texts}, ${are}, and its ${usual.name}, ${toQuote(usual.figure.text)}, is ${toUnitWords(usual.figure, false)}: they cannot be compared.`;
    const related = [...more, usual].map(({ source }) => source.at);
    yield toKpiReport({ kpi, period: only.period, at: only.source.at, related }, message);
  }
}

function toList(parts: readonly string[]): string {
  return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}` : (parts[0] ?? "");
}

/** The cells that hold one figure; where a cell holds several measures, each may well have a unit of its own. */
function toFigures({ kpiPeriods }: Scorecard, { baseline, targets, actuals }: Kpi): readonly NamedFigure[] {
  const named = (source: KpiFigure | null | undefined, name: string, period: Period | null): readonly NamedFigure[] => {
    const [only, ...others] = source?.value ?? [];
    return source && only && others.length === 0 && isFigure(only) ? [{ name, source, figure: only, period }] : [];
  };
  return [
    ...named(baseline, "baseline", null),
    ...kpiPeriods.flatMap((period) => [
      ...named(targets.get(period.key), `target for ${toPeriodName(period)}`, period),
      ...named(actuals.get(period.key), `actual for ${toPeriodName(period)}`, period),
    ]),
  ];
}

function toUnitWords(figure: Figure, isPlural: boolean): string {
  switch (figure.kind) {
    case "money":
      return `money in ${figure.currency}`;
    case "percent":
      return isPlural ? "percentages" : "a percentage";
    case "number":
      return isPlural ? "plain numbers" : "a plain number";
  }
}
