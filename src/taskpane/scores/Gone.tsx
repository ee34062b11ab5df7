import { Body1, Button, Subtitle2 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DraftStore } from "./draft-store";
import { BACK_TO_LIST, GONE, GONE_TITLE, toTypedNote } from "./objective-words";

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
      <Subtitle2 as="h2">{GONE_TITLE}</Subtitle2>
      <Body1 as="p">{GONE}</Body1>
      {comments.length > 0 && <Body1 as="p">{toTypedNote(comments)}</Body1>}
      <Button onClick={onBack}>{BACK_TO_LIST}</Button>
    </div>
  );
}
