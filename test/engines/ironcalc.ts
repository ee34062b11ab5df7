import { readFile } from "node:fs/promises";
import { initSync, Model } from "@ironcalc/wasm";

/** A cell to load: 0-based, with its content as a person would type it (see {@link recalculate}). */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly content: string;
}

/** A sheet to load. Formulas in any sheet may refer to any other, whichever comes first. */
export interface TypedSheet {
  readonly name: string;
  readonly cells: readonly TypedCell[];
}

/** The value of a cell after recalculation: 0-based; see {@link recalculate} for blanks and errors. */
export type CalculatedValue = (sheet: string, row: number, column: number) => number | string | boolean;

/** What IronCalc's getCellType returns, as Excel's TYPE does. */
const NUMBER = 1;
const LOGICAL = 4;

/**
 * Excel keeps and shows 15 significant digits, and so does this format; IronCalc has no way to read an unformatted
 * number, and its General format shows 9 decimals.
 */
const ALL_DIGITS = "0.00000000000000E+00";

let ready: Promise<void> | undefined;

/**
 * Recalculates a workbook in IronCalc, an engine that shares no code with this project, and returns how to read it.
 *
 * A cell's content is what a person would type into it in English:
 * - `=...` is a formula: English function names, commas, A1 references;
 * - `'...` is the text after the apostrophe, whatever it looks like; write every text so, or "3" becomes a number,
 *   "TRUE" a logical value and "1%" 0.01;
 * - anything else is a number, TRUE, FALSE, an error such as `#N/A`, or else text; an empty one leaves the cell blank.
 *
 * Reading gives a number with the 15 significant digits that Excel would show (so compare fractions with toBeCloseTo), a
 * logical value as a boolean, and text as it is. A date is its serial number, a blank cell "", and an error its name, such
 * as "#DIV/0!", which is also what an unknown function (#NAME?) or a formula that cannot be read (#ERROR!) gives.
 * Throws if a sheet's name is not allowed or, on reading, unknown.
 */
export async function recalculate(workbook: { readonly sheets: readonly TypedSheet[] }): Promise<CalculatedValue> {
  await (ready ??= start());
  const model = new Model("workbook", "en", "UTC", "en");
  const names = workbook.sheets.map(({ name }) => name);
  addSheets(model, names);
  // Otherwise each cell that is put in recalculates them all.
  model.pauseEvaluation();
  workbook.sheets.forEach(({ cells }, sheet) => {
    for (const { row, column, content } of cells) model.setUserInput(sheet, row + 1, column + 1, content);
  });
  model.resumeEvaluation();
  model.evaluate();
  return (sheet, row, column) => {
    const index = names.indexOf(sheet);
    if (index === -1) throw new Error(`There is no sheet ${sheet} among ${names.join(", ")}`);
    return read(model, index, row + 1, column + 1);
  };
}

async function start(): Promise<void> {
  const bytes = await readFile(require.resolve("@ironcalc/wasm/wasm_bg.wasm"));
  initSync({ module: bytes });
}

/** A new model has one sheet already, which takes the first name. All are there before a formula refers to one. */
function addSheets(model: Model, names: readonly string[]): void {
  names.forEach((name, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
  });
}

/** Rows and columns count from 1 here, sheets from 0. */
function read(model: Model, sheet: number, row: number, column: number): number | string | boolean {
  const shown = model.getFormattedCellValue(sheet, row, column);
  switch (model.getCellType(sheet, row, column)) {
    case NUMBER:
      // A blank cell counts as a number to IronCalc.
      return shown === "" ? "" : readNumber(model, sheet, row, column);
    case LOGICAL:
      return shown === "TRUE";
    default:
      return shown;
  }
}

function readNumber(model: Model, sheet: number, row: number, column: number): number {
  model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, "num_fmt", ALL_DIGITS);
  return Number(model.getFormattedCellValue(sheet, row, column));
}
