import { toHeaderParts, toHint, type FigureColumn, type Hint } from "./figure-column";
import { findPeriod, type FoundPeriod } from "../period/period";
import { toWording } from "./headers";
import type { TextAt } from "./sheet-text";

/** What a column of a KPI table holds. */
export type KpiRole =
  | "ref"
  | "name"
  | "description"
  | "area"
  | "year"
  | "baseline"
  | "target"
  | "actual"
  | "quarter"
  | "yearToDate"
  | "tolerance"
  | "rating"
  | "unit"
  | "direction"
  | "owner";

/** A column of a KPI table. */
export type KpiColumn = FigureColumn<KpiRole>;

/** The year's figure beside its quarters: the actual where no other column is called so. */
const YEARS_ENDS: readonly string[] = [
  ...["year end", "full year", "year end figure", "end of year", "annual figure", "annual total"],
];

/**
 * The wordings of each header of a KPI table, in small letters, with the period, the unit, punctuation and brackets left out. To
 * teach the program another wording, add it here: nothing else needs to change.
 */
export const KPI_WORDINGS: Readonly<Record<KpiRole, readonly string[]>> = {
  ref: [
    ...["#", "no", "number", "ref", "ref no", "reference", "id", "kpi no", "kpi number", "kpi ref", "kpi reference"],
    ...["kpi id", "indicator no", "indicator ref", "pi ref", "measure ref", "measure no", "indicator number"],
    ...["indicator id", "indicator reference", "pi no", "pi number", "pi code", "pi id", "kpi code", "code"],
    ...["measure code", "measure id", "measure reference", "metric ref"],
  ],
  name: [
    ...["kpi", "kpis", "kpi name", "kpi title", "kpi description", "kpi measure", "key performance indicator"],
    ...["key performance indicators", "key performance indicator kpi", "performance indicator"],
    ...["performance indicators", "indicator", "indicators", "indicator name", "performance measure"],
    ...["performance measures", "measure", "measures", "measure name", "measure of success", "success measure"],
    ...["metric", "metrics", "pi", "pi name", "pi description", "pi title", "indicator description"],
    ...["indicator title", "indicator measure", "measure description", "measure title"],
    ...["performance indicator description", "key measure", "key measures", "key indicator", "success criteria"],
  ],
  description: ["description", "title", "name", "definition", "detail", "details"],
  area: [
    ...["key area", "key areas", "area", "theme", "themes", "priority", "category", "workstream", "outcome"],
    ...["strategic theme", "strategic objective", "strategic priority", "corporate priority", "council priority"],
    ...["service area", "directorate", "department"],
  ],
  year: [
    ...["year", "financial year", "fy", "period", "reporting year", "reporting period", "year reported", "report year"],
    ...["performance year", "kpi year", "time period"],
  ],
  baseline: [
    ...["baseline", "baseline figure", "baseline position", "baseline value", "baseline performance", "base line"],
    ...["starting point", "start point", "starting position", "base", "baseline year", "baseline result"],
    ...["baseline actual", "baseline outturn", "baseline data", "previous year", "last year", "prior year"],
    ...["previous year actual", "last year actual", "previous outturn", "last outturn", "previous performance"],
    ...["previous year outturn", "last year outturn", "prior year actual", "prior year outturn"],
  ],
  target: [
    ...["target", "targets", "target for", "target by", "target figure", "target value", "target set"],
    ...["annual target", "year end target", "target year end", "target outturn", "full year target"],
    ...["annual target value", "kpi target", "agreed target", "goal"],
  ],
  actual: [
    ...["actual", "actuals", "actual performance", "actual figure", "actual value", "actual outturn", "outturn"],
    ...["out turn", "result", "results", "achieved", "achievement", "performance", "year end actual"],
    ...["year end outturn", "year end result", "year end performance", "annual outturn", "annual actual"],
    ...["annual result", "annual performance", "full year actual", "full year outturn", "final outturn"],
    ...["provisional outturn", "outturn performance", "outturn actual", "performance outturn", "actual result"],
    ...["reported", "reported actual", "reported figure", "value achieved", "year end position"],
    ...["end of year actual", "end of year outturn", "end of year result"],
    ...["this year", "current year", "this year actual", "current year actual", "current performance"],
    ...["latest", "latest figure", "latest performance", "latest result", "latest position", "current figure"],
    ...["current value", "current position"],
    ...["end of year position", "full year result", "full year performance", ...YEARS_ENDS],
  ],
  // A quarter and nothing else, or beside any wording of an actual.
  quarter: [],
  yearToDate: [
    ...["ytd", "year to date", "ytd actual", "actual ytd", "ytd performance", "performance ytd", "ytd result"],
    ...["year to date actual", "actual year to date", "year to date performance", "to date", "actual to date"],
    ...["performance to date", "position to date", "cumulative", "cumulative actual", "cumulative to date"],
  ],
  tolerance: [
    ...["tolerance", "tolerances", "target tolerance", "tolerance level", "permitted variance", "variance allowed"],
  ],
  rating: ["rag", "rag status", "rag rating", "status", "kpi status", "performance status", "rating", "on target"],
  unit: ["unit", "units", "unit of measure", "unit of measurement", "measured in", "measured as", "format"],
  direction: [
    ...["direction", "direction of good", "good is", "polarity", "desired direction", "direction of travel wanted"],
    ...["aim", "better is", "good performance is"],
  ],
  owner: [
    ...["owner", "kpi owner", "lead", "lead officer", "responsible", "responsible officer", "reporting officer"],
    ...["service lead"],
  ],
};

const ROLE_OF_WORDING: ReadonlyMap<string, KpiRole> = new Map(
  Object.entries(KPI_WORDINGS).flatMap(([role, wordings]) =>
    wordings.map((wording) => [wording, role as KpiRole] as const),
  ),
);

/** Roles that belong to a year, in the order in which a KPI goes through them. */
export const FIGURE_ROLES: readonly KpiRole[] = ["baseline", "target", "quarter", "yearToDate", "actual"];

/** The key of a quarter, with its year or without. */
const QUARTER = /(?:^| )Q[1-4]$/;

/** A target or an actual: every header of a KPI table has one. */
export const KPI_HINT: Hint = toHint([...KPI_WORDINGS.target, ...KPI_WORDINGS.actual]);

/**
 * What a header of a KPI table says its column holds; null where its wording is not known. A quarter's figure is none of its
 * year's: it has a role of its own, with the quarter as its period.
 */
export function findKpiColumn({ column, text }: TextAt): KpiColumn | null {
  const dated = findPeriod(text);
  if (dated && QUARTER.test(dated.period.key)) return findQuarter({ column, text }, dated);
  const { rest, period, unit } = toHeaderParts(text);
  const role = findRole(rest) ?? (rest === text ? undefined : findRole(text));
  if (role === undefined) return null;
  const isFigure = FIGURE_ROLES.includes(role);
  const hasUnit = isFigure || role === "tolerance";
  return { column, header: text, role, period: isFigure ? period : null, unit: hasUnit ? unit : null };
}

/** "Q1", "Q1 2024/25" or "Quarter 1 actual"; null for a quarter's target. */
function findQuarter({ column, text }: TextAt, { period, rest }: FoundPeriod): KpiColumn | null {
  const { rest: wording, unit } = toHeaderParts(rest);
  const isActual = toWording(wording) === "" || findRole(wording) === "actual";
  return isActual ? { column, header: text, role: "quarter", period, unit } : null;
}

/** Whether a column is an actual only where no other of its year is called so. */
export function isYearsEnd({ role, header }: KpiColumn): boolean {
  return role === "actual" && YEARS_ENDS.includes(toWording(toHeaderParts(header).rest));
}

function findRole(header: string): KpiRole | undefined {
  return ROLE_OF_WORDING.get(toWording(header));
}
