import type { RangeRef } from "../grid/cell-ref";

/** Where the columns of the Readings table stand, for formulas that look a text up. */
export interface ReadingsRanges {
  readonly text: RangeRef;
  readonly lower: RangeRef;
  readonly upper: RangeRef;
  readonly kind: RangeRef;
}

/** What the words in the column "Read as" are. */
export const READ_AS = {
  level: "level",
  between: "between",
  notApplicable: "not applicable",
  blank: "blank",
  notRead: "not read",
} as const;
