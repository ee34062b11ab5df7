/** Long forms and synonyms, in small letters, and the one word that stands for them. */
const ONE_WORD_FOR: readonly (readonly [RegExp, string])[] = [
  [/\bsmall(?:,| and| to| or| &| \/)? ?medium(?:[- ]sized)? (?:enterprises?|businesses|firms)\b/g, "sme"],
  [/\bsmes\b/g, "sme"],
  [/\bvoluntary,? community,?(?: and| &)? (?:faith,?(?: and| &)? )?social enterprises?\b/g, "vcse"],
  [/\b(?:vcses|vcfses?|vcs)\b/g, "vcse"],
  [/\bmicro[- ]?business(?:es)?\b/g, "microbusiness"],
  [/\b(?:elected )?members?\b|\bcouncillors?\b/g, "councillor"],
  [/\bsenior (?:leaders?|leadership|managers?|management|officers?)\b/g, "seniorleader"],
];
/** Words that tell nothing about a name. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  "a an and by for from in including into of on or our the through to with your key area areas local".split(" "),
);
const PLURAL = /(?:(i)es|([^s])s)$/;
const ENDING = /(?:ement|ation|ally|ing|ly|ed|e|y)$/;
const DOUBLED = /([^aeiou])\1$/;
const LONGEST_WITHOUT_ENDING = 4;

/**
 * The stems of the words of a name: abbreviations folded ("small and medium enterprises" is "sme"), stop words left out,
 * endings cut off ("Engaging" and "engagement" are "engag"). Never throws.
 */
export function toNameStems(name: string): ReadonlySet<string> {
  return new Set(toStems(name));
}

/** The same stems in the order of the text, each as often as it stands there. Never throws. */
export function toStems(name: string): readonly string[] {
  let text = name.toLowerCase();
  for (const [pattern, word] of ONE_WORD_FOR) text = text.replace(pattern, word);
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !STOP_WORDS.has(word)).map(toStem);
}

function toStem(word: string): string {
  const single = word.length > LONGEST_WITHOUT_ENDING ? word.replace(PLURAL, "$1$2") : word;
  const stem = single.length > LONGEST_WITHOUT_ENDING ? single.replace(ENDING, "") : single;
  return stem.replace(/i$/, "").replace(DOUBLED, "$1");
}
