import type { Cell } from "../grid/cell";
import type { Objective } from "../scorecard/scorecard";
import type { TabId } from "./tab";

/** What somebody wrote beside an objective or a KPI on a tab of ours, with the words that told which one it was. */
export interface KeptNote {
  readonly ref: string;
  readonly keyArea: string;
  /** The objective's title, or the KPI's name. */
  readonly objective: string;
  /** Of a KPI; "" where the tab's rows are of one period. */
  readonly period: string;
  readonly content: Cell;
}

/** The notes on the tabs that have a column for them, each from the top down. */
export type KeptNotes = ReadonlyMap<TabId, readonly KeptNote[]>;

/** The headers by which a tab's notes are found again. */
export type NoteHeaders = Readonly<Record<"ref" | "keyArea" | "objective" | "notes", string>> & {
  /** Null where the tab's rows are of one period. */
  readonly period: string | null;
};

/** The headers of objectives with notes. */
export const NOTE_HEADERS = {
  ref: "Ref",
  keyArea: "Key area",
  objective: "Objective",
  notes: "Notes",
  period: null,
} as const satisfies NoteHeaders;

/** The headers of KPIs with notes. */
const KPI_NOTE_HEADERS = {
  ref: "No.",
  keyArea: "Key area",
  objective: "KPI",
  notes: "Notes",
  period: "Period",
} as const satisfies NoteHeaders;

/** The tabs that have a column for notes, with its headers. */
export const TABS_WITH_NOTES: ReadonlyMap<TabId, NoteHeaders> = new Map<TabId, NoteHeaders>([
  ["gaps", NOTE_HEADERS],
  ["kpi-review", KPI_NOTE_HEADERS],
]);

/** Notes given back to their objectives. */
export interface AssignedNotes {
  /** By the objective's index. */
  readonly noteOf: ReadonlyMap<number, KeptNote>;
  /** Those whose objective is not listed, cannot be told, or has another note already. */
  readonly others: readonly KeptNote[];
}

type Naming = Omit<KeptNote, "content">;

/**
 * The ways to tell an objective, the surest first. Each goes by the title, since a list that is numbered anew would hand a
 * note to another objective; a title that was reworded leaves its note among the others, where a person finds it.
 */
const WAYS: readonly ((naming: Naming) => string)[] = [
  ({ ref, keyArea, objective, period }) => toKey(ref, keyArea, objective, period),
  ({ ref, objective, period }) => toKey(ref, objective, period),
  ({ keyArea, objective, period }) => toKey(keyArea, objective, period),
  ({ objective, period }) => toKey(objective, period),
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
  const named = objectives.map((objective) => ({ ...toNaming(objective), period: "" }));
  const { noteOf, others } = assignNotesTo(notes, named, (place) => {
    const found = objectives[place];
    return found !== undefined && isListed(found);
  });
  return { noteOf: new Map([...noteOf].map(([place, note]) => [objectives[place]?.index ?? place, note])), others };
}

/** The same for anything that is told by a number, an area, a name and a period: notes by the place of what they belong to. */
export function assignNotesTo(
  notes: readonly KeptNote[],
  named: readonly Naming[],
  isListed: (place: number) => boolean,
): AssignedNotes {
  const places = WAYS.map((toName) => {
    const byName = new Map<string, number[]>();
    named.forEach((naming, place) => {
      const own = byName.get(toName(naming));
      if (own) own.push(place);
      else byName.set(toName(naming), [place]);
    });
    return byName;
  });
  const find = (note: KeptNote): number | null => {
    if (note.objective.trim() === "") return null;
    for (const [way, toName] of WAYS.entries()) {
      const [place, ...others] = places[way]?.get(toName(note)) ?? [];
      // Several that are told alike could each be meant.
      if (place !== undefined) return others.length === 0 ? place : null;
    }
    return null;
  };
  const noteOf = new Map<number, KeptNote>();
  const others: KeptNote[] = [];
  for (const note of notes) {
    const place = find(note);
    if (place !== null && isListed(place) && !noteOf.has(place)) noteOf.set(place, note);
    else others.push(note);
  }
  return { noteOf, others };
}

/** The words that a tab tells an objective by. */
export function toNaming({ ref, keyArea, title }: Objective): Omit<Naming, "period"> {
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
