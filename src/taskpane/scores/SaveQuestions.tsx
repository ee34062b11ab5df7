import { Checkbox, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { EntryQuestion } from "../../app/entry-questions";
import type { Period } from "../../core/scorecard/scorecard";
import { toStaysAgreedLabel } from "../findings/past-record-words";
import { AskFirst } from "../parts/AskFirst";
import { BEFORE_IT_IS_WRITTEN, OVERWRITE_FORMULA, toChangeLabel } from "../parts/form-words";

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
      title={BEFORE_IT_IS_WRITTEN}
      confirm={losesFormula ? OVERWRITE_FORMULA : toChangeLabel(period.label)}
      onConfirm={() => onConfirm(staysAgreed)}
      onCancel={onCancel}
    >
      {questions.map(({ text }) => (
        <Text key={text}>{text}</Text>
      ))}
      {questions.some(({ kind }) => kind === "past") && (
        <Checkbox
          label={toStaysAgreedLabel(period.label)}
          checked={staysAgreed}
          onChange={(_, { checked }) => setStaysAgreed(checked === true)}
        />
      )}
    </AskFirst>
  );
}
