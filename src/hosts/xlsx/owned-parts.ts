import { findContentType, removeContentTypes } from "./content-types";
import type { Package } from "./package";
import type { PackageDraft } from "./package-draft";
import { readRelationships, toRelationshipsName } from "./relationships";

/** The parts that a part leads to and that nothing else in the package needs, the part itself among them. */
export function findOwnedParts(source: Package, root: string): readonly string[] {
  const users = new Map<string, Set<string>>();
  for (const name of source.names) {
    for (const { target, isExternal } of readRelationships(source, name)) {
      if (!isExternal && source.has(target)) users.set(target, (users.get(target) ?? new Set()).add(name));
    }
  }
  const owned = new Set([root]);
  // A set hands out what is added while it is walked.
  for (const name of owned) {
    for (const { target, isExternal } of readRelationships(source, name)) {
      const isOwned = [...(users.get(target) ?? [])].every((user) => owned.has(user));
      if (!isExternal && source.has(target) && isOwned) owned.add(target);
    }
  }
  return [...owned];
}

/** Takes parts out of the package, with their own relationships and the entries that say what kind they are. */
export function removeParts(draft: PackageDraft, parts: readonly string[]): void {
  const named = parts.filter((part) => findContentType(draft.package, part) !== null);
  removeContentTypes(draft, named);
  for (const part of parts) {
    draft.remove(part);
    draft.remove(toRelationshipsName(part));
  }
}
