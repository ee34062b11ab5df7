import { planHighlights, toHighlightNotes } from "../../app/highlight";
import { isProblem, type Problem } from "../../app/problem";
import { readReportChoice, type KeptReportChoice } from "../../app/report-choice";
import type { Review } from "../../app/review";
import { findObstacle, planSummaryTabs } from "../../app/summarise";
import type { ChangePlan } from "../../core/change/change-plan";
import { TAB_NAMES, type TabId } from "../../core/report/tab";
import { MADE_TABS } from "../../core/report/tab-makers";
import { findNewestPeriod } from "../../core/scorecard/scorecard";
import { findValue, toChoice, toOnlyFile, type Arguments } from "../arguments";
import { CommandError, EXIT } from "../exit";
import { toFileName } from "../files";
import { toSummaryJson, type HighlightsMade, type NotMade, type SummaryMade } from "../json/summary-json";
import type { Terminal } from "../terminal";
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
  usage: `summary FILE -o OUT.xlsx [--tabs ${TABS.join(",")}] [--highlight] [--json] [--force]`,
  summary: "a copy of the workbook with the summary tabs in it, and highlights if they are asked for",
  details: [
    "-o, --output  where the copy is written; the input is never changed",
    "--tabs        which tabs, with commas between (unless told, all that the workbook's content allows)",
    "--highlight   colour and mark the newest scores: ▼ behind, ↓ fell, ✓ met, ▲ ahead; they follow later edits",
    "--json        what was written and what was not, as JSON",
    "--force       overwrite the output where it exists",
  ],
  options: { ...COPY_OPTIONS, tabs: { type: "string" }, highlight: { type: "boolean" }, json: { type: "boolean" } },
  async run(args, terminal) {
    const asked = findValue(args, "tabs");
    const tabs = asked === null ? new Set(TABS.filter((id) => MADE_TABS.includes(id))) : parseTabs(asked);
    const notMade: NotMade[] = [];
    const notes: string[] = [];
    let highlights: HighlightsMade | null = null;
    const { plan, output } = await writeCopy(args, terminal, openKnownWorkbook, (review, { name }) => {
      const choice = readReportChoice(review);
      notMade.push(...toNotMade(review, tabs, choice));
      if (notMade.length === tabs.size)
        throw new CommandError(EXIT.unreadableFile, `${name}: ${notMade.map(toSentence).join(" ")}`);
      notes.push(...toPeriodNotes(review, choice));
      const summary = planSummaryTabs(review, tabs, { choice, today: new Date() });
      if (!args.flags.has("highlight")) return summary;
      const lit = planHighlights(review, { period: null });
      highlights = toHighlightsMade(review, lit);
      if (isProblem(lit)) return summary;
      notes.push(...toHighlightNotes(review, { period: null }));
      return joinPlans(summary, lit);
    });
    const made: SummaryMade = { file: toFileName(toOnlyFile(args)), output, plan, notMade, highlights, notes };
    report(made, args, terminal);
    return EXIT.done;
  },
};

/** What was asked for and not done is said on standard error whatever else is wanted; all else is a result. */
function report(made: SummaryMade, { flags }: Arguments, terminal: Terminal): void {
  const { highlights, notMade, notes } = made;
  if (highlights?.why) terminal.complain(`no highlights were made: ${toLowerStart(highlights.why)}`);
  if (flags.has("json")) terminal.print(JSON.stringify(toSummaryJson(made), null, 1));
  else if (!flags.has("quiet"))
    for (const line of [toDone(made), ...notMade.map(toSentence), ...notes]) terminal.print(line);
}

function toDone({ plan: { changes }, output, highlights }: SummaryMade): string {
  const names = changes.flatMap((change) => (change.kind === "writeSheet" ? [`“${change.plan.name}”`] : []));
  const isLit = highlights !== null && highlights.why === null;
  if (names.length > 0)
    return `Wrote ${output} with the tabs ${toList(names)}${isLit ? ", and the scores highlighted" : ""}.`;
  return isLit
    ? `Wrote ${output} with the scores highlighted; its tabs are up to date.`
    : `Wrote ${output}. There was nothing to change: its tabs are up to date.`;
}

function toNotMade(review: Review, tabs: ReadonlySet<TabId>, choice: KeptReportChoice): readonly NotMade[] {
  return [...tabs].flatMap((id) => {
    const why = findObstacle(review, id, choice);
    return why === null ? [] : [{ id, why }];
  });
}

function toSentence({ id, why }: NotMade): string {
  return `The tab “${TAB_NAMES[id]}” is not made: ${toLowerStart(why)}`;
}

function toHighlightsMade({ scorecard }: Review, planned: ChangePlan | Problem): HighlightsMade {
  return isProblem(planned)
    ? { period: null, why: planned.message }
    : { period: findNewestPeriod(scorecard)?.label ?? null, why: null };
}

function toLowerStart(sentence: string): string {
  return `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
}

/** The Summary tab's own cell says which period it shows, be it not the newest. */
function toPeriodNotes({ scorecard }: Review, { period }: KeptReportChoice): readonly string[] {
  const newest = findNewestPeriod(scorecard);
  return period && newest && period.key !== newest.key
    ? [`The tabs show ${period.label}, as the workbook has it; the newest period is ${newest.label}.`]
    : [];
}

function joinPlans(first: ChangePlan | Problem, second: ChangePlan): ChangePlan | Problem {
  return isProblem(first) ? first : { ...first, changes: [...first.changes, ...second.changes] };
}

function parseTabs(text: string): ReadonlySet<TabId> {
  return new Set(text.split(",").map((tab) => toChoice(tab.trim(), TABS, "--tabs")));
}
