import { Session } from "../../src/app/session";
import type { Task } from "../../src/app/task";
import { planObjectiveEntry } from "../../src/app/objective-entry";
import { planMends } from "../../src/app/mend";
import { notFound } from "../../src/app/problem";
import type { Simulator } from "../../src/simulator/simulator";
import { workbookOf } from "../hosts/contract/fixtures";
import { openInExcel } from "../hosts/contract/office-host";
import { at, cellOf, typed } from "../hosts/contract/plans";
import { loadFewChecks } from "./few-checks";

const LIST = workbookOf([
  {
    name: "Objectives",
    rows: [
      ["Ref", "Objective", "2025 score", "2026 score"],
      [1, "Engaging councillors", 3, null],
      [2, "Social value", 2, null],
      [3, "Managing risk", 3, null],
    ],
  },
]);

const SCORE_3: Task = {
  doing: "Saving",
  done: "Objective 3 is scored 4 for 2026.",
  plan: ({ review }) => {
    const objective = review.scorecard.objectives.find(({ ref }) => ref === "3");
    const period = review.scorecard.periods.at(-1);
    if (!objective || !period) return notFound("Objective 3 is no longer in the workbook.");
    return planObjectiveEntry(review, objective, period, { score: "4", comment: null });
  },
};

const open: Session[] = [];

async function openSession(): Promise<{ readonly session: Session; readonly simulator: Simulator }> {
  const { host, simulator } = await openInExcel(LIST);
  const session = new Session(host, loadFewChecks, () => new Date(0));
  open.push(session);
  await session.start();
  return { session, simulator };
}

afterEach(async () => {
  for (const session of open.splice(0)) await session.stop();
});

describe("a row that a colleague inserts just before a score is written", () => {
  test("stops it; the workbook is read again, and the score is offered where its objective stands now", async () => {
    const { session, simulator } = await openSession();
    simulator.faults.before(() => simulator.editAs("co-author", (editor) => editor.insertRows("Objectives!2:2")));
    let timesDone = 0;
    await session.carryOut({ ...SCORE_3, onDone: () => (timesDone += 1) });
    const { notice } = session.state;
    if (notice?.kind !== "conflict") throw new Error("Nothing stopped it");
    expect(notice.conflict.structure[0]).toContain("Row 4 of Objectives was “Managing risk”");
    expect(notice.overwrite).toBeNull();
    expect(notice.again?.plan.changes).toEqual([
      { kind: "setCell", at: at("Objectives!D5"), from: typed(null), to: typed(4) },
    ]);
    const now = simulator.snapshot();
    expect([cellOf(now, "Objectives!D4").value, cellOf(now, "Objectives!D5").value, timesDone]).toEqual([
      null,
      null,
      0,
    ]);

    if (notice.again) await session.carryOut(notice.again.task);
    const after = simulator.snapshot();
    expect([cellOf(after, "Objectives!D4").value, cellOf(after, "Objectives!D5").value, timesDone]).toEqual([
      null,
      4,
      1,
    ]);
    await session.undo();
    expect(cellOf(simulator.snapshot(), "Objectives!D5").value).toBeNull();
  });

  test("offers nothing where the objective is gone", async () => {
    const { session, simulator } = await openSession();
    simulator.faults.before(() => simulator.editAs("co-author", (editor) => editor.deleteRows("Objectives!4:4")));
    await session.carryOut(SCORE_3);
    expect(session.state.notice).toMatchObject({ kind: "conflict", overwrite: null, again: null });
    expect(session.state.picture?.review.scorecard.objectives).toHaveLength(2);
  });

  test("offers nothing for a change of certain cells, which stand for something else by now", async () => {
    const { session, simulator } = await openSession();
    const review = session.state.picture?.review;
    if (!review) throw new Error("The workbook was not read");
    const plan = planMends(review, [{ at: at("Objectives!D4"), from: typed(null), to: typed(4) }]);
    simulator.faults.before(() => simulator.editAs("co-author", (editor) => editor.insertRows("Objectives!2:2")));
    await session.carryOut({ doing: "Mending", done: "Mended.", plan: () => plan });
    expect(session.state.notice).toMatchObject({ kind: "conflict", overwrite: null, again: null });
    expect(cellOf(simulator.snapshot(), "Objectives!D4").value).toBeNull();
  });
});
