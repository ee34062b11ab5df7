import { toNameStems } from "../scorecard/name-stems";

/** Words that any comment on procurement may hold: they do not show that two texts speak of the same thing. */
const ORDINARY: ReadonlySet<string> = toNameStems(
  "about action after again agreed also been before being carried category comment commercial continue contract " +
    "contracts could council councils department departments during each forward further have management more need " +
    "new next objective officer officers once only other over previous procurement scored score service services " +
    "should some still such team teams than that their them then there these they this those until were what when " +
    "where which while will with within work working would year years",
);
const SHORTEST = 4;
const ENOUGH = 2;

/**
 * Whether a text clearly shares the own words of another one: two of them, or half where it has few. Words that any comment
 * may hold, and those of the name that both stand under, count for neither. Never throws.
 */
export function sharesOwnWords(text: string, of: string, under: string): boolean {
  const known = toNameStems(under);
  const own = [...toStems(of)].filter((stem) => !known.has(stem));
  if (own.length === 0) return false;
  const stems = toStems(text);
  const shared = own.filter((stem) => stems.has(stem)).length;
  return shared >= Math.min(ENOUGH, Math.ceil(own.length / 2));
}

/** The stems of its words, less short and ordinary ones, numbers and years. */
function toStems(text: string): ReadonlySet<string> {
  const words = text.match(/\p{L}+/gu) ?? [];
  const long = words.filter((word) => word.length >= SHORTEST);
  return new Set([...toNameStems(long.join(" "))].filter((stem) => !ORDINARY.has(stem)));
}
