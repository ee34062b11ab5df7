import { Workbook } from "exceljs";
import { understand } from "../src/app/review";
import { recognise } from "../src/core/recognise/recognise";
import { SheetSnapshot, Snapshot } from "../src/core/grid/snapshot";
import { openWorkbookFile } from "../src/hosts/xlsx/workbook-file";
import { toLargeList, type ListLayout } from "./large-list";
import { medianTime } from "./time";

/*
 * Recognising 10,000 objectives should take less time than exceljs takes to load the same file. What is said is the ratio of
 * medians in one run, since times alone say more of the machine than of the code.
 */

const OBJECTIVES = 10_000;

/** The same cells in fresh rows: what is remembered of rows that were looked at before does not count. */
function toFresh(snapshot: Snapshot): Snapshot {
  const sheets = snapshot.sheets.map(
    ({ content }) => new SheetSnapshot({ ...content, rows: content.rows.map((row) => row?.slice()) }),
  );
  return new Snapshot(sheets, snapshot.names);
}

async function measure(layout: ListLayout): Promise<void> {
  const bytes = await toLargeList(OBJECTIVES, layout);
  const snapshot = await (await openWorkbookFile(bytes)).read();
  const found = understand(snapshot).scorecard.objectives.length;
  if (found !== OBJECTIVES) throw new Error(`${found} of ${OBJECTIVES} objectives were recognised`);
  const exceljs = await medianTime(() => new Workbook().xlsx.load(bytes.slice().buffer));
  const rows: readonly (readonly [string, number])[] = [
    ["exceljs, loading the file", exceljs],
    ["recognise", await medianTime(() => recognise(toFresh(snapshot), new Set()))],
    ["recognise and make the scorecard", await medianTime(() => understand(toFresh(snapshot)))],
    ["the file host, loading the file", await medianTime(async () => (await openWorkbookFile(bytes)).read())],
  ];
  console.log(`\n${OBJECTIVES} objectives, ${layout}`);
  for (const [what, time] of rows) {
    console.log(`  ${what.padEnd(34)} ${time.toFixed(0).padStart(6)} ms  ${(time / exceljs).toFixed(2)} of exceljs`);
  }
}

async function main(): Promise<void> {
  await measure("one table");
  await measure("stacked");
}

void main();
