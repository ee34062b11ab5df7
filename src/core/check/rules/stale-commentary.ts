import { toAddress } from "../../grid/a1";
import { statesLevel } from "../../commentary/asserted-level";
import { findPointersBack, type PointerBack } from "../../commentary/refers-to-previous";
import { toPeriodName, findYearPeriod } from "../../period/period";
import type { Comment } from "../../scorecard/commentary";
import { findPeriodBefore, type Period, type Scorecard } from "../../scorecard/scorecard";
import { toCommentReport, toNewestComments, type CommentedCell } from "../commented-cells";
import type { Report } from "../finding";
import type { Rule } from "../rule";

/** A comment that says nothing of its own: it points back to an earlier one or repeats it. */
export const staleCommentary: Rule = {
  meta: {
    id: "stale-commentary",
    title: "Comment is an earlier year's",
    severity: "warning",
    rationale:
      "A committee that reads this year's column learns nothing of this year, and cannot tell whether anybody looked again.",
    source: "LGA National Procurement Strategy assessment: each round's score rests on that round's evidence.",
    needs: ["scores", "comments"],
  },
  *check(scorecard) {
    for (const commented of toNewestComments(scorecard)) {
      // What does not apply has nothing new to be said about it.
      if (commented.objective.scores.get(commented.period.key)?.value.kind === "notApplicable") continue;
      const report = findPointer(scorecard, commented) ?? findRepeat(scorecard, commented);
      if (report) yield report;
    }
  },
};

/** In words: a text of fewer, such as "N/A" or "No change", says the same each year without being copied. */
const LEAST_WORDS = 3;
/** In characters: so much of two texts is compared before the rest is looked at. */
const HEAD = 16;
/** In words: a sentence that states the level in more says something besides. */
const LONGEST_STATEMENT = 8;
const NO_FURTHER_ACTION =
  /\bno\s+(?:further\s+)?actions?(?:\s+(?:is\s+|are\s+)?(?:required|needed|necessary|planned|taken|proposed))?(?:\s+(?:at\s+present|at\s+this\s+(?:time|stage)|for\s+now|this\s+year|currently))?/gi;
const MARKERS = /\b(?:comment(?:s|ary|\(s\))?|action(?:s|\(s\))?)\s*:/gi;

function findPointer(scorecard: Scorecard, commented: CommentedCell): Report | null {
  const { objective, period, comment } = commented;
  const pointers = findPointersBack(comment.value);
  const [first] = pointers;
  if (!first || hasMore(comment.value, pointers)) return null;
  const earlier = findPeriodMeant(scorecard, period, first);
  const repeated = earlier ? objective.comments.get(earlier.key) : undefined;
  const said = `The comment for ${toPeriodName(period)} only says “${first.quote}”`;
  if (repeated) return toCommentReport(commented, `${said}, which is ${toAddress(repeated.at)}.`, [repeated.at]);
  return toCommentReport(commented, `${said}, and this objective has no such comment in this workbook.`);
}

function findRepeat(scorecard: Scorecard, commented: CommentedCell): Report | null {
  const { objective, period, comment } = commented;
  const earlier = findPeriodBefore(scorecard, period);
  const before = earlier ? objective.comments.get(earlier.key) : undefined;
  if (!earlier || !before || !isSame(comment, before)) return null;
  const message = `The comment for ${toPeriodName(period)} is the one for ${toPeriodName(earlier)} again, word for word: ${toAddress(before.at)}.`;
  return toCommentReport(commented, message, [before.at]);
}

/** The period that the words name, if it is an earlier one of the workbook's; else the one before. */
function findPeriodMeant(scorecard: Scorecard, period: Period, { quote }: PointerBack): Period | null {
  const key = findYearPeriod(quote)?.period.key;
  const index = scorecard.periods.findIndex((each) => each.key === key);
  const named = index >= 0 && index < scorecard.periods.indexOf(period) ? scorecard.periods[index] : undefined;
  return named ?? findPeriodBefore(scorecard, period);
}

/** Whether a comment says anything besides pointing back, stating its level and "no further action". */
function hasMore(text: string, pointers: readonly PointerBack[]): boolean {
  const rest = [...pointers]
    .reverse()
    .reduce((kept, { start, end }) => `${kept.slice(0, start)}. ${kept.slice(end)}`, text);
  const sentences = rest.split(/[.!?;\n]+(?=\s|$)/).filter((sentence) => !isBareStatement(sentence));
  return sentences.some((sentence) => countWords(withoutPhrases(sentence)) >= LEAST_WORDS);
}

function isBareStatement(sentence: string): boolean {
  return countWords(sentence) <= LONGEST_STATEMENT && statesLevel(sentence);
}

function isSame(comment: Comment, before: Comment): boolean {
  const [head, headBefore] = [toHead(comment.value), toHead(before.value)];
  // Most comments differ in their first words, and to compare whole texts is most of what this check costs.
  if (head.length === HEAD && headBefore.length === HEAD && head !== headBefore) return false;
  return toKey(comment.value) === toKey(before.value) && countWords(withoutPhrases(comment.value)) >= LEAST_WORDS;
}

/** A text without its markers and "no further action". */
function withoutPhrases(text: string): string {
  return text.replace(MARKERS, " ").replace(NO_FURTHER_ACTION, " ");
}

/** The first characters that are no spaces; fewer where a text begins with many spaces, or is short. */
function toHead(text: string): string {
  return text
    .slice(0, 3 * HEAD)
    .replace(/\s+/g, "")
    .slice(0, HEAD)
    .toLowerCase();
}

function toKey(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’/-]*/gu)?.length ?? 0;
}
