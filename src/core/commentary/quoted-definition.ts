import { findLevel, findLevelByName, type Level } from "../scale/level";

/** What a level means, as a comment quotes it. */
export interface QuotedDefinition {
  /** The words that are quoted, without the quotes around them. */
  readonly text: string;
  /** The level that they are quoted for; null where the comment names none. */
  readonly level: Level | null;
}

const NAME = "(?:minimum|developing|mature|leader|innovator)";
const MARK = "[\"'“”‘’]?";
const DEFINED_AS =
  "(?<!\\b(?:not|never|longer)\\s)\\bdefined(?:\\s+(?:in|by)\\s+(?:the|our)(?:\\s+\\w+){1,4}?)?\\s+as(?:\\s+follows)?\\b";
const DEFINITION_IS =
  "\\bdefinition(?:\\s+(?:of|for)(?:\\s+(?:an?|the|this|that|our))?(?:\\s+(?:level|score))?(?:\\s+of)?(?:\\s+an?)?" +
  `(?:\\s+(${MARK}(?:[1-5]|${NAME})${MARK})(?:\\s*\\(${NAME}\\))?)?)?\\s*(?:\\b(?:is|was|being|reads|says)\\b|[:–—-])`;
const INTRODUCTION = new RegExp(`(?:${DEFINED_AS}|${DEFINITION_IS})\\s*(?:[-–—:,]\\s*){0,3}`, "gi");

/** Where a sentence or a line begins, behind the space that ends the one before. */
const SENTENCE_START = /(?<=[.!?;]["'”’)]?\s{1,3})(?=["'“‘(]?[A-Z0-9])|(?<=\n)/;
/** A heading inside a comment, or an empty line: what follows is no definition any more. */
const PART =
  /\n\s*\n|(?:^|[\s.;,([])(?:comment(?:\(s\)|s|ary|aries)?(?: ?(?:and|&|\/) ?actions?)?|(?:(?:next|further) )?action(?:\(s\)|s)?(?: \d+)?|evidence|rationale)\s*:/i;
/** How a sentence begins that speaks of this council's score rather than of what a level is. */
const COMMENTARY =
  /^["'“‘(]?(?:(?:an?|the|level|score)\s+(?:level\s+|score\s+of\s+)?["'“‘]?[1-5]\b|to\s+(?:score|reach|become|achieve|get|move|progress)\b|no\s+(?:further\s+)?(?:action|change)|as\s+(?:per|expected|agreed|above|before)\b|(?:this|the)\s+(?:score|objective|panel|author|baseline|assessment)\b|this\s+(?:is|was|has|will|can|remains|reflects|applies)\b|it(?:['’]s|\s+(?:is|was))\s+(?:felt|worth|considered|noted|agreed|assumed)\b|(?:last|next|this)\s+(?:year|time|round)\b|in\s+(?:19|20)\d\d|scored?\b)/i;
/** Nobody defines a level in the first person. */
const FIRST_PERSON = /\b(?:[Ww]e|[Oo]urs?|us|I)\b/;

/** A level in quotes, or behind "score of" and the like. */
const NUMBERED =
  /(?:["'“‘]([1-5])["'”’]|\b(?:level|score(?:d|s)?(?:\s+(?:of|at|as))?|rated|an?|the)\s+(?:an?\s+|level\s+)?([1-5])\b)(?!\s*%|[/.-]\d)/gi;
/** A level's name right before its definition. */
const NAMED = new RegExp(
  `\\b(${NAME})["'”’)]*\\s*(?:level|score)?[\\s,:–—-]*(?:(?:which|that)\\s+)?(?:is|was)?\\s*$`,
  "i",
);

/** Words of the same sentence that give a definition to a level which was not awarded, without naming it. */
const ANOTHER_LEVEL =
  /\b(?:next|higher|highest|lower|previous|following|future)\b|\b(?:level|score|one|step)s?\s+(?:above|below|up|down)\b/i;

/**
 * The definitions of levels that a comment quotes ("A score of '3' is defined as: ...", "the definition of a 4 is ..."), in
 * quotes or without. Without, one ends at the next sentence that is clearly commentary, at "Commentary:", "Action:" or an
 * empty line. That of "the next level" is left out, since nobody says which one it is. Empty for a comment that quotes none.
 * Never throws.
 */
export function findQuotedDefinitions(comment: string): readonly QuotedDefinition[] {
  const introductions = [...comment.matchAll(INTRODUCTION)];
  return introductions.flatMap((match, index) => {
    const before = comment.slice(introductions[index - 1]?.index ?? 0, match.index);
    const after = comment.slice(match.index + match[0].length, introductions[index + 1]?.index);
    const sentence = before.split(SENTENCE_START).at(-1) ?? "";
    const level = match[1] === undefined ? findLevelIn(sentence) : findLevelOfWord(match[1]);
    const text = (findInQuotes(after) ?? toDefinition(after)).trim();
    const isOther = level === null && ANOTHER_LEVEL.test(sentence + match[0]);
    return isOther || !/\p{L}/u.test(text) ? [] : [{ text, level }];
  });
}

/** The level that the sentence before a definition names last. */
function findLevelIn(sentence: string): Level | null {
  const numbered = [...sentence.matchAll(NUMBERED)].at(-1);
  return findLevelOfWord(numbered ? (numbered[1] ?? numbered[2] ?? "") : (NAMED.exec(sentence)?.[1] ?? ""));
}

function findLevelOfWord(word: string): Level | null {
  const bare = word.replace(/["'“”‘’]/g, "");
  return findLevel(Number(bare)) ?? findLevelByName(bare);
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "“": "”", "'": "'’", "‘": "’'" };

/** What stands in quotes at the head of a text, quotes within it and apostrophes included; null where nothing does. */
function findInQuotes(text: string): string | null {
  const opening = text.charAt(0);
  const closing = CLOSING[opening];
  if (closing === undefined) return null;
  let depth = 1;
  for (let place = 1; place < text.length; place += 1) {
    const mark = text.charAt(place);
    if (mark !== opening && !closing.includes(mark)) continue;
    const before = text.charAt(place - 1);
    const after = text.slice(place + 1, place + 3);
    if (/^[\p{L}\p{N}]/u.test(after)) {
      if (/[\s(]/.test(before)) depth += 1;
    } else if (mark === '"' || before !== "s" || !/^\s[a-z]/.test(after)) {
      // What is left out here is an apostrophe behind the s of a plural: "suppliers' costs".
      depth -= 1;
    }
    if (depth === 0) return text.slice(1, place);
  }
  return null;
}

/** The sentences of a text up to the first that is commentary; the first sentence is always part of the definition. */
function toDefinition(text: string): string {
  const definition = text.slice(0, PART.exec(text)?.index);
  let end = 0;
  for (const sentence of definition.split(SENTENCE_START)) {
    if (end > 0 && (COMMENTARY.test(sentence) || FIRST_PERSON.test(sentence))) return definition.slice(0, end);
    end += sentence.length;
  }
  return definition;
}
