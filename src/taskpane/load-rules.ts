import type { Rule } from "../core/check/rule";

/** Fetches the checks, which are no part of the pane's first download. */
export async function loadRules(): Promise<readonly Rule[]> {
  const { RULES } = await import("../core/check/rules");
  return RULES;
}
