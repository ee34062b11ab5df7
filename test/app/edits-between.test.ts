import { planAcceptance } from "../../src/app/acceptance";
import { planScoreEntry } from "../../src/app/enter-score";
import { planClearHighlights, planHighlights } from "../../src/app/highlight";
import { planMends, toMends } from "../../src/app/mend";
import { planNewPeriod } from "../../src/app/new-period";
import { notFound } from "../../src/app/problem";
import { planTabRemoval } from "../../src/app/remove-tabs";
import { readReportChoice } from "../../src/app/report-choice";
import { planRuleChoice } from "../../src/app/rule-choices";
import { Session, type Task } from "../../src/app/session";
import { planScoreSheet } from "../../src/app/start-score-sheet";
import { planSummaryTabs } from "../../src/app/summarise";
import type { ScoreSheetTemplate } from "../../src/core/report/new-score-sheet";
import type { ExcelClient } from "../../src/hosts/office/excel-client";
import type { Snapshot } from "../../src/core/grid/snapshot";
import { snapshotOfSheets } from "../core/snapshot-builder";
import { connectTo, openInExcel, type OpenOfficeHost } from "../hosts/contract/office-host";
import { differencesOf, stateOf } from "../hosts/office/workbook-state";
import { fc } from "../property";
import { loadFewChecks } from "./few-checks";

const TEMPLATE: ScoreSheetTemplate = {
  keyAreas: [
    {
      name: "People",
      ladder: ["None.", "Some.", "Most.", "All.", "All, with others."],
      objectives: [{ ref: "9", title: "Vision", description: "There is one.", ladder: null }],
    },
  ],
};
const NOW = new Date(Date.UTC(2026, 10, 3, 14, 5));
/** A list with a formula below it, and a sheet that reads it. */
const LIST: Snapshot = snapshotOfSheets([
  {
    name: "Scores",
    rows: [
      ["Leadership"],
      ["#", "Objective", "2025 Score", "2025 Comments", "2026 Score", "2026 Comments"],
      [1, "Champions", 1, "As it was", "2/3", null],
      [2, "Reporting", 2, null, "3", "Agreed. Action: name a deputy by June"],
      [3, "Themes", 4, "As it was", null, null],
      [4, "Risk", 3, null, 3, "Done"],
      [],
      [null, "Mean", { formula: "AVERAGE(C3:C6)", value: 2.5 }],
    ],
  },
  { name: "Board", rows: [["Champions then", { formula: "Scores!C3", value: 1 }]] },
]);

type Step =
  | { readonly by: "us"; readonly what: string; readonly plan: Task["plan"] }
  | { readonly by: "undo"; readonly what: string }
  | { readonly by: "user"; readonly what: string; readonly edit: (workbook: Excel.Workbook) => void };

function us(what: string, plan: Task["plan"]): Step {
  return { by: "us", what, plan };
}

function user(what: string, edit: (workbook: Excel.Workbook) => void): Step {
  return { by: "user", what, edit };
}

function score(objective: string, period: string, to: string, comment: string | null): Step {
  return us(`score ${objective} ${period} ${to} ${comment ?? ""}`, ({ review }, rules) =>
    planScoreEntry(review, { objective, period, score: to, comment }, rules),
  );
}

const onScores =
  (edit: (sheet: Excel.Worksheet) => void) =>
  ({ worksheets }: Excel.Workbook): void =>
    edit(worksheets.getItem("Scores"));

const OURS: readonly Step[] = [
  score("1", "2026", "4", null),
  score("2", "2026", "3", "=1+1 is no formula"),
  score("3", "2026", "5", "Agreed"),
  score("4", "2025", "Mature", null),
  us("mends", ({ review, checks }) => planMends(review, toMends(checks.findings))),
  us("a check off", ({ review }) => planRuleChoice(review, "missing-score", "off")),
  us("a score sheet", ({ review }) => planScoreSheet(review.snapshot, TEMPLATE, "2026")),
  us("highlight 2026", ({ review }) => planHighlights(review, { period: null })),
  us("highlight 2025", ({ review }) =>
    planHighlights(review, { period: review.scorecard.periods.find(({ key }) => key === "2025") ?? null }),
  ),
  us("clear highlights", ({ review }) => planClearHighlights(review)),
  us("tabs", ({ review }) => planSummaryTabs(review, new Set(["summary", "gaps"] as const))),
  us("tabs against next", ({ review }) =>
    planSummaryTabs(review, new Set(["summary", "gaps"] as const), {
      choice: { ...readReportChoice(review), against: "next" },
    }),
  ),
  us("no tabs", ({ review }) => planTabRemoval(review)),
  us("round 2027", ({ review }) => planNewPeriod(review, "2027", { carriesActions: false, copiesLook: true })),
  us("round 2027 with actions", ({ review }) =>
    planNewPeriod(review, "2027", { carriesActions: true, copiesLook: true }),
  ),
  us("accept", (picture) =>
    picture.checks.findings.length === 0
      ? notFound("none")
      : planAcceptance(picture, picture.checks.findings, { reason: "So be it", by: "", when: "" }),
  ),
];

// Formats that somebody gives the columns of a new round go with it, as decision 15 says: they are no step of theirs here.
const THEIRS: readonly Step[] = [
  ...[3, 4, 6].map((row) =>
    user(
      `insert row ${row}`,
      onScores((sheet) => void sheet.getRange(`${row}:${row}`).insert("Down")),
    ),
  ),
  ...[4, 6, 7].map((row) =>
    user(
      `delete row ${row}`,
      onScores((sheet) => sheet.getRange(`${row}:${row}`).delete("Up")),
    ),
  ),
  user(
    "insert column E",
    onScores((sheet) => void sheet.getRange("E:E").insert("Right")),
  ),
  user(
    "insert column B",
    onScores((sheet) => void sheet.getRange("B:B").insert("Right")),
  ),
  user(
    "delete column D",
    onScores((sheet) => sheet.getRange("D:D").delete("Left")),
  ),
  user(
    "sort",
    onScores((sheet) => {
      sheet.getRange("A3:F4").formulas = [
        [2, "Reporting", 2, "", "'3", "Agreed. Action: name a deputy by June"],
        [1, "Champions", 1, "As it was", "'2/3", ""],
      ];
    }),
  ),
  user(
    "type E3",
    onScores((sheet) => (sheet.getRange("E3").values = [[5]])),
  ),
  user(
    "type E5",
    onScores((sheet) => (sheet.getRange("E5").values = [[1]])),
  ),
  user(
    "type G4",
    onScores((sheet) => (sheet.getRange("G4").values = [["noted"]])),
  ),
  user(
    "retitle B4",
    onScores((sheet) => (sheet.getRange("B4").values = [["Reporting to members"]])),
  ),
  user(
    "hide row 4",
    onScores((sheet) => (sheet.getRange("4:4").rowHidden = true)),
  ),
  user("rename", ({ worksheets }) => (worksheets.getItem("Scores").name = "Final")),
  user("rename Board", ({ worksheets }) => (worksheets.getItem("Board").name = "Members' board")),
  user("add sheet", ({ worksheets }) => void worksheets.add("Notes")),
  user(
    "fill",
    onScores((sheet) => (sheet.getRange("A2:F2").format.fill.color = "#FFEEAA")),
  ),
  user(
    "fill totals",
    onScores((sheet) => (sheet.getRange("A8:H8").format.fill.color = "#DDDDDD")),
  ),
  user(
    "validation",
    onScores(
      (sheet) =>
        (sheet.getRange("E3:E6").dataValidation.rule = { list: { inCellDropDown: true, source: "1,2,3,4,5,2/3" } }),
    ),
  ),
  user(
    "format",
    onScores((sheet) => {
      const added = sheet.getRange("E3:F6").conditionalFormats.add("Custom");
      added.custom.rule.formula = "=$E3>3";
      added.custom.format.font.bold = true;
    }),
  ),
  user("type on the tab", ({ worksheets }) => (worksheets.getItem("Summary").getRange("A40").values = [["Mine"]])),
  user("row on the tab", ({ worksheets }) => void worksheets.getItem("Summary").getRange("5:5").insert("Down")),
  user("rename the tab", ({ worksheets }) => (worksheets.getItem("Summary").name = "Overview")),
  user("delete the tab", ({ worksheets }) => worksheets.getItem("Summary").delete()),
  user("read the tab", ({ worksheets }) => (worksheets.getItem("Board").getRange("B5").formulas = [["=Summary!B6"]])),
  user("another Summary", ({ worksheets }) => void worksheets.add("Summary")),
  user("move the sheet", ({ worksheets }) => (worksheets.getItem("Scores").position = 1)),
  user("hide the sheet", ({ worksheets }) => (worksheets.getItem("Scores").visibility = "Hidden")),
  user(
    "fill J",
    onScores((sheet) => (sheet.getRange("J3:J5").format.fill.color = "#CCFFCC")),
  ),
  user(
    "merge",
    onScores((sheet) => sheet.getRange("A1:F1").merge()),
  ),
  user(
    "width of G",
    onScores((sheet) => (sheet.getRange("G:G").format.columnWidth = 90)),
  ),
  user(
    "protect",
    onScores((sheet) => sheet.protection.protect()),
  ),
  user("name", ({ names, worksheets }) => void names.add("Top", worksheets.getItem("Scores").getRange("A3:F3"))),
];

async function edit(client: ExcelClient, step: Extract<Step, { by: "user" }>): Promise<boolean> {
  try {
    await client.run(async (context) => {
      step.edit(context.workbook);
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

interface Run {
  readonly excel: OpenOfficeHost;
  readonly other: OpenOfficeHost;
  readonly session: Session;
}

async function begin(hears: boolean): Promise<Run> {
  const excel = await openInExcel(LIST);
  const other = await connectTo(excel.simulator);
  const session = new Session(excel.host, loadFewChecks, () => NOW);
  await session.start();
  if (!hears) await session.stop();
  return { excel, other, session };
}

/** Carries out steps; gives those that did something. */
async function carryOut({ other, session }: Run, steps: readonly Step[]): Promise<readonly Step[]> {
  const done: Step[] = [];
  for (const step of steps) {
    if (step.by === "undo") continue;
    if (step.by === "user") {
      if (await edit(other.client, step)) done.push(step);
      continue;
    }
    const { length } = session.state.undoable;
    await session.carryOut({ doing: step.what, done: step.what, plan: step.plan });
    const { notice } = session.state;
    if (notice?.kind === "conflict") {
      // The user reads the workbook again and does it once more.
      await session.start();
      await session.carryOut({ doing: step.what, done: step.what, plan: step.plan });
    }
    if (session.state.undoable.length > length) done.push(step);
  }
  return done;
}

async function stateAfter(steps: readonly Step[], hears: boolean): Promise<object> {
  const run = await begin(hears);
  try {
    await carryOut(run, steps);
    return stateOf(run.excel.simulator);
  } finally {
    await run.session.stop();
  }
}

const UNDO: Step = { by: "undo", what: "undo" };

/** The steps without the latest of ours. */
function withoutLast(steps: readonly Step[]): readonly Step[] {
  return steps.filter((_, place) => place !== steps.map(({ by }) => by).lastIndexOf("us"));
}

/**
 * Takes the latest change back; gives the steps that are left. The workbook is then as those alone would have left it, or as it
 * was where the change is not taken back, which gives null.
 */
async function undo(
  { session, excel: { simulator } }: Run,
  steps: readonly Step[],
  hears: boolean,
): Promise<readonly Step[] | null> {
  const before = stateOf(simulator);
  await session.undo();
  const asked = session.state.notice;
  // What is asked before a tab goes is agreed to; where rows were moved the user had better look first.
  if (asked?.kind === "askUndo" && asked.message.startsWith("This removes") && !asked.message.includes("moved since")) {
    await session.undo(asked.undoing);
  }
  const { notice } = session.state;
  const said = JSON.stringify(notice).slice(0, 300);
  if (notice?.kind === "done") {
    const left = withoutLast(steps);
    expect([said, differencesOf(await stateAfter(left, hears), stateOf(simulator))]).toEqual([said, []]);
    return left;
  }
  expect([said, differencesOf(before, stateOf(simulator))]).toEqual([said, []]);
  if (notice?.kind === "failure") expect(notice).toMatchObject({ outcome: "nothingWritten" });
  else expect(["conflict", "askUndo"]).toContain(notice?.kind);
  return null;
}

test("undo after whatever the user did in between is exactly right, or says why not and writes nothing", async () => {
  const steps = fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...OURS) },
      { weight: 5, arbitrary: fc.constantFrom(...THEIRS) },
      { weight: 1, arbitrary: fc.constant(UNDO) },
    ),
    { minLength: 2, maxLength: 7 },
  );
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (chosen, hears) => {
      const run = await begin(hears);
      try {
        let left: readonly Step[] | null = [];
        for (const step of chosen) {
          if (step.by !== "undo") left = [...left, ...(await carryOut(run, [step]))];
          else if (run.session.state.undoable.length > 0) left = await undo(run, left, hears);
          if (left === null) return;
        }
        while (left !== null && run.session.state.undoable.length > 0) left = await undo(run, left, hears);
      } finally {
        await run.session.stop();
      }
    }),
    { numRuns: Number(process.env["RUNS"] ?? 8) },
  );
});
