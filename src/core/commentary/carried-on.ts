const CARRIED = String.raw`(?:carried|rolled)\s+(?:forward|over)`;
/** "To be carried forward", "is carried forward", "carried forward to 2026", or as a sentence of its own. */
const CARRIED_ON = new RegExp(
  [
    String.raw`\b(?:to|will|shall|must|should|can)\s+(?:therefore\s+|also\s+|now\s+)?be\s+${CARRIED}\b(?!\s+from\b)`,
    String.raw`\b(?:is|are|being)\s+(?:therefore\s+|also\s+|now\s+)?${CARRIED}\b(?!\s+from\b)`,
    String.raw`\b${CARRIED}\s+(?:in)?to\s+(?:the\s+)?(?:next|new|20\d\d|\d\d[/-]\d\d)`,
    String.raw`(?:^|[.;:\n(-])[^\S\n]*${CARRIED}\s*(?:$|[.;,)\n])`,
    String.raw`(?:^|[.;:\n(-])[^\S\n]*(?:to\s+)?(?:carry|roll)\s+(?:(?:this|it|the\s+action)\s+)?(?:forward|over)\b`,
  ].join("|"),
  "gi",
);
/** Words right before that say the opposite. */
const DENIED = /(?:\b(?:not|never|no\s+longer|no\s+need|nothing)|n['’]t)\s+(?:[a-z]+\s+)?$/i;

/**
 * Whether a comment hands an action on to the period after: "to be carried forward", "carried forward to 2026". What was
 * itself carried forward from the period before ("the action carried forward is complete") is not handed on. Never throws.
 */
export function isCarriedOn(text: string): boolean {
  return [...text.matchAll(CARRIED_ON)].some(({ index }) => !DENIED.test(text.slice(Math.max(0, index - 40), index)));
}
