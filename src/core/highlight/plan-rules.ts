import {
  LONGEST_HIGHLIGHT_FORMULA,
  NO_HIGHLIGHT,
  toMarkedFormula,
  type HighlightRule,
  type HighlightState,
} from "../change/highlight";
import { toAbsoluteA1 } from "../grid/a1";
import { isSameCell, isSameSheetName, toCellKey, type CellRef } from "../grid/cell-ref";
import { findCountedLevel } from "../scale/score";
import { findPeriodBefore, type Objective, type Period, type Scorecard } from "../scorecard/scorecard";
import { DEFAULT_BASELINE } from "../scorecard/settings";
import { toTarget } from "../scorecard/target";
import { toRules, type Shown, type ToFormula } from "./group-cells";
import { toLevelFormula, toUnreadFormulas } from "./score-formulas";

/** Cells that show one objective's state, with what it depends on, all on one sheet. */
interface Place extends Shown {
  readonly at: CellRef;
  /** The objective's own target cell, blank or not; null where a baseline or a target elsewhere counts. */
  readonly target: CellRef | null;
  /** The level that is wanted where there is no target cell or it is blank, as a formula writes it. */
  readonly otherwise: string;
  /** The score of the period before; null where it is elsewhere or was not read. */
  readonly previous: CellRef | null;
}

/**
 * The highlights of one period's scores and of their targets: rules over the cells that look at nothing but cells of their
 * own sheet, so that they follow whatever is typed there. The first that is true shows: behind, else fell, else met or
 * ahead. Blank, not applicable and unreadable scores show nothing, nor do scores whose target cell cannot be read. Fell
 * counts the lower of two levels, whatever the basis of means. A target or a baseline on another sheet counts as it is now,
 * and a fall from a score on another sheet is not shown, since a conditional format that looks there is not taken by every
 * Excel.
 *
 * A target cell shows what its score does where it is that objective's own and holds something. One that several
 * objectives share, such as a key area's ambition, is left alone: it would have to show the states of all of them. So are
 * all targets where the formulas would grow too long by them, far down and far to the right in a sheet.
 */
export function toHighlightRules(scorecard: Scorecard, period: Period): readonly HighlightRule[] {
  const shared = findSharedTargets(scorecard);
  const places = scorecard.objectives.flatMap((objective) => toPlaces(scorecard, objective, period, shared));
  const rules = toRulesOver(places);
  if (rules.every(({ formula }) => formula.length < LONGEST_HIGHLIGHT_FORMULA)) return rules;
  return toRulesOver(places.flatMap((place) => (place.shown[0] === place.at ? [{ ...place, shown: [place.at] }] : [])));
}

function toRulesOver(places: readonly Place[]): readonly HighlightRule[] {
  const aimed = places.flatMap((place) => (place.target ? [{ ...place, target: place.target }] : []));
  const moved = places.flatMap((place) => (place.previous ? [{ ...place, previous: place.previous }] : []));
  const targets = aimed.flatMap((place) => {
    const { shown, target } = place;
    return shown.some((cell) => isSameCell(cell, target)) ? [{ ...place, shown: [target] as const }] : [];
  });
  const held = (sign: string, state: HighlightState): readonly HighlightRule[] =>
    toRules(places, ({ at, target, otherwise }, write) => {
      const wanted = target ? `IF(TRIM(${write(target)})="",${otherwise},${toLevelFormula(write(target))})` : otherwise;
      return toMarkedFormula([`${toLevelFormula(write(at))}${sign}${wanted}`], state);
    });
  const toFall: ToFormula<Place & { readonly previous: CellRef }> = ({ at, previous }, write) =>
    toMarkedFormula([`${toLevelFormula(write(at))}<${toLevelFormula(write(previous))}`], "fell");
  return [
    ...toUnread(places, ({ at }) => at, "unread"),
    ...toUnread(aimed, ({ target }) => target, "read"),
    ...toRules(targets, ({ target }, write) => toMarkedFormula([`TRIM(${write(target)})=""`], NO_HIGHLIGHT)),
    ...held("<", "behind"),
    ...toRules(moved, toFall),
    ...held("=", "met"),
    ...held(">", "ahead"),
  ];
}

/** The rules that end the looking where a cell cannot be read. */
function toUnread<T extends Place>(
  places: readonly T[],
  toCell: (place: T) => CellRef,
  blank: "read" | "unread",
): readonly HighlightRule[] {
  const kinds = toUnreadFormulas("", blank).length;
  return Array.from({ length: kinds }, (_, kind) =>
    toRules(places, (place, write) => toUnreadFormulas(write(toCell(place)), blank)[kind] ?? ""),
  ).flat();
}

/** The target cells that more than one objective goes by: merged ones, say. */
function findSharedTargets({ objectives }: Scorecard): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { targets } of objectives) {
    for (const key of new Set([...targets.values()].map(({ at }) => toCellKey(at)))) {
      if (seen.has(key)) shared.add(key);
      seen.add(key);
    }
  }
  return shared;
}

/** None where the objective has no score cell, or its target is on another sheet and is no level. */
function toPlaces(
  scorecard: Scorecard,
  objective: Objective,
  period: Period,
  shared: ReadonlySet<string>,
): readonly Place[] {
  const at = objective.scores.get(period.key)?.at;
  if (!at) return [];
  const isNear = (cell: CellRef): boolean => isSameSheetName(cell.sheet, at.sheet);
  const target = toTarget(scorecard, objective, period);
  if (target.level === null && !(target.cell && isNear(target.cell.at))) return [];
  const { baseline } = scorecard.settings;
  const setting = baseline?.at && isNear(baseline.at) ? toAbsoluteA1(baseline.at.row, baseline.at.column) : null;
  const before = findPeriodBefore(scorecard, period);
  const previous = before ? objective.scores.get(before.key) : undefined;
  const hasPrevious = previous !== undefined && isNear(previous.at) && findCountedLevel(previous.value) !== null;
  const own = target.cell !== null && isNear(target.cell.at) ? target.cell.at : null;
  const fixed = target.from === "cell" && !own ? target.level : null;
  const place: Place = {
    shown: [at],
    at,
    target: own,
    otherwise: String(fixed ?? setting ?? baseline?.value ?? DEFAULT_BASELINE),
    previous: hasPrevious ? previous.at : null,
  };
  if (!own || shared.has(toCellKey(own))) return [place];
  // A rule is for cells of one row; a target that stands in another row than its score has rules of its own.
  return own.row === at.row ? [{ ...place, shown: [at, own] }] : [place, { ...place, shown: [own] }];
}
