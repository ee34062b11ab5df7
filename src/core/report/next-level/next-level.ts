import type { SheetPlan } from "../../change/sheet-plan";
import { toTableColumns, type ColumnOf } from "../../change/table-columns";
import { findNextLevel } from "../../scale/level";
import type { KeyArea, Scorecard } from "../../scorecard/scorecard";
import { toTextLiteral } from "../formula";
import { isLevelAlone, toOwnWords, toWholeText } from "../own-words";
import { toCellLevel, type LiveLevel, type LiveValue } from "../live-level";
import { toDescriptorText, toLevel, toLevelText, toPhraseText, type LevelInCells, type LiveText } from "../level-words";
import { planWrappedLink } from "../link";
import { hasPlaces, planPlaces } from "../place-rows";
import { toKeyAreaRows, type Place } from "../places";
import { toTitle } from "../tab";
import type { LevelsContext, TabMaker } from "../tab-maker";
import { fitsRow, planTextTab, toTallContents, toTallRows, toTexts, type TallContent } from "../text-tab";
import { toObjectivesBelow } from "./objectives-below";
import { toOpenActions, type OpenAction } from "./open-actions";

const COLUMNS = toTableColumns({
  keyArea: { header: "Key area", width: 18 },
  now: { header: "Current assessment", width: 38 },
  next: { header: "To move to the next level would mean", width: 32 },
  below: { header: "And would require: objectives still below it", width: 30 },
  actions: { header: "And would require: actions, and what comments say", width: 44 },
  source: { header: "Source cell", width: 13 },
  lower: { header: "Level", width: 6 },
  upper: { header: "to", width: 4 },
  nextLevel: { header: "Next", width: 6 },
});
type Column = ColumnOf<typeof COLUMNS>;

const NO_NEXT = "Innovator is the highest level: there is none above it.";
const NO_ACTIONS = "No open action is recorded in the comments.";
const NOT_STATED = "Not stated there.";
/** What the column "Next level" holds above Innovator. */
const NONE = "none";

/**
 * The Next level tab: for each key area, and for each thing in the workbook that says where it stands, the level today with its
 * descriptor, what the next one would mean, the objectives that still stand below that, and the open actions.
 */
export const nextLevelTab: TabMaker = {
  id: "next-level",
  standsOn: "levels",
  findObstacle: findNextLevelObstacle,
  plan: planNextLevel,
};

function findNextLevelObstacle(scorecard: Scorecard): string | null {
  return hasPlaces(scorecard, ({ current }) => current !== null)
    ? null
    : "Nothing in this workbook says at which level a key area stands.";
}

function planNextLevel(context: LevelsContext): SheetPlan {
  const rows = planPlaces(context, (keyArea, place, row) =>
    place.now ? planPlace(context, keyArea, place, place.now, row) : [],
  );
  return planTextTab(context, {
    id: "next-level",
    head: {
      title: toTitle("next-level", context.scores?.period.label ?? null),
      subtitle:
        "Levels, their descriptors and the objectives below are live. Actions are those of the comments when this tab was made.",
      scope: context.scope.keyAreas,
    },
    columns: COLUMNS.keys.map((key) => COLUMNS.each[key]),
    rows,
    headings: [],
    frozenColumns: 1,
    printedColumns: COLUMNS.place("lower"),
  });
}

function planPlace(
  context: LevelsContext,
  keyArea: KeyArea,
  place: Place,
  level: LiveLevel,
  row: number,
): readonly (readonly TallContent[])[] {
  const { name, theme } = keyArea;
  const now: LevelInCells = { level, lower: COLUMNS.fixedCell("lower", row), upper: COLUMNS.fixedCell("upper", row) };
  const nextLevel = toNextLevel(context, place, now);
  const rows: Readonly<Record<Column, readonly TallContent[]>> = {
    keyArea: [{ value: theme === null ? name : `${name}\n(${theme})`, style: "strong" }],
    now: toTallContents(toNowText(place, now), COLUMNS.each.now.width),
    next: toTallContents(toNextText(place, nextLevel, COLUMNS.fixedCell("nextLevel", row)), COLUMNS.each.next.width),
    below: toBelow(context, keyArea, nextLevel, COLUMNS.fixedCell("nextLevel", row)),
    ...toActions(context, keyArea, place),
    lower: [{ ...level.lower, style: "label" }],
    upper: [{ ...level.upper, style: "label" }],
    nextLevel: [{ ...nextLevel, style: "label" }],
  };
  return toTallRows(name, COLUMNS.inOrder(rows));
}

/** The level above: as the assessment names it, or else one more than the lower level today. */
function toNextLevel({ readings }: LevelsContext, { assessment }: Place, { level, lower }: LevelInCells): LiveValue {
  if (assessment?.next) return toCellLevel(assessment.next, readings.ranges).lower;
  const today = toLevel(level.lower);
  return {
    value: today === null ? "" : (findNextLevel(today) ?? NONE),
    formula: `IF(ISNUMBER(${lower}),IF(${lower}<5,${lower}+1,"${NONE}"),"")`,
  };
}

/** The level with what it is taken from, and its descriptor; of an assessment with words of its own, those as they stand. */
function toNowText(place: Place, now: LevelInCells): LiveText {
  const { label, assessment } = place;
  const head = joinTexts([toLevelText(now, "between"), toFixedText(` (${label})`)], "");
  if (!assessment) return joinTexts([head, toDescriptorText(now, place)], "\n");
  const { current, currentWording } = assessment;
  const isInOneCell = currentWording?.at.column === current.at.column && !isLevelAlone(currentWording);
  return isInOneCell
    ? joinTexts([toWholeText(currentWording), toFixedText(`(${label})`)], "\n")
    : joinTexts([head, toOwnWords(now, current, currentWording, place)], "\n");
}

function toNextText(place: Place, next: LiveValue, cell: string): LiveText {
  const mean = place.assessment?.wouldMean;
  if (mean && mean.value !== "") return toWholeText(mean);
  const level: LevelInCells = { level: { lower: next, upper: next, isOne: true }, lower: cell, upper: cell };
  const text = joinTexts([toPhraseText(level), toDescriptorText(level, place)], "\n");
  return {
    value: toLevel(next) !== null ? text.value : next.value === NONE ? NO_NEXT : "",
    formula: `IF(ISNUMBER(${cell}),${text.formula},IF(${cell}="${NONE}","${NO_NEXT}",""))`,
    longest: text.longest.length > NO_NEXT.length ? text.longest : NO_NEXT,
  };
}

/** The objectives below the next level; a sentence where the key area has no objectives. */
function toBelow({ scores }: LevelsContext, keyArea: KeyArea, next: LiveValue, cell: string): readonly TallContent[] {
  const rows = scores && toKeyAreaRows(scores, keyArea);
  if (!rows || rows.objectives.length === 0)
    return [{ value: "The workbook scores no objectives under it.", style: "label" }];
  return toObjectivesBelow(rows, next, cell, scores).map((text) => ({ ...text, style: "label" }));
}

/** What it would require: the open actions of objectives, or what the assessment says; with links to where that stands. */
function toActions(
  { scores }: LevelsContext,
  keyArea: KeyArea,
  { at, assessment, rows }: Place,
): Readonly<Record<"actions" | "source", readonly TallContent[]>> {
  if (!rows || !scores) {
    const required = assessment?.wouldRequire;
    const actions: readonly TallContent[] =
      required && required.value !== ""
        ? toTallContents(toWholeText(required), COLUMNS.each.actions.width)
        : [{ value: NOT_STATED, style: "label" }];
    return { actions, source: [planWrappedLink(at)] };
  }
  const source = keyArea.source.at.sheet === at.sheet ? keyArea.source.at : at;
  const found = toOpenActions(rows.objectives, scores.period, scores.scorecard.periods);
  if (found.length === 0)
    return { actions: [{ value: NO_ACTIONS, style: "label" }], source: [planWrappedLink(source)] };
  const groups = groupActions(found);
  return {
    actions: groups.map(({ text }) => ({ value: text, style: "label" })),
    source: [planWrappedLink(source), ...groups.slice(1).map((group) => planWrappedLink(group.at))],
  };
}

/** Actions one below another, as many in a row as it has room for. */
function groupActions(actions: readonly OpenAction[]): readonly OpenAction[] {
  const { width } = COLUMNS.each.actions;
  const groups: OpenAction[] = [];
  for (const { text, at } of actions) {
    const last = groups.at(-1);
    const joined = last ? `${last.text}\n${text}` : text;
    if (last && fitsRow(joined, width)) groups.splice(-1, 1, { ...last, text: joined });
    else groups.push(...toTexts(text, width).map((piece) => ({ text: piece, at })));
  }
  return groups;
}

function toFixedText(text: string): LiveText {
  return { value: text, formula: toTextLiteral(text), longest: text };
}

/** Texts one behind another; nothing between them where one is empty. */
function joinTexts(texts: readonly LiveText[], between: "" | "\n"): LiveText {
  return {
    value: texts.map(({ value }) => value).join(between),
    formula: texts.map(({ formula }) => formula).join(between === "" ? "&" : "&CHAR(10)&"),
    longest: texts.map(({ longest }) => longest).join(between),
  };
}
