/** In characters: of a longer text a message quotes the beginning. */
const LONGEST_QUOTE = 60;

/** A text in quotes, as a message names it; of a long one the beginning. */
export function toQuote(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_QUOTE ? `“${line.slice(0, LONGEST_QUOTE).trimEnd()}…”` : `“${line}”`;
}
