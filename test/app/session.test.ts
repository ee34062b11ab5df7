import { planScoreEntry } from "../../src/app/enter-score";
import { Session, type Task } from "../../src/app/session";
import type { Notice } from "../../src/app/session-state";
import { planSummaryTabs } from "../../src/app/summarise";
import type { CellValue } from "../../src/core/grid/cell";
import { findCountedLevel } from "../../src/core/scale/score";
import type { Snapshot } from "../../src/core/grid/snapshot";
import { scoreSheetOf } from "../core/scorecard-builder";
import { snapshotOf } from "../core/snapshot-builder";
import { OfficeWorkbook } from "../../src/hosts/office/office-workbook";
import { openInExcel, readSample, type OpenOfficeHost } from "../hosts/contract/office-host";
import { loadFewChecks } from "./few-checks";

const SHEET = scoreSheetOf({
  periods: ["2025", "2026"],
  keyAreas: [{ name: "Leadership", objectives: [{ scores: [2, 3] }, { scores: [3, 3] }, { scores: [1, null] }] }],
});

const NOW = new Date(2026, 10, 3, 14, 5);

interface Opened extends OpenOfficeHost {
  readonly session: Session;
}

const opened: Session[] = [];

async function start(snapshot = SHEET): Promise<Opened> {
  const excel = await openInExcel(snapshot);
  const session = new Session(excel.host, loadFewChecks, () => NOW);
  opened.push(session);
  await session.start();
  return { ...excel, session };
}

afterEach(async () => {
  for (const session of opened.splice(0)) await session.stop();
});

function scoreTask(score: string, objective = "3"): Task {
  return {
    doing: "Saving the score",
    done: "Saved.",
    plan: ({ review }, rules) => planScoreEntry(review, { objective, period: "2026", score, comment: null }, rules),
  };
}

/** Waits until the session says something, however long events take to arrive. */
function until(session: Session, isSo: () => boolean): Promise<void> {
  if (isSo()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = session.subscribe(() => {
      if (!isSo()) return;
      end();
      resolve();
    });
  });
}

function levelOf(session: Session, objective: number): number | null {
  const score = session.state.picture?.review.scorecard.objectives[objective]?.scores.get("2026-2026");
  return score ? findCountedLevel(score.value) : null;
}

function cellOf({ simulator }: Opened, address: [row: number, column: number]): CellValue {
  return simulator.snapshot().cell({ sheet: "Scores", row: address[0], column: address[1] }).value;
}

function noticeOf<K extends Notice["kind"]>(session: Session, kind: K): Extract<Notice, { kind: K }> {
  const { notice } = session.state;
  if (notice?.kind !== kind) throw new Error(`The notice is ${JSON.stringify(notice)}`);
  return notice as Extract<Notice, { kind: K }>;
}

test("the overview is there after two round trips, the third begins to follow the workbook", async () => {
  const excel = await openInExcel(await readSample());
  const session = new Session(excel.host, loadFewChecks, () => NOW);
  opened.push(session);
  let tripsAtOverview = 0;
  session.subscribe(() => {
    if (session.state.picture && tripsAtOverview === 0) tripsAtOverview = excel.traffic.roundTrips.length;
  });
  await session.start();
  expect(tripsAtOverview).toBe(2);
  expect(excel.traffic.roundTrips).toHaveLength(3);
  expect(session.state.picture?.gaps?.overall.mean).toBeCloseTo(181 / 57, 10);
  expect(session.state.picture?.checks.findings).toHaveLength(9);
});

test("a score is written in one round trip, after one that asks what its cell takes, is seen at once without reading, and can be undone", async () => {
  const excel = await start();
  const { session, traffic } = excel;
  traffic.clear();
  await session.carryOut(scoreTask("2"));
  expect(traffic.roundTrips).toHaveLength(2);
  expect(cellOf(excel, [4, 4])).toBe(2);
  expect(levelOf(session, 2)).toBe(2);
  expect(session.state.picture?.gaps?.overall.behind).toBe(1);
  expect(noticeOf(session, "done").message).toBe("Saved.");
  expect(session.state.undoable).toHaveLength(1);

  await session.undo();
  expect(cellOf(excel, [4, 4])).toBeNull();
  expect(levelOf(session, 2)).toBeNull();
  expect(session.state.undoable).toHaveLength(0);
});

test("an edit in the sheet is followed by asking for that cell alone", async () => {
  const { session, simulator, traffic } = await start();
  traffic.clear();
  simulator.editAs("user", (editor) => editor.type("Scores!E5", 4));
  await until(session, () => levelOf(session, 2) === 4);
  expect(traffic.roundTrips).toHaveLength(1);
  expect(traffic.bytesReceived).toBeLessThan(2_000);
});

test("rows that are inserted move the scores along", async () => {
  const { session, simulator } = await start();
  simulator.editAs("co-author", (editor) => editor.insertRows("Scores!1:2"));
  const place = (): number | undefined => session.state.picture?.review.scorecard.objectives[2]?.title.at.row;
  await until(session, () => place() === 6);
  await session.carryOut(scoreTask("5"));
  expect(simulator.snapshot().cell({ sheet: "Scores", row: 6, column: 4 }).value).toBe(5);
});

test("a score that a formula gives is followed although nobody edits it", async () => {
  const withFormula = scoreSheetOf({
    periods: ["2026"],
    keyAreas: [{ name: "Leadership", objectives: [{ scores: [{ formula: "Z1+1", value: 1 }] }, { scores: [2] }] }],
  });
  const { session, simulator } = await start(withFormula);
  simulator.editAs("user", (editor) => editor.type("Scores!Z1", 3));
  await until(session, () => levelOf(session, 0) === 4);
  expect(session.state.picture?.gaps?.overall.mean).toBe(3);
});

test("what a colleague wrote meanwhile is kept until the user says otherwise", async () => {
  const excel = await start();
  const { session, simulator } = excel;
  const task = scoreTask("2");
  await session.stop();
  simulator.editAs("co-author", (editor) => editor.type("Scores!E5", 5));
  await session.carryOut(task);
  const { conflict, overwrite } = noticeOf(session, "conflict");
  expect(conflict.cells).toEqual([
    {
      at: { sheet: "Scores", row: 4, column: 4 },
      expected: { value: null, formula: null },
      found: { value: 5, formula: null },
    },
  ]);
  expect(cellOf(excel, [4, 4])).toBe(5);
  if (!overwrite) throw new Error("Cells alone can be overwritten");
  await session.overwrite(overwrite);
  expect(cellOf(excel, [4, 4])).toBe(2);
  await session.undo();
  expect(cellOf(excel, [4, 4])).toBe(5);
});

test("an entry that cannot be understood is a sentence, and nothing is sent", async () => {
  const { session, traffic } = await start();
  traffic.clear();
  await session.carryOut(scoreTask("9"));
  expect(noticeOf(session, "problem").message).toContain("“9” is no score");
  expect(traffic.roundTrips).toHaveLength(0);
});

test("a host that fails is a sentence, and the next try goes through", async () => {
  const { session, simulator } = await start();
  simulator.faults.next({ kind: "connectionLost", when: "before" });
  await session.carryOut(scoreTask("2"));
  const failure = noticeOf(session, "failure");
  expect(failure.code).toBe("disconnected");
  expect(failure.message).toContain("Nothing was written.");
  expect(session.state.doing).toBeNull();
  await session.carryOut(scoreTask("2"));
  expect(levelOf(session, 2)).toBe(2);
});

test("a mistake of the program comes out, is said, and stops nothing", async () => {
  const { session } = await start();
  const broken: Task = {
    doing: "Breaking",
    done: "Broken.",
    plan: () => {
      throw new TypeError("No such thing");
    },
  };
  await expect(session.carryOut(broken)).rejects.toThrow("No such thing");
  expect(noticeOf(session, "failure").message).toContain("Something went wrong in the add-in itself");
  await session.carryOut(scoreTask("4"));
  expect(levelOf(session, 2)).toBe(4);
});

test("the settings on the Summary tab are followed", async () => {
  const { session, simulator } = await start();
  await session.carryOut({
    doing: "Writing the tabs",
    done: "Written.",
    plan: ({ review }) => planSummaryTabs(review, new Set(["summary"] as const)),
  });
  expect(session.state.picture?.ownTabs.get("summary")).toBe("Summary");
  expect(session.state.picture?.gaps?.overall.behind).toBe(0);
  simulator.editAs("user", (editor) => editor.type("Summary!J8", 4));
  await until(session, () => session.state.picture?.gaps?.overall.behind === 2);
});

test("the selected cells are known", async () => {
  const { session, simulator } = await start();
  simulator.editAs("user", (editor) => editor.select("Scores!B4:C5"));
  await until(session, () => session.state.selection !== null);
  expect(session.state.selection).toEqual({ sheet: "Scores", top: 3, left: 1, bottom: 4, right: 2 });
});

test("one session's work is done in its order, however it is asked for", async () => {
  const excel = await start();
  const { session } = excel;
  await Promise.all([session.carryOut(scoreTask("2")), session.carryOut(scoreTask("3")), session.undo()]);
  expect(cellOf(excel, [4, 4])).toBe(2);
  expect(session.state.undoable).toHaveLength(1);
});

describe("a workbook of more than one answer", () => {
  const large = (): Snapshot =>
    snapshotOf({
      rows: [
        ["Ref", "Objective", "2026 Score", "2026 Comments"],
        ...Array.from({ length: 6_000 }, (_, row) => [
          row + 1,
          `Line ${row + 1}`,
          3,
          "Reviewed in January. ".repeat(60),
        ]),
      ],
    });

  test("tells how far its reading is", async () => {
    const excel = await openInExcel(large());
    const session = new Session(excel.host, loadFewChecks, () => NOW);
    opened.push(session);
    const shares: number[] = [];
    session.subscribe(() => {
      const { progress } = session.state;
      if (progress !== null && progress !== shares.at(-1)) shares.push(progress);
    });
    await session.start();
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(session.state.progress).toBeNull();
    expect(session.state.picture?.review.scorecard.objectives).toHaveLength(6_000);
  });

  test("can be stopped on the way, and read again", async () => {
    const excel = await openInExcel(large());
    const session = new Session(excel.host, loadFewChecks, () => NOW);
    opened.push(session);
    const end = session.subscribe(() => {
      if (session.state.progress !== null) session.interrupt();
    });
    await session.start();
    expect(noticeOf(session, "failure")).toMatchObject({ code: "stopped", outcome: "nothingWritten" });
    expect(session.state.picture).toBeNull();
    end();
    await session.start();
    expect(session.state.picture?.review.scorecard.objectives).toHaveLength(6_000);
  });
});

describe("a plan of more than one request", () => {
  async function startSmall(): Promise<Opened> {
    const excel = await openInExcel(SHEET);
    const session = new Session(new OfficeWorkbook(excel.client, 2_000), loadFewChecks, () => NOW);
    opened.push(session);
    await session.start();
    return { ...excel, session };
  }

  const task: Task = {
    doing: "Writing the tabs",
    done: "Written.",
    plan: ({ review }) => planSummaryTabs(review, new Set(["summary"] as const)),
  };

  test("tells how far its writing is", async () => {
    const { session } = await startSmall();
    const shares: number[] = [];
    session.subscribe(() => {
      const { progress, doing } = session.state;
      if (progress !== null && doing === "Writing the tabs" && progress !== shares.at(-1)) shares.push(progress);
    });
    await session.carryOut(task);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(session.state.progress).toBeNull();
    expect(noticeOf(session, "done").message).toBe("Written.");
  });

  test("can be stopped on the way, is taken back then, and can be begun again", async () => {
    const { session, simulator } = await startSmall();
    const end = session.subscribe(() => {
      if (session.state.progress !== null) session.interrupt();
    });
    await session.carryOut(task);
    expect(noticeOf(session, "failure")).toMatchObject({ code: "stopped", outcome: "takenBack" });
    expect(session.state).toMatchObject({ progress: null, doing: null, undoable: [] });
    expect(simulator.snapshot().sheets.map(({ name }) => name)).toEqual(SHEET.sheets.map(({ name }) => name));
    end();
    await session.carryOut(task);
    expect(noticeOf(session, "done").message).toBe("Written.");
  });
});
