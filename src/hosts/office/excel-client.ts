/** The part of Office.js that the host stands on, handed in so that tests can hand in a client of their own. */
export interface ExcelClient {
  /** Has a batch of requests made, which are sent at its `sync`. No object is of use for another. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Whether Excel here has a requirement set of ExcelApi, such as "1.13". */
  supports(version: string): boolean;
  /** Whether Office says that the document is open for reading alone; Excel's own `Workbook.readOnly` may not. */
  isReadOnly(): boolean;
  wait(milliseconds: number): Promise<void>;
}

/**
 * The client of the Excel that the page runs in, once Office.onReady has said that it is there. A context of its own and not
 * `Excel.run`, which keeps hold of every range for batches to come: two requests more for each, and another batch to let go.
 */
export function toExcelClient(
  excel: Pick<typeof Excel, "RequestContext">,
  office: Pick<typeof Office, "context">,
): ExcelClient {
  return {
    run: (batch) => batch(new excel.RequestContext()),
    supports: (version) => office.context.requirements.isSetSupported("ExcelApi", version),
    isReadOnly: () => String(office.context.document.mode) === "readOnly",
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}
