import { toAddress } from "../../../src/core/grid/a1";
import {
  findNewestPeriod,
  findPeriodBefore,
  toObjectiveName,
  toObjectivesOf,
} from "../../../src/core/scorecard/scorecard";
import { objectiveAt, readScorecard, scorecardOf, scorecardOfScores, scoreSheetOf } from "../scorecard-builder";
import { snapshotOf, snapshotOfSheets, toCell } from "../snapshot-builder";

const PLAIN = {
  periods: ["2024", "2025"],
  target: "Target",
  keyAreas: [
    {
      name: "Engaging members",
      ladder: ["None do", "Some do", "Most do", "All do", "Others copy it"],
      objectives: [
        { scores: [2, "2/3"], comments: ["Drafted. Action: agree it", "  "], target: 4 },
        { title: "Reporting", scores: ["N/A", "Leadr"] },
      ],
    },
    { name: "Managing risk", periods: ["2025"], objectives: [{ ref: null, title: "Fraud", scores: [3] }] },
  ],
};

describe("a scorecard", () => {
  const scorecard = scorecardOf(PLAIN);
  const first = objectiveAt(scorecard);

  test("gives every value with its cell", () => {
    expect(toAddress(first.title.at)).toBe("Scores!B5");
    const score = first.scores.get("2025-2025");
    expect(score).toMatchObject({ text: "2/3", value: { kind: "between", lower: 2, upper: 3 } });
    expect(score && toAddress(score.at)).toBe("Scores!E5");
    const comment = first.comments.get("2024-2024");
    expect(comment).toMatchObject({ commentary: "Drafted.", actions: ["agree it"] });
    expect(comment && toAddress(comment.at)).toBe("Scores!D5");
    expect(first.targets.get("")).toMatchObject({ value: { kind: "awarded", level: 4 }, text: "4" });
  });

  test("has no comment where the cell is blank, but knows where one would stand", () => {
    expect(first.comments.has("2025-2025")).toBe(false);
    const cell = first.commentCells.get("2025-2025");
    expect(cell && toAddress(cell.at)).toBe("Scores!F5");
  });

  test("has no score for a period without a column, unlike one that is blank", () => {
    const fraud = objectiveAt(scorecard, 2);
    expect([...fraud.scores.keys()]).toEqual(["2025-2025"]);
    expect(
      objectiveAt(scorecardOf({ ...PLAIN, keyAreas: [{ name: "A", objectives: [{ scores: [] }] }] })).scores.get(
        "2025-2025",
      )?.value,
    ).toEqual({
      kind: "blank",
    });
  });

  test("groups objectives by key area, with its ladder", () => {
    expect(scorecard.keyAreas.map(({ name, ladder }) => [name, ladder?.name ?? null])).toEqual([
      ["Engaging members", "Engaging members"],
      ["Managing risk", null],
    ]);
    const groups = scorecard.keyAreas.map((keyArea) => toObjectivesOf(scorecard, keyArea).map(({ index }) => index));
    expect(groups).toEqual([[0, 1], [2]]);
    expect(first.ladder?.descriptors.map(({ level, source }) => [level, source.value])).toEqual([
      [1, "None do"],
      [2, "Some do"],
      [3, "Most do"],
      [4, "All do"],
      [5, "Others copy it"],
    ]);
  });

  test("names its objectives by ref, or by title", () => {
    expect(scorecard.objectives.map(toObjectiveName)).toEqual(["Objective 1", "Objective 2", "“Fraud”"]);
  });

  test("knows its newest period and the one before", () => {
    const newest = findNewestPeriod(scorecard);
    expect(newest?.label).toBe("2025");
    const before = newest && findPeriodBefore(scorecard, newest);
    expect(before?.label).toBe("2024");
    expect(before && findPeriodBefore(scorecard, before)).toBeNull();
    expect(findPeriodBefore(scorecard, { label: "1999", key: "1999-1999" })).toBeNull();
  });

  test("has no period where nothing was recognised", () => {
    const nothing = readScorecard(snapshotOf({ rows: [["Just a note."]] }));
    expect(nothing).toMatchObject({ periods: [], keyAreas: [], objectives: [], ladders: [] });
    expect(findNewestPeriod(nothing)).toBeNull();
    expect(nothing.unrecognised).toHaveLength(1);
  });

  test("keeps the period's label as it is written first, whichever way another table writes it", () => {
    const keyAreas = ["2024/25", "FY25"].map((period) => ({
      name: `Scored in ${period}`,
      periods: [period],
      objectives: [{ scores: [3] }],
    }));
    const other = scorecardOf({ periods: ["2024/25"], keyAreas });
    expect(other.periods).toEqual([{ label: "2024/25", key: "2024-2025" }]);
    expect(other.objectives.map(({ scores }) => [...scores.keys()])).toEqual([["2024-2025"], ["2024-2025"]]);
  });

  test("holds each key area once, though its heading is written again in other capitals and spaces", () => {
    const repeated = scorecardOf({
      periods: ["2025"],
      keyAreas: [
        { name: "Managing risk", objectives: [{ scores: [1] }] },
        { name: "MANAGING  RISK", objectives: [{ scores: [2] }] },
      ],
    });
    expect(repeated.keyAreas.map(({ name }) => name)).toEqual(["Managing risk"]);
    expect(repeated.objectives.map(({ keyArea }) => keyArea)).toEqual(["Managing risk", "Managing risk"]);
  });

  test("reads several sheets in their order", () => {
    const sheet = (title: string) => [
      ["Managing risk"],
      ["Ref", "Objective", "Owner", "2025 Score"],
      ["VC07", title, "An officer", 3],
    ];
    const several = readScorecard(
      snapshotOfSheets([
        { name: "Old", rows: sheet("Fraud") },
        { name: "New", rows: sheet("Insurance") },
      ]),
    );
    expect(several.objectives.map(({ ref, title, owner }) => [title.at.sheet, ref, title.value, owner?.value])).toEqual(
      [
        ["Old", "7", "Fraud", "An officer"],
        ["New", "7", "Insurance", "An officer"],
      ],
    );
  });

  test("follows an edit of a score", () => {
    const before = scoreSheetOf(PLAIN);
    const at = { sheet: "Scores", row: 4, column: 4 };
    const after = readScorecard(before.withCells([{ at, cell: toCell("3 - Mature") }]));
    expect(objectiveAt(after).scores.get("2025-2025")?.value).toEqual({ kind: "awarded", level: 3 });
    expect(objectiveAt(after).scores.get("2024-2024")?.value).toEqual({ kind: "awarded", level: 2 });
  });

  test("takes a score from a formula's result", () => {
    const calculated = scorecardOfScores(["2024", "2025"], [{ formula: "SUM(A1)", value: 3 }, "3"]);
    const score = objectiveAt(calculated).scores.get("2024-2024");
    expect(score).toMatchObject({ value: { kind: "awarded", level: 3 }, text: "3", cell: { formula: "SUM(A1)" } });
  });
});
