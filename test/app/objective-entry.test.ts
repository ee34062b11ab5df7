import { findEntryQuestions } from "../../src/app/entry-questions";
import { findHiddenRowNote } from "../../src/app/hidden-rows";
import { planObjectiveEntry, toNameWithin, type ObjectiveEntry } from "../../src/app/objective-entry";
import { isProblem } from "../../src/app/problem";
import { understand } from "../../src/app/review";
import type { Change } from "../../src/core/change/change-plan";
import { findNewestPeriod } from "../../src/core/scorecard/scorecard";
import { objectiveAt, scoreSheetOf, type PlainObjective } from "../core/scorecard-builder";
import { snapshotOf } from "../core/snapshot-builder";
import { typed } from "../hosts/contract/plans";

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

const at = (column: number, row = 2): object => ({ sheet: "Scores", row, column });

/** What the plan rests on: the objective's ref and title, and the header of the column. */
function rests(column: number, header: string): object {
  return [
    { at: at(0), content: content(1), marks: "row" },
    { at: at(1), content: content("Line 1"), marks: "row" },
    { at: at(column, 1), content: content(header), marks: "column" },
  ];
}

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
    expects: rests(2, "2026 Score"),
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
    expects: rests(3, "2026 Comments"),
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

describe("a new year's blank column", () => {
  /** Plans a score for 2026, which nobody has one for yet. */
  function planNext(former: readonly PlainObjective["scores"][], score: string): unknown {
    const objectives = former.map((scores) => ({ scores }));
    const review = understand(
      scoreSheetOf({ periods: ["2024", "2025", "2026"], keyAreas: [{ name: "Leadership", objectives }] }),
    );
    const period = findNewestPeriod(review.scorecard);
    if (!period) throw new Error("The test's sheet has no period");
    const planned = planObjectiveEntry(review, objectiveAt(review.scorecard), period, { score, comment: null });
    return isProblem(planned) ? planned.message : planned.changes.map((change) => "to" in change && change.to);
  }

  test.each([
    ["number and name", [[3, "3 - Mature"]], "4", "4 - Leader"],
    ["names", [[3, "Mature"]], "4", "Leader"],
    ["figures as text", [[3, "3"]], "4", "4"],
    ["numbers", [["3 - Mature", 3]], "4", 4],
    ["names of the last year that has scores", [["Mature", null]], "4", "Leader"],
    ["its own N/A", [["N/A", "n/a"]], "N/A", "n/a"],
    ["the N/A of years before", [["NA", 3]], "N/A", "NA"],
    ["the usual N/A, where there was none", [[3, 3]], "n/a", "N/A"],
  ])("goes by the period before it: %s", (_, former, score, written) => {
    expect(planNext(former, score)).toEqual([content(written)]);
  });
});

test("each table's scores are written as the table writes them, whatever the others do", () => {
  const review = understand(
    scoreSheetOf({
      periods: ["2026"],
      keyAreas: [
        { name: "Leadership", objectives: [{ scores: [null] }, { scores: ["Mature"] }] },
        { name: "Commercial", objectives: [{ scores: [2] }, { scores: [3] }, { scores: [null] }] },
      ],
    }),
  );
  const period = findNewestPeriod(review.scorecard);
  if (!period) throw new Error("The test's sheet has no period");
  const write = (index: number): unknown =>
    planObjectiveEntry(review, objectiveAt(review.scorecard, index), period, { score: "4", comment: null });
  expect(write(0)).toMatchObject({ changes: [{ to: content("Leader") }] });
  expect(write(4)).toMatchObject({ changes: [{ to: content(4) }] });
});

describe("a formula that the user agreed to lose", () => {
  const scores = [{ formula: "1+1", value: 2 }];

  test("is overwritten, and known to the change, so that it can come back", () => {
    const review = understand(
      scoreSheetOf({ periods: ["2026"], keyAreas: [{ name: "Leadership", objectives: [{ scores }] }] }),
    );
    const period = findNewestPeriod(review.scorecard);
    if (!period) throw new Error("The test's sheet has no period");
    const entry = { score: "3", comment: null };
    const objective = objectiveAt(review.scorecard);
    expect(findEntryQuestions(review, objective, period, entry)).toEqual([
      { kind: "formula", text: "Scores!C3 holds the formula =1+1. Overwrite it? Undo brings it back." },
    ]);
    expect(planObjectiveEntry(review, objective, period, entry, { overwritesFormulas: true })).toMatchObject({
      changes: [{ at: at(2), from: { value: 2, formula: "1+1" }, to: content(3) }],
    });
  });
});

test.each([
  [{ score: "4", comment: null }, "2025 is a past round. Change its score for objective 1 from 3 to 4?"],
  [
    { score: "4", comment: { text: "x", how: "below" } },
    "2025 is a past round. Change its score for objective 1 from 3 to 4, and its comment?",
  ],
  [{ score: null, comment: { text: "x", how: "below" } }, "2025 is a past round. Change its comment on objective 1?"],
] as const)("asks before a past round is changed: %j", (entry, text) => {
  const review = understand(
    scoreSheetOf({ periods: ["2025", "2026"], keyAreas: [{ name: "A", objectives: [{ scores: [3, 3] }] }] }),
  );
  const [past, newest] = review.scorecard.periods;
  if (!past || !newest) throw new Error("The test's sheet has two periods");
  const objective = objectiveAt(review.scorecard);
  expect(findEntryQuestions(review, objective, past, entry)).toEqual([{ kind: "past", text }]);
  expect(findEntryQuestions(review, objective, newest, entry)).toEqual([]);
});

describe("merged cells", () => {
  function planAt(merges: readonly string[], objective: number, score: string): unknown {
    const rows = [
      ["Leadership"],
      ["#", "Objective", "2026 Score", "2026 Comments"],
      [1, "Champions", 3, "Named"],
      [2, "Reporting", null, null],
    ];
    const review = understand(snapshotOf({ rows, merges }));
    const period = findNewestPeriod(review.scorecard);
    if (!period) throw new Error("The test's sheet has no period");
    const planned = planObjectiveEntry(review, objectiveAt(review.scorecard, objective), period, {
      score,
      comment: null,
    });
    return isProblem(planned) ? planned.message : planned.changes;
  }

  test("that stand for two objectives are not written for both", () => {
    const message =
      "Scores!C4 is part of the merged cell C3:C4, which stands for other values too (Objective 1). Nothing was written. " +
      "Unmerge it in Excel, so that each value has a cell of its own.";
    expect(planAt(["C3:C4"], 1, "4")).toBe(message);
    expect(planAt(["C3:C4"], 0, "4")).toMatch(/^Scores!C3 is part of the merged cell C3:C4.* \(Objective 2\)\./);
  });

  test("that stand for score and comment of one objective are not written either", () => {
    expect(planAt(["C4:D4"], 1, "4")).toMatch(/\(Objective 2\)/);
  });

  test("that stand for one score alone are written at their first cell", () => {
    expect(planAt(["C4:C5"], 1, "4")).toMatchObject([{ at: { row: 3, column: 2 }, to: content(4) }]);
  });
});

test("says which rows that are written are out of sight", () => {
  const snapshot = snapshotOf({ rows: [["a"], ["b"], ["c"]], hiddenRows: [0, 2] });
  const change = (row: number): Change => {
    return { kind: "setCell", at: { sheet: "Scores", row, column: 0 }, from: typed(null), to: typed(1) };
  };
  const note = (...rows: readonly number[]): string | null =>
    findHiddenRowNote(snapshot, { label: "", changes: rows.map(change) });
  expect(note(1)).toBeNull();
  expect(note(0)).toBe("Row 1 is hidden, by a filter or by hand.");
  expect(note(2, 1, 0, 0)).toBe("Rows 1, 3 are hidden, by a filter or by hand.");
});

test("names an objective inside a sentence", () => {
  const { scorecard } = understand(
    scoreSheetOf({ periods: ["2026"], keyAreas: [{ name: "A", objectives: [{ ref: "VC07", scores: [3] }] }] }),
  );
  expect(toNameWithin(objectiveAt(scorecard))).toBe("objective 7");
});
