import type { ChangePlan } from "../core/change/change-plan";
import { findOwnedTabs, GIVEN_TAB_PREFIX } from "../core/change/owned-tabs";
import { parsePeriod } from "../core/period/period";
import type { Snapshot } from "../core/grid/snapshot";
import { toScoreSheet, type ScoreSheetTemplate } from "../core/report/new-score-sheet";
import { notFound, type Problem } from "./problem";

const NAME = "Scores";

/**
 * The change that gives the user a score sheet to begin with, behind all others and under a name that none of them has. From
 * then on it is theirs: it is read like any sheet, and never written anew.
 */
export function planScoreSheet(
  snapshot: Snapshot,
  template: ScoreSheetTemplate,
  periodText: string,
): ChangePlan | Problem {
  const period = parsePeriod(periodText);
  if (!period) return notFound(`“${periodText}” names no period. Write a year such as 2026, or 2025/26.`);
  const name = toFreeName(snapshot);
  const plan = toScoreSheet(template, toFreeTab(snapshot), name, period.label);
  return { label: `Make the score sheet “${name}”`, changes: [{ kind: "writeSheet", plan, isNew: true }] };
}

function toFreeTab(snapshot: Snapshot): string {
  const taken = findOwnedTabs(snapshot);
  let count = 1;
  while (taken.has(`${GIVEN_TAB_PREFIX}${count}`)) count += 1;
  return `${GIVEN_TAB_PREFIX}${count}`;
}

function toFreeName(snapshot: Snapshot): string {
  let name = NAME;
  for (let copy = 2; snapshot.isNameTaken(name); copy += 1) name = `${NAME} (${copy})`;
  return name;
}
