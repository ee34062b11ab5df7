import { Subtitle2, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CellAt } from "../parts/CellAt";
import { LevelChip } from "./LevelChip";
import { ASSUMED, NO_COMMENT, toRecordLabel } from "./objective-words";
import { findMovementWord, findStateWord, toTargetWords } from "./score-words";
import { SignedText } from "./SignedText";
import type { Standing } from "./standing";

const useStyles = makeStyles({
  record: { display: "grid", alignContent: "start", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  period: { margin: 0 },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  // A line of their own that is there before there are any, so that a score that is saved moves nothing.
  signs: { minHeight: tokens.lineHeightBase300 },
  comment: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What stands in the workbook for one objective in one period, each value with its cell. */
export function PeriodRecord({ standing }: { readonly standing: Standing }): ReactNode {
  const styles = useStyles();
  const { period, score, comment, target } = standing;
  const state = findStateWord(standing.state);
  const movement = findMovementWord(standing.movement);
  return (
    <section className={styles.record} aria-label={toRecordLabel(period)}>
      <Subtitle2 as="h3" className={styles.period}>
        {period.label}
      </Subtitle2>
      <div className={styles.line}>
        <LevelChip score={score} />
        {score && <CellAt at={score.at} />}
      </div>
      <div className={styles.line}>
        <span className={styles.quiet}>{toTargetWords(target.level)}</span>
        {target.at ? <CellAt at={target.at} /> : <span className={styles.quiet}>{ASSUMED}</span>}
      </div>
      <div className={mergeClasses(styles.line, styles.signs)}>
        {state && <SignedText word={state} />}
        {movement && <SignedText word={movement} />}
      </div>
      {comment && (
        <p className={styles.comment}>
          {comment.value === "" ? <span className={styles.quiet}>{NO_COMMENT}</span> : comment.value}{" "}
          <CellAt at={comment.at} />
        </p>
      )}
    </section>
  );
}
