import { Caption1, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { planRuleChoice } from "../../app/rule-choices";
import type { RuleMeta } from "../../core/check/rule";
import { usePane } from "../pane-context";
import { AskFirst } from "../parts/AskFirst";
import { KEEPING_IN_WORKBOOK, KEPT_FOR_ALL } from "../parts/form-words";
import {
  DECISIONS,
  toChoiceLabel,
  toChoiceTitle,
  toDecisionButton,
  toDecisionDone,
  type Decision,
} from "./rule-choice-words";

/** A radio button's value is a text. */
const USUAL = "usual";

interface RuleChoiceFormProps {
  readonly meta: RuleMeta;
  readonly current: Decision;
  /** Called once it is kept. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks how grave a check is in this workbook, or whether it is made at all, and keeps that in the workbook. */
export function RuleChoiceForm({ meta, current, onDone, onCancel }: RuleChoiceFormProps): ReactNode {
  const { session } = usePane();
  const [wanted, setWanted] = useState(current);
  const keep = async (): Promise<void> => {
    await session.carryOut({
      doing: KEEPING_IN_WORKBOOK,
      done: toDecisionDone(meta.title, wanted),
      plan: ({ review }) => planRuleChoice(review, meta.id, wanted),
    });
    if (session.state.notice?.kind === "done") onDone();
  };
  const title = toChoiceTitle(meta.title);
  return (
    <AskFirst
      title={title}
      confirm={toDecisionButton(wanted)}
      canConfirm={wanted !== current}
      onConfirm={() => void keep()}
      onCancel={onCancel}
    >
      <RadioGroup
        aria-label={title}
        value={wanted ?? USUAL}
        onChange={(_, { value }) => setWanted(DECISIONS.find((each) => each === value) ?? null)}
      >
        {DECISIONS.map((decision) => (
          <Radio key={decision} value={decision ?? USUAL} label={toChoiceLabel(decision, meta.severity)} />
        ))}
      </RadioGroup>
      <Caption1>{KEPT_FOR_ALL}</Caption1>
    </AskFirst>
  );
}
