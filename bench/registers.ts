import { Workbook } from "exceljs";
import { understand } from "../src/app/review";
import { openWorkbookFile } from "../src/hosts/xlsx/workbook-file";
import { toFresh } from "./fresh";
import { toLargeRegister } from "./large-register";
import { printTimes } from "./table";

/* 100,000 lines of a savings register should be read and understood in at most 1.5 times what exceljs takes to load them. */

const LINES = 100_000;
const ROUNDS = 3;

async function main(): Promise<void> {
  const bytes = await toLargeRegister(LINES);
  const snapshot = await (await openWorkbookFile(bytes)).read();
  const found = understand(snapshot).scorecard.savings.length;
  if (found !== LINES) throw new Error(`${found} of ${LINES} lines were recognised`);
  await printTimes(
    `${LINES} lines of a savings register: shares of exceljs`,
    [
      ["exceljs, loading the file", () => new Workbook().xlsx.load(bytes.slice().buffer)],
      ["the file host, loading the file", () => openWorkbookFile(bytes)],
      ["recognise and make the scorecard", () => understand(toFresh(snapshot))],
      ["all of it, from file to scorecard", async () => understand(await (await openWorkbookFile(bytes)).read())],
    ],
    ROUNDS,
  );
}

void main();
