import { numberingGap } from "../../../../src/core/check/rules/numbering-gap";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { readScorecard, scorecardOf } from "../../scorecard-builder";
import { snapshotOfSheets, type PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

/** The numbers from one to another but for some. */
function run(from: number, to: number, ...without: readonly number[]): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((each) => !without.includes(each));
}

/** A key area for each group of refs; the first objective stands in row 3. */
function listOf(...groups: readonly (readonly PlainCell[])[]): Scorecard {
  const keyAreas = groups.map((refs, index) => ({
    name: index === 0 ? "Managing risk" : `Key area ${index + 1}`,
    objectives: refs.map((ref) => ({ ref, scores: [3] })),
  }));
  return scorecardOf({ periods: ["2025"], keyAreas });
}

const ONE = "If nobody took that objective out, it is missing from every figure.";
const MORE = "If nobody took those objectives out, they are missing from every figure.";

describe("numbering-gap", () => {
  test.each<[string, readonly (readonly PlainCell[])[], string, string]>([
    ["one number", [run(1, 20, 12)], "Scores!B14", `The list is numbered from 1 to 20 without 12. ${ONE}`],
    [
      "two in a row",
      [run(1, 20, 12, 13)],
      "Scores!B14",
      `The list is numbered from 1 to 20 without 12 and 13. ${MORE}`,
    ],
    [
      "several",
      [run(1, 59, 12, 30, 31, 32)],
      "Scores!B14",
      `The list is numbered from 1 to 59 without 12 and 30 to 32. ${MORE}`,
    ],
    [
      "many, of which five are named",
      [run(1, 99, 11, 21, 31, 41, 51, 61, 71)],
      "Scores!B13",
      `The list is numbered from 1 to 99 without 11, 21, 31, 41, 51 and 2 more. ${MORE}`,
    ],
    [
      "one in a list that begins elsewhere and runs through key areas",
      [run(30, 35), run(36, 50, 40)],
      "Scores!B16",
      `The list is numbered from 30 to 50 without 40. ${ONE}`,
    ],
    [
      "one in another way of writing, and out of order",
      [["VC10", "VC09", "VC01", "VC02", "VC03", "VC05", "VC06", "VC07", "VC08"]],
      "Scores!B8",
      `The list is numbered from 1 to 10 without 4. ${ONE}`,
    ],
    [
      "one beside 4a and 4b",
      [[...run(1, 3), "4a", "4b", ...run(5, 12, 9)]],
      "Scores!B12",
      `The list is numbered from 1 to 12 without 9. ${ONE}`,
    ],
  ])("reports %s left out", (_, groups, cell, message) => {
    expect(plainFindingsOf(numberingGap, listOf(...groups))).toEqual([{ cell, message, fix: null }]);
  });

  test.each<[string, readonly (readonly PlainCell[])[]]>([
    ["a run", [run(1, 59)]],
    ["a run that ends early", [run(1, 40)]],
    ["a run out of order", [[...run(10, 20), ...run(1, 9)]]],
    ["a run over several key areas", [run(1, 6), run(7, 12)]],
    ["lists that are numbered from 1 in each key area", [run(1, 12), run(1, 3), run(1, 20)]],
    ["a selection", [run(1, 20, 5, 12, 17)]],
    ["a short list, of which one number is much", [run(1, 9, 4)]],
    ["a list without numbers", [run(1, 12).map(() => null)]],
    ["refs of another kind", [run(1, 20, 12).map((number) => `EC-${number}-x`)]],
    ["numbers that are years or codes", [[2021, 30417, 91826]]],
    ["a single objective", [[7]]],
  ])("does not report %s", (_, groups) => {
    expect(findingsOf(numberingGap, listOf(...groups))).toEqual([]);
  });

  test("does not report a number that stands on another sheet of the list", () => {
    const sheet = (name: string, refs: readonly number[]) => ({
      name,
      rows: [["#", "Objective", "2025 Score"], ...refs.map((ref) => [ref, `Line ${ref}`, 3])],
    });
    const sheets = [sheet("Risk", run(1, 20, 12)), sheet("Value", [12, ...run(21, 25)])];
    expect(findingsOf(numberingGap, readScorecard(snapshotOfSheets(sheets)))).toEqual([]);
  });

  test("is for information, about no period", () => {
    expect(findingsOf(numberingGap, listOf(run(1, 20, 12)))).toMatchObject([
      { severity: "info", objective: "13", keyArea: "Managing risk", period: null },
    ]);
  });
});
