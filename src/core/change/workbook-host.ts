import type { CellRef, RangeRef } from "../grid/cell-ref";
import type { InputRule } from "../grid/input-rule";
import type { PlacedCell, Snapshot } from "../grid/snapshot";
import type { Applied, ChangePlan, Conflict } from "./change-plan";
import type { HostChange, Unsubscribe } from "./host-change";

/** What is at work under the program: a workbook open in Excel, or one in a file. */
export interface WorkbookHost {
  /** What this host can do at all; it stays as it is. */
  readonly capabilities: HostCapabilities;
  /** The workbook as it stands now. Throws {@link HostError}; `stopped` where the user would not wait. */
  read(options?: ReadOptions): Promise<Snapshot>;
  /**
   * Every cell of some ranges as it stands now, empty ones too. Throws {@link HostError}; `notFound` or `stale` where a sheet
   * is gone.
   */
  readCells(ranges: readonly RangeRef[]): Promise<readonly PlacedCell[]>;
  /**
   * What may be typed into some cells, in their order; null for a cell that takes anything. Throws {@link HostError};
   * `notFound` or `stale` where a sheet is gone.
   */
  readInputRules(cells: readonly CellRef[]): Promise<readonly (InputRule | null)[]>;
  /**
   * Carries out the whole plan or nothing of it. Throws {@link HostError}: the workbook is as it was before then, unless
   * the error's `outcome` says that this could not be made sure of.
   */
  apply(plan: ChangePlan, options?: WriteOptions): Promise<Applied | Conflict>;
  /** Shows a cell to the user and selects it. Throws {@link HostError}; `unsupported` where nobody is looking. */
  reveal(at: CellRef): Promise<void>;
  /**
   * The cells that the user has selected; null where they are no single rectangle. Throws {@link HostError}; `unsupported`
   * where nobody is looking.
   */
  readSelection(): Promise<RangeRef | null>;
  /**
   * Tells of what happens to the workbook until the function that it gives is called. Throws {@link HostError};
   * `unsupported` where nothing can happen behind the program's back.
   */
  watch(onChange: (change: HostChange) => void): Promise<Unsubscribe>;
}

/** What goes on while a large workbook is read. */
export interface ReadOptions {
  /** Is told how much has been read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Whether the user has had enough: asked between two answers. */
  readonly isStopped?: () => boolean;
}

/** What goes on while a large plan is carried out. A host that does it in one go needs none of it. */
export interface WriteOptions {
  /** Is told how much is done, from 0 to 1; never of a plan that is carried out at once. */
  readonly onProgress?: (share: number) => void;
  /** Whether the user has had enough: asked between two parts. All is taken back then. */
  readonly isStopped?: () => boolean;
}

/** What a host can do beyond reading and carrying out plans. */
export interface HostCapabilities {
  readonly canReveal: boolean;
  readonly canWatch: boolean;
  /** Whether snapshots tell which cells are merged; where they do not, every sheet's merges are empty. */
  readonly readsMerges: boolean;
  /** Whether the patterns of chart series are drawn, and not their colours alone. */
  readonly drawsPatterns: boolean;
  /** Whether charts carry the text for people who cannot see them. */
  readonly describesCharts: boolean;
}

/**
 * Why a host could not do what was asked.
 * `notAWorkbook`: the file is of another kind, broken, locked by a password, or dangerous to open.
 * `protected`: the workbook or sheet is protected against the change.
 * `readOnly`: the workbook is open for reading alone.
 * `accessDenied`: Excel refuses, and it is neither of these two.
 * `unsupported`: the host cannot do it, or not without harm to the workbook.
 * `notFound`: a sheet or a cell that was named is not there.
 * `stale`: something that was there a moment ago is gone.
 * `editing`: the user is typing in a cell, and Excel does nothing else meanwhile.
 * `busy`: Excel has too much to do, also when asked again after a while.
 * `disconnected`: Excel or the network did not answer.
 * `tooLarge`: Excel refuses the amount of data.
 * `stopped`: the user stopped it.
 * `fault`: Excel refuses what it was asked; the mistake is this program's.
 */
export type HostErrorCode =
  | "notAWorkbook"
  | "protected"
  | "readOnly"
  | "accessDenied"
  | "unsupported"
  | "notFound"
  | "stale"
  | "editing"
  | "busy"
  | "disconnected"
  | "tooLarge"
  | "stopped"
  | "fault";

/**
 * What a failure left behind. `nothingWritten`: nothing was begun. `takenBack`: a part was written, and all of it is as it
 * was before; that was looked after. `uncertain`: something that could not be told or taken back.
 */
export type FailureOutcome = "nothingWritten" | "takenBack" | "uncertain";

/** More about a failure. */
export interface HostErrorOptions extends ErrorOptions {
  /** `nothingWritten` where it is not given. */
  readonly outcome?: FailureOutcome;
}

/** A failure of the host, not of this program: its message is one plain sentence or two for the user. */
export class HostError extends Error {
  override readonly name = "HostError";
  readonly outcome: FailureOutcome;

  constructor(
    readonly code: HostErrorCode,
    message: string,
    { outcome = "nothingWritten", ...options }: HostErrorOptions = {},
  ) {
    super(message, options);
    this.outcome = outcome;
  }
}
