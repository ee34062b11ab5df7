import type { Amount } from "../amount/amount";
import type { Kpi } from "../scorecard/kpi";
import { isSameKpi, toKpiKey, type BackedTypes, type BackingChoice } from "../scorecard/kpi-choices";
import { isSameSheetName } from "../grid/cell-ref";
import type { Scorecard } from "../scorecard/scorecard";
import type { SavingType } from "./saving-line";

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

/**
 * The KPIs that the registers of a workbook back: what a person chose for a register, else what the KPIs' wording tells. Total; never a
 * guess between two that say the same.
 */
export function toBackings({ kpis, savings, kpiChoices }: Scorecard): Backings {
  const sheets = [...new Set(savings.map(({ saving }) => saving.at.sheet))];
  const chosen = sheets.map((sheet) => {
    const choices = kpiChoices.flatMap(({ choice }) => (choice?.kind === "backing" ? [choice] : []));
    return { sheet, choice: choices.filter((each) => isSameSheetName(each.sheet, sheet)).at(-1) ?? null };
  });
  const untold = chosen.filter(({ choice }) => !choice).map(({ sheet }) => sheet);
  const candidates = kpis.filter(isOfSavings);
  const told = untold.length > 0 ? toTold(candidates, new Set(untold)) : { backings: [], problems: [] };
  const problems = [...told.problems];
  const backings = [...told.backings];
  for (const { sheet, choice } of chosen) {
    if (!choice?.backs) continue;
    const backing = toChosen(kpis, sheet, choice.backs);
    if (backing) backings.push(backing);
    else
      problems.push(
        `The register on “${sheet}” is kept as backing “${choice.backs.kpi.name}”, which is no KPI here any more.`,
      );
  }
  return { backings, problem: problems.length > 0 ? problems.join(" ") : null, candidates };
}

function toTold(
  candidates: readonly Kpi[],
  sheets: ReadonlySet<string>,
): { readonly backings: readonly Backing[]; readonly problems: readonly string[] } {
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
      problems.push(`${names} all speak of savings: which of them the register backs is not told.`);
    }
  }
  return { backings, problems };
}

function toChosen(
  kpis: readonly Kpi[],
  sheet: string,
  { kpi: key, types }: Exclude<BackingChoice["backs"], null>,
): Backing | null {
  const kpi = kpis.find((each) => isSameKpi(toKpiKey(each), key));
  if (!kpi) return null;
  const why = `It was chosen for the register on “${sheet}”: ${toCounts(types)}.`;
  return { kpi, types, sheets: new Set([sheet]), from: "chosen", why };
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
  return `The name, “${name.value}”, speaks of savings, and its figures are sums of money: ${toCounts(types)}.`;
}

function toCounts(types: BackedTypes): string {
  if (types === "all") return "all delivered savings are held against it";
  return `delivered savings that are ${types === "cashable" ? "cashable" : "cost avoidance"} are held against it`;
}
