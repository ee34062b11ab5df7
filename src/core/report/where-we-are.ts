import { CELL_STYLES, type CellStyle } from "../change/cell-style";
import type { SheetPlan } from "../change/sheet-plan";
import { toTableColumns, type ColumnOf, type TableColumn } from "../change/table-columns";
import type { KeyArea, Scorecard } from "../scorecard/scorecard";
import type { LiveLevel, LiveValue } from "./live-level";
import { toDescriptorText, toLevel, toLevelText, type LevelInCells, type LiveText } from "./level-words";
import { planWrappedLink } from "./link";
import { toOwnWords } from "./own-words";
import { hasPlaces, planPlaces } from "./place-rows";
import type { Place } from "./places";
import { toTitle } from "./tab";
import type { LevelsContext, TabMaker } from "./tab-maker";
import { planTextTab, toTallContents, toTallRows, type TallContent } from "./text-tab";

const COLUMNS = toTableColumns({
  keyArea: { header: "Metric", width: 20 },
  label: { header: "Taken from", width: 15 },
  now: { header: "Where we are today", width: 20 },
  nowWords: { header: "In words", width: 38 },
  wanted: { header: "Where we want to be", width: 20 },
  wantedWords: { header: "In words", width: 38 },
  steps: { header: "Levels to go", width: 7 },
  source: { header: "Source cell", width: 13 },
  lower: { header: "Today", width: 6 },
  upper: { header: "to", width: 4 },
  wantedLower: { header: "Wanted", width: 8 },
  wantedUpper: { header: "to", width: 4 },
});
type Column = ColumnOf<typeof COLUMNS>;

/** What columns are called where scores are held against earlier ones, which nobody wants to be at. */
const EARLIER_HEADERS: Partial<Readonly<Record<Column, Pick<TableColumn, "header">>>> = {
  wanted: { header: "Compared with" },
  steps: { header: "Gap" },
  wantedLower: { header: "Compared" },
};
/** In the middle of its narrow column, away from the link beside it. */
const STEPS: CellStyle = { ...CELL_STYLES.difference, horizontal: "center" };
const NOT_SAID = "Not said there.";

/**
 * The Where we are tab: for each key area, and for each thing in the workbook that says where it stands, the level today and the one
 * that is wanted, each with its words.
 */
export const whereWeAreTab: TabMaker = {
  id: "where-we-are",
  standsOn: "levels",
  findObstacle: findWhereWeAreObstacle,
  plan: planWhereWeAre,
};

function findWhereWeAreObstacle(scorecard: Scorecard): string | null {
  return hasPlaces(scorecard, () => true)
    ? null
    : "Nothing in this workbook says where a key area stands, or where it is wanted to be.";
}

function planWhereWeAre(context: LevelsContext): SheetPlan {
  const isEarlier = context.options.against === "previous";
  return planTextTab(context, {
    id: "where-we-are",
    head: {
      title: toTitle("where-we-are", context.scores?.period.label ?? null),
      subtitle:
        "Levels and their words are live. Where several parts of the workbook speak of one key area, each has a row of its own.",
      scope: context.scores ? context.scope.measured : context.scope.keyAreas,
    },
    columns: COLUMNS.keys.map((key) => ({ ...COLUMNS.each[key], ...(isEarlier ? EARLIER_HEADERS[key] : {}) })),
    rows: planPlaces(context, planPlace),
    headings: [],
    frozenColumns: 1,
    printedColumns: COLUMNS.place("lower"),
  });
}

function planPlace(keyArea: KeyArea, place: Place, row: number): readonly (readonly TallContent[])[] {
  const now = toLevelInCells(place.now, "lower", "upper", row);
  const wanted = toLevelInCells(place.wanted, "wantedLower", "wantedUpper", row);
  const rows: Readonly<Record<Column, readonly TallContent[]>> = {
    keyArea: [{ value: keyArea.name, style: "strong" }],
    label: [{ value: place.label, style: "label" }],
    now: planLevel(now, { rows: null, wantedNote: null }),
    nowWords: planWords(now, COLUMNS.each.nowWords.width, (level) => toNowWords(place, level)),
    wanted: planLevel(wanted, place),
    wantedWords: planWords(wanted, COLUMNS.each.wantedWords.width, (level) => toWantedWords(place, level)),
    steps: [planSteps(now, wanted)],
    source: [planWrappedLink(place.at)],
    lower: planFigure(place.now?.lower),
    upper: planFigure(place.now?.upper),
    wantedLower: planFigure(place.wanted?.lower),
    wantedUpper: planFigure(place.wanted?.upper),
  };
  return toTallRows(keyArea.name, COLUMNS.inOrder(rows));
}

function toLevelInCells(level: LiveLevel | null, lower: Column, upper: Column, row: number): LevelInCells | null {
  return level && { level, lower: COLUMNS.fixedCell(lower, row), upper: COLUMNS.fixedCell(upper, row) };
}

function planLevel(
  level: LevelInCells | null,
  { wantedNote: note, rows }: Pick<Place, "wantedNote" | "rows">,
): readonly TallContent[] {
  if (!level) return [{ value: NOT_SAID, style: "label" }];
  const text = toLevelText(level, rows ? "range" : "between");
  if (!note) return [{ ...text, style: "strong" }];
  return [
    {
      value: `${text.value}${note.value}`,
      formula: `${text.formula}&${note.formula}`,
      longest: `${text.longest} (earlier score)`,
      style: "strong",
    },
  ];
}

function planWords(
  level: LevelInCells | null,
  width: number,
  toWords: (level: LevelInCells) => LiveText,
): readonly TallContent[] {
  return level ? toTallContents(toWords(level), width) : [{ value: "", style: "label" }];
}

function toNowWords(place: Place, level: LevelInCells): LiveText {
  const { assessment } = place;
  if (!assessment) return toDescriptorText(level, place);
  return toOwnWords(level, assessment.current, assessment.currentWording, place);
}

function toWantedWords(place: Place, level: LevelInCells): LiveText {
  const { assessment } = place;
  if (!assessment?.wanted) return toDescriptorText(level, place);
  return toOwnWords(level, assessment.wanted, assessment.wantedWording, place);
}

/** The lowest level that is wanted less the lower level today, as gaps are counted; empty where either is not known. */
function planSteps(now: LevelInCells | null, wanted: LevelInCells | null): TallContent {
  if (!now || !wanted) return { value: "", style: STEPS };
  const [from, to] = [toLevel(now.level.lower), toLevel(wanted.level.lower)];
  return {
    value: from === null || to === null ? "" : to - from,
    formula: `IF(AND(ISNUMBER(${now.lower}),ISNUMBER(${wanted.lower})),${wanted.lower}-${now.lower},"")`,
    style: STEPS,
  };
}

function planFigure(value: LiveValue | undefined): readonly TallContent[] {
  return [value ? { ...value, style: "label" } : { value: "", style: "label" }];
}
