import { Button, Checkbox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { planNewPeriod } from "../../app/new-period";
import { isProblem } from "../../app/problem";
import type { Review } from "../../app/review";
import { toAddress } from "../../core/grid/a1";
import { usePane } from "../pane-context";
import { AskFirst } from "../parts/AskFirst";
import { toCellText } from "../parts/cell-text";
import { toCountText } from "../parts/numbers";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXXS },
});

/** The columns of the next round, shown cell by cell before they are written. */
export function NewRound({ review, label }: { readonly review: Review; readonly label: string }): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <Preview review={review} label={label} onClose={() => setIsOpen(false)} />;
  return (
    <div>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {`Start the ${label} round`}
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
  const styles = useStyles();
  const { session } = usePane();
  const [carriesActions, setCarriesActions] = useState(true);
  const plan = planNewPeriod(review, label, { carriesActions });
  const cells = isProblem(plan) ? [] : plan.changes.filter((change) => change.kind === "setCell");
  const write = async (): Promise<void> => {
    await session.carryOut({
      doing: `Starting the ${label} round`,
      done: `The ${label} round is started: nothing is scored yet.`,
      plan: (picture) => planNewPeriod(picture.review, label, { carriesActions }),
    });
    onClose();
  };
  return (
    <AskFirst
      title={`Start the ${label} round`}
      confirm={`Write ${toCountText(cells.length, "cell")}`}
      canConfirm={cells.length > 0}
      onConfirm={() => void write()}
      onCancel={onClose}
    >
      {isProblem(plan) ? (
        <Text>{plan.message}</Text>
      ) : (
        <>
          <Text>
            The columns of the newest round are begun again under new headers. Their look is yours to choose in Excel.
          </Text>
          <Checkbox
            label="Carry open actions forward"
            checked={carriesActions}
            onChange={(_, { checked }) => setCarriesActions(checked === true)}
          />
          <ul className={styles.list} aria-label="What is written">
            {cells.map(({ at, to }) => (
              <li key={toAddress(at)}>{`${toAddress(at)}: ${toCellText(to, "General")}`}</li>
            ))}
          </ul>
        </>
      )}
    </AskFirst>
  );
}
