import type { ChangePlan } from "../core/change/change-plan";
import type { Finding, Fix } from "../core/check/finding";
import { toAddress } from "../core/grid/a1";
import { withAnchors } from "./anchors";
import type { Review } from "./review";

/** One cell that a mend changes. */
export type Mend = Fix["edits"][number];

/**
 * The cells that the findings' certain mends change, each cell once: of two mends that touch the same cell, the one that comes
 * first is offered, and the other may follow when the workbook is checked again.
 */
export function toMends(findings: readonly Finding[]): readonly Mend[] {
  const taken = new Set<string>();
  return findings.flatMap(({ fix }) => {
    if (!fix?.isCertain || fix.edits.some(({ at }) => taken.has(toKey(at)))) return [];
    for (const { at } of fix.edits) taken.add(toKey(at));
    return fix.edits;
  });
}

/**
 * The change that makes some mends together. A cell that somebody has changed meanwhile stops all of it.
 * @param review what the mends were found in.
 */
export function planMends(review: Pick<Review, "snapshot" | "reading">, mends: readonly Mend[]): ChangePlan {
  const [first] = mends;
  const what = first && mends.length === 1 ? toAddress(first.at) : `${mends.length} cells`;
  const changes = mends.map((mend) => ({ kind: "setCell" as const, ...mend }));
  return withAnchors(review, { label: `Mend ${what}`, changes });
}

function toKey(at: Mend["at"]): string {
  return toAddress(at).toLowerCase();
}
