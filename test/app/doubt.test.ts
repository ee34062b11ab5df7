import type { InputRules } from "../../src/app/fit-entry";
import type { Picture } from "../../src/app/picture";
import { settleDoubt } from "../../src/app/doubt";
import { planHighlights } from "../../src/app/highlight";
import { planTabRemoval } from "../../src/app/remove-tabs";
import { understand } from "../../src/app/review";
import { planScoreEntry } from "../../src/app/enter-score";
import { isProblem, type Problem } from "../../src/app/problem";
import { Session } from "../../src/app/session";
import type { Notice } from "../../src/app/session-state";
import { planSummaryTabs } from "../../src/app/summarise";
import type { ChangePlan } from "../../src/core/change/change-plan";
import type { Snapshot } from "../../src/core/grid/snapshot";
import { loadFewChecks } from "./few-checks";
import { scoreSheetOf } from "../core/scorecard-builder";
import { openInExcel, type OpenOfficeHost } from "../hosts/contract/office-host";
import { planOf, requireApplied, set, typed } from "../hosts/contract/plans";

const SHEET = scoreSheetOf({
  periods: ["2025", "2026"],
  keyAreas: [{ name: "Leadership", objectives: [{ scores: [2, 3] }, { scores: [3, 3] }, { scores: [1, null] }] }],
});

function requirePlan(plan: ChangePlan | Problem): ChangePlan {
  if (isProblem(plan)) throw new Error(plan.message);
  return plan;
}

/** Two scores: Scores!E5 is empty before, and Scores!E4 holds 3. */
const scores = (now: Snapshot): ChangePlan => planOf(set(now, "Scores!E5", typed(2)), set(now, "Scores!E4", typed(4)));
const tabs = (now: Snapshot): ChangePlan =>
  requirePlan(planSummaryTabs(understand(now), new Set(["summary", "scores-data", "readings"] as const)));
const highlights = (now: Snapshot): ChangePlan => requirePlan(planHighlights(understand(now), { period: null }));

/** What a workbook says before and after a plan. */
async function carriedOut(
  make: (now: Snapshot) => ChangePlan,
  start = SHEET,
): Promise<readonly [ChangePlan, Snapshot, Snapshot]> {
  const { host } = await openInExcel(start);
  const before = await host.read();
  const plan = make(before);
  requireApplied(await host.apply(plan));
  return [plan, before, await host.read()];
}

function messageOf(notice: Notice | null): string {
  return notice && "message" in notice ? notice.message : "";
}

describe("what a plan of unknown outcome turns out to have done", () => {
  test.each([
    ["scores", scores, 2],
    ["summary tabs", tabs, 6],
    ["highlights", highlights, 1],
  ])("all of it: %s", async (_, make, changes) => {
    const [plan, before, after] = await carriedOut(make);
    const { notice, undoable } = settleDoubt({ plan, before, isUndo: false }, after, []);
    expect(notice).toEqual({
      kind: "done",
      message: "The workbook has been read again: the change is in it after all, whole.",
      undo: undoable[0],
    });
    expect(undoable[0]?.changes).toHaveLength(changes);
  });

  test.each([
    ["scores", scores],
    ["summary tabs", tabs],
    ["highlights", highlights],
  ])("nothing: %s", async (_, make) => {
    const [plan, before] = await carriedOut(make);
    const { notice, undoable } = settleDoubt({ plan, before, isUndo: false }, before, []);
    expect(notice).toMatchObject({ kind: "failure", outcome: "nothingWritten" });
    expect(messageOf(notice)).toBe("The workbook has been read again: nothing of the change is in it. Try again.");
    expect(undoable).toEqual([]);
  });

  test("a part: it is named, and that part can be taken back", async () => {
    const [, before] = await carriedOut(scores);
    const plan = planOf(...scores(before).changes, set(before, "Scores!E3", typed(5)));
    const now = before.withCells([
      { at: { sheet: "Scores", row: 4, column: 4 }, cell: { ...typed(2), numberFormat: "General" } },
      { at: { sheet: "Scores", row: 2, column: 4 }, cell: { ...typed(1), numberFormat: "General" } },
    ]);
    const { notice, undoable } = settleDoubt({ plan, before, isUndo: false }, now, []);
    expect(notice).toMatchObject({ kind: "failure", outcome: "uncertain" });
    expect(messageOf(notice)).toBe(
      "The workbook has been read again: a part of the change is in it (written: Scores!E5; not written: Scores!E4; " +
        "neither as before nor as planned: Scores!E3). Undo takes back what was written.",
    );
    expect(undoable).toEqual([
      {
        label: "Undo: Contract",
        changes: [{ kind: "setCell", at: { sheet: "Scores", row: 4, column: 4 }, from: typed(2), to: typed(null) }],
      },
    ]);
  });

  test("tabs that stood there before can be named, but not be brought back", async () => {
    const [, , withTabs] = await carriedOut(tabs);
    const [plan, before, after] = await carriedOut((now) => planTabRemoval(understand(now)), withTabs);
    const { notice, undoable } = settleDoubt({ plan, before, isUndo: false }, after, []);
    expect(notice).toMatchObject({ kind: "done", undo: null });
    expect(undoable).toEqual([]);
  });

  test("an undo that was half done leaves the other half to undo", async () => {
    const [plan, before] = await carriedOut(scores);
    const now = before.withCells([
      { at: { sheet: "Scores", row: 4, column: 4 }, cell: { ...typed(2), numberFormat: "General" } },
    ]);
    const { notice, undoable } = settleDoubt({ plan, before, isUndo: true }, now, [plan]);
    expect(messageOf(notice)).toContain("written: Scores!E5; not written: Scores!E4");
    expect(messageOf(notice)).toContain("Undo again takes back the rest.");
    expect(undoable).toEqual([{ ...plan, changes: plan.changes.slice(1) }]);
  });
});

describe("a session whose Excel goes away while it writes", () => {
  async function start(): Promise<OpenOfficeHost & { readonly session: Session }> {
    const excel = await openInExcel(SHEET);
    const session = new Session(excel.host, loadFewChecks, () => new Date(0));
    await session.start();
    await session.stop();
    return { ...excel, session };
  }

  /** The connection is gone for so many round trips, the first of which is carried out. */
  function loseConnection({ simulator }: OpenOfficeHost, trips: number): void {
    simulator.faults.next({ kind: "connectionLost", when: "after" });
    for (let skip = 1; skip < trips; skip += 1)
      simulator.faults.next({ kind: "connectionLost", when: "before" }, { skip });
  }

  /** Asked of nobody, so that the first request is the one that writes. */
  const TAKES_ANYTHING: InputRules = { readInputRules: (cells) => Promise.resolve(cells.map(() => null)) };

  const write = {
    doing: "Saving the score",
    done: "Saved.",
    plan: ({ review }: Picture) =>
      planScoreEntry(review, { objective: "3", period: "2026", score: "2", comment: null }, TAKES_ANYTHING),
  };

  test("says that it is not sure, reads the workbook as soon as it can, and says what it found", async () => {
    const excel = await start();
    const { session } = excel;
    loseConnection(excel, 2);
    await session.carryOut(write);
    expect(session.state.notice).toMatchObject({ kind: "failure", code: "disconnected", outcome: "uncertain" });
    await new Promise<void>((resolve) => {
      const end = session.subscribe(() => {
        if (session.state.notice?.kind !== "done") return;
        end();
        resolve();
      });
    });
    expect(messageOf(session.state.notice)).toContain("the change is in it after all");
    expect(session.state.undoable).toHaveLength(1);
    await session.undo();
    expect(excel.simulator.snapshot().cell({ sheet: "Scores", row: 4, column: 4 }).value).toBeNull();
    await session.stop();
  });

  test("looks before it does the next thing, while it does not know", async () => {
    const excel = await start();
    const { session } = excel;
    loseConnection(excel, 2);
    await session.carryOut(write);
    await session.undo();
    // The write had been carried out, which the reading found: that is what was undone.
    expect(excel.simulator.snapshot().cell({ sheet: "Scores", row: 4, column: 4 }).value).toBeNull();
    expect(session.state.undoable).toEqual([]);
    await session.stop();
  });

  test("goes on saying so while Excel does not answer, and settles it when the workbook is read again", async () => {
    const excel = await start();
    const { session } = excel;
    loseConnection(excel, 3);
    await session.carryOut(write);
    await session.undo();
    expect(session.state.undoable).toEqual([]);
    await session.start();
    expect(messageOf(session.state.notice)).toContain("the change is in it after all");
    expect(session.state.undoable).toHaveLength(1);
    await session.stop();
  });
});
