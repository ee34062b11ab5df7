import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1Strong,
  Subtitle2,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Level } from "../../core/scale/level";
import type { Objective } from "../../core/scorecard/scorecard";
import { CellAt } from "./CellAt";
import { toLadderSteps } from "./ladder-steps";
import { toLevelWords } from "./score-words";
import type { Standing } from "./standing";

const useStyles = makeStyles({
  header: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  mark: { color: tokens.colorBrandForeground1 },
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

/** The five steps of an objective's ladder: those that matter to it open, the others one line each. */
export function LadderView({
  objective,
  standing: { score, target },
}: {
  readonly objective: Objective;
  readonly standing: Standing;
}): ReactNode {
  const styles = useStyles();
  const [turned, setTurned] = useState<ReadonlySet<Level>>(new Set());
  const { ladder } = objective;
  if (!ladder) return <Body1 as="p">There is no ladder for this objective in the workbook.</Body1>;
  const steps = toLadderSteps(ladder, score?.value ?? null, target.level);
  const open = steps.filter(({ level, marks }) => marks.length > 0 !== turned.has(level));
  const turn = (level: Level): void => {
    const rest = new Set(turned);
    if (!rest.delete(level)) rest.add(level);
    setTurned(rest);
  };
  return (
    <section aria-labelledby="objective-ladder">
      <Subtitle2 as="h3" id="objective-ladder">
        Ladder
      </Subtitle2>
      <Accordion multiple collapsible openItems={open.map(({ level }) => level)}>
        {steps.map(({ level, descriptor, marks }) => (
          <AccordionItem key={level} value={level}>
            <AccordionHeader as="h4" size="small" onClick={() => turn(level)}>
              <span className={styles.header}>
                {toLevelWords(level)}
                {marks.length > 0 && <Caption1Strong className={styles.mark}>{marks.join(", ")}</Caption1Strong>}
              </span>
            </AccordionHeader>
            <AccordionPanel>
              {descriptor && descriptor.value !== "" ? (
                <p className={styles.text}>
                  {descriptor.value} <CellAt at={descriptor.at} />
                </p>
              ) : (
                <p className={styles.text}>The ladder says nothing for this level.</p>
              )}
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}
