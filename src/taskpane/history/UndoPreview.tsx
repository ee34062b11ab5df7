import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { findUndoQuestion } from "../../app/undo-question";
import type { ChangePlan } from "../../core/change/change-plan";
import { toPreview } from "../../core/change/preview";
import { usePane } from "../pane-context";
import { LazyPlanPreview } from "../preview/LazyPlanPreview";
import { toTakeBackLabel, WHAT_IS_LEFT_OUT } from "./undo-words";

interface UndoPreviewProps {
  /** The plan that takes the latest change back. */
  readonly plan: ChangePlan;
  readonly picture: Picture;
  /** Does what was agreed: all of the plan, or a part of it. */
  readonly onConfirm: (agreed: ChangePlan) => void;
  readonly onCancel: () => void;
}

/** The latest change before it is taken back: what each cell holds, and would hold again. */
export function UndoPreview({ plan, picture, onConfirm, onCancel }: UndoPreviewProps): ReactNode {
  const { session } = usePane();
  const { snapshot } = picture.review;
  const question = findUndoQuestion(plan, session.isShifted(plan), picture);
  const hasParts = new Set(toPreview(plan, snapshot).map(({ part }) => part)).size > 1;
  return (
    <LazyPlanPreview
      title={plan.label}
      // Whoever has read that something goes that others wrote is not asked once more.
      plan={question?.undoing.write ?? plan}
      snapshot={snapshot}
      toConfirm={toTakeBackLabel}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      {question && <Text block>{question.message}</Text>}
      {hasParts && <Text block>{WHAT_IS_LEFT_OUT}</Text>}
    </LazyPlanPreview>
  );
}
