/** One way to say which level was awarded. */
export interface LevelWording {
  /** What must stand right before the lead, at the end of the text before it: "this objective", "the score". */
  readonly subject: RegExp | null;
  /** The words before the level. */
  readonly lead: RegExp;
  /** The words that must follow it. */
  readonly tail: RegExp | null;
  /** "atLeast" for a level that was achieved, which may have been passed. */
  readonly bound: "exactly" | "atLeast";
  /** Whether a bare number or name will do behind these words; elsewhere it has to be plain that a level is meant. */
  readonly takesBare: boolean;
}

const START = `(?<=(?:^|[.!?;:\\n(–—-]|\\b(?:commentary|comment))\\s*)`;
const THIS = `(?:\\b(?:this|it|which|we|(?:the|this) (?:objective|council|authority|score|assessment|rating)|objective(?: \\d+)?|our score)\\s+|${START})`;
const AUXILIARY = `(?:(?:has|have|is|was|were|been|being|now|since|also|therefore|again)\\s+)*`;
/** A score with a word before it that says it is this objective's: "the risk score" is not. */
const SCORE = `(?:\\b(?:the|this|our|its|a|objective(?:['’]s)?|overall|maturity|current|final|agreed|moderated|new|and)\\s+|${START})(?:score|rating|maturity level|level|assessment)\\s+`;
const GIVEN = `(?:(?:given|awarded|agreed|here|for this(?: objective)?)\\s+)?`;
const ADVERB = `(?:(?:now|still|currently|firmly|therefore|also|again|since|overall|comfortably|remains)\\s+)*`;
const FROM = `(?:from\\s+(?:an?\\s+)?(?:level\\s+)?["'‘“]?(?:[1-5]|[a-z]+)["'’”]?(?:\\s+\\([a-z]+\\))?\\s+)?`;
const MOVED = `\\b(?:moved|gone|risen|rose|raised|increased|improved|progressed|advanced|upgraded|lifted|changed|revised|fell|fallen|dropped|lowered|reduced|decreased|downgraded)\\s+(?:(?:up|down|on|forward)\\s+)?${FROM}to\\s+`;
const IS_DEFINED =
  "\\s+(?:(?:is|was|has been|is still|still)\\s+(?:considered\\s+|felt\\s+)?(?:defined|awarded|given|agreed|confirmed|retained|maintained|appropriate|justified|warranted|applicable|fair|accurate)|(?:still\\s+)?(?:remains|stands|applies))\\b";
const WAS_ACHIEVED = "\\s+(?:is\\s+|was\\s+|has\\s+been\\s+)?(?:achieved|reached|met|maintained|exceeded)\\b";
const BASELINE = "baseline\\s+(?:(?:score|level)\\s+)?of\\s+";

/** Every wording that awards a level. Verbs come first and what they speak of is looked at behind them, which is quick. */
export const WORDINGS: readonly LevelWording[] = [
  // "scored '4'", "rated 3", "scored this objective a 4".
  wording(
    "\\b(?:scored|rated)\\b:?\\s+(?:(?:this objective|the objective|this|it|us|ourselves|the council)\\s+)?(?:overall\\s+)?(?:(?:as|at)\\s+)?",
  ),
  // "assessed at level 3", "judged to be Mature".
  wording("\\b(?:assessed|graded|judged|evaluated)\\s+(?:overall\\s+)?(?:as|at|to be)\\s+(?:being\\s+)?"),
  // "scores a '4'", "awarded a 3", "maintained at '3'".
  wording(`\\b(?:scores|(?:is|are)\\s+${ADVERB}scoring|awarded|given|allocated)\\s+(?:at\\s+)?`, { takesBare: false }),
  wording("\\b(?:retained|maintained|kept|held)\\s+(?:as|at)\\s+", { subject: THIS + AUXILIARY, takesBare: false }),
  // "a score of '3' is defined as", "given a score of 3".
  wording("\\b(?:score|rating|level)\\s+of\\s+", {
    subject: "\\b(?:a|the|this|our|its)\\s+(?:overall\\s+|maturity\\s+)?",
    tail: IS_DEFINED,
  }),
  wording(
    "\\b(?:given|awarded|received|retains|maintains)\\s+(?:a|the|an overall)\\s+(?:maturity\\s+)?(?:score|rating|level)\\s+of\\s+",
  ),
  // "the score is 3", "score remains a 3", "the score has been agreed at 4".
  wording(`\\b(?:is|remains|stays|stands|has remained|has stayed)\\s+${ADVERB}(?:unchanged\\s+)?(?:as\\s+|at\\s+)?`, {
    subject: SCORE + GIVEN,
  }),
  wording("\\b(?:agreed|confirmed|kept|held|set|maintained|retained|assessed|recorded)\\s+(?:as|at)\\s+", {
    subject: `${SCORE}(?:is|was|has been|has)\\s+${ADVERB}`,
  }),
  wording(MOVED, { subject: `${SCORE}(?:(?:has|was|is)\\s+)?${ADVERB}(?:been\\s+)?` }),
  // "Score: 3".
  wording("\\b(?:score|rating|level)\\s*(?::|=|[-–—]\\s)\\s*", {
    subject: `${START}(?:(?:current|agreed|final|overall|maturity|our)\\s+)?`,
  }),
  // "this is a level 3", "we are now at 'Mature'", "remains at '3'".
  wording(`\\b(?:is|are|remains?|stays?|stands|continues to be)\\s+${ADVERB}(?:as\\s+|at\\s+)?`, {
    subject: THIS,
    takesBare: false,
  }),
  // "has moved from a '2' to a '3'".
  wording(MOVED, { subject: THIS + AUXILIARY, takesBare: false }),
  // "achieved level 3".
  wording(
    "\\b(?:achieved|achieves|reached|reaches|attained|attains|meets|met)\\s+(?:a\\s+(?:score|rating)\\s+of\\s+)?",
    { subject: THIS + AUXILIARY, bound: "atLeast", takesBare: false },
  ),
  // "achieved baseline of '3'", "baseline of '3' was met".
  wording(
    `\\b(?:achieve[sd]|reache[sd]|met|meets|exceed(?:ed|s)|maintain(?:ed|s)|surpasse[sd]|remains at)\\s+(?:the\\s+|its\\s+|our\\s+)?(?:agreed\\s+)?${BASELINE}`,
    { bound: "atLeast" },
  ),
  wording(`\\b${BASELINE}`, { bound: "atLeast", tail: WAS_ACHIEVED }),
];

function wording(
  lead: string,
  more: {
    readonly subject?: string;
    readonly tail?: string;
    readonly bound?: LevelWording["bound"];
    readonly takesBare?: boolean;
  } = {},
): LevelWording {
  const { subject, tail, bound = "exactly", takesBare = true } = more;
  return {
    subject: subject === undefined ? null : new RegExp(`(?:${subject})$`, "i"),
    lead: new RegExp(lead, "gi"),
    tail: tail === undefined ? null : new RegExp(`^(?:${tail})`, "i"),
    bound,
    takesBare,
  };
}
