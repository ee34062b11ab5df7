import type { SheetSnapshot } from "../grid/snapshot";
import { parseScoreText } from "../scale/score-text";
import { namesLevel, type AssessmentHeader } from "./assessment-header";
import { isPrinciple } from "./assessment-headers";
import { toLoneTextKind } from "./lone-text";
import { isMergedAcross, isMergedFromAbove } from "./merges";
import { toRowTexts, toTextAt, type TextAt } from "./sheet-text";
import { findThemeName } from "./theme";

/** What a row under an assessment's header is. */
export type AssessmentRowKind =
  "entry" | "principle" | "theme" | "heading" | "note" | "levelKey" | "continued" | "belowTable" | "unknown" | "blank";

const KEY_LABEL = /^(?:key|legend)\b.{0,20}$/i;

/**
 * What the rows under a header are, from the first to the row before `endRow`. The table ends at its key of the levels, or at
 * a row behind a blank one that names no level: what comes then is left out.
 */
export function toAssessmentRowKinds(
  sheet: SheetSnapshot,
  header: AssessmentHeader,
  endRow: number,
): readonly AssessmentRowKind[] {
  const kinds: AssessmentRowKind[] = [];
  let isBehindBlank = false;
  let isOver = false;
  for (let row = header.row + 1; row < endRow; row += 1) {
    const texts = toRowTexts(sheet, row);
    const kind: AssessmentRowKind = isOver ? toLooseKind(texts) : toKind(sheet, row, header, texts, isBehindBlank);
    isOver ||= kind === "levelKey" || kind === "belowTable";
    if (kind === "blank") isBehindBlank = true;
    if (kind === "entry" || kind === "principle") isBehindBlank = false;
    kinds.push(kind);
  }
  return kinds;
}

function toKind(
  sheet: SheetSnapshot,
  row: number,
  header: AssessmentHeader,
  texts: readonly TextAt[],
  isBehindBlank: boolean,
): AssessmentRowKind {
  const [first, second] = texts;
  if (!first) return "blank";
  const subject = toTextAt(sheet, row, header.subjectColumn);
  // A number in front may be a ref; what is assessed is never called by a level.
  if (isLevelKey(second ? subject : first.text)) return "levelKey";
  if (!second) return toLoneKind(sheet, row, header, first, isBehindBlank);
  if (subject === "") return isMergedFromAbove(sheet, row, header.subjectColumn) ? "continued" : "unknown";
  const current = toTextAt(sheet, row, header.columnOf.current ?? header.subjectColumn);
  if (isBehindBlank && !namesLevel(current)) return "belowTable";
  return header.subject === "objective" && isPrinciple(subject) ? "principle" : "entry";
}

/**
 * A row's only text: a theme, a heading over the rows below (merged across, behind a blank row, left of the objectives, or
 * above a principle), an objective that is not assessed yet, or a note. A key area without any assessment cannot be told
 * from a heading.
 */
function toLoneKind(
  sheet: SheetSnapshot,
  row: number,
  header: AssessmentHeader,
  { column, text }: TextAt,
  isBehindBlank: boolean,
): AssessmentRowKind {
  if (findThemeName(text) !== null) return "theme";
  const kind = toLoneTextKind(text);
  if (header.subject === "keyArea" || kind === "note") return "note";
  if (kind === "part") return "unknown";
  const stands =
    isBehindBlank ||
    column < header.subjectColumn ||
    isMergedAcross(sheet, row, column) ||
    isPrinciple(toTextAt(sheet, row + 1, header.subjectColumn));
  if (stands) return "heading";
  return column === header.subjectColumn ? "entry" : "note";
}

function toLooseKind(texts: readonly TextAt[]): AssessmentRowKind {
  const [first, second] = texts;
  if (!first) return "blank";
  if (isLevelKey(first.text)) return "levelKey";
  return second ? "belowTable" : "note";
}

function isLevelKey(text: string): boolean {
  return KEY_LABEL.test(text) || parseScoreText(text).kind === "awarded";
}
