import { snapshotOf } from "../core/snapshot-builder";
import { openWithClient } from "./clients";

/** What listeners were told, a list of kinds for each time. */
async function listen(): Promise<Awaited<ReturnType<typeof openWithClient>> & { told: string[][]; stop: () => void }> {
  const opened = await openWithClient(snapshotOf({ rows: [["Roads", 2]] }));
  const told: string[][] = [];
  const stop = opened.simulator.onChanged((changes) => told.push(changes.map(({ change }) => change.kind)));
  return { ...opened, told, stop };
}

test("whoever draws the workbook hears of edits, when they are done", async () => {
  const { simulator, told } = await listen();
  simulator.editAs("user", (editor) => editor.type("B1", "3"));
  simulator.editAs("co-author", (editor) => editor.addSheet("Notes"));
  expect(told).toEqual([["cells"], ["added"]]);
});

test("and of batches, those too that clients are told nothing of", async () => {
  const { Excel: excel, told } = await listen();
  await excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").format.columnWidth = 200;
    await context.sync();
  });
  expect(told.length).toBeGreaterThan(0);
});

test("until it wants to hear no more", async () => {
  const { simulator, told, stop } = await listen();
  stop();
  simulator.editAs("user", (editor) => editor.type("B1", "3"));
  expect(told).toEqual([]);
});
