import { parseAddress } from "../grid/a1";
import type { Snapshot } from "../grid/snapshot";

/** What every name that this program keeps in a user's workbook begins with. */
export const OWNED_NAME_PREFIX = "_maturity.";
const TAB_PREFIX = `${OWNED_NAME_PREFIX}tab.`;
/**
 * What the ids of sheets begin with that were made for the user to keep. Their marks tell who made them, so that making them
 * can be taken back; for all else they are the user's own.
 */
export const GIVEN_TAB_PREFIX = "given-";

/**
 * The workbook name that marks a sheet as our tab of this id, by referring to its A1. Excel calls a file with a hyphen in a
 * name damaged, so that an id's hyphens are underscores there.
 */
export function toTabMark(tab: string): string {
  return TAB_PREFIX + tab.replaceAll("-", "_");
}

/**
 * The sheets that are ours, by tab id: those whose A1 a mark refers to. A user's copy of such a tab carries no
 * workbook-scoped mark and is the user's own. Never throws; a mark whose sheet is gone counts for nothing.
 */
export function findOwnedTabs(snapshot: Snapshot): ReadonlyMap<string, string> {
  const tabs = new Map<string, string>();
  for (const { name, scope, refersTo } of snapshot.names) {
    if (scope !== null || !name.toLowerCase().startsWith(TAB_PREFIX)) continue;
    const at = parseAddress(refersTo);
    const sheet = at?.row === 0 && at.column === 0 ? snapshot.findSheet(at.sheet) : null;
    if (sheet) tabs.set(toTabId(name), sheet.name);
  }
  return tabs;
}

/** The sheets that this program writes and the user does not: they are no part of what the workbook says. Never throws. */
export function findTabsToSkip(snapshot: Snapshot): ReadonlySet<string> {
  return new Set(
    [...findOwnedTabs(snapshot)].flatMap(([tab, sheet]) => (tab.startsWith(GIVEN_TAB_PREFIX) ? [] : sheet)),
  );
}

function toTabId(mark: string): string {
  return mark.slice(TAB_PREFIX.length).toLowerCase().replaceAll("_", "-");
}

/**
 * The name that our tab gets: the sheet's present name if the tab exists (its owner may have renamed it), else the
 * wanted one, with " (2)" and so on behind it where the user has a sheet of that name.
 */
export function toTabName(snapshot: Snapshot, tab: string, wanted: string): string {
  const existing = findOwnedTabs(snapshot).get(tab);
  if (existing !== undefined) return existing;
  let name = wanted;
  for (let copy = 2; snapshot.isNameTaken(name); copy += 1) name = `${wanted} (${copy})`;
  return name;
}
