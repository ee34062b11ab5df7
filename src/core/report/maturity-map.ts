import type { SheetPlan } from "../change/sheet-plan";
import type { TableColumn } from "../change/table-columns";
import { toA1 } from "../grid/a1";
import type { CellRef } from "../grid/cell-ref";
import { LEVELS, type Level } from "../scale/level";
import type { KeyArea, Ladder, Objective, Scorecard } from "../scorecard/scorecard";
import { toTextLiteral } from "./formula";
import { toDescriptor, toDescriptorFormula } from "./level-words";
import { planWrappedLink } from "./link";
import { toObjectiveLevel, toObjectiveTarget, type LiveLevel, type LiveValue } from "./live-level";
import { toPlaces, type Place } from "./places";
import { toShownLevel } from "./shown-level";
import { toTitle } from "./tab";
import type { LevelsContext, TabMaker } from "./tab-maker";
import { FIRST_TEXT_ROW, planTextTab, type TallContent } from "./text-tab";

const FIRST_LEVEL_COLUMN = 2;
const COLUMNS: readonly TableColumn[] = [
  { header: "Key area", width: 20 },
  { header: "Taken from", width: 15 },
  ...LEVELS.map((level) => ({ header: toShownLevel(level), width: 26 })),
  { header: "Source cell", width: 13 },
  { header: "Now", width: 6 },
  { header: "to", width: 4 },
  { header: "Wanted", width: 9 },
  { header: "to", width: 4 },
];
const FIRST_FIGURE_COLUMN = FIRST_LEVEL_COLUMN + LEVELS.length + 1;

/** A dot for where one stands, a ring for where one wants to be: told apart in grey print, and each with a word beside it. */
const NOW = "● now";
const WANTED = "○ wanted";
const EARLIER = "○ before";

/** What says where a ladder stands: a key area's places, or an objective's own score. */
type LadderPlace = Pick<Place, "label" | "at" | "now" | "wanted" | "isEarlier">;

/**
 * The Maturity map: each ladder with its descriptors, and above them a row for each thing in the workbook that says where it
 * stands, which marks the level now and the one that is wanted.
 */
export const maturityMapTab: TabMaker = {
  id: "maturity-map",
  standsOn: "levels",
  findObstacle: findMapObstacle,
  plan: planMap,
};

function findMapObstacle({ ladders }: Scorecard): string | null {
  return ladders.length > 0
    ? null
    : "There are no maturity ladders in this workbook: no sheet describes the five levels.";
}

function planMap(context: LevelsContext): SheetPlan {
  const rows: (readonly TallContent[])[] = [];
  const headings: number[] = [];
  for (const { name, ladder, places } of toLadders(context)) {
    places.forEach((place, index) => {
      headings.push(FIRST_TEXT_ROW + rows.length);
      rows.push(planMarks(index === 0 ? name : "", place, FIRST_TEXT_ROW + rows.length));
    });
    rows.push(planDescriptors(name, ladder, places.length > 0));
  }
  return planTextTab(context, {
    id: "maturity-map",
    head: {
      title: toTitle("maturity-map", context.scores?.period.label ?? null),
      subtitle: `${NOW}: where the key area or objective stands. ${toWantedWords(context)} The marks move when scores change.`,
      scope: context.scores ? context.scope.measured : context.scope.keyAreas,
    },
    columns: COLUMNS,
    rows,
    headings,
    frozenColumns: 1,
    printedColumns: FIRST_FIGURE_COLUMN,
  });
}

function toWantedWords({ scores }: LevelsContext): string {
  switch (scores?.options.against) {
    case "previous":
      return `${EARLIER}: its score in the period compared with. ${WANTED}: its ambition.`;
    case "next":
      return `${WANTED}: its ambition or the level above.`;
    case "baseline":
      return `${WANTED}: its ambition or the baseline.`;
    default:
      return `${WANTED}: its ambition, target or baseline.`;
  }
}

/** A ladder, and all that says where it stands. */
interface PlacedLadder {
  readonly name: string;
  readonly ladder: Ladder;
  readonly places: readonly LadderPlace[];
}

/** Every ladder of the workbook in its order; one that several objectives share once for each of them. */
function toLadders(context: LevelsContext): readonly PlacedLadder[] {
  const { ladders, keyAreas, objectives } = context.scorecard;
  return ladders.flatMap((ladder): readonly PlacedLadder[] => {
    if (ladder.for === "keyArea") {
      const keyArea = keyAreas.find(({ name }) => name === ladder.keyArea);
      return [
        { name: keyArea?.name ?? ladder.name, ladder, places: keyArea ? toOwnPlaces(context, keyArea, ladder) : [] },
      ];
    }
    const own = objectives.filter((objective) => objective.ladder === ladder);
    if (own.length === 0) return [{ name: ladder.name, ladder, places: [] }];
    return own.map((objective) => ({
      name: objective.ref === null ? objective.title.value : `${objective.ref} ${objective.title.value}`,
      ladder,
      places: toObjectivePlaces(context, objective),
    }));
  });
}

/** A key area's places; where it has several ladders, all that is not marked on one of the others. */
function toOwnPlaces(context: LevelsContext, keyArea: KeyArea, ladder: Ladder): readonly LadderPlace[] {
  return toPlaces(context, keyArea).filter((place) => place.ladder === ladder);
}

function toObjectivePlaces({ scores }: LevelsContext, objective: Objective): readonly LadderPlace[] {
  if (!scores) return [];
  const gap = scores.current.objectives.find((each) => each.objective === objective);
  return [
    {
      label: `Its score, ${scores.period.label}`,
      at: objective.scores.get(scores.period.key)?.at ?? objective.title.at,
      now: toObjectiveLevel(objective, scores),
      wanted: gap ? toObjectiveTarget(gap, scores) : null,
      isEarlier: scores.options.against === "previous",
    },
  ];
}

/** "3 Mature ● now": each level's name, with what stands there. */
function planMarks(
  name: string,
  { label, at, now, wanted, isEarlier }: LadderPlace,
  row: number,
): readonly TallContent[] {
  const figures = [now?.lower, now?.upper, wanted?.lower, wanted?.upper];
  const cells = figures.map((_, index) => `$${toA1(row, FIRST_FIGURE_COLUMN + index)}`);
  return [
    { value: name, style: "strong" },
    { value: label, style: "label" },
    ...LEVELS.map((level) => planMark(level, { now, wanted, isEarlier }, cells)),
    planWrappedLink(at),
    ...figures.map(planFigure),
  ];
}

function planMark(
  level: Level,
  { now, wanted, isEarlier }: Pick<LadderPlace, "now" | "wanted" | "isEarlier">,
  [lower = "", upper = "", wantedLower = "", wantedUpper = ""]: readonly string[],
): TallContent {
  const name = toShownLevel(level);
  const ring = isEarlier ? EARLIER : WANTED;
  const mark = (words: string, from: string, to: string): string => {
    const literal = toTextLiteral(`  ${words}`);
    return `IF(${from}=${level},${literal},IF(${to}=${level},${literal},""))`;
  };
  return {
    value: `${name}${holds(now, level) ? `  ${NOW}` : ""}${holds(wanted, level) ? `  ${ring}` : ""}`,
    formula: `${toTextLiteral(name)}&${mark(NOW, lower, upper)}&${mark(ring, wantedLower, wantedUpper)}`,
    longest: `${name}  ${NOW}  ${ring}`,
    style: "strong",
  };
}

/** Whether a level is one of the two that a score between levels, or a range of targets, names. */
function holds(range: LiveLevel | null, level: Level): boolean {
  return range?.lower.value === level || range?.upper.value === level;
}

function planFigure(value: LiveValue | undefined): TallContent {
  return value ? { ...value, style: "label" } : { value: "", style: "label" };
}

/** The descriptors; the name stands beside them again, since a page may begin with them. */
function planDescriptors(name: string, ladder: Ladder, isPlaced: boolean): readonly TallContent[] {
  const at: CellRef | undefined = ladder.descriptors[0]?.source.at ?? ladder.header[0]?.at;
  return [
    { value: name, style: isPlaced ? "label" : "strong" },
    { value: isPlaced ? "Descriptors" : "Nothing says where it stands.", style: "label" },
    ...LEVELS.map((level): TallContent => ({
      value: toDescriptor(ladder, level),
      formula: toDescriptorFormula(ladder, level),
      style: "label",
    })),
    at ? planWrappedLink(at) : { value: "", style: "label" },
    ...Array.from({ length: 4 }, (): TallContent => ({ value: "", style: "label" })),
  ];
}
