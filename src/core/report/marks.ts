import { toAbsoluteAddress } from "../grid/a1";
import type { CellRef } from "../grid/cell-ref";
import type { Ladder } from "../scorecard/scorecard";
import { toTextLiteral } from "./formula";

/** A level's cell in a ladder's header, and a formula's condition for whether it holds a mark. */
export interface MarkableLevel {
  readonly level: number;
  readonly at: CellRef;
  readonly isMarked: string;
}

/** The cells of a ladder's header, each with the condition that it holds the mark: "(Ambition)". */
export function toMarks(header: Ladder["header"], mark: string): readonly MarkableLevel[] {
  const literal = toTextLiteral(mark.replace(/[~?*]/g, "~$&"));
  return header.map(({ level, at }) => ({
    level,
    at,
    isMarked: `ISNUMBER(SEARCH(${literal},${toAbsoluteAddress(at)}))`,
  }));
}

/**
 * A formula for the level whose header holds the mark, wherever it is moved to.
 * @param otherwise what it gives where no header holds it, or several, since nobody can tell then which is meant.
 */
export function toMarkedLevel(header: Ladder["header"], mark: string, otherwise: string): string {
  const marks = toMarks(header, mark);
  const count = marks.map(({ isMarked }) => `IF(${isMarked},1,0)`).join("+");
  const level = marks.map(({ isMarked, level: own }) => `IF(${isMarked},${own},0)`).join("+");
  return `IF(${count}=1,${level},${otherwise})`;
}
