import type { Change, ChangePlan, Conflict } from "../core/change/change-plan";
import { findOwnedTabs, GIVEN_TAB_PREFIX } from "../core/change/owned-tabs";
import { findTypedOver } from "../core/change/typed-over";
import { toAddress } from "../core/grid/a1";
import { toCellKey, type CellRef } from "../core/grid/cell-ref";
import { planOverwrite } from "./overwrite";
import type { Picture } from "./picture";
import type { Notice } from "./session-state";

/** The question before a change is taken back. */
type UndoQuestion = Extract<Notice, { readonly kind: "askUndo" }>;

type Removal = Extract<Change, { readonly kind: "removeSheet" }>;

/** So many cells are named, and how many more there are. */
const MOST_NAMED = 3;

/**
 * What is to be said before a plan takes something back; null where it can be done at once. A host finds what other values
 * stand in the cells, but not that the same value stands there as another objective's. What somebody is known to have written
 * into a sheet that goes is named, and agreed to with the rest; what nobody has heard of yet stops the plan.
 */
export function findUndoQuestion(plan: ChangePlan, isShifted: boolean, picture: Picture): UndoQuestion | null {
  const owned = findOwnedTabs(picture.review.snapshot);
  // Of a sheet that somebody has deleted there is nothing to say: it stops the plan.
  const removals = plan.changes.flatMap((change) =>
    change.kind === "removeSheet" && owned.has(change.tab) ? [change] : [],
  );
  // What others added to a record stops its removal, whatever the user says.
  const typed = plan.isRecord ? [] : removals.flatMap((removal) => findTyped(removal, picture));
  const sentences = [
    ...(removals.length > 0 ? toRemovalSentences(removals, typed, picture) : []),
    ...(isShifted
      ? [
          `Rows, columns or cells were inserted, deleted or moved since, so that “${plan.label}” may write to other cells ` +
            `than those that were changed: it writes to ${toPlaces(plan)}. Look at them first.`,
        ]
      : []),
  ];
  if (sentences.length === 0) return null;
  const seen = planOverwrite(plan, { kind: "conflict", cells: typed, structure: [] }) ?? plan;
  const keeping = { plan, write: { ...plan, changes: [] } };
  return { kind: "askUndo", message: sentences.join(" "), undoing: { plan, write: seen }, keeping };
}

/** The cells of a sheet that are known to hold something else than it was made with. */
function findTyped({ tab, holding }: Removal, { review: { snapshot } }: Picture): Conflict["cells"] {
  const sheet = snapshot.findSheet(findOwnedTabs(snapshot).get(tab) ?? "");
  return sheet && holding ? findTypedOver(sheet, tab, holding) : [];
}

/** Which sheets go, and what goes with them. A score sheet that was made for the user is theirs, and no tab of this program. */
function toRemovalSentences(
  removals: readonly Removal[],
  typed: Conflict["cells"],
  picture: Picture,
): readonly string[] {
  const owned = findOwnedTabs(picture.review.snapshot);
  // In the order in which they were made: what takes back goes the other way.
  const names = [...removals].reverse().map(({ tab }) => `“${owned.get(tab) ?? tab}”`);
  const isOne = removals.length === 1;
  const isGiven = removals.every(({ tab }) => tab.startsWith(GIVEN_TAB_PREFIX));
  const what = isGiven ? (isOne ? "score sheet" : "score sheets") : isOne ? "tab" : "tabs";
  return [
    `This removes the ${what} ${names.join(", ")}, which ${isOne ? "was" : "were"} made from this pane.`,
    ...(typed.length > 0 ? [toTypedSentence(typed, picture)] : []),
    "Excel cannot undo that, and may forget its own list of what you did before.",
    `Comments that people put on ${isOne ? "it" : "them"} go with ${isOne ? "it" : "them"}.`,
    isGiven ? "All other sheets stay as they are." : "Your own sheets stay as they are.",
  ];
}

/** "Since then 4 cells were filled in or changed there, 2 of them scores: Scores!F3, Scores!F4, Scores!G4 and 1 more. …" */
function toTypedSentence(typed: Conflict["cells"], { review }: Picture): string {
  const scoreCells = new Set(
    review.scorecard.objectives.flatMap(({ scores }) => [...scores.values()].map(({ at }) => toCellKey(at))),
  );
  const cells = typed.map(({ at }) => at);
  const scores = toScoresText(cells.filter((at) => scoreCells.has(toCellKey(at))).length, cells.length);
  const count = cells.length === 1 ? "1 cell was" : `${cells.length} cells were`;
  const lost = cells.length === 1 ? "What it holds is lost." : "What they hold is lost.";
  return `Since then ${count} filled in or changed there${scores}: ${toNamed(cells)}. ${lost}`;
}

function toScoresText(scores: number, cells: number): string {
  if (scores === 0) return "";
  if (cells === 1) return ", a score";
  if (scores === cells) return ", all of them scores";
  return `, ${scores} of them ${scores === 1 ? "a score" : "scores"}`;
}

function toNamed(cells: readonly CellRef[]): string {
  const named = cells.slice(0, MOST_NAMED).map(toAddress).join(", ");
  const more = cells.length - MOST_NAMED;
  return more > 0 ? `${named} and ${more} more` : named;
}

function toPlaces({ changes }: ChangePlan): string {
  const cells = changes.flatMap((change) => (change.kind === "setCell" ? [toAddress(change.at)] : []));
  const [first = "", ...others] = cells;
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}
