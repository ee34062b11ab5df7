import type { ExcelClient } from "./excel-client";

/**
 * What is used where Excel has it, beyond the requirement set that the manifest asks for, and the set that brings it. The
 * requirement audit reads this table: what stands inside `when("merges", ...)` may need this set and no newer one.
 */
export const NEWER_FEATURES = {
  /** Range.getMergedAreasOrNullObject. */
  merges: "1.13",
  /** Table.resize, which keeps formulas that call the table by its name. */
  tableResize: "1.13",
  /** Whether an edit came from this add-in. */
  triggerSource: "1.14",
  /** Renamed sheets are told of. */
  sheetRenames: "1.17",
} as const;

/** A feature that some versions of Excel lack. */
export type NewerFeature = keyof typeof NEWER_FEATURES;

/** What the Excel at work has of {@link NEWER_FEATURES}. */
export class Features {
  constructor(private readonly client: ExcelClient) {}

  has(feature: NewerFeature): boolean {
    return this.client.supports(NEWER_FEATURES[feature]);
  }

  /** What `use` gives, where Excel has the feature; null where it has not. */
  when<T>(feature: NewerFeature, use: () => T): T | null {
    return this.has(feature) ? use() : null;
  }
}
