import type { Amount } from "../amount/amount";
import type { Kpi } from "../scorecard/kpi";
import type { Scorecard } from "../scorecard/scorecard";
import type { SavingType } from "./saving-line";

/** Which of a register's savings a KPI counts, as its name says. */
export type BackedTypes = "all" | "cashable" | "costAvoidance";

/** A KPI whose actuals a register backs. */
export interface Backing {
  readonly kpi: Kpi;
  readonly types: BackedTypes;
  /** The sheets of the registers. */
  readonly sheets: ReadonlySet<string>;
  /** Told from the KPI's wording, or chosen by a person. */
  readonly from: "wording" | "chosen";
  /** Why this KPI, in a plain sentence. */
  readonly why: string;
}

/** The KPIs that a workbook's registers back; where that could not be told, why not. */
export interface Backings {
  readonly backings: readonly Backing[];
  /** Null where it could be told, or the workbook has no register or no KPI. */
  readonly problem: string | null;
  /** The KPIs that speak of savings in money, of which a person may choose. */
  readonly candidates: readonly Kpi[];
}

const SAVINGS = /\bsavings?\b|\bcost[- ]avoid(?:ance|ed)\b/i;
const COST_AVOIDANCE = /\bcost[- ]avoid(?:ance|ed)\b|\bnon[- ]?cashable\b/i;
const CASHABLE = /(?<!\bnon[- ]?)\bcashable\b/i;
/** Words that make a KPI of savings one of what a register of contracts lists. To teach another, add it here. */
const OF_REGISTER: readonly RegExp[] = [
  /\bprocur\w*/i,
  /\bcontracts?\b|\bcontracting\b/i,
  /\bbudgets?\b/i,
  /\b(?:deliver\w*|achiev\w*|reali[sz]\w*|made)\b/i,
  /\b(?:total|all|overall)\b/i,
];

/** Which types of saving count for a KPI that counts these. */
export function isBacked(type: SavingType, types: BackedTypes): boolean {
  return types === "all" || type === types;
}

/** The KPIs that the registers of a workbook back, told from their wording. Total; never a guess between two that say the same. */
export function toBackings({ kpis, savings }: Scorecard): Backings {
  const candidates = kpis.filter(isOfSavings);
  const sheets = new Set(savings.map(({ saving }) => saving.at.sheet));
  if (sheets.size === 0 || candidates.length === 0) return { backings: [], problem: null, candidates };
  const backings: Backing[] = [];
  const problems: string[] = [];
  for (const types of ["all", "cashable", "costAvoidance"] as const) {
    const own = candidates.filter((kpi) => toBackedTypes(kpi) === types);
    const most = own.map(toLikeness).reduce((best, likeness) => (likeness > best ? likeness : best), 0);
    const [best, ...others] = own.filter((kpi) => toLikeness(kpi) === most);
    if (best && others.length === 0) {
      backings.push({ kpi: best, types, sheets, from: "wording", why: toWhy(best, types) });
    } else if (best) {
      const names = [best, ...others].map((kpi) => `“${kpi.name.value}”`).join(" and ");
      problems.push(`${names} both speak of savings: which of them the register backs is not told.`);
    }
  }
  return { backings, problem: problems.length > 0 ? problems.join(" ") : null, candidates };
}

/** Whether a KPI is of savings in money: it says so, and one of its figures is a sum. */
function isOfSavings(kpi: Kpi): boolean {
  return SAVINGS.test(kpi.name.value) && toAmountsOf(kpi).some(({ kind }) => kind === "money");
}

function toAmountsOf({ baseline, targets, actuals }: Kpi): readonly Amount[] {
  return [...(baseline ? [baseline] : []), ...targets.values(), ...actuals.values()].flatMap(({ value }) => value);
}

function toBackedTypes({ name: { value } }: Kpi): BackedTypes {
  const [isAvoidance, isCashable] = [COST_AVOIDANCE.test(value), CASHABLE.test(value)];
  if (isAvoidance === isCashable) return "all";
  return isAvoidance ? "costAvoidance" : "cashable";
}

/** How many of the words of a register's KPI a name has. */
function toLikeness({ name }: Kpi): number {
  return OF_REGISTER.filter((words) => words.test(name.value)).length;
}

function toWhy({ name }: Kpi, types: BackedTypes): string {
  const counts =
    types === "all"
      ? "all delivered savings are held against it"
      : `delivered savings that are ${types === "cashable" ? "cashable" : "cost avoidance"} are held against it`;
  return `The name, “${name.value}”, speaks of savings, and its figures are sums of money: ${counts}.`;
}
