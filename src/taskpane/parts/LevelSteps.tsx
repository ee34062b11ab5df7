import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { LEVELS } from "../../core/scale/level";
import { toLevelStepsLabel, type LevelFigures } from "./level-steps-words";
import { HIGHEST_LEVEL } from "./numbers";

const WIDTH = 250;
const STEP = WIDTH / HIGHEST_LEVEL;
const BAR = { top: 8, height: 8 };
const HEIGHT = 22;

const useStyles = makeStyles({
  picture: { gridColumn: "1 / -1", width: "100%", height: "auto", display: "block", forcedColorAdjust: "auto" },
  empty: {
    fill: tokens.colorNeutralBackground3,
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: "0.75px",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  filled: { fill: tokens.colorCompoundBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  mark: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  flag: { fill: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
});

/** Five steps filled up to a level, a tick at the level before and a flag at the target. */
export function LevelSteps(levels: LevelFigures): ReactNode {
  const styles = useStyles();
  const { now, before, target } = levels;
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={toLevelStepsLabel(levels)}
    >
      {LEVELS.map((level) => (
        <Step key={level} level={level} now={now} />
      ))}
      {before !== null && (
        <line className={styles.mark} x1={toX(before)} x2={toX(before)} y1={BAR.top + 2} y2={HEIGHT - 1} />
      )}
      {target !== null && (
        <>
          <line className={styles.mark} x1={toX(target)} x2={toX(target)} y1={0} y2={BAR.top + BAR.height} />
          <path className={styles.flag} d={`M${toX(target)} 0 l-7 3 l7 3 z`} />
        </>
      )}
    </svg>
  );
}

function Step({ level, now }: { readonly level: number; readonly now: number | null }): ReactNode {
  const styles = useStyles();
  const box = { x: (level - 1) * STEP + 1, y: BAR.top, height: BAR.height };
  const share = Math.min(Math.max((now ?? 0) - (level - 1), 0), 1);
  return (
    <>
      <rect {...box} className={styles.empty} width={STEP - 2} />
      {share > 0 && <rect {...box} className={styles.filled} width={(STEP - 2) * share} />}
    </>
  );
}

function toX(level: number): number {
  return Math.min(Math.max(level * STEP, 1), WIDTH - 1);
}
