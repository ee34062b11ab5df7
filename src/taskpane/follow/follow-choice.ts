import { useSyncExternalStore } from "react";
import { findPreference, keepPreference } from "../preferences";

const OFF = "no";
const listeners = new Set<() => void>();
let follows = findPreference("follows") !== OFF;

/** Whether the pane goes where the selection goes, and the sheet where the pane goes; so it is unless the user turned it off. */
export function isFollowing(): boolean {
  return follows;
}

/** Turns the following on or off, here and for the next time. */
export function setFollowing(wanted: boolean): void {
  follows = wanted;
  keepPreference("follows", wanted ? "yes" : OFF);
  for (const listener of [...listeners]) listener();
}

/** Whether the following is on, drawn again whenever that changes. */
export function useFollowing(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isFollowing);
}
