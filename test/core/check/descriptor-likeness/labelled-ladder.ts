import type { Level } from "../../../../src/core/scale/level";

/** How a quotation relates to the ladder's wording. */
export type QuotationKind =
  /** A descriptor word for word. */
  | "exact"
  /** A part of a descriptor. */
  | "shortened"
  /** A descriptor in other words. */
  | "reworded"
  /** What a level means for one objective, in more detail than the ladder of its key area goes into. */
  | "finer"
  /** Of no level: something else that a comment says is defined. */
  | "unrelated";

/** One quotation: its kind, the level whose descriptor it is (null for none), the levels that were awarded, its text. */
export type LabelledQuotation = readonly [
  kind: QuotationKind,
  quoted: Level | null,
  awarded: Level | readonly [Level, Level],
  text: string,
];

/** A ladder and quotations that a person has labelled. */
export interface LabelledLadder {
  readonly name: string;
  /** Level 1 first. */
  readonly descriptors: readonly [string, string, string, string, string];
  readonly quotations: readonly LabelledQuotation[];
}
