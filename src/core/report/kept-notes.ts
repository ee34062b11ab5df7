import type { Cell } from "../grid/cell";
import type { Objective } from "../scorecard/scorecard";
import type { TabId } from "./tab";

/** What somebody wrote beside an objective on a tab of ours, with the words that told which objective it was. */
export interface KeptNote {
  readonly ref: string;
  readonly keyArea: string;
  readonly objective: string;
  readonly content: Cell;
}

/** The notes on the tabs that have a column for them, each from the top down. */
export type KeptNotes = ReadonlyMap<TabId, readonly KeptNote[]>;

/** The headers by which a tab's notes are found again, and written. */
export const NOTE_HEADERS = { ref: "Ref", keyArea: "Key area", objective: "Objective", notes: "Notes" } as const;

/** The tabs that have a column for notes. */
export const TABS_WITH_NOTES: readonly TabId[] = ["gaps"];

/** Notes given back to their objectives. */
export interface AssignedNotes {
  /** By the objective's index. */
  readonly noteOf: ReadonlyMap<number, KeptNote>;
  /** Those whose objective is not listed, cannot be told, or has another note already. */
  readonly others: readonly KeptNote[];
}

type Naming = Pick<KeptNote, "ref" | "keyArea" | "objective">;

/**
 * The ways to tell an objective, the surest first. Each goes by the title, since a list that is numbered anew would hand a
 * note to another objective; a title that was reworded leaves its note among the others, where a person finds it.
 */
const WAYS: readonly ((naming: Naming) => string)[] = [
  ({ ref, keyArea, objective }) => toKey(ref, keyArea, objective),
  ({ ref, objective }) => toKey(ref, objective),
  ({ keyArea, objective }) => toKey(keyArea, objective),
  ({ objective }) => toKey(objective),
];

/**
 * Gives notes back to the objectives that are listed: by ref, key area and title, else by what is left of these where it
 * fits one objective of the workbook alone. No note is lost and none is given to an objective that it may not belong to.
 */
export function assignNotes(
  notes: readonly KeptNote[],
  objectives: readonly Objective[],
  isListed: (objective: Objective) => boolean,
): AssignedNotes {
  const noteOf = new Map<number, KeptNote>();
  const others: KeptNote[] = [];
  for (const note of notes) {
    const objective = findObjective(note, objectives);
    if (objective && isListed(objective) && !noteOf.has(objective.index)) noteOf.set(objective.index, note);
    else others.push(note);
  }
  return { noteOf, others };
}

function findObjective(note: KeptNote, objectives: readonly Objective[]): Objective | null {
  if (note.objective.trim() === "") return null;
  for (const toName of WAYS) {
    const wanted = toName(note);
    const found = objectives.filter((objective) => toName(toNaming(objective)) === wanted);
    // Several that are told alike could each be meant.
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
}

/** The words that a tab tells an objective by. */
export function toNaming({ ref, keyArea, title }: Objective): Naming {
  return { ref: ref ?? "", keyArea: keyArea ?? "", objective: title.value };
}

function toKey(...words: readonly string[]): string {
  return JSON.stringify(
    words.map((word) =>
      word
        .toLowerCase()
        .split(/\s+/)
        .filter((each) => each !== "")
        .join(" "),
    ),
  );
}
