/** "Will be reviewed", "we'll train": what somebody will do, less what will stay as it is. */
const WILL =
  /(?<!\b(?:the|good|free|political)\s)(?:\b(?:will|shall)|['’]ll)\s+(?!(?:not|never|remain|stay|of|between)\b)[a-z]+/gi;
/** "We plan to", "is due to", "are looking to". */
const PLANS = new RegExp(
  [
    String.raw`\bplans?\s+to\s+[a-z]+`,
    String.raw`\bintends?\s+to\s+[a-z]+`,
    String.raw`\bwe\s+(?:[a-z]+\s+)?(?:aim|hope|propose|expect|want|wish|mean)\s+to\s+[a-z]+`,
    String.raw`\b(?:aiming|hoping|intending|looking|planning|preparing|seeking)\s+to\s+[a-z]+`,
    String.raw`\b(?:is|are|be|now|also)\s+(?:due|set|about|going|ready)\s+to\s+[a-z]+`,
  ].join("|"),
  "gi",
);
/** What is under way already: "in progress", "is being drafted", "we are working on it". */
const UNDER_WAY = new RegExp(
  [
    String.raw`\bunder\s?-?way\b`,
    String.raw`\bin\s+(?:progress|hand|development|draft|preparation)\b`,
    String.raw`\bon-?going\b(?=\s*(?:[.;,:)]|$|(?:and|with|but|to)\b))`,
    String.raw`(?:\b(?:is|are|been|now|still)|['’]re)\s+(?:[a-z]+ly\s+)?working\s+(?:on|towards|with|to)\b`,
    String.raw`\bwork\s+(?:on\s+[^.;]{1,60}\s+)?(?:has\s+)?(?:begun|started|continues)\b`,
    String.raw`\b(?:is|are|be|also|now|still)\s+(?:[a-z]+ly\s+)?being\s+(?:[a-z]+ly\s+)?(?:addressed|agreed|arranged|built|considered|consulted|created|designed|developed|discussed|drafted|drawn|explored|extended|finalised|implemented|improved|introduced|investigated|looked|made|negotiated|piloted|planned|prepared|procured|progressed|put|recruited|redesigned|redrafted|replaced|reviewed|revised|rewritten|rolled|scoped|set|sought|taken|tendered|tested|trialled|updated|worked|written)\b`,
  ].join("|"),
  "gi",
);
/** "To be reviewed in May", "is planned", "due by June", "next steps". */
const TO_COME = new RegExp(
  [
    String.raw`(?<!\b(?:seems?|seen|appears?|tends?|prove[ds]?|found|thought|known|believed|said|able|unable|likely|yet)\s)\bto\s+be\s+(?:[a-z]+ly\s+)?(?:[a-z]+ed|begun|brought|built|done|drawn|given|held|made|put|rewritten|run|sent|set|taken|written)\b`,
    String.raw`\b(?:is|are|been|now|also|and)\s+(?:planned|scheduled|timetabled|proposed|booked)\b`,
    String.raw`\b(?:planned|scheduled|timetabled|booked)\s+for\b`,
    String.raw`\b(?:due|expected)\s+(?:in|by|at|on|before|after|from|for)\b`,
    String.raw`\b(?:next|further|follow[- ]up)\s+(?:steps?|work)\b`,
    String.raw`\b(?:action|improvement|development|project|work)\s+plans?\b`,
  ].join("|"),
  "gi",
);
const VERBS =
  "add|agree|appoint|ask|assign|bring|build|carry|check|choose|collect|complete|consider|create|deliver|design|develop|discuss|draft|embed|encourage|ensure|establish|expand|explore|extend|finalise|finish|fix|hold|identify|implement|include|increase|introduce|investigate|launch|make|map|meet|monitor|move|offer|pilot|plan|prepare|produce|promote|provide|publish|put|raise|recruit|redesign|refresh|repeat|report|review|revise|rewrite|roll|run|set|share|start|strengthen|take|test|train|try|update|use|work|write";
/** What a sentence tells to do: "Publish the policy by March", less a noun at its head: "Review of contracts". */
const IMPERATIVE = new RegExp(
  String.raw`(?:^|[.;:!?\n•*-][^\S\n]*)(?:${VERBS})\s+(?!(?:of|is|are|was|were|has|have|had|in|by|on|to|at|from|under|for|made|done|held|taken|[a-z]+ed|needs?|will|would|could|should|can|may|might|plans?)\b)[a-z]+`,
  "gi",
);
/** "To publish the policy.", less what such a sentence says it would take: "To score a '4', partners would have to ..." */
const INFINITIVE =
  /(?:^|[.;:!?\n•*-][^\S\n]*)to\s+(?!(?:date|be|score|become|reach|achieve)\b)[a-z]+\b(?![^.;\n]*\b(?:would|could|should|must|can|may|might|needs?|is|are|was|were|has|have|had)\b)/gi;
/** A decision that there is nothing to do. */
const NOTHING_TO_DO =
  /\bno\s+(?:further\s+|other\s+|more\s+)?(?:actions?|work|changes?|steps?)\s+(?:(?:is|are|was|were)\s+)?(?:[a-z]+ly\s+)?(?:needed|required|necessary|proposed)\b|\bNFA\b/gi;
/** Words shortly before that say the opposite. */
const DENIED = /(?:\b(?:no|not|never|nor|nothing|none|neither|without|hardly)|n['’]t)\s+(?:[a-z]+\s+){0,2}$/i;

/**
 * The words of a comment that say what is to come, where nothing in it is headed "Action": "will be reviewed in Q2", "we plan
 * to", "work is under way", "publish it by March"; or that there is nothing to do: "no action is needed". Generous to the
 * writer; null where a comment only tells how things stand, what a level would take or what is lacking. Never throws.
 */
export function findNextStep(text: string): string | null {
  for (const pattern of [WILL, PLANS, UNDER_WAY, TO_COME, IMPERATIVE, INFINITIVE]) {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      if (!DENIED.test(before)) return toQuote(match[0]);
    }
  }
  const decided = NOTHING_TO_DO[Symbol.matchAll](text).next();
  return decided.done ? null : toQuote(decided.value[0]);
}

/** Without the end of the sentence before. */
function toQuote(words: string): string {
  return words.replace(/^[\s.;:!?•*-]+/, "");
}
