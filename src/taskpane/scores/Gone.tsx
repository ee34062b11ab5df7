import { Body1, Button, Subtitle2 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DraftStore } from "./draft-store";

/** Said in place of an objective that was open and is no longer there; what was typed for it is not lost. */
export function Gone({
  objective,
  drafts,
  onBack,
}: {
  /** The objective's key. */
  readonly objective: string;
  readonly drafts: DraftStore;
  readonly onBack: () => void;
}): ReactNode {
  const comments = [...drafts.all.values()].flatMap((draft) =>
    draft.objective === objective && draft.comment ? draft.comment : [],
  );
  return (
    <div>
      <Subtitle2 as="h2">This objective is no longer there</Subtitle2>
      <Body1 as="p">It was deleted, or has another number or title by now. Nothing was written for it.</Body1>
      {comments.length > 0 && <Body1 as="p">{`You had typed: ${comments.join(" ")}`}</Body1>}
      <Button onClick={onBack}>Back to the list</Button>
    </div>
  );
}
