import type { CellRef } from "../grid/cell-ref";

/** What may have happened where a reported figure and the register differ. */
export type ExplanationKind =
  /** The reported figure holds forecast savings, all of a type or single lines. */
  | "forecastCounted"
  | "costAvoidanceCounted"
  | "costAvoidanceLeftOut"
  | "cashableCounted"
  /** It leaves out recurring savings that the register lists again. */
  | "againLeftOut"
  /** It holds lines whose year, or whose status, the register does not tell. */
  | "noYearCounted"
  | "noStatusCounted"
  /** The register lists a line twice. */
  | "duplicate"
  | "lineLeftOut"
  /** It holds a delivered line of another year. */
  | "otherYearCounted"
  | "signFlipped"
  | "digitsSwapped"
  | "rounded"
  | "pairLeftOut"
  /** Two digits swapped somewhere: nothing but the difference tells it. */
  | "divisibleByNine";

/** One thing that would explain a difference to the penny, or point at where to look. */
export interface Explanation {
  readonly kind: ExplanationKind;
  /** A plain sentence. */
  readonly sentence: string;
  /** The cells of the lines that it is about. */
  readonly cells: readonly CellRef[];
}
