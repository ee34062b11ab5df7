/** Where the clause that a statement stands in begins: behind a sentence, or a turn such as "but" or "is now". */
const CLAUSE_ENDS = /[.!?;](?=\s)|[\r\n]|\b(?:but|however|whereas)\b|,\s*(?:and\s+)?(?=(?:is\s+)?now\b)/gi;
/** Words shortly before a statement that turn it into a wish, a condition, a guess or its opposite. */
const NOT_SAID = new RegExp(
  "(?:\\b(?:not|never|nor|neither|no longer|nearly|almost|partly|partially|far from|short of|close to|towards?|cannot|can|could|would|should|" +
    "(?<!\\b(?:in|since|by|of|from|last|until)\\s)may|might|shall|will|ought|when|whether|be|being|to have|to get|to see|hope[sd]?|hoping|" +
    "wish(?:es|ed)?|wants?|aim(?:s|ed|ing)?(?: to)?|plan(?:s|ned)? to|intend(?:s|ed)? to|expect(?:s|ed)?(?: to)?|likely|possibly|probably|perhaps|potentially|" +
    "proposed|provisional(?:ly)?|target(?:ed)?|require[sd]?|needs?|needed|forecast|predicted)|n['’]t)\\b(?:\\W+\\w+){0,3}\\W*$",
  "i",
);
/** Words anywhere before it in its clause that make it a condition, or a matter of another year. */
const OTHER_TIME = new RegExp(
  "\\b(?:if|unless|until|once|assuming|provided that|in order to|(?:had|were)(?= we| this| it)|formerly|originally|initially|historically|at first|" +
    "(?<!\\b(?:as|as in|like|than|since|from|on)\\s(?:the\\s)?|\\bas per\\s)(?:previously|(?:last|previous|prior|earlier)\\s+(?:year|round|time|assessment|review|period)(?!['’]s))|" +
    "the year before|at the time|in (?:19|20)\\d\\d)\\b",
  "i",
);
/** Whose level it is, if not this council's own, unless "we", "this" or "it" comes behind. */
const OTHERS =
  /\b(?:peers?|neighbours?|neighbouring|others?|councils|authorities|districts|boroughs|reviewers?|average|benchmark)\b(?!.*\b(?:we|our|us|this|it)\b)/i;
/** What else has scores, right before the verb: "bidders were scored 4", "risk rated 3". */
const OTHER_THING =
  /\b(?:bidders?|bids?|suppliers?|contractors?|providers?|tender(?:er)?s?|submissions?|schools?|contracts?|projects?|risks?|quality|price|credit|hygiene|energy|satisfaction)(?:\s+(?:have|has|had|were|was|is|are|being|been|all|each|both|also|on average))*[\s-]*$/i;
/** What follows a statement of another year, of a condition, of another scale, or one that is taken back. */
const NOT_THIS = new RegExp(
  "^\\s*[(,]?\\s*(?:\\?|but\\b|out of\\b|previously|originally|initially|at first\\b|next\\b|if\\b|once\\b|until\\b|unless\\b|subject to\\b|" +
    "(?:at |in |from )?(?:the )?(?:last|previous|prior)\\b|the year before|in (?:the )?future|by then\\b|(?:in |by |for |from )?(?:19|20)\\d\\d\\b|" +
    "(?:by|in|from) (?:the |our |a )?(?:next|end of|regulator|ofsted|cqc|customers?|residents?|users?|suppliers?|bidders?|respondents?|[a-z]* ?survey|[a-z]* ?inspection))",
  "i",
);

/** In characters: where words stand that are shortly before. */
const NEAR = 80;

/** Whether words around a statement of a level leave it a wish, a condition, another year's or somebody else's. Never throws. */
export function isOnlyMentioned(before: string, after: string): boolean {
  const clause = toClause(before);
  return (
    NOT_SAID.test(toMainClause(clause).slice(-NEAR)) ||
    OTHER_TIME.test(clause) ||
    OTHERS.test(clause) ||
    OTHER_THING.test(clause) ||
    NOT_THIS.test(after)
  );
}

function toClause(before: string): string {
  const last = [...before.matchAll(CLAUSE_ENDS)].at(-1);
  return last ? before.slice(last.index + last[0].length) : before;
}

/** "Although more can be done, this ...": what stands before the comma says nothing of what stands behind it. */
function toMainClause(clause: string): string {
  return clause.split(/,\s+(?=(?:this|it|we|the|our)\b)/i).at(-1) ?? clause;
}
