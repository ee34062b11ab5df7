/** How wide a text is in a font of CSS, in pixels. */
export type MeasureText = (text: string, font: string) => number;

/** Measures with the browser's own fonts, each letter once: kerning is too little to matter here. */
export function createTextMeasure(page: Document): MeasureText {
  const context = page.createElement("canvas").getContext("2d");
  if (context === null) throw new Error("The browser cannot measure text: it gives no canvas.");
  const fonts = new Map<string, Map<string, number>>();
  return (text, font) => {
    let letters = fonts.get(font);
    if (letters === undefined) fonts.set(font, (letters = new Map<string, number>()));
    let width = 0;
    for (const letter of text) {
      let size = letters.get(letter);
      if (size === undefined) {
        context.font = font;
        letters.set(letter, (size = context.measureText(letter).width));
      }
      width += size;
    }
    return width;
  };
}

/** How many lines a text takes up in a width, broken between words and, where a word is too long, within it. */
export function countLines(text: string, width: number, widthOf: (text: string) => number): number {
  return text.split("\n").reduce((lines, paragraph) => lines + countParagraphLines(paragraph, width, widthOf), 0);
}

function countParagraphLines(text: string, width: number, widthOf: (text: string) => number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/(?<=[ -])/)) {
    const full = widthOf(word);
    // A space at the end of a line may hang over.
    const needed = widthOf(word.trimEnd());
    if (used > 0 && used + needed > width) {
      lines++;
      used = 0;
    }
    const more = needed > width ? Math.ceil(needed / Math.max(1, width)) - 1 : 0;
    lines += more;
    used += full - more * width;
  }
  return lines;
}
