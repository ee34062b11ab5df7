import { toFindingsByObjective } from "../../src/app/objective-findings";
import type { Finding } from "../../src/core/check/finding";
import { scorecardOf } from "../core/scorecard-builder";

function finding(message: string, column: number, row: number, objective: string | null): Finding {
  const at = { sheet: "Scores", row, column };
  return {
    ...{ rule: "any", severity: "info", keyArea: null, period: null, related: [], fix: null, accepted: null },
    ...{ message, at, objective },
  };
}

test("a finding is the objective's whose cell it is about, else the one's whose ref it names", () => {
  // Rows 3, 4 and 5 of the sheet; two objectives share the ref 7.
  const { objectives } = scorecardOf({
    periods: ["2026"],
    keyAreas: [
      {
        name: "A",
        objectives: [
          { ref: 7, scores: [3] },
          { ref: 7, scores: [4] },
          { ref: 8, scores: [5] },
        ],
      },
    ],
  });
  const found = toFindingsByObjective(objectives, [
    finding("score of the second", 2, 3, "7"),
    finding("comment of the second", 3, 3, "7"),
    finding("elsewhere, of 8", 9, 20, "8"),
    finding("elsewhere, of either 7", 9, 20, "7"),
    finding("of none", 9, 20, null),
  ]);
  const messages = [...found].map(([index, findings]) => [index, findings.map(({ message }) => message)]);
  expect(messages).toEqual([
    [1, ["score of the second", "comment of the second"]],
    [2, ["elsewhere, of 8"]],
  ]);
});
