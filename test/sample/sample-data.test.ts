import { readFileSync } from "node:fs";
import { join } from "node:path";

type ScoreValue = number | string | null;
type ByPeriod<T> = Readonly<Record<string, T>>;

interface SampleObjective {
  readonly ref: string;
  readonly title: string;
  readonly description: string;
  readonly ladder: readonly string[] | null;
  readonly scores: ByPeriod<ScoreValue>;
  readonly comments: ByPeriod<string | null>;
}

interface SampleKeyArea {
  readonly name: string;
  readonly theme: string;
  readonly ladder: readonly string[] | null;
  readonly note: string | null;
  readonly objectives: readonly SampleObjective[];
}

interface Slip {
  readonly rule: string;
  readonly objective: string;
  readonly period: string;
  readonly why: string;
}

interface SampleScorecard {
  readonly title: string;
  readonly sheet: string;
  readonly levels: readonly string[];
  readonly periods: readonly string[];
  readonly readMe: readonly string[];
  readonly keyAreas: readonly SampleKeyArea[];
  readonly slips: readonly Slip[];
}

const dataFile = join(__dirname, "../../assets/sample/scorecard.json");
const scorecard = JSON.parse(readFileSync(dataFile, "utf8")) as SampleScorecard;
const { keyAreas, levels, periods, slips } = scorecard;
const objectives = keyAreas.flatMap((keyArea) => keyArea.objectives);
const newestPeriod = periods.at(-1);

const slipCounts: Readonly<Record<string, number>> = {
  "missing-score": 1,
  "unreadable-score": 2,
  "score-off-scale": 1,
  "score-between-levels": 3,
  "unsupported-score": 2,
  "stale-commentary": 2,
  "missing-commentary": 1,
  "dropped-action": 1,
  "dangling-reference": 1,
  "unexplained-fall": 1,
};

/** The fault that shows in the score alone; the sample writes two levels with a slash. */
function findScoreFault(score: ScoreValue | undefined, period: string): string | null {
  if (score === undefined || score === null) return period === newestPeriod ? "missing-score" : null;
  if (typeof score === "string") return /^\d\/\d$/.test(score) ? "score-between-levels" : "unreadable-score";
  return score >= 1 && score <= levels.length ? null : "score-off-scale";
}

describe("the sample's objectives", () => {
  it("are 59, numbered in order, in 11 key areas", () => {
    expect(keyAreas).toHaveLength(11);
    expect(objectives.map(({ ref }) => ref)).toEqual(Array.from({ length: 59 }, (_, index) => String(index + 1)));
  });

  it("have a title and a description that no other has", () => {
    for (const texts of [objectives.map(({ title }) => title), objectives.map(({ description }) => description)]) {
      expect(texts).not.toContain("");
      expect(new Set(texts).size).toBe(objectives.length);
    }
  });

  it.each(["2025", "2026"])("have a score and a comment, or a blank, for %s", (period) => {
    expect(periods).toContain(period);
    for (const { scores, comments } of objectives) {
      expect(Object.keys(scores)).toEqual(periods);
      expect(Object.keys(comments)).toEqual(periods);
      expect(comments[period]).not.toBe("");
    }
  });
});

describe("the sample's ladders", () => {
  it("belong to ten key areas, and to the four objectives of the Enablers", () => {
    const withoutLadder = keyAreas.filter(({ ladder }) => ladder === null);
    expect(withoutLadder.map(({ name }) => name)).toEqual(["Enablers"]);
    expect(withoutLadder[0]?.note).toBeTruthy();
    expect(objectives.filter(({ ladder }) => ladder !== null).map(({ ref }) => ref)).toEqual(["56", "57", "58", "59"]);
  });

  it("describe each of the five levels, none like another", () => {
    const ladders = [...keyAreas, ...objectives].flatMap(({ ladder }) => (ladder === null ? [] : [ladder]));
    expect(ladders).toHaveLength(14);
    expect(levels).toEqual(["Minimum", "Developing", "Mature", "Leader", "Innovator"]);
    for (const ladder of ladders) {
      expect(ladder).not.toContain("");
      expect(ladder).toHaveLength(levels.length);
      expect(new Set(ladder).size).toBe(levels.length);
    }
  });
});

describe("the sample's slips", () => {
  it("name an objective and a period that exist, once each, and say why", () => {
    const refs = objectives.map(({ ref }) => ref);
    for (const slip of slips) {
      expect(refs).toContain(slip.objective);
      expect(periods).toContain(slip.period);
      expect(slip.why).toMatch(/^[A-Z].+\.$/);
    }
    expect(new Set(slips.map(({ rule, objective, period }) => `${rule} ${objective} ${period}`)).size).toBe(
      slips.length,
    );
  });

  it("are as many of each kind as were planted", () => {
    const counts: Record<string, number> = {};
    for (const { rule } of slips) counts[rule] = (counts[rule] ?? 0) + 1;
    expect(counts).toEqual(slipCounts);
  });

  it("list every fault that shows in a score, and no other", () => {
    const faults = objectives.flatMap(({ ref, scores }) =>
      periods.map((period) => `${findScoreFault(scores[period], period)} ${ref} ${period}`),
    );
    const listed = slips.map(({ rule, objective, period }) => `${rule} ${objective} ${period}`);
    const scoreRules = ["missing-score", "unreadable-score", "score-off-scale", "score-between-levels"];
    const isOfScore = (line: string): boolean => scoreRules.some((rule) => line.startsWith(`${rule} `));
    expect(faults.filter(isOfScore).sort()).toEqual(listed.filter(isOfScore).sort());
  });
});
