import { WITHOUT_KEY_AREA } from "./list-words";
import type { ObjectiveRow } from "./objective-rows";
import { toRowLabel } from "./row-label";

/** A group of lines that stand under one heading. */
export interface ListGroup {
  /** Tells it from every other group: a list may come back to a key area that it had left. */
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** A line of the list: the heading of a key area, or an objective. */
export type ListLine =
  | { readonly kind: "heading"; readonly group: ListGroup }
  | { readonly kind: "row"; readonly group: ListGroup; readonly row: ObjectiveRow; readonly place: number };

/** The rows under the headings of their key areas, both in the order of the workbook. */
export function toListLines(rows: readonly ObjectiveRow[]): readonly ListLine[] {
  const lines: ListLine[] = [];
  const seen = new Map<string, number>();
  let place = 0;
  for (const { name, members } of toGroups(rows)) {
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    const group = { id: `${nth} ${name}`, name, count: members.length };
    lines.push({ kind: "heading", group });
    for (const row of members) {
      lines.push({ kind: "row", group, row, place });
      place += 1;
    }
  }
  return lines;
}

/** Whether two lines look the same and are read out the same: of a workbook that was read again most do. */
export function isSameLine(one: ListLine, other: ListLine): boolean {
  if (one === other) return true;
  if (one.kind === "row" && other.kind === "row") {
    if (one.place !== other.place || one.row.key !== other.row.key) return false;
    return one.row === other.row || toRowLabel(one.row, false) === toRowLabel(other.row, false);
  }
  return one.kind === other.kind && one.group.name === other.group.name && one.group.count === other.group.count;
}

function toGroups(
  rows: readonly ObjectiveRow[],
): readonly { readonly name: string; readonly members: ObjectiveRow[] }[] {
  const groups: { readonly name: string; readonly members: ObjectiveRow[] }[] = [];
  for (const row of rows) {
    const name = row.objective.keyArea ?? WITHOUT_KEY_AREA;
    const last = groups.at(-1);
    if (last?.name === name) last.members.push(row);
    else groups.push({ name, members: [row] });
  }
  return groups;
}
