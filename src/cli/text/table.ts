/** A text from a workbook as one line that no terminal takes for a command: control characters become spaces. */
export function toOneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").trim();
}

/** Rows of text as columns that line up; the columns named in `right` are set to the right. */
export function toTable(rows: readonly (readonly string[])[], right: ReadonlySet<number> = new Set()): string {
  const lines = rows.map((row) => row.map((text) => text.replace(/\p{Cc}+/gu, " ")));
  const widths = lines.reduce<readonly number[]>(
    (widest, row) => row.map((text, column) => Math.max(widest[column] ?? 0, text.length)),
    [],
  );
  return lines
    .map((row) =>
      row
        .map((text, column) =>
          right.has(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** "1 objective", "59 objectives". */
export function toCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** "2022", "2022 and 2023", "2021, 2022 and 2023". */
export function toList(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
