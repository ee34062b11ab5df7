import { SimulatedExcel } from "../../src/simulator/simulated-excel";
import { startEngineInNode } from "../../src/simulator/client/start-engine-in-node";
import type { Sheet } from "../../src/simulator/workbook/workbook";
import type { Area } from "../../src/simulator/workbook/area";
import { SheetView } from "../../src/workbench/grid/sheet-view";
import type { MeasureText } from "../../src/workbench/grid/text-measure";
import { snapshotOf, type PlainSheet } from "../core/snapshot-builder";

/** Every letter is 8 pixels wide, whatever the font. */
export const measure: MeasureText = (text) => text.length * 8;

const A1: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** A simulated Excel with one sheet open. Its clock stands at 31 January 2026. */
export function openExcel(sheet: PlainSheet, name = "plain.xlsx"): SimulatedExcel {
  startEngineInNode();
  return new SimulatedExcel(snapshotOf(sheet), { name, now: () => new Date(2026, 0, 31) });
}

/** A sheet as the grid draws it, after something was done to it. */
export function viewOf(plain: PlainSheet, change: (sheet: Sheet) => void = () => undefined, selected = A1): SheetView {
  const sheet = openExcel(plain).workbook.activeSheet;
  change(sheet);
  return new SheetView(sheet, selected, measure);
}
