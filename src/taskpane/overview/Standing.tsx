import { Caption1, Link, ProgressBar, Subtitle1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { toOpenFindings } from "../../core/check/count-findings";
import { toRollUp, type GapReport } from "../../core/gaps/measure";
import type { Basis } from "../../core/scale/score";
import { usePane } from "../pane-context";
import { toMeanText } from "../parts/numbers";
import {
  OBJECTIVES_SCORED,
  toBasisMeanText,
  toBehindLink,
  toChangeSentence,
  toFindingsLink,
  toMeanLabel,
  toMovementSentence,
  toOpenLink,
  toScoredText,
  toStandingLabel,
} from "./overview-words";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalXS },
  ways: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, "& button": { minHeight: "24px" } },
  mean: { display: "flex", alignItems: "baseline", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  small: { color: tokens.colorNeutralForeground2 },
});

/** How much is scored, and the mean level with its movement since the period before. */
export function Standing({ picture, gaps }: { readonly picture: Picture; readonly gaps: GapReport }): ReactNode {
  const styles = useStyles();
  const { goTo } = usePane();
  const { scored, of, behind, mean } = gaps.overall;
  const findings = toOpenFindings(picture.checks.findings).length;
  const other: Basis = gaps.basis === "weakest" ? "midpoint" : "weakest";
  const otherMean = toRollUp(gaps.objectives, other).mean;
  return (
    <section className={styles.section} aria-label={toStandingLabel(gaps.period)}>
      <Text weight="semibold">{toScoredText(gaps)}</Text>
      <ProgressBar value={scored} max={Math.max(of, 1)} thickness="large" aria-label={OBJECTIVES_SCORED} />
      <div className={styles.ways}>
        {scored < of && (
          <Link as="button" onClick={() => goTo({ page: "scores", show: { kind: "notScored" } })}>
            {toOpenLink(of - scored)}
          </Link>
        )}
        {behind > 0 && (
          <Link as="button" onClick={() => goTo({ page: "scores", show: { kind: "behind" } })}>
            {toBehindLink(behind)}
          </Link>
        )}
        {findings > 0 && (
          <Link as="button" onClick={() => goTo({ page: "findings", show: { kind: "all" } })}>
            {toFindingsLink(findings)}
          </Link>
        )}
      </div>
      {mean === null ? null : (
        <div className={styles.mean}>
          <Subtitle1>{toMeanText(mean)}</Subtitle1>
          <Text>{toMeanLabel(gaps.basis)}</Text>
          <Text>{toMovementSentence(gaps)}</Text>
          {otherMean !== null && <Caption1 className={styles.small}>{toBasisMeanText(other, otherMean)}</Caption1>}
        </div>
      )}
      <Caption1 className={styles.small}>{toChangeSentence(gaps)}</Caption1>
    </section>
  );
}
