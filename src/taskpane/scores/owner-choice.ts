import { findPreference, forgetPreference, keepPreference } from "../preferences";

/** What was chosen since the pane was opened, which counts also where the browser keeps nothing. */
let chosen: { readonly owner: string | null } | null = null;

/** Whose objectives the user last chose to list, in this workbook or another; null for everybody's. */
export function findKeptOwner(): string | null {
  return chosen ? chosen.owner : findPreference("owner");
}

/** Keeps whose objectives are to be listed, here and for the next time. */
export function keepOwner(owner: string | null): void {
  chosen = { owner };
  if (owner === null) forgetPreference("owner");
  else keepPreference("owner", owner);
}
