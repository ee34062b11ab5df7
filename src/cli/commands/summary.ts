import { planHighlights, toHighlightNotes } from "../../app/highlight";
import { isProblem, type Problem } from "../../app/problem";
import { readReportChoice, type KeptReportChoice } from "../../app/report-choice";
import type { Review } from "../../app/review";
import { findObstacle, planSummaryTabs } from "../../app/summarise";
import type { ChangePlan } from "../../core/change/change-plan";
import { TAB_NAMES, type TabId } from "../../core/report/tab";
import { MADE_TABS } from "../../core/report/tab-makers";
import { findNewestPeriod } from "../../core/scorecard/scorecard";
import { findValue, toChoice } from "../arguments";
import { CommandError, EXIT } from "../exit";
import { toList } from "../text/table";
import { openKnownWorkbook } from "../workbook";
import type { Command } from "./command";
import { COPY_OPTIONS, writeCopy } from "./write-copy";

/** The tabs that can be asked for, in the order of the contract; Readings comes with any that look at scores. */
const TABS = [
  "scores-data",
  "summary",
  "heat-map",
  "gaps",
  "next-level",
  "where-we-are",
  "maturity-map",
  "continued-and-new",
  "kpi-review",
  "savings-data",
] as const satisfies readonly TabId[];

/** `maturity summary`: a copy with the summary tabs in it. */
export const summaryCommand: Command = {
  name: "summary",
  usage: `summary FILE -o OUT.xlsx [--tabs ${TABS.join(",")}] [--highlight] [--force]`,
  summary: "a copy of the workbook with the summary tabs in it, and highlights if they are asked for",
  details: [
    "-o, --output  where the copy is written; the input is never changed",
    "--tabs        which tabs, with commas between (unless told, all that the workbook's content allows)",
    "--highlight   colour and mark the newest scores: ▼ behind, ↓ fell, ✓ met, ▲ ahead; they follow later edits",
    "--force       overwrite the output where it exists",
  ],
  options: { ...COPY_OPTIONS, tabs: { type: "string" }, highlight: { type: "boolean" } },
  async run(args, terminal) {
    const asked = findValue(args, "tabs");
    const tabs = asked === null ? new Set(TABS.filter((id) => MADE_TABS.includes(id))) : parseTabs(asked);
    const withHighlights = args.flags.has("highlight");
    const notes: string[] = [];
    const { plan, output } = await writeCopy(args, terminal, openKnownWorkbook, (review, { name }) => {
      const choice = readReportChoice(review);
      const left = [...tabs].map((id) => [id, findObstacle(review, id, choice)] as const);
      const sentences = left.flatMap(([id, obstacle]) => (obstacle === null ? [] : [toNotMade(id, obstacle)]));
      if (sentences.length === tabs.size)
        throw new CommandError(EXIT.unreadableFile, `${name}: ${sentences.join(" ")}`);
      notes.push(...sentences, ...toPeriodNotes(review, choice));
      if (withHighlights) notes.push(...toHighlightNotes(review, { period: null }));
      const summary = planSummaryTabs(review, tabs, { choice, today: new Date() });
      return withHighlights ? joinPlans(summary, planHighlights(review, { period: null })) : summary;
    });
    if (!args.flags.has("quiet")) {
      terminal.print(toDone(plan, output, withHighlights));
      for (const note of notes) terminal.print(note);
    }
    return EXIT.done;
  },
};

function toDone({ changes }: ChangePlan, output: string, withHighlights: boolean): string {
  const names = changes.flatMap((change) => (change.kind === "writeSheet" ? [`“${change.plan.name}”`] : []));
  const lit = withHighlights ? ", and the scores highlighted" : "";
  if (names.length > 0) return `Wrote ${output} with the tabs ${toList(names)}${lit}.`;
  return withHighlights
    ? `Wrote ${output} with the scores highlighted; its tabs are up to date.`
    : `Wrote ${output}. There was nothing to change: its tabs are up to date.`;
}

function toNotMade(id: TabId, obstacle: string): string {
  return `The tab “${TAB_NAMES[id]}” is not made: ${obstacle.slice(0, 1).toLowerCase()}${obstacle.slice(1)}`;
}

/** The Summary tab's own cell says which period it shows, be it not the newest. */
function toPeriodNotes({ scorecard }: Review, { period }: KeptReportChoice): readonly string[] {
  const newest = findNewestPeriod(scorecard);
  return period && newest && period.key !== newest.key
    ? [`The tabs show ${period.label}, as the workbook has it; the newest period is ${newest.label}.`]
    : [];
}

function joinPlans(first: ChangePlan | Problem, second: ChangePlan | Problem): ChangePlan | Problem {
  if (isProblem(first)) return first;
  return isProblem(second) ? second : { label: first.label, changes: [...first.changes, ...second.changes] };
}

function parseTabs(text: string): ReadonlySet<TabId> {
  return new Set(text.split(",").map((tab) => toChoice(tab.trim(), TABS, "--tabs")));
}
