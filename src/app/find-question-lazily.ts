import type { ChangePlan } from "../core/change/change-plan";
import type { Picture } from "./picture";
import type { Notice } from "./session-state";

/**
 * What is to be asked before a plan takes something back; null where it can be done at once, as most can: what finds the
 * question is loaded when there may be one. @param isShifted whether its cells may stand elsewhere by now.
 */
export async function findQuestionLazily(
  undo: ChangePlan,
  isShifted: boolean,
  picture: Picture | null,
): Promise<Notice | null> {
  if (!picture || (!isShifted && undo.changes.every(({ kind }) => kind !== "removeSheet"))) return null;
  const { findUndoQuestion } = await import("./undo-question");
  return findUndoQuestion(undo, isShifted, picture);
}
