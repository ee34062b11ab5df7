import { Button, makeStyles, mergeClasses, Subtitle2, Switch, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { hasHighlights, planClearHighlights, planHighlights } from "../../app/highlight";
import { countHighlights } from "../../app/highlight-counts";
import { isProblem } from "../../app/problem";
import type { Review } from "../../app/review";
import { findNewestPeriod } from "../../core/scorecard/scorecard";
import { LazyPlanPreview } from "../preview/LazyPlanPreview";
import { usePane } from "../pane-context";
import { toCountText } from "../parts/numbers";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  legend: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
  },
  orange: { color: tokens.colorPaletteDarkOrangeForeground1 },
  blue: { color: tokens.colorBrandForeground1 },
  preview: { justifySelf: "start" },
  state: { fontWeight: tokens.fontWeightSemibold },
});

/** Turns the signs in the score sheet on and off, and says what they mean. */
export function HighlightSection({ review }: { readonly review: Review }): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const period = findNewestPeriod(review.scorecard);
  const planned = isOpen ? planHighlights(review, { period: null }) : null;
  const show = (): Promise<void> =>
    session.carryOut({
      doing: "Highlighting the gaps",
      done: "The gaps are highlighted in the sheet.",
      plan: ({ review }) => planHighlights(review, { period: null }),
    });
  const clear = (): Promise<void> =>
    session.carryOut({
      doing: "Clearing the highlights",
      done: "The highlights are cleared.",
      plan: ({ review }) => planClearHighlights(review),
    });
  return (
    <section className={styles.section} aria-labelledby="highlights">
      <Subtitle2 as="h2" id="highlights">
        Highlights
      </Subtitle2>
      <Switch
        label="Highlight gaps in the sheet"
        checked={hasHighlights(review.snapshot)}
        onChange={(_, { checked }) => void (checked ? show() : clear())}
      />
      <Button className={styles.preview} size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        Preview
      </Button>
      {planned && isProblem(planned) && <Text>{planned.message}</Text>}
      {planned && !isProblem(planned) && period && (
        <LazyPlanPreview
          title="What will be highlighted"
          plan={planned}
          snapshot={review.snapshot}
          highlightCounts={countHighlights(review.scorecard, period)}
          toConfirm={(sheets) => `Highlight ${toCountText(sheets, "sheet")}`}
          onConfirm={(plan) => {
            setIsOpen(false);
            void session.carryOut({
              doing: "Highlighting the gaps",
              done: "The gaps are highlighted in the sheet.",
              plan: () => plan,
            });
          }}
          onCancel={() => setIsOpen(false)}
        />
      )}
      <ul className={styles.legend} aria-label="What the signs mean">
        <li className={mergeClasses(styles.state, styles.orange)}>▼ behind</li>
        <li className={styles.state}>✓ met</li>
        <li className={mergeClasses(styles.state, styles.blue)}>▲ ahead</li>
        <li className={mergeClasses(styles.state, styles.orange)}>↓ fell</li>
      </ul>
      <Text size={200}>
        The scores of the newest period get a colour and a sign. Only conditional formats of our own are added and
        removed; yours stay, and no score is touched.
      </Text>
    </section>
  );
}
