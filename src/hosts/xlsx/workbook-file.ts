import type { Applied, ChangePlan, Conflict } from "../../core/change/change-plan";
import { HostError, type HostCapabilities, type WorkbookHost } from "../../core/change/workbook-host";
import type { WorkbookAppearance } from "../../core/grid/appearance";
import { toCellsOf, type CellRef, type RangeRef } from "../../core/grid/cell-ref";
import type { InputRule } from "../../core/grid/input-rule";
import type { PlacedCell, Snapshot } from "../../core/grid/snapshot";
import { readAppearance } from "./appearance/read-appearance";
import { applyPlan } from "./apply-plan";
import { findContentType } from "./content-types";
import { readInputRule } from "./input-rules";
import { Package } from "./package";
import { readSnapshot } from "./read-snapshot";
import { refuseOtherBytes, refuseOtherPackage } from "./refuse-other-files";
import { findWorkbookPart, readWorkbookPart } from "./workbook-part";

/**
 * The workbook in the bytes of an .xlsx or .xlsm file.
 * Throws {@link HostError} `notAWorkbook` for anything else, with a line that says what it is and what to do.
 */
export async function openWorkbookFile(bytes: Uint8Array): Promise<WorkbookFile> {
  refuseOtherBytes(bytes);
  const source = Package.read(bytes);
  const workbookPart = findWorkbookPart(source);
  refuseOtherPackage(source, workbookPart);
  if (workbookPart === null) throw new Error("A package without a workbook was let through");
  readWorkbookPart(source, workbookPart);
  const file = new WorkbookFile(source, workbookPart);
  await file.read();
  return file;
}

interface State {
  readonly source: Package;
  readonly snapshot: Snapshot | null;
}

interface Remembered {
  /** The plan that is taken back. */
  readonly plan: ChangePlan;
  readonly before: State;
  readonly after: Package;
}

/** A workbook in memory, as the bytes of its file. What a plan does not touch stays byte for byte. */
export class WorkbookFile implements WorkbookHost {
  readonly capabilities: HostCapabilities = {
    canReveal: false,
    canWatch: false,
    readsMerges: true,
    drawsPatterns: true,
    describesCharts: true,
  };
  private state: State;
  /** For each plan that takes another back: what stood before that other, and what it left. */
  private readonly memory = new WeakMap<ChangePlan, Remembered>();

  constructor(
    source: Package,
    private readonly workbookPart: string,
  ) {
    this.state = { source, snapshot: null };
  }

  /** How the file's name has to end: Excel opens a workbook under no other ending than that of its kind. */
  get extension(): ".xlsx" | ".xlsm" {
    const type = findContentType(this.state.source, this.workbookPart);
    return type?.includes("macroEnabled") ? ".xlsm" : ".xlsx";
  }

  /** What stands in the workbook now. Throws {@link HostError} for a workbook that is damaged inside. */
  // eslint-disable-next-line @typescript-eslint/require-await -- so that a damaged workbook rejects, as of any host
  async read(): Promise<Snapshot> {
    const { source } = this.state;
    const snapshot = this.state.snapshot ?? readSnapshot(source, this.workbookPart);
    this.state = { source, snapshot };
    return snapshot;
  }

  /** Every cell of some ranges as it stands. Throws {@link HostError}; `notFound` where a sheet is not there. */
  async readCells(ranges: readonly RangeRef[]): Promise<readonly PlacedCell[]> {
    const snapshot = await this.read();
    return ranges.flatMap((range) => {
      if (!snapshot.findSheet(range.sheet)) {
        throw new HostError("notFound", `The sheet “${range.sheet}” is not in the workbook. Read the workbook again.`);
      }
      return toCellsOf(range).map((at) => ({ at, cell: snapshot.cell(at) }));
    });
  }

  /** What may be typed into some cells. Throws {@link HostError}; `notFound` where a sheet is not there. */
  async readInputRules(cells: readonly CellRef[]): Promise<readonly (InputRule | null)[]> {
    await this.read();
    return cells.map((at) => readInputRule(this.state.source, this.workbookPart, at));
  }

  /** How the workbook looks now, beside what stands in it. Throws {@link HostError} for a workbook that is damaged inside. */
  readAppearance(): WorkbookAppearance {
    return readAppearance(this.state.source, this.workbookPart);
  }

  /** Carries out a plan on the bytes in memory, wholly or not at all. Throws {@link HostError}. */
  async apply(plan: ChangePlan): Promise<Applied | Conflict> {
    const before = { source: this.state.source, snapshot: await this.read() };
    const known = this.memory.get(plan);
    if (known?.after === before.source) {
      // Nothing came in between: what stood before is still at hand, results of formulas and all.
      this.state = known.before;
      return { kind: "applied", undo: this.remember(known.plan, plan, before) };
    }
    const outcome = applyPlan(before.source, this.workbookPart, before.snapshot, plan);
    if (outcome.kind === "conflict") return outcome;
    this.state = { source: outcome.source, snapshot: null };
    return { kind: "applied", undo: this.remember(outcome.undo, plan, before) };
  }

  /** Always fails: a file is on nobody's screen. */
  reveal(): Promise<never> {
    return Promise.reject(
      new HostError("unsupported", "A cell of a file cannot be shown here. Open the workbook in Excel to see it."),
    );
  }

  /** Always fails: nobody has selected anything in a file. */
  readSelection(): Promise<never> {
    return Promise.reject(
      new HostError("unsupported", "A file has no selected cells. Open the workbook in Excel to select some."),
    );
  }

  /** Always fails: nobody else changes the workbook in memory. */
  watch(): Promise<never> {
    return Promise.reject(
      new HostError("unsupported", "A file tells of no changes while it is read. Read it again to see what changed."),
    );
  }

  /** The workbook as a file; the very bytes it was opened from where nothing was changed. */
  toBytes(): Uint8Array {
    return this.state.source.toBytes();
  }

  private remember(undo: ChangePlan, plan: ChangePlan, before: State): ChangePlan {
    this.memory.set(undo, { plan, before, after: this.state.source });
    return undo;
  }
}
