import { fc } from "../../property";
import type { CellValue } from "../../../src/core/grid/cell";
import { HostError } from "../../../src/core/change/workbook-host";
import { toAddress } from "../../../src/core/grid/a1";
import { toComparable } from "./comparable";
import { EVERY_KIND, SCORES } from "./fixtures";
import { HOSTS } from "./hosts";
import { at, cellOf, formula, planOf, requireApplied, set, typed } from "./plans";

describe.each(HOSTS)("setting cells with %s", (_, kind) => {
  test.each<[string, CellValue]>([
    ["a number", 4],
    ["a decimal", 2.5],
    ["nothing", null],
    ["a truth value", false],
    ["a word", "Mature"],
    ["two levels, which Excel takes for a date", "2/3"],
    ["a month and a day", "3-Mar"],
    ["a number as text", "3"],
    ["a text that begins with =", "=1+1"],
    ["a text that begins with +", "+44 is a prefix"],
    ["a text that begins with -", "- none"],
    ["a text that begins with @", "@home"],
    ["an apostrophe", "'tis"],
    ["a truth value as text", "TRUE"],
    ["a percentage as text", "50%"],
    ["money as text", "£3"],
    ["a time as text", "10:30"],
    ["an exponent as text", "1e3"],
    ["spaces around a number", " 3 "],
    ["an error as text", "#N/A"],
    ["an error", { error: "#N/A" }],
    ["lines", "First\nSecond"],
  ])("writes %s as it is, and takes it back", async (__, value) => {
    const host = await kind.open(SCORES);
    const before = await host.read();
    for (const address of ["Scores!D2", "Scores!D4", "Scores!E3"]) {
      const { undo } = requireApplied(await host.apply(planOf(set(before, address, typed(value)))));
      expect(cellOf(await host.read(), address)).toMatchObject({ value, formula: null });
      requireApplied(await host.apply(undo));
      const { value: back, formula: text } = cellOf(await host.read(), address);
      expect({ back, text }).toEqual({ back: cellOf(before, address).value, text: null });
    }
  });

  test("writes a formula as a formula", async () => {
    const host = await kind.open(SCORES);
    const before = await host.read();
    const { undo } = requireApplied(await host.apply(planOf(set(before, "Scores!D4", formula("C4-1")))));
    const cell = cellOf(await host.read(), "Scores!D4");
    expect(cell.formula).toBe("C4-1");
    if (!kind.differences.has("knowsNoCalculation")) expect(cell.value).toBe(3);
    requireApplied(await host.apply(undo));
    expect(cellOf(await host.read(), "Scores!D4")).toMatchObject({ value: null, formula: null });
  });

  test("leaves no old result behind in what depends on a cell", async () => {
    const host = await kind.open(SCORES);
    requireApplied(await host.apply(planOf(set(await host.read(), "Scores!D4", typed(5)))));
    const mean = cellOf(await host.read(), "Scores!D5");
    expect(mean).toMatchObject({
      formula: "AVERAGE(D2:D4)",
      value: kind.differences.has("dropsResults") ? null : 4,
    });
  });

  test("changes no other cell, nor any format", async () => {
    const host = await kind.open(SCORES);
    const before = await host.read();
    const edits = [set(before, "Scores!D4", typed("2/3")), set(before, "Scores!E4", typed("=comment"))];
    requireApplied(await host.apply(planOf(...edits)));
    const expected = before.withCells([
      { at: at("Scores!D4"), cell: { ...cellOf(before, "Scores!D4"), value: "2/3" } },
      { at: at("Scores!E4"), cell: { ...cellOf(before, "Scores!E4"), value: "=comment" } },
    ]);
    const leaving = { results: false };
    expect(toComparable(await host.read(), kind, leaving)).toEqual(toComparable(expected, kind, leaving));
  });

  test("finds that a cell was changed after it was read, and writes nothing of the plan", async () => {
    const host = await kind.open(SCORES);
    const stale = await host.read();
    requireApplied(await host.apply(planOf(set(stale, "Scores!D2", typed(5)))));
    const now = await host.read();
    const result = await host.apply(
      planOf(
        set(stale, "Scores!E3", typed("New")),
        set(stale, "Scores!D2", typed(1)),
        set(stale, "Scores!D4", typed(2)),
      ),
    );
    expect(result).toEqual({
      kind: "conflict",
      cells: [{ at: at("Scores!D2"), expected: typed(3), found: typed(5) }],
      structure: [],
    });
    expect(toComparable(await host.read(), kind, { results: true })).toEqual(
      toComparable(now, kind, { results: true }),
    );
  });

  test("tells a number from the same figures as text", async () => {
    const host = await kind.open(SCORES);
    const change = { kind: "setCell" as const, at: at("Scores!D2"), from: typed("3"), to: typed(4) };
    expect(await host.apply(planOf(change))).toMatchObject({ cells: [{ expected: typed("3"), found: typed(3) }] });
  });

  test("finds that a sheet is not there", async () => {
    const host = await kind.open(SCORES);
    await host.read();
    const change = { kind: "setCell" as const, at: at("Gone!A1"), from: typed(null), to: typed(4) };
    const kept = { kind: "setCell" as const, at: at("Scores!D4"), from: typed(null), to: typed(4) };
    expect(await host.apply(planOf(kept, change))).toEqual({
      kind: "conflict",
      cells: [],
      structure: ["The sheet “Gone” is no longer in the workbook."],
    });
    expect(cellOf(await host.read(), "Scores!D4").value).toBeNull();
  });

  test("refuses a protected sheet with a sentence, and writes nothing", async () => {
    const host = await kind.open(EVERY_KIND);
    const before = await host.read();
    const plan = planOf(set(before, "Scores!B2", typed(4)), set(before, "Locked!A1", typed("Changed")));
    const failure = await host.apply(plan).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HostError);
    expect(failure).toMatchObject({ code: "protected", outcome: "nothingWritten" });
    expect((failure as HostError).message).toMatch(/^The sheet “Locked” is protected\. .*Unprotect/);
    const leaving = { results: true };
    expect(toComparable(await host.read(), kind, leaving)).toEqual(toComparable(before, kind, leaving));
  });

  test("does nothing for an empty plan", async () => {
    const host = await kind.open(SCORES);
    expect(requireApplied(await host.apply(planOf())).undo.changes).toEqual([]);
  });

  test("takes back whatever was written: any values into any cells", async () => {
    const value = fc.oneof(
      fc.integer({ min: -9, max: 9 }),
      fc.constantFrom("2/3", "=A1", "'", "Mature", "3", "N/A", "-", "1/1/2026", "TRUE"),
      fc.boolean(),
      fc.constant(null),
    );
    const edit = fc.record({ row: fc.nat(6), column: fc.nat(5), value });
    const edits = fc.uniqueArray(edit, { maxLength: 5, selector: ({ row, column }) => `${row},${column}` });
    await fc.assert(
      fc.asyncProperty(edits, async (wanted) => {
        const host = await kind.open(SCORES);
        const before = await host.read();
        const changes = wanted.map(({ row, column, value: to }) =>
          set(before, toAddress({ sheet: "Scores", row, column }), typed(to)),
        );
        const { undo } = requireApplied(await host.apply(planOf(...changes)));
        const after = await host.read();
        for (const { row, column, value: to } of wanted)
          expect(after.cell({ sheet: "Scores", row, column }).value).toBe(to);
        requireApplied(await host.apply(undo));
        const leaving = { results: !kind.differences.has("dropsResults") };
        expect(toComparable(await host.read(), kind, leaving)).toEqual(toComparable(before, kind, leaving));
      }),
      { numRuns: 25 },
    );
  });
});
