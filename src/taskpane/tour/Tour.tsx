import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { usePane } from "../pane-context";
import { endTour, goToStep, startTour, useTour } from "./tour-state";
import { END_TOUR, LAST_STEP, NEXT_STEP, OFFER, OFFER_NO, OFFER_YES, TOUR_STEPS, toStepCount } from "./tour-words";

const useStyles = makeStyles({
  box: {
    display: "grid",
    // On a low pane the page behind it stays in sight.
    flexShrink: 0,
    boxSizing: "border-box",
    maxHeight: "50vh",
    overflowY: "auto",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/**
 * The three steps of a round, each on its page; nothing once they were seen.
 * @param props.offers whether they are offered here to whoever has not seen them: not where somebody is at work.
 */
export function Tour({ offers }: { readonly offers: boolean }): ReactNode {
  const tour = useTour();
  switch (tour.kind) {
    case "over":
      return null;
    case "offered":
      return offers && <Offer />;
    case "step":
      return <Step key={tour.number} number={tour.number} />;
  }
}

function Offer(): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.box} aria-label={OFFER}>
      <Text>{OFFER}</Text>
      <div className={styles.buttons}>
        <Button size="small" onClick={startTour}>
          {OFFER_YES}
        </Button>
        <Button size="small" appearance="subtle" onClick={endTour}>
          {OFFER_NO}
        </Button>
      </div>
    </section>
  );
}

function Step({ number }: { readonly number: number }): ReactNode {
  const styles = useStyles();
  const { goTo } = usePane();
  const box = useRef<HTMLElement>(null);
  const step = TOUR_STEPS[number];
  const to = step?.to;
  useEffect(() => {
    if (to) goTo(to);
    // Whoever hears the page hears the step, and goes on from there.
    box.current?.focus();
  }, [to, goTo]);
  if (!step) return null;
  const isLast = number === TOUR_STEPS.length - 1;
  return (
    <section ref={box} className={styles.box} tabIndex={-1} aria-labelledby="tour-title" aria-describedby="tour-text">
      <Caption1>{toStepCount(number)}</Caption1>
      <Text weight="semibold" id="tour-title">
        {step.title}
      </Text>
      <Text id="tour-text">{step.text}</Text>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={isLast ? endTour : () => goToStep(number + 1)}>
          {isLast ? LAST_STEP : NEXT_STEP}
        </Button>
        {!isLast && (
          <Button size="small" onClick={endTour}>
            {END_TOUR}
          </Button>
        )}
      </div>
    </section>
  );
}
