import type { WorkbookAppearance } from "../core/grid/appearance";
import type { Snapshot } from "../core/grid/snapshot";
import { toEntries } from "./events/event-messages";
import { Faults } from "./faults";
import { ALL_CLASSES } from "./objects/all-classes";
import { findReference } from "./objects/find-range";
import { deleteRange, insertRange } from "./objects/shift-range";
import { setClasses } from "./objects/wrap";
import { CURRENT_SETS, type FindRequirement, type RequirementSets } from "./requirement-sets";
import { Session, type DeliverEvents } from "./session";

import type { Actor, LoggedChange } from "./workbook/change-log";
import { writeContent } from "./workbook/edit-range";
import { createWorkbook } from "./workbook/load-snapshot";
import { selectCells } from "./workbook/selection";
import { addSheet, deleteSheet, renameSheet } from "./workbook/structure";
import { toSnapshot } from "./workbook/to-snapshot";
import type { LiveRange, Sheet, Uncalculated, Workbook } from "./workbook/workbook";

/** How an Excel is to be. Whatever is not said is as in a current Excel on a desktop. */
export interface ExcelOptions {
  /** The file's name: "scorecard.xlsx". */
  readonly name?: string;
  /** The clock that typed dates without a year, TODAY() and NOW() go by. */
  readonly now?: () => Date;
  readonly requirementSets?: RequirementSets;
  readonly isReadOnly?: boolean;
  /** How the workbook looks; as a new one where it is not given. */
  readonly appearance?: WorkbookAppearance;
  /** How long each round trip takes, in milliseconds; 0 unless said otherwise. */
  readonly latency?: number;
  /** What members need; where it is given, those of newer sets than `requirementSets` are refused. */
  readonly findRequirement?: FindRequirement;
}

/** What somebody else than the add-in does to the workbook. */
export interface Editor {
  /** Types into a cell, or the same into each of a range: "Scores!B2". */
  type(address: string, text: string | number | boolean): void;
  clear(address: string): void;
  /** Selects cells, which only the user at this Excel can do so that the add-in hears of it. */
  select(address: string): void;
  addSheet(name: string): void;
  renameSheet(name: string, to: string): void;
  deleteSheet(name: string): void;
  /** Inserts rows before those of the address, as many as it has: "Scores!1:2". */
  insertRows(address: string): void;
  deleteRows(address: string): void;
  /** Anything else, on the workbook itself. */
  change(edit: (workbook: Workbook) => void): void;
}

/** Is told that the workbook may look different now; the changes are those that clients are told of too. */
export type ChangeListener = (changes: readonly LoggedChange<Sheet>[]) => void;

/** An Excel in memory with a workbook open in it, which any number of clients share. It needs neither Node nor a browser. */
export class SimulatedExcel {
  readonly faults = new Faults();
  readonly workbook: Workbook;
  readonly sets: RequirementSets;
  readonly latency: number;
  /** What Office says of the document, whatever the workbook says of itself. */
  documentMode: "readOnly" | "readWrite";
  readonly #findRequirement: FindRequirement | null;
  readonly #sessions = new Map<Session, DeliverEvents>();
  readonly #listeners = new Set<ChangeListener>();

  constructor(snapshot: Snapshot, options: ExcelOptions = {}) {
    setClasses(ALL_CLASSES);
    this.sets = options.requirementSets ?? CURRENT_SETS;
    this.latency = options.latency ?? 0;
    this.#findRequirement = options.findRequirement ?? null;
    const { name = "Book1.xlsx", isReadOnly = false, now = () => new Date(), appearance } = options;
    this.documentMode = isReadOnly ? "readOnly" : "readWrite";
    this.workbook = createWorkbook(snapshot, { name, isReadOnly, now }, appearance);
  }

  /** Begins a client's session; what happens in the workbook is handed to `deliver`. */
  openSession(deliver: DeliverEvents): Session {
    const session = new Session({
      workbook: this.workbook,
      client: this.#sessions.size + 1,
      sets: this.sets,
      findRequirement: this.#findRequirement,
      faults: this.faults,
      onBatchDone: () => {
        this.workbook.calculation.update();
      },
    });
    this.#sessions.set(session, deliver);
    return session;
  }

  /** Tells every client of what happened since it was last told. To be called once an answer is on its way. */
  deliverEvents(): void {
    this.workbook.calculation.update();
    const changes = this.workbook.changes.take();
    for (const [session, deliver] of this.#sessions) {
      const { client } = session.options;
      const entries = changes.flatMap((change) =>
        toEntries(change, client, (kind, target) => session.isWaiting(kind, target)),
      );
      if (entries.length > 0) deliver(entries);
    }
    for (const listener of this.#listeners) listener(changes);
  }

  /** Calls the listener after each batch and each edit, whether or not it changed anything. Gives what ends that. */
  onChanged(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The workbook as plain data, calculated. */
  snapshot(): Snapshot {
    return toSnapshot(this.workbook);
  }

  /** The formulas that the simulator could not calculate, and why. */
  uncalculated(): readonly Uncalculated[] {
    this.workbook.calculation.update();
    return this.workbook.calculation.uncalculated();
  }

  /** Does something as the user at this Excel or as a co-author elsewhere. Clients hear of it at once. */
  editAs(who: "user" | "co-author", edit: (editor: Editor) => void): void {
    const before = this.workbook.changes.actor;
    const actor: Actor = { kind: who };
    this.workbook.changes.actor = actor;
    try {
      edit(editorOf(this.workbook));
      this.workbook.calculation.update();
    } finally {
      this.workbook.changes.actor = before;
    }
    this.deliverEvents();
  }
}

function editorOf(workbook: Workbook): Editor {
  const rangeAt = (address: string): LiveRange => {
    const range = findReference(workbook, address, workbook.activeSheet);
    if (range === null) throw new Error(`The workbook has no ${address}.`);
    return range;
  };
  const sheetCalled = (name: string): Workbook["activeSheet"] => {
    const sheet = workbook.findSheet(name);
    if (sheet === null) throw new Error(`The workbook has no sheet ${name}.`);
    return sheet;
  };
  const type = (address: string, text: string | number | boolean): void => {
    const { sheet, area } = rangeAt(address);
    writeContent(sheet, area, text);
  };
  return {
    type,
    clear: (address) => type(address, ""),
    select: (address) => {
      const { sheet, area } = rangeAt(address);
      selectCells(sheet, area);
    },
    addSheet: (name) => {
      addSheet(workbook, name);
    },
    renameSheet: (name, to) => renameSheet(sheetCalled(name), to),
    deleteSheet: (name) => deleteSheet(sheetCalled(name)),
    insertRows: (address) => {
      insertRange(rangeAt(address), "Down");
    },
    deleteRows: (address) => deleteRange(rangeAt(address), "Up"),
    change: (edit) => edit(workbook),
  };
}
