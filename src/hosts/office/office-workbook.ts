import type { Applied, ChangePlan, Conflict } from "../../core/change/change-plan";
import type { HostChange, Unsubscribe } from "../../core/change/host-change";
import type { SheetPlan } from "../../core/change/sheet-plan";
import {
  HostError,
  type HostCapabilities,
  type ReadOptions,
  type WorkbookHost,
  type WriteOptions,
} from "../../core/change/workbook-host";
import { toAddress } from "../../core/grid/a1";
import type { CellRef, RangeRef } from "../../core/grid/cell-ref";
import type { InputRule } from "../../core/grid/input-rule";
import { Snapshot, type PlacedCell } from "../../core/grid/snapshot";
import { BatchRunner } from "./batch-runner";
import type { ExcelClient } from "./excel-client";
import { Features } from "./features";
import { isExcelFailure, isGoneItem, toHostError } from "./office-errors";
import { queueCells } from "./range-cells";
import { readWorkbook, type WorkbookRead } from "./read-snapshot";
import { REQUEST_LIMIT } from "./request-limit";
import { toRange, watchWorkbook } from "./watch";

/** The workbook that is open in Excel, reached through Office.js. */
export class OfficeWorkbook implements WorkbookHost {
  readonly capabilities: HostCapabilities;
  private readonly runner: BatchRunner;
  private openSheets: ReadonlySet<string> = new Set();
  private highlightIds: ReadonlyMap<string, readonly string[]> = new Map();
  private plans: ReadonlyMap<string, SheetPlan> = new Map();

  /** @param requestLimit how many bytes of cells one batch may write. */
  constructor(
    private readonly client: ExcelClient,
    requestLimit = REQUEST_LIMIT,
  ) {
    const features = new Features(client);
    this.runner = new BatchRunner(client, features, requestLimit);
    this.capabilities = {
      canReveal: true,
      canWatch: true,
      readsMerges: features.has("merges"),
      drawsPatterns: false,
      describesCharts: false,
    };
  }

  /** The workbook as it stands: two round trips, more past 4 MB of cells. Throws {@link HostError}. */
  async read(options: ReadOptions = {}): Promise<Snapshot> {
    const { snapshot: found, highlightIds } = await this.readOnce(options).catch((thrown: unknown) => {
      // A sheet or table went while it was read: what is left is read from the start.
      if (!isGoneItem(thrown)) throw toHostError(thrown, "read");
      return this.readOnce(options).catch((again: unknown) => {
        throw toHostError(again, "read");
      });
    });
    const snapshot = this.client.isReadOnly() ? new Snapshot(found.sheets, found.names, true, found.otherTabs) : found;
    this.highlightIds = highlightIds;
    this.openSheets = new Set(
      snapshot.sheets.filter(({ content }) => !content.isProtected).map(({ name }) => name.toLowerCase()),
    );
    return snapshot;
  }

  /** Every cell of some ranges, in one round trip. Throws {@link HostError}. */
  async readCells(ranges: readonly RangeRef[]): Promise<readonly PlacedCell[]> {
    try {
      return await this.runner.send((context) => {
        const takeUps = ranges.map((range) => queueCells(context, range));
        return () => takeUps.flatMap((takeUp) => takeUp());
      });
    } catch (thrown) {
      throw toHostError(thrown, "read");
    }
  }

  /** What may be typed into some cells, in one round trip. Throws {@link HostError}. */
  async readInputRules(cells: readonly CellRef[]): Promise<readonly (InputRule | null)[]> {
    const { readInputRules } = await import("./input-rules");
    try {
      return await readInputRules(this.runner, cells);
    } catch (thrown) {
      // It is asked for when something is to be written.
      throw toHostError(thrown, "write");
    }
  }

  /** Carries out a plan: cells alone in one round trip, tabs in two, large ones in more. Throws {@link HostError}. */
  async apply(plan: ChangePlan, options: WriteOptions = {}): Promise<Applied | Conflict> {
    // Loaded when it is first needed: most of this host is about writing, and a pane that only reads starts sooner.
    const { applyPlan, toPlansAfter } = await import("./apply-plan");
    const { openSheets, plans, highlightIds } = this;
    const result = await applyPlan(this.runner, plan, { openSheets, plans, highlightIds }, options);
    if (result.kind === "applied") {
      this.plans = toPlansAfter(plan, this.plans);
      // Those that stand now have other ids, which the next reading tells.
      if (plan.changes.some((change) => change.kind === "highlight")) this.highlightIds = new Map();
    }
    return result;
  }

  /** Shows a cell and selects it, in one round trip. Throws {@link HostError} for a sheet that is gone or hidden. */
  async reveal(at: CellRef): Promise<void> {
    try {
      await this.runner.send(({ workbook }) => {
        const sheet = workbook.worksheets.getItem(at.sheet);
        sheet.activate();
        sheet.getCell(at.row, at.column).select();
        return () => undefined;
      });
    } catch (thrown) {
      if (!isGoneItem(thrown)) throw toHostError(thrown, "reveal");
      throw new HostError(
        "notFound",
        `${toAddress(at)} cannot be shown: its sheet is no longer in the workbook. Read the workbook again.`,
        { cause: thrown },
      );
    }
  }

  /** The selected cells, in one round trip. Throws {@link HostError}. */
  async readSelection(): Promise<RangeRef | null> {
    try {
      return await this.runner.send(({ workbook }) => {
        const range = workbook.getSelectedRange().load({ address: true, worksheet: { name: true } });
        return () => toRange(range.address, range.worksheet.name);
      });
    } catch (thrown) {
      // Several areas are no range that Excel gives.
      if (isExcelFailure(thrown) && thrown.code === "InvalidSelection") return null;
      throw toHostError(thrown, "read");
    }
  }

  /** Tells of edits, calculation, selection and sheets, subscribed to in one round trip. Throws {@link HostError}. */
  async watch(onChange: (change: HostChange) => void): Promise<Unsubscribe> {
    try {
      return await watchWorkbook(this.runner, onChange);
    } catch (thrown) {
      throw toHostError(thrown, "watch");
    }
  }

  private readOnce(options: ReadOptions): Promise<WorkbookRead> {
    return readWorkbook(this.runner, options);
  }
}
