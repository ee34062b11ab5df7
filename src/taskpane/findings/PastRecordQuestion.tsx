import { Checkbox, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { toPastRecordQuestion, type PastRecord } from "../../app/past-records";
import { AskFirst } from "../parts/AskFirst";
import { BEFORE_IT_IS_WRITTEN, toChangeLabel } from "../parts/form-words";
import { toStaysAgreedLabel } from "./past-record-words";

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
      title={BEFORE_IT_IS_WRITTEN}
      confirm={toChangeLabel(rounds)}
      onConfirm={() => onConfirm(staysAgreed)}
      onCancel={onCancel}
    >
      {records.map((record) => (
        <Text key={record.period.key}>{toPastRecordQuestion(record)}</Text>
      ))}
      <Checkbox
        label={toStaysAgreedLabel(rounds)}
        checked={staysAgreed}
        onChange={(_, { checked }) => setStaysAgreed(checked === true)}
      />
    </AskFirst>
  );
}
