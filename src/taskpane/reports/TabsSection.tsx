import { Button, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { isProblem } from "../../app/problem";
import { planTabRemoval } from "../../app/remove-tabs";
import type { KeptReportChoice } from "../../app/report-choice";
import type { Review } from "../../app/review";
import type { Task } from "../../app/session";
import { planSummaryTabs } from "../../app/summarise";
import type { TabState } from "../../app/tab-state";
import type { ChangePlan } from "../../core/change/change-plan";
import type { TabId } from "../../core/report/tab";
import { withNeededTabs } from "../../core/report/tab-makers";
import type { ReportsDestination } from "../destination";
import { usePane } from "../pane-context";
import { LazyPlanPreview } from "../preview/LazyPlanPreview";
import { TabList } from "./TabList";
import {
  CREATE_TABS,
  REFRESH_TABS,
  REMOVE_TABS,
  REMOVING_TABS,
  TABS_TITLE,
  toRemovalSentences,
  toRemovedText,
  toRemoveLabel,
  toWriteLabel,
  toWritingSentences,
  toWrittenText,
  WRITING_TABS,
  WRITING_TITLE,
} from "./tab-words";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What is shown before it is done. */
interface Question {
  /** What the pane was led here for; another destination asks anew. */
  readonly destination: ReportsDestination;
  readonly shown: "write" | "remove" | null;
}

interface TabsSectionProps {
  readonly review: Review;
  readonly tabs: readonly TabState[];
  /** The sheets that are ours by now. */
  readonly owned: readonly string[];
  readonly choice: KeptReportChoice;
  /** What the pane was led here for: where it asks for it, what writing the tabs would do is shown at once. */
  readonly destination: ReportsDestination;
  /** Called once a choice is in the workbook. */
  readonly onKept: () => void;
}

/** The tabs, and what can be done with them: each shown before it is done. */
export function TabsSection({ review, tabs, owned, choice, destination, onKept }: TabsSectionProps): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const [toggled, setToggled] = useState<ReadonlySet<TabId>>(new Set());
  const [kept, setQuestion] = useState<Question>({ destination, shown: destination.asking ?? null });
  const question = kept.destination === destination ? kept : { destination, shown: destination.asking ?? null };
  if (question !== kept) setQuestion(question);
  const { shown } = question;
  const setShown = (what: Question["shown"]): void => setQuestion({ destination, shown: what });
  const [timesDone, setTimesDone] = useState(0);
  useEffect(() => {
    if (timesDone > 0) heading.current?.focus();
  }, [timesDone]);
  const wanted = toWanted(tabs, toggled);
  const isMade = tabs.some(({ sheet }) => sheet !== null);
  const carryOut = async (task: Task): Promise<void> => {
    await session.carryOut(task);
    setShown(null);
    setTimesDone((times) => times + 1);
  };
  const plan = useMemo(
    () => (shown === "write" ? planSummaryTabs(review, toWanted(tabs, toggled), { choice, today: new Date() }) : null),
    [shown, review, tabs, toggled, choice],
  );
  const showWriting = (): void => {
    const planned = planSummaryTabs(review, wanted, { choice, today: new Date() });
    const isNothing = isProblem(planned) || planned.changes.length === 0;
    setShown(shown === "write" || isNothing ? null : "write");
    if (isNothing) void session.carryOut({ ...WRITING, done: "", plan: () => planned });
  };
  const write = async (agreed: ChangePlan): Promise<void> => {
    await carryOut({ ...WRITING, done: toWrittenText(toWritten(agreed)), plan: () => agreed, onDone: onKept });
  };
  return (
    <section className={styles.section} aria-labelledby="tabs">
      <h2 className={styles.heading} id="tabs" ref={heading} tabIndex={-1}>
        {TABS_TITLE}
      </h2>
      <TabList
        review={review}
        choice={choice}
        tabs={tabs}
        wanted={wanted}
        withNeeded={withNeededTabs(wanted)}
        onToggle={(id) => {
          const next = new Set(toggled);
          if (!next.delete(id)) next.add(id);
          setToggled(next);
          setShown(null);
        }}
      />
      <div className={styles.buttons}>
        <Button
          appearance={isMade && tabs.every(({ standing }) => standing !== "changed") ? "secondary" : "primary"}
          aria-expanded={shown === "write"}
          disabledFocusable={wanted.size === 0}
          onClick={showWriting}
        >
          {isMade ? REFRESH_TABS : CREATE_TABS}
        </Button>
        {owned.length > 0 && (
          <Button aria-expanded={shown === "remove"} onClick={() => setShown(shown === "remove" ? null : "remove")}>
            {REMOVE_TABS}
          </Button>
        )}
      </div>
      {plan && !isProblem(plan) && (
        <LazyPlanPreview
          title={WRITING_TITLE}
          plan={plan}
          snapshot={review.snapshot}
          isWhole
          toConfirm={() => toWriteLabel(toWritten(plan).length)}
          onConfirm={(agreed) => void write(agreed)}
          onCancel={() => setShown(null)}
        >
          <Sentences sentences={toWritingSentences(plan, tabs)} />
        </LazyPlanPreview>
      )}
      {shown === "remove" && (
        <LazyPlanPreview
          title={REMOVE_TABS}
          plan={planTabRemoval(review)}
          snapshot={review.snapshot}
          isWhole
          toConfirm={() => toRemoveLabel(owned.length)}
          onConfirm={() => void carryOut(toRemoval(owned))}
          onCancel={() => setShown(null)}
        >
          <Sentences sentences={toRemovalSentences(owned)} />
        </LazyPlanPreview>
      )}
    </section>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }): ReactNode {
  return sentences.map((sentence) => (
    <Text key={sentence} block>
      {sentence}
    </Text>
  ));
}

/** The tabs that are there, or all that can be made where none is; but for those that were ticked otherwise. */
function toWanted(tabs: readonly TabState[], toggled: ReadonlySet<TabId>): ReadonlySet<TabId> {
  const isMade = tabs.some(({ sheet }) => sheet !== null);
  const wanted = tabs.filter(({ id, sheet, obstacle }) => {
    const isUsual = isMade ? sheet !== null : true;
    return obstacle === null && isUsual !== toggled.has(id);
  });
  return new Set(wanted.map(({ id }) => id));
}

const WRITING = { doing: WRITING_TABS };

function toWritten({ changes }: ChangePlan): readonly string[] {
  return changes.flatMap((change) => (change.kind === "writeSheet" ? [change.plan.name] : []));
}

function toRemoval(sheets: readonly string[]): Task {
  return {
    doing: REMOVING_TABS,
    done: toRemovedText(sheets),
    plan: ({ review }) => planTabRemoval(review),
  };
}
