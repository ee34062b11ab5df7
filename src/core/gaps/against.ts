import type { Level } from "../scale/level";
import type { TargetOrigin } from "../scorecard/target";

/** What scores are measured against. */
export type Against =
  | { readonly kind: "target" }
  | { readonly kind: "baseline"; readonly level: Level }
  /** The score of the period before. */
  | { readonly kind: "previous" }
  /** The level above the score; Innovator, which has none above it, is measured against itself. */
  | { readonly kind: "next" };

/** Where the level that a score was held against came from. */
export type WantedFrom = TargetOrigin | "previous" | "next";
