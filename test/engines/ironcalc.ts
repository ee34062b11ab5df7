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
 *
 * Where IronCalc 0.8.4 does not do as Excel does, so that a formula meant for both has to go another way:
 * - `--x` is dropped: `--"3"` stays text, and `SUMPRODUCT(--(range=x))` is 0; `SUMPRODUCT((range=x)*1)` is right;
 * - an array through ISNUMBER inside SUMPRODUCT gives 0; through TRIM, LEN, ROUND, or IF inside TEXTJOIN, #N/IMPL!;
 * - HYPERLINK and AGGREGATE are #NAME?, CELL("address") is #N/IMPL!, TEXT with a bare £ in its format #VALUE! (`\£` works);
 * - a criterion `"<>text"` counts text cells alone, where Excel counts blanks, numbers, logicals and errors too;
 * - ROUND of a decimal half that binary holds as less (1.005, 2) goes down, and TEXT rounds some halves down;
 * - `&""` writes 17 digits of 1/3, and MIN and MAX pass over a logical or text given directly.
 */
export async function recalculate(workbook: TypedWorkbook): Promise<CalculatedValue> {
  return (await calculate(workbook)).valueAt;
}

/** The sheets of a workbook, in their order. */
interface TypedWorkbook {
  readonly sheets: readonly TypedSheet[];
}

/** A workbook in the other engine, which can be typed into further: most of its time goes into reading formulas. */
export interface Calculation {
  readonly valueAt: CalculatedValue;
  /** Types over cells of sheets that are there, and recalculates all; an empty content leaves a cell blank. */
  readonly type: (sheets: readonly TypedSheet[]) => void;
}

/** The same as {@link recalculate}, for a workbook that is to change. */
export async function calculate(workbook: TypedWorkbook): Promise<Calculation> {
  await (ready ??= start());
  const model = new Model("workbook", "en", "UTC", "en");
  const names = workbook.sheets.map(({ name }) => name);
  addSheets(model, names);
  const indexOf = (sheet: string): number => {
    const index = names.indexOf(sheet);
    if (index === -1) throw new Error(`There is no sheet ${sheet} among ${names.join(", ")}`);
    return index;
  };
  const type: Calculation["type"] = (sheets) => {
    // Otherwise each cell that is put in recalculates them all.
    model.pauseEvaluation();
    for (const { name, cells } of sheets) {
      for (const { row, column, content } of cells) model.setUserInput(indexOf(name), row + 1, column + 1, content);
    }
    model.resumeEvaluation();
    model.evaluate();
  };
  type(workbook.sheets);
  return { valueAt: (sheet, row, column) => read(model, indexOf(sheet), row + 1, column + 1), type };
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
