import { Workbook } from "exceljs";
import { understand } from "../src/app/review";
import { recognise } from "../src/core/recognise/recognise";
import { openWorkbookFile } from "../src/hosts/xlsx/workbook-file";
import { toFresh } from "./fresh";
import { toLargeList, type ListLayout } from "./large-list";
import { printTimes } from "./table";

/* Loading and recognising 10,000 objectives should take less time than exceljs takes to load the same file. */

const OBJECTIVES = 10_000;

async function measure(layout: ListLayout): Promise<void> {
  const bytes = await toLargeList(OBJECTIVES, layout);
  const snapshot = await (await openWorkbookFile(bytes)).read();
  const found = understand(snapshot).scorecard.objectives.length;
  if (found !== OBJECTIVES) throw new Error(`${found} of ${OBJECTIVES} objectives were recognised`);
  await printTimes(`${OBJECTIVES} objectives, ${layout}: shares of exceljs`, [
    ["exceljs, loading the file", () => new Workbook().xlsx.load(bytes.slice().buffer)],
    ["the file host, loading the file", () => openWorkbookFile(bytes)],
    ["recognise", () => recognise(toFresh(snapshot), new Set())],
    ["recognise and make the scorecard", () => understand(toFresh(snapshot))],
  ]);
}

async function main(): Promise<void> {
  await measure("one table");
  await measure("stacked");
}

void main();
