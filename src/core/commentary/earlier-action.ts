/** What became of it, done or not. */
const OUTCOME =
  /\b(?:completed?|completion|incomplete|done|delivered|implemented|finished|concluded|closed|fulfilled|signed\s+off|rolled\s+out|launched|up\s+and\s+running|(?:went|gone)\s+live|superseded|abandoned|withdrawn|cancelled|discontinued|postponed|deferred|delayed|outstanding|on\s+hold|overtaken\s+by|no\s+longer\s+(?:[a-z]+ly\s+)?(?:needed|required|necessary|relevant|applicable|possible|planned|proposed|pursued))\b/i;
/** The action itself, named as one that is known. */
const ACTION =
  /\b(?:the|this|that|these|those|our|all|both|earlier|previous|agreed|outstanding|last\s+year['’]s|carried[\s-]+forward)\s+actions?\b|\bactions?\s+(?:from|of|agreed|set)\b|\bcarried\s+(?:forward|over)\b/i;
/** The year before. */
const YEAR_BEFORE =
  /\b(?:(?:last|previous|prior)\s+(?:year|period|round|review|assessment)|(?:year|period)\s+before)\b/i;

/**
 * The words by which a comment comes back to an action of the year before: says what became of it ("completed", "no longer
 * needed", "deferred"), names it as known ("the action"), or speaks of the year before. Null where none does. Never throws.
 */
export function findEarlierAction(text: string): string | null {
  return (OUTCOME.exec(text) ?? ACTION.exec(text) ?? YEAR_BEFORE.exec(text))?.[0] ?? null;
}
