import type { Change } from "../../core/change/change-plan";

/** The tab of ours that a change writes, removes or puts back; null for one that is about something else. */
export function findTabId(change: Change): string | null {
  switch (change.kind) {
    case "writeSheet":
      return change.plan.tab;
    case "removeSheet":
    case "restoreSheet":
      return change.tab;
    default:
      return null;
  }
}
