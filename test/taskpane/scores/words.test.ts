import { toLadderSteps } from "../../../src/taskpane/scores/ladder-steps";
import { findMovementWord, findStateWord, toScoreWords, toTargetWords } from "../../../src/taskpane/scores/score-words";
import type { Score } from "../../../src/core/scale/score";
import type { PlainCell } from "../../core/snapshot-builder";
import { objectiveAt, scorecardOf, scorecardOfScores } from "../../core/scorecard-builder";

test.each<[PlainCell, string]>([
  [3, "3 Mature"],
  ["Leader", "4 Leader"],
  ["2/3", "2/3"],
  [2.5, "2/3"],
  ["n/a", "N/A"],
  [null, "not scored"],
  ["Leadr", "not read: Leadr"],
  [{ error: "#N/A" }, "not read: #N/A"],
  [{ formula: "A1", value: null }, "not read"],
])("%p is %s", (cell, words) => {
  const [score = null] = objectiveAt(scorecardOfScores(["2026"], [cell])).scores.values();
  expect(toScoreWords(score)).toBe(words);
});

test("a state and a movement are a sign and a word, or nothing", () => {
  expect(findStateWord("behind")).toMatchObject({ sign: "▼", word: "behind" });
  expect(findStateWord("met")).toMatchObject({ sign: "✓", word: "met" });
  expect(findStateWord("ahead")).toMatchObject({ sign: "▲", word: "ahead" });
  expect(findStateWord("unknown")).toBeNull();
  expect(findMovementWord("fell")).toMatchObject({ sign: "↓", word: "fell" });
  expect(findMovementWord("improved")).toMatchObject({ sign: "↑", word: "improved" });
  expect(findMovementWord("unknown")).toBeNull();
  expect(toScoreWords(null)).toBe("not scored");
  expect([toTargetWords(4), toTargetWords(null)]).toEqual(["target 4", "target not read"]);
});

test.each<[Score | null, 1 | 3 | 5 | null, readonly (readonly string[])[]]>([
  [{ kind: "awarded", level: 2 }, 3, [[], ["Awarded"], ["Target", "Next"], [], []]],
  [{ kind: "awarded", level: 5 }, 5, [[], [], [], [], ["Awarded", "Target"]]],
  [{ kind: "between", lower: 1, upper: 2 }, 1, [["Awarded (1/2)", "Target"], ["Next"], [], [], []]],
  [{ kind: "blank" }, 3, [[], [], ["Target"], [], []]],
  [null, null, [[], [], [], [], []]],
])("the steps of a ladder at %p", (score, target, marks) => {
  const ladder = ["a", "b", "c", "d", "e"];
  const scorecard = scorecardOf({
    periods: ["2026"],
    keyAreas: [{ name: "Managing risk", ladder, objectives: [{ scores: [3] }] }],
  });
  const own = objectiveAt(scorecard).ladder;
  const steps = own ? toLadderSteps(own, score, target) : [];
  expect(steps.map((step) => step.marks)).toEqual(marks);
  expect(steps.map(({ descriptor }) => descriptor?.value)).toEqual(ladder);
});
