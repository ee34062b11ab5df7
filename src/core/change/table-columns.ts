import { toA1 } from "../grid/a1";

/** A column of a table of ours: what heads it, and how wide it is, in characters. */
export interface TableColumn {
  readonly header: string;
  readonly width: number;
}

/** The columns of a table of ours, from column A on. */
export interface TableColumns<Key extends string> {
  /** What they are called in code, in order. */
  readonly keys: readonly Key[];
  readonly each: Readonly<Record<Key, TableColumn>>;
  /** In order, as the widths are. */
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  /** A column's place, from 0. */
  readonly place: (key: Key) => number;
  /** A column's cell in a row (from 0), such as "C5". */
  readonly cell: (key: Key, row: number) => string;
  /** The same for formulas that are copied to other columns: "$C5". */
  readonly fixedCell: (key: Key, row: number) => string;
  /** What the columns hold, one after the other. */
  readonly inOrder: <Content>(contents: Readonly<Record<Key, Content>>) => readonly Content[];
}

/** The name in code of one of the columns of such a table. */
export type ColumnOf<Columns> = Columns extends TableColumns<infer Key> ? Key : never;

/** A table's columns, told by name, in the order in which they are written. Total. */
export function toTableColumns<Key extends string>(columns: Readonly<Record<Key, TableColumn>>): TableColumns<Key> {
  const keys: Key[] = [];
  for (const key in columns) keys.push(key);
  const places = new Map(keys.map((key, index) => [key, index]));
  const place = (key: Key): number => places.get(key) ?? keys.length;
  return {
    keys,
    each: columns,
    headers: keys.map((key) => columns[key].header),
    widths: keys.map((key) => columns[key].width),
    place,
    cell: (key, row) => toA1(row, place(key)),
    fixedCell: (key, row) => `$${toA1(row, place(key))}`,
    inOrder: (contents) => keys.map((key) => contents[key]),
  };
}
