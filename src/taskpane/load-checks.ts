import type { Checker } from "../app/check";

/** Fetches the checks, which are no part of the pane's first download. */
export async function loadChecks(): Promise<Checker> {
  const { checkAll } = await import("../app/check-all");
  return checkAll;
}
