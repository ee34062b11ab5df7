import { toTabMark } from "../../../src/core/change/owned-tabs";
import { HostError } from "../../../src/core/change/workbook-host";
import { toComparable } from "./comparable";
import { SCORES, workbookOf } from "./fixtures";
import { HOSTS } from "./hosts";
import { at, cellOf, formula, planOf, requireApplied, set, tabPlan, typed } from "./plans";

describe.each(HOSTS)("tabs with %s", (_, kind) => {
  const write = (rows: number, changes = {}) => ({ kind: "writeSheet" as const, plan: tabPlan("Test", rows, changes) });
  const settled = { results: !kind.differences.has("dropsResults") };

  test("are new sheets behind the last, with all that is planned, and marked as ours", async () => {
    const host = await kind.open(SCORES);
    requireApplied(await host.apply(planOf(write(6))));
    const after = await host.read();
    expect(after.sheets.map(({ name }) => name)).toEqual(["Scores", "Notes", "Test"]);
    expect(after.findName(toTabMark("test-tab"))).toMatchObject({ refersTo: "Test!$A$1", isHidden: true });
    const sheet = after.findSheet("Test");
    expect(sheet?.content.tables).toEqual([
      {
        name: "TestTab",
        range: { sheet: "Test", top: 2, left: 0, bottom: 8, right: 3 },
        hasHeaderRow: true,
        hasTotalsRow: false,
      },
    ]);
    expect(cellOf(after, "Test!A4")).toEqual({ value: "1", formula: null, numberFormat: "General" });
    expect(cellOf(after, "Test!B4")).toMatchObject({ value: "2/3", formula: null });
    expect(cellOf(after, "Test!B5")).toMatchObject({ value: "=1+1", formula: null });
    expect(cellOf(after, "Test!C9")).toEqual({ value: 12, formula: "2*$A9", numberFormat: "General" });
    expect(cellOf(after, "Test!D9")).toMatchObject({ value: "even", formula: 'IF($C9>0,"even","")' });
    expect(sheet?.rowCount).toBe(9);
  });

  test("are removed again by undo", async () => {
    const host = await kind.open(SCORES);
    const before = await host.read();
    const { undo } = requireApplied(await host.apply(planOf(write(6))));
    requireApplied(await host.apply(undo));
    expect(toComparable(await host.read(), kind, settled)).toEqual(toComparable(before, kind, settled));
  });

  test.each([
    ["shorter", 3],
    ["longer", 9],
    ["as long", 6],
  ])("are rewritten in place, the new one %s, and put back by undo", async (__, rows) => {
    const host = await kind.open(SCORES);
    requireApplied(await host.apply(planOf(write(6))));
    requireApplied(await host.apply(planOf(set(await host.read(), "Test!F4", typed("A note of mine")))));
    const before = await host.read();
    const { undo } = requireApplied(await host.apply(planOf(write(rows))));
    const after = await host.read();
    expect(after.sheets.map(({ name }) => name)).toEqual(["Scores", "Notes", "Test"]);
    expect(after.findSheet("Test")?.rowCount).toBe(3 + rows);
    expect(after.findSheet("Test")?.content.tables[0]?.range.bottom).toBe(2 + rows);
    expect(cellOf(after, "Test!F4").value).toBeNull();
    requireApplied(await host.apply(undo));
    expect(toComparable(await host.read(), kind, settled)).toEqual(toComparable(before, kind, settled));
  });

  test("are the same after they were written twice", async () => {
    const host = await kind.open(SCORES);
    requireApplied(await host.apply(planOf(write(6))));
    const once = await host.read();
    requireApplied(await host.apply(planOf(write(6))));
    expect(toComparable(await host.read(), kind, settled)).toEqual(toComparable(once, kind, settled));
  });

  test("are removed, and come back by undo", async () => {
    const host = await kind.open(SCORES);
    requireApplied(await host.apply(planOf(write(6))));
    const before = await host.read();
    const { undo } = requireApplied(await host.apply(planOf({ kind: "removeSheet", tab: "test-tab" })));
    const after = await host.read();
    expect(after.findSheet("Test")).toBeNull();
    expect(after.findName(toTabMark("test-tab"))).toBeNull();
    requireApplied(await host.apply(undo));
    expect(toComparable(await host.read(), kind, settled)).toEqual(toComparable(before, kind, settled));
  });

  test("are not removed while formulas read them", async () => {
    const host = await kind.open(SCORES);
    requireApplied(await host.apply(planOf(write(6))));
    requireApplied(await host.apply(planOf(set(await host.read(), "Notes!A2", formula("Test!C4+1")))));
    const before = await host.read();
    const failure = await host.apply(planOf({ kind: "removeSheet", tab: "test-tab" })).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HostError);
    expect(failure).toMatchObject({ code: "unsupported", outcome: "nothingWritten" });
    expect(toComparable(await host.read(), kind, settled)).toEqual(toComparable(before, kind, settled));
  });

  test("leave a sheet of the user's that is called so alone", async () => {
    const host = await kind.open(workbookOf([{ name: "test", rows: [["Mine"]] }]));
    const before = await host.read();
    expect(await host.apply(planOf(write(6)))).toEqual({
      kind: "conflict",
      cells: [],
      structure: ["The workbook has a sheet “Test” of its own by now."],
    });
    expect(toComparable(await host.read(), kind, settled)).toEqual(toComparable(before, kind, settled));
  });

  test("are not removed while a name of the workbook's own looks at them, and keep it when they are written anew", async () => {
    const host = await kind.open(SCORES);
    requireApplied(await host.apply(planOf(write(6))));
    const own = { kind: "setName" as const, name: "Board_figure", from: null, to: "Test!$C$4" };
    requireApplied(await host.apply(planOf(own)));
    const { undo } = requireApplied(await host.apply(planOf(write(3))));
    expect((await host.read()).findName("Board_figure")?.refersTo).toBe("Test!$C$4");
    requireApplied(await host.apply(undo));
    const before = await host.read();
    expect(before.findName("Board_figure")?.refersTo).toBe("Test!$C$4");
    await expect(host.apply(planOf({ kind: "removeSheet", tab: "test-tab" }))).rejects.toMatchObject({
      code: "unsupported",
      message: expect.stringContaining("Board_figure") as string,
    });
    expect(toComparable(await host.read(), kind, settled)).toEqual(toComparable(before, kind, settled));
  });

  test("give their table another name where the workbook has one of that name", async () => {
    const host = await kind.open(
      workbookOf([{ name: "Scores", rows: [["Mine"]] }], [{ name: "TestTab", refersTo: "1" }]),
    );
    requireApplied(await host.apply(planOf(write(3))));
    expect((await host.read()).findSheet("Test")?.content.tables[0]?.name).toBe("TestTab_2");
  });

  test("come with names and cells in one plan, all of it or nothing", async () => {
    const host = await kind.open(SCORES);
    const before = await host.read();
    const name = { kind: "setName" as const, name: "_maturity.basis", from: null, to: "Test!$A$1" };
    const { undo } = requireApplied(await host.apply(planOf(write(3), name, set(before, "Scores!D4", typed("2/3")))));
    const after = await host.read();
    expect(after.findName("_maturity.basis")).toMatchObject({ refersTo: "Test!$A$1", isHidden: true });
    expect(cellOf(after, "Scores!D4").value).toBe("2/3");
    requireApplied(await host.apply(undo));
    expect(toComparable(await host.read(), kind, settled)).toEqual(toComparable(before, kind, settled));
    const stale = set(before, "Scores!D2", typed(1));
    requireApplied(await host.apply(planOf(set(before, "Scores!D2", typed(4)))));
    const now = await host.read();
    expect(await host.apply(planOf(write(3), name, stale))).toMatchObject({
      kind: "conflict",
      cells: [{ at: at("Scores!D2"), expected: typed(3), found: typed(4) }],
    });
    expect(toComparable(await host.read(), kind, settled)).toEqual(toComparable(now, kind, settled));
  });

  test.each([
    ["a new name", null, "3"],
    ["another content", "3", '"midpoint"'],
    ["no name any more", "3", null],
  ])("go with settings: %s, and back", async (__, from, to) => {
    const host = await kind.open(
      workbookOf([{ rows: [["A"]] }], from === null ? [] : [{ name: "_maturity.x", refersTo: from }]),
    );
    const before = await host.read();
    const { undo } = requireApplied(await host.apply(planOf({ kind: "setName", name: "_maturity.x", from, to })));
    expect((await host.read()).findName("_maturity.x")?.refersTo ?? null).toBe(to);
    requireApplied(await host.apply(undo));
    expect(toComparable(await host.read(), kind, settled)).toEqual(toComparable(before, kind, settled));
  });

  test("find that a setting was changed after it was read", async () => {
    const host = await kind.open(workbookOf([{ rows: [["A"]] }], [{ name: "_maturity.x", refersTo: "4" }]));
    expect(await host.apply(planOf({ kind: "setName", name: "_maturity.x", from: "3", to: "5" }))).toEqual({
      kind: "conflict",
      cells: [],
      structure: ["The setting “_maturity.x” was changed after the workbook was read."],
    });
  });
});
