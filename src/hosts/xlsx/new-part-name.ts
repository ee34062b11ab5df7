import { hasOwnContentType } from "./content-types";
import type { PackageDraft } from "./package-draft";
import { toRelationshipsName } from "./relationships";

/**
 * A name for a new part, such as "xl/charts/chart4.xml": the first number of which nothing is left, not even the
 * relationships or the kind of a part that another program took out.
 */
export function findNewName(draft: PackageDraft, before: string, after: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${before}${number}${after}`;
    const isKnown = draft.has(name) || draft.has(toRelationshipsName(name)) || hasOwnContentType(draft.package, name);
    if (!isKnown) return name;
  }
}
