import type { RangeRef } from "../grid/cell-ref";

/** Ends a subscription; calling it again does nothing. */
export type Unsubscribe = () => Promise<void>;

/** Who made an edit: this program, the person at this Excel, or somebody else who has the workbook open. */
export type EditedBy = "thisProgram" | "user" | "coAuthor";

/** Something that happened to an open workbook. Sheets are called by the names that they have by then. */
export type HostChange =
  /** Cells were typed into, cleared, pasted over or moved. Recalculated formulas are not among them. */
  | {
      readonly kind: "edited";
      readonly range: RangeRef;
      readonly by: EditedBy;
      /** Whether rows, columns or cells were inserted or deleted, so that others are no longer where they were. */
      readonly shifted: boolean;
    }
  /** Formulas on a sheet were calculated anew: their results may be others. */
  | { readonly kind: "calculated"; readonly sheet: string }
  /** Other cells are selected; null where it is not one single rectangle. */
  | { readonly kind: "selected"; readonly sheet: string; readonly range: RangeRef | null }
  | { readonly kind: "sheetAdded"; readonly sheet: string }
  | { readonly kind: "sheetDeleted"; readonly sheet: string }
  | { readonly kind: "sheetRenamed"; readonly from: string; readonly to: string };
