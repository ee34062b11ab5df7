import { Field, Input, Text, Textarea } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { planAcceptance } from "../../app/acceptance";
import type { Finding } from "../../core/check/finding";
import { usePane } from "../pane-context";
import { AskFirst } from "../parts/AskFirst";
import { NOTING_IN_LOG, YOUR_NAME_OPTIONAL } from "../parts/form-words";
import { ACCEPT_AND_NOTE, REASON, REASON_MISSING, toAcceptedText, WHAT_ACCEPTING_DOES } from "./acceptance-words";
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
      doing: NOTING_IN_LOG,
      done: toAcceptedText(findings),
      plan: (picture) => planAcceptance(picture, findings, remark),
    });
    // What could not be written is not to be typed once more.
    if (session.state.notice?.kind === "done") onDone();
  };
  return (
    <AskFirst title={title} confirm={ACCEPT_AND_NOTE} onConfirm={() => void accept()} onCancel={onCancel}>
      <Text>{WHAT_ACCEPTING_DOES}</Text>
      <Field label={REASON} required {...(isAsked && isMissing ? { validationMessage: REASON_MISSING } : {})}>
        <Textarea
          textarea={{ ref: box, rows: 3 }}
          resize="vertical"
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <Field label={YOUR_NAME_OPTIONAL}>
        <Input value={name} onChange={(_, { value }) => sign(value)} />
      </Field>
    </AskFirst>
  );
}
