import { planObjectiveEntry, toNameWithin, type ObjectiveEntry } from "../../src/app/objective-entry";
import { isProblem } from "../../src/app/problem";
import { understand } from "../../src/app/review";
import { findNewestPeriod } from "../../src/core/scorecard/scorecard";
import { objectiveAt, scoreSheetOf, type PlainObjective } from "../core/scorecard-builder";

/** Plans an entry for the first of these objectives; its score stands in C3, its comment in D3. */
function plan(objectives: readonly PlainObjective[], entry: ObjectiveEntry): ReturnType<typeof planObjectiveEntry> {
  const review = understand(scoreSheetOf({ periods: ["2026"], keyAreas: [{ name: "Leadership", objectives }] }));
  const period = findNewestPeriod(review.scorecard);
  if (!period) throw new Error("The test's sheet has no period");
  return planObjectiveEntry(review, objectiveAt(review.scorecard), period, entry);
}

function content(value: string | number | null): object {
  return { value, formula: null };
}

const at = (column: number): object => ({ sheet: "Scores", row: 2, column });

test.each([
  ["numbers", [3], "4", 4],
  ["numbers as text", ["3"], "4", "4"],
  ["number and name", ["3 - Mature"], "4", "4 - Leader"],
  ["names", ["Mature"], "4", "Leader"],
  ["numbers, between two", [3], "2/3", "2/3"],
  ["names, between two", ["Mature"], "2/3", "Developing/Mature"],
  ["numbers, not applicable", [3], "N/A", "N/A"],
])("writes a score as the sheet writes them: %s", (_, others, score, written) => {
  expect(plan([{ scores: [null] }, { scores: others }], { score, comment: null })).toEqual({
    label: "Score objective 1 for 2026",
    changes: [{ kind: "setCell", at: at(2), from: content(null), to: content(written) }],
  });
});

test.each([
  ["below", "Named in May. ", "Named in May.\nTrained in June"],
  ["replace", "Named in May.", "Trained in June"],
  ["below", null, "Trained in June"],
] as const)("puts a comment %s what is there: %p", (how, before, after) => {
  const objectives = [{ scores: [3], comments: [before] }];
  expect(plan(objectives, { score: null, comment: { text: "Trained in June", how } })).toEqual({
    label: "Comment on objective 1 for 2026",
    changes: [{ kind: "setCell", at: at(3), from: content(before), to: content(after) }],
  });
});

test("a comment that is replaced by nothing is cleared", () => {
  const planned = plan([{ scores: [3], comments: ["Old"] }], { score: null, comment: { text: "", how: "replace" } });
  expect(planned).toMatchObject({ changes: [{ to: content(null) }] });
});

test("an objective without a ref is named by its title", () => {
  const planned = plan([{ ref: null, title: "Champions", scores: [3] }], { score: "4", comment: null });
  expect(planned).toMatchObject({ label: "Score “Champions” for 2026" });
});

test.each([
  ["a formula", { scores: [{ formula: "1+1", value: 2 }] }, /^Scores!C3 holds a formula \(=1\+1\), which was not over/],
  ["what is no score", { scores: [3] }, /^“Leadr” is no score\./],
])("refuses %s", (_, objective, message) => {
  const problem = plan([objective], { score: _ === "a formula" ? "3" : "Leadr", comment: null });
  expect(isProblem(problem) && problem.message).toMatch(message);
});

test("refuses a comment that no cell can hold, and nothing of the entry is planned", () => {
  const comments = ["x".repeat(32_760)];
  const entry = (text: string): ObjectiveEntry => ({ score: "4", comment: { text, how: "below" } });
  // 32,760 characters, a new line and 6 more are just what a cell holds.
  expect(plan([{ scores: [3], comments }], entry("123456"))).toMatchObject({ changes: [{}, {}] });
  const problem = plan([{ scores: [3], comments }], entry("1234567"));
  expect(isProblem(problem) && problem.message).toMatch(/^Scores!D3 would hold 32768 characters/);
});

test("names an objective inside a sentence", () => {
  const { scorecard } = understand(
    scoreSheetOf({ periods: ["2026"], keyAreas: [{ name: "A", objectives: [{ ref: "VC07", scores: [3] }] }] }),
  );
  expect(toNameWithin(objectiveAt(scorecard))).toBe("objective 7");
});
