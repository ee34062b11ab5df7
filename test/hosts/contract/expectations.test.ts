import { planObjectiveEntry } from "../../../src/app/objective-entry";
import { isProblem } from "../../../src/app/problem";
import { understand } from "../../../src/app/review";
import type { ChangePlan } from "../../../src/core/change/change-plan";
import type { CellValue } from "../../../src/core/grid/cell";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { toComparable } from "./comparable";
import { workbookOf } from "./fixtures";
import type { HostKind } from "./host-kind";
import { HOSTS } from "./hosts";
import { cellOf, requireApplied, tabPlan } from "./plans";

type Row = readonly CellValue[];

const HEADER: Row = ["Ref", "Objective", "2025 score", "2026 score", "2026 comment"];
const ROWS: readonly Row[] = [
  [1, "Engaging councillors", 3, null, null],
  [2, "Social value", 2, null, null],
  [3, "Managing risk", 3, null, null],
  [4, "Skills", 3, null, null],
];

function sheetOf(rows: readonly Row[], name = "Objectives"): Snapshot {
  return workbookOf([
    { name, rows: rows.map((row) => [...row]) },
    { name: "Notes", rows: [["Mine"]] },
  ]);
}

const AS_READ = sheetOf([HEADER, ...ROWS]);
const STANDS_NO_MORE = "is something else by now: rows were inserted or moved.";

/** Scores objective 3 for 2026, as it was read. */
function planScore(): ChangePlan {
  const review = understand(AS_READ);
  const objective = review.scorecard.objectives.find(({ ref }) => ref === "3");
  const period = review.scorecard.periods.find(({ label }) => label === "2026");
  if (!objective || !period) throw new Error("The fixture is not read as it was meant to be");
  const plan = planObjectiveEntry(review, objective, period, { score: "4", comment: null });
  if (isProblem(plan)) throw new Error(plan.message);
  return plan;
}

/** What a plan that was made of the workbook as read comes to in the workbook as it stands; whatever it is, nothing is written. */
async function refuse(kind: HostKind, now: Snapshot, plan = planScore()): Promise<readonly string[]> {
  const host = await kind.open(now);
  const before = await host.read();
  const result = await host.apply(plan);
  if (result.kind !== "conflict") throw new Error("Nothing stopped it");
  expect(result.cells).toEqual([]);
  const leaving = { results: true };
  expect(toComparable(await host.read(), kind, leaving)).toEqual(toComparable(before, kind, leaving));
  return result.structure;
}

test("a score rests on the ref and title of its row and the header of its column", () => {
  const plan = planScore();
  expect(plan.changes).toMatchObject([{ at: { row: 3, column: 3 } }]);
  expect(plan.expects).toEqual([
    { at: { sheet: "Objectives", row: 3, column: 0 }, content: { value: 3, formula: null }, marks: "row" },
    {
      at: { sheet: "Objectives", row: 3, column: 1 },
      content: { value: "Managing risk", formula: null },
      marks: "row",
    },
    {
      at: { sheet: "Objectives", row: 0, column: 3 },
      content: { value: "2026 score", formula: null },
      marks: "column",
    },
  ]);
});

describe.each(HOSTS)("what a plan rests on, with %s", (_, kind) => {
  test("is written, and taken back, where it is as it was", async () => {
    const host = await kind.open(AS_READ);
    await host.read();
    const { undo } = requireApplied(await host.apply(planScore()));
    expect(cellOf(await host.read(), "Objectives!D4").value).toBe(4);
    requireApplied(await host.apply(undo));
    expect(cellOf(await host.read(), "Objectives!D4").value).toBeNull();
  });

  test("a blank row inserted above: blank over blank is not written", async () => {
    const now = sheetOf([HEADER, ...ROWS.slice(0, 1), [], ...ROWS.slice(1)]);
    expect(await refuse(kind, now)).toEqual([
      `Row 4 of Objectives was “Managing risk” when it was read, and ${STANDS_NO_MORE}`,
      "Nothing was written. Read the workbook again.",
    ]);
  });

  test("an objective inserted above, and rows sorted another way", async () => {
    const inserted = sheetOf([HEADER, [0, "Leadership", 3, null, null], ...ROWS]);
    expect((await refuse(kind, inserted))[0]).toContain("Row 4 of Objectives");
    expect((await refuse(kind, sheetOf([HEADER, ...[...ROWS].reverse()])))[0]).toContain("Row 4 of Objectives");
  });

  test("a column inserted, and a header that says another year", async () => {
    const shifted = [HEADER, ...ROWS].map((row) => [...row.slice(0, 3), null, ...row.slice(3)]);
    const sentence =
      "Column D of Objectives was headed “2026 score” when it was read, and is something else by now: columns were " +
      "inserted or moved, or the header was changed.";
    expect((await refuse(kind, sheetOf(shifted)))[0]).toBe(sentence);
    const other = [["Ref", "Objective", "2025 score", "2027 score", "2026 comment"], ...ROWS];
    expect((await refuse(kind, sheetOf(other)))[0]).toBe(sentence);
  });

  test("a sheet renamed, or deleted", async () => {
    const gone = ["The sheet “Objectives” is no longer in the workbook."];
    expect(await refuse(kind, sheetOf([HEADER, ...ROWS], "Aims"))).toEqual(gone);
    expect(await refuse(kind, workbookOf([{ name: "Notes", rows: [["Mine"]] }]))).toEqual(gone);
  });

  test("stops a plan that does more than set cells, and the way back", async () => {
    const now = sheetOf([HEADER, [], ...ROWS]);
    const plan = planScore();
    const { changes } = plan;
    const more = { ...plan, changes: [...changes, { kind: "writeSheet", plan: tabPlan("Test", 2) } as const] };
    expect((await refuse(kind, now, more))[0]).toContain("Row 4 of Objectives");
    const host = await kind.open(AS_READ);
    await host.read();
    const { undo } = requireApplied(await host.apply(plan));
    expect((await refuse(kind, now, undo))[0]).toContain("Row 4 of Objectives");
  });

  test("names a few places of many, and counts the others", async () => {
    const plan = planScore();
    const expects = [0, 1, 2, 3, 4].map((row) => ({
      at: { sheet: "Notes", row, column: 3 },
      content: { value: "Was here", formula: null },
      marks: "row" as const,
    }));
    const structure = await refuse(kind, AS_READ, { ...plan, expects });
    expect(structure).toHaveLength(5);
    expect(structure.slice(3)).toEqual(["So are 2 other places.", "Nothing was written. Read the workbook again."]);
  });
});
