import { isCellError } from "../grid/cell";
import type { CellRef } from "../grid/cell-ref";
import { parseScoreText } from "../scale/score-text";
import type { Level } from "../scale/level";
import type { Ladder } from "../scorecard/scorecard";
import type { Sourced } from "../scorecard/sourced";

/** A descriptor that says something, with its cell. */
export interface WrittenDescriptor {
  readonly level: Level;
  readonly text: string;
  readonly at: CellRef;
}

/** The descriptors of a ladder that say something, lowest level first: neither blank nor "N/A". */
export function toDescriptors(ladder: Ladder): readonly WrittenDescriptor[] {
  return ladder.descriptors
    .filter(({ source }) => !isBlankDescriptor(source) && parseScoreText(source.value).kind !== "notApplicable")
    .map(({ level, source }) => ({ level, text: source.value, at: source.at }));
}

/** Whether a descriptor's cell holds nothing, an error, or marks such as a dash that say nothing. */
export function isBlankDescriptor({ value, cell }: Sourced<string>): boolean {
  return isCellError(cell.value) || !/[\p{L}\p{N}]/u.test(value);
}

/** How a sentence names a ladder's owner: "Managing risk", or "Objective 56" by its title in quotes. */
export function toLadderPhrase({ name, for: owner }: Ladder): string {
  return owner === "objective" ? `“${name}”` : name;
}
