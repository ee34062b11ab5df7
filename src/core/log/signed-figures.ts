import { joinFields, splitFields } from "../grid/constant-fields";
import { toDigest } from "./digest";

/** A figure that somebody signed off, as it stood at the time. */
export interface SignedFigure {
  /** What it is: "KPI 2 Savings made through procurement, actual". It is told again by that, wherever it stands by then. */
  readonly what: string;
  /** Exact, in words: "£234,444.69", "96.6%", "missed". */
  readonly value: string;
  /** Where it stood at the time: "KPIs!G5". */
  readonly cell: string;
}

/** The figures as the log writes them, a line for each: "KPI 2 Savings, actual|£234,444.69|KPIs!G5". Total. */
export function toSignedText(figures: readonly SignedFigure[]): string {
  return figures.map(({ what, value, cell }) => joinFields([what, value, cell])).join("\n");
}

/** The figures that a text of the log lists; null where a line is none. Never throws. */
export function parseSignedText(text: string): readonly SignedFigure[] | null {
  const figures: SignedFigure[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [what, value, cell, ...others] = splitFields(line);
    if (what === undefined || value === undefined || cell === undefined || others.length > 0) return null;
    figures.push({ what, value, cell });
  }
  return figures;
}

/** The mark of signed figures and their cells, by which the log tells that nobody changed the list afterwards. Total. */
export function toSignedDigest(figures: readonly SignedFigure[]): string {
  return toDigest(figures.flatMap(({ what, value, cell }) => [what, value, cell]));
}
