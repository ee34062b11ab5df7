import { isProblem, type Problem } from "../../src/app/problem";
import type { ChangePlan } from "../../src/core/change/change-plan";
import { toTabMark } from "../../src/core/change/owned-tabs";
import { parseAddress } from "../../src/core/grid/a1";
import { EMPTY_CELL } from "../../src/core/grid/cell";
import { Snapshot, type PlacedCell } from "../../src/core/grid/snapshot";
import { snapshotOf, toCell, type PlainCell } from "../core/snapshot-builder";

/** The workbook after a plan that writes a tab of ours, sets cells or sets names. */
export function carryOut(snapshot: Snapshot, plan: ChangePlan | Problem): Snapshot {
  if (isProblem(plan)) throw new Error(plan.message);
  return plan.changes.reduce((before, change) => {
    switch (change.kind) {
      case "setCell": {
        const cell = { ...before.cell(change.at), ...change.to };
        return before.withCells([{ at: change.at, cell }]);
      }
      case "setName": {
        const others = before.names.filter(({ name }) => name !== change.name);
        const kept =
          change.to === null ? [] : [{ name: change.name, refersTo: change.to, scope: null, isHidden: true }];
        return new Snapshot(before.sheets, [...others, ...kept]);
      }
      case "writeSheet": {
        const { tab, name, cells } = change.plan;
        const mark = { name: toTabMark(tab), refersTo: `'${name}'!$A$1`, scope: null, isHidden: true };
        const added = new Snapshot(
          [...before.sheets, ...snapshotOf({ name, rows: [] }).sheets],
          [...before.names, mark],
        );
        return added.withCells(
          cells.map(({ row, column, value }) => ({ at: { sheet: name, row, column }, cell: { ...EMPTY_CELL, value } })),
        );
      }
      default:
        throw new Error(`A test of this has no ${change.kind}`);
    }
  }, snapshot);
}

/** A cell as somebody types it: `typed("KPIs!G2", 4)`. */
export function typed(address: string, value: PlainCell): PlacedCell {
  const at = parseAddress(address);
  if (!at) throw new Error(`${address} names no cell`);
  return { at, cell: toCell(value) };
}
