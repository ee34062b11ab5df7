import { findNewestPeriod, type Objective } from "../../../src/core/scorecard/scorecard";
import * as drafts from "../../../src/taskpane/scores/draft";
import type { PlainCell } from "../../core/snapshot-builder";
import { objectiveAt, scorecardOf } from "../../core/scorecard-builder";

function objectiveWith(score: PlainCell, comment: PlainCell = null): Objective {
  const objectives = [{ scores: [score], comments: [comment] }];
  return objectiveAt(scorecardOf({ periods: ["2026"], keyAreas: [{ name: "A", objectives }] }));
}

function begin(): drafts.Draft {
  const scorecard = scorecardOf({ periods: ["2026"], keyAreas: [{ name: "A", objectives: [{ scores: [3] }] }] });
  const period = findNewestPeriod(scorecard);
  if (!period) throw new Error("The test's sheet has no period");
  return drafts.beginDraft("key", period);
}

function addressesOf(draft: drafts.Draft, now: Objective): readonly number[] {
  return drafts.findChangedCells(draft, now).map(({ at }) => at.column);
}

test("only what differs from the workbook is to be saved", () => {
  const objective = objectiveWith(3, "Said");
  expect(drafts.isPending(begin(), objective)).toBe(false);
  expect(drafts.isPending(drafts.withScore(begin(), objective, "3"), objective)).toBe(false);
  expect(drafts.toEntry(drafts.withScore(begin(), objective, "4"), objective)).toEqual({ score: "4", comment: null });
  expect(drafts.isPending(drafts.withComment(begin(), objective, "  "), objective)).toBe(false);
  const below = drafts.withComment(begin(), objective, "More");
  expect(drafts.toEntry(below, objective)).toEqual({ score: null, comment: { text: "More", how: "below" } });
  const same = drafts.withComment({ ...begin(), how: "replace" }, objective, "Said");
  expect(drafts.isPending(same, objective)).toBe(false);
});

test("a comment that is to be replaced is there to be edited", () => {
  const objective = objectiveWith(3, "Said");
  expect(drafts.toTypedText(begin(), objective)).toBe("");
  expect(drafts.toTypedText({ ...begin(), how: "replace" }, objective)).toBe("Said");
  const emptied = drafts.withComment({ ...begin(), how: "replace" }, objective, "");
  expect(drafts.toTypedText(emptied, objective)).toBe("");
  expect(drafts.toEntry(emptied, objective).comment).toEqual({ text: "", how: "replace" });
});

test("a cell that changed after it was decided on is told, and only if it would be overwritten", () => {
  const before = objectiveWith(3, "Said");
  const after = objectiveWith(4, "Said twice");
  const scored = drafts.withScore(begin(), before, "5");
  expect(drafts.findChangedCells(scored, before)).toEqual([]);
  expect(drafts.findChangedCells(scored, after)).toMatchObject([{ before: { value: 3 }, now: { value: 4 } }]);
  // Somebody else wrote the very same.
  expect(drafts.findChangedCells(drafts.withScore(begin(), before, "4"), after)).toEqual([]);
  const below = drafts.withComment(begin(), before, "More");
  expect(addressesOf(below, after)).toEqual([]);
  expect(addressesOf({ ...below, how: "replace" }, after)).toEqual([3]);
  // The score was chosen after it had changed.
  expect(addressesOf(drafts.withScore(below, after, "5"), after)).toEqual([]);
});

test("giving way drops what would overwrite, and keeps the rest; insisting keeps it all", () => {
  const before = objectiveWith(3, "Said");
  const after = objectiveWith(4, "Said");
  const draft = drafts.withComment(drafts.withScore(begin(), before, "5"), before, "More");
  const kept = drafts.giveWay(draft, after);
  expect(drafts.toEntry(kept, after)).toEqual({ score: null, comment: { text: "More", how: "below" } });
  expect(addressesOf(drafts.withScore(kept, after, "2"), after)).toEqual([]);
  const mine = drafts.insist(draft, after);
  expect(drafts.toEntry(mine, after).score).toBe("5");
  expect(addressesOf(mine, after)).toEqual([]);
});
