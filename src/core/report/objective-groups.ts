import type { Objective, Scorecard } from "../scorecard/scorecard";

/** Objectives of one key area, in the order of the workbook. */
export interface ObjectiveGroup {
  readonly name: string;
  readonly theme: string | null;
  readonly objectives: readonly Objective[];
}

const NO_KEY_AREA = "No key area";

/** The objectives that are asked for by key area, in the workbook's order; those of none come last. No group is empty. */
export function toObjectiveGroups(
  { keyAreas }: Scorecard,
  objectives: readonly Objective[],
): readonly ObjectiveGroup[] {
  const named = keyAreas.map(({ name, theme }) => ({
    name,
    theme,
    objectives: objectives.filter(({ keyArea }) => keyArea === name),
  }));
  const others = objectives.filter(({ keyArea }) => keyArea === null);
  return [...named, { name: NO_KEY_AREA, theme: null, objectives: others }].filter(
    (group) => group.objectives.length > 0,
  );
}

/** The number that an objective is told by on a tab: its ref, else its place in the workbook's list, from 1. */
export function toObjectiveNumber({ ref, index }: Objective): string {
  return ref ?? String(index + 1);
}
