import { Body1, Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import type { Level } from "../../core/scale/level";
import type { Objective } from "../../core/scorecard/scorecard";
import { CellAt } from "../parts/CellAt";
import { toLadderSteps, type LadderStep } from "./ladder-steps";
import { LADDER, NO_DESCRIPTOR, NO_LADDER } from "./objective-words";
import { toLevelWords } from "./score-words";
import type { Standing } from "./standing";

const useStyles = makeStyles({
  steps: { listStyleType: "none", margin: 0, padding: 0 },
  header: { margin: 0 },
  button: { width: "100%", justifyContent: "flex-start", paddingLeft: 0, fontWeight: tokens.fontWeightRegular },
  mark: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    paddingLeft: tokens.spacingHorizontalS,
  },
  text: {
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

/** The five steps of an objective's ladder: those that mattered to it when it was opened open, the others one line each. */
export function LadderView({
  objective,
  standing: { score, target },
}: {
  readonly objective: Objective;
  readonly standing: Standing;
}): ReactNode {
  const styles = useStyles();
  const { ladder } = objective;
  const steps = ladder ? toLadderSteps(ladder, score?.value ?? null, target.level) : [];
  // As they were when the objective was opened: a step that opens by itself once it is awarded would move what is pressed.
  const [open, setOpen] = useState(
    () => new Set(steps.filter(({ marks }) => marks.length > 0).map(({ level }) => level)),
  );
  if (!ladder) return <Body1 as="p">{NO_LADDER}</Body1>;
  const turn = (level: Level): void => {
    const others = new Set(open);
    if (!others.delete(level)) others.add(level);
    setOpen(others);
  };
  return (
    <section aria-labelledby="objective-ladder">
      <Subtitle2 as="h3" id="objective-ladder">
        {LADDER}
      </Subtitle2>
      <ul className={styles.steps}>
        {steps.map((step) => (
          <Step key={step.level} step={step} isOpen={open.has(step.level)} onTurn={() => turn(step.level)} />
        ))}
      </ul>
    </section>
  );
}

function Step({
  step: { level, descriptor, marks },
  isOpen,
  onTurn,
}: {
  readonly step: LadderStep;
  readonly isOpen: boolean;
  readonly onTurn: () => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <li>
      <h4 className={styles.header}>
        <Button
          appearance="transparent"
          size="small"
          className={styles.button}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          onClick={onTurn}
        >
          {toLevelWords(level)} {marks.length > 0 && <span className={styles.mark}>{marks.join(", ")}</span>}
        </Button>
      </h4>
      {isOpen && (
        <p className={styles.text}>
          {descriptor && descriptor.value !== "" ? (
            <>
              {descriptor.value} <CellAt at={descriptor.at} />
            </>
          ) : (
            NO_DESCRIPTOR
          )}
        </p>
      )}
    </li>
  );
}
