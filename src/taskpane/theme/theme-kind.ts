/** The looks that the pane has, as Office has them. */
export type ThemeKind = "light" | "dark" | "contrast";

/** Office's own colours around the pane, each as "#rrggbb". */
export interface OfficeColours {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
}

/** Where the lightness of a colour lies in the middle, of 255. */
const MIDDLE = 128;

/**
 * The look that goes with Office. Its colours decide and nothing else does: Excel on Windows gives no more of its theme than
 * them, and Office may be light where the computer is dark. Where Office says nothing, the computer decides.
 * Forced colours are no theme: the browser puts them over any.
 */
export function toThemeKind(office: OfficeColours | null, prefersDark: boolean): ThemeKind {
  const background = office && findColour(office.bodyBackgroundColor);
  const foreground = office && findColour(office.bodyForegroundColor);
  if (!background) return prefersDark ? "dark" : "light";
  if (isPure(background) && foreground && isPure(foreground) && toLightness(background) < MIDDLE) return "contrast";
  return toLightness(background) < MIDDLE ? "dark" : "light";
}

type Colour = readonly [red: number, green: number, blue: number];

function findColour(text: string): Colour | null {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text) ?? [];
  return red && green && blue ? [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)] : null;
}

/** As bright as the eye takes it. */
function toLightness([red, green, blue]: Colour): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Black, white or a full colour: what no theme uses but those of high contrast. */
function isPure(colour: Colour): boolean {
  return colour.every((part) => part === 0 || part === 255);
}
