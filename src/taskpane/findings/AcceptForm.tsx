import { Field, Input, Text, Textarea } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { planAcceptance } from "../../app/acceptance";
import type { Finding } from "../../core/check/finding";
import { toAddress } from "../../core/grid/a1";
import { usePane } from "../pane-context";
import { AskFirst } from "../parts/AskFirst";
import { toLogTime } from "./log-time";
import { useSigner } from "./signer";

interface AcceptFormProps {
  readonly title: string;
  /** One finding, or several that are accepted for the same reason. */
  readonly findings: readonly Finding[];
  /** Called once they are accepted. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks why findings are to stay as they are, and notes it in the workbook's log. */
export function AcceptForm({ title, findings, onDone, onCancel }: AcceptFormProps): ReactNode {
  const { session } = usePane();
  const [reason, setReason] = useState("");
  const [name, sign] = useSigner();
  const [isAsked, setIsAsked] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const isMissing = reason.trim() === "";
  const accept = async (): Promise<void> => {
    setIsAsked(true);
    if (isMissing) {
      box.current?.focus();
      return;
    }
    const remark = { reason, by: name, when: toLogTime(new Date()) };
    await session.carryOut({
      doing: "Noting it in the log",
      done: toDone(findings),
      plan: (picture) => planAcceptance(picture, findings, remark),
    });
    // What could not be written is not to be typed once more.
    if (session.state.notice?.kind === "done") onDone();
  };
  return (
    <AskFirst title={title} confirm="Accept and note it in the log" onConfirm={() => void accept()} onCancel={onCancel}>
      <Text>
        It is kept in the workbook with your reason, and counted as accepted until a cell that it rests on changes.
      </Text>
      <Field
        label="Reason"
        required
        {...(isAsked && isMissing
          ? { validationMessage: "Write why it is to stay as it is, such as “agreed with the portfolio holder”." }
          : {})}
      >
        <Textarea
          textarea={{ ref: box, rows: 3 }}
          resize="vertical"
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <Field label="Your name (optional)">
        <Input value={name} onChange={(_, { value }) => sign(value)} />
      </Field>
    </AskFirst>
  );
}

function toDone(findings: readonly Finding[]): string {
  const [first] = findings;
  const what =
    first && findings.length === 1 ? `The finding at ${toAddress(first.at)} is` : `${findings.length} findings are`;
  return `${what} accepted, and noted in the log.`;
}
