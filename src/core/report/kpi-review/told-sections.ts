import { compareDecimals } from "../../amount/decimal";
import { explainDifference } from "../../kpi/explain-difference";
import { reviewKpis } from "../../kpi/review-kpis";
import type { Scorecard } from "../../scorecard/scorecard";
import { toTextLines } from "../../change/row-heights";
import { planLink } from "../link";
import type { PlannedContent } from "../plan-row";
import { KPI_COLUMNS, toRoomFrom } from "./columns";
import { NAME_HEADERS, planNames } from "./kpi-names";
import { planLongSection, planSection, toHeader, type RowContents, type Section } from "./section";

const [CELL, PERIOD, FIRST] = [KPI_COLUMNS.place("area"), KPI_COLUMNS.place("period"), KPI_COLUMNS.place("baseline")];
const EMPTY: PlannedContent = { value: "", style: "label" };
/** Of the cells of one explanation so many are linked to. */
const MOST_LINKS = 4;

/** The lines that could explain a difference, as they were found when the tab was made; nothing where nothing differs. */
export function planExplanations(top: number, scorecard: Scorecard): readonly Section[] {
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
  const rows = lines.flatMap(({ backing, period, sentence, cells }): RowContents[] => {
    const more = cells.length > MOST_LINKS ? ` (${cells.length} lines; the first ${MOST_LINKS} are linked)` : "";
    const links = cells.slice(0, MOST_LINKS);
    const texts = toTextLines(sentence + more, toRoomFrom("baseline"));
    return Array.from({ length: Math.max(links.length, texts.length) }, (_, index): RowContents => {
      const [at, text] = [links[index], texts[index]];
      return [
        ...(index === 0 ? planNames(backing.kpi) : []),
        ...planTold(CELL, at ? { ...planLink(at), style: "wrappedLink" } : index === 0 ? EMPTY : null),
        ...planTold(PERIOD, index === 0 ? { value: period.label, style: "label" } : null),
        ...planTold(FIRST, text === undefined ? null : { value: text, style: "plain" }),
      ];
    });
  });
  return planLongSection(
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

function planTold(column: number, content: PlannedContent | null): RowContents {
  return content ? [[column, content]] : [];
}

/** Which KPI a register backs, and why; null for a workbook without a register or without a KPI. */
export function planBackings(top: number, scorecard: Scorecard): Section | null {
  const { backings, problem, candidates } = reviewKpis(scorecard).backings;
  if (scorecard.savings.length === 0 || scorecard.kpis.length === 0) return null;
  const told = backings.flatMap(({ kpi, why, sheets }): RowContents[] => {
    const [first = "", ...others] = toTextLines(why, toRoomFrom("period"));
    return [
      [
        ...planNames(kpi),
        [CELL, { value: [...sheets].join(", "), style: "label" }],
        [PERIOD, { value: first, style: "plain" }],
      ],
      ...others.map((value): RowContents => [[PERIOD, { value, style: "plain" }]]),
    ];
  });
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
