import { initSync, Model } from "@ironcalc/wasm";
import type { CellValue } from "../../core/grid/cell";

/** What IronCalc's getCellType returns, as Excel's TYPE does. */
const NUMBER = 1;
const TEXT = 2;
const LOGICAL = 4;

/** IronCalc gives numbers as shown text alone, and General shows 9 decimals: this shows all that Excel would. */
const ALL_DIGITS = "0.00000000000000E+00";
const SHOWS_ALL_DIGITS = /^-?\d\.\d{14}E[+-]\d+$/;

let isReady = false;

/** Whether the engine was started; it is once for all workbooks. */
export function isEngineReady(): boolean {
  return isReady;
}

/** Starts the engine from the bytes (or the compiled module) of `@ironcalc/wasm/wasm_bg.wasm`. */
export function startEngine(module: BufferSource | WebAssembly.Module): void {
  if (isReady) return;
  initSync({ module });
  isReady = true;
}

/** A workbook in IronCalc: sheets, rows and columns counted from 0 here. */
export class EngineModel {
  readonly #model: Model;

  constructor(sheets: readonly string[]) {
    if (!isReady) throw new Error("Start the engine before a workbook is opened.");
    this.#model = new Model("workbook", "en", "UTC", "en");
    this.#model.pauseEvaluation();
    // All are there before a formula refers to one.
    sheets.forEach((name, index) => {
      if (index > 0) this.#model.newSheet();
      this.#model.renameSheet(index, name);
    });
  }

  setValue(sheet: number, row: number, column: number, value: CellValue): void {
    this.#model.setUserInput(sheet, row + 1, column + 1, toInput(value));
  }

  setFormula(sheet: number, row: number, column: number, formula: string): void {
    this.#model.setUserInput(sheet, row + 1, column + 1, `=${formula}`);
    this.#showAllDigits(sheet, row + 1, column + 1);
  }

  evaluate(): void {
    this.#model.resumeEvaluation();
    this.#model.evaluate();
    this.#model.pauseEvaluation();
  }

  read(sheet: number, row: number, column: number): CellValue {
    const [r, c] = [row + 1, column + 1];
    const type = this.#model.getCellType(sheet, r, c);
    const shown = this.#model.getFormattedCellValue(sheet, r, c);
    switch (type) {
      case NUMBER:
        // A formula that refers to a blank cell gives 0 in Excel, and a blank number in IronCalc.
        return shown === "" ? 0 : this.#readNumber(sheet, r, c, shown);
      case LOGICAL:
        return shown === "TRUE";
      case TEXT:
        return shown;
      default:
        return shown.startsWith("#") ? { error: shown } : shown;
    }
  }

  /** How many rows and columns a formula's results take up: 1 and 1 unless they spill. */
  spillSize(sheet: number, row: number, column: number): { readonly rows: number; readonly columns: number } {
    const structure = this.#model.getCellArrayStructure(sheet, row + 1, column + 1);
    if (typeof structure !== "object" || !("DynamicAnchor" in structure)) return { rows: 1, columns: 1 };
    const [columns, rows] = structure.DynamicAnchor;
    return { rows, columns };
  }

  free(): void {
    this.#model.free();
  }

  /** A cell that a formula spills into has not been told to show all digits. */
  #readNumber(sheet: number, row: number, column: number, shown: string): number {
    if (SHOWS_ALL_DIGITS.test(shown)) return Number(shown);
    this.#showAllDigits(sheet, row, column);
    return Number(this.#model.getFormattedCellValue(sheet, row, column));
  }

  #showAllDigits(sheet: number, row: number, column: number): void {
    this.#model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, "num_fmt", ALL_DIGITS);
  }
}

/** A value as a person would type it, text with an apostrophe so that it stays text. */
function toInput(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return `'${value}`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : value.error;
}

const knownFunctions = new Map<string, boolean>();

/** Whether IronCalc has a function of that name. It says #NAME? where it has not, whatever the arguments. */
export function hasFunction(name: string): boolean {
  const upper = name.toUpperCase();
  let isKnown = knownFunctions.get(upper);
  if (isKnown === undefined) {
    const model = new EngineModel(["Probe"]);
    model.setFormula(0, 0, 0, `${upper}()`);
    model.evaluate();
    const result = model.read(0, 0, 0);
    model.free();
    isKnown = !(typeof result === "object" && result?.error === "#NAME?");
    knownFunctions.set(upper, isKnown);
  }
  return isKnown;
}
