import { useDeferredValue, useMemo, useState } from "react";
import { planReading, previewReading } from "../../app/correct-reading";
import type { Review } from "../../app/review";
import { toColumnLines, type ColumnLine } from "../../core/recognise/column-lines";
import type { SheetReading } from "../../core/recognise/reading";
import { toRowLines } from "../../core/recognise/row-lines";
import { usePane } from "../pane-context";
import { EMPTY_DRAFT, toProposal, type Draft, type Proposal } from "./draft";
import { KEEPING, toKeptText } from "./reading-words";

/** What somebody is about to say of a sheet, and what would come of it. */
export interface SheetDraft {
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  readonly lines: readonly ColumnLine[];
  readonly proposal: Proposal;
  /** How the workbook would be read; null while nothing is said, or nothing that can be. */
  readonly preview: Pick<Review, "reading" | "scorecard"> | null;
  /** Keeps the draft, or the reading as it is, in the workbook; gives whether that was done. */
  readonly keep: () => Promise<boolean>;
}

/** The draft of one sheet's corrections. */
export function useSheetDraft(review: Review, reading: SheetReading): SheetDraft {
  const { session } = usePane();
  const { sheet } = reading;
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const { headerRow } = draft;
  const lines = useMemo(() => {
    const content = headerRow === null ? null : review.snapshot.findSheet(sheet);
    return content && headerRow !== null ? toRowLines(content, headerRow) : toColumnLines(reading);
  }, [review, reading, sheet, headerRow]);
  const proposal = useMemo(() => toProposal(draft, sheet, lines), [draft, sheet, lines]);
  // A large workbook takes a moment to read: what is typed does not wait for it.
  const settled = useDeferredValue(proposal);
  const preview = useMemo(() => {
    if (settled.corrections.length === 0 || settled.problems.size > 0) return null;
    return previewReading(review, settled.corrections);
  }, [review, settled]);
  const keep = async (): Promise<boolean> => {
    await session.carryOut({
      doing: KEEPING,
      done: toKeptText(sheet),
      plan: (picture) => planReading(picture.review, sheet, proposal.corrections),
    });
    const isDone = session.state.notice?.kind === "done";
    if (isDone) setDraft(EMPTY_DRAFT);
    return isDone;
  };
  return { draft, setDraft, lines, proposal, preview, keep };
}
