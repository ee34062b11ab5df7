import { isSameCell } from "../../grid/cell-ref";
import { toLevelPhrase } from "../../scale/level";
import type { Ladder } from "../../scorecard/scorecard";
import { toDescriptors, toLadderPhrase, type WrittenDescriptor } from "../descriptor-text";
import type { Report } from "../finding";
import type { Rule } from "../rule";

/** Two levels of a ladder that say the same. */
export const duplicateDescriptor: Rule = {
  meta: {
    id: "duplicate-descriptor",
    title: "Two levels with the same descriptor",
    severity: "warning",
    rationale: "Two levels that read alike cannot be told apart, so nobody can say which of them was reached.",
    source: "LGA National Procurement Strategy 2022: five maturity levels, each with a descriptor of its own.",
    needs: ["ladders"],
  },
  *check({ ladders }) {
    for (const ladder of ladders) yield* checkLadder(ladder);
  },
};

/** Each level is held against the nearest below it that says the same; one cell merged over two levels is meant for both. */
function* checkLadder(ladder: Ladder): Generator<Report> {
  const lowerOf = new Map<string, WrittenDescriptor>();
  for (const descriptor of toDescriptors(ladder)) {
    const wording = toWording(descriptor.text);
    const lower = lowerOf.get(wording);
    lowerOf.set(wording, descriptor);
    if (!lower || isSameCell(lower.at, descriptor.at)) continue;
    const levels = `${toLevelPhrase(lower.level)} and ${toLevelPhrase(descriptor.level)}`;
    yield {
      objective: null,
      keyArea: ladder.keyArea,
      period: null,
      at: descriptor.at,
      message: `The ladder of ${toLadderPhrase(ladder)} says the same for ${levels}.`,
      related: [lower.at],
      fix: null,
    };
  }
}

/** A text without what two officers type differently: case, spacing, and what ends it. */
function toWording(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[\s.,;:!?]+$/, "");
}
