import { Field, Input, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { MOST_LINES, planHistoryNote } from "../../app/note-history";
import type { Picture } from "../../app/picture";
import { readLog } from "../../core/log/read-log";
import { toLogTime } from "../findings/log-time";
import { useSigner } from "../findings/signer";
import { usePane } from "../pane-context";
import { AskFirst } from "../parts/AskFirst";
import { YOUR_NAME_OPTIONAL } from "../parts/form-words";
import {
  toFirstOfText,
  toNotedText,
  toWhereText,
  toWriteLinesLabel,
  WHO_CAN_READ,
  WRITE_TO_LOG,
  WRITING_TO_LOG,
} from "./note-words";

interface NoteHistoryProps {
  readonly picture: Picture;
  /** How many lines the log does not hold yet. */
  readonly unnoted: number;
  /** Called once they are written. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Says how many lines will be added to the workbook's log, and adds them. */
export function NoteHistory({ picture, unnoted, onDone, onCancel }: NoteHistoryProps): ReactNode {
  const { session } = usePane();
  const [name, sign] = useSigner();
  const sheet = readLog(picture.review.snapshot)?.sheet ?? null;
  const count = Math.min(unnoted, MOST_LINES);
  const write = async (): Promise<void> => {
    await session.carryOut({
      doing: WRITING_TO_LOG,
      done: toNotedText(count),
      plan: ({ review }) => planHistoryNote(review, session.state.history, { by: name, toTime: toLogTime }),
    });
    // A name that could not be written is not to be typed once more.
    if (session.state.notice?.kind === "done") onDone();
  };
  return (
    <AskFirst
      title={WRITE_TO_LOG}
      confirm={toWriteLinesLabel(count)}
      onConfirm={() => void write()}
      onCancel={onCancel}
    >
      <Text block>
        {toWhereText(count, sheet)} {WHO_CAN_READ}
      </Text>
      {count < unnoted && <Text block>{toFirstOfText(unnoted)}</Text>}
      <Field label={YOUR_NAME_OPTIONAL}>
        <Input value={name} onChange={(_, { value }) => sign(value)} />
      </Field>
    </AskFirst>
  );
}
