import type { Currency, Decimal } from "./amount";
import { toCurrency, toScale } from "./unit";

/** What a number format says of the number that it shows. */
export interface FormatMeaning {
  readonly currency: Currency | null;
  /** "fraction" where 0.966 is shown as 96.6%; "literal" where 96.6 is, by a percent sign in quotes. */
  readonly percent: "fraction" | "literal" | null;
  /** What the number is divided by to be shown: "1000" for `#,##0,`. */
  readonly shownIn: Decimal;
  /** The scale that is written behind the figure, "1000" for `0"k"`; null where none is. */
  readonly written: Decimal | null;
}

/** A tag of a currency or language: [$£-809] shows £, [$-409] nothing. */
const TAG = /\[\$([^\]-]*)(?:-[^\]]*)?\]/g;
/** Colours, conditions and elapsed times. */
const BRACKETS = /\[[^\]]*\]/g;
/** What is shown as it stands: in quotes, or behind a backslash. */
const LITERAL = /"([^"]*)"|\\(.)/g;
/** What takes room or fills it and shows nothing of its own. */
const PADDING = /[_*]./g;
const SIGN = /£|€|US\$|\$|(?<!\p{L})(?:GBP|EUR|USD)(?!\p{L})/iu;
const SCALING_COMMAS = /[0#?](,+)(?![0#?,])/;
const WRITTEN_SCALE = /^\s*(k|m|mn|bn|thousand|million)\s*$/i;

/** The meaning of a format code. Where its sections differ, the first one, for positive numbers, counts. */
export function toFormatMeaning(numberFormat: string): FormatMeaning {
  const known = meanings.get(numberFormat);
  if (known) return known;
  const meaning = readFormat(numberFormat);
  meanings.set(numberFormat, meaning);
  return meaning;
}

/** A register has thousands of cells and a handful of formats. */
const meanings = new Map<string, FormatMeaning>();

function readFormat(numberFormat: string): FormatMeaning {
  const shown = numberFormat.replace(TAG, '"$1"').replace(BRACKETS, "").replace(PADDING, "");
  const literals = [...shown.matchAll(LITERAL)].map(([, quoted = "", escaped = ""]) => quoted + escaped);
  const code = shown.replace(LITERAL, "").split(";")[0] ?? "";
  const sign = SIGN.exec([...literals, code].join(" "))?.[0];
  const commas = SCALING_COMMAS.exec(code)?.[1]?.length ?? 0;
  const written = literals.map((literal) => WRITTEN_SCALE.exec(literal)?.[1]).find((word) => word !== undefined);
  return {
    currency: sign === undefined ? null : toCurrency(sign),
    percent: code.includes("%") ? "fraction" : literals.some((literal) => literal.includes("%")) ? "literal" : null,
    shownIn: `1${"000".repeat(commas)}`,
    written: written === undefined ? null : toScale(written),
  };
}
