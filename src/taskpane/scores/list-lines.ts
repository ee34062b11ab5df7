import { WITHOUT_KEY_AREA } from "./list-words";
import type { ObjectiveRow } from "./objective-rows";

/** A group of lines that stand under one heading. */
export interface ListGroup {
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
  let place = 0;
  for (const group of toGroups(rows)) {
    const { name, members } = group;
    const heading = { name, count: members.length };
    lines.push({ kind: "heading", group: heading });
    for (const row of members) {
      lines.push({ kind: "row", group: heading, row, place });
      place += 1;
    }
  }
  return lines;
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
