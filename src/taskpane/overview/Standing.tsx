import { Caption1, ProgressBar, Subtitle1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { toRollUp, type GapReport, type RollUp } from "../../core/gaps/measure";
import type { Basis } from "../../core/scale/score";
import { toMeanText, toMovementText, toWholeText } from "../parts/numbers";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalXS },
  mean: { display: "flex", alignItems: "baseline", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  small: { color: tokens.colorNeutralForeground2 },
});

/** How much is scored, and the mean level with its movement since the period before. */
export function Standing({ gaps }: { readonly gaps: GapReport }): ReactNode {
  const styles = useStyles();
  const { scored, of, notApplicable } = gaps.overall;
  const other: Basis = gaps.basis === "weakest" ? "midpoint" : "weakest";
  const otherMean = toRollUp(gaps.objectives, other).mean;
  const applicable = notApplicable > 0 ? `, ${notApplicable} not applicable` : "";
  return (
    <section className={styles.section} aria-label={`Where ${gaps.period.label} stands`}>
      <Text weight="semibold">{`${toWholeText(scored)} of ${toWholeText(of)} scored for ${gaps.period.label}${applicable}`}</Text>
      <ProgressBar value={scored} max={Math.max(of, 1)} thickness="large" aria-label="Objectives scored" />
      {gaps.overall.mean === null ? null : (
        <div className={styles.mean}>
          <Subtitle1>{toMeanText(gaps.overall.mean)}</Subtitle1>
          <Text>{`mean level (${gaps.basis})`}</Text>
          <Text>{toMovementSentence(gaps, gaps.overall)}</Text>
          {otherMean !== null && <Caption1 className={styles.small}>{`${other} ${toMeanText(otherMean)}`}</Caption1>}
        </div>
      )}
      <Caption1 className={styles.small}>{toChangeSentence(gaps)}</Caption1>
    </section>
  );
}

function toMovementSentence({ previous }: GapReport, { mean, previousMean }: RollUp): string {
  if (previous === null || mean === null || previousMean === null) return "";
  return `${toMovementText(mean - previousMean)} since ${previous.label}`;
}

function toChangeSentence({ previous, overall }: GapReport): string {
  if (previous === null) return "The workbook holds no earlier period to compare with.";
  return `↑ ${overall.improved} improved, ${overall.unchanged} unchanged, ↓ ${overall.fell} fell since ${previous.label}.`;
}
