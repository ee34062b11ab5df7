import { findPeriod } from "../../src/core/period/period";
import { recognise } from "../../src/core/recognise/recognise";
import { toA1Range } from "../../src/core/grid/a1";
import { toShortScore } from "../../src/core/scale/score";
import { parseScoreText, toScore } from "../../src/core/scale/score-text";
import { findAssertedLevels } from "../../src/core/commentary/asserted-level";
import { toComment } from "../../src/core/scorecard/commentary";
import { findNewestPeriod } from "../../src/core/scorecard/scorecard";
import { toTarget } from "../../src/core/scorecard/target";
import { scoreBetweenLevels } from "../../src/core/check/rules/score-between-levels";
import { plainFindingsOf } from "./check/rule-run";
import { LADDER_HEADER, objectiveAt, readScorecard, scorecardOfScores } from "./scorecard-builder";
import { snapshotOf, snapshotOfSheets, toCell, type PlainRows } from "./snapshot-builder";

/* Cases in which the core once read something wrong, or lost it without a word. */

function readLines(rows: PlainRows): readonly string[] {
  return readScorecard(snapshotOf({ rows })).objectives.map(({ ref, title, keyArea, scores }) => {
    const written = [...scores].map(([key, score]) => `${key}: ${toShortScore(score.value)}`);
    return `${ref ?? "-"} ${title.value} | ${keyArea ?? "-"} | ${written.join(", ")}`;
  });
}

function leftOutOf(rows: PlainRows): readonly string[] {
  const { sheets } = recognise(snapshotOf({ rows }), new Set());
  return sheets.flatMap(({ leftOut }) => leftOut.map(({ range }) => toA1Range(range)));
}

function commentOf(text: string): ReturnType<typeof toComment> {
  return toComment({ value: text, text, at: { sheet: "Scores", row: 2, column: 3 }, cell: toCell(text) });
}

describe("scores", () => {
  test.each(["4 - Mature", "3 - Leader", "4-Mature", "4 – Mature", "Leader - 3"])(
    "%j has a number and a name that disagree, and is not between two levels",
    (text) => {
      expect(parseScoreText(text)).toMatchObject({ kind: "unreadable", why: "nameMismatch" });
    },
  );

  test.each(["4Mature", "Mature4", "2leader"])("%j: no level is proposed that its number denies", (text) => {
    expect(parseScoreText(text)).toMatchObject({ kind: "unreadable", likely: null });
  });

  test.each([
    [1, "0%"],
    [3, "dd/mm/yyyy"],
  ])("%d in the format %s is read by its value, as the tabs' formulas read it", (value, numberFormat) => {
    expect(toScore(toCell({ value, numberFormat }))).toEqual({ kind: "awarded", level: value });
  });

  test("a footnote's sign is no digit", () => {
    expect(parseScoreText("3²")).toMatchObject({ kind: "unreadable", why: "notALevel" });
  });

  test("a score between two levels that its format rounds is shown as it is", () => {
    const scorecard = scorecardOfScores(["2025"], [{ value: 2.5, numberFormat: "0" }]);
    expect(plainFindingsOf(scoreBetweenLevels, scorecard)[0]?.message).toContain("Scored 2.5 for 2025");
  });
});

describe("periods", () => {
  test("two digits and two digits are a financial year", () => {
    expect(findPeriod("24/25 Score")?.period.key).toBe("2024-2025");
  });

  test("years in two digits are not taken for one score, called current", () => {
    const rows = [["Managing risk"], ["#", "Objective", "23/24 Score", "24/25 Score"], [1, "Fraud", 2, 4]];
    expect(readLines(rows)).toEqual(["1 Fraud | Managing risk | 2023-2024: 2, 2024-2025: 4"]);
  });

  test("a century ends", () => {
    expect(findPeriod("1999/00")?.period.key).toBe("1999-2000");
  });
});

describe("columns", () => {
  test("a bare Score beside the same year's score is not that year's score, and is left out", () => {
    const rows = [["Managing risk"], ["#", "Objective", "Score", "2024 Score"], [1, "Fraud", 5, 4]];
    expect(readLines(rows)).toEqual(["1 Fraud | Managing risk | 2024-2024: 4"]);
  });

  test("a bare Score does not take the year of a target", () => {
    const rows = [
      ["Managing risk"],
      ["#", "Objective", "Score", "Comments", "2030 Target"],
      [1, "Fraud", "3 - Mature", "Done.", 4],
    ];
    expect(readLines(rows)).toEqual(["1 Fraud | Managing risk | current: 3"]);
  });

  test("a target for a later year is a target", () => {
    const rows = [["Managing risk"], ["#", "Objective", "2025 Score", "2026 Target"], [1, "Fraud", 3, 5]];
    const scorecard = readScorecard(snapshotOf({ rows }));
    const target = toTarget(scorecard, objectiveAt(scorecard), findNewestPeriod(scorecard));
    expect(target).toMatchObject({ level: 5, from: "cell" });
  });

  test("bare comments take their period from the score to their left", () => {
    const header = ["#", "Objective", "2024 Score", "Comments", "2025 Score", "Comments"];
    const rows = [["Managing risk"], header, [1, "Fraud", 3, "Old.", 4, "New."]];
    const comments = objectiveAt(readScorecard(snapshotOf({ rows }))).comments;
    expect([...comments].map(([key, { value }]) => [key, value])).toEqual([
      ["2024-2024", "Old."],
      ["2025-2025", "New."],
    ]);
  });

  test("years in a row of their own above the header belong to the columns under them", () => {
    const rows = [
      ["Managing risk"],
      [null, null, "2024", "2025"],
      ["#", "Objective", "Score", "Score"],
      [1, "Fraud", 3, 4],
    ];
    expect(readLines(rows)).toEqual(["1 Fraud | Managing risk | 2024-2024: 3, 2025-2025: 4"]);
  });

  test("a column without a header is left out with its range", () => {
    const rows = [["Managing risk"], ["#", "Objective", "2025 Score", null], [1, "Fraud", 3, "A remark"]];
    expect(leftOutOf(rows)).not.toEqual([]);
  });

  test("a register of risks by title is not taken for objectives", () => {
    const rows = [["Risk register"], ["ID", "Title", "Likelihood", "Impact", "Score"], [1, "Fire", 1, 3, 3]];
    expect(readLines(rows)).toEqual([]);
  });
});

describe("rows", () => {
  test("a row of column numbers under the header is no objective", () => {
    const rows = [["Managing risk"], ["#", "Objective", "2025 Score"], [1, 2, 3], [1, "Fraud", 4]];
    expect(readLines(rows)).toEqual(["1 Fraud | Managing risk | 2025-2025: 4"]);
  });

  test("an objective whose title and score look like a header's words is an objective", () => {
    const rows = [["Managing risk"], ["#", "Objective", "2025 Score"], [1, "Objective 1", "Level 3"]];
    expect(readLines(rows)).toEqual(["1 Objective 1 | Managing risk | 2025-2025: 3"]);
  });

  test.each([
    "Average for key area",
    "Average for Managing risk",
    "Total (2 objectives)",
    "Key area average",
    "Mean of the above",
  ])("%s is no objective", (title) => {
    const rows = [["Managing risk"], ["#", "Objective", "2025 Score"], [1, "Fraud", 4], [null, title, 4]];
    expect(readLines(rows)).toHaveLength(1);
  });

  test("a key of the levels under the table adds no objectives", () => {
    const levels = ["Minimum", "Developing", "Mature", "Leader", "Innovator"];
    const key = [["Key"], ...levels.map((name, index) => [index + 1, name])];
    const rows = [["Managing risk"], ["#", "Objective", "2025 Score"], [1, "Fraud", 4], [], ...key];
    expect(readLines(rows)).toEqual(["1 Fraud | Managing risk | 2025-2025: 4"]);
  });

  test("a heading in the middle of a table with no objectives under it is left out with its range", () => {
    const rows = [["#", "Objective", "2025 Score"], ["Theme 2"], ["Managing risk"], [1, "Fraud", 4]];
    expect(leftOutOf(rows)).toEqual(["A2"]);
  });

  test("an objective without ref and score, in a list without refs, is not lost", () => {
    const rows = [["Managing risk"], ["Objective", "2025 Score"], ["Fraud", 4], ["Insurance", null], ["Recovery", 3]];
    expect(readLines(rows)).toEqual([
      "- Fraud | Managing risk | 2025-2025: 4",
      "- Insurance | Managing risk | 2025-2025: blank",
      "- Recovery | Managing risk | 2025-2025: 3",
    ]);
  });

  test("a heading that ends in a colon names its key area", () => {
    const rows = [["Managing risk:"], ["#", "Objective", "2025 Score"], [1, "Fraud", 4]];
    expect(readScorecard(snapshotOf({ rows })).keyAreas).toHaveLength(1);
  });

  test("a heading between a ladder and its table is not the sheet's title", () => {
    const ladder = [LADDER_HEADER, [null, "a", "b", "c", "d", "e"]];
    const rows = [
      ["Managing risk"],
      ...ladder,
      ["Objectives in detail"],
      ["#", "Objective", "2025 Score"],
      [1, "Fraud", 4],
    ];
    expect(leftOutOf(rows)).toEqual(["A4"]);
  });

  test("a key area's ladder on a later sheet belongs to its objectives on that sheet", () => {
    const table = [
      ["#", "Objective", "2025 Score"],
      [1, "Fraud", 4],
    ];
    const ladder = [LADDER_HEADER, [null, "a", "b", "c", "d", "e"]];
    const snapshot = snapshotOfSheets([
      { name: "Old", rows: [["Managing risk"], ...table] },
      { name: "New", rows: [["Managing risk"], ...ladder, ["#", "Objective", "2025 Score"], [2, "Failure", 3]] },
    ]);
    expect(objectiveAt(readScorecard(snapshot), 1).ladder?.name).toBe("Managing risk");
  });
});

describe("comments", () => {
  test.each([
    ["a count of something else", "The team scored 5 bids."],
    ["another scale", "Scored 4 out of 10 in the survey."],
    ["a score that was changed", "The panel scored '4' but moderated it."],
    ["somebody else's score", "Neighbouring councils scored '4'."],
    ["what is not quite so", "Partially achieved baseline of '3'."],
    ["a negation in short", "It wasn't scored 4."],
    ["a negation in short", "We haven't scored 4."],
    ["a negation in short", "This hasn’t yet scored 4."],
    ["what is no longer so", "It is no longer scored 4."],
    ["what is not quite so", "It nearly scored 4."],
    ["what is not quite so", "It has partly met the baseline of 3."],
    ["a condition", "Had we scored 4, the target would be met."],
    ["a purpose", "In order to have achieved the baseline of 3, staff were trained."],
    ["what is expected", "The team expects to have met the baseline of 3 by May."],
    ["two levels", "Scored 3-4 by the panel."],
    ["two levels", "Scored 3 to 4 by the panel."],
    ["two levels", "Scored '3'/'4' by the panel."],
    ["two levels", "Scored 3 or 4."],
    ["another year", "Scored 2 last year."],
    ["another year", "In 2019 we scored 2."],
    ["another year", "This was previously scored 2."],
  ])("%s asserts no level: %j", (_, text) => {
    expect(findAssertedLevels(text)).toEqual([]);
  });

  test.each(["It was not carried forward.", "A lower score would be carried forward."])(
    "%j carries nothing forward",
    (text) => {
      expect(commentOf(text).carriedForward).toBe(false);
    },
  );

  test.each([
    ["Comment & action: publish it", "publish it", ["publish it"]],
    ["Comments/Actions: publish it", "publish it", ["publish it"]],
    ["Agreed. Next action: publish it", "Agreed.", ["publish it"]],
    ["Agreed. Further action: publish it", "Agreed.", ["publish it"]],
    ["Agreed. Action 1: publish it. Action 2: train", "Agreed.", ["publish it.", "train"]],
    ["Agreed. (Action: publish it)", "Agreed.", ["publish it"]],
  ])("%j is split", (text, commentary, actions) => {
    expect(commentOf(text)).toMatchObject({ commentary, actions });
  });
});
