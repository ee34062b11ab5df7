import type { SavedLook } from "../../core/change/change-plan";

const HOST = "office";

/** What is kept of a look before another takes its place. The cells looked as those that nobody touched; the column was so wide. */
export function toSavedLook(width: number): SavedLook {
  return { host: HOST, content: width };
}

/** The width in points that this host kept of a column; null for what another host kept. */
export function findSavedWidth({ host, content }: SavedLook): number | null {
  return host === HOST && typeof content === "number" ? content : null;
}
