import type { Applied, ChangePlan, Conflict } from "../../../src/core/change/change-plan";
import { HostError } from "../../../src/core/change/workbook-host";
import type { CellValue } from "../../../src/core/grid/cell";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { OfficeWorkbook } from "../../../src/hosts/office/office-workbook";
import { openSimulator, type Simulator } from "../../../src/simulator/simulator";
import { SCORES } from "../contract/fixtures";
import { connectTo } from "../contract/office-host";
import { cellOf, planOf, set, typed } from "../contract/plans";
import { ordersOf, Turns } from "./turns";

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

  test("what stands there in the end follows from what was reported as written, or somebody was told", async () => {
    const unnoticed: object[] = [];
    const told: object[] = [];
    const orders = ordersOf("AAABBBU");
    expect(orders).toHaveLength(140);
    for (const order of orders) {
      const played = await play(order, { A: setScore(TO.A), B: setScore(TO.B) }, (simulator) =>
        simulator.editAs("user", (editor) => editor.type("Scores!D2", String(TYPED))),
      );
      const { value, lost } = replay(played);
      const is = cellOf(played.simulator.snapshot(), "Scores!D2").value;
      if (is === value && lost.length === 0) continue;
      const what = { order, history: played.history.join(""), is, value, lost, told: toldOf(played) };
      (/changed again at the same moment/.test(what.told) ? told : unnoticed).push(what);
    }
    expect(unnoticed).toEqual([]);
    expect(told).toHaveLength(0);
  });
});
