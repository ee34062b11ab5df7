import { toHeaderParts, toHint, type FigureColumn, type Hint } from "./figure-column";
import { toWording } from "./headers";
import type { TextAt } from "./sheet-text";

/** What a column of a KPI table holds. */
export type KpiRole =
  "ref" | "name" | "description" | "area" | "baseline" | "target" | "actual" | "unit" | "direction" | "owner";

/** A column of a KPI table. */
export type KpiColumn = FigureColumn<KpiRole>;

/**
 * The wordings of each header of a KPI table, in small letters, with the period, the unit, punctuation and brackets left out. To
 * teach the program another wording, add it here: nothing else needs to change.
 */
export const KPI_WORDINGS: Readonly<Record<KpiRole, readonly string[]>> = {
  ref: [
    "#",
    "no",
    "number",
    "ref",
    "ref no",
    "reference",
    "id",
    "kpi no",
    "kpi number",
    "kpi ref",
    "kpi reference",
    "kpi id",
    "indicator no",
    "indicator ref",
    "pi ref",
    "measure ref",
  ],
  name: [
    "kpi",
    "kpis",
    "kpi name",
    "kpi title",
    "kpi description",
    "kpi measure",
    "key performance indicator",
    "key performance indicators",
    "key performance indicator kpi",
    "performance indicator",
    "performance indicators",
    "indicator",
    "indicators",
    "indicator name",
    "performance measure",
    "performance measures",
    "measure",
    "measures",
    "measure name",
    "measure of success",
    "success measure",
    "metric",
    "metrics",
    "pi",
  ],
  description: ["description", "title", "name", "definition", "detail", "details"],
  area: [
    "key area",
    "key areas",
    "area",
    "theme",
    "themes",
    "priority",
    "category",
    "workstream",
    "outcome",
    "strategic theme",
    "strategic objective",
  ],
  baseline: [
    "baseline",
    "baseline figure",
    "baseline position",
    "baseline value",
    "baseline performance",
    "base line",
    "starting point",
    "start point",
    "starting position",
  ],
  target: [
    "target",
    "targets",
    "target for",
    "target by",
    "target figure",
    "target value",
    "target set",
    "annual target",
    "year end target",
    "goal",
  ],
  actual: [
    "actual",
    "actuals",
    "actual performance",
    "actual figure",
    "actual value",
    "actual outturn",
    "outturn",
    "out turn",
    "result",
    "results",
    "achieved",
    "achievement",
    "performance",
    "year end actual",
    "year end outturn",
    "year end result",
    "year end performance",
  ],
  unit: ["unit", "units", "unit of measure", "unit of measurement", "measured in", "measured as", "format"],
  direction: [
    "direction",
    "direction of good",
    "good is",
    "polarity",
    "desired direction",
    "direction of travel wanted",
    "aim",
    "better is",
    "good performance is",
  ],
  owner: [
    "owner",
    "kpi owner",
    "lead",
    "lead officer",
    "responsible",
    "responsible officer",
    "reporting officer",
    "service lead",
  ],
};

const ROLE_OF_WORDING: ReadonlyMap<string, KpiRole> = new Map(
  Object.entries(KPI_WORDINGS).flatMap(([role, wordings]) =>
    wordings.map((wording) => [wording, role as KpiRole] as const),
  ),
);

/** Roles that belong to a year, in the order in which a KPI goes through them. */
export const FIGURE_ROLES: readonly KpiRole[] = ["baseline", "target", "actual"];

/** A target or an actual: every header of a KPI table has one. */
export const KPI_HINT: Hint = toHint([...KPI_WORDINGS.target, ...KPI_WORDINGS.actual]);

/** What a header of a KPI table says its column holds; null where its wording is not known. */
export function findKpiColumn({ column, text }: TextAt): KpiColumn | null {
  const { rest, period, unit } = toHeaderParts(text);
  const role = findRole(rest) ?? (rest === text ? undefined : findRole(text));
  if (role === undefined) return null;
  const isFigure = FIGURE_ROLES.includes(role);
  return { column, header: text, role, period: isFigure ? period : null, unit: isFigure ? unit : null };
}

function findRole(header: string): KpiRole | undefined {
  return ROLE_OF_WORDING.get(toWording(header));
}
