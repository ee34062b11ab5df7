import type { Change, ChangePlan, Conflict, LookCopy, SavedLook, SavedSheet } from "../../core/change/change-plan";
import { findConflict } from "../../core/change/conflicts";
import { invertPlan } from "../../core/change/invert";
import { HostError } from "../../core/change/workbook-host";
import type { Snapshot } from "../../core/grid/snapshot";
import type { Package } from "./package";
import { PlanRun } from "./plan-run";
import { readRelationships } from "./relationships";
import { readWorkbookPart } from "./workbook-part";

/** A package with a plan carried out in it, and the plan that takes it back. */
export interface PlannedPackage {
  readonly kind: "applied";
  readonly source: Package;
  readonly undo: ChangePlan;
}

/** Carries out a plan on a package, which stays as it was: the result is another. Throws {@link HostError}. */
export function applyPlan(
  source: Package,
  workbookPart: string,
  snapshot: Snapshot,
  plan: ChangePlan,
): PlannedPackage | Conflict {
  refuseFragilePackage(source, workbookPart);
  const conflict = findConflict(plan, snapshot);
  if (conflict) return conflict;
  if (plan.changes.length === 0) return { kind: "applied", source, undo: invertPlan(plan, new Map()) };
  const run = new PlanRun(source, workbookPart);
  const obstacle = run.findObstacle(plan);
  if (obstacle !== null) return { kind: "conflict", cells: [], structure: [obstacle] };
  const saved = new Map<string, SavedSheet>();
  const sheets = plan.changes.flatMap((change) => (change.kind === "highlight" ? change.sheets : []));
  const highlights = run.readHighlights(sheets);
  const looks = new Map<LookCopy, SavedLook>();
  for (const group of toGroups(plan.changes)) run.carryOut(group, saved, looks);
  return { kind: "applied", source: run.finish(), undo: invertPlan(plan, saved, highlights, looks) };
}

/** Runs of cells that are set one after the other are set together. */
function toGroups(changes: readonly Change[]): readonly (readonly [Change, ...Change[]])[] {
  const groups: [Change, ...Change[]][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (change.kind === "setCell" && last?.[0].kind === "setCell") last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function refuseFragilePackage(source: Package, workbookPart: string): void {
  if (readRelationships(source, "").some((each) => each.type.includes("digital-signature"))) {
    throw new HostError(
      "unsupported",
      "The workbook is signed, and a change would break the signature. Save an unsigned copy first.",
    );
  }
  if (readWorkbookPart(source, workbookPart).isStrict) {
    throw new HostError(
      "unsupported",
      "The workbook is saved as Strict Open XML, which can be read here but not changed. Save it as an ordinary Excel workbook (.xlsx).",
    );
  }
}
