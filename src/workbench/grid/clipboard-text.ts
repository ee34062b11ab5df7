const NEEDS_QUOTES = /[\t\r\n"]/;

/** Cells as Excel puts them on the clipboard: tabs between columns, a line for each row, quotes around what holds either. */
export function toClipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(toQuoted).join("\t")).join("\r\n");
}

/** The cells of such a text. Quotes count only where they stand around a whole cell. */
export function toClipboardCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    const [, quoted, plain = "", separator] = match;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (cell.lastIndex >= text.length && separator !== "\t") break;
    if (separator !== "\t") rows.push([]);
  }
  return rows;
}

function toQuoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
