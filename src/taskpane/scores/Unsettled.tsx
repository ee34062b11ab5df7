import type { ReactNode } from "react";
import { usePane } from "../pane-context";
import { ChangedMeanwhile } from "./ChangedMeanwhile";
import { findChangedCells, giveWay, insist } from "./draft";
import { toDraftKey, type DraftStore } from "./draft-store";
import type { ObjectiveRow } from "./objective-rows";
import { saveDraft } from "./save-draft";

/** The drafts that would overwrite what somebody wrote meanwhile, each with the choice between the two. */
export function Unsettled({
  rows,
  drafts,
}: {
  readonly rows: readonly ObjectiveRow[];
  readonly drafts: DraftStore;
}): ReactNode {
  const { session } = usePane();
  return [...drafts.all.values()].map((draft) => {
    const objective = rows.find(({ key }) => key === draft.objective)?.objective;
    const cells = objective && !draft.isSaving ? findChangedCells(draft, objective) : [];
    if (!objective || cells.length === 0) return null;
    return (
      <ChangedMeanwhile
        key={toDraftKey(draft.objective, draft.period)}
        objective={objective}
        cells={cells}
        onKeepTheirs={() => drafts.keep(giveWay(draft, objective))}
        onWriteMine={() => void saveDraft(session, drafts, objective, insist(draft, objective))}
      />
    );
  });
}
