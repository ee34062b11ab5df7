import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular, WarningRegular } from "@fluentui/react-icons";
import { useRef, type ReactNode } from "react";
import { planRemoval } from "../../app/correct-reading";
import type { CheckedCorrection } from "../../app/review";
import { findMisfits } from "../../app/unsettled-sheets";
import { toCorrectionText } from "../../core/recognise/correction-text";
import type { ReadingDestination } from "../destination";
import { usePane } from "../pane-context";
import { Heading } from "./Heading";
import { KEPT_TITLE, NO_CORRECTIONS, REMOVE, REMOVED, REMOVING, toMisfitText, toRemoveLabel } from "./reading-words";
import { useSought } from "./use-sought";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
  item: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalS },
  text: { flex: 1, minWidth: 0, overflowWrap: "anywhere" },
  problem: { display: "block" },
});

/** What the workbook keeps of how it is to be read, to be taken out again. */
export function CorrectionList({
  corrections,
  sought,
}: {
  readonly corrections: readonly CheckedCorrection[];
  /** What led the pane to the first that changes nothing; null where it was led elsewhere. */
  readonly sought: ReadingDestination | null;
}): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const misfit = useRef<HTMLLIElement>(null);
  useSought(misfit, sought);
  const [first] = findMisfits({ corrections });
  const remove = async ({ name }: CheckedCorrection): Promise<void> => {
    await session.carryOut({
      doing: REMOVING,
      done: REMOVED,
      plan: ({ review }) => planRemoval(review, name),
    });
    heading.current?.focus();
  };
  return (
    <section aria-labelledby="kept-corrections">
      <Heading level={3} id="kept-corrections" ref={heading}>
        {KEPT_TITLE}
      </Heading>
      {corrections.length === 0 && <Caption1 as="p">{NO_CORRECTIONS}</Caption1>}
      <ul className={styles.list}>
        {corrections.map((each) => (
          <li key={each.name} className={styles.item} {...(each === first && { ref: misfit, tabIndex: -1 })}>
            <CorrectionText {...each} />
            <Button
              size="small"
              icon={<DismissRegular />}
              aria-label={toRemoveLabel(toText(each))}
              onClick={() => void remove(each)}
            >
              {REMOVE}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CorrectionText(each: CheckedCorrection): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.text}>
      {toText(each)}
      {each.problem !== null && (
        <Caption1 className={styles.problem}>
          <WarningRegular aria-hidden /> {toMisfitText(each.problem)}
        </Caption1>
      )}
    </span>
  );
}

function toText({ name, correction }: CheckedCorrection): string {
  return correction ? toCorrectionText(correction) : name;
}
