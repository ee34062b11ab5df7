import { countLines } from "../../../src/workbench/grid/text-measure";

/** Ten letters fit on a line. */
const linesOf = (text: string): number => countLines(text, 100, (part) => part.length * 10);

test.each([
  ["short", 1],
  ["exactly 10", 1],
  ["the second word wraps", 2],
  ["two\nlines", 2],
  ["an empty\n\nline between", 4],
  ["a space may hang over", 3],
  ["incomprehensibilities", 3],
  ["", 1],
])("%j takes up %i lines", (text, lines) => {
  expect(linesOf(text)).toBe(lines);
});
