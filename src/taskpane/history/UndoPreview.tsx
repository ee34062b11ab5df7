import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ChangePlan } from "../../core/change/change-plan";
import { toPreview } from "../../core/change/preview";
import type { Snapshot } from "../../core/grid/snapshot";
import { usePane } from "../pane-context";
import { LazyPlanPreview } from "../preview/LazyPlanPreview";
import { toTakeBackLabel, WHAT_IS_LEFT_OUT } from "./undo-words";

interface UndoPreviewProps {
  /** The plan that takes the latest change back. */
  readonly plan: ChangePlan;
  readonly snapshot: Snapshot;
  /** Does what was agreed: all of the plan, or a part of it. */
  readonly onConfirm: (agreed: ChangePlan) => void;
  readonly onCancel: () => void;
}

/** The latest change before it is taken back: what each cell holds, and would hold again. */
export function UndoPreview({ plan, snapshot, onConfirm, onCancel }: UndoPreviewProps): ReactNode {
  const { session } = usePane();
  const { undoWarning } = session;
  const hasParts = new Set(toPreview(plan, snapshot).map(({ part }) => part)).size > 1;
  return (
    <LazyPlanPreview
      title={plan.label}
      plan={plan}
      snapshot={snapshot}
      toConfirm={toTakeBackLabel}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      {undoWarning !== null && <Text block>{undoWarning}</Text>}
      {hasParts && <Text block>{WHAT_IS_LEFT_OUT}</Text>}
    </LazyPlanPreview>
  );
}
