import type { SavedSheet } from "../../core/change/change-plan";
import type { PlanRange, SheetPlan } from "../../core/change/sheet-plan";
import { EMPTY_CELL } from "../../core/grid/cell";
import { toInput } from "./cell-content";
import type { InputLines } from "./tab-cells";
import type { TabState, TabTable } from "./tab-state";

const HOST = "office";

/** What is kept of a tab so that it can be put back. */
export interface SavedTab {
  /** The name on the tab. */
  readonly name: string;
  /** The plan that it was written from, which knows its looks and charts; null where another session wrote it. */
  readonly plan: SheetPlan | null;
  readonly lines: InputLines;
  readonly numberFormats: readonly (readonly string[])[];
  readonly table: { readonly name: string; readonly range: PlanRange } | null;
}

/** What is to be kept of a tab before it is overwritten or removed. */
export function toSavedTab(state: TabState, plan: SheetPlan | null): SavedTab {
  const width = state.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const cells = Array.from({ length: state.rows.length }, (_, row) =>
    Array.from({ length: width }, (__, column) => state.rows[row]?.[column] ?? EMPTY_CELL),
  );
  return {
    name: state.name,
    plan,
    lines: cells
      .map((line) => line.map((cell) => toInput(cell)))
      .map((line) => line.map((each) => (each === "" ? null : each))),
    numberFormats: cells.map((line) => line.map((cell) => cell.numberFormat)),
    table: findTable(state.tables),
  };
}

/** A kept tab as plans carry it: no other host can read it. */
export function toSavedSheet(content: SavedTab): SavedSheet {
  return { host: HOST, content };
}

/** What this host kept of a tab; null for what another host kept. */
export function findSavedTab(saved: SavedSheet): SavedTab | null {
  return saved.host === HOST ? (saved.content as SavedTab) : null;
}

function findTable(tables: readonly TabTable[]): SavedTab["table"] {
  for (const { name, range } of tables) if (range) return { name, range };
  return null;
}
