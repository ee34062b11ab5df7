import { useSyncExternalStore } from "react";
import { findPreference, keepPreference } from "../preferences";

/** Where the tour is: offered to whoever is new here, at one of its steps, or over for good. */
export type TourState = { readonly kind: "offered" | "over" } | { readonly kind: "step"; readonly number: number };

const OVER: TourState = { kind: "over" };
const listeners = new Set<() => void>();
let state: TourState = findPreference("tourSeen") === null ? { kind: "offered" } : OVER;

/** Begins the tour, also again. */
export function startTour(): void {
  update({ kind: "step", number: 0 });
}

/** Goes to a step, counted from 0. */
export function goToStep(number: number): void {
  update({ kind: "step", number });
}

/** Ends the tour, or the offer of it; it does not come back by itself. */
export function endTour(): void {
  keepPreference("tourSeen", "yes");
  update(OVER);
}

/** Where the tour is, drawn again whenever that changes. */
export function useTour(): TourState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

function update(next: TourState): void {
  state = next;
  for (const listener of [...listeners]) listener();
}
