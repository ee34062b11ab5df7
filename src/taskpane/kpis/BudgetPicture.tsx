import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Currency, Decimal } from "../../core/amount/amount";
import { compareDecimals } from "../../core/amount/decimal";
import { toBudgetBridge } from "../../core/kpi/budget-bridge";
import { toMoneyWords } from "../../core/kpi/figure-words";
import type { SavingLine } from "../../core/kpi/saving-line";
import { toSteps, type Step } from "./budget-steps";
import { useKpiStyles } from "./kpi-styles";
import { AS_BAR, STEP, SUM, toPictureCaption, toPictureNote } from "./savings-words";

const WIDTH = 100;
const HEIGHT = 14;
/** Where the system's colours take the place of ours, a picture has to name them. */
const FORCED = "@media (forced-colors: active)";

const useStyles = makeStyles({
  bar: {
    boxSizing: "border-box",
    paddingInlineStart: tokens.spacingHorizontalS,
    width: "100%",
    height: `${HEIGHT}px`,
    display: "block",
    forcedColorAdjust: "auto",
  },
  picture: { width: "40%" },
  // The minus stays with its sum.
  sum: { whiteSpace: "nowrap" },
  outline: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: "1px",
    [FORCED]: { fill: "Canvas", stroke: "CanvasText" },
  },
  line: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: "1px", [FORCED]: { stroke: "CanvasText" } },
  filled: { fill: tokens.colorCompoundBrandBackground, [FORCED]: { fill: "Highlight" } },
  below: {
    stroke: tokens.colorPaletteDarkOrangeForeground1,
    strokeWidth: "2px",
    fill: tokens.colorNeutralBackground1,
    [FORCED]: { fill: "Canvas", stroke: "CanvasText" },
  },
});

interface BudgetPictureProps {
  readonly lines: readonly SavingLine[];
  readonly currency: Currency;
  /** What the period is called in a sentence. */
  readonly label: string;
}

/** From what was set aside to what was saved: a table whose last column draws each step where the one before left off. */
export function BudgetPicture({ lines, currency, label }: BudgetPictureProps): ReactNode {
  const styles = useKpiStyles();
  const own = useStyles();
  const bridge = useMemo(() => toBudgetBridge(lines), [lines]);
  if (bridge.lines === 0) return null;
  const hasOthers = compareDecimals(bridge.withoutBudget, "0") !== 0;
  return (
    <>
      <table className={styles.table}>
        <caption>{toPictureCaption(label)}</caption>
        <thead>
          <tr>
            <th scope="col">{STEP}</th>
            <th scope="col">{SUM}</th>
            <th scope="col" className={own.picture}>
              {AS_BAR}
            </th>
          </tr>
        </thead>
        <tbody>
          {toSteps(bridge).map((step) => (
            <tr key={step.name}>
              <th scope="row">{step.name}</th>
              <td className={own.sum}>{toSignedWords(step.value, currency)}</td>
              <td>
                <Bar step={step} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Caption1>
        {toPictureNote(bridge.lines, hasOthers ? toMoneyWords(bridge.withoutBudget, currency) : null)}
      </Caption1>
    </>
  );
}

function Bar({ step: { from, to, kind } }: { readonly step: Step }): ReactNode {
  const styles = useStyles();
  const box = { x: Math.min(from, to) * WIDTH, width: Math.abs(to - from) * WIDTH, y: 1, height: HEIGHT - 2 };
  // What is taken off is hatched, so that it is told without colour.
  const hatches =
    kind === "taken" ? Array.from({ length: Math.floor(box.width / 4) }, (_, place) => box.x + place * 4) : [];
  const look = kind === "taken" ? styles.outline : to < from ? styles.below : styles.filled;
  return (
    <svg className={styles.bar} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect className={look} {...box} vectorEffect="non-scaling-stroke" />
      {hatches.map((x) => (
        <line
          key={x}
          className={styles.line}
          x1={x}
          x2={x + 4}
          y1={HEIGHT - 1}
          y2={1}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

/** With a real minus sign. */
function toSignedWords(value: Decimal, currency: Currency): string {
  return toMoneyWords(value, currency).replace("-", "\u2212");
}
