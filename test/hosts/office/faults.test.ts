import type { ChangePlan, HighlightChange } from "../../../src/core/change/change-plan";
import { toMarkedFormula, type HighlightRule } from "../../../src/core/change/highlight";
import { HostError, type HostErrorCode } from "../../../src/core/change/workbook-host";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import type { Fault } from "../../../src/simulator/simulator";
import { openSimulator } from "../../../src/simulator/simulator";
import { toComparable } from "../contract/comparable";
import { SCORES } from "../contract/fixtures";
import { connectTo, OFFICE_HOST, openInExcel, type OpenOfficeHost } from "../contract/office-host";
import { planOf, requireApplied, set, tabPlan, typed } from "../contract/plans";
import { FailingActions } from "./failing-actions";

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

function stateOf({ simulator }: OpenOfficeHost): object {
  const formats = simulator.workbook.sheets.map((sheet) =>
    sheet.conditionalFormats.map(({ formula, areas, stopIfTrue, style }) => ({ formula, areas, stopIfTrue, style })),
  );
  return { ...toComparable(simulator.snapshot(), OFFICE_HOST, { results: true }), formats };
}

async function failureOf(work: Promise<unknown>): Promise<HostError> {
  const thrown: unknown = await work.then(
    () => new Error("It went well"),
    (error: unknown) => error,
  );
  if (!(thrown instanceof HostError)) throw thrown;
  return thrown;
}

const LOST: readonly Fault[] = [
  { kind: "connectionLost", when: "before" },
  { kind: "connectionLost", when: "after" },
  { kind: "responseTooLarge" },
  { kind: "requestTooLarge" },
  { kind: "accessDenied" },
];

const TOO_LARGE: ReadonlySet<string> = new Set(["responseTooLarge", "requestTooLarge"]);

describe.each(PLANS)("carrying out %s", (_, tab, makePlan) => {
  test("leaves nothing half done whichever round trip fails, and however", async () => {
    const counted = await openInExcel(SCORES);
    const plan = makePlan(await prepare(counted, tab));
    counted.traffic.clear();
    requireApplied(await counted.host.apply(plan));
    const trips = counted.traffic.roundTrips.length;
    for (const fault of LOST) {
      for (let skip = 0; skip < trips; skip += 1) {
        const open = await openInExcel(SCORES);
        await prepare(open, tab);
        const before = stateOf(open);
        open.simulator.faults.next(fault, { skip });
        // Looking goes on in smaller blocks where an answer is too large; the last trip writes.
        if (TOO_LARGE.has(fault.kind) && skip < trips - 1) continue;
        const failure = await failureOf(open.host.apply(plan));
        expect(failure.outcome).toBe("nothingWritten");
        expect(failure.message).toContain("Nothing was written.");
        expect(stateOf(open)).toEqual(before);
      }
    }
  });

  test("leaves nothing half done whichever action of a batch fails", async () => {
    const counted = openSimulator(SCORES);
    const count = new FailingActions(counted);
    const first = await connectTo(counted);
    const plan = makePlan(await prepare(first, tab));
    count.failAt(-1, 0);
    requireApplied(await first.host.apply(plan));
    const [trip, actions] = [count.counts.length - 1, count.counts.at(-1) ?? 0];
    expect(actions).toBeGreaterThan(10);
    // Every action of a small batch, and a part of a large one that is spread over all of it.
    const step = Math.max(1, Math.floor(actions / 60));
    for (let action = 0; action < actions; action += step) {
      const simulator = openSimulator(SCORES);
      const failing = new FailingActions(simulator);
      const open = await connectTo(simulator);
      await prepare(open, tab);
      const before = stateOf(open);
      failing.failAt(trip, action);
      const failure = await failureOf(open.host.apply(plan));
      expect({ action, outcome: failure.outcome }).toEqual({ action, outcome: "nothingWritten" });
      expect({ action, state: stateOf(open) }).toEqual({ action, state: before });
    }
  });

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
    const before = stateOf(open);
    open.simulator.faults.next({ kind: "tooManyRequests" });
    open.simulator.faults.next({ kind: "tooManyRequests" }, { skip: 1 });
    const failure = await failureOf(open.host.apply(cells(now)));
    expect(failure).toMatchObject({ code: "busy", outcome: "nothingWritten" });
    expect(stateOf(open)).toEqual(before);
  });
});
