import { Button, Subtitle2, makeStyles } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { findMisfits, findUnsettledSheets } from "../../app/unsettled-sheets";
import { countFindings } from "../../core/check/count-findings";
import type { GapReport } from "../../core/gaps/measure";
import type { Destination } from "../destination";
import { toCountText } from "../parts/numbers";
import { usePane } from "../pane-context";

/** More would be a list to work through, not the next step. */
const MOST_STEPS = 3;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  step: { width: "100%", justifyContent: "space-between", textAlign: "left" },
});

/** The few things that are worth doing next, each one click away. */
export function DoNext({ picture, gaps }: { readonly picture: Picture; readonly gaps: GapReport }): ReactNode {
  const styles = useStyles();
  const { goTo } = usePane();
  const steps = toSteps(picture, gaps);
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="do-next">
      <Subtitle2 as="h2" id="do-next">
        Do next
      </Subtitle2>
      <ul className={styles.list}>
        {steps.slice(0, MOST_STEPS).map(({ words, to }) => (
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
    </section>
  );
}

interface Step {
  readonly words: string;
  readonly to: Destination;
}

/** What is open, most pressing first. */
function toSteps({ review, checks, ownTabs }: Picture, { overall, period }: GapReport): readonly Step[] {
  // A score that is missing is open, not wrong: the next step speaks of it.
  const counts = countFindings(checks.findings.filter(({ rule }) => rule !== "missing-score"));
  const open = overall.of - overall.scored;
  const unsettled = findUnsettledSheets(review);
  const steps: readonly (Step | null)[] = [
    unsettled.length > 0 ? { words: `Confirm how ${toSheetsText(unsettled)} read`, to: { page: "reading" } } : null,
    findMisfits(review).length > 0
      ? { words: "Look at a correction that no longer fits the workbook", to: { page: "reading" } }
      : null,
    counts.error > 0
      ? { words: `Mend ${toCountText(counts.error, "error")} in the score sheet`, to: { page: "findings" } }
      : null,
    open > 0
      ? {
          words: `Score the ${toCountText(open, "objective")} that ${open === 1 ? "is" : "are"} open for ${period.label}`,
          to: { page: "scores", show: { kind: "notScored" } },
        }
      : null,
    overall.behind > 0
      ? {
          words: `Look at the ${toCountText(overall.behind, "objective")} behind target`,
          to: { page: "scores", show: { kind: "behind" } },
        }
      : null,
    ownTabs.has("summary") ? null : { words: "Create the Summary tab", to: { page: "reports" } },
    counts.warning > 0
      ? { words: `Look at ${toCountText(counts.warning, "warning")}`, to: { page: "findings" } }
      : null,
  ];
  return steps.filter((step) => step !== null);
}

function toSheetsText([first = "", ...others]: readonly string[]): string {
  return others.length === 0 ? `${first} was` : `${others.length + 1} sheets were`;
}
