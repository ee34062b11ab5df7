import { CELL_STYLES } from "../../change/cell-style";
import { EMPTY_CELL } from "../../grid/cell";
import type { KeptNote } from "../kept-notes";
import type { PlannedContent } from "../plan-row";

/** A cell for notes with what somebody wrote there, exactly as it was typed; empty for null. */
export function planNote(note: KeptNote | null): PlannedContent {
  if (!note) return { value: null, style: "note" };
  const { value, formula, numberFormat } = note.content;
  const content = formula === null ? { value } : { value, formula };
  // Text stays text in a cell for texts; a date or a formula would not stay what it is.
  const isText = formula === null && (value === null || typeof value === "string");
  const isPlain =
    isText && (numberFormat === EMPTY_CELL.numberFormat || numberFormat === CELL_STYLES.note.numberFormat);
  return { ...content, style: isPlain ? "note" : { ...CELL_STYLES.note, numberFormat } };
}
