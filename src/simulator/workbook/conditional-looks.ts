import { toA1 } from "../../core/grid/a1";
import type { CellValue } from "../../core/grid/cell";
import { boundingArea, intersect, type Area } from "./area";
import type { CellValueRule, ConditionalFormat } from "./conditional-format";
import { moveFormula } from "./fill-formula";
import type { StylePatch } from "./style";
import type { PlacedFormula, Sheet } from "./workbook";

/** The types of conditional formats that show; the others are kept, and no cell looks like them. */
export const SHOWN_TYPES: readonly string[] = ["Custom", "CellValue"];

/** Cells are found out about in blocks, since one recalculation for many costs no more than for one. */
const BLOCK_ROWS = 50;
const BLOCK_COLUMNS = 20;

/** The cells of a format that it applies to, as far as they were asked for: true until something changes. */
interface KnownCells {
  readonly generation: number;
  readonly condition: string;
  readonly blocks: Set<string>;
  readonly cells: Set<string>;
}

/** A format with a condition that can be calculated: a formula without "=", as the format's first cell sees it. */
interface Conditioned {
  readonly format: ConditionalFormat;
  readonly condition: string;
}

const known = new WeakMap<ConditionalFormat, KnownCells>();

/**
 * What the conditional formats that apply to a cell now give it, the highest in priority first; nothing where none does.
 * Types other than {@link SHOWN_TYPES} show nothing.
 */
export function conditionalStyle(sheet: Sheet, row: number, column: number): StylePatch {
  const cell = { top: row, left: column, bottom: row, right: column };
  const here = sheet.conditionalFormats.filter(({ areas }) => areas.some((area) => intersect(area, cell) !== null));
  if (here.length === 0) return {};
  sheet.workbook.calculation.update();
  findOut(sheet, row, column);
  let style: StylePatch = {};
  for (const format of here) {
    if (known.get(format)?.cells.has(`${row},${column}`) !== true) continue;
    style = { ...withoutUnset(format.style), ...style };
    if (format.stopIfTrue) break;
  }
  return style;
}

/** Calculates the conditions of all formats for the block of cells around one, where that is not known already. */
function findOut(sheet: Sheet, row: number, column: number): void {
  const [top, left] = [row - (row % BLOCK_ROWS), column - (column % BLOCK_COLUMNS)];
  const block = { top, left, bottom: top + BLOCK_ROWS - 1, right: left + BLOCK_COLUMNS - 1 };
  const key = `${top},${left}`;
  const open: { readonly cells: Set<string>; readonly place: PlacedFormula }[] = [];
  for (const { format, condition } of toConditioned(sheet)) {
    const { blocks, cells } = refresh(sheet, format, condition);
    if (blocks.has(key)) continue;
    blocks.add(key);
    const [first, ...others] = format.areas;
    if (first === undefined) continue;
    const origin = others.reduce(boundingArea, first);
    for (const at of cellsIn(format.areas, block)) {
      const formula = moveFormula(condition, at.row - origin.top, at.column - origin.left);
      open.push({ cells, place: { formula, sheet, ...at } });
    }
  }
  if (open.length === 0) return;
  const results = sheet.workbook.calculation.evaluateAt(open.map(({ place }) => place));
  open.forEach(({ cells, place }, index) => {
    if (isTrue(results[index] ?? null)) cells.add(`${place.row},${place.column}`);
  });
}

function toConditioned(sheet: Sheet): readonly Conditioned[] {
  return sheet.conditionalFormats.flatMap((format) => {
    const condition = toCondition(format);
    return condition === null ? [] : [{ format, condition }];
  });
}

/** What is known of a format, begun anew where a result or the format itself has changed. */
function refresh(sheet: Sheet, format: ConditionalFormat, condition: string): KnownCells {
  const { generation } = sheet.workbook.calculation;
  // Where the format applies is part of what its condition means.
  const stamp = JSON.stringify([condition, format.areas]);
  const before = known.get(format);
  if (before?.generation === generation && before.condition === stamp) return before;
  const fresh = { generation, condition: stamp, blocks: new Set<string>(), cells: new Set<string>() };
  known.set(format, fresh);
  return fresh;
}

function toCondition({ type, formula, cellValueRule, areas }: ConditionalFormat): string | null {
  const [first, ...others] = areas;
  if (type === "Custom") return formula === "" ? null : formula.replace(/^=/, "");
  if (type !== "CellValue" || cellValueRule === null || first === undefined) return null;
  const origin = others.reduce(boundingArea, first);
  return toComparison(toA1(origin.top, origin.left), cellValueRule);
}

function toComparison(cell: string, { operator, formula1, formula2 = "" }: CellValueRule): string | null {
  const [first, second] = [formula1, formula2].map((formula) => `(${formula.replace(/^=/, "")})`);
  const between = `AND(${cell}>=MIN(${first},${second}),${cell}<=MAX(${first},${second}))`;
  switch (operator) {
    case "Between":
      return between;
    case "NotBetween":
      return `NOT(${between})`;
    case "EqualTo":
      return `${cell}=${first}`;
    case "NotEqualTo":
      return `${cell}<>${first}`;
    case "GreaterThan":
      return `${cell}>${first}`;
    case "LessThan":
      return `${cell}<${first}`;
    case "GreaterThanOrEqual":
      return `${cell}>=${first}`;
    case "LessThanOrEqual":
      return `${cell}<=${first}`;
    default:
      return null;
  }
}

function* cellsIn(areas: readonly Area[], block: Area): Iterable<{ readonly row: number; readonly column: number }> {
  for (const area of areas) {
    const shared = intersect(area, block);
    if (shared === null) continue;
    for (let row = shared.top; row <= shared.bottom; row++) {
      for (let column = shared.left; column <= shared.right; column++) yield { row, column };
    }
  }
}

/** Excel takes any number but 0 for true; texts and errors apply nothing. */
function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

/** A colour that was set to "" or cleared is no colour. */
function withoutUnset(style: StylePatch): StylePatch {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== "" && value !== null));
}
