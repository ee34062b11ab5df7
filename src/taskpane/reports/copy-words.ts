export const COPY = "Copy";

export const CLIPBOARD_CLOSED =
  "The clipboard is closed to the add-in here. Select the text below and copy it by keyboard.";

/** "Summary for a paper". */
export function toPaperLabel(name: string): string {
  return `${name} for a paper`;
}

/** Said once a tab is on the clipboard. */
export function toCopiedText(name: string): string {
  return `${name} is on the clipboard as a paragraph and a table. Paste it into your paper.`;
}

/** "Copy Summary for a paper". */
export function toCopyLabel(name: string): string {
  return `${COPY} ${toPaperLabel(name)}`;
}
