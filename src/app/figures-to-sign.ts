import type { Amount } from "../core/amount/amount";
import { toAddress } from "../core/grid/a1";
import { toDigest } from "../core/log/digest";
import type { SignedFigure } from "../core/log/signed-figures";
import type { Period } from "../core/period/period";
import { toKpiKey } from "../core/scorecard/kpi-choices";
import type { Kpi, KpiFigure } from "../core/scorecard/kpi";
import type { Scorecard } from "../core/scorecard/scorecard";
import { isFigure } from "../core/kpi/figure";
import { toFigureWords, toMoneyWords } from "../core/kpi/figure-words";
import { OUTCOME_WORDS } from "../core/kpi/outcome-words";
import { reviewKpis } from "../core/kpi/review-kpis";
import {
  SAVING_STATUSES,
  SAVING_TYPES,
  toSavingCell,
  type SavingStatus,
  type SavingType,
} from "../core/kpi/saving-line";
import { findLinesOf } from "../core/kpi/savings-totals";

/** In characters: of a longer text the beginning stands, with a mark of the whole. */
const LONGEST_TEXT = 80;
const STATUS_WORDS: Readonly<Record<SavingStatus, string>> = {
  delivered: "Delivered",
  forecast: "Forecast",
  other: "Of another status",
  unstated: "Without a status",
};
const TYPE_WORDS: Readonly<Record<SavingType, string>> = {
  cashable: "cashable savings",
  costAvoidance: "cost avoidance",
  other: "savings of another type",
  unstated: "savings without a type",
};

/**
 * The figures of a period that somebody signs off: each KPI's actual and what came of it, and the savings' totals by how far they have
 * come and by type. Values are exact, whatever a cell's format shows. Empty where the period has none. Total.
 */
export function toFiguresToSign(scorecard: Scorecard, period: Period): readonly SignedFigure[] {
  const { kpis, savings } = reviewKpis(scorecard);
  const nameOf = toKpiNamer(scorecard.kpis);
  const ofKpis = kpis.flatMap(({ kpi, outcomes }): readonly SignedFigure[] => {
    const outcome = outcomes.get(period.key);
    if (!outcome) return [];
    const name = nameOf(kpi);
    const cell = toAddress((outcome.actual ?? kpi.name).at);
    return [
      { what: `${name}, actual`, value: toFigureText(outcome.actual), cell },
      { what: `${name}, outcome`, value: OUTCOME_WORDS[outcome.kind], cell },
    ];
  });
  const tallies = savings.periods.find((each) => each.period?.key === period.key)?.tallies;
  if (!tallies) return ofKpis;
  const ofSavings = SAVING_STATUSES.filter((status) => tallies[status].lines > 0).flatMap((status) => {
    const types = SAVING_TYPES.flatMap((type): readonly SignedFigure[] => {
      const lines = findLinesOf(scorecard, { period, status, type });
      const [first] = lines;
      if (!first) return [];
      const more = lines.length === 1 ? "" : ` and ${lines.length - 1} more`;
      return [
        {
          what: `${STATUS_WORDS[status]} ${TYPE_WORDS[type]}`,
          value: toMoneyWords(tallies[status][type], savings.currency),
          cell: toAddress(toSavingCell(first)) + more,
        },
      ];
    });
    const cell = types.length === 1 ? (types[0]?.cell ?? "") : types.map((each) => each.cell).join(", ");
    const total = toMoneyWords(tallies[status].total, savings.currency);
    return [...types, { what: `${STATUS_WORDS[status]} in all`, value: total, cell }];
  });
  return [...ofKpis, ...ofSavings];
}

/** "KPI 2 Savings made through procurement". Of several KPIs that nothing tells apart each says which of them it is. */
function toKpiNamer(kpis: readonly Kpi[]): (kpi: Kpi) => string {
  const names = new Map<Kpi, string>();
  const times = new Map<string, number>();
  for (const kpi of kpis) {
    const { ref, name } = toKpiKey(kpi);
    const own = `KPI ${ref === null ? "" : `${ref} `}${name}`;
    const time = (times.get(own) ?? 0) + 1;
    times.set(own, time);
    names.set(kpi, time === 1 ? own : `${own} (${time})`);
  }
  return (kpi) => names.get(kpi) ?? kpi.name.value;
}

/** What a figure's cell says, exactly: "£185,000.00"; "blank" where it says nothing. */
function toFigureText(figure: KpiFigure | null): string {
  return figure ? figure.value.map(toAmountText).join("; ") : "blank";
}

function toAmountText(amount: Amount): string {
  if (amount.kind === "blank") return "blank";
  if (!isFigure(amount)) return toShort(amount.text);
  return `${amount.bound ?? ""}${toFigureWords(amount)}${amount.provisional ? " (provisional)" : ""}`;
}

function toShort(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}… (${toDigest([line])})` : line;
}
