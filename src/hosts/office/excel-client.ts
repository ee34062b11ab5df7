/** The part of Office.js that the host stands on, handed in so that tests can hand in a client of their own. */
export interface ExcelClient {
  /** `Excel.run`: the batch's requests are sent at each `sync`. */
  run<T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Whether Excel here has a requirement set of ExcelApi, such as "1.13". */
  supports(version: string): boolean;
  /** Whether Office says that the document is open for reading alone; Excel's own `Workbook.readOnly` may not. */
  isReadOnly(): boolean;
  wait(milliseconds: number): Promise<void>;
}

/** The client of the Excel that the page runs in, once Office.onReady has said that it is there. */
export function toExcelClient(excel: Pick<typeof Excel, "run">, office: Pick<typeof Office, "context">): ExcelClient {
  return {
    run: (options, batch) => excel.run(options, batch),
    supports: (version) => office.context.requirements.isSetSupported("ExcelApi", version),
    isReadOnly: () => String(office.context.document.mode) === "readOnly",
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}
