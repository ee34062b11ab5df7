const LEVEL = String.raw`(?:an?\s+|the\s+)?["'‘’“”]?(?:level\s+)?(?:[2-5]|developing|mature|leader|innovator)\b["'‘’“”]?`;
const SENTENCE_BEGINS = String.raw`(?:^|[.;:!?]["'’”]?\s+|\n\s*)`;
const TAKES = new RegExp(
  `${SENTENCE_BEGINS}(?<sentence>(?:(?:in order )?to (?:score|become|reach|achieve|attain|get to|move to)\\s+${LEVEL}|` +
    `an?\\s+["'‘’“”]?(?:level\\s+)?[2-5]["'‘’“”]?\\s+(?:(?:can|could) only\\b|would (?:need|require|take|mean)\\b|requires?\\b|needs?\\b)).*?(?:[.;!?]["'’”]?(?=\\s|$)|$|\\n))`,
  "gi",
);

/**
 * The sentences of a comment that say what a level would take that was not awarded: "To score a '4', partners would have to
 * ...", "A '5' can only be achieved by ...". Never throws.
 */
export function findWhatALevelTakes(text: string): readonly string[] {
  const sentences: string[] = [];
  for (let from = 0; from < text.length;) {
    TAKES.lastIndex = from;
    const sentence = TAKES.exec(text)?.groups?.["sentence"];
    if (sentence === undefined) break;
    sentences.push(sentence.trim());
    // The full stop that ends it begins the next one.
    from = TAKES.lastIndex - 1;
  }
  return sentences;
}
