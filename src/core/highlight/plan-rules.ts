import { toMarkedFormula, type HighlightRule, type HighlightState } from "../change/highlight";
import { toAbsoluteA1 } from "../grid/a1";
import { isSameSheetName, type CellRef } from "../grid/cell-ref";
import { findCountedLevel } from "../scale/score";
import { findPeriodBefore, type Objective, type Period, type Scorecard } from "../scorecard/scorecard";
import { DEFAULT_BASELINE } from "../scorecard/settings";
import { toTarget } from "../scorecard/target";
import { toRules, type ToFormula } from "./group-cells";
import { toLevelFormula, toUnreadFormulas } from "./score-formulas";

/** A score cell with what its highlight depends on, all on one sheet. */
interface ScorePlace {
  readonly at: CellRef;
  /** The objective's own target cell, blank or not; null where a baseline or a target elsewhere counts. */
  readonly target: CellRef | null;
  /** The level that is wanted where there is no target cell or it is blank, as a formula writes it. */
  readonly otherwise: string;
  /** The score of the period before; null where it is elsewhere or was not read. */
  readonly previous: CellRef | null;
}

/**
 * The highlights of one period's scores: rules over the score cells that look at nothing but cells of their own sheet, so
 * that they follow whatever is typed there. The first that is true shows: behind, else fell, else met or ahead. Blank, not
 * applicable and unreadable scores show nothing, nor do scores whose target cell cannot be read. Fell counts the lower of
 * two levels, whatever the basis of means. A target or a baseline on another sheet counts as it is now, and a fall from a
 * score on another sheet is not shown, since a conditional format that looks there is not taken by every Excel.
 */
export function toHighlightRules(scorecard: Scorecard, period: Period): readonly HighlightRule[] {
  const places = scorecard.objectives.flatMap((objective) => toPlace(scorecard, objective, period) ?? []);
  const aimed = places.flatMap((place) => (place.target ? [{ ...place, target: place.target }] : []));
  const moved = places.flatMap((place) => (place.previous ? [{ ...place, previous: place.previous }] : []));
  const unread = [0, 1].flatMap((part) => [
    ...toRules(places, ({ at }, write) => toUnreadFormulas(write(at), "unread")[part] ?? ""),
    ...toRules(aimed, ({ target }, write) => toUnreadFormulas(write(target), "read")[part] ?? ""),
  ]);
  const held = (sign: string, state: HighlightState): readonly HighlightRule[] =>
    toRules(places, ({ at, target, otherwise }, write) => {
      const wanted = target ? `IF(TRIM(${write(target)})="",${otherwise},${toLevelFormula(write(target))})` : otherwise;
      return toMarkedFormula([`${toLevelFormula(write(at))}${sign}${wanted}`], state);
    });
  const toFall: ToFormula<{ readonly at: CellRef; readonly previous: CellRef }> = ({ at, previous }, write) =>
    toMarkedFormula([`${toLevelFormula(write(at))}<${toLevelFormula(write(previous))}`], "fell");
  return [...unread, ...held("<", "behind"), ...toRules(moved, toFall), ...held("=", "met"), ...held(">", "ahead")];
}

/** Null where the objective has no score cell, or its target is on another sheet and is no level. */
function toPlace(scorecard: Scorecard, objective: Objective, period: Period): ScorePlace | null {
  const at = objective.scores.get(period.key)?.at;
  if (!at) return null;
  const isNear = (cell: CellRef): boolean => isSameSheetName(cell.sheet, at.sheet);
  const target = toTarget(scorecard, objective, period);
  if (target.level === null && !(target.cell && isNear(target.cell.at))) return null;
  const { baseline } = scorecard.settings;
  const setting = baseline?.at && isNear(baseline.at) ? toAbsoluteA1(baseline.at.row, baseline.at.column) : null;
  const before = findPeriodBefore(scorecard, period);
  const previous = before ? objective.scores.get(before.key) : undefined;
  const hasPrevious = previous !== undefined && isNear(previous.at) && findCountedLevel(previous.value) !== null;
  const isOwn = target.cell !== null && isNear(target.cell.at);
  const fixed = target.from === "cell" && !isOwn ? target.level : null;
  return {
    at,
    target: isOwn ? target.cell.at : null,
    otherwise: String(fixed ?? setting ?? baseline?.value ?? DEFAULT_BASELINE),
    previous: hasPrevious ? previous.at : null,
  };
}
