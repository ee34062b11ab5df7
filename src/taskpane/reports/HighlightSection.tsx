import { Button, makeStyles, Subtitle2, Switch, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { hasHighlights, planHighlights, toHighlightNotes } from "../../app/highlight";
import { countHighlights } from "../../app/highlight-counts";
import { CLEAR_HIGHLIGHTS, SHOW_HIGHLIGHTS } from "../../app/highlight-tasks";
import { isProblem } from "../../app/problem";
import type { Review } from "../../app/review";
import { findNewestPeriod } from "../../core/scorecard/scorecard";
import { LazyPlanPreview } from "../preview/LazyPlanPreview";
import { findProtectedSheets } from "./protected-sheets";
import { HIGHLIGHT_LOOKS } from "../../core/change/highlight";
import { usePane } from "../pane-context";
import {
  HIGHLIGHT_SWITCH,
  HIGHLIGHTS_NOTE,
  HIGHLIGHTS_TITLE,
  LEGEND_LABEL,
  NOTES_LABEL,
  PREVIEW,
  PREVIEW_TITLE,
  toHighlightLabel,
  toLockedText,
} from "./highlight-words";

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
  notes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  preview: { justifySelf: "start" },
  // As in the sheet, whatever the pane's own theme is.
  state: {
    fontWeight: tokens.fontWeightSemibold,
    paddingInline: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** Turns the signs in the score sheet on and off, and says what they mean. */
export function HighlightSection({ review }: { readonly review: Review }): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  const isOn = hasHighlights(review.snapshot);
  const notes = useMemo(() => (isOn ? toHighlightNotes(review, { period: null }) : []), [isOn, review]);
  const [isOpen, setIsOpen] = useState(false);
  const period = findNewestPeriod(review.scorecard);
  const planned = useMemo(() => (isOpen ? planHighlights(review, { period: null }) : null), [isOpen, review]);
  const locked = useMemo(() => (period ? findProtectedSheets(review, period) : []), [review, period]);
  return (
    <section className={styles.section} aria-labelledby="highlights">
      <Subtitle2 as="h2" id="highlights">
        {HIGHLIGHTS_TITLE}
      </Subtitle2>
      <Switch
        label={HIGHLIGHT_SWITCH}
        checked={isOn}
        onChange={(_, { checked }) => void session.carryOut(checked ? SHOW_HIGHLIGHTS : CLEAR_HIGHLIGHTS)}
      />
      {locked.length > 0 && <Text>{toLockedText(locked)}</Text>}
      <Button className={styles.preview} size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {PREVIEW}
      </Button>
      {planned && isProblem(planned) && <Text>{planned.message}</Text>}
      {planned && !isProblem(planned) && period && (
        <LazyPlanPreview
          title={PREVIEW_TITLE}
          plan={planned}
          snapshot={review.snapshot}
          highlightCounts={countHighlights(review.scorecard, period)}
          toConfirm={toHighlightLabel}
          onConfirm={(plan) => {
            setIsOpen(false);
            void session.carryOut({ ...SHOW_HIGHLIGHTS, plan: () => plan });
          }}
          onCancel={() => setIsOpen(false)}
        />
      )}
      <ul className={styles.legend} aria-label={LEGEND_LABEL}>
        {Object.entries(HIGHLIGHT_LOOKS).map(([state, { sign, fill, color }]) => (
          <li key={state} className={styles.state} style={{ backgroundColor: `#${fill}`, color: `#${color}` }}>
            {sign} {state}
          </li>
        ))}
      </ul>
      {isOn && notes.length > 0 && (
        <ul className={styles.notes} aria-label={NOTES_LABEL}>
          {notes.map((note) => (
            <li key={note}>
              <Text size={200}>{note}</Text>
            </li>
          ))}
        </ul>
      )}
      <Text size={200}>{HIGHLIGHTS_NOTE}</Text>
    </section>
  );
}
