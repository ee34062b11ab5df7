import type { ExcelClient } from "./excel-client";
import type { Features } from "./features";
import { REQUEST_LIMIT } from "./request-limit";
import { isExcelFailure, isRefusedWhole, toErrorCode, type ExcelFailure } from "./office-errors";

/** How long Excel is left alone after it has said that it is busy. Source: Office.js, "Resource limits": retry later. */
const BUSY_WAIT_MS = 2_000;

/**
 * Sends batches to Excel, each one round trip: what a batch asks for is queued, sent in one go, and then taken up. What
 * Office.js throws comes out as it is; {@link toHostError} makes a sentence of it.
 */
export class BatchRunner {
  /** @param requestLimit how many bytes of cells one batch may write. */
  constructor(
    private readonly client: ExcelClient,
    readonly features: Features,
    readonly requestLimit = REQUEST_LIMIT,
  ) {}

  /**
   * One round trip that changes nothing in the workbook. Where Excel is busy it is sent once more after a while.
   * @param queue asks for things and gives the function that takes up the answers.
   */
  send<T>(queue: (context: Excel.RequestContext) => () => T): Promise<T> {
    return this.sendTwice(queue, () => true);
  }

  /**
   * One round trip that changes the workbook. Where Excel is busy it is sent once more after a while, but only if nothing
   * of it can have been done: never is anything done twice.
   */
  write<T>(queue: (context: Excel.RequestContext) => () => T): Promise<T> {
    return this.sendTwice(queue, isRefusedWhole);
  }

  private async sendTwice<T>(
    queue: (context: Excel.RequestContext) => () => T,
    isRepeatable: (failure: ExcelFailure) => boolean,
  ): Promise<T> {
    try {
      return await this.sendOnce(queue);
    } catch (thrown) {
      if (!isExcelFailure(thrown) || toErrorCode(thrown) !== "busy" || !isRepeatable(thrown)) throw thrown;
      await this.client.wait(BUSY_WAIT_MS);
      return await this.sendOnce(queue);
    }
  }

  private sendOnce<T>(queue: (context: Excel.RequestContext) => () => T): Promise<T> {
    return this.client.run(async (context) => {
      const takeUp = queue(context);
      await context.sync();
      return takeUp();
    });
  }
}
