import { droppedAction } from "../../../../src/core/check/rules/dropped-action";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { scorecardOf } from "../../scorecard-builder";
import type { PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

const PROMISE = "Nobody is trained. Action: design a course on fraud for managers. To be carried forward to 2025.";

function scorecardWith(promise: PlainCell, comment: PlainCell, score: PlainCell = 3): Scorecard {
  const objectives = [{ title: "Managers' skills", scores: [3, 3, score], comments: ["Agreed.", promise, comment] }];
  return scorecardOf({ periods: ["2023", "2024", "2025"], keyAreas: [{ name: "Managing risk", objectives }] });
}

describe("dropped-action", () => {
  test.each<[string, string]>([
    [PROMISE, "Reports go to members each quarter."],
    // Words that anybody may use, and those of the objective's name, do not bring it back.
    [PROMISE, "Managers of each service check their contracts within the year. Skills vary."],
    ["Design a course. This is carried forward.", "Reports go to members each quarter."],
    ["Carried forward to next year: a handbook for buyers.", "Reports go to members each quarter."],
  ])("reports %j followed by %j", (promise, comment) => {
    const scorecard = scorecardWith(promise, comment);
    expect(plainFindingsOf(droppedAction, scorecard)).toEqual([
      {
        cell: "Scores!H3",
        message:
          "Objective 1 had an action to be carried forward from 2024, and the comment for 2025 does not mention it.",
        fix: null,
      },
    ]);
    const [finding] = findingsOf(droppedAction, scorecard);
    expect(finding).toMatchObject({ severity: "warning", keyArea: "Managing risk", period: { label: "2025" } });
    expect(finding?.related.map(toAddress)).toEqual(["Scores!F3", "Scores!G3"]);
  });

  test.each([
    // An action, or that there is none.
    "Reports go to members. Action: ask the districts.",
    "This will be raised with HR.",
    "To be carried forward to 2026.",
    "No further action.",
    // What became of it.
    "This was completed in May.",
    "Done.",
    "It was delivered to 31 people.",
    "It is no longer needed.",
    "It has been deferred.",
    // The year before.
    "The promise of last year was kept.",
    "As promised in 2024, HR took over.",
    "As per previous year's comment.",
    // Its own words.
    "The fraud course ran in May.",
    "All managers took a course that HR had designed.",
  ])("does not report %j", (comment) => {
    expect(findingsOf(droppedAction, scorecardWith(PROMISE, comment))).toEqual([]);
  });

  test.each<[string, PlainCell, PlainCell, PlainCell]>([
    ["an action that was not carried forward", "Action: design a course.", "Reports are made.", 3],
    ["an action that had been carried forward and was closed", "The action carried forward is closed.", "Fine.", 3],
    ["an action that is not to be carried forward", "This will not be carried forward.", "Fine.", 3],
    ["a blank comment, since missing-commentary says so", PROMISE, null, 3],
    ["a blank score, since missing-score says so", PROMISE, "Reports are made.", null],
    ["an objective that does not apply any more", PROMISE, "The service has moved.", "N/A"],
    ["a comment where the period before has none", null, "Reports are made.", 3],
  ])("does not report %s", (_, promise, comment, score) => {
    expect(findingsOf(droppedAction, scorecardWith(promise, comment, score))).toEqual([]);
  });

  test("does not report an action of a period before that", () => {
    const objectives = [{ scores: [3, 3, 3], comments: [PROMISE, "Reports are made.", "Reports are made here."] }];
    const keyAreas = [{ name: "Managing risk", objectives }];
    expect(findingsOf(droppedAction, scorecardOf({ periods: ["2023", "2024", "2025"], keyAreas }))).toEqual([]);
  });
});
