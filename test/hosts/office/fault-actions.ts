import { planEntries } from "../../../src/app/acceptance";
import { planScoreEntry } from "../../../src/app/enter-score";
import type { InputRules } from "../../../src/app/fit-entry";
import { planClearHighlights, planHighlights } from "../../../src/app/highlight";
import { planMends } from "../../../src/app/mend";
import { isProblem, type Problem } from "../../../src/app/problem";
import { planNewPeriod } from "../../../src/app/new-period";
import { planTabRemoval } from "../../../src/app/remove-tabs";
import { understand, type Review } from "../../../src/app/review";
import { planSummaryTabs } from "../../../src/app/summarise";
import type { ChangePlan } from "../../../src/core/change/change-plan";
import { Snapshot } from "../../../src/core/grid/snapshot";
import { scoreSheetOf } from "../../core/scorecard-builder";
import { snapshotOfSheets } from "../../core/snapshot-builder";
import type { OpenOfficeHost } from "../contract/office-host";
import { planOf, requireApplied, set, typed } from "../contract/plans";

/** Something that a user does: what has to be there before it, and the plan of it. */
export interface Action {
  readonly name: string;
  readonly before: readonly PlanMaker[];
  readonly plan: PlanMaker;
}

type PlanMaker = (review: Review, rules: InputRules) => ChangePlan | Problem | Promise<ChangePlan | Problem>;

const LINES = 500;

/** A small score sheet with a person's own formulas and name beside it, and a sheet of 500 scores written with a blank. */
export const WORKBOOK = withOwnSheets(
  scoreSheetOf({
    periods: ["2025", "2026"],
    target: "Target",
    keyAreas: [
      {
        name: "Leadership",
        objectives: [
          { scores: [2, 3], comments: ["Begun", null], target: 4 },
          { scores: [3, "2/3"], comments: [null, "Agreed in March"], target: 3 },
        ],
      },
      { name: "Contracts", objectives: [{ scores: [3, 2], target: 3 }, { scores: [1, null] }] },
    ],
  }),
);

function withOwnSheets(scores: Snapshot): Snapshot {
  const { sheets, names } = snapshotOfSheets(
    [
      {
        name: "Own",
        rows: [
          ["Mean", { formula: "AVERAGE(Scores!E3:E4)", value: 3 }],
          ["2/3", 0.5],
        ],
      },
      { name: "Long", rows: Array.from({ length: LINES }, (_, row) => [` ${(row % 5) + 1}`]) },
    ],
    [{ name: "Mean", refersTo: "Own!$B$1" }],
  );
  return new Snapshot([...scores.sheets, ...sheets], [...scores.names, ...names]);
}

const score: PlanMaker = (review, rules) =>
  planScoreEntry(review, { objective: "4", period: "2026", score: "2", comment: null }, rules);
const scoreWithComment: PlanMaker = (review, rules) =>
  planScoreEntry(review, { objective: "2", period: "2026", score: "4", comment: "=agreed, 2/3 of it" }, rules);
const mends: PlanMaker = (review) =>
  planMends(
    review,
    Array.from({ length: LINES }, (_, row) => {
      return { at: { sheet: "Long", row, column: 0 }, from: typed(` ${(row % 5) + 1}`), to: typed((row % 5) + 1) };
    }),
  );
const name: PlanMaker = ({ snapshot }) => {
  const from = snapshot.findName("_maturity.basis")?.refersTo ?? null;
  return { label: "Basis", changes: [{ kind: "setName", name: "_maturity.basis", from, to: '"midpoint"' }] };
};
const highlights: PlanMaker = (review) => planHighlights(review, { period: null });
const round: PlanMaker = (review) => planNewPeriod(review, "2027", { carriesActions: true, copiesLook: true });
/** A line below the last, which the tabs and the highlights have to take in. */
const newLine: PlanMaker = ({ snapshot }) =>
  planOf(
    set(snapshot, "Scores!A10", typed(5)),
    set(snapshot, "Scores!B10", typed("A new line")),
    set(snapshot, "Scores!E10", typed(2)),
  );
const tabs: PlanMaker = (review) => planSummaryTabs(review, new Set(["summary", "scores-data", "readings"] as const));

const logLine =
  (about: string): PlanMaker =>
  (review) => {
    const line = {
      when: "2026-11-03 14:05",
      by: "A. Clerk",
      about,
      cell: "Scores!E3",
      from: "3",
      to: "4",
      mark: about,
    };
    return planEntries(review, [{ kind: "changed", ...line }], "Write a line to the log");
  };

/** Each change that the program makes, without the ways back. */
export const ACTIONS: readonly Action[] = [
  { name: "a score", before: [], plan: score },
  { name: "a score with its comment", before: [], plan: scoreWithComment },
  { name: "a batch of 500 mends", before: [], plan: mends },
  { name: "a new round", before: [], plan: round },
  { name: "a line of the log, which is new", before: [], plan: logLine("First") },
  { name: "a line of the log, below another", before: [logLine("First")], plan: logLine("Second") },
  { name: "a name", before: [], plan: name },
  { name: "highlights on", before: [], plan: highlights },
  { name: "highlights on again, for a line more", before: [highlights, newLine], plan: highlights },
  { name: "highlights off", before: [highlights], plan: planClearHighlights },
  { name: "three summary tabs, new", before: [], plan: tabs },
  { name: "three summary tabs, refreshed", before: [tabs, newLine], plan: tabs },
  { name: "three summary tabs, removed", before: [tabs], plan: planTabRemoval },
];

/** Brings a workbook to where an action begins. */
export async function prepare(open: OpenOfficeHost, { before }: Pick<Action, "before">): Promise<void> {
  for (const make of before) requireApplied(await open.host.apply(await makePlan(open, make)));
}

/** The plan of an action, made from the workbook as it stands. */
export async function makePlan({ host }: OpenOfficeHost, make: PlanMaker): Promise<ChangePlan> {
  const plan = await make(understand(await host.read()), host);
  if (isProblem(plan)) throw new Error(plan.message);
  return plan;
}
