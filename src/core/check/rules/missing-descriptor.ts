import type { CellRef } from "../../grid/cell-ref";
import { LEVELS, toLevelPhrase, type Level } from "../../scale/level";
import { findCountedLevel, type Score } from "../../scale/score";
import type { Ladder, Scorecard } from "../../scorecard/scorecard";
import type { Sourced } from "../../scorecard/sourced";
import { isBlankDescriptor, toLadderPhrase } from "../descriptor-text";
import type { Report } from "../finding";
import type { Rule } from "../rule";
import { toNewestPeriod } from "../scored-cells";

/** A ladder that does not say what one of its levels means. */
export const missingDescriptor: Rule = {
  meta: {
    id: "missing-descriptor",
    title: "Level without a descriptor",
    severity: "warning",
    rationale: "Where a ladder does not say what a level means, nobody can show that the level is or is not reached.",
    source: "LGA National Procurement Strategy 2022: each ladder describes five maturity levels.",
    needs: ["ladders"],
  },
  *check(scorecard) {
    const awards = toAwards(scorecard);
    for (const ladder of scorecard.ladders) yield* checkCells(ladder, awards);
    for (const ladders of groupByHeader(scorecard.ladders)) yield* checkColumns(ladders, awards);
  },
};

/** The cells that award each level of a ladder: scores of the newest period, and where a key area as a whole stands. */
type Awards = ReadonlyMap<Ladder, ReadonlyMap<Level, readonly CellRef[]>>;

function toAwards(scorecard: Scorecard): Awards {
  const awards = new Map<Ladder, Map<Level, CellRef[]>>();
  const add = (ladder: Ladder | null, score: Sourced<Score> | null | undefined): void => {
    const level = score ? findCountedLevel(score.value) : null;
    if (!ladder || !score || level === null) return;
    const ofLadder = awards.get(ladder) ?? new Map<Level, CellRef[]>();
    awards.set(ladder, ofLadder);
    const cells = ofLadder.get(level);
    if (cells) cells.push(score.at);
    else ofLadder.set(level, [score.at]);
  };
  for (const { objective, period } of toNewestPeriod(scorecard)) {
    add(objective.ladder, objective.scores.get(period.key));
  }
  for (const { ladder, standings } of scorecard.keyAreas) for (const { current } of standings) add(ladder, current);
  return awards;
}

function* checkCells(ladder: Ladder, awards: Awards): Generator<Report> {
  for (const { level, source } of ladder.descriptors) {
    if (!isBlankDescriptor(source)) continue;
    const awarded = awards.get(ladder)?.get(level) ?? [];
    const subject = `The ladder of ${toLadderPhrase(ladder)} has no descriptor for ${toLevelPhrase(level)}`;
    yield toReport(ladder.keyArea, source.at, subject, awarded);
  }
}

/** Ladders that are rows under one header lack the same columns: that is one fault. */
function groupByHeader(ladders: readonly Ladder[]): Iterable<readonly Ladder[]> {
  const groups = new Map<string, Ladder[]>();
  for (const ladder of ladders) {
    const at = ladder.header[0]?.at;
    if (!at) continue;
    const key = `${at.sheet}!${at.row}`;
    const group = groups.get(key);
    if (group) group.push(ladder);
    else groups.set(key, [ladder]);
  }
  return groups.values();
}

function* checkColumns(ladders: readonly Ladder[], awards: Awards): Generator<Report> {
  const [first, second] = ladders;
  const at = first?.header[0]?.at;
  if (!first || !at) return;
  const missing = LEVELS.filter((level) => !first.header.some((each) => each.level === level));
  if (missing.length === 0) return;
  const awarded = ladders.flatMap((ladder) => missing.flatMap((level) => awards.get(ladder)?.get(level) ?? []));
  const owner = second ? "The ladders under this header have" : `The ladder of ${toLadderPhrase(first)} has`;
  const subject = `${owner} no column for ${missing.map(toLevelPhrase).join(" and ")}`;
  yield toReport(second ? null : first.keyArea, at, subject, awarded);
}

function toReport(keyArea: string | null, at: CellRef, subject: string, awarded: readonly CellRef[]): Report {
  const isAwarded = awarded.length > 0;
  const message = isAwarded ? `${subject}, although it is awarded.` : `${subject}.`;
  const finding = { objective: null, keyArea, period: null, at, message, related: awarded, fix: null };
  return isAwarded ? { ...finding, severity: "error" } : finding;
}
