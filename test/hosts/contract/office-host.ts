import { readFile } from "node:fs/promises";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import type { ExcelClient } from "../../../src/hosts/office/excel-client";
import { toExcelClient } from "../../../src/hosts/office/excel-client";
import { OfficeWorkbook } from "../../../src/hosts/office/office-workbook";
import { openWorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { openSimulator, type ExcelOptions, type Simulator, type Traffic } from "../../../src/simulator/simulator";
import { SAMPLE } from "./file-host";
import type { HostKind } from "./host-kind";

/** A workbook in Excel, with all that a test may want to look at. */
export interface OpenOfficeHost {
  readonly host: OfficeWorkbook;
  readonly simulator: Simulator;
  readonly traffic: Traffic;
  readonly client: ExcelClient;
  /** How long the host has waited, in milliseconds, each time; nobody really waits. */
  readonly waits: readonly number[];
}

/** Opens a snapshot in the simulator, and the host over Microsoft's own client. */
export async function openInExcel(content: Snapshot, options: ExcelOptions = {}): Promise<OpenOfficeHost> {
  return connectTo(openSimulator(content, options));
}

/** A client of its own for an Excel that is running: another co-author. */
export async function connectTo(simulator: Simulator): Promise<OpenOfficeHost> {
  const { Excel, Office, traffic } = await simulator.connect();
  const waits: number[] = [];
  const client: ExcelClient = {
    ...toExcelClient(Excel, Office),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
  return { host: new OfficeWorkbook(client), simulator, traffic, client, waits };
}

/** The sample as a file holds it. */
export async function readSample(): Promise<Snapshot> {
  return (await openWorkbookFile(await readFile(SAMPLE))).read();
}

/** The workbook that is open in Excel, here in the simulator. */
export const OFFICE_HOST: HostKind = {
  name: "the Excel host",
  differences: new Set(["drawsNoPatterns", "describesNoCharts", "forgetsLooks"]),
  open: async (content, formats = []) => {
    const { host, client } = await openInExcel(content);
    await client.run(async (context) => {
      for (const { sheet, cells, formula } of formats) {
        const added = context.workbook.worksheets.getItem(sheet).getRange(cells).conditionalFormats.add("Custom");
        added.custom.rule.formula = `=${formula}`;
        added.custom.format.font.bold = true;
        added.priority = -1;
      }
      await context.sync();
    });
    return host;
  },
  openSample: async () => (await openInExcel(await readSample())).host,
};
