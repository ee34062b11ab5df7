import type { Against } from "../../../src/core/gaps/against";
import { fc } from "../../property";
import { measureGaps, type GapReport, type ObjectiveGap } from "../../../src/core/gaps/measure";
import type { Basis } from "../../../src/core/scale/score";
import type { Scorecard } from "../../../src/core/scorecard/scorecard";
import { readScorecard, scorecardOf, type PlainObjective, type PlainScorecard } from "../scorecard-builder";
import { snapshotOf, type PlainCell } from "../snapshot-builder";

interface Choices {
  /** The period's label; the newest one unless said otherwise. */
  readonly period?: string;
  readonly against?: Against;
  readonly basis?: Basis;
}

function measure(
  scorecard: Scorecard,
  { period, against = { kind: "target" }, basis = "weakest" }: Choices = {},
): GapReport {
  const chosen = scorecard.periods.find(({ label }) => label === period) ?? null;
  const report = measureGaps(scorecard, { period: chosen, against, basis });
  if (!report) throw new Error("The test's scorecard has no period.");
  return report;
}

function toLine({ level, wanted, from, gap, state, movement }: ObjectiveGap): string {
  return `${level ?? "-"} of ${wanted ?? "-"} (${from}): ${gap ?? "-"}, ${state}, ${movement}`;
}

const PLAIN: PlainScorecard = {
  periods: ["2024", "2025"],
  target: "Target",
  keyAreas: [
    {
      name: "Engaging members",
      objectives: [{ scores: [2, 3], target: 4 }, { scores: [4, "2/3"] }, { scores: [3, "N/A"], target: "soon" }],
    },
    {
      name: "Managing risk",
      objectives: [{ scores: [null, 5] }, { scores: ["Leadr", 3], target: 2 }, { scores: [3, null] }],
    },
    { name: "Social value", periods: ["2024"], objectives: [{ scores: [1] }] },
  ],
};

describe("each objective", () => {
  const scorecard = scorecardOf(PLAIN);

  test.each<[string, Against, readonly string[]]>([
    [
      "its target",
      { kind: "target" },
      [
        "3 of 4 (cell): 1, behind, improved",
        "2 of 3 (default): 1, behind, fell",
        "- of - (cell): -, unknown, unknown",
        "5 of 3 (default): -2, ahead, unknown",
        "3 of 2 (cell): -1, ahead, unknown",
        "- of 3 (default): -, unknown, unknown",
        "- of 3 (default): -, unknown, unknown",
      ],
    ],
    [
      "a baseline",
      { kind: "baseline", level: 5 },
      [
        "3 of 5 (baseline): 2, behind, improved",
        "2 of 5 (baseline): 3, behind, fell",
        "- of 5 (baseline): -, unknown, unknown",
        "5 of 5 (baseline): 0, met, unknown",
        "3 of 5 (baseline): 2, behind, unknown",
        "- of 5 (baseline): -, unknown, unknown",
        "- of 5 (baseline): -, unknown, unknown",
      ],
    ],
    [
      "the period before",
      { kind: "previous" },
      [
        "3 of 2 (previous): -1, ahead, improved",
        "2 of 4 (previous): 2, behind, fell",
        "- of 3 (previous): -, unknown, unknown",
        "5 of - (previous): -, unknown, unknown",
        "3 of - (previous): -, unknown, unknown",
        "- of 3 (previous): -, unknown, unknown",
        "- of 1 (previous): -, unknown, unknown",
      ],
    ],
    [
      "the next level, of which Innovator has none",
      { kind: "next" },
      [
        "3 of 4 (next): 1, behind, improved",
        "2 of 3 (next): 1, behind, fell",
        "- of - (next): -, unknown, unknown",
        "5 of 5 (next): 0, met, unknown",
        "3 of 4 (next): 1, behind, unknown",
        "- of - (next): -, unknown, unknown",
        "- of - (next): -, unknown, unknown",
      ],
    ],
  ])("is held against %s", (_, against, lines) => {
    expect(measure(scorecard, { against }).objectives.map(toLine)).toEqual(lines);
  });

  test("has no score where the period has no column for it, and a blank one where the cell is blank", () => {
    const { objectives } = measure(scorecard);
    expect(objectives.at(-1)?.score).toBeNull();
    expect(objectives.at(-2)?.score?.value.kind).toBe("blank");
  });

  test("may be measured in an earlier period, before which there is none", () => {
    const report = measure(scorecard, { period: "2024" });
    expect(report.previous).toBeNull();
    expect(report.objectives.map(toLine)).toEqual([
      "2 of 4 (cell): 2, behind, unknown",
      "4 of 3 (default): -1, ahead, unknown",
      "3 of - (cell): -, unknown, unknown",
      "- of 3 (default): -, unknown, unknown",
      "- of 2 (cell): -, unknown, unknown",
      "3 of 3 (default): 0, met, unknown",
      "1 of 3 (default): 2, behind, unknown",
    ]);
  });

  test("is held against the agreed baseline where it has no target of its own", () => {
    const names = [{ name: "_maturity.baseline", refersTo: "2" }];
    const { objectives } = measure(scorecardOf({ ...PLAIN, names }));
    expect(objectives.slice(0, 2).map(toLine)).toEqual([
      "3 of 4 (cell): 1, behind, improved",
      "2 of 2 (baseline): 0, met, fell",
    ]);
  });
});

describe("the figures", () => {
  const scorecard = scorecardOf(PLAIN);

  test("of a key area leave out what is not scored, and count what is not applicable apart", () => {
    const { keyAreas } = measure(scorecard);
    expect(keyAreas.map(({ keyArea }) => keyArea.name)).toEqual(["Engaging members", "Managing risk", "Social value"]);
    expect(keyAreas[0]?.figures).toEqual({
      ...{ mean: 2.5, previousMean: 3, weakest: 2, wanted: 3.5, scored: 2, of: 2, notApplicable: 1 },
      ...{ behind: 2, met: 0, ahead: 0, improved: 1, unchanged: 0, fell: 1 },
    });
    expect(keyAreas[1]?.figures).toMatchObject({
      mean: 4,
      previousMean: 3,
      weakest: 3,
      scored: 2,
      of: 3,
      notApplicable: 0,
    });
  });

  test("of a key area without a score are empty, not 0", () => {
    const figures = measure(scorecard).keyAreas[2]?.figures;
    expect(figures).toMatchObject({ mean: null, previousMean: 1, weakest: null, scored: 0, of: 1, behind: 0 });
  });

  test("overall cover every objective, by weakest and by midpoint", () => {
    expect(measure(scorecard).overall).toEqual({
      ...{ mean: 13 / 4, previousMean: 13 / 5, weakest: 2, wanted: 3, scored: 4, of: 6, notApplicable: 1 },
      ...{ behind: 2, met: 0, ahead: 2, improved: 1, unchanged: 0, fell: 1 },
    });
    expect(measure(scorecard, { basis: "midpoint" }).overall).toMatchObject({ mean: 13.5 / 4, weakest: 2, behind: 2 });
  });

  test("are those of the objectives that stand in no key area, too", () => {
    const rows = [
      ["#", "Objective", "2025 Score"],
      [1, "Fraud", 4],
    ];
    const report = measure(readScorecard(snapshotOf({ rows })));
    expect(report.keyAreas).toEqual([]);
    expect(report.overall).toMatchObject({ mean: 4, scored: 1, of: 1 });
  });

  test("cannot be had where there is no period", () => {
    const nothing = readScorecard(snapshotOf({ rows: [["Just a note."]] }));
    expect(measureGaps(nothing, { period: null, against: { kind: "target" }, basis: "weakest" })).toBeNull();
  });
});

describe("whatever the scores are", () => {
  const readable = fc.constantFrom<PlainCell>(1, 2, 3, 4, 5, "2/3", "3/4", "Mature", "4 - Leader", 2.5);
  const unscored = fc.constantFrom<PlainCell>(null, "", " ", "N/A", "Leadr", "tbc", 0, 6, "2/4", true, {
    error: "#N/A",
  });
  const objectivesOf = (score: fc.Arbitrary<PlainCell>): fc.Arbitrary<readonly PlainObjective[]> =>
    fc.array(fc.record({ scores: fc.tuple(score, score) }), { maxLength: 8 });
  const toReport = (objectives: readonly PlainObjective[], basis: Basis): GapReport =>
    // The first objective keeps the table there when all others are left out.
    measure(
      scorecardOf({
        periods: ["2024", "2025"],
        keyAreas: [{ name: "Managing risk", objectives: [{ scores: [3, 3] }, ...objectives] }],
      }),
      { basis },
    );
  const basis = fc.constantFrom<Basis>("weakest", "midpoint");

  test("objectives that are not scored change no mean and are never counted as 0", () => {
    fc.assert(
      fc.property(objectivesOf(readable), objectivesOf(unscored), basis, (scored, others, by) => {
        const [alone, together] = [toReport(scored, by), toReport([...scored, ...others], by)];
        const { mean, previousMean, weakest, scored: count } = alone.overall;
        expect(together.overall).toMatchObject({ mean, previousMean, weakest, scored: count });
        expect(together.keyAreas[0]?.figures).toMatchObject({ mean, previousMean, weakest, scored: count });
      }),
    );
  });

  test("the mean by weakest is never above the mean by midpoint, and the basis moves no gap", () => {
    fc.assert(
      fc.property(objectivesOf(fc.oneof(readable, unscored)), (objectives) => {
        const [weakest, midpoint] = [toReport(objectives, "weakest"), toReport(objectives, "midpoint")];
        expect(weakest.overall.mean ?? NaN).toBeLessThanOrEqual(midpoint.overall.mean ?? NaN);
        expect(weakest.objectives.map(({ gap }) => gap)).toEqual(midpoint.objectives.map(({ gap }) => gap));
      }),
    );
  });

  test("every objective is in one state, and every one that applies is counted", () => {
    fc.assert(
      fc.property(objectivesOf(fc.oneof(readable, unscored)), basis, (objectives, by) => {
        const { overall, objectives: gaps } = toReport(objectives, by);
        expect(overall.behind + overall.met + overall.ahead).toBe(
          gaps.filter(({ state }) => state !== "unknown").length,
        );
        expect(overall.of + overall.notApplicable).toBe(gaps.length);
        expect(overall.scored).toBeLessThanOrEqual(overall.of);
      }),
    );
  });
});
