import type { EditedBy, HostChange, Unsubscribe } from "../../core/change/host-change";
import { LAST_COLUMN, LAST_ROW, parseA1Range, parseColumnLetters } from "../../core/grid/a1";
import type { RangeRef } from "../../core/grid/cell-ref";
import type { BatchRunner } from "./batch-runner";
import { SheetNames } from "./sheet-names";

/** What of an event is needed of every kind of event here. */
interface SheetEvent {
  readonly worksheetId: string;
}

/** A subscription at Excel, which is ended in the context that it was made in. */
interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/**
 * Subscribes to edits, calculation, selection and sheets, in one round trip, and tells of them in the order in which they
 * come. An event of a sheet that is not known yet waits until its name is.
 */
export async function watchWorkbook(runner: BatchRunner, onChange: (change: HostChange) => void): Promise<Unsubscribe> {
  const watch = new Watch(runner, onChange);
  const handlers = await runner.write((context) => watch.queue(context));
  let isOver = false;
  return async () => {
    if (isOver) return;
    isOver = true;
    watch.stop();
    for (const handler of handlers) handler.remove();
    // All were added in one context, so that one round trip ends them all.
    await handlers[0]?.context.sync();
  };
}

class Watch {
  private readonly names = new SheetNames();
  /** Events are told of one after the other, also where one has to ask Excel for a name. */
  private queueEnd: Promise<void> = Promise.resolve();
  private isOver = false;

  constructor(
    private readonly runner: BatchRunner,
    private readonly onChange: (change: HostChange) => void,
  ) {}

  queue(context: Excel.RequestContext): () => readonly Handler[] {
    const { worksheets } = context.workbook;
    const takeUpNames = this.names.queue(context);
    const { features } = this.runner;
    const handlers: Handler[] = [
      worksheets.onChanged.add((event) => this.tell(event, (sheet) => toEdited(event, sheet, this.isOwn(event)))),
      worksheets.onCalculated.add((event) => this.tell(event, (sheet) => ({ kind: "calculated", sheet }))),
      worksheets.onSelectionChanged.add((event) =>
        this.tell(event, (sheet) => ({ kind: "selected", sheet, range: toRange(event.address, sheet) })),
      ),
      worksheets.onAdded.add((event) => this.tell(event, (sheet) => ({ kind: "sheetAdded", sheet }))),
      worksheets.onDeleted.add((event) =>
        this.tell(event, (sheet) => {
          this.names.remove(event.worksheetId);
          return { kind: "sheetDeleted", sheet };
        }),
      ),
    ];
    const renames = features.when("sheetRenames", () =>
      worksheets.onNameChanged.add((event) =>
        this.tell(event, () => {
          this.names.rename(event.worksheetId, event.nameAfter);
          return { kind: "sheetRenamed", from: event.nameBefore, to: event.nameAfter };
        }),
      ),
    );
    return () => {
      takeUpNames();
      return renames ? [...handlers, renames] : handlers;
    };
  }

  stop(): void {
    this.isOver = true;
  }

  private isOwn(event: Excel.WorksheetChangedEventArgs): boolean {
    return this.runner.features.when("triggerSource", () => event.triggerSource === "ThisLocalAddin") ?? false;
  }

  private tell(event: SheetEvent, toChange: (sheet: string) => HostChange): Promise<void> {
    this.queueEnd = this.queueEnd.then(async () => {
      const sheet = await this.findName(event.worksheetId);
      if (sheet !== null && !this.isOver) this.onChange(toChange(sheet));
    });
    return this.queueEnd;
  }

  private async findName(id: string): Promise<string | null> {
    const known = this.names.find(id);
    if (known !== null || this.isOver) return known;
    try {
      await this.runner.send((context) => this.names.queue(context));
    } catch {
      // Whoever is told next reads the workbook anyway; an event without a sheet's name says nothing.
      return null;
    }
    return this.names.find(id);
  }
}

function toEdited(event: Excel.WorksheetChangedEventArgs, sheet: string, isOwn: boolean): HostChange {
  const by: EditedBy = event.source === "Remote" ? "coAuthor" : isOwn ? "thisProgram" : "user";
  const range = toRange(event.address, sheet) ?? { sheet, top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
  return { kind: "edited", range, by, shifted: event.changeType !== "RangeEdited" };
}

/** The rectangle of "B2:C3", "4:5" or "C:D" on a sheet; null for several areas. */
export function toRange(address: string, sheet: string): RangeRef | null {
  const bare = address.slice(address.lastIndexOf("!") + 1);
  const cells = parseA1Range(bare);
  if (cells) return { sheet, ...cells };
  const [first = "", last = first] = bare.replaceAll("$", "").split(":");
  if (/^\d+$/.test(first) && /^\d+$/.test(last)) {
    return { sheet, top: Number(first) - 1, left: 0, bottom: Number(last) - 1, right: LAST_COLUMN };
  }
  const [left, right] = [parseColumnLetters(first), parseColumnLetters(last)];
  return left === null || right === null ? null : { sheet, top: 0, left, bottom: LAST_ROW, right };
}
