import { findCountedLevel } from "../scale/score";
import { toLevelPhrase, type Level } from "../scale/level";
import type { Comment } from "../scorecard/commentary";
import {
  findNewestPeriod,
  findPeriodBefore,
  type Objective,
  type Period,
  type Scorecard,
} from "../scorecard/scorecard";
import type { ScoredCell } from "./scored-cells";

/** A score cell that holds a level, with the lower of two as the one that counts. */
export interface LevelCell extends ScoredCell {
  readonly level: Level;
}

/** An objective's score in the newest period. */
export interface NewestScore extends LevelCell {
  /** Its score in the period before; null where that holds no level. */
  readonly before: LevelCell | null;
  /** What was written about it; null where its comment cell is blank or holds a dash alone, and where there is none. */
  readonly comment: Comment | null;
}

/** What each scorecard comes to: several checks ask for it. */
const known = new WeakMap<Scorecard, readonly NewestScore[]>();

/** The newest scores that hold a level: a score that is blank, not applicable or unreadable is left out. Found once. */
export function toNewestScores(scorecard: Scorecard): readonly NewestScore[] {
  const scores = known.get(scorecard) ?? [...findNewestScores(scorecard)];
  known.set(scorecard, scores);
  return scores;
}

function* findNewestScores(scorecard: Scorecard): Generator<NewestScore> {
  const period = findNewestPeriod(scorecard);
  if (!period) return;
  const previous = findPeriodBefore(scorecard, period);
  for (const objective of scorecard.objectives) {
    const now = findLevelCell(objective, period);
    if (!now) continue;
    const before = previous && findLevelCell(objective, previous);
    yield { ...now, before, comment: findWrittenComment(objective, period) };
  }
}

/** Whether a text says anything: a blank and a dash do not. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether the level that counts is lower than in the period before. */
export function hasFallen({ level, before }: NewestScore): boolean {
  return before !== null && level < before.level;
}

/** "Mature (3)"; of two levels "2/3, counted as Developing (2)". */
export function toCountedPhrase({ level, score: { value } }: LevelCell): string {
  const phrase = toLevelPhrase(level);
  return value.kind === "between" ? `${value.lower}/${value.upper}, counted as ${phrase}` : phrase;
}

/** An action in a cell of its own does not make up for a comment that is blank. */
function findWrittenComment(objective: Objective, period: Period): Comment | null {
  const comment = objective.comments.get(period.key);
  if (!comment) return null;
  return hasWords((objective.commentCells.get(period.key) ?? comment).value) ? comment : null;
}

function findLevelCell(objective: Objective, period: Period): LevelCell | null {
  const score = objective.scores.get(period.key);
  const level = score ? findCountedLevel(score.value) : null;
  return score && level !== null ? { objective, period, score, level } : null;
}
