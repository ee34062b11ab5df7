import { planScoreEntry } from "../../src/app/enter-score";
import { understand } from "../../src/app/review";
import { checkWorkbook } from "../../src/app/check";
import { snapshotOf, type PlainCell } from "../core/snapshot-builder";
import { RULES } from "../../src/core/check/rules";

function reviewOf(now: PlainCell): ReturnType<typeof understand> {
  const rows = [
    ["#", "Objective", "Where we are now", "Where we want to be"],
    [1, "Reporting", "Minimum\nNothing is reported.", "Leader"],
    [2, "Training", now, "Leader\nA course each year."],
  ];
  return understand(snapshotOf({ name: "KPI", rows }));
}

describe("a score whose cell describes the level too", () => {
  test.each<[PlainCell, string, PlainCell]>([
    ["Developing\nCourses on request.", "3", "Mature\nCourses on request."],
    ["Developing - courses on request", "2/3", "Developing/Mature - courses on request"],
    ["Courses on request.", "4", "Leader\nCourses on request."],
    ["Developing\nCourses on request.", "N/A", "N/A\nCourses on request."],
    [null, "3", "Mature"],
  ])("of %j becomes %s without loss of a word", async (before, score, after) => {
    const anything = { readInputRules: () => Promise.resolve([null]) };
    const entry = { objective: "2", period: "current", score, comment: null };
    const plan = await planScoreEntry(reviewOf(before), entry, anything);
    expect(plan).toMatchObject({
      changes: [
        {
          kind: "setCell",
          at: { sheet: "KPI", row: 2, column: 2 },
          from: { value: before, formula: null },
          to: { value: after, formula: null },
        },
      ],
    });
  });

  test("is mended without loss of a word", () => {
    const { findings } = checkWorkbook(reviewOf("Developng\nCourses on request."), RULES, new Map());
    expect(findings).toMatchObject([
      {
        rule: "unreadable-score",
        message:
          "No level is named at the head of the text for the current period, “Developng”. Developing (2) was probably meant. It is not counted.",
        fix: { edits: [{ to: { value: "Developing\nCourses on request." } }] },
      },
    ]);
  });

  test("is quoted by its head alone", () => {
    const { findings } = checkWorkbook(reviewOf("Developing/Mature\nCourses on request."), RULES, new Map());
    expect(findings.map(({ message }) => message)).toEqual([
      "Scored Developing/Mature for the current period: the lower level, 2, is counted.",
    ]);
  });
});
