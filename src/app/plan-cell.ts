import type { Change } from "../core/change/change-plan";
import { toAddress } from "../core/grid/a1";
import type { CellValue } from "../core/grid/cell";
import type { CellRef } from "../core/grid/cell-ref";
import { isProblem, refused, type Problem } from "./problem";
import type { Review } from "./review";
import { findWritableCell } from "./writable-cell";

/** What the user has agreed to. */
export interface EntryConsent {
  /** Whether a formula may be overwritten. */
  readonly overwritesFormulas: boolean;
}

/** The change that puts a value into a cell; refused where it holds a formula, unless the user agreed to lose it. */
export function planCell(
  review: Review,
  { at: place }: { readonly at: CellRef },
  value: CellValue,
  { overwritesFormulas }: EntryConsent,
): Extract<Change, { readonly kind: "setCell" }> | Problem {
  const at = findWritableCell(review, place);
  if (isProblem(at)) return at;
  const before = review.snapshot.cell(at);
  if (before.formula !== null && !overwritesFormulas) {
    return refused(
      `${toAddress(at)} holds a formula (=${before.formula}), which was not overwritten. Change it in Excel if that is wanted.`,
    );
  }
  return {
    kind: "setCell",
    at,
    from: { value: before.value, formula: before.formula },
    to: { value: value === "" ? null : value, formula: null },
  };
}
