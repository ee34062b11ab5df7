import { findOwnedTabs, GIVEN_TAB_PREFIX } from "../core/change/owned-tabs";
import type { Snapshot } from "../core/grid/snapshot";
import { LOG_TAB } from "../core/log/log-tab-name";

/**
 * The tabs of ours that can be made anew at any time: the sheet's name by the tab's id. The log is none of them: it is a
 * record of what people decided, which only they may delete, by hand. Nor is a score sheet that was made for the user to keep.
 */
export function findReplaceableTabs(snapshot: Snapshot): ReadonlyMap<string, string> {
  return new Map([...findOwnedTabs(snapshot)].filter(([tab]) => tab !== LOG_TAB && !tab.startsWith(GIVEN_TAB_PREFIX)));
}
