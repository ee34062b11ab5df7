import { isSameValue, type CellValue } from "../../core/grid/cell";
import { hasContent } from "./cell";
import { toDistantFormula, toEngineFormula } from "./engine-formula";
import { EngineModel, hasFunction } from "./iron-calc";
import type { PlacedFormula, Recalculation, Sheet, Uncalculated, Workbook } from "./workbook";

interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** How many significant digits IronCalc can be made to show. */
const DIGITS = 15;

/** IronCalc's own errors, which Excel does not have. */
const ENGINE_ERRORS = ["#ERROR!", "#N/IMPL!"];

/**
 * Keeps the results of formulas up to date with IronCalc. Values that came with the workbook stand until something is
 * changed, as in Excel. One cell's change costs one recalculation; a change of sheets, names or tables a new model.
 */
export class Calculation implements Recalculation {
  mode: Recalculation["mode"] = "Automatic";
  #model: EngineModel | null = null;
  #isDirty = false;
  #generation = 0;
  readonly #changed = new Map<string, Place>();
  readonly #formulas = new Map<string, Place>();
  readonly #uncalculated = new Map<string, Uncalculated>();

  constructor(readonly workbook: Workbook) {}

  get generation(): number {
    return this.#generation;
  }

  /** To be told of every cell whose content changed. */
  cellChanged(sheet: Sheet, row: number, column: number): void {
    this.#generation++;
    this.#isDirty = true;
    if (this.#model !== null) this.#changed.set(keyOf(sheet, row, column), { sheet, row, column });
  }

  /** To be told of whatever may change what a formula means: sheets, names, tables, cells that move. */
  structureChanged(): void {
    this.#generation++;
    this.#isDirty = true;
    this.#dropModel();
  }

  /** Says that all is as it should be, because the values came with the workbook. */
  trustValues(): void {
    this.#generation++;
    this.#isDirty = false;
    this.#dropModel();
  }

  /** The formulas that could not be calculated when last tried. */
  uncalculated(): readonly Uncalculated[] {
    return [...this.#uncalculated.values()];
  }

  /** Recalculates if something changed and calculation is automatic, or else if told to. */
  update(isTold = false): void {
    if ((this.mode === "Manual" && !isTold) || (!this.#isDirty && !isTold)) return;
    this.#isDirty = false;
    this.#feed();
    this.#model?.evaluate();
    this.#takeResults();
    this.#generation++;
  }

  /** What a formula gives on a sheet, as a defined name's value wants it. */
  evaluate(formula: string, sheet: Sheet): CellValue {
    this.update();
    this.#feed();
    const model = this.#model;
    if (model === null) return null;
    const [index, row, column] = [this.workbook.sheets.indexOf(sheet), LAST_SCRATCH_ROW, 0];
    model.setFormula(index, row, column, toEngineFormula(formula, sheet, row, column).text);
    model.evaluate();
    const result = model.read(index, row, column);
    model.setValue(index, row, column, null);
    return result;
  }

  /** What formulas give that stand in no cell, each as its cell would see it; #NAME? for one that IronCalc lacks. */
  evaluateAt(formulas: readonly PlacedFormula[]): readonly CellValue[] {
    this.update();
    this.#feed();
    const model = this.#model;
    if (model === null) return [];
    const scratch = this.workbook.sheets.length;
    formulas.forEach(({ formula, sheet, row, column }, index) => {
      const { text, functions } = toDistantFormula(formula, sheet, row, column);
      if (functions.every(hasFunction)) model.setFormula(scratch, index, 0, text);
      else model.setValue(scratch, index, 0, { error: "#NAME?" });
    });
    model.evaluate();
    const results = formulas.map((_, index) => model.read(scratch, index, 0));
    for (const index of formulas.keys()) model.setValue(scratch, index, 0, null);
    return results;
  }

  #dropModel(): void {
    this.#model?.free();
    this.#model = null;
    this.#changed.clear();
    this.#formulas.clear();
  }

  #feed(): void {
    if (this.#model === null) {
      this.#model = new EngineModel([...this.workbook.sheets.map((sheet) => sheet.name), SCRATCH_SHEET]);
      this.#uncalculated.clear();
      for (const sheet of this.workbook.sheets) {
        for (const { row, column, cell } of sheet.cells.all()) {
          if (hasContent(cell)) this.#feedCell(this.#model, { sheet, row, column });
        }
      }
    }
    for (const place of this.#changed.values()) this.#feedCell(this.#model, place);
    this.#changed.clear();
  }

  #feedCell(model: EngineModel, place: Place): void {
    const { sheet, row, column } = place;
    const key = keyOf(sheet, row, column);
    const index = this.workbook.sheets.indexOf(sheet);
    const { value, formula } = sheet.cell(row, column);
    this.#formulas.delete(key);
    this.#uncalculated.delete(key);
    if (formula === null) {
      model.setValue(index, row, column, value);
      return;
    }
    const { text, functions } = toEngineFormula(formula, sheet, row, column);
    const unknown = functions.find((name) => !hasFunction(name));
    if (unknown !== undefined) {
      this.#keepValue(place, `IronCalc has no ${unknown}`);
      model.setValue(index, row, column, sheet.cell(row, column).value);
      return;
    }
    this.#formulas.set(key, place);
    model.setFormula(index, row, column, text);
  }

  #takeResults(): void {
    const model = this.#model;
    if (model === null) return;
    const recalculated = new Set<Sheet>();
    for (const sheet of this.workbook.sheets) sheet.spilled.clear();
    for (const place of this.#formulas.values()) {
      const { sheet, row, column } = place;
      const index = this.workbook.sheets.indexOf(sheet);
      const result = model.read(index, row, column);
      if (typeof result === "object" && result !== null && ENGINE_ERRORS.includes(result.error)) {
        this.#keepValue(place, `IronCalc answers ${result.error}`);
        continue;
      }
      if (setResult(place, result)) recalculated.add(sheet);
      takeSpill(model, index, place);
    }
    for (const sheet of recalculated) this.workbook.changes.add({ kind: "calculated", sheet, area: null });
  }

  #keepValue(place: Place, why: string): void {
    const { sheet, row, column } = place;
    const cell = sheet.cell(row, column);
    if (cell.value === null) setResult(place, { error: "#NAME?" });
    const known = { sheet: sheet.name, row, column, formula: cell.formula ?? "", why };
    this.#uncalculated.set(keyOf(sheet, row, column), known);
  }
}

/** A sheet behind all others, of the engine alone. */
const SCRATCH_SHEET = "~no sheet of the workbook~";

/** A row where nobody writes, for formulas that stand in no cell. */
const LAST_SCRATCH_ROW = 1_048_575;

function keyOf(sheet: Sheet, row: number, column: number): string {
  return `${sheet.id}${row},${column}`;
}

/** Whether the result is another than before. */
function setResult({ sheet, row, column }: Place, value: CellValue): boolean {
  const cell = sheet.cell(row, column);
  if (isSameResult(cell.value, value)) return false;
  sheet.cells.set(row, column, { ...cell, value });
  return true;
}

function takeSpill(model: EngineModel, index: number, { sheet, row, column }: Place): void {
  const { rows, columns } = model.spillSize(index, row, column);
  for (let down = 0; down < rows; down++) {
    for (let across = 0; across < columns; across++) {
      if (down === 0 && across === 0) continue;
      sheet.spilled.set(`${row + down},${column + across}`, model.read(index, row + down, column + across));
    }
  }
}

/** IronCalc gives 15 digits of a number: one that came with the workbook has 17, and is the same for all that. */
function isSameResult(before: CellValue, after: CellValue): boolean {
  if (typeof before !== "number" || typeof after !== "number") return isSameValue(before, after);
  return before.toPrecision(DIGITS) === after.toPrecision(DIGITS);
}
