import { toTabMark } from "../../core/change/owned-tabs";
import { toAbsoluteAddress } from "../../core/grid/a1";
import { queueEdits, type CellOutcome } from "./cell-edits";
import type { Features } from "./features";
import type { Step, WriteTabStep } from "./steps";
import { toBatches, type PlacedBlock } from "./tab-batches";
import { queueHighlight, queueProbe, queueRemoval } from "./write-highlights";
import { queueCopyLook, queueRestoreLook } from "./write-look";
import { queueBlock, toTabWork, type TabWork } from "./write-tab";

/** What the last batch tells. */
export interface StepsDone {
  /** What stood in the cells that were set. */
  readonly outcomes: readonly CellOutcome[];
  /** Whether every tab still bore its stamp; else somebody else had written over it. */
  readonly isOurs: boolean;
}

/**
 * Steps on their way into the workbook: in one batch, or in several where tabs hold too much for one. What can fail first
 * comes first, what nothing brings back last. With several batches the cells of the user's sheets are set in the last one.
 */
export class StepRun {
  /** The cells of tabs by batches; a single batch where they are few. */
  readonly batches: readonly (readonly PlacedBlock[])[];
  private readonly tabs: readonly { readonly step: WriteTabStep; readonly mark: string; readonly work: TabWork }[];

  /** @param most how many bytes of cells a batch may have. */
  constructor(
    private readonly steps: readonly Step[],
    features: Features,
    most: number,
  ) {
    this.tabs = steps
      .filter((step) => step.kind === "writeTab")
      .map((step) => ({ step, mark: toTabMark(step.tab), work: toTabWork(step, features) }));
    this.batches = toBatches(
      this.tabs.flatMap(({ mark, work }) => work.blocks.map((block) => ({ mark, block }))),
      most,
    );
  }

  /** Everything in one batch. */
  queueAll(context: Excel.RequestContext): () => StepsDone {
    const sheets = this.open(context);
    const takeUp = this.change(context);
    this.beginTabs(context, sheets);
    this.endTabs(sheets);
    this.conclude(context, sheets);
    return () => ({ outcomes: takeUp(), isOurs: true });
  }

  /** The first of several batches: from it on the tabs bear their stamps, and what stood in them is gone. */
  queueFirst(context: Excel.RequestContext): void {
    this.beginTabs(context, this.open(context));
  }

  /** A batch between the first and the last. Gives whether every tab still bore its stamp. */
  queueNext(context: Excel.RequestContext, blocks: readonly PlacedBlock[]): () => boolean {
    suspend(context);
    const takeUp = this.queueStamps(context);
    const sheets = this.findSheets(context);
    for (const { mark, block } of blocks) queueBlockOn(sheets, mark, block);
    return takeUp;
  }

  /** The last of several batches. */
  queueLast(context: Excel.RequestContext): () => StepsDone {
    suspend(context);
    const takeUpStamps = this.queueStamps(context);
    const takeUp = this.change(context);
    const sheets = this.findSheets(context);
    this.endTabs(sheets);
    this.conclude(context, sheets);
    return () => ({ outcomes: takeUp(), isOurs: takeUpStamps() });
  }

  /** The sheets of the tabs, by their marks; sheets and highlights that are to go must be there. */
  private open(context: Excel.RequestContext): TabSheets {
    const { worksheets } = context.workbook;
    if (this.steps.some((step) => step.kind !== "setCell")) suspend(context);
    for (const step of this.steps) if (step.kind === "dropTab") worksheets.getItem(step.sheetId);
    for (const step of this.steps) if (step.kind === "dropHighlight") queueProbe(context.workbook, step);
    return new Map(this.tabs.map(({ step, mark }) => [mark, openTab(context, step)]));
  }

  /** Names, cells, looks and highlights. */
  private change(context: Excel.RequestContext): () => readonly CellOutcome[] {
    const { workbook } = context;
    for (const step of this.steps) if (step.kind === "setName") queueName(workbook.names, step);
    const takeUp = queueEdits(
      context,
      this.steps.flatMap((step) => (step.kind === "setCell" ? [step.edit] : [])),
    );
    // After what is typed: a cell that is formatted as text would take a figure for text.
    for (const step of this.steps) {
      if (step.kind === "copyLook") queueCopyLook(workbook, step);
      if (step.kind === "restoreLook") queueRestoreLook(workbook, step);
    }
    for (const step of this.steps) if (step.kind === "addHighlight") queueHighlight(workbook, step.rule);
    return takeUp;
  }

  private beginTabs({ workbook }: Excel.RequestContext, sheets: TabSheets): void {
    for (const { step, mark, work } of this.tabs) {
      const sheet = sheets.get(mark);
      if (!sheet) continue;
      // From here on the tab is no longer what it was: should the batch stop, this tells.
      workbook.names.getItem(mark).comment = step.stamp;
      work.begin(sheet);
    }
    for (const { mark, block } of this.batches[0] ?? []) queueBlockOn(sheets, mark, block);
  }

  private endTabs(sheets: TabSheets): void {
    for (const { mark, work } of this.tabs) {
      const sheet = sheets.get(mark);
      if (sheet) work.end(sheet);
    }
  }

  private conclude({ workbook }: Excel.RequestContext, sheets: TabSheets): void {
    const moved = this.tabs.flatMap(({ step: { existing, position }, mark }) =>
      !existing && position !== null ? [{ mark, position }] : [],
    );
    for (const { mark, position } of moved.sort((a, b) => a.position - b.position)) {
      const sheet = sheets.get(mark);
      if (sheet) sheet.position = position;
    }
    const drops = this.steps.filter((step) => step.kind === "dropTab");
    for (const { mark } of drops) if (mark !== null) workbook.names.getItem(mark).delete();
    for (const step of this.steps) if (step.kind === "dropHighlight") queueRemoval(workbook, step);
    // Nothing brings a sheet back: it goes when all else is done.
    for (const { sheetId } of drops) workbook.worksheets.getItem(sheetId).delete();
  }

  private queueStamps({ workbook }: Excel.RequestContext): () => boolean {
    const marks = this.tabs.map(({ mark, step }) => ({ name: workbook.names.getItem(mark), stamp: step.stamp }));
    for (const { name } of marks) name.load({ comment: true });
    return () => marks.every(({ name, stamp }) => name.comment === stamp);
  }

  private findSheets({ workbook }: Excel.RequestContext): TabSheets {
    return new Map(this.tabs.map(({ mark }) => [mark, workbook.names.getItem(mark).getRange().worksheet]));
  }
}

/** The sheets of tabs, by the names that mark them. */
type TabSheets = ReadonlyMap<string, Excel.Worksheet>;

function suspend({ workbook: { application } }: Excel.RequestContext): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}

function queueBlockOn(sheets: TabSheets, mark: string, block: PlacedBlock["block"]): void {
  const sheet = sheets.get(mark);
  if (sheet) queueBlock(sheet, block);
}

/** The sheet that a tab is written into. A new one is marked as ours at once: should nothing else succeed, it is ours. */
function openTab(
  { workbook }: Excel.RequestContext,
  { tab, name, existing, hasMark, stamp }: WriteTabStep,
): Excel.Worksheet {
  if (existing) return workbook.worksheets.getItem(existing.sheetId);
  const sheet = workbook.worksheets.add(name);
  const to = toAbsoluteAddress({ sheet: name, row: 0, column: 0 });
  queueName(workbook.names, { kind: "setName", name: toTabMark(tab), exists: hasMark, to }, stamp);
  return sheet;
}

function queueName(
  names: Excel.NamedItemCollection,
  { name, exists, to }: Extract<Step, { kind: "setName" }>,
  comment = "",
): void {
  if (to === null) {
    if (exists) names.getItem(name).delete();
    return;
  }
  if (exists) {
    // The comment first: a mark that refers to a tab of ours is never without it.
    if (comment !== "") names.getItem(name).comment = comment;
    names.getItem(name).formula = `=${to}`;
  } else names.add(name, `=${to}`, comment).visible = false;
}
