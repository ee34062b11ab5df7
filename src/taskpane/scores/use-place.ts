import { useEffect, useState } from "react";
import type { Session } from "../../app/session";
import type { Destination } from "../destination";
import { usePane } from "../pane-context";
import type { ObjectiveRow } from "./objective-rows";
import { findKeptOwner } from "./owner-choice";
import { toPlace, type Place } from "./place";

/** Kept while the pane is open: the page itself comes and goes. */
const places = new WeakMap<Session, Place>();

/**
 * What the page of scores shows, and the function that shows something else. Whoever comes back from a page without a tab, to
 * the very destination that was left, has it as it was.
 */
export function usePlace(
  destination: Destination,
  rows: readonly ObjectiveRow[],
): readonly [Place, (place: Place) => void] {
  const { session } = usePane();
  const [last, setPlace] = useState(() => findLeft(session, destination));
  const place =
    last?.destination === destination ? last : toPlace(destination, rows, findKeptOwner(), last ?? undefined);
  if (place !== last) setPlace(place);
  useEffect(() => void places.set(session, place), [session, place]);
  return [place, setPlace];
}

/** What was shown of a destination when it was left; null where it is another one. The list does not take the focus once more. */
function findLeft(session: Session, destination: Destination): Place | null {
  const left = places.get(session);
  return left?.destination === destination ? { ...left, focusOnList: 0 } : null;
}
