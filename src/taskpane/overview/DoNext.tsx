import { Body1, Button, Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Picture } from "../../app/picture";
import type { GapReport } from "../../core/gaps/measure";
import { usePane } from "../pane-context";
import { toNextSteps } from "./next-steps";
import { DO_NEXT, NOTHING_TO_DO, ONLY_LOOKING } from "./overview-words";
import { useStaleTabs } from "./use-stale-tabs";

/** More would be a list to work through, not the next step. */
const MOST_STEPS = 3;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  // The words begin where the headings do.
  step: {
    width: `calc(100% + 2 * ${tokens.spacingHorizontalXS})`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    paddingInline: tokens.spacingHorizontalXS,
    justifyContent: "space-between",
    textAlign: "left",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  // As high as a step: one may come once it is known whether the tabs are up to date.
  place: { minHeight: "32px" },
});

/** The few things that are worth doing next, each one click away. */
export function DoNext({ picture, gaps }: { readonly picture: Picture; readonly gaps: GapReport }): ReactNode {
  const styles = useStyles();
  const { goTo } = usePane();
  const isStale = useStaleTabs(picture);
  const steps = toNextSteps(picture, gaps, isStale === true).slice(0, MOST_STEPS);
  return (
    <section aria-labelledby="do-next">
      <Subtitle2 as="h2" block id="do-next">
        {DO_NEXT}
      </Subtitle2>
      {picture.review.snapshot.isReadOnly && (
        <Caption1 as="p" block className={styles.quiet}>
          {ONLY_LOOKING}
        </Caption1>
      )}
      {steps.length === 0 && isStale !== null && (
        <Body1 as="p" block>
          {NOTHING_TO_DO}
        </Body1>
      )}
      <ul className={styles.list}>
        {steps.map(({ words, to }) => (
          <li key={words}>
            <Button
              appearance="subtle"
              className={styles.step}
              icon={<ChevronRightRegular />}
              iconPosition="after"
              onClick={() => goTo(to)}
            >
              {words}
            </Button>
          </li>
        ))}
      </ul>
      {isStale === null && steps.length < MOST_STEPS && <div className={styles.place} />}
    </section>
  );
}
