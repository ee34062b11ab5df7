import { compareDecimals } from "../../amount/decimal";
import { explainDifference } from "../../kpi/explain-difference";
import { reviewKpis } from "../../kpi/review-kpis";
import type { Scorecard } from "../../scorecard/scorecard";
import { planLink } from "../link";
import { KPI_COLUMNS } from "./columns";
import { NAME_HEADERS, planNames } from "./kpi-names";
import { planSection, toHeader, type RowContents, type Section } from "./section";

const [CELL, PERIOD, FIRST] = [KPI_COLUMNS.place("area"), KPI_COLUMNS.place("period"), KPI_COLUMNS.place("baseline")];
/** Of the cells of one explanation so many are linked to. */
const MOST_LINKS = 4;

/** The lines that could explain a difference, as they were found when the tab was made; null where nothing differs. */
export function planExplanations(top: number, scorecard: Scorecard): Section | null {
  const lines = reviewKpis(scorecard).reconciliations.flatMap((reconciliation) => {
    const { backing, period, difference } = reconciliation;
    if (compareDecimals(difference, "0") === 0) return [];
    const found = explainDifference(scorecard, reconciliation);
    const sentences =
      found.length > 0
        ? found
        : [{ sentence: "Nothing in the register explains the difference by itself.", cells: [] }];
    return sentences.map(({ sentence, cells }) => ({ backing, period, sentence, cells }));
  });
  if (lines.length === 0) return null;
  const rows = lines.flatMap(({ backing, period, sentence, cells }): RowContents[] => {
    const more = cells.length > MOST_LINKS ? ` (${cells.length} lines; the first ${MOST_LINKS} are linked)` : "";
    const [first, ...others] = cells.slice(0, MOST_LINKS);
    return [
      [
        ...planNames(backing.kpi),
        [CELL, first ? { ...planLink(first), style: "wrappedLink" } : { value: "", style: "label" }],
        [PERIOD, { value: period.label, style: "label" }],
        [FIRST, { value: sentence + more, style: "plain" }],
      ],
      ...others.map((at): RowContents => [[CELL, { ...planLink(at), style: "wrappedLink" }]]),
    ];
  });
  return planSection(
    top,
    "What could explain a difference",
    [
      ...[...NAME_HEADERS, toHeader(CELL, "Cell")],
      ...[toHeader(PERIOD, KPI_COLUMNS.each.period.header), toHeader(FIRST, "Possibility")],
    ],
    rows,
    "As found when this tab was made: possibilities to look at, and no verdicts.",
  );
}

/** Which KPI a register backs, and why; null for a workbook without a register or without a KPI. */
export function planBackings(top: number, scorecard: Scorecard): Section | null {
  const { backings, problem, candidates } = reviewKpis(scorecard).backings;
  if (scorecard.savings.length === 0 || scorecard.kpis.length === 0) return null;
  const told = backings.map(({ kpi, why, sheets }): RowContents => [
    ...planNames(kpi),
    [CELL, { value: [...sheets].join(", "), style: "label" }],
    [PERIOD, { value: why, style: "plain" }],
  ]);
  const untold = candidates.map(({ name }) => `“${name.value}”`).join(", ");
  const nothing =
    untold === ""
      ? "No KPI here speaks of savings in money, so that the register backs none."
      : `Which KPI the register backs is not told; these speak of savings: ${untold}.`;
  const remark = problem ?? (backings.length > 0 ? "Told from the KPIs' wording unless it was chosen." : nothing);
  return planSection(
    top,
    "Which KPI the register backs",
    [...[...NAME_HEADERS, toHeader(CELL, "Register"), toHeader(PERIOD, "Why")]],
    told,
    remark,
  );
}
