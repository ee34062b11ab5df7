/** How wide letters are, in digits, by which the widths of columns are counted: of Calibri, and of others nearly so. */
const LETTERS: readonly (readonly [letters: string, width: number])[] = [
  [" il'", 0.45],
  ["jI.,’‘", 0.5],
  [":;", 0.55],
  ["f()-", 0.6],
  ["tJ![]{}", 0.65],
  ["r", 0.7],
  ['sz/"“”', 0.8],
  ["cxL", 0.85],
  ["kvyFSZ?|", 0.92],
  ["aegETY", 0.97],
  ["BCKPRX", 1.07],
  ["AV¶", 1.15],
  ["DGHNU●", 1.27],
  ["OQ&…", 1.35],
  ["w%", 1.42],
  ["mM", 1.65],
  ["W@—→↑↓", 1.8],
];
/** Of those that are not listed, digits among them. */
const USUAL_LETTER = 1.04;
const WIDTHS = new Map(
  LETTERS.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
);
const BOLD = 1.03;

/** How wide a text is on one line, in digits of usual size. Estimated, since no host but Excel measures text. Never throws. */
export function toTextWidth(text: string, isBold: boolean): number {
  let width = 0;
  for (const letter of text) width += WIDTHS.get(letter) ?? USUAL_LETTER;
  return isBold ? width * BOLD : width;
}
