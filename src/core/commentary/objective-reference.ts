/** Another objective that a comment names. */
export interface ObjectiveReference {
  /** The bare number, as the objective's own ref is read: "#07" and "VC07" are "7"; "3.10" and "7a" stay as they are. */
  readonly ref: string;
  /** The words that name it, with the others of their list: "objectives 3 & 7". */
  readonly quote: string;
  /** Where these words begin and end in the text. */
  readonly start: number;
  readonly end: number;
}

/** At most three digits: 2023 is a year. */
const NUMBER = "\\d{1,3}(?:\\.\\d{1,2})*[a-z]?(?![\\w%]|[.,]\\d|/\\d{3}|-[a-z])";
/** What calls a number an objective; a bare "#" is looked at more closely. */
const CALLED =
  "(?:objectives?|obj\\.?|objs\\.?|value\\s+codes?|actions?(?=\\s*#))\\s*(?:numbers?\\s+|nos?\\.?\\s+)?#?\\s*";
const CODE = "vcs?[\\s-]?#?";
const JOINT =
  "\\s*(?:,\\s*(?:and\\s+|&\\s*)?|&\\s*|and\\s+|or\\s+|/\\s*|[-–—]\\s*|to\\s+)(?:objectives?\\s+|vc\\s?)?#?\\s*";
const REFERENCE = new RegExp(
  `(?<lead>\\b${CALLED}|\\b${CODE}|(?<![\\w#&])#\\s?)(?<first>${NUMBER})(?<more>(?:${JOINT}${NUMBER})*)`,
  "gi",
);
const MORE = new RegExp(`(?<joint>${JOINT})(?<number>${NUMBER})`, "gi");
/** Words behind a number that make it a count or a rank: "objective 3 suppliers", "#1 priority". */
const COUNTS =
  /^(?:st|nd|rd|th)\b|^\s+(?:priorit|concern|choice|issue|risk|supplier|goal|aim|reason|spot|place|position|years?\b|months?\b|weeks?\b|days?\b|hours?\b|per\s?cent|times\b|key\b|main\b|in the (?:country|county|region)\b|out of\b)/i;
/** "Objective 3 of the corporate plan" is another list's. */
const OTHER_LIST =
  /^\s+(?:of|in|from)\s+(?:the|our|its)\s+(?!(?:list|national procurement|procurement|nps|lga|present|current|this))/i;
/** What may stand behind a further number of a list; any other word is counted by it: "objective 3 and 4 new contracts". */
const LIST_GOES_ON =
  /^\s*(?:$|[.,;:()[\]"'’”–—/&-]|(?:and|or|are|is|was|were|will|would|can|could|may|should|must|have|has|had|which|that|where|as|by|for|in|on|to|with|from|of|at|above|below|also|both|all|when|once|this|these|respectively|due|because|since|so|but|seek|cover|address)\b)/i;
/** Words before "objective 3" that make it another plan's. */
const OTHER_PLAN =
  /\b(?:corporate|strategic|council(?:['’]s)?|plan|business|service|carbon|climate|sustainability|equality|learning|project|audit|policy|key|former|formerly|previous|previously|old)\s*$/i;
/** The words that may stand before a bare "#": any other noun has a number of its own, as in "invoice #71" or "Lot #3". */
const BEFORE_HASH =
  /(?:^|[.,;:()[\]"'‘“–—/&-]|\b(?:see|also|as|per|under|in|within|with|to|by|and|or|via|from|of|at|for|on|like|than|through|both|covered|than|against|alongside|refer|comments?|commentary|score[sd]?|supports?|affects?|objectives?|actions?|unlike|into|meets?|until|after|before|once|because|since|while|where|that|is|are))\s*$/i;
/** In objectives: a longer range is none. */
const LONGEST_RANGE = 20;

/**
 * The objectives that a comment names: "#40", "objectives 3, 7 and 12", "objective 12-14", "action #34", "VC07", "value code
 * 7". Not "#1 priority", "Lot 3", "corporate objective 3" or a year. Each ref of a list or range is one, in the order of the
 * text. Never throws.
 */
export function findObjectiveReferences(text: string): readonly ObjectiveReference[] {
  return [...text.matchAll(REFERENCE)].flatMap((match) => {
    const { lead = "", first = "", more = "" } = match.groups ?? {};
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const isBare = lead.startsWith("#");
    // "Action #1: ... Action #2: ..." numbers a comment's own actions.
    if (/^action/i.test(lead) && /^\s*:/.test(text.slice(match.index + match[0].length))) return [];
    if (isBare ? !BEFORE_HASH.test(before) : OTHER_PLAN.test(before)) return [];
    const start = match.index;
    const afterFirst = start + lead.length + first.length;
    if (more === "" ? isOther(text.slice(afterFirst)) : COUNTS.test(text.slice(afterFirst))) return [];
    const list = toList(first, more, text, afterFirst);
    const quote = text.slice(start, list.end);
    return list.refs.map((ref) => ({ ref, quote, start, end: list.end }));
  });
}

function isOther(rest: string): boolean {
  return COUNTS.test(rest) || OTHER_LIST.test(rest);
}

/** The refs of a list, as far as it goes: a number that counts something ends it. */
function toList(first: string, more: string, text: string, from: number): { refs: readonly string[]; end: number } {
  const refs = [toRef(first)];
  let end = from;
  for (const match of more.matchAll(MORE)) {
    const { joint = "", number = "" } = match.groups ?? {};
    const next = from + match.index + match[0].length;
    if (!LIST_GOES_ON.test(text.slice(next)) || COUNTS.test(text.slice(next))) break;
    refs.push(...(/[-–—]|\bto\b/i.test(joint) ? toRange(refs.at(-1) ?? "", toRef(number)) : [toRef(number)]));
    end = next;
  }
  return { refs: [...new Set(refs)], end };
}

/** What follows the first ref of a range up to its last. */
function toRange(first: string, last: string): readonly string[] {
  const [from, to] = [Number(first), Number(last)];
  const isRange = Number.isInteger(from) && Number.isInteger(to) && to > from && to - from <= LONGEST_RANGE;
  return isRange ? Array.from({ length: to - from }, (_, index) => String(from + index + 1)) : [last];
}

function toRef(written: string): string {
  return written.toLowerCase().replace(/^0+(?=\d)/, "");
}
