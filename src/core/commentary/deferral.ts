import { findObjectiveReferences, type ObjectiveReference } from "./objective-reference";

/** Words before a reference that send the reader there for this objective's own content. */
const SENDS_BEFORE = new RegExp(
  "(?:^|[\\s(;,.:])(?:(?:please\\s+)?see|(?:please\\s+)?refer(?:s)?\\s+to|(?:same\\s+)?as(?:\\s+(?:per|in|with|for|above\\s+in))?|same\\s+(?:comment\\s+)?as|" +
    "(?:comments?|commentary|detail|evidence)\\s+(?:is\\s+|are\\s+)?(?:for|at|under|against|in|of)|" +
    "(?:covered|addressed|dealt\\s+with|picked\\s+up|answered|reported|recorded|delivered|progressed|captured|detailed|described|set\\s+out|contained|included|monitored|managed|taken\\s+forward|scored|assessed)\\s+(?:under|by|in|within|at|via|through|with|as\\s+part\\s+of)|" +
    "linked\\s+to|via)\\s+(?:the\\s+)?(?:comments?\\s+(?:for|at|under|in|on)\\s+)?$",
  "i",
);
/** Words behind one that do: "Objective #40 will seek to address this". */
const SENDS_AFTER =
  /^\s*(?:(?:will|should|shall|would)\s+)?(?:(?:seeks?|aims?|help)\s+to\s+)?(?:also\s+)?(?:address|cover|deal\s+with|deliver|include|answer|apply|applies|pick\s+up)(?:e?s)?\s+(?:this|it|here|to\s+this|to\s+it)\b/i;
/** "Not covered under #40", "could be covered under #40" and "see also #40" leave the content where it is. */
const TAKEN_BACK =
  /(?:\b(?:not|never|nor|cannot|could|might|previously|formerly|no longer)|n['’]t)\b(?:\W+\w+){0,3}\W*$/i;
/** In characters. */
const LONGEST_LEAD = 60;

/**
 * The objectives to which a comment sends the reader for its own content: "See #40", "as objective 3", "covered under
 * objective 3", "linked to action #34", "objective 40 will address this". One that is merely named ("supports objectives 3 &
 * 7", "see also #40") is none. Never throws.
 */
export function findDeferrals(text: string): readonly ObjectiveReference[] {
  return findObjectiveReferences(text).filter(({ start, end }) => {
    const before = text.slice(Math.max(0, start - LONGEST_LEAD), start);
    const lead = SENDS_BEFORE.exec(before);
    if (lead) return !TAKEN_BACK.test(before.slice(0, lead.index));
    return SENDS_AFTER.test(text.slice(end));
  });
}
