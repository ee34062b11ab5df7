import { Caption1, Link, ProgressBar, Subtitle1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { toOpenFindings } from "../../core/check/count-findings";
import { toRollUp, type GapReport, type RollUp } from "../../core/gaps/measure";
import type { Basis } from "../../core/scale/score";
import { usePane } from "../pane-context";
import { toMeanText, toMovementText, toWholeText } from "../parts/numbers";
import { toBehindLink, toFindingsLink, toOpenLink } from "./overview-words";

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
  const { scored, of, notApplicable, behind } = gaps.overall;
  const findings = toOpenFindings(picture.checks.findings).length;
  const other: Basis = gaps.basis === "weakest" ? "midpoint" : "weakest";
  const otherMean = toRollUp(gaps.objectives, other).mean;
  const applicable = notApplicable > 0 ? `, ${notApplicable} not applicable` : "";
  return (
    <section className={styles.section} aria-label={`Where ${gaps.period.label} stands`}>
      <Text weight="semibold">{`${toWholeText(scored)} of ${toWholeText(of)} scored for ${gaps.period.label}${applicable}`}</Text>
      <ProgressBar value={scored} max={Math.max(of, 1)} thickness="large" aria-label="Objectives scored" />
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
          <Link as="button" onClick={() => goTo({ page: "findings" })}>
            {toFindingsLink(findings)}
          </Link>
        )}
      </div>
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
