import { fc } from "../../property";
import type { Change, ChangePlan, SavedSheet } from "../../../src/core/change/change-plan";
import { findConflict } from "../../../src/core/change/conflicts";
import { invertPlan } from "../../../src/core/change/invert";
import { snapshotOf, toCell } from "../snapshot-builder";
import { blankTab } from "./sheet-plan";

const NOTHING_SAVED: ReadonlyMap<string, SavedSheet> = new Map();
const SAVED: SavedSheet = { host: "a host", content: "as it was" };

const content = fc.record({
  value: fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
  formula: fc.option(fc.constantFrom("A1", "SUM(B1:B9)")),
});
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant("setCell" as const),
    at: fc.record({ sheet: fc.constantFrom("Scores", "Notes"), row: fc.nat({ max: 9 }), column: fc.nat({ max: 9 }) }),
    from: content,
    to: content,
  }),
  fc.record({
    kind: fc.constant("setName" as const),
    name: fc.constantFrom("_maturity.baseline", "_maturity.basis"),
    from: fc.option(fc.string()),
    to: fc.option(fc.string()),
  }),
);

describe("the inverse of a plan", () => {
  test("goes back from what was written to what stood there, last change first", () => {
    const at = { sheet: "Scores", row: 2, column: 3 };
    const plan: ChangePlan = {
      label: "Score objective 3 for 2025",
      changes: [
        { kind: "setCell", at, from: { value: 2, formula: null }, to: { value: 3, formula: null } },
        { kind: "setName", name: "_maturity.baseline", from: null, to: "4" },
      ],
    };
    expect(invertPlan(plan, NOTHING_SAVED)).toEqual({
      label: "Undo: Score objective 3 for 2025",
      changes: [
        { kind: "setName", name: "_maturity.baseline", from: "4", to: null },
        { kind: "setCell", at, from: { value: 3, formula: null }, to: { value: 2, formula: null } },
      ],
    });
  });

  test("is of a record as the plan is, so that it writes over nobody's cells either", () => {
    expect(invertPlan({ label: "Note", changes: [], isRecord: true }, NOTHING_SAVED).isRecord).toBe(true);
  });

  test("brings back the highlights that stood on the same sheets", () => {
    const rule = { sheet: "Scores", areas: [{ top: 1, left: 2, bottom: 3, right: 2 }], formula: "C2=3" };
    const before = { ...rule, formula: "C2=4" };
    const plan: ChangePlan = { label: "On", changes: [{ kind: "highlight", sheets: ["Scores"], rules: [rule] }] };
    expect(invertPlan(plan, NOTHING_SAVED, [before]).changes).toEqual([
      { kind: "highlight", sheets: ["Scores"], rules: [before] },
    ]);
    expect(invertPlan(plan, NOTHING_SAVED).changes).toEqual([{ kind: "highlight", sheets: ["Scores"], rules: [] }]);
  });

  test("of its inverse is the plan again, for cells and names", () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const twice = invertPlan(invertPlan({ label: "A plan", changes }, NOTHING_SAVED), NOTHING_SAVED);
        expect(twice.changes).toEqual(changes);
      }),
    );
  });

  test.each<[string, Change, Change]>([
    [
      "removes a tab that was new",
      { kind: "writeSheet", plan: blankTab("gaps", "Gaps") },
      { kind: "removeSheet", tab: "gaps", holding: [] },
    ],
    [
      "removes a tab that had to be new, unless it holds something else by then",
      { kind: "writeSheet", plan: blankTab("summary", "Summary"), isNew: true },
      { kind: "removeSheet", tab: "summary", holding: [] },
    ],
    [
      "restores a tab that was rewritten",
      { kind: "writeSheet", plan: blankTab("summary", "Summary") },
      { kind: "restoreSheet", tab: "summary", saved: SAVED, holding: [] },
    ],
    [
      "restores a tab that was removed",
      { kind: "removeSheet", tab: "summary" },
      { kind: "restoreSheet", tab: "summary", saved: SAVED },
    ],
    [
      "restores a tab over which another state was restored",
      { kind: "restoreSheet", tab: "summary", saved: { host: "a host", content: "older" } },
      { kind: "restoreSheet", tab: "summary", saved: SAVED },
    ],
  ])("%s", (_, made, undone) => {
    const inverse = invertPlan({ label: "Tabs", changes: [made] }, new Map([["summary", SAVED]]));
    expect(inverse.changes).toEqual([undone]);
  });

  test("puts back the looks that were replaced; one that nobody kept stays, and the way there is found again", () => {
    const copy = { sheet: "Scores", from: 2, to: 4, rows: [{ first: 1, last: 5 }] };
    const [saved, made] = [
      { host: "a host", content: 48 },
      { kind: "copyLook" as const, copy },
    ];
    const plan: ChangePlan = { label: "Start the 2027 round", changes: [made], isWhole: true };
    const inverse = invertPlan(plan, NOTHING_SAVED, [], new Map([[copy, saved]]));
    expect(inverse).toMatchObject({ isWhole: true, changes: [{ kind: "restoreLook", copy, saved }] });
    expect(invertPlan(inverse, NOTHING_SAVED).changes).toEqual([made]);
    expect(invertPlan(plan, NOTHING_SAVED).changes).toEqual([]);
  });

  test("can be carried out on the workbook that the plan left behind, and on no other", () => {
    const before = snapshotOf({ rows: [[2]] });
    const at = { sheet: "Scores", row: 0, column: 0 };
    const to = { value: 3, formula: null };
    const plan: ChangePlan = {
      label: "Score",
      changes: [{ kind: "setCell", at, from: { value: 2, formula: null }, to }],
    };
    const undo = invertPlan(plan, NOTHING_SAVED);
    const after = before.withCells([{ at, cell: toCell(3) }]);
    expect(findConflict(undo, after)).toBeNull();
    expect(findConflict(undo, before)?.cells).toHaveLength(1);
  });
});
