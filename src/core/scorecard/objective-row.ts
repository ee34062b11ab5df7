import type { CellRef } from "../grid/cell-ref";
import type { SheetSnapshot } from "../grid/snapshot";
import { comparePeriods, type Period } from "../period/period";
import { toHeadingName } from "../recognise/heading-kinds";
import type { ObjectiveGroup, ObjectiveTable, TableColumn } from "../recognise/reading";
import { findRef } from "../recognise/ref";
import { findColumn } from "../recognise/table-header";
import type { Score } from "../scale/score";
import { toComment, withAction, type Comment } from "./commentary";
import type { ObjectiveLadders } from "./ladders";
import type { ObjectiveRow } from "./objectives";
import { findAmbition, type KeyArea } from "./scorecard";
import { toSourcedScore, toSourcedText, type Sourced } from "./sourced";

/** Where an objective is filed. */
export interface Place {
  readonly keyArea: KeyArea | null;
  readonly theme: string | null;
  readonly part: string | null;
}

/** The theme and the part that the objectives of a group are filed under; null where nothing names one. */
export function toPlace(sheet: SheetSnapshot, group: ObjectiveGroup): Omit<Place, "keyArea"> {
  const nameAt = (at: CellRef | null): string | null =>
    at && toHeadingName(toSourcedText(sheet, at.row, at.column).value);
  return { theme: nameAt(group.theme), part: nameAt(group.part) };
}

/** The objective that stands in a row (0-based) of a table; blank and unreadable scores are kept as such. Never throws. */
export function toObjective(
  sheet: SheetSnapshot,
  table: ObjectiveTable,
  row: number,
  { keyArea, theme, part }: Place,
  ladders: ObjectiveLadders,
): ObjectiveRow {
  const textAt = (column: number): Sourced<string> => toSourcedText(sheet, row, column);
  const scoreAt = (column: number): Sourced<Score> => toSourcedScore(sheet, row, column, table.portion);
  const textOf = (role: "ref" | "description" | "owner"): Sourced<string> | null => {
    const column = findColumn(table.columns, role);
    return column && textAt(column.column);
  };
  const refText = textOf("ref");
  const ref = refText ? (findRef(refText.value) ?? (refText.value === "" ? null : refText.value)) : null;
  const title = textAt(table.titleColumn);
  const scores = toCellsByPeriod(table, "score", scoreAt);
  const sharedBy = findNewestScored(table, scores);
  const comments = toTextsByPeriod(table, "comment", sharedBy, textAt);
  return {
    ref,
    title,
    description: textOf("description"),
    keyArea: keyArea?.name ?? null,
    theme,
    part,
    scores,
    comments: toComments(comments, toTextsByPeriod(table, "action", sharedBy, textAt)),
    // Where one column serves all periods, the next round's comment is to be written there too.
    commentCells: new Map([...toCellsByPeriod(table, "comment", textAt), ...comments]),
    targets: toCellsByPeriod(table, "target", scoreAt),
    ambition: keyArea ? findAmbition(keyArea) : null,
    otherScores: [],
    repeats: [],
    ladder: ladders.find(ref, title) ?? keyArea?.ladder ?? null,
    owner: textOf("owner"),
  };
}

/** Comments by period, with the actions that stand in a column of their own. */
function toComments(
  comments: ReadonlyMap<string, Sourced<string>>,
  actions: ReadonlyMap<string, Sourced<string>>,
): ReadonlyMap<string, Comment> {
  const all = new Map<string, Comment>();
  for (const [key, source] of comments) if (source.value !== "") all.set(key, toComment(source));
  for (const [key, source] of actions) if (source.value !== "") all.set(key, withAction(all.get(key) ?? null, source));
  return all;
}

/** The newest period that a row is scored in; null where it is not scored. */
function findNewestScored(table: ObjectiveTable, scores: ReadonlyMap<string, Sourced<Score>>): Period | null {
  const periods = table.columns.flatMap(({ role, period }) => (role === "score" && period ? period : []));
  const scored = periods.filter(({ key }) => scores.get(key)?.value.kind !== "blank");
  return scored.sort(comparePeriods).at(-1) ?? null;
}

/** What a row says of each of its periods in columns of a role; a column that all of them share says it of one. */
function toTextsByPeriod(
  table: ObjectiveTable,
  role: "comment" | "action",
  sharedBy: Period | null,
  textAt: (column: number) => Sourced<string>,
): ReadonlyMap<string, Sourced<string>> {
  const own = table.columns.filter((column) => column.role === role);
  const periodOf = ({ period, isShared }: TableColumn): Period | null => (isShared ? sharedBy : null) ?? period;
  return new Map(own.map((column) => [periodOf(column)?.key ?? "", textAt(column.column)]));
}

function toCellsByPeriod<T>(
  table: ObjectiveTable,
  role: TableColumn["role"],
  read: (column: number) => T,
): ReadonlyMap<string, T> {
  const own = table.columns.filter((column) => column.role === role);
  return new Map(own.map((column) => [column.period?.key ?? "", read(column.column)]));
}
