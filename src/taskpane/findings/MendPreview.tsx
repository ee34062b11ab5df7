import type { ReactNode } from "react";
import { planMends, type Mend } from "../../app/mend";
import type { ChangePlan } from "../../core/change/change-plan";
import { toAddress } from "../../core/grid/a1";
import { usePane, useSessionState } from "../pane-context";
import { LazyPlanPreview } from "../preview/LazyPlanPreview";

interface MendPreviewProps {
  readonly title: string;
  readonly mends: readonly Mend[];
  /** Called when the mends were written, or were refused. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Mends before they are made: each cell with what it holds and what it will hold, to be left out where not wanted. */
export function MendPreview({ title, mends, onDone, onCancel }: MendPreviewProps): ReactNode {
  const { session } = usePane();
  const { picture } = useSessionState();
  if (!picture) return null;
  const { review } = picture;
  // The plan that was seen is the one that is carried out: made anew later, it could mean other rows.
  const write = async (plan: ChangePlan): Promise<void> => {
    await session.carryOut({ doing: "Mending", done: toDone(plan), plan: () => plan });
    onDone();
  };
  return (
    <LazyPlanPreview
      title={title}
      plan={planMends(review, mends)}
      snapshot={review.snapshot}
      onConfirm={(plan) => void write(plan)}
      onCancel={onCancel}
    />
  );
}

function toDone({ changes }: ChangePlan): string {
  const [first, second] = changes;
  return first?.kind === "setCell" && !second
    ? `${toAddress(first.at)} is mended.`
    : `${changes.length} cells are mended.`;
}
