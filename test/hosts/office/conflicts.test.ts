import { SCORES, workbookOf } from "../contract/fixtures";
import { openInExcel } from "../contract/office-host";
import { at, cellOf, planOf, requireApplied, set, tabPlan, typed } from "../contract/plans";
import { HostError } from "../../../src/core/change/workbook-host";

describe("a co-author's edit between reading and writing", () => {
  test("is found in the batch that would overwrite it, and is put back with all else", async () => {
    const { host, simulator, traffic } = await openInExcel(SCORES);
    const now = await host.read();
    simulator.faults.before(() => simulator.editAs("co-author", (editor) => editor.type("Scores!D2", "5")));
    traffic.clear();
    const result = await host.apply(planOf(set(now, "Scores!D2", typed(1)), set(now, "Scores!D4", typed(2))));
    expect(result).toEqual({
      kind: "conflict",
      cells: [{ at: at("Scores!D2"), expected: typed(3), found: typed(5) }],
      structure: [],
    });
    const after = simulator.snapshot();
    expect([cellOf(after, "Scores!D2").value, cellOf(after, "Scores!D4").value]).toEqual([5, null]);
    expect(traffic.roundTrips).toHaveLength(2);
  });

  test.each(["'2/3", "=C2+1", "'=C2", "TRUE", "12 March"])("is put back as it was typed: %s", async (text) => {
    const { host, simulator } = await openInExcel(SCORES);
    const now = await host.read();
    simulator.editAs("co-author", (editor) => editor.type("Scores!D2", text));
    const theirs = cellOf(simulator.snapshot(), "Scores!D2");
    expect(await host.apply(planOf(set(now, "Scores!D2", typed(1))))).toMatchObject({ kind: "conflict" });
    const { value, formula } = cellOf(simulator.snapshot(), "Scores!D2");
    expect({ value, formula }).toEqual({ value: theirs.value, formula: theirs.formula });
  });

  test("is the newest that stays where another one comes while the first is put back", async () => {
    const { host, simulator } = await openInExcel(SCORES);
    const now = await host.read();
    const edit = (text: string) => () => {
      simulator.editAs("co-author", (editor) => editor.type("Scores!D2", text));
    };
    simulator.faults.before(edit("4"));
    simulator.faults.before(edit("5"), { skip: 1 });
    expect(await host.apply(planOf(set(now, "Scores!D2", typed(1))))).toMatchObject({ kind: "conflict" });
    expect(cellOf(simulator.snapshot(), "Scores!D2").value).toBe(5);
  });

  test("is told of where Excel stops answering before it could be put back", async () => {
    const { host, simulator } = await openInExcel(SCORES);
    const now = await host.read();
    simulator.faults.before(() => simulator.editAs("co-author", (editor) => editor.type("Scores!D2", "5")));
    simulator.faults.next({ kind: "connectionLost", when: "before" }, { skip: 1 });
    const failure = host.apply(planOf(set(now, "Scores!D2", typed(1))));
    await expect(failure).rejects.toMatchObject({ code: "disconnected", outcome: "uncertain" });
    await expect(failure).rejects.toThrow("Scores!D2 held “5”");
  });

  test("is found as well in a plan that writes tabs, between its look and its writing", async () => {
    const { host, simulator } = await openInExcel(SCORES);
    const now = await host.read();
    const edit = () => {
      simulator.editAs("co-author", (editor) => editor.type("Scores!D2", "5"));
    };
    simulator.faults.before(edit, { skip: 1 });
    const plan = planOf({ kind: "writeSheet", plan: tabPlan("Test", 3) }, set(now, "Scores!D2", typed(1)));
    expect(await host.apply(plan)).toMatchObject({ kind: "conflict", cells: [{ found: typed(5) }] });
    const after = simulator.snapshot();
    expect(after.sheets.map((sheet) => sheet.name)).toEqual(["Scores", "Notes"]);
    expect(after.names).toEqual([]);
    expect(cellOf(after, "Scores!D2").value).toBe(5);
  });

  test("does no harm to other cells of theirs while a tab is written", async () => {
    const { host, simulator } = await openInExcel(SCORES);
    await host.read();
    const edit = () => {
      simulator.editAs("co-author", (editor) => editor.type("Scores!E3", "Theirs"));
    };
    simulator.faults.before(edit, { skip: 1 });
    requireApplied(await host.apply(planOf({ kind: "writeSheet", plan: tabPlan("Test", 3) })));
    expect(cellOf(simulator.snapshot(), "Scores!E3").value).toBe("Theirs");
  });
});

describe("what a co-author does to the workbook between the look and the writing", () => {
  test("a sheet of theirs that takes the tab's name stays, and nothing is written", async () => {
    const { host, simulator } = await openInExcel(SCORES);
    await host.read();
    const edit = () => {
      simulator.editAs("co-author", (editor) => {
        editor.addSheet("Test");
        editor.type("Test!A1", "Theirs");
      });
    };
    simulator.faults.before(edit, { skip: 1 });
    expect(await host.apply(planOf({ kind: "writeSheet", plan: tabPlan("Test", 3) }))).toEqual({
      kind: "conflict",
      cells: [],
      structure: ["The workbook has a sheet “Test” of its own by now."],
    });
    expect(cellOf(simulator.snapshot(), "Test!A1").value).toBe("Theirs");
    expect(simulator.snapshot().names).toEqual([]);
  });

  test("a sheet that goes is a conflict", async () => {
    const { host, simulator } = await openInExcel(SCORES);
    const now = await host.read();
    simulator.editAs("co-author", (editor) => editor.deleteSheet("Scores"));
    expect(await host.apply(planOf(set(now, "Notes!A1", typed("Ours")), set(now, "Scores!D2", typed(1))))).toEqual({
      kind: "conflict",
      cells: [],
      structure: ["The sheet “Scores” is no longer in the workbook."],
    });
    expect(cellOf(simulator.snapshot(), "Notes!A1").value).toBe("Mine");
  });

  test("a sheet that they protect is named, and nothing is written", async () => {
    const { host, simulator } = await openInExcel(SCORES);
    const now = await host.read();
    simulator.editAs("co-author", (editor) => {
      editor.change((workbook) => {
        const sheet = workbook.findSheet("Notes");
        if (sheet) sheet.isProtected = true;
      });
    });
    const failure = await host
      .apply(planOf(set(now, "Scores!D2", typed(1)), set(now, "Notes!A1", typed("Ours"))))
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HostError);
    expect(failure).toMatchObject({ code: "protected", outcome: "nothingWritten" });
    expect((failure as HostError).message).toContain("The sheet “Notes” is protected.");
    expect(cellOf(simulator.snapshot(), "Scores!D2").value).toBe(3);
  });
});

test("what Excel would not hold as it was meant is not written at all", async () => {
  const { host, simulator } = await openInExcel(
    workbookOf([{ name: "Scores", rows: [["Merged", null, 3]], merges: ["A1:B1"] }]),
  );
  const now = await host.read();
  const failure = host.apply(planOf(set(now, "Scores!C1", typed(4)), set(now, "Scores!B1", typed("Lost"))));
  await expect(failure).rejects.toMatchObject({ code: "unsupported", outcome: "nothingWritten" });
  expect(cellOf(simulator.snapshot(), "Scores!C1").value).toBe(3);
});
