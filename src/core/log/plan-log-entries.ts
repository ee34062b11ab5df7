import type { Change } from "../change/change-plan";
import { toTabName } from "../change/owned-tabs";
import type { Snapshot } from "../grid/snapshot";
import { LOG_COLUMNS, toLogRow } from "./log-columns";
import { LOG_TAB, LOG_TAB_NAME } from "./log-tab-name";
import type { LogEntry } from "./log-entry";
import { toLogTab } from "./log-tab";
import { readLog } from "./read-log";

/**
 * The changes that add entries to a workbook's log, below all that it holds; the first ones make it. Rows that are there are
 * never touched: whoever adds an entry at the same time, or writes beside the list, keeps it, and undo takes back these
 * cells alone. Null where the log's header row is gone, so that nobody knows what belongs where. Never throws.
 */
export function planLogEntries(snapshot: Snapshot, entries: readonly LogEntry[]): readonly Change[] | null {
  const log = readLog(snapshot);
  if (!log) {
    const name = toTabName(snapshot, LOG_TAB, LOG_TAB_NAME);
    return [{ kind: "writeSheet", plan: toLogTab(name, entries), isNew: true }];
  }
  const { sheet, columns, nextRow } = log;
  if (!columns) return null;
  return entries.flatMap((entry, index) => {
    const texts = toLogRow(entry);
    return LOG_COLUMNS.keys
      .filter((key) => texts[key] !== "")
      .map((key): Change => {
        const at = { sheet, row: nextRow + index, column: columns[key] };
        return { kind: "setCell", at, from: { value: null, formula: null }, to: { value: texts[key], formula: null } };
      });
  });
}
