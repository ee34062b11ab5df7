import type { Sourced } from "./sourced";

/** What an officer wrote about a score in one period. */
export interface Comment extends Sourced<string> {
  /** The text less its actions and the words that introduce them. */
  readonly commentary: string;
  /** What is to be done, each without the word that introduces it. */
  readonly actions: readonly string[];
  readonly carriedForward: boolean;
  readonly noFurtherAction: boolean;
}

const COMMENT = "comment(?:\\(s\\)|s|ary|aries)?";
const ACTION = "(?:(?:next|further) )?action(?:\\(s\\)|s)?(?: \\d+)?";
const MARKER = new RegExp(
  `(^|[\\s.;,)\\](\\[])(?<!\\bno )(${COMMENT} ?(?:and|&|/) ?${ACTION}|${COMMENT}|${ACTION})\\s*:`,
  "gi",
);
const CARRIED_FORWARD = /\b(?:carried|rolled)\s+forward\b/gi;
/** Words before it that say the opposite, or speak of what might have been. */
const NOT_CARRIED = /(?:\b(?:not|never|would|could)|n['’]t)\s+(?:(?:be|been|have been)\s+)?$/i;
const NO_FURTHER_ACTION = /\bno\s+further\s+actions?\b/i;

/** Splits a comment as people write them ("Comment(s): ... Action: ..."), keeping the whole text. Never throws. */
export function toComment(source: Sourced<string>): Comment {
  const { commentary, actions } = splitComment(source.value);
  return {
    ...source,
    commentary,
    actions,
    carriedForward: isCarriedForward(source.value),
    noFurtherAction: NO_FURTHER_ACTION.test(source.value),
  };
}

/** A comment with an action that stands in a cell of its own; of a blank comment, that cell is all there is. */
export function withAction(comment: Comment | null, action: Sourced<string>): Comment {
  const own = toComment(action);
  const actions = own.actions.length > 0 ? own.actions : [own.value];
  if (!comment) return { ...own, commentary: "", actions };
  return {
    ...comment,
    actions: [...comment.actions, ...actions],
    carriedForward: comment.carriedForward || own.carriedForward,
    noFurtherAction: comment.noFurtherAction || own.noFurtherAction,
  };
}

/** "To be carried forward"; a score that "would carry forward" or "was not carried forward" is no such thing. */
function isCarriedForward(text: string): boolean {
  return [...text.matchAll(CARRIED_FORWARD)].some((match) => !NOT_CARRIED.test(text.slice(0, match.index)));
}

function splitComment(text: string): { readonly commentary: string; readonly actions: readonly string[] } {
  const commentary: string[] = [];
  const actions: string[] = [];
  let start = 0;
  let isAction = false;
  let isComment = true;
  const take = (end: number): void => {
    const part = withoutOpenBrackets(text.slice(start, end).trim());
    if (part === "") return;
    if (isComment) commentary.push(part);
    if (isAction) actions.push(part);
  };
  for (const match of text.matchAll(MARKER)) {
    take(match.index + (match[1] ?? "").length);
    const marker = (match[2] ?? "").toLowerCase();
    isAction = marker.includes("action");
    isComment = marker.includes("comment");
    start = match.index + match[0].length;
  }
  take(text.length);
  return { commentary: commentary.join(" "), actions };
}

/** A marker in brackets, "(Action: ...)", leaves half a pair of them on each side. */
function withoutOpenBrackets(text: string): string {
  const count = (bracket: string): number => text.split(bracket).length - 1;
  if (text.endsWith("(") && count("(") > count(")")) return text.slice(0, -1).trim();
  return text.endsWith(")") && count(")") > count("(") ? text.slice(0, -1).trim() : text;
}
