import type { Change } from "../../../src/core/change/change-plan";
import type { Cell } from "../../../src/core/grid/cell";
import { toAddress } from "../../../src/core/grid/a1";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { toExcelClient } from "../../../src/hosts/office/excel-client";
import { OfficeWorkbook } from "../../../src/hosts/office/office-workbook";
import { connectInNode } from "../../../src/simulator/client/node-client";
import { startEngineInNode } from "../../../src/simulator/client/start-engine-in-node";
import { openWorkbook, type OpenedWorkbook } from "../../../src/workbench/file/open-workbook";

/** Opens a workbook as the workbench does, the formula engine started as its page does. */
export function open(bytes: Uint8Array, name = "scores.xlsx"): Promise<OpenedWorkbook> {
  startEngineInNode();
  return openWorkbook(name, bytes);
}

/** The pane's way to the workbook. */
export function toPaneHost({ excel }: OpenedWorkbook): OfficeWorkbook {
  const { Excel, Office } = connectInNode(excel);
  return new OfficeWorkbook({ ...toExcelClient(Excel, Office), wait: () => Promise.resolve() });
}

/** Changes the workbook as the pane does. */
export async function applyInPane(opened: OpenedWorkbook, ...changes: readonly Change[]): Promise<void> {
  const outcome = await toPaneHost(opened).apply({ label: "Test", changes });
  if (outcome.kind === "conflict") throw new Error(JSON.stringify(outcome));
}

/** Changes the workbook as its user does through Excel's own commands. */
export async function runInExcel({ excel }: OpenedWorkbook, queue: (workbook: Excel.Workbook) => void): Promise<void> {
  const { Excel } = connectInNode(excel);
  await Excel.run(async (context) => {
    queue(context.workbook);
    await context.sync();
  });
}

/** Types into cells as the user: { "Scores!A1": "3" }. */
export function type({ excel }: OpenedWorkbook, typed: Readonly<Record<string, string | number | boolean>>): void {
  excel.editAs("user", (editor) => {
    for (const [address, text] of Object.entries(typed)) editor.type(address, text);
  });
}

/** Every cell that holds something or has a number format, by its address. */
export function cellsOf(snapshot: Snapshot): Readonly<Record<string, Cell>> {
  return Object.fromEntries(
    snapshot.sheets.flatMap(({ name, content }) =>
      content.rows.flatMap((cells = [], row) =>
        cells.flatMap((cell, column) => (cell ? [[toAddress({ sheet: name, row, column }), cell] as const] : [])),
      ),
    ),
  );
}
