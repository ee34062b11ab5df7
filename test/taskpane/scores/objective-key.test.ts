import { findObjectiveByKey, toObjectiveKeys } from "../../../src/taskpane/scores/objective-key";
import { scorecardOf, type PlainObjective } from "../../core/scorecard-builder";
import type { Objective } from "../../../src/core/scorecard/scorecard";

function objectivesOf(...objectives: readonly PlainObjective[]): readonly Objective[] {
  return scorecardOf({ periods: ["2026"], keyAreas: [{ name: "A", objectives }] }).objectives;
}

const twin: PlainObjective = { ref: 7, title: "Twin", scores: [3] };

test("an objective keeps its key when others come before it; twins are told apart", () => {
  const before = objectivesOf(twin, { ref: 8, scores: [3] }, twin);
  const keys = toObjectiveKeys(before);
  expect(new Set(keys).size).toBe(3);
  const after = objectivesOf(
    { ref: 6, title: "New", scores: [1] },
    twin,
    { ref: 8, title: "Line 2", scores: [3] },
    twin,
  );
  expect(keys.map((key) => findObjectiveByKey(after, key)?.index)).toEqual([1, 2, 3]);
});

test("one that is gone or renumbered is not found", () => {
  const [key = ""] = toObjectiveKeys(objectivesOf(twin));
  expect(findObjectiveByKey(objectivesOf({ ...twin, ref: 8 }), key)).toBeNull();
  expect(findObjectiveByKey([], key)).toBeNull();
});
