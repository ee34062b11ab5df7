import type { Acceptance, Finding } from "../core/check/finding";
import { toMatterText, toReferenceText } from "../core/log/finding-reference";
import type { AcceptedEntry } from "../core/log/log-entry";
import { readLog } from "../core/log/read-log";
import { toReferredFindings, type ReferredFinding } from "./finding-references";
import type { Review } from "./review";

/**
 * The findings with what the workbook's log says of each: accepted, or accepted before a cell that it rests on was changed.
 * @param findings all that was found in the workbook.
 */
export function toAcceptances(review: Review, findings: readonly Finding[]): readonly Finding[] {
  const standing = findStanding(review);
  if (standing.size === 0) return findings;
  const referred = toReferredFindings(review, findings);
  const lapsed = toLapsed(standing, referred);
  return referred.map(({ finding, reference }) => {
    const accepted = standing.get(toReferenceText(reference));
    const former = lapsed.get(toMatterText(reference));
    if (accepted) return { ...finding, accepted: toAcceptance(accepted) };
    return former ? { ...finding, lapsed: toAcceptance(former) } : finding;
  });
}

/** The acceptances that were not taken back, by their references. */
export function findStanding({ snapshot }: Review): ReadonlyMap<string, AcceptedEntry> {
  const standing = new Map<string, AcceptedEntry>();
  for (const entry of readLog(snapshot)?.entries ?? []) {
    if (entry.kind !== "accepted" && entry.kind !== "withdrawn") continue;
    const reference = toReferenceText(entry.reference);
    // Whatever comes last counts, and stands last.
    standing.delete(reference);
    if (entry.kind === "accepted") standing.set(reference, entry);
  }
  return standing;
}

/** The latest acceptance of each matter that fits no finding any more, since what the cells hold is something else. */
export function toLapsed(
  standing: ReadonlyMap<string, AcceptedEntry>,
  referred: readonly ReferredFinding[],
): ReadonlyMap<string, AcceptedEntry> {
  const current = new Set(referred.map(({ reference }) => toReferenceText(reference)));
  const lapsed = [...standing].filter(([reference]) => !current.has(reference));
  return new Map(lapsed.map(([, entry]) => [toMatterText(entry.reference), entry]));
}

function toAcceptance({ reason, by, when }: AcceptedEntry): Acceptance {
  return { reason, by, when };
}
