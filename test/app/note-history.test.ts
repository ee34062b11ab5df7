import { planAcceptance } from "../../src/app/acceptance";
import { planScoreEntry } from "../../src/app/enter-score";
import { planHighlights } from "../../src/app/highlight";
import { toHistoryLines, toHistoryStanding } from "../../src/app/history";
import { planMends } from "../../src/app/mend";
import { countUnnoted, MOST_LINES, planHistoryNote, type Signature } from "../../src/app/note-history";
import { isProblem, type Problem } from "../../src/app/problem";
import { reviewWorkbook, understand } from "../../src/app/review";
import { Session, type Task } from "../../src/app/session";
import type { HistoryEntry } from "../../src/app/session-state";
import { planSummaryTabs } from "../../src/app/summarise";
import type { ChangePlan } from "../../src/core/change/change-plan";
import type { Snapshot } from "../../src/core/grid/snapshot";
import { readLog } from "../../src/core/log/read-log";
import { scoreSheetOf } from "../core/scorecard-builder";
import { connectTo, openInExcel, type OpenOfficeHost } from "../hosts/contract/office-host";
import { at, typed } from "../hosts/contract/plans";
import { fewChecks, loadFewChecks } from "./few-checks";

/** The scores of 2026 stand in C3 and C4; the second is the text 3. */
const SHEET = scoreSheetOf({
  periods: ["2026"],
  keyAreas: [{ name: "Leadership", objectives: [{ scores: [1] }, { scores: ["3"] }] }],
});
const NOW = new Date(Date.UTC(2026, 10, 3, 14, 5));
const SIGNED: Signature = { by: "A. Clerk", toTime: (moment) => moment.toISOString().slice(0, 16).replace("T", " ") };

interface Opened extends OpenOfficeHost {
  readonly session: Session;
}

const opened: Session[] = [];

async function follow(excel: OpenOfficeHost): Promise<Opened> {
  const session = new Session(excel.host, loadFewChecks, () => NOW);
  opened.push(session);
  await session.start();
  return { ...excel, session };
}

async function start(): Promise<Opened> {
  return follow(await openInExcel(SHEET));
}

afterEach(async () => {
  for (const session of opened.splice(0)) await session.stop();
});

function task(plan: Task["plan"]): Task {
  return { doing: "Writing", done: "Written.", plan };
}

function score(objective: string, to: string): Task {
  return task(({ review }, rules) =>
    planScoreEntry(review, { objective, period: "2026", score: to, comment: null }, rules),
  );
}

function note({ session }: Opened, signature = SIGNED): Promise<void> {
  return session.carryOut(task(({ review }) => planHistoryNote(review, session.state.history, signature)));
}

/** The rows of the log below its header. */
function rowsOf({ simulator }: OpenOfficeHost): readonly (readonly unknown[])[] {
  const rows = simulator.snapshot().findSheet("Maturity log")?.content.rows ?? [];
  return rows.slice(4).map((row) => Array.from({ length: 10 }, (_, column) => row?.[column]?.value ?? ""));
}

function requirePlan(plan: ChangePlan | Problem): ChangePlan {
  if (isProblem(plan)) throw new Error(plan.message);
  return plan;
}

function entryOf(plan: ChangePlan, number = 1): HistoryEntry {
  return { number, when: NOW, plan, undo: null };
}

function countAll(session: Session): number {
  const { picture, history } = session.state;
  return picture ? countUnnoted(picture.review, history) : -1;
}

test("what was changed is written when it is asked for, a line a cell, undos too, and nothing before", async () => {
  const excel = await start();
  const { session, simulator } = excel;
  await session.carryOut(score("1", "4"));
  await session.carryOut(score("2", "5"));
  await session.undo();
  expect(simulator.snapshot().sheets).toHaveLength(1);
  expect(countAll(session)).toBe(3);
  await note(excel);
  const when = "2026-11-03 14:05";
  expect(rowsOf(excel)).toEqual([
    [when, "A. Clerk", "Changed", "Score objective 1 for 2026", "", "Scores!C3", "1", "4", "", ""],
    [when, "A. Clerk", "Changed", "Score objective 2 for 2026", "", "Scores!C4", "“3”", "5", "", ""],
    [when, "A. Clerk", "Changed", "Undo: Score objective 2 for 2026", "", "Scores!C4", "5", "“3”", "", ""],
  ]);
});

test("no line is written twice, and those of an undone writing can be written again", async () => {
  const excel = await start();
  const { session } = excel;
  await session.carryOut(score("1", "4"));
  await note(excel);
  expect(countAll(session)).toBe(0);
  await note(excel);
  expect(session.state.notice).toMatchObject({ kind: "problem" });
  await session.carryOut(score("1", "5"));
  await note(excel);
  expect(rowsOf(excel).map((row) => row[7])).toEqual(["4", "5"]);
  await session.undo();
  expect(rowsOf(excel).filter((row) => row[2] === "Changed")).toHaveLength(1);
  expect(countAll(session)).toBe(1);
  await note(excel);
  expect(rowsOf(excel).map((row) => row[7])).toEqual(["4", "5"]);
});

test("two people write to one log, and neither's line goes", async () => {
  const first = await start();
  const second = await follow(await connectTo(first.simulator));
  await first.session.carryOut(score("1", "4"));
  await second.session.start();
  await second.session.carryOut(score("2", "5"));
  await first.session.stop();
  await second.session.stop();
  await note(first);
  // The second has not heard of the tab yet: it is told, looks, and writes below.
  await note(second);
  expect(second.session.state.notice).toMatchObject({ kind: "conflict", overwrite: null });
  await second.session.start();
  await note(second, { ...SIGNED, by: "" });
  expect(rowsOf(first).map((row) => [row[1], row[5]])).toEqual([
    ["A. Clerk", "Scores!C3"],
    ["", "Scores!C4"],
  ]);
});

test("tabs and highlights are a line each, and what the log holds itself is none", async () => {
  const excel = await start();
  const { session } = excel;
  await session.carryOut(task(({ review }) => planSummaryTabs(review, new Set(["summary"] as const))));
  await session.carryOut(task(({ review }) => planHighlights(review, { period: null })));
  await session.carryOut(
    task((picture) => planAcceptance(picture, picture.checks.findings, { reason: "So be it", by: "", when: "" })),
  );
  await note(excel);
  const lines = rowsOf(excel)
    .filter((row) => row[2] === "Changed")
    .map((row) => [row[5], row[7]]);
  expect(lines.filter(([, to]) => to === "Tab written").map(([place]) => place)).toEqual(
    expect.arrayContaining(["Summary", "Scores data", "Readings"]),
  );
  expect(lines).toContainEqual(["Scores", "Highlights set"]);
  // Three cells of the Summary tab are settings besides.
  expect(lines.map(([place]) => place).sort()).toEqual([
    "Hidden setting",
    "Hidden setting",
    "Hidden setting",
    "Readings",
    "Scores",
    "Scores data",
    "Summary",
  ]);
});

test("a large batch is as many lines, up to a bound, and the rest follow", () => {
  const snapshot = SHEET;
  const mends = Array.from({ length: MOST_LINES + 5 }, (_, row) => {
    return { at: { sheet: "Scores", row, column: 9 }, from: typed(null), to: typed(row) };
  });
  const review = understand(snapshot);
  const history = [entryOf(planMends(review, mends))];
  expect(countUnnoted(review, history)).toBe(2_005);
  const plan = requirePlan(planHistoryNote(review, history, SIGNED));
  expect(plan).toMatchObject({ label: "Write 2000 lines to the log", isRecord: true });
});

test("a text as long as a cell holds is shortened by what its quotes take", () => {
  const plan = planMends(understand(SHEET), [
    { at: at("Scores!C3"), from: typed("x".repeat(32_767)), to: typed(null) },
  ]);
  const note = requirePlan(planHistoryNote(understand(SHEET), [entryOf(plan)], SIGNED));
  const [change] = note.changes;
  if (change?.kind !== "writeSheet") throw new Error("The log is not made");
  const texts = change.plan.cells.filter(({ row }) => row === 4).map(({ value }) => value);
  expect(texts).toContain(`“${"x".repeat(32_765)}…`);
  expect(texts).toContain("nothing");
});

describe("an entry of the history", () => {
  const linesOf = (plan: ChangePlan, snapshot: Snapshot = SHEET): object => toHistoryLines(entryOf(plan), snapshot);

  test("tells text from number, and formulas and settings as they are written", () => {
    const from = { value: 4, formula: "A1+1" };
    expect(linesOf({ label: "", changes: [{ kind: "setCell", at: at("Scores!C3"), from, to: typed("4") }] })).toEqual([
      { at: at("Scores!C3"), place: "Scores!C3", from: "=A1+1", to: "“4”" },
    ]);
    expect(linesOf({ label: "", changes: [{ kind: "setName", name: "_maturity.x", from: null, to: "4" }] })).toEqual([
      { at: null, place: "Hidden setting", from: "nothing", to: "4" },
    ]);
  });

  test.each([
    [{ kind: "removeSheet", tab: "scores-data" } as const, "Scores data", "Tab removed"],
    [{ kind: "removeSheet", tab: "given-1" } as const, "The score sheet that was made", "Sheet removed"],
    [
      { kind: "restoreSheet", tab: "summary", saved: { host: "", content: null } } as const,
      "Summary",
      "Tab put back as it was",
    ],
    [{ kind: "highlight", sheets: ["Scores"], rules: [] } as const, "Scores", "Highlights taken away"],
  ])("says of %j what became of it", (change, place, to) => {
    expect(linesOf({ label: "", changes: [change] })).toEqual([{ at: null, place, from: "", to }]);
  });

  test("says whether it can be taken back", async () => {
    const { session } = await start();
    await session.carryOut(score("1", "4"));
    await session.carryOut(score("1", "5"));
    await session.undo();
    const { state } = session;
    expect(state.history.map((entry) => toHistoryStanding(entry, state))).toEqual(["canBeUndone", "undone", "isUndo"]);
  });
});

test("what is noted of changes alters nothing that is read or checked", async () => {
  const excel = await start();
  await excel.session.carryOut(score("1", "2/3"));
  const before = await reviewWorkbook(excel.host);
  await note(excel);
  const after = await reviewWorkbook(excel.host);
  expect(readLog(after.snapshot)).toMatchObject({ entries: [{ kind: "changed" }], unread: [] });
  // The one thing more is that there is a sheet of this name.
  expect(after.scorecard).toEqual({ ...before.scorecard, sheets: ["Scores", "Maturity log"] });
  expect(after.reading).toEqual(before.reading);
  expect(fewChecks(after)).toEqual(fewChecks(before));
});
