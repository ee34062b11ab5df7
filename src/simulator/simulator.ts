import type { Snapshot } from "../core/grid/snapshot";
import { findMemberRequirement } from "./client/member-requirements";
import { connectInNode, type ExcelClient } from "./client/node-client";
import { startEngineInNode } from "./client/start-engine-in-node";
import { SimulatedExcel, type ExcelOptions } from "./simulated-excel";

export type { ExcelClient } from "./client/node-client";
export type { Fault } from "./faults";
export type { ExcelOptions } from "./simulated-excel";
export type { Traffic } from "./traffic";

/**
 * An Excel in memory for tests in Node, to be used through Microsoft's own client:
 *
 * ```ts
 * const simulator = openSimulator(snapshot, { now: () => new Date(2026, 0, 31) });
 * const { Excel, traffic } = await simulator.connect();
 * await Excel.run(async (context) => {
 *   const range = context.workbook.worksheets.getItem("Scores").getRange("A1:B2");
 *   range.load("values");
 *   await context.sync();
 *   range.values = range.values;
 * });
 * expect(traffic.roundTrips).toHaveLength(2);
 * simulator.editAs("co-author", (editor) => editor.type("Scores!B2", "3"));
 * simulator.faults.next({ kind: "connectionLost", when: "after" });
 * expect(simulator.snapshot().cell({ sheet: "Scores", row: 1, column: 1 }).value).toBe(3);
 * ```
 */
export function openSimulator(snapshot: Snapshot, options: ExcelOptions = {}): Simulator {
  startEngineInNode();
  // Only where sets were lowered is there something to refuse.
  const lowered = options.requirementSets === undefined ? {} : { findRequirement: findMemberRequirement() };
  return new Simulator(snapshot, { ...lowered, ...options });
}

/** A simulated Excel that clients in Node connect to; each is another co-author of the one workbook. */
export class Simulator extends SimulatedExcel {
  /** Another client, in a world of its own. */
  connect(): Promise<ExcelClient> {
    return Promise.resolve(connectInNode(this));
  }
}
