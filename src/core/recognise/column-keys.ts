import { toHeaderKey, type ColumnKey } from "./corrections";

/** A column of a table and its header, "" where it is blank. */
export interface HeadedColumn {
  readonly column: number;
  readonly header: string;
}

/** How each column of one table's header is told from the others. Total; the columns may come in any order. */
export function toColumnKeys(columns: readonly HeadedColumn[]): ReadonlyMap<number, ColumnKey> {
  const counts = new Map<string, number>();
  const keys = new Map<number, ColumnKey>();
  for (const { column, header } of [...columns].sort((a, b) => a.column - b.column)) {
    if (header === "") {
      keys.set(column, { by: "place", column });
      continue;
    }
    const key = toHeaderKey(header);
    const nth = (counts.get(key.toLowerCase()) ?? 0) + 1;
    counts.set(key.toLowerCase(), nth);
    keys.set(column, { by: "header", header: key, nth });
  }
  return keys;
}
