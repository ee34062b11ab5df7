import type { LookCopy } from "../../core/change/change-plan";
import { LAST_COLUMN, LAST_ROW, toA1, toA1Range } from "../../core/grid/a1";
import type { CellContent } from "../../core/grid/cell";
import type { CellRef } from "../../core/grid/cell-ref";
import type { BatchRunner } from "./batch-runner";
import { ContentBlock, type CellRows } from "./content-block";

/** A block of rows of one column. */
type RowRun = LookCopy["rows"][number];

/** What may be typed into a block of rows, as Office.js tells it. */
export interface CopiedRule {
  readonly rows: RowRun;
  readonly rule: Excel.DataValidationRule;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly prompt: Excel.DataValidationPrompt;
  readonly ignoreBlanks: boolean;
}

/** The two columns of a copied look as they stand. */
export interface LookState {
  readonly copy: LookCopy;
  readonly widths: { readonly from: number; readonly to: number };
  /** Whether the cells that it goes to look like those of the sheet that nobody ever touched, its last one. */
  readonly isUsual: boolean;
  /** Whether the cells that it goes to have conditional formats, whoever made them. */
  readonly hasFormats: boolean;
  /** Whether some of the cells that it goes to take certain entries alone. */
  readonly hasRules: boolean;
  /** What may be typed into the cells that it comes from. */
  readonly rules: readonly CopiedRule[];
  /** Blocks of rows there that do not all take the same. */
  readonly mixed: readonly RowRun[];
  /** What stands in the cells that it goes to. */
  readonly filled: readonly { readonly at: CellRef; readonly content: CellContent }[];
}

/** The cell of any sheet that is the least likely to have a look of its own. */
export const LAST_CELL = toA1(LAST_ROW, LAST_COLUMN);
/** Into so many parts a block is divided whose cells do not all take the same entries. */
const PARTS = 8;
const SIDES = ["EdgeTop", "EdgeBottom", "EdgeRight", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;

/** Asks for both columns of a copied look; null where the sheet is gone. */
export function queueLook({ workbook }: Excel.RequestContext, copy: LookCopy): () => LookState | null {
  const sheet = workbook.worksheets.getItemOrNullObject(copy.sheet);
  sheet.load({ name: true });
  const [from, to] = [copy.from, copy.to].map((column) => {
    const { format } = sheet.getCell(copy.rows[0]?.first ?? 0, column);
    format.load({ columnWidth: true });
    return format;
  });
  const usual = queueAppearance(sheet.getRange(LAST_CELL));
  const runs = copy.rows.map((rows) => {
    const target = sheet.getRange(toRunAddress(rows, copy.to));
    target.dataValidation.load({ type: true });
    const formats = target.conditionalFormats.getCount();
    return {
      ...{ rows, target, formats, look: queueAppearance(target), block: new ContentBlock(target, "everything") },
      takeUpRules: queueRules(sheet, copy.from, rows),
    };
  });
  return () => {
    if (sheet.isNullObject) return null;
    const cells: CellRows = [];
    for (const { block } of runs) block.takeUp(cells);
    const look = usual();
    const found = runs.map(({ rows, takeUpRules }) => ({ rows, rules: takeUpRules() }));
    return {
      copy,
      widths: { from: from?.columnWidth ?? 0, to: to?.columnWidth ?? 0 },
      isUsual: runs.every((run) => run.look() === look),
      hasFormats: runs.some(({ formats }) => formats.value > 0),
      hasRules: runs.some(({ target }) => target.dataValidation.type !== "None"),
      rules: found.flatMap(({ rules }) => rules ?? []),
      mixed: found.flatMap(({ rows, rules }) => (rules ? [] : [rows])),
      filled: cells.flatMap((line, row) => {
        const cell = line[copy.to];
        const at = { sheet: sheet.name, row, column: copy.to };
        return cell ? [{ at, content: { value: cell.value, formula: cell.formula } }] : [];
      }),
    };
  };
}

/**
 * Finds out what may be typed into blocks whose cells do not all take the same, by dividing them; a round trip for each time.
 * Throws what Excel throws.
 */
export async function divideRules(runner: BatchRunner, looks: readonly LookState[]): Promise<readonly LookState[]> {
  let known = looks;
  while (known.some(({ mixed }) => mixed.length > 0)) {
    const asked = known;
    known = await runner.send(({ workbook }) => {
      const takeUps = asked.map(({ copy, mixed }) => {
        const sheet = workbook.worksheets.getItem(copy.sheet);
        return mixed.flatMap(toParts).map((rows) => ({ rows, takeUp: queueRules(sheet, copy.from, rows) }));
      });
      return () =>
        asked.map((look, index) => {
          const found = (takeUps[index] ?? []).map(({ rows, takeUp }) => ({ rows, rules: takeUp() }));
          const rules = [...look.rules, ...found.flatMap((each) => each.rules ?? [])];
          return { ...look, rules, mixed: found.flatMap((each) => (each.rules ? [] : [each.rows])) };
        });
    });
  }
  return known;
}

/** "E3:E9". */
export function toRunAddress({ first, last }: RowRun, column: number): string {
  return toA1Range({ top: first, left: column, bottom: last, right: column });
}

/** Asks what may be typed into a block; none where it takes anything, null where its cells do not all take the same. */
function queueRules(sheet: Excel.Worksheet, column: number, rows: RowRun): () => readonly CopiedRule[] | null {
  const { dataValidation } = sheet.getRange(toRunAddress(rows, column));
  dataValidation.load({ type: true, rule: true, errorAlert: true, prompt: true, ignoreBlanks: true });
  return () => {
    const { type, rule, errorAlert, prompt, ignoreBlanks } = dataValidation;
    if (type === "None") return [];
    const isMixed = type === "Inconsistent" || type === "MixedCriteria";
    return isMixed ? null : [{ rows, rule, errorAlert, prompt, ignoreBlanks }];
  };
}

function toParts({ first, last }: RowRun): readonly RowRun[] {
  const size = Math.max(1, Math.ceil((last - first + 1) / PARTS));
  const count = Math.ceil((last - first + 1) / size);
  return Array.from({ length: count }, (_, index) => {
    const from = first + index * size;
    return { first: from, last: Math.min(last, from + size - 1) };
  });
}

/** Asks how cells look, as a text: the same for cells that look the same. The left edge may be their neighbour's. */
function queueAppearance(range: Excel.Range): () => string {
  const { format } = range;
  range.load({ numberFormat: true });
  format.load({
    ...{ horizontalAlignment: true, verticalAlignment: true, wrapText: true, indentLevel: true, shrinkToFit: true },
    textOrientation: true,
  });
  format.fill.load({ color: true, pattern: true });
  format.font.load({
    ...{ bold: true, color: true, italic: true, name: true, size: true, strikethrough: true, underline: true },
  });
  format.protection.load({ locked: true, formulaHidden: true });
  const sides = SIDES.map((side) => {
    const border = format.borders.getItem(side);
    border.load({ style: true });
    return border;
  });
  return () => {
    const { horizontalAlignment, verticalAlignment, wrapText, indentLevel, shrinkToFit, textOrientation } = format;
    const { bold, color, italic, name, size, strikethrough, underline } = format.font;
    return JSON.stringify([
      ...[horizontalAlignment, verticalAlignment, wrapText, indentLevel, shrinkToFit, textOrientation],
      ...[format.fill.color, format.fill.pattern, bold, color, italic, name, size, strikethrough, underline],
      ...[format.protection.locked, format.protection.formulaHidden],
      [...new Set(range.numberFormat.flat())],
      [...new Set(sides.map(({ style }) => style))],
    ]);
  };
}
