import { findCountedLevel } from "../../scale/score";
import { toObjectiveName, type Objective, type Scorecard } from "../../scorecard/scorecard";
import type { Report } from "../finding";
import type { Rule } from "../rule";
import { toNewestPeriod } from "../scored-cells";

/** Scores that no ladder explains. */
export const noLadder: Rule = {
  meta: {
    id: "no-ladder",
    title: "Scores without a ladder",
    severity: "warning",
    rationale: "Without descriptors of the levels, a score rests on what each reader takes the level's name to mean.",
    source: "LGA National Procurement Strategy 2022: objectives are scored against the ladder of their key area.",
    needs: ["scores"],
  },
  *check(scorecard) {
    const scored = toScoredObjectives(scorecard);
    const [first] = scored;
    if (!first) return;
    if (scored.some(({ ladder }) => ladder !== null)) yield* checkKeyAreas(scorecard, scored);
    else yield toWorkbookReport(scorecard, first);
  },
};

/**
 * The objectives that have a score in the newest period. A level at the head of a text is no such score: the text beside it
 * says what the level means there.
 */
function toScoredObjectives(scorecard: Scorecard): readonly Objective[] {
  return [...toNewestPeriod(scorecard)].flatMap(({ objective, period }) => {
    const score = objective.scores.get(period.key);
    return score && score.portion !== "head" && findCountedLevel(score.value) !== null ? [objective] : [];
  });
}

/** One finding, however many objectives there are: the workbook has no ladder, or none that belongs to what is scored. */
function toWorkbookReport({ ladders, keyAreas }: Scorecard, { title, keyArea }: Objective): Report {
  const heading = keyAreas.find(({ name }) => name === keyArea)?.source;
  const headers = ladders.flatMap(({ header }) => header[0]?.at ?? []).slice(0, 1);
  const message =
    ladders.length === 0
      ? "The workbook has scores but no ladder that says what each level means."
      : "The workbook has ladders, but none of them belongs to the key area of any scored objective.";
  const { at } = heading ?? title;
  return { objective: null, keyArea: null, period: null, at, message, related: headers, fix: null };
}

/** One finding for each key area, whether none of its objectives has a ladder or only some have one. */
function* checkKeyAreas({ keyAreas }: Scorecard, scored: readonly Objective[]): Generator<Report> {
  const headings = new Map(keyAreas.map(({ name, source }) => [name, source.at]));
  for (const [keyArea, objectives] of groupByKeyArea(scored)) {
    const bare = objectives.filter(({ ladder }) => ladder === null);
    const [first, ...others] = bare;
    if (!first) continue;
    const heading = keyArea !== null && bare.length === objectives.length ? headings.get(keyArea) : undefined;
    const subject = heading ? `${keyArea ?? ""} has` : toSubject(first, others.length, keyArea);
    yield {
      objective: heading || others.length > 0 ? null : first.ref,
      keyArea,
      period: null,
      at: heading ?? first.title.at,
      message: `${subject} scores but no ladder that says what each level means, although the workbook has ladders.`,
      related: heading ? [] : others.map(({ title }) => title.at),
      fix: null,
    };
  }
}

function groupByKeyArea(objectives: readonly Objective[]): ReadonlyMap<string | null, readonly Objective[]> {
  const groups = new Map<string | null, Objective[]>();
  for (const objective of objectives) {
    const group = groups.get(objective.keyArea);
    if (group) group.push(objective);
    else groups.set(objective.keyArea, [objective]);
  }
  return groups;
}

function toSubject(first: Objective, others: number, keyArea: string | null): string {
  if (others === 0) return `${toObjectiveName(first)} has`;
  return `${others + 1} objectives ${keyArea === null ? "without a key area" : `of ${keyArea}`} have`;
}
