import type { Change, ChangePlan } from "../core/change/change-plan";
import type { Snapshot } from "../core/grid/snapshot";
import type { Direction } from "../core/amount/amount";
import type { Kpi } from "../core/scorecard/kpi";
import {
  isSameKpiMatter,
  KPI_CHOICE_NAME_PREFIX,
  readKpiChoices,
  toChoiceNumber,
  toKeptKpiChoice,
  toKpiKey,
  type BackedTypes,
  type KpiChoice,
} from "../core/scorecard/kpi-choices";
import type { Review } from "./review";

/** The change that keeps in the workbook which way is good for a KPI. */
export function planKpiDirection({ snapshot }: Review, kpi: Kpi, direction: Direction): ChangePlan {
  const label = `Keep that ${direction === "increase" ? "more" : "less"} is better for “${kpi.name.value}”`;
  return { label, changes: planChoice(snapshot, { kind: "direction", kpi: toKpiKey(kpi), direction }) };
}

/** The change that keeps in the workbook which KPI the register on a sheet backs, and with which savings; null for none. */
export function planBacking(
  { snapshot }: Review,
  sheet: string,
  backs: { readonly kpi: Kpi; readonly types: BackedTypes } | null,
): ChangePlan {
  const label = backs
    ? `Keep that the register on “${sheet}” backs “${backs.kpi.name.value}”`
    : `Keep that the register on “${sheet}” backs no KPI`;
  const kept = backs && { kpi: toKpiKey(backs.kpi), types: backs.types };
  return { label, changes: planChoice(snapshot, { kind: "backing", sheet, backs: kept }) };
}

/** The change that takes a choice out of the workbook, so that its cells tell again. */
export function planKpiChoiceRemoval({ snapshot }: Review, name: string): ChangePlan {
  return { label: "Remove what was kept of a KPI", changes: [toChange(snapshot, name, null)] };
}

/** A choice gets the name of one of the same thing, or the next number that is free. */
function planChoice(snapshot: Snapshot, choice: KpiChoice): readonly Change[] {
  const kept = readKpiChoices(snapshot);
  const [first, ...others] = kept.filter((each) => each.choice && isSameKpiMatter(each.choice, choice));
  const last = kept.reduce((most, { name }) => Math.max(most, toChoiceNumber(name) || 0), 0);
  const name = first?.name ?? `${KPI_CHOICE_NAME_PREFIX}${last + 1}`;
  return [
    toChange(snapshot, name, toKeptKpiChoice(choice)),
    ...others.map((each) => toChange(snapshot, each.name, null)),
  ].filter(({ from, to }) => from !== to);
}

function toChange(snapshot: Snapshot, name: string, to: string | null): Extract<Change, { kind: "setName" }> {
  return { kind: "setName", name, from: snapshot.findName(name)?.refersTo ?? null, to };
}
