import { fc } from "../../property";
import type { Change, ChangePlan } from "../../../src/core/change/change-plan";
import { findConflict } from "../../../src/core/change/conflicts";
import { toTabMark } from "../../../src/core/change/owned-tabs";
import { takePart, toPreview } from "../../../src/core/change/preview";
import { isSameContent } from "../../../src/core/grid/cell";
import { toAddress } from "../../../src/core/grid/a1";
import { Snapshot } from "../../../src/core/grid/snapshot";
import { SCORES, workbookOf } from "../../hosts/contract/fixtures";
import { at, formula, planOf, set, tabPlan, typed } from "../../hosts/contract/plans";

/** Carries out cells and names on a snapshot. */
function carryOut(snapshot: Snapshot, { changes }: ChangePlan): Snapshot {
  return changes.reduce((now, change) => {
    if (change.kind === "setCell")
      return now.withCells([{ at: change.at, cell: { ...now.cell(change.at), ...change.to } }]);
    if (change.kind !== "setName") throw new Error("Cells and names alone");
    const others = now.names.filter(({ name }) => name !== change.name);
    const { name, to } = change;
    const names = to === null ? others : [...others, { name, refersTo: to, scope: null, isHidden: true }];
    return new Snapshot(now.sheets, names);
  }, snapshot);
}

function stateOf(snapshot: Snapshot): unknown {
  const names = snapshot.names.map(({ name, refersTo }) => `${name} ${refersTo}`).sort();
  const cells = snapshot.sheets.map((sheet) =>
    Array.from({ length: 8 }, (_, row) =>
      Array.from({ length: 8 }, (__, column) => {
        const { value, formula: text } = sheet.cell(row, column);
        return text ?? value;
      }),
    ),
  );
  return { names, cells };
}

const CONTENT = fc.oneof(
  fc.constantFrom(null, "3", "2/3", "Mature", "", true).map(typed),
  fc.integer({ min: 1, max: 5 }).map(typed),
  fc.constantFrom("C2", "SUM(C2:C4)").map(formula),
);

const PLAN: fc.Arbitrary<ChangePlan> = fc
  .record({
    cells: fc.uniqueArray(fc.record({ row: fc.nat(6), column: fc.nat(5), to: CONTENT }), {
      maxLength: 8,
      selector: ({ row, column }) => `${row},${column}`,
    }),
    names: fc.uniqueArray(fc.record({ id: fc.nat(3), to: fc.constantFrom(null, "3", "4") }), {
      maxLength: 3,
      selector: ({ id }) => id,
    }),
  })
  .map(({ cells, names }) =>
    planOf(
      ...cells.map(({ row, column, to }) => set(SCORES, toAddress({ sheet: "Scores", row, column }), to)),
      ...names.map(({ id, to }): Change => ({ kind: "setName", name: `_maturity.test${id}`, from: null, to })),
    ),
  );

test("what is shown is what changes, and nothing else", () => {
  fc.assert(
    fc.property(PLAN, (plan) => {
      const after = carryOut(SCORES, plan);
      const shown = toPreview(plan, SCORES).map((line) => (line.kind === "cell" ? toAddress(line.at) : line.part));
      const cells = Array.from({ length: 56 }, (_, index) => {
        const place = { sheet: "Scores", row: Math.floor(index / 8), column: index % 8 };
        return isSameContent(SCORES.cell(place), after.cell(place)) ? [] : [toAddress(place)];
      }).flat();
      const names = after.names.map(({ name }) => `name ${name}`);
      expect([...shown].sort()).toEqual([...cells, ...names].sort());
    }),
  );
});

test("parts that are carried out in any order come to the whole, each without a conflict", () => {
  const ordered = PLAN.chain((plan) => {
    const parts = toPreview(plan, SCORES).map(({ part }) => part);
    return fc.record({
      plan: fc.constant(plan),
      order: fc.shuffledSubarray(parts, { minLength: parts.length }),
      cut: fc.nat(parts.length),
    });
  });
  fc.assert(
    fc.property(ordered, ({ plan, order, cut }) => {
      const pieces = [new Set(order.slice(0, cut)), ...order.slice(cut).map((part) => new Set([part]))];
      const after = pieces.reduce((now, parts) => {
        const piece = takePart(plan, parts);
        expect(findConflict(piece, now)).toBeNull();
        return carryOut(now, piece);
      }, SCORES);
      expect(stateOf(after)).toEqual(stateOf(carryOut(SCORES, plan)));
    }),
  );
});

describe("a line of a preview", () => {
  const FORMATS = workbookOf([
    { name: "Mixed", rows: [[3, "3", { formula: "1+1", value: 2 }, { value: 0.25, numberFormat: "0%" }]] },
  ]);

  test.each([
    ["Mixed!A1", typed("3"), "3", "“3”"],
    ["Mixed!B1", typed(null), "“3”", "nothing"],
    ["Mixed!C1", typed(2), "=1+1", "2"],
    ["Mixed!D1", typed(3), "0.25, shown as 25%", "3, shown as 300%"],
    ["Mixed!E1", formula("A1*2"), "nothing", "=A1*2"],
  ])("says what %s holds before and after", (address, to, before, after) => {
    expect(toPreview(planOf(set(FORMATS, address, to)), FORMATS)).toMatchObject([
      { kind: "cell", at: at(address), before, after },
    ]);
  });

  test("shows of a long text where it begins to differ", () => {
    const text = "An old comment. ".repeat(20);
    const workbook = workbookOf([{ name: "Long", rows: [[text]] }]);
    const [line] = toPreview(planOf(set(workbook, "Long!A1", typed(`${text}And a new one.`))), workbook);
    expect(line).toMatchObject({ before: "…nt. An old comment. ”", after: "…nt. An old comment. And a new one.”" });
  });

  test("counts the cells of a tab that is new, written anew, or removed", () => {
    const plan = tabPlan("Test", 2);
    const filled = 1 + 4 + 8;
    expect(toPreview(planOf({ kind: "writeSheet", plan }), SCORES)).toEqual([
      { part: "tabs", kind: "tab", sheet: "Test", what: "new", cells: filled },
    ]);
    const rows = [["A tab of ours", "Mine"], [], ["Ref", "Other", "Double", "State"]];
    const standing = workbookOf(
      [{ name: "Renamed", rows }],
      [{ name: toTabMark("test-tab"), refersTo: "Renamed!$A$1" }],
    );
    // The title and three headers stay; one header and eight cells are other, and what was typed beside the title goes.
    expect(toPreview(planOf({ kind: "writeSheet", plan }), standing)).toMatchObject([
      { sheet: "Renamed", what: "rewritten", cells: 1 + 8 + 1 },
    ]);
    expect(toPreview(planOf({ kind: "removeSheet", tab: "test-tab" }), standing)).toMatchObject([
      { sheet: "Renamed", what: "removed", cells: 6 },
    ]);
  });
});

describe("a part of a plan", () => {
  const NAME: Change = { kind: "setName", name: "_maturity.basis", from: null, to: "Test!$B$2" };
  const TAB: Change = { kind: "writeSheet", plan: tabPlan("Test", 2) };
  const CELL = set(SCORES, "Scores!D4", typed(4));

  test("keeps tabs and the names that look at them together", () => {
    const plan = planOf(TAB, NAME, CELL);
    expect(toPreview(plan, SCORES).map(({ part }) => part)).toEqual(["tabs", "tabs", "cell 3,3,scores"]);
    expect(takePart(plan, new Set(["tabs"])).changes).toEqual([TAB, NAME]);
    expect(takePart(plan, new Set(["cell 3,3,scores"])).changes).toEqual([CELL]);
  });

  test("leaves the highlights of a sheet as they are", () => {
    const rule = { areas: [{ top: 0, left: 0, bottom: 0, right: 0 }], formula: 'AND(1=1,N("maturity:met")=0)' };
    const rules = [
      { ...rule, sheet: "Scores" },
      { ...rule, sheet: "Notes" },
    ];
    const plan = planOf({ kind: "highlight", sheets: ["Scores", "Notes"], rules });
    expect(toPreview(plan, SCORES)).toEqual([
      { part: "highlights scores", kind: "highlight", sheet: "Scores", rules: { before: 0, after: 1 } },
      { part: "highlights notes", kind: "highlight", sheet: "Notes", rules: { before: 0, after: 1 } },
    ]);
    expect(takePart(plan, new Set(["highlights notes"])).changes).toEqual([
      { kind: "highlight", sheets: ["Notes"], rules: rules.slice(1) },
    ]);
  });

  test("never halves an entry of a record", () => {
    const plan: ChangePlan = { ...planOf(CELL, set(SCORES, "Scores!E3", typed("Agreed"))), isRecord: true };
    expect(new Set(toPreview(plan, SCORES).map(({ part }) => part)).size).toBe(1);
  });

  test("is the plan itself where all is wanted, and says else that it is a part", () => {
    const plan = { ...planOf(CELL, set(SCORES, "Scores!E3", typed("Agreed"))), label: "Mend 2 cells" };
    expect(takePart(plan, new Set(toPreview(plan, SCORES).map(({ part }) => part)))).toBe(plan);
    expect(takePart(plan, new Set(["cell 3,3,scores"])).label).toBe("Mend 2 cells (in part)");
  });
});
