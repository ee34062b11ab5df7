import { toA1, toColumnLetters } from "../grid/a1";
import type { SheetSnapshot } from "../grid/snapshot";
import { LEVELS, type Level } from "../scale/level";
import { findMarkedLevel } from "./level-marks";
import { toRowTexts, toTextAt } from "./sheet-text";

/** What people tick a level with. */
const TICK = /^(?:x|✓|✔|☑|√|●|•|y|yes|1)$/i;
/** So many rows below the levels are looked at. */
const ROWS_LOOKED_AT = 60;

/** Whether a text ticks a level and describes none. */
export function isTick(text: string): boolean {
  return TICK.test(text);
}

/**
 * Says of a sheet whose levels are ticked, with a cross in one of five columns, how to make scores of the ticks; null where no
 * levels are.
 */
export function explainTicks(sheet: SheetSnapshot): string | null {
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const levels = toRowTexts(sheet, row).flatMap(({ column, text }) => {
      const level = findMarkedLevel(text)?.level;
      return level === undefined ? [] : [{ column, level }];
    });
    const [first] = levels;
    const last = levels.at(-1);
    if (!first || !last || levels.length !== LEVELS.length || last.column - first.column !== LEVELS.length - 1)
      continue;
    const ticked = findTickedRow(sheet, row, first.column);
    if (ticked === null) continue;
    const cells = `${toA1(ticked, first.column)}:${toA1(ticked, last.column)}`;
    return (
      `Levels are ticked in columns ${toColumnLetters(first.column)} to ${toColumnLetters(last.column)} here, and this program reads a ` +
      `score from one cell. Add a column with the header “Score” and its year, put ${toFormula(cells, levels)} into its row ` +
      `${ticked + 1} and fill it down.`
    );
  }
  return null;
}

function toFormula(cells: string, levels: readonly { readonly level: Level }[]): string {
  const place = `MATCH(TRUE,INDEX(${cells}<>"",0),0)`;
  return `=IFERROR(${levels[0]?.level === 1 ? place : `6-${place}`},"")`;
}

/** The first row below the levels that ticks one; null where any cell there holds more than a tick. */
function findTickedRow(sheet: SheetSnapshot, header: number, left: number): number | null {
  let first: number | null = null;
  for (let row = header + 1; row <= header + ROWS_LOOKED_AT; row += 1) {
    const texts = LEVELS.map((_, index) => toTextAt(sheet, row, left + index)).filter((text) => text !== "");
    if (!texts.every(isTick)) return null;
    if (texts.length > 0) first ??= row;
  }
  return first;
}
