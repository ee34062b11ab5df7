import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { findTablesBeside, planNewPeriod } from "../../app/new-period";
import { isProblem } from "../../app/problem";
import type { Review } from "../../app/review";
import type { ChangePlan } from "../../core/change/change-plan";
import { usePane } from "../pane-context";
import { AskFirst } from "../parts/AskFirst";
import { LazyPlanPreview } from "../preview/LazyPlanPreview";
import {
  CARRY_ACTIONS,
  COPY_LOOK,
  ROUND_NOTE,
  START,
  toStartedText,
  toStarting,
  toStartLabel,
  toTableNote,
} from "./round-words";

/** The columns of the next round, shown cell by cell before they are written. */
export function NewRound({ review, label }: { readonly review: Review; readonly label: string }): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <Preview review={review} label={label} onClose={() => setIsOpen(false)} />;
  return (
    <div>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {toStartLabel(label)}
      </Button>
    </div>
  );
}

function Preview({
  review,
  label,
  onClose,
}: {
  readonly review: Review;
  readonly label: string;
  readonly onClose: () => void;
}): ReactNode {
  const { session } = usePane();
  const [carriesActions, setCarriesActions] = useState(true);
  const [copiesLook, setCopiesLook] = useState(true);
  const title = toStartLabel(label);
  // The whole workbook is read as it would be then: once for each choice, not for each letter that is searched for meanwhile.
  const plan = useMemo(
    () => planNewPeriod(review, label, { carriesActions, copiesLook }),
    [review, label, carriesActions, copiesLook],
  );
  const tableNote = isProblem(plan) ? null : toTableNote(findTablesBeside(review, plan));
  // The plan that was seen is the one that is carried out.
  const write = async (agreed: ChangePlan): Promise<void> => {
    await session.carryOut({
      doing: toStarting(label),
      done: [toStartedText(label), ...(tableNote === null ? [] : [tableNote])].join(" "),
      plan: () => agreed,
    });
    onClose();
  };
  if (isProblem(plan)) {
    return (
      <AskFirst title={title} confirm={START} canConfirm={false} onConfirm={onClose} onCancel={onClose}>
        <Text>{plan.message}</Text>
      </AskFirst>
    );
  }
  return (
    <LazyPlanPreview
      title={title}
      plan={plan}
      snapshot={review.snapshot}
      onConfirm={(agreed) => void write(agreed)}
      onCancel={onClose}
    >
      <Text>{ROUND_NOTE}</Text>
      {tableNote !== null && <Text>{tableNote}</Text>}
      <Checkbox
        label={CARRY_ACTIONS}
        checked={carriesActions}
        onChange={(_, { checked }) => setCarriesActions(checked === true)}
      />
      <Checkbox label={COPY_LOOK} checked={copiesLook} onChange={(_, { checked }) => setCopiesLook(checked === true)} />
    </LazyPlanPreview>
  );
}
