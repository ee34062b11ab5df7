import { Field, Input, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { MOST_LINES, planHistoryNote } from "../../app/note-history";
import type { Picture } from "../../app/picture";
import { LOG_TAB_NAME } from "../../core/log/log-tab-name";
import { readLog } from "../../core/log/read-log";
import { toLogTime } from "../findings/log-time";
import { useSigner } from "../findings/signer";
import { usePane } from "../pane-context";
import { AskFirst } from "../parts/AskFirst";
import { toCountText } from "../parts/numbers";

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
  const lines = toCountText(count, "line");
  const write = async (): Promise<void> => {
    await session.carryOut({
      doing: "Writing to the log",
      done: `${lines} ${count === 1 ? "is" : "are"} written to the log.`,
      plan: ({ review }) => planHistoryNote(review, session.state.history, { by: name, toTime: toLogTime }),
    });
    // A name that could not be written is not to be typed once more.
    if (session.state.notice?.kind === "done") onDone();
  };
  return (
    <AskFirst
      title="Write to the log tab"
      confirm={`Write ${lines}`}
      onConfirm={() => void write()}
      onCancel={onCancel}
    >
      <Text block>
        {sheet === null
          ? `A tab “${LOG_TAB_NAME}” will be added to the workbook, with ${lines}: one for each cell, tab and set of highlights.`
          : `${lines} will be added at the end of “${sheet}”: one for each cell, tab and set of highlights.`}{" "}
        Whoever opens the workbook can read them.
      </Text>
      {count < unnoted && (
        <Text block>{`These are the first of ${toCountText(unnoted, "line")}; the others can follow after them.`}</Text>
      )}
      <Field label="Your name (optional)">
        <Input value={name} onChange={(_, { value }) => sign(value)} />
      </Field>
    </AskFirst>
  );
}
