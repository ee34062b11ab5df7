import { NOT_SAVED, toFindingsText } from "./list-words";
import type { ObjectiveRow } from "./objective-rows";
import { findMovementWord, findStateWord, toScoreWords, toTargetWords } from "./score-words";

/** A row as it is read out: all that it shows, signs left out. */
export function toRowLabel({ objective: { ref, title }, gap, findings }: ObjectiveRow, isDraft: boolean): string {
  const parts = [
    ref === null ? title.value : `${ref} ${title.value}`,
    toScoreWords(gap?.score ?? null),
    gap && findMovementWord(gap.movement)?.word,
    gap && toTargetWords(gap.wanted),
    gap && findStateWord(gap.state)?.word,
    findings.length === 0 ? null : toFindingsText(findings.length),
    isDraft ? NOT_SAVED : null,
  ];
  return parts.filter(Boolean).join(", ");
}
