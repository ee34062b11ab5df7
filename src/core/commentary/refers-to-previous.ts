/** The words with which a comment points back to an earlier year's instead of saying anything. */
export interface PointerBack {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

const YEAR = "(?:FY\\s?)?(?:19|20)\\d{2}(?:\\s?[/–-]\\s?(?:\\d{4}|\\d{2}))?|\\d{2}/\\d{2}";
const EARLIER = `(?:(?:the\\s+|in\\s+|our\\s+)*(?:(?:last|previous|prior|preceding)\\s+(?:year|period|round|assessment|review|time)(?:['’]?s)?|(?:year|round)\\s+before|${YEAR})(?:['’]s)?)`;
const WORDS =
  "(?:\\s+(?:above|below|score|and|comments?|commentary|entry|text|response|evidence|narrative|assessment|update|position|\\(above\\)))*";
/** "the previous comment", "the comment for 2022". */
const COMMENT = `(?:the\\s+)?(?:previous|prior|earlier|last)\\s+(?:comments?|commentary|entry|response|narrative)|(?:the\\s+)?(?:comments?|commentary|entry|response)\\s+(?:above\\s+)?(?:for|of|from|in|against)\\s+${EARLIER}`;
const NO_CHANGE =
  "(?:no|nothing)\\s+(?:further\\s+|significant\\s+|material\\s+)?(?:change[sd]?|update|to add)|unchanged|not\\s+changed|remains?\\s+(?:as|unchanged)";
const SENTENCE = new RegExp(
  "(?<=^|[.!?;:\\n(]\\s*|\\b(?:comment|commentary)\\s+)" +
    `(?:(?:please\\s+)?(?:(?:same\\s+|position\\s+)?as(?:\\s+per|\\s+in|\\s+for|\\s+with|\\s+at|\\s+above\\s+for|\\s+stated\\s+in|\\s+above\\s*,?\\s+(?:see|for))?|see|refer\\s+to|per|same(?:\\s+comment)?\\s+as)\\s+(?:${COMMENT}|${EARLIER}${WORDS})` +
    `|(?:${NO_CHANGE})\\s+(?:from|since|on|to|in|as|as\\s+per)\\s+(?:${COMMENT}|${EARLIER}${WORDS}))` +
    "(?=\\s*(?:$|[.;:)\\n]|,|[-–—]\\s))",
  "gi",
);

/**
 * Where a comment points back to an earlier year's: "As per previous year's comment", "see last year's comment", "as 2022",
 * "no change from previous year", "as above for 2022". Only a statement of its own counts, not "the form, as agreed in 2022,
 * is in use". Never throws.
 */
export function findPointersBack(text: string): readonly PointerBack[] {
  return [...text.matchAll(SENTENCE)].map((match) => ({
    quote: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether a comment points back to an earlier year's. Never throws. */
export function refersToPrevious(text: string): boolean {
  return findPointersBack(text).length > 0;
}
