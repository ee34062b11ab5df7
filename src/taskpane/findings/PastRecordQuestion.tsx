import { Checkbox, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { toPastRecordQuestion, type PastRecord } from "../../app/past-records";
import { AskFirst } from "../parts/AskFirst";

interface PastRecordQuestionProps {
  readonly records: readonly PastRecord[];
  /** `staysAgreed` where changes of these rounds are not to be asked about again. */
  readonly onConfirm: (staysAgreed: boolean) => void;
  readonly onCancel: () => void;
}

/** Asks before the record of earlier rounds is changed. */
export function PastRecordQuestion({ records, onConfirm, onCancel }: PastRecordQuestionProps): ReactNode {
  const [staysAgreed, setStaysAgreed] = useState(false);
  const rounds = records.map(({ period }) => period.label).join(", ");
  return (
    <AskFirst
      title="Before it is written"
      confirm={`Change ${rounds}`}
      onConfirm={() => onConfirm(staysAgreed)}
      onCancel={onCancel}
    >
      {records.map((record) => (
        <Text key={record.period.key}>{toPastRecordQuestion(record)}</Text>
      ))}
      <Checkbox
        label={`Do not ask about ${rounds} again while this pane is open`}
        checked={staysAgreed}
        onChange={(_, { checked }) => setStaysAgreed(checked === true)}
      />
    </AskFirst>
  );
}
