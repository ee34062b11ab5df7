import type { PlanRange } from "../../core/change/sheet-plan";
import { HostError, type ReadOptions } from "../../core/change/workbook-host";
import { SheetSnapshot, Snapshot, type TableContent } from "../../core/grid/snapshot";
import type { BatchRunner } from "./batch-runner";
import { ANSWER_LIMIT, BlockQueue, EXPECTED_CELL_BYTES, fitsOneAnswer, type RowBlock } from "./block-plan";
import { ContentBlock, ResultBlock, trimRows, type CellRows } from "./content-block";
import { isTooLarge } from "./office-errors";
import { queueDetails, queueHiddenRows, queueTable, type SheetDetails } from "./sheet-details";
import { queueFirstSizes, queueSize, type SheetSize } from "./sheet-sizes";
import { toHighlightIds } from "./standing-highlights";
import { queueStructure, type SheetEntry, type WorkbookStructure } from "./workbook-structure";

/** A sheet on its way into a snapshot. */
interface OpenSheet {
  readonly entry: SheetEntry;
  readonly rows: CellRows;
  readonly hiddenRows: number[];
}

/** Cells whose results are still to be asked for. */
interface OpenResults {
  readonly sheet: number;
  readonly range: PlanRange;
}

/** The workbook as it was read, and what only the next plan has to know of it. */
export interface WorkbookRead {
  readonly snapshot: Snapshot;
  /** The ids of the highlights of ours, by the name of their sheet in small letters. */
  readonly highlightIds: ReadonlyMap<string, readonly string[]>;
}

interface Extras {
  readonly details: readonly SheetDetails[];
  readonly tables: readonly TableContent[];
}

/**
 * The workbook in two round trips, whatever the number of sheets: what it consists of, then all cells. What would be more
 * than an answer holds is read in blocks of rows, formulas and formats first, results only where formulas stand.
 */
export async function readWorkbook(runner: BatchRunner, options: ReadOptions): Promise<WorkbookRead> {
  const { structure, sizes } = await runner.send((context) => {
    const takeUpStructure = queueStructure(context);
    const takeUpSizes = queueFirstSizes(context);
    return () => ({ structure: takeUpStructure(), sizes: takeUpSizes() });
  });
  return new SnapshotReader(runner, structure, options).read(sizes);
}

/** Some sheets alone, in as many round trips as their size takes. */
export async function readSheets(runner: BatchRunner, sheets: readonly SheetEntry[]): Promise<Snapshot> {
  const structure = { sheets, tables: [], names: [], isLocked: false, isReadOnly: false };
  return (await new SnapshotReader(runner, structure, {}).readByBlocks()).snapshot;
}

function toStopped(): HostError {
  return new HostError(
    "stopped",
    "The reading was stopped. The workbook is as it was; read it again when there is time.",
  );
}

class SnapshotReader {
  private readonly sheets: readonly OpenSheet[];
  private cellBytes = EXPECTED_CELL_BYTES;

  constructor(
    private readonly runner: BatchRunner,
    private readonly structure: WorkbookStructure,
    private readonly options: ReadOptions,
  ) {
    this.sheets = structure.sheets.map((entry) => ({ entry, rows: [], hiddenRows: [] }));
  }

  async read(firstSizes: readonly SheetSize[]): Promise<WorkbookRead> {
    if (fitsOneAnswer(firstSizes)) {
      try {
        return this.toResult(await this.readWhole());
      } catch (thrown) {
        if (!isTooLarge(thrown)) throw thrown;
        // The texts are longer than usual.
        this.cellBytes *= 4;
      }
    }
    return this.readByBlocks();
  }

  async readByBlocks(): Promise<WorkbookRead> {
    return this.toResult(await this.readInBlocks(new BlockQueue(await this.measure())));
  }

  private readWhole(): Promise<Extras> {
    return this.runner.send((context) => {
      const takeUps = this.sheets.map(({ entry, rows, hiddenRows }) => {
        const used = context.workbook.worksheets.getItem(entry.id).getUsedRange();
        const block = new ContentBlock(used, "everything");
        const takeUpHidden = queueHiddenRows(used);
        return () => {
          block.takeUp(rows);
          hiddenRows.push(...takeUpHidden());
        };
      });
      const takeUpExtras = this.queueExtras(context);
      return () => {
        for (const takeUp of takeUps) takeUp();
        return takeUpExtras();
      };
    });
  }

  private measure(): Promise<readonly SheetSize[]> {
    return this.runner.send((context) => {
      const takeUps = this.sheets.map(({ entry }) => queueSize(context.workbook.worksheets.getItem(entry.id)));
      return () => takeUps.map((takeUp) => takeUp() ?? { rows: 0, columns: 0 });
    });
  }

  private async readInBlocks(queue: BlockQueue): Promise<Extras> {
    let results: readonly OpenResults[] = [];
    let extras: Extras | null = null;
    const all = queue.cellsLeft;
    while (!queue.isEmpty || results.length > 0 || extras === null) {
      const blocks = queue.take(Math.floor(ANSWER_LIMIT / this.cellBytes) - countCells(results));
      if (this.options.isStopped?.() === true) throw toStopped();
      try {
        const answer = await this.readBlocks(blocks, results, extras === null);
        results = answer.results;
        extras = answer.extras ?? extras;
        this.options.onProgress?.(1 - queue.cellsLeft / Math.max(all, 1));
      } catch (thrown) {
        // A single row that is too much cannot be divided.
        if (!isTooLarge(thrown) || blocks.reduce((sum, { rows }) => sum + rows, 0) <= 1) throw thrown;
        queue.putBack(blocks);
        this.cellBytes *= 4;
      }
    }
    return extras;
  }

  private readBlocks(
    blocks: readonly RowBlock[],
    results: readonly OpenResults[],
    withExtras: boolean,
  ): Promise<{ readonly results: readonly OpenResults[]; readonly extras: Extras | null }> {
    return this.runner.send((context) => {
      const takeUpResults = results.map((open) => this.queueResults(context, open));
      const takeUpBlocks = blocks.map((block) => this.queueBlock(context, block));
      const takeUpExtras = withExtras ? this.queueExtras(context) : null;
      return () => {
        for (const takeUp of takeUpResults) takeUp();
        return { results: takeUpBlocks.flatMap((takeUp) => takeUp()), extras: takeUpExtras?.() ?? null };
      };
    });
  }

  private queueBlock(context: Excel.RequestContext, block: RowBlock): () => readonly OpenResults[] {
    const sheet = this.sheetAt(block.sheet);
    const range = this.toRange(context, block.sheet, {
      top: block.top,
      left: 0,
      bottom: block.top + block.rows - 1,
      right: block.columns - 1,
    });
    const content = new ContentBlock(range, "typed");
    const takeUpHidden = queueHiddenRows(range);
    return () => {
      sheet.hiddenRows.push(...takeUpHidden());
      const { bytes, cells } = content.answerSize;
      this.cellBytes = Math.max(this.cellBytes, Math.ceil(bytes / Math.max(cells, 1)));
      return content.takeUp(sheet.rows).map((open) => ({ sheet: block.sheet, range: open }));
    };
  }

  private queueResults(context: Excel.RequestContext, open: OpenResults): () => void {
    const block = new ResultBlock(this.toRange(context, open.sheet, open.range));
    return () => {
      block.takeUp(this.sheetAt(open.sheet).rows);
    };
  }

  private queueExtras(context: Excel.RequestContext): () => Extras {
    const { features } = this.runner;
    const takeUpDetails = this.sheets.map(({ entry }) =>
      queueDetails(context.workbook.worksheets.getItem(entry.id), entry, features),
    );
    const takeUpTables = this.structure.tables.map((table) => queueTable(context, table));
    return () => ({
      details: takeUpDetails.map((takeUp) => takeUp()),
      tables: takeUpTables.map((takeUp) => takeUp()),
    });
  }

  private toRange(context: Excel.RequestContext, sheet: number, { top, left, bottom, right }: PlanRange): Excel.Range {
    const { id } = this.sheetAt(sheet).entry;
    return context.workbook.worksheets.getItem(id).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  }

  private sheetAt(index: number): OpenSheet {
    const sheet = this.sheets[index];
    if (!sheet) throw new Error(`No sheet ${index} is being read`);
    return sheet;
  }

  private toResult({ details, tables }: Extras): WorkbookRead {
    const sheets = this.sheets.map(({ entry, rows, hiddenRows }, index) => {
      return new SheetSnapshot({
        name: entry.name,
        visibility: entry.visibility,
        rows: trimRows(rows),
        merges: details[index]?.merges ?? [],
        hiddenRows: new Set(hiddenRows),
        hiddenColumns: details[index]?.hiddenColumns ?? new Set(),
        tables: tables.filter((table) => table.range.sheet === entry.name),
        isProtected: entry.isProtected,
        conditionalFormulas: details[index]?.formulaFormats.map(({ formula }) => formula) ?? [],
      });
    });
    const highlightIds = this.sheets.map(({ entry }, index) => {
      return [entry.name.toLowerCase(), toHighlightIds(details[index]?.formulaFormats ?? [])] as const;
    });
    return {
      snapshot: new Snapshot(
        sheets,
        [...this.structure.names, ...details.flatMap((each) => each.names)],
        this.structure.isReadOnly,
      ),
      highlightIds: new Map(highlightIds),
    };
  }
}

function countCells(results: readonly OpenResults[]): number {
  return results.reduce((sum, { range }) => sum + (range.bottom - range.top + 1), 0);
}
