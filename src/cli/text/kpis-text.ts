import type { SignOff } from "../../app/sign-off";
import { toSignOffLines } from "../../app/sign-off-words";
import type { Finding } from "../../core/check/finding";
import { quoteSheetName, toA1Range, toAddress } from "../../core/grid/a1";
import { explainDifference } from "../../core/kpi/explain-difference";
import { toMoneyWords } from "../../core/kpi/figure-words";
import { toOutcomeText } from "../../core/kpi/outcome-words";
import { toReconciliationWords } from "../../core/kpi/reconciliation-words";
import type { KpiReview } from "../../core/kpi/review-kpis";
import { SAVING_STATUSES, type SavingStatus } from "../../core/kpi/saving-line";
import { findLinesOf, groupSavings, type Tally } from "../../core/kpi/savings-totals";
import type { KpiFigure } from "../../core/scorecard/kpi";
import type { Scorecard } from "../../core/scorecard/scorecard";
import type { Terminal } from "../terminal";
import { toFindingLine } from "./check-text";
import { toCount, toOneLine, toTable } from "./table";

const STATUS_WORDS: Readonly<Record<SavingStatus, string>> = {
  delivered: "delivered",
  forecast: "forecast",
  other: "another status",
  unstated: "no status",
};
const MONEY_COLUMNS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6]);
/** In characters: of a longer text a table shows the beginning. */
const LONGEST_TEXT = 40;

/** All that is told of a workbook's KPIs. */
interface ToldKpis {
  readonly file: string;
  readonly scorecard: Scorecard;
  readonly review: KpiReview;
  readonly findings: readonly Finding[];
  readonly signOffs: ReadonlyMap<string, SignOff>;
}

/** KPIs with their outcomes, savings, reconciliation, sign-offs and findings, for a person. */
export function toKpisText(
  { file, scorecard, review, findings, signOffs }: ToldKpis,
  paint: Terminal["paint"],
): string {
  const parts = [
    review.kpis.length > 0 ? toOutcomeLines(review) : [],
    scorecard.savings.length > 0 ? toSavingsLines(scorecard, review) : [],
    scorecard.readAs.length > 0 ? ["How it was read:", ...scorecard.readAs.map(toReadAsLine)] : [],
    toReconciliationLines(scorecard, review),
    [...signOffs.values()].flatMap(toSignOffLines).map((line) => (line.startsWith(" ") ? "  " : "") + toOneLine(line)),
    findings.length > 0
      ? [`${toCount(findings.length, "finding")}:`, ...findings.map((finding) => toFindingLine(finding, paint))]
      : ["No finding about KPIs or savings."],
  ];
  const filled = parts.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return [paint("bold", file), filled.join("\n\n")].join("\n");
}

function toReadAsLine({ range, why }: Scorecard["readAs"][number]): string {
  return `  ${quoteSheetName(range.sheet)}!${toA1Range(range)}  ${why}`;
}

function toOutcomeLines({ kpis }: KpiReview): readonly string[] {
  const rows = kpis.flatMap(({ kpi, outcomes }) =>
    [...outcomes.values()].map(({ period, kind, target, actual, reason, trend }) => [
      kpi.ref ?? "",
      toShort(kpi.name.value),
      period.label,
      toFigureText(target),
      toFigureText(actual),
      toOutcomeText(kind),
      toOneLine(trend ? `${reason} ${trend.words}.` : reason),
    ]),
  );
  const header = ["No", "KPI", "Period", "Target", "Actual", "Outcome", "Why"];
  return [`${toCount(kpis.length, "KPI")}:`, toTable([header, ...rows])];
}

function toFigureText(figure: KpiFigure | null): string {
  return figure && figure.text !== "" ? toShort(figure.text) : "–";
}

function toSavingsLines(scorecard: Scorecard, { savings }: KpiReview): readonly string[] {
  const { currency, periods, uncounted } = savings;
  const toRow = (first: string, second: string, tally: Tally): readonly string[] => [
    first,
    second,
    ...[tally.cashable, tally.costAvoidance, tally.other, tally.unstated, tally.total].map((sum) =>
      toMoneyWords(sum, currency),
    ),
  ];
  const rows = periods.flatMap(({ name, tallies }) =>
    SAVING_STATUSES.filter((status) => tallies[status].lines > 0).map((status) =>
      toRow(name ?? "no period", STATUS_WORDS[status], tallies[status]),
    ),
  );
  const directorates = periods.flatMap(({ period, name }) =>
    groupSavings(findLinesOf(scorecard, { period, status: "delivered" }), "directorate").map((group) =>
      toRow(name ?? "no period", group.name ?? "none", group.tallies.delivered),
    ),
  );
  const sums = ["Cashable", "Cost avoidance", "Other type", "No type", "Total"];
  const again = periods.flatMap(({ name, tallies: { delivered } }) =>
    /[1-9]/.test(delivered.again)
      ? [
          `${name ?? "no period"}: ${toMoneyWords(delivered.again, currency)} of what is delivered is a recurring saving of an earlier year; ${toMoneyWords(delivered.fresh, currency)} is new.`,
        ]
      : [],
  );
  const toCome = periods.flatMap(({ name, tallies: { delivered } }) =>
    /[1-9]/.test(delivered.toCome)
      ? [
          `${name ?? "no period"}: whole years would bring ${toMoneyWords(delivered.toCome, currency)} on top of what was delivered in parts of the year.`,
        ]
      : [],
  );
  return [
    `Savings, ${toCount(scorecard.savings.length, "line")}:`,
    toTable([["Period", "Status", ...sums], ...rows], MONEY_COLUMNS),
    ...again,
    ...toCome,
    ...uncounted.map(({ saving }) => `Not counted: ${toAddress(saving.saving.at)}, “${toShort(saving.saving.text)}”.`),
    "",
    "Delivered, by directorate:",
    toTable([["Period", "Directorate", ...sums], ...directorates], MONEY_COLUMNS),
  ];
}

function toReconciliationLines(scorecard: Scorecard, { backings, reconciliations }: KpiReview): readonly string[] {
  const lines = [
    ...backings.backings.map(({ why }) => toOneLine(why)),
    ...(backings.problem === null ? [] : [toOneLine(backings.problem)]),
    ...reconciliations.flatMap((each) => [
      toReconciliationWords(each),
      ...explainDifference(scorecard, each).map(({ sentence }) => `  ${toOneLine(sentence)}`),
    ]),
  ];
  return lines.length === 0 ? [] : ["Register and KPI:", ...lines];
}

function toShort(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT - 1).trimEnd()}…` : line;
}
