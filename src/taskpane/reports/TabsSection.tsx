import { Button, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { planTabRemoval } from "../../app/remove-tabs";
import type { ReportSettings } from "../../app/report-settings";
import type { Task } from "../../app/session";
import { joinNames, toSummaryTask } from "../../app/summary-task";
import type { TabState } from "../../app/tab-state";
import type { ReportsDestination } from "../destination";
import { usePane } from "../pane-context";
import { AskFirst } from "../parts/AskFirst";
import { toCountText } from "../parts/numbers";
import { TabList } from "./TabList";
import { toRemovalSentences, toWritingSentences } from "./tab-words";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What is asked before it is done. */
interface Question {
  /** What the pane was led here for; another destination asks anew. */
  readonly destination: ReportsDestination;
  readonly asked: "write" | "remove" | null;
}

interface TabsSectionProps {
  readonly tabs: readonly TabState[];
  /** The sheets that are ours by now. */
  readonly owned: readonly string[];
  readonly settings: ReportSettings;
  /** The newest period's label, which tabs are written for. */
  readonly newest: string;
  /** What the pane was led here for: where it asks for it, the question whether to write the tabs is open at once. */
  readonly destination: ReportsDestination;
}

/** The tabs, and what can be done with them: each said in words first. */
export function TabsSection({ tabs, owned, settings, newest, destination }: TabsSectionProps): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const [kept, setQuestion] = useState<Question>({ destination, asked: destination.asking ?? null });
  const question = kept.destination === destination ? kept : { destination, asked: destination.asking ?? null };
  if (question !== kept) setQuestion(question);
  const { asked } = question;
  const setAsked = (what: Question["asked"]): void => setQuestion({ destination, asked: what });
  const [timesDone, setTimesDone] = useState(0);
  useEffect(() => {
    if (timesDone > 0) heading.current?.focus();
  }, [timesDone]);
  const hasSummary = tabs.some(({ id, sheet }) => id === "summary" && sheet !== null);
  const isCurrent = hasSummary && tabs.every(({ standing }) => standing === "upToDate");
  const carryOut = async (task: Task): Promise<void> => {
    await session.carryOut(task);
    setAsked(null);
    setTimesDone((times) => times + 1);
  };
  const ask = (what: "write" | "remove"): void => setAsked(asked === what ? null : what);
  return (
    <section className={styles.section} aria-labelledby="tabs">
      <h2 className={styles.heading} id="tabs" ref={heading} tabIndex={-1}>
        Tabs
      </h2>
      <TabList tabs={tabs} />
      <div className={styles.buttons}>
        <Button
          appearance={isCurrent ? "secondary" : "primary"}
          aria-expanded={asked === "write"}
          onClick={() => ask("write")}
        >
          {hasSummary ? "Refresh the tabs" : "Create the Summary tab"}
        </Button>
        {owned.length > 0 && (
          <Button aria-expanded={asked === "remove"} onClick={() => ask("remove")}>
            Remove all our tabs
          </Button>
        )}
      </div>
      {asked === "write" && (
        <AskFirst
          title={hasSummary ? "Refresh the tabs" : "Create the Summary tab and those that it stands on"}
          confirm={`Write ${toCountText(tabs.length, "tab")}`}
          onConfirm={() => void carryOut(toSummaryTask(tabs))}
          onCancel={() => setAsked(null)}
        >
          <Sentences sentences={toWritingSentences(tabs, hasSummary ? settings.period.label : null, newest)} />
        </AskFirst>
      )}
      {asked === "remove" && (
        <AskFirst
          title="Remove all our tabs"
          confirm={`Remove ${toCountText(owned.length, "tab")}`}
          onConfirm={() => void carryOut(toRemoval(owned))}
          onCancel={() => setAsked(null)}
        >
          <Sentences sentences={toRemovalSentences(owned)} />
        </AskFirst>
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

function toRemoval(sheets: readonly string[]): Task {
  return {
    doing: "Removing the tabs",
    done: `${joinNames(sheets)} ${sheets.length === 1 ? "is" : "are"} removed.`,
    plan: ({ review }) => planTabRemoval(review),
  };
}
