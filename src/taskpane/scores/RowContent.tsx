import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { LevelChip } from "./LevelChip";
import { FINDINGS_SIGN, NOT_SAVED, toFindingsText, UNSAVED_SIGN } from "./list-words";
import type { ObjectiveRow } from "./objective-rows";
import { findMovementWord, findStateWord, toTargetWords } from "./score-words";
import { SignedText } from "./SignedText";

const useStyles = makeStyles({
  title: { display: "flex", gap: tokens.spacingHorizontalS, ...typographyStyles.body1 },
  ref: { color: tokens.colorNeutralForeground2, minWidth: "24px" },
  name: { flex: 1, minWidth: 0, overflowWrap: "anywhere" },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    paddingLeft: `calc(24px + ${tokens.spacingHorizontalS})`,
    ...typographyStyles.caption1,
  },
  pair: { display: "inline-flex", columnGap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
});

/** What the list shows of an objective. */
export function RowContent({ row, isDraft }: { readonly row: ObjectiveRow; readonly isDraft: boolean }): ReactNode {
  const styles = useStyles();
  const { objective, gap, findings } = row;
  const movement = gap && findMovementWord(gap.movement);
  const state = gap && findStateWord(gap.state);
  return (
    <>
      <div className={styles.title}>
        <span className={styles.ref}>{objective.ref}</span>
        <span className={styles.name}>{objective.title.value}</span>
      </div>
      <div className={styles.figures}>
        <LevelChip score={gap?.score ?? null} />
        {movement && <SignedText word={movement} />}
        {gap && (
          <span className={styles.pair}>
            {toTargetWords(gap.wanted)}
            {state && <SignedText word={state} />}
          </span>
        )}
        {findings.length > 0 && <span>{`${FINDINGS_SIGN} ${toFindingsText(findings.length)}`}</span>}
        {isDraft && <span>{`${UNSAVED_SIGN} ${NOT_SAVED}`}</span>}
      </div>
    </>
  );
}
