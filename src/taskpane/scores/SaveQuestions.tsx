import { Checkbox, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { EntryQuestion } from "../../app/entry-questions";
import type { Period } from "../../core/scorecard/scorecard";
import { AskFirst } from "../parts/AskFirst";

/** What has to be agreed to before an entry is written: that it changes a past round, or overwrites a formula. */
export function SaveQuestions({
  questions,
  period,
  onConfirm,
  onCancel,
}: {
  readonly questions: readonly EntryQuestion[];
  readonly period: Period;
  /** `staysAgreed` where changes of this period are not to be asked about again. */
  readonly onConfirm: (staysAgreed: boolean) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const [staysAgreed, setStaysAgreed] = useState(false);
  const losesFormula = questions.some(({ kind }) => kind === "formula");
  return (
    <AskFirst
      title="Before it is written"
      confirm={losesFormula ? "Overwrite the formula" : `Change ${period.label}`}
      onConfirm={() => onConfirm(staysAgreed)}
      onCancel={onCancel}
    >
      {questions.map(({ text }) => (
        <Text key={text}>{text}</Text>
      ))}
      {questions.some(({ kind }) => kind === "past") && (
        <Checkbox
          label={`Do not ask about ${period.label} again while this pane is open`}
          checked={staysAgreed}
          onChange={(_, { checked }) => setStaysAgreed(checked === true)}
        />
      )}
    </AskFirst>
  );
}
