import type { CellRef } from "../grid/cell-ref";
import type { SheetSnapshot } from "../grid/snapshot";
import { LEVELS, type Level } from "../scale/level";
import { findHeaderMeaning, type ColumnRole } from "./headers";
import { findMarkedLevel, type LevelMark, type MarkedLevel } from "./level-marks";
import type { LadderBlock, LadderOwner } from "./reading";
import { findRef } from "./ref";
import { toMergedCell, toMergedTextAt } from "./merges";
import { toRowTexts, toTextAt, type TextAt } from "./sheet-text";
import { isTick } from "./ticked-levels";

/** So many level names in a row make a ladder's header; a ladder may lack some. */
const LEAST_LEVELS = 3;
/** A level's name, or "Level" before its number. */
export const NAMED = /[a-z]{4}/i;
const LADDER_LABEL = /^(score|scores|level|levels|maturity|rating)\b/i;
/** "Objective 56 - Developing talent - scoring criteria": the objective that a ladder belongs to. */
const OBJECTIVE_LABEL = /^(?:objective|obj\.?|vc|value code)\s*#?\s*(\d+[a-z]?)\s*[-–—:.]*\s*(.*)$/i;
const LABEL_TAIL = /\s*[-–—:]?\s*\(?(?:scoring|score|maturity)?\s*(?:criteria|ladder|descriptors?)\)?\s*:?$/i;

/** A level of a ladder's header, with what stands behind its name. */
interface LevelColumn extends MarkedLevel {
  readonly column: number;
}

/** A ladder's header row: where each level stands. */
export interface LadderHeader {
  readonly row: number;
  readonly levels: readonly LevelColumn[];
  /** The first column that holds anything: where the label of a descriptor row stands. */
  readonly labelColumn: number;
  /** The columns left of the levels whose headers say what they hold: "Key area", "Ref", "Objective". */
  readonly named: ReadonlyMap<ColumnRole, number>;
}

/**
 * The level columns of a row such as `Score: | 1 - Minimum | ... | 5 - Innovator`; null for any other row. Bare numbers
 * count only behind a label such as "Score" and only where all five stand, since scores are numbers too.
 */
export function findLadderHeader(sheet: SheetSnapshot, row: number): LadderHeader | null {
  const texts = toRowTexts(sheet, row);
  const first = texts[0];
  const last = texts.at(-1);
  if (!first || !last || toLevelColumn(last).length === 0) return null;
  const levels = texts.flatMap(toLevelColumn);
  const isOrdered = isStrictly(levels, 1) || isStrictly(levels, -1);
  const labels = texts.filter(({ column }) => column < (levels[0]?.column ?? 0));
  const roles = labels.flatMap(({ text, column }) => {
    const role = findHeaderMeaning(text)?.role;
    return role === undefined ? [] : [[role, column] as const];
  });
  const isLabelled =
    texts.length === levels.length + labels.length && (labels.length === 1 || roles.length === labels.length);
  if (!isOrdered || !(isLabelled || texts.length === levels.length)) return null;
  const named = levels.filter(({ name }) => NAMED.test(name));
  const isNumbered = levels.length === LEVELS.length && isLabelled && LADDER_LABEL.test(first.text);
  return named.length >= LEAST_LEVELS || isNumbered
    ? { row, levels, labelColumn: first.column, named: new Map(roles) }
    : null;
}

/**
 * The ladders under a header: one for each row of descriptors up to the first row that has none.
 * @param endRow the first row that belongs to something else.
 */
export function findLadders(sheet: SheetSnapshot, header: LadderHeader, endRow: number): readonly LadderBlock[] {
  const ladders: LadderBlock[] = [];
  for (let row = header.row + 1; row < endRow; row += 1) {
    const described = header.levels.filter(({ column }) => isDescriptor(toTextAt(sheet, row, column)));
    // Ladders that stand as lines of one table may have blank lines between them.
    if (described.length === 0 && header.named.size > 0 && toRowTexts(sheet, row).length === 0) continue;
    // A lone text behind the first row is the heading of what comes next.
    if (described.length === 0 || (ladders.length > 0 && toRowTexts(sheet, row).length === 1)) break;
    ladders.push({
      sheet: sheet.name,
      headerRow: header.row,
      descriptorRow: row,
      levels: header.levels.map(({ level, column }) => ({
        level,
        name: { sheet: sheet.name, row: header.row, column },
        descriptor: toDescriptorCell(sheet, row, column),
      })),
      marked: {
        current: findMarkedName(sheet, header, "current"),
        ambition: findMarkedName(sheet, header, "ambition"),
      },
      owner: toOwner(sheet, row, header),
    });
  }
  return ladders;
}

/** Whether a text may describe a level: a tick marks one and describes none. */
export function isDescriptor(text: string): boolean {
  return text !== "" && !isTick(text);
}

function toLevelColumn({ column, text }: TextAt): readonly LevelColumn[] {
  const marked = findMarkedLevel(text);
  return marked ? [{ column, ...marked }] : [];
}

/** The columns of a ladder's header that are marked; of two for the same thing nobody can tell which is meant. */
export function toMarkedColumns({ levels }: LadderHeader, mark: LevelMark): readonly number[] {
  return levels.filter(({ marks }) => marks.includes(mark)).map(({ column }) => column);
}

function findMarkedName(sheet: SheetSnapshot, header: LadderHeader, mark: LevelMark): CellRef | null {
  const [only, second] = toMarkedColumns(header, mark);
  return only === undefined || second !== undefined ? null : { sheet: sheet.name, row: header.row, column: only };
}

/** A descriptor's cell; one that is merged over several levels is the descriptor of each of them. */
function toDescriptorCell(sheet: SheetSnapshot, row: number, column: number): CellRef {
  const shown = toMergedCell(sheet, row, column);
  return shown.row === row ? shown : { sheet: sheet.name, row, column };
}

function isStrictly(levels: readonly LevelColumn[], step: 1 | -1): boolean {
  return levels.every(({ level }, index) => {
    const before: Level | undefined = levels[index - 1]?.level;
    return before === undefined || (level - before) * step > 0;
  });
}

function toOwner(sheet: SheetSnapshot, row: number, header: LadderHeader): LadderOwner {
  return findNamedOwner(sheet, row, header) ?? toLabelledOwner(sheet, row, header);
}

/** What the row's own columns name: an objective, or else a key area. */
function findNamedOwner(sheet: SheetSnapshot, row: number, { named }: LadderHeader): LadderOwner | null {
  const at = (role: ColumnRole): { readonly column: number; readonly text: string } | null => {
    const column = named.get(role);
    return column === undefined ? null : { column, text: toMergedTextAt(sheet, row, column) };
  };
  const title = at("title");
  if (title && title.text !== "") {
    const label = { sheet: sheet.name, row, column: title.column };
    return { kind: "objective", ref: findRef(at("ref")?.text ?? ""), title: title.text, label };
  }
  const keyArea = at("keyArea");
  return keyArea && keyArea.text !== ""
    ? { kind: "keyArea", heading: { sheet: sheet.name, row, column: keyArea.column } }
    : null;
}

function toLabelledOwner(sheet: SheetSnapshot, row: number, header: LadderHeader): LadderOwner {
  const isLabelColumn = !header.levels.some(({ column }) => column === header.labelColumn);
  const label = isLabelColumn ? toTextAt(sheet, row, header.labelColumn) : "";
  const match = OBJECTIVE_LABEL.exec(label);
  if (!match) return { kind: "keyArea", heading: null };
  return {
    kind: "objective",
    ref: findRef(match[1] ?? ""),
    title: (match[2] ?? "").replace(LABEL_TAIL, "").trim(),
    label: { sheet: sheet.name, row, column: header.labelColumn },
  };
}
