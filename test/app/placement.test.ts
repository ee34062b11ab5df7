import { planHighlights } from "../../src/app/highlight";
import { planNewPeriod } from "../../src/app/new-period";
import { planTabRemoval } from "../../src/app/remove-tabs";
import { readReportChoice } from "../../src/app/report-choice";
import { Session, type Task } from "../../src/app/session";
import { planSummaryTabs } from "../../src/app/summarise";
import type { Editor } from "../../src/simulator/simulated-excel";
import { scoreSheetOf } from "../core/scorecard-builder";
import { openInExcel, type OpenOfficeHost } from "../hosts/contract/office-host";
import { differencesOf, stateOf } from "../hosts/office/workbook-state";
import { loadFewChecks } from "./few-checks";

const SHEET = scoreSheetOf({
  periods: ["2025", "2026"],
  keyAreas: [
    {
      name: "Leadership",
      objectives: [
        { title: "Champions", scores: [1, 2] },
        { title: "Reporting", scores: [2, 3] },
        { title: "Themes", scores: [3, 1] },
      ],
    },
  ],
});

const TABS: Task["plan"] = ({ review }) => planSummaryTabs(review, new Set(["summary"] as const));
const TABS_AGAINST_NEXT: Task["plan"] = ({ review }) =>
  planSummaryTabs(review, new Set(["summary"] as const), {
    choice: { ...readReportChoice(review), against: "next" },
  });
const NO_TABS: Task["plan"] = ({ review }) => planTabRemoval(review);
const highlight =
  (period: string): Task["plan"] =>
  ({ review }) =>
    planHighlights(review, { period: review.scorecard.periods.find(({ key }) => key === period) ?? null });
const ROUND: Task["plan"] = ({ review }) => planNewPeriod(review, "2027");

const open: Session[] = [];

async function start(): Promise<OpenOfficeHost & { readonly session: Session }> {
  const excel = await openInExcel(SHEET);
  const session = new Session(excel.host, loadFewChecks, () => new Date(0));
  open.push(session);
  await session.start();
  // As where Excel tells of nothing: what was moved is found in the workbook alone.
  await session.stop();
  return { ...excel, session };
}

afterEach(async () => {
  for (const session of open.splice(0)) await session.stop();
});

async function carryOut(session: Session, ...plans: readonly Task["plan"][]): Promise<void> {
  for (const plan of plans) await session.carryOut({ doing: "Doing", done: "Done.", plan });
}

const INSERTED = (editor: Editor): void => editor.insertRows("Scores!4:4");
const DELETED = (editor: Editor): void => editor.deleteRows("Scores!4:4");
const RENAMED = (editor: Editor): void => editor.renameSheet("Scores", "Final");

describe("what would name other rows than it did is not put back, and nothing is written", () => {
  test.each([
    ["a tab that was removed", [TABS, NO_TABS], INSERTED],
    ["a tab that was removed, once a row was deleted", [TABS, NO_TABS], DELETED],
    ["a tab that was removed, once the sheet that it reads has another name", [TABS, NO_TABS], RENAMED],
    ["a tab that was written anew", [TABS, TABS_AGAINST_NEXT], INSERTED],
    ["highlights that others took the place of", [highlight("2025"), highlight("2026")], INSERTED],
    ["the look of the columns of a new round", [ROUND], INSERTED],
    ["the look of the columns of a new round, once a row was deleted", [ROUND], DELETED],
  ] as const)("%s", async (_, plans, edit) => {
    const { session, simulator } = await start();
    await carryOut(session, ...plans);
    expect(session.state.undoable).toHaveLength(plans.length);
    simulator.editAs("co-author", edit);
    const before = stateOf(simulator);
    await session.undo();
    expect(session.state.notice).toMatchObject({ kind: "conflict", conflict: { cells: [] }, overwrite: null });
    expect(differencesOf(before, stateOf(simulator))).toEqual([]);
  });
});

test("a column that somebody made wider since keeps its width when its round is taken back", async () => {
  const { session, simulator } = await start();
  await carryOut(session, ROUND);
  const widen = (editor: Editor): void => editor.change(({ sheets }) => sheets[0]?.columnWidths.set(6, 120).set(7, 64));
  simulator.editAs("user", widen);
  await session.undo();
  expect(session.state.notice).toMatchObject({ kind: "done" });
  expect(simulator.workbook.sheets[0]?.columnWidths.get(6)).toBe(120);
});

test("highlights that were the first go wherever their rows are by now", async () => {
  const { session, simulator } = await start();
  const before = stateOf(simulator);
  await carryOut(session, highlight("2026"));
  simulator.editAs("co-author", INSERTED);
  await session.undo();
  expect(session.state.notice).toMatchObject({ kind: "done" });
  simulator.editAs("co-author", DELETED);
  expect(differencesOf(before, stateOf(simulator))).toEqual([]);
});

test.each([
  ["tabs", TABS],
  ["highlights", highlight("2026")],
] as const)(
  "%s that were planned before a colleague inserted a row are not written, and offered anew",
  async (_, plan) => {
    const { session, simulator } = await start();
    simulator.editAs("co-author", INSERTED);
    const before = stateOf(simulator);
    await carryOut(session, plan);
    const { notice } = session.state;
    if (notice?.kind !== "conflict") throw new Error(JSON.stringify(notice));
    expect(notice.conflict.structure[0]).toContain("Row 4 of Scores was “Reporting”");
    expect(notice.again?.plan.changes.length).toBeGreaterThan(0);
    expect(differencesOf(before, stateOf(simulator))).toEqual([]);
  },
);
