import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { toLevelName } from "../../core/scale/level";
import { toShortScore, type Score } from "../../core/scale/score";
import type { Sourced } from "../../core/scorecard/sourced";
import { toScoreWords } from "./score-words";

const useStyles = makeStyles({
  score: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  chip: {
    minWidth: "20px",
    textAlign: "center",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  // The further from the background, the higher: darker in the light theme, lighter in the dark one.
  level1: { backgroundColor: tokens.colorBrandBackground2 },
  level2: { backgroundColor: tokens.colorBrandBackground2Hover },
  level3: { backgroundColor: tokens.colorBrandStroke2Contrast },
  level4: { backgroundColor: tokens.colorBrandForeground1, color: tokens.colorNeutralForegroundInverted },
  level5: { backgroundColor: tokens.colorPaletteBlueForeground2, color: tokens.colorNeutralForegroundInverted },
  other: { color: tokens.colorNeutralForeground2 },
});

/** A score as number and word, the number on its shade of one hue: the higher the level, the stronger. */
export function LevelChip({ score }: { readonly score: Sourced<Score> | null }): ReactNode {
  const styles = useStyles();
  const value = score?.value;
  if (value?.kind !== "awarded" && value?.kind !== "between") {
    return <span className={styles.other}>{toScoreWords(score)}</span>;
  }
  const level = value.kind === "awarded" ? value.level : value.lower;
  return (
    <span className={styles.score}>
      <span className={mergeClasses(styles.chip, styles[`level${level}`])}>{toShortScore(value)}</span>
      {value.kind === "awarded" && <span> {toLevelName(value.level)}</span>}
    </span>
  );
}
