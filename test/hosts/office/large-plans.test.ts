import type { ChangePlan } from "../../../src/core/change/change-plan";
import type { PlannedCell, SheetPlan } from "../../../src/core/change/sheet-plan";
import { HostError } from "../../../src/core/change/workbook-host";
import { OfficeWorkbook } from "../../../src/hosts/office/office-workbook";
import type { Fault } from "../../../src/simulator/simulator";
import { workbookOf } from "../contract/fixtures";
import { connectTo, openInExcel, type OpenOfficeHost } from "../contract/office-host";
import { planOf, requireApplied, set, tabPlan, typed } from "../contract/plans";
import { differencesOf, stateOf } from "./workbook-state";

/** What Excel on the web takes in one request, and gives in one answer. */
const EXCEL_LIMIT = 5_000_000;
/** What a request stays below. */
const PANE_LIMIT = 4_000_000;
/** So few bytes of cells in a batch that a small tab takes several. */
const SMALL = 4_000;
/** Round trips before the first batch that writes: at the tabs, and at where the table stands that is to go. */
const LOOKS = 2;

/** A tab of so many lines of text, none of which is like another. */
function longTab(lines: number, text: string, tab = "test-tab"): SheetPlan {
  const cells = Array.from({ length: lines }, (_, row): readonly PlannedCell[] =>
    [0, 1].map((column) => ({ row, column, value: `${text} ${row} ${column}`, formula: null, style: "cell" })),
  );
  const { columnWidths, frozen, page } = tabPlan("Test", 1);
  const nothing = { rowHeights: [], table: null, validations: [], charts: [] };
  return { tab, name: tab === "test-tab" ? "Test" : tab, columnWidths, frozen, page, ...nothing, cells: cells.flat() };
}

const ONE_SHEET = workbookOf([{ name: "Scores", rows: [[1, 2]] }]);

/** The same Excel with a host that sends little in a batch. */
async function openSmall(): Promise<OpenOfficeHost> {
  const open = await openInExcel(ONE_SHEET);
  return { ...open, host: new OfficeWorkbook(open.client, SMALL) };
}

/** A tab over another of the same name and a new one, with a cell of the user's. */
async function prepared(): Promise<OpenOfficeHost & { readonly plan: ChangePlan }> {
  const open = await openSmall();
  requireApplied(await open.host.apply(planOf({ kind: "writeSheet", plan: tabPlan("Test", 60) })));
  const plan = planOf(
    set(await open.host.read(), "Scores!A1", typed(4)),
    { kind: "writeSheet", plan: longTab(90, "Another text, by line and column:") },
    { kind: "writeSheet", plan: longTab(90, "And a tab more:", "More") },
  );
  open.traffic.clear();
  return { ...open, plan };
}

test("20,000 lines go in requests that Excel takes, as do their refresh, its undo and all of their answers", async () => {
  const { host, traffic, simulator } = await openInExcel(ONE_SHEET);
  const write = (text: string): ChangePlan => planOf({ kind: "writeSheet", plan: longTab(20_000, text) });
  const first =
    "A text as long as the titles of most objectives that people set themselves, or a little longer than that";
  const shares: number[] = [];
  requireApplied(await host.apply(write(first), { onProgress: (share) => shares.push(share) }));
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  const { undo } = requireApplied(await host.apply(write(`Another ${first}`)));
  expect(simulator.snapshot().findSheet("Test")?.cell(19_999, 1).value).toBe(`Another ${first} 19999 1`);
  requireApplied(await host.apply(undo));
  const tab = simulator.snapshot().findSheet("Test");
  expect([0, 7_777, 19_999].map((row) => tab?.cell(row, 1).value)).toEqual(
    [0, 7_777, 19_999].map((row) => `${first} ${row} 1`),
  );
  const sizes = traffic.roundTrips.map(({ requestBytes }) => requestBytes);
  expect(sizes.filter((bytes) => bytes > 1_000_000).length).toBeGreaterThan(4);
  expect(Math.max(...sizes)).toBeLessThan(PANE_LIMIT);
  expect(Math.max(...traffic.roundTrips.map(({ answerBytes }) => answerBytes))).toBeLessThan(EXCEL_LIMIT);
}, 300_000);

describe("a plan in several batches", () => {
  test("does what one batch does", async () => {
    const parted = await prepared();
    requireApplied(await parted.host.apply(parted.plan));
    expect(parted.traffic.roundTrips.length).toBeGreaterThan(LOOKS + 3);
    const whole = await prepared();
    const host = new OfficeWorkbook(whole.client);
    requireApplied(await host.apply(whole.plan));
    expect(whole.traffic.roundTrips).toHaveLength(LOOKS + 1);
    expect(differencesOf(stateOf(whole.simulator), stateOf(parted.simulator))).toEqual([]);
  });

  test("is taken back whole where the user stops it, whenever that is, and the error says so", async () => {
    const clean = await prepared();
    requireApplied(await clean.host.apply(clean.plan));
    const batches = clean.traffic.roundTrips.length - LOOKS;
    expect(batches).toBeGreaterThan(3);
    for (let after = 0; after < batches - 1; after += 1) {
      const { host, plan, simulator } = await prepared();
      const before = stateOf(simulator);
      let asked = 0;
      const stopped = await host
        .apply(plan, { isStopped: () => (asked += 1) > after })
        .catch((thrown: unknown) => thrown);
      expect(stopped).toBeInstanceOf(HostError);
      expect(stopped).toMatchObject({ code: "stopped", outcome: "takenBack" });
      expect(differencesOf(before, stateOf(simulator))).toEqual([]);
      requireApplied(await host.apply(plan));
    }
  }, 300_000);

  test("is done wholly or not at all, whichever batch fails and however", async () => {
    const clean = await prepared();
    requireApplied(await clean.host.apply(clean.plan));
    const done = stateOf(clean.simulator);
    const trips = clean.traffic.roundTrips.map(({ request }) => request.Actions.length);
    const wrongs: object[] = [];
    for (const [skip, actions] of trips.entries()) {
      const faults: readonly Fault[] = [
        { kind: "requestTooLarge" },
        { kind: "accessDenied" },
        { kind: "cellEditMode" },
        { kind: "connectionLost", when: "before" },
        { kind: "connectionLost", when: "after" },
        { kind: "stop", at: Math.floor(actions / 2), code: "GeneralException" },
        { kind: "stop", at: actions - 1, code: "ActivityLimitReached" },
      ];
      for (const fault of faults) {
        const { host, plan, simulator } = await prepared();
        const before = stateOf(simulator);
        simulator.faults.next(fault, { skip });
        const result = await host.apply(plan).catch((thrown: unknown) => thrown);
        simulator.faults.clear();
        const isDone = !(result instanceof HostError);
        const found = differencesOf(isDone ? done : before, stateOf(simulator));
        const outcome = isDone ? "done" : result.outcome;
        const isSaid = isDone || (result.outcome !== "uncertain" && (skip <= LOOKS || result.outcome === "takenBack"));
        if (found.length > 0 || !isSaid) wrongs.push({ fault, skip, outcome, found: found.slice(0, 3) });
      }
    }
    expect(wrongs).toEqual([]);
  }, 300_000);

  /** A host over the same Excel in which something happens before the round trip of a number, counted from 0. */
  function during(
    { client, traffic }: OpenOfficeHost,
    trip: number,
    happen: () => Promise<void> | void,
  ): OfficeWorkbook {
    const run: typeof client.run = async (batch) => {
      if (traffic.roundTrips.length === trip) await happen();
      return client.run(batch);
    };
    return new OfficeWorkbook({ ...client, run }, SMALL);
  }

  test("gives way to somebody else who changed a tab before its first batch, and sets no cell", async () => {
    const open = await prepared();
    const host = during(open, LOOKS, () => open.simulator.editAs("user", (editor) => editor.type("Test!A1", "Theirs")));
    expect(await host.apply(open.plan)).toMatchObject({
      kind: "conflict",
      structure: [
        "The tab “Test” has just been changed by somebody else.",
        "The layout of the tab “Test” may have suffered: refresh it.",
      ],
    });
    const now = open.simulator.snapshot();
    expect([now.findSheet("Test")?.cell(0, 0).value, now.findSheet("Scores")?.cell(0, 0).value]).toEqual(["Theirs", 1]);
    expect(now.findSheet("More")).toBeNull();
  });

  test("leaves a tab to somebody else who wrote over it between two batches, and says so", async () => {
    const open = await prepared();
    const other = await connectTo(open.simulator);
    await other.host.read();
    const theirs = planOf({ kind: "writeSheet", plan: tabPlan("Test", 5) });
    const host = during(open, LOOKS + 2, async () => {
      requireApplied(await other.host.apply(theirs));
    });
    const thrown: unknown = await host.apply(open.plan).catch((each: unknown) => each);
    expect(thrown).toMatchObject({ outcome: "uncertain" });
    expect(String(thrown)).toContain("Look at the tab “Test” before you go on.");
    const now = open.simulator.snapshot();
    expect(now.findSheet("Scores")?.cell(0, 0).value).toBe(1);
    expect(now.findSheet("More")).toBeNull();
  });
});
