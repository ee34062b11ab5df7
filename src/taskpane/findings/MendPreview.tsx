import { useState, type ReactNode } from "react";
import { planMends, type Mend } from "../../app/mend";
import { findPastRecords } from "../../app/past-records";
import type { ChangePlan } from "../../core/change/change-plan";
import { usePane, useSessionState } from "../pane-context";
import { LazyPlanPreview } from "../preview/LazyPlanPreview";
import { toDraftStore } from "../scores/draft-store";
import { MENDING, toMendedText } from "./mend-words";
import { PastRecordQuestion } from "./PastRecordQuestion";

interface MendPreviewProps {
  readonly title: string;
  readonly mends: readonly Mend[];
  /** Called when the mends were written, or were refused. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/**
 * Mends before they are made: each cell with what it holds and what it will hold, to be left out where not wanted. The record
 * of an earlier round asks once more, as a score of it would.
 */
export function MendPreview({ title, mends, onDone, onCancel }: MendPreviewProps): ReactNode {
  const { session } = usePane();
  const { picture } = useSessionState();
  const [agreed, setAgreed] = useState<ChangePlan | null>(null);
  if (!picture) return null;
  const { review } = picture;
  const drafts = toDraftStore(session);
  const findAsked = (plan: ChangePlan): ReturnType<typeof findPastRecords> =>
    findPastRecords(review, plan).filter(({ period }) => !drafts.isOpenToChange(period));
  // The plan that was seen is the one that is carried out: made anew later, it could mean other rows.
  const write = async (plan: ChangePlan): Promise<void> => {
    await session.carryOut({ doing: MENDING, done: toMendedText(plan), plan: () => plan });
    onDone();
  };
  if (agreed) {
    const records = findPastRecords(review, agreed);
    return (
      <PastRecordQuestion
        records={records}
        onConfirm={(staysAgreed) => {
          if (staysAgreed) for (const { period } of records) drafts.openToChange(period);
          void write(agreed);
        }}
        onCancel={() => setAgreed(null)}
      />
    );
  }
  return (
    <LazyPlanPreview
      title={title}
      plan={planMends(review, mends)}
      snapshot={review.snapshot}
      onConfirm={(plan) => {
        if (findAsked(plan).length > 0) setAgreed(plan);
        else void write(plan);
      }}
      onCancel={onCancel}
    />
  );
}
