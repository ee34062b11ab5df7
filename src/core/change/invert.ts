import type { Change, ChangePlan, CopyLookChange, LookCopy, SavedLook, SavedSheet } from "./change-plan";
import type { HighlightRule } from "./highlight";

/**
 * The plan that takes a plan back, its changes in the opposite order. Total.
 * @param saved the tabs of ours that existed before the plan and that it rewrites or removes, by tab; a tab written by
 *   the plan that is not among them was new and is removed again.
 * @param highlights the highlights of ours that stood on the sheets of the plan's highlight change before it.
 * @param looks the looks that the plan's copied ones replaced; one that is not among them stays.
 */
export function invertPlan(
  plan: ChangePlan,
  saved: ReadonlyMap<string, SavedSheet>,
  highlights: readonly HighlightRule[] = [],
  looks: ReadonlyMap<LookCopy, SavedLook> = new Map(),
): ChangePlan {
  return {
    ...plan,
    label: `Undo: ${plan.label}`,
    changes: inTheirOrder(plan.changes.flatMap((change) => invertChange(change, saved, highlights, looks)).reverse()),
  };
}

/** Tabs that were removed come back one behind the other, so those that were removed first have to come back first. */
function inTheirOrder(changes: readonly Change[]): readonly Change[] {
  const restored = changes.filter((change) => change.kind === "restoreSheet").reverse();
  let next = 0;
  return changes.map((change) => (change.kind === "restoreSheet" ? (restored[next++] ?? change) : change));
}

function invertChange(
  change: Change,
  saved: ReadonlyMap<string, SavedSheet>,
  highlights: readonly HighlightRule[],
  looks: ReadonlyMap<LookCopy, SavedLook>,
): Change | readonly Change[] {
  switch (change.kind) {
    case "setCell":
    case "setName":
      return { ...change, from: change.to, to: change.from } as Change;
    case "writeSheet": {
      const { tab, cells: holding } = change.plan;
      return change.isNew ? { kind: "removeSheet", tab, holding } : { ...restoreOrRemove(tab, saved), holding };
    }
    case "highlight":
      return { ...change, rules: highlights };
    case "removeSheet":
    case "restoreSheet":
      return restoreOrRemove(change.tab, saved);
    case "copyLook":
      return restoreLook(change, looks);
    case "restoreLook":
      return { kind: "copyLook", copy: change.copy };
  }
}

function restoreLook({ copy }: CopyLookChange, looks: ReadonlyMap<LookCopy, SavedLook>): readonly Change[] {
  const saved = looks.get(copy);
  return saved ? [{ kind: "restoreLook", copy, saved }] : [];
}

type RestoreOrRemove = Extract<Change, { readonly kind: "restoreSheet" | "removeSheet" }>;

function restoreOrRemove(tab: string, saved: ReadonlyMap<string, SavedSheet>): RestoreOrRemove {
  const before = saved.get(tab);
  return before ? { kind: "restoreSheet", tab, saved: before } : { kind: "removeSheet", tab };
}
