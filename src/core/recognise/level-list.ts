import type { CellRef } from "../grid/cell-ref";
import type { SheetSnapshot } from "../grid/snapshot";
import { parseScoreText } from "../scale/score-text";
import { findMarks, type LevelMark } from "./level-marks";
import { IN_NO_TABLE } from "./row-reasons";
import { isShortNumber, toRowTexts, toTextAt, type TextAt } from "./sheet-text";
import type { BlockFinder, Walk } from "./walk";

/** What a column of a key area's level list holds. */
type LevelListRole = "level" | "description" | "mark";

/**
 * The wordings of each header, in small letters and without punctuation. To teach the program another wording, add it
 * here: nothing else needs to change. Such words head many lists; the rows below decide.
 */
export const LEVEL_LIST_WORDINGS: Readonly<Record<LevelListRole, readonly string[]>> = {
  level: ["metric", "level", "maturity", "maturity level", "maturity metric", "rating", "score", "stage"],
  description: [
    ...["description", "definition", "descriptor", "descriptors", "what this means", "what it means", "meaning"],
    ...["what it looks like", "what this looks like", "what good looks like", "detail", "criteria"],
  ],
  mark: ["target", "status", "position", "where", "when", "stand", "today or target", "current or target", "marker"],
};

const ROLE_OF_WORDING: ReadonlyMap<string, LevelListRole> = new Map(
  Object.entries(LEVEL_LIST_WORDINGS).flatMap(([role, wordings]) =>
    wordings.map((wording) => [wording, role as LevelListRole] as const),
  ),
);
/** Without a digit, and short, with room for marks around the longest wording. */
export const MAY_BE_HEADER = /^\D{1,40}$/;
/** A list holds a row for each level at most. */
const MOST_ROWS = 5;

interface LevelList {
  readonly headerRow: number;
  readonly levelColumn: number;
  readonly descriptionColumn: number | null;
  readonly markColumn: number;
  readonly rows: readonly number[];
  /** The headers of other columns. */
  readonly unknown: readonly TextAt[];
}

/**
 * A key area's levels below each other, of which one is marked as where it stands and another as where it wants to be:
 * `Metric | Description | Target` over `Developing | ... | Where we are today`.
 */
export const LEVEL_LISTS: BlockFinder = {
  findStart: (sheet, row) => {
    const list = findLevelList(sheet, row);
    return (
      list && {
        kind: "assessment",
        topRow: row,
        headerRow: row,
        scoreColumns: new Set([list.levelColumn]),
        read: (walk, endRow) => readLevelList(walk, list, endRow),
      }
    );
  },
};

/** The list whose header stands in a row; null unless a level below is marked. */
function findLevelList(sheet: SheetSnapshot, row: number): LevelList | null {
  const texts = toRowTexts(sheet, row);
  if (texts.some(isShortNumber)) return null;
  const columnOf = new Map<LevelListRole, number>();
  const unknown: TextAt[] = [];
  for (const each of texts) {
    const role = MAY_BE_HEADER.test(each.text) ? ROLE_OF_WORDING.get(toListWording(each.text)) : undefined;
    if (role === undefined || columnOf.has(role)) unknown.push(each);
    else columnOf.set(role, each.column);
  }
  const [level, mark] = [columnOf.get("level"), columnOf.get("mark")];
  if (level === undefined || mark === undefined) return null;
  const rows: number[] = [];
  for (let below = row + 1; below <= row + MOST_ROWS; below += 1) {
    const { kind } = parseScoreText(toTextAt(sheet, below, level));
    if (kind !== "awarded" && kind !== "between") break;
    rows.push(below);
  }
  const isMarked = rows.some((below) => findMarks(toTextAt(sheet, below, mark)).length > 0);
  if (!isMarked) return null;
  const descriptionColumn = columnOf.get("description") ?? null;
  return { headerRow: row, levelColumn: level, descriptionColumn, markColumn: mark, rows, unknown };
}

function readLevelList(walk: Walk, list: LevelList, endRow: number): void {
  const { sheet } = walk;
  const heading = walk.findHeadingAbove(list.headerRow);
  const found: Record<LevelMark, CellRef | null> = { current: null, ambition: null };
  for (const row of list.rows) {
    const marks = findMarks(toTextAt(sheet, row, list.markColumn));
    if (marks.length === 0)
      walk.leaveRowOut(row, "A level that is not marked as where the key area stands or wants to be.");
    for (const mark of marks) {
      if (found[mark]) walk.leaveRowOut(row, WHY_TWICE[mark]);
      found[mark] ??= { sheet: sheet.name, row, column: list.levelColumn };
    }
  }
  const { current, ambition } = found;
  if (current) {
    const { descriptionColumn } = list;
    const wordings = [current, ambition].flatMap((at) =>
      at && descriptionColumn !== null ? [{ ...at, column: descriptionColumn }] : [],
    );
    walk.use(heading);
    walk.assessments.push({
      ...{ sheet: sheet.name, keyArea: heading, label: heading ?? current, theme: null },
      ...{ current, wanted: ambition, next: null, wouldRequire: null, wordings },
    });
  } else {
    walk.leaveRowOut(list.headerRow, "A list of levels that does not mark where the key area stands.");
  }
  const lastRow = list.rows.at(-1) ?? list.headerRow;
  for (const { column, text } of list.unknown) {
    const range = { sheet: sheet.name, top: list.headerRow, bottom: lastRow, left: column, right: column };
    walk.leaveOut(range, `The header “${text}” is not one that this program knows, so its column is not read.`);
  }
  walk.collectLoose(lastRow + 1, endRow, IN_NO_TABLE);
  walk.lastTableRow = lastRow;
}

const WHY_TWICE: Readonly<Record<LevelMark, string>> = {
  current: "A second level that is marked as where the key area stands; the first one is read.",
  ambition: "A second level that is marked as where the key area wants to be; the first one is read.",
};

/** A header of such a list in small letters and without punctuation. */
export function toListWording(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
