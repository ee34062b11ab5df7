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

const MARKER =
  /(^|[\s.;,)\]])(comment(?:\(s\)|s)? and action(?:\(s\)|s)?|comment(?:\(s\)|s|ary)?|action(?:\(s\)|s)?)\s*:/gi;
/** "To be carried forward"; a score that "would carry forward" is no such thing. */
const CARRIED_FORWARD = /\b(?:carried|rolled)\s+forward\b/i;
const NO_FURTHER_ACTION = /\bno\s+further\s+actions?\b/i;

/** Splits a comment as people write them ("Comment(s): ... Action: ..."), keeping the whole text. Never throws. */
export function toComment(source: Sourced<string>): Comment {
  const { commentary, actions } = splitComment(source.value);
  return {
    ...source,
    commentary,
    actions,
    carriedForward: CARRIED_FORWARD.test(source.value),
    noFurtherAction: NO_FURTHER_ACTION.test(source.value),
  };
}

function splitComment(text: string): { readonly commentary: string; readonly actions: readonly string[] } {
  const commentary: string[] = [];
  const actions: string[] = [];
  let start = 0;
  let isAction = false;
  let isComment = true;
  const take = (end: number): void => {
    const part = text.slice(start, end).trim();
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
