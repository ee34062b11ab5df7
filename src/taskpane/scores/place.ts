import type { Destination } from "../destination";
import { toFilters, type Filters } from "./filters";
import type { ObjectiveRow } from "./objective-rows";

/** What the page of scores shows: the list, or one of its objectives. */
export interface Place {
  /** What the pane was led to by this; another destination begins anew. */
  readonly destination: Destination;
  /** As they were asked for: what of it the workbook does not have is left out where they are used. */
  readonly filters: Filters;
  /** The key of the objective that is open; null for the list. */
  readonly open: string | null;
  /** The key of the period that is entered, from one objective to the next; null for the newest. */
  readonly period: string | null;
  /** The key of the objective that the list stands on. */
  readonly active: string | null;
  /** Counts up when the list is to take the focus: it was come back to, or the button that had it is gone. 0 where it is not. */
  readonly focusOnList: number;
  /** Whether the objective was opened in the pane, so that it takes the focus. */
  readonly isByHand: boolean;
}

/**
 * Where a destination leads.
 * @param owner whose objectives are listed where nothing else is asked for.
 * @param before what was shown until then; absent where the page was not open.
 */
export function toPlace(
  destination: Destination,
  rows: readonly ObjectiveRow[],
  owner: string | null,
  before?: Place,
): Place {
  const { show, objective, isFromSheet } =
    destination.page === "scores" ? destination : { show: undefined, objective: undefined, isFromSheet: undefined };
  const open = objective === undefined ? null : (rows[objective]?.key ?? null);
  const filters = isFromSheet && before ? before.filters : toFilters(show, owner);
  return { destination, filters, open, period: null, active: open, focusOnList: 0, isByHand: isFromSheet !== true };
}

/** At an objective that is opened by hand. From another one, the period stays that is being entered. */
export function toOpened(place: Place, { key }: ObjectiveRow): Place {
  return { ...place, open: key, period: place.open === null ? null : place.period, active: key, isByHand: true };
}

/** Back at the list. */
export function toListAgain(place: Place): Place {
  return { ...place, open: null, period: null, focusOnList: place.focusOnList + 1 };
}

/**
 * At the list, narrowed otherwise.
 * @param takesFocus whether the list takes the focus, as what had it goes away; the search box keeps it.
 */
export function toNarrowed(place: Place, change: Partial<Filters>, takesFocus: boolean): Place {
  const filters = { ...place.filters, ...change };
  return { ...place, filters, focusOnList: takesFocus ? place.focusOnList + 1 : 0 };
}
