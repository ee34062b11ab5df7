import type { ChangePlan, HighlightChange } from "../../../src/core/change/change-plan";
import { toMarkedFormula, type HighlightRule } from "../../../src/core/change/highlight";
import { HostError, type HostErrorCode } from "../../../src/core/change/workbook-host";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import type { Fault } from "../../../src/simulator/simulator";
import { toComparable } from "../contract/comparable";
import { SCORES } from "../contract/fixtures";
import { connectTo, OFFICE_HOST, openInExcel, type OpenOfficeHost } from "../contract/office-host";
import { planOf, requireApplied, set, tabPlan, typed } from "../contract/plans";
import { stateOf } from "./workbook-state";

type Start = "existing" | "highlighted" | "none";
type PlanMaker = (now: Snapshot) => ChangePlan;

const write = (rows: number): ChangePlan["changes"][number] => ({ kind: "writeSheet", plan: tabPlan("Test", rows) });
const name = { kind: "setName" as const, name: "_maturity.basis", from: null, to: '"midpoint"' };
const cells: PlanMaker = (now) => planOf(set(now, "Scores!D4", typed("2/3")), set(now, "Scores!E4", typed("=comment")));

const ruleOn = (column: string, condition: string, mark: "behind" | "met"): HighlightRule => ({
  sheet: "Scores",
  areas: [{ top: 1, left: 3, bottom: 3, right: 3 }],
  formula: toMarkedFormula([`${column}2${condition}`], mark),
});
const light = (...rules: readonly HighlightRule[]): HighlightChange => ({
  kind: "highlight",
  sheets: ["Scores"],
  rules,
});
const LIT = light(ruleOn("D", "<3", "behind"), ruleOn("D", "=3", "met"));

/** Plans of every kind; "existing" ones find the tab in the workbook, "highlighted" ones highlights. */
const PLANS: readonly (readonly [string, Start, PlanMaker])[] = [
  ["cells", "none", cells],
  ["a new tab with a name and cells", "none", (now) => planOf(write(5), name, ...cells(now).changes)],
  ["a tab that is written again, longer", "existing", () => planOf(write(9), name)],
  ["a tab that is written again, shorter", "existing", (now) => planOf(write(4), ...cells(now).changes)],
  ["a tab that is removed", "existing", () => planOf({ kind: "removeSheet", tab: "test-tab" }, name)],
  ["highlights", "none", () => planOf(LIT)],
  [
    "highlights in place of others, with cells",
    "highlighted",
    (now) => planOf(light(ruleOn("C", "<4", "behind")), ...cells(now).changes),
  ],
  ["the end of highlights", "highlighted", () => planOf(light())],
];

async function prepare(open: OpenOfficeHost, tab: Start): Promise<Snapshot> {
  await open.host.read();
  if (tab === "existing") requireApplied(await open.host.apply(planOf(write(6))));
  if (tab === "highlighted") requireApplied(await open.host.apply(planOf(LIT)));
  return open.host.read();
}

async function failureOf(work: Promise<unknown>): Promise<HostError> {
  const thrown: unknown = await work.then(
    () => new Error("It went well"),
    (error: unknown) => error,
  );
  if (!(thrown instanceof HostError)) throw thrown;
  return thrown;
}

describe.each(PLANS)("carrying out %s", (_, tab, makePlan) => {
  test("says that it is not sure where Excel is gone for good", async () => {
    const open = await openInExcel(SCORES);
    const plan = makePlan(await prepare(open, tab));
    const writing = plan.changes.every(({ kind }) => kind === "setCell")
      ? 0
      : plan.changes.some(({ kind }) => kind === "removeSheet")
        ? 4
        : 1;
    for (let skip = writing; skip < 9; skip += 1) {
      open.simulator.faults.next({ kind: "connectionLost", when: "after" }, { skip });
    }
    const failure = await failureOf(open.host.apply(plan));
    expect(failure).toMatchObject({ code: "disconnected", outcome: "uncertain" });
    expect(failure.message).toContain("compare the cells");
  });
});

test("a tab that an earlier session made has its cells back, and its layout is said to have suffered", async () => {
  const first = await openInExcel(SCORES);
  requireApplied(await first.host.apply(planOf(write(6))));
  const { host, simulator } = await connectTo(first.simulator);
  const before = await host.read();
  simulator.faults.next({ kind: "connectionLost", when: "after" }, { skip: 1 });
  const failure = await failureOf(host.apply(planOf(write(9))));
  expect(failure).toMatchObject({ code: "disconnected", outcome: "takenBack" });
  expect(failure.message).toContain("The layout of the tab “Test” may have suffered: refresh it.");
  const leaving = { results: true };
  expect(toComparable(simulator.snapshot(), OFFICE_HOST, leaving)).toEqual(toComparable(before, OFFICE_HOST, leaving));
});

describe("reading", () => {
  test.each<[Fault, HostErrorCode]>([
    [{ kind: "connectionLost", when: "before" }, "disconnected"],
    [{ kind: "accessDenied" }, "accessDenied"],
    [
      { kind: "answer", when: "before", statusCode: 400, code: "InvalidOperationInCellEditMode", message: "" },
      "editing",
    ],
  ])("says what went wrong: %j", async (fault, code) => {
    for (const skip of [0, 1]) {
      const { host, simulator } = await openInExcel(SCORES);
      simulator.faults.next(fault, { skip });
      const failure = await failureOf(host.read());
      expect(failure.code).toBe(code);
      expect(failure.message).toMatch(/^[A-Z][^.]+\. [A-Z].+\.$/);
    }
  });

  test("begins again where a sheet goes while it is read", async () => {
    const { host, simulator } = await openInExcel(SCORES);
    simulator.faults.before(() => simulator.editAs("co-author", (editor) => editor.deleteSheet("Notes")), { skip: 1 });
    expect((await host.read()).sheets.map((sheet) => sheet.name)).toEqual(["Scores"]);
  });
});

describe("an Excel that is busy", () => {
  test("is asked once more after a while", async () => {
    const { host, simulator, waits } = await openInExcel(SCORES);
    simulator.faults.next({ kind: "tooManyRequests" });
    const now = await host.read();
    simulator.faults.next({ kind: "tooManyRequests" });
    requireApplied(await host.apply(cells(now)));
    expect(waits).toEqual([2_000, 2_000]);
    expect(simulator.snapshot().findSheet("Scores")?.cell(3, 3).value).toBe("2/3");
  });

  test("is left alone when it is busy still", async () => {
    const open = await openInExcel(SCORES);
    const now = await open.host.read();
    const before = stateOf(open.simulator);
    open.simulator.faults.next({ kind: "tooManyRequests" });
    open.simulator.faults.next({ kind: "tooManyRequests" }, { skip: 1 });
    const failure = await failureOf(open.host.apply(cells(now)));
    expect(failure).toMatchObject({ code: "busy", outcome: "nothingWritten" });
    expect(stateOf(open.simulator)).toEqual(before);
  });
});
