import { planHighlights, toHighlightNotes } from "../../app/highlight";
import { isProblem, type Problem } from "../../app/problem";
import { planSummaryTabs } from "../../app/summarise";
import type { ChangePlan } from "../../core/change/change-plan";
import { TAB_NAMES, type TabId } from "../../core/report/tab";
import { findValue, toChoice } from "../arguments";
import { EXIT, wrongUsage } from "../exit";
import { toList } from "../text/table";
import { openKnownWorkbook, openScoreWorkbook } from "../workbook";
import type { Command } from "./command";
import { COPY_OPTIONS, writeCopy } from "./write-copy";

/** The tabs that come unless others are asked for. */
const USUAL_TABS = ["scores-data", "summary"];
/** The tabs that can be asked for; Readings comes with any of them. */
const TABS = [
  "scores-data",
  "summary",
  "heat-map",
  "gaps",
  "continued-and-new",
  "kpi-review",
  "savings-data",
] as const satisfies readonly TabId[];
/** Those that a workbook of figures alone has. */
const TABS_WITHOUT_SCORES: ReadonlySet<TabId> = new Set(["kpi-review", "savings-data"] as const);

/** `maturity summary`: a copy with the summary tabs in it. */
export const summaryCommand: Command = {
  name: "summary",
  usage: `summary FILE -o OUT.xlsx [--tabs ${TABS.join(",")}] [--highlight] [--force]`,
  summary: "a copy of the workbook with the summary tabs in it, and highlights if they are asked for",
  details: [
    "-o, --output  where the copy is written; the input is never changed",
    `--tabs        which tabs, with commas between (unless told ${USUAL_TABS.join(",")})`,
    "--highlight   colour and mark the newest scores: ▼ behind, ↓ fell, ✓ met, ▲ ahead; they follow later edits",
    "--force       overwrite the output where it exists",
  ],
  options: { ...COPY_OPTIONS, tabs: { type: "string" }, highlight: { type: "boolean" } },
  async run(args, terminal) {
    const tabs = parseTabs(findValue(args, "tabs") ?? USUAL_TABS.join(","));
    const withHighlights = args.flags.has("highlight");
    const notes: string[] = [];
    const needsScores = withHighlights || [...tabs].some((tab) => !TABS_WITHOUT_SCORES.has(tab));
    const { plan, output } = await writeCopy(
      args,
      terminal,
      (review) => {
        if (withHighlights) notes.push(...toHighlightNotes(review, { period: null }));
        const summary = planSummaryTabs(review, tabs);
        return withHighlights ? joinPlans(summary, planHighlights(review, { period: null })) : summary;
      },
      needsScores ? openScoreWorkbook : openKnownWorkbook,
    );
    const names = plan.changes.flatMap((change) => (change.kind === "writeSheet" ? [`“${change.plan.name}”`] : []));
    if (!args.flags.has("quiet")) {
      terminal.print(
        `Wrote ${output} with the tabs ${toList(names)}${withHighlights ? ", and the scores highlighted" : ""}.`,
      );
      for (const note of notes) terminal.print(note);
    }
    return EXIT.done;
  },
};

function joinPlans(first: ChangePlan | Problem, second: ChangePlan | Problem): ChangePlan | Problem {
  if (isProblem(first)) return first;
  return isProblem(second) ? second : { label: first.label, changes: [...first.changes, ...second.changes] };
}

function parseTabs(text: string): ReadonlySet<TabId> {
  const tabs = text.split(",").map((tab) => toChoice(tab.trim(), TABS, "--tabs"));
  if (tabs.length === 0) throw wrongUsage(`--tabs takes ${Object.keys(TAB_NAMES).join(", ")}.`);
  return new Set(tabs);
}
