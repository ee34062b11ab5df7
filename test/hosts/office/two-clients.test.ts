import type { Applied, Change, ChangePlan, Conflict } from "../../../src/core/change/change-plan";
import { HostError } from "../../../src/core/change/workbook-host";
import { toMarkedFormula } from "../../../src/core/change/highlight";
import type { CellValue } from "../../../src/core/grid/cell";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { OfficeWorkbook } from "../../../src/hosts/office/office-workbook";
import { openSimulator, type Simulator } from "../../../src/simulator/simulator";
import { SCORES } from "../contract/fixtures";
import { connectTo } from "../contract/office-host";
import { cellOf, planOf, requireApplied, set, tabPlan, typed } from "../contract/plans";
import { ordersOf, Turns } from "./turns";
import { differencesOf, stateOf } from "./workbook-state";

type Client = "A" | "B";
type PlanMaker = (now: Snapshot) => ChangePlan;

/** What one client did, and what came of it. */
interface Part {
  readonly plan: ChangePlan;
  readonly outcome: Applied | Conflict | HostError;
}

/** Two clients that each read and write, and a user who edits, in one order of their round trips. */
interface Played {
  readonly simulator: Simulator;
  readonly parts: Readonly<Record<Client, Part>>;
  /** Whose round trips and edits there were: more than were ordered where something had to be put right. */
  readonly history: readonly string[];
}

const CLIENTS: readonly Client[] = ["A", "B"];

async function play(
  order: string,
  plans: Readonly<Record<Client, PlanMaker>>,
  edit: (simulator: Simulator) => void,
  prepare: (simulator: Simulator) => Promise<void> = () => Promise.resolve(),
): Promise<Played> {
  const simulator = openSimulator(SCORES);
  await prepare(simulator);
  const turns = new Turns(order, { U: () => edit(simulator) });
  const begin = async (who: Client): Promise<() => Promise<Part>> => {
    const { client } = await connectTo(simulator);
    const host = new OfficeWorkbook(turns.over(client, who));
    return async () => {
      const plan = plans[who](await host.read());
      return { plan, outcome: await host.apply(plan).catch(requireHostError) };
    };
  };
  const [A, B] = [await begin("A"), await begin("B")];
  const { A: a, B: b } = await turns.all({ A, B });
  if (!a || !b) throw new Error("Both clients come to an end");
  return { simulator, parts: { A: a, B: b }, history: turns.history };
}

function requireHostError(thrown: unknown): HostError {
  if (thrown instanceof HostError) return thrown;
  throw thrown;
}

function isApplied({ outcome }: Part): boolean {
  return !(outcome instanceof HostError) && outcome.kind === "applied";
}

function isUncertain({ outcome }: Part): boolean {
  return outcome instanceof HostError && outcome.outcome === "uncertain";
}

/** All that the two were told, values and sentences. */
function toldOf({ parts }: Played): string {
  return CLIENTS.map((who) => parts[who].outcome)
    .map((outcome) => (outcome instanceof HostError ? outcome.message : JSON.stringify(outcome)))
    .join("\n");
}

describe("two clients set one cell, and a user types into it", () => {
  const TYPED = 5;
  const TO = { A: 1, B: 2 } as const;
  /** Two round trips to read, one to write. */
  const WRITING = 3;
  const setScore =
    (value: number): PlanMaker =>
    (now) =>
      planOf(set(now, "Scores!D2", typed(value)));

  /** What the cell holds if only what was reported as written was written; what was overwritten unread is given too. */
  function replay({ parts, history }: Played): { readonly value: CellValue; readonly lost: readonly CellValue[] } {
    let value: CellValue = 3;
    const lost: CellValue[] = [];
    const trips = { A: 0, B: 0 };
    for (const who of history) {
      if (who !== "A" && who !== "B") {
        value = TYPED;
        continue;
      }
      trips[who] += 1;
      if (trips[who] !== WRITING || !isApplied(parts[who])) continue;
      const [change] = parts[who].plan.changes;
      if (change?.kind === "setCell" && change.from.value !== value) lost.push(value);
      value = TO[who];
    }
    return { value, lost };
  }

  test("what stands there in the end follows from what was reported as written, or somebody is told to look", async () => {
    const unnoticed: object[] = [];
    const told: string[] = [];
    const orders = ordersOf("AAABBBU");
    expect(orders).toHaveLength(140);
    for (const order of orders) {
      const played = await play(order, { A: setScore(TO.A), B: setScore(TO.B) }, (simulator) =>
        simulator.editAs("user", (editor) => editor.type("Scores!D2", String(TYPED))),
      );
      const { value, lost } = replay(played);
      const is = cellOf(played.simulator.snapshot(), "Scores!D2").value;
      if (is === value && lost.length === 0) continue;
      const says = toldOf(played);
      if (says.includes("changed again at the same moment")) told.push(order);
      else unnoticed.push({ order, history: played.history.join(""), is, value, lost, says });
    }
    expect(unnoticed).toEqual([]);
    // Each of these has all three at the cell within the time of a few round trips: Excel has no call that would help.
    expect(told).toHaveLength(20);
  });
});

/** What both write over, in two round trips: a look and a batch. A user may edit as well. */
interface Contest {
  readonly name: string;
  /** What is there before; nothing where it is null. */
  readonly before: PlanMaker | null;
  readonly plans: Readonly<Record<Client, PlanMaker>>;
  /** Puts THEIRS somewhere that the plans write over; null where that cannot be. */
  readonly address: string | null;
  /** In how many orders somebody is told to look, since all three wrote within a few round trips. */
  readonly doubtful: number;
}

/** A formula over the cell that a user types into. */
const MEAN = "Scores!D5.value";
/** What makes up a tab's layout; of a tab that another client wrote, only the rest can be put back. */
const LAYOUT =
  /^sheets\.2\.(cells\.[^.]+\.look|cells.*"value":null,"formula":null|heights|widths|page|frozen|validations)/;
const THEIRS = "Typed by a user";

const writeTab =
  (rows: number): PlanMaker =>
  () =>
    planOf({ kind: "writeSheet", plan: tabPlan("Test", rows) });
const setName =
  (to: string): PlanMaker =>
  (now) =>
    planOf({ kind: "setName", name: "_maturity.basis", from: now.findName("_maturity.basis")?.refersTo ?? null, to });
const light =
  (condition: string): PlanMaker =>
  () => {
    const formula = toMarkedFormula([`D2${condition}`], "behind");
    const areas = [{ top: 1, left: 3, bottom: 3, right: 3 }];
    return planOf({ kind: "highlight", sheets: ["Scores"], rules: [{ sheet: "Scores", areas, formula }] });
  };
const removeTab: PlanMaker = () => planOf({ kind: "removeSheet", tab: "test-tab" });
const withScore =
  (make: PlanMaker, value: number): PlanMaker =>
  (now) => {
    const score: Change = set(now, "Scores!D2", typed(value));
    return planOf(...make(now).changes, score);
  };

const CONTESTS: readonly Contest[] = [
  { name: "a name", before: null, plans: { A: setName("1"), B: setName("2") }, address: null, doubtful: 0 },
  { name: "highlights", before: null, plans: { A: light("<3"), B: light("<4") }, address: null, doubtful: 0 },
  {
    name: "highlights in place of others",
    before: light("<2"),
    plans: { A: light("<3"), B: light("<4") },
    address: null,
    doubtful: 0,
  },
  { name: "a new tab", before: null, plans: { A: writeTab(5), B: writeTab(3) }, address: null, doubtful: 0 },
  {
    name: "a tab that is there",
    before: writeTab(4),
    plans: { A: writeTab(5), B: writeTab(3) },
    address: "Test!B5",
    doubtful: 5,
  },
  {
    name: "a tab that one removes",
    before: writeTab(4),
    plans: { A: writeTab(5), B: removeTab },
    address: null,
    doubtful: 0,
  },
  {
    name: "a new tab with a score",
    before: null,
    plans: { A: withScore(writeTab(5), 1), B: withScore(writeTab(3), 2) },
    address: "Scores!D2",
    doubtful: 0,
  },
];

describe.each(CONTESTS)("two clients write $name", ({ before, plans, address, doubtful }) => {
  const prepare = async (simulator: Simulator): Promise<void> => {
    if (!before) return;
    const { host } = await connectTo(simulator);
    requireApplied(await host.apply(before(await host.read())));
  };

  async function alone(who: Client | null): Promise<object> {
    const simulator = openSimulator(SCORES);
    await prepare(simulator);
    if (who) {
      const { host } = await connectTo(simulator);
      requireApplied(await host.apply(plans[who](await host.read())));
    }
    return stateOf(simulator);
  }

  test("the workbook is that of whoever was told last that it is written; what a user typed is not lost unread", async () => {
    const states = { A: await alone("A"), B: await alone("B"), none: await alone(null) };
    const wrongs: object[] = [];
    const uncertain: string[] = [];
    for (const order of ordersOf(address === null ? "AABB" : "AABBU").map((each) => `AABB${each}`)) {
      const played = await play(
        order,
        plans,
        (simulator) => {
          // A sheet that is not there yet, or no more, cannot be typed into.
          if (address === null || !simulator.workbook.findSheet(address.split("!")[0] ?? "")) return;
          simulator.editAs("user", (editor) => editor.type(address, THEIRS));
        },
        prepare,
      );
      const writers = played.history.filter(
        (who): who is Client => who !== "U" && isApplied(played.parts[who as Client]),
      );
      const now = stateOf(played.simulator);
      const isBlurred = toldOf(played).includes("The layout of the tab “Test” may have suffered: refresh it.");
      const found = differencesOf(states[writers.at(-1) ?? "none"], now)
        .filter((line) => !line.includes(THEIRS) && !line.includes(MEAN))
        .filter((line) => !isBlurred || !LAYOUT.test(line));
      const isSeen = address === null || JSON.stringify([now, toldOf(played)]).includes(THEIRS);
      const isTold = toldOf(played).includes("by somebody else");
      if (CLIENTS.some((who) => isUncertain(played.parts[who]))) uncertain.push(order);
      else if (found.length > 0 || !(isSeen || isTold)) wrongs.push({ order, isSeen, found, told: toldOf(played) });
    }
    expect(wrongs).toEqual([]);
    expect(uncertain).toHaveLength(doubtful);
  });
});
