/** What the pane remembers of its user on this computer; nothing of it is written to a workbook. */
export type Preference = "follows" | "owner" | "tourSeen";

const PREFIX = "maturity-scorecard.";

/** What was kept; null where nothing was, or where the browser keeps nothing for add-ins. */
export function findPreference(name: Preference): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keeps something for the next time. Where the browser keeps nothing, it counts as long as whoever asked remembers it. */
export function keepPreference(name: Preference, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Storage is turned off here: the usual is assumed next time, which is all that is lost.
  }
}

/** Forgets what was kept. Where the browser keeps nothing, there is nothing to forget. */
export function forgetPreference(name: Preference): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Storage is turned off here.
  }
}
