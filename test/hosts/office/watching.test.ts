import type { HostChange } from "../../../src/core/change/host-change";
import { SCORES } from "../contract/fixtures";
import { openInExcel, type OpenOfficeHost } from "../contract/office-host";
import { at, planOf, requireApplied, set, typed } from "../contract/plans";

/** Lets all events arrive. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

async function watched(
  options = {},
): Promise<OpenOfficeHost & { readonly changes: HostChange[]; readonly stop: () => Promise<void> }> {
  const open = await openInExcel(SCORES, options);
  const changes: HostChange[] = [];
  const stop = await open.host.watch((change) => changes.push(change));
  expect(open.traffic.roundTrips).toHaveLength(1);
  return { ...open, changes, stop };
}

function range(sheet: string, top: number, left: number, bottom = top, right = left): object {
  return { sheet, top, left, bottom, right };
}

describe("watching a workbook in Excel", () => {
  test("tells edits of the user, of co-authors and of this add-in apart", async () => {
    const { host, simulator, changes } = await watched();
    simulator.editAs("user", (editor) => editor.type("Scores!D2", "4"));
    simulator.editAs("co-author", (editor) => editor.type("Scores!D3", "4"));
    requireApplied(await host.apply(planOf(set(await host.read(), "Scores!D4", typed(4)))));
    await settle();
    const edits = changes.filter(({ kind }) => kind === "edited");
    expect(edits).toEqual([
      { kind: "edited", range: range("Scores", 1, 3), by: "user", shifted: false },
      { kind: "edited", range: range("Scores", 2, 3), by: "coAuthor", shifted: false },
      { kind: "edited", range: range("Scores", 3, 3), by: "thisProgram", shifted: false },
    ]);
  });

  test("tells of calculated formulas, of the selection and of sheets, by name", async () => {
    const { simulator, changes } = await watched();
    simulator.editAs("user", (editor) => editor.type("Scores!D2", "4"));
    simulator.editAs("user", (editor) => editor.select("Scores!B2:C3"));
    simulator.editAs("user", (editor) => editor.addSheet("New"));
    simulator.editAs("user", (editor) => editor.renameSheet("New", "Newer"));
    simulator.editAs("user", (editor) => editor.type("Newer!A1", "x"));
    simulator.editAs("user", (editor) => editor.deleteSheet("Notes"));
    await settle();
    expect(changes).toContainEqual({ kind: "calculated", sheet: "Scores" });
    expect(changes).toContainEqual({ kind: "selected", sheet: "Scores", range: range("Scores", 1, 1, 2, 2) });
    expect(changes.filter(({ kind }) => kind.startsWith("sheet"))).toEqual([
      { kind: "sheetAdded", sheet: "Newer" },
      { kind: "sheetRenamed", from: "New", to: "Newer" },
      { kind: "sheetDeleted", sheet: "Notes" },
    ]);
    expect(changes).toContainEqual({ kind: "edited", range: range("Newer", 0, 0), by: "user", shifted: false });
  });

  test("tells nothing any more once it is stopped, in one round trip", async () => {
    const { simulator, changes, stop, traffic } = await watched();
    traffic.clear();
    await stop();
    await stop();
    expect(traffic.roundTrips).toHaveLength(1);
    simulator.editAs("user", (editor) => editor.type("Scores!D2", "4"));
    await settle();
    expect(changes).toEqual([]);
  });

  test("goes on where Excel is older, without what it does not tell", async () => {
    const { simulator, host, changes } = await watched({ requirementSets: { ExcelApi: "1.9" } });
    requireApplied(await host.apply(planOf(set(await host.read(), "Scores!D4", typed(4)))));
    simulator.editAs("user", (editor) => editor.renameSheet("Notes", "Mine"));
    await settle();
    expect(changes.filter(({ kind }) => kind === "edited")).toMatchObject([{ by: "user" }]);
    expect(changes.filter(({ kind }) => kind === "sheetRenamed")).toEqual([]);
  });
});

describe("the selected cells in Excel", () => {
  test("are none where they are no single rectangle, and a failure is said in words", async () => {
    const { host, simulator } = await openInExcel(SCORES);
    simulator.faults.next({ kind: "stop", at: 1, code: "InvalidSelection" });
    expect(await host.readSelection()).toBeNull();
    simulator.faults.next({ kind: "cellEditMode" });
    await expect(host.readSelection()).rejects.toMatchObject({ name: "HostError", code: "editing" });
  });
});

describe("revealing a cell in Excel", () => {
  test("shows its sheet and selects it, in one round trip", async () => {
    const { host, simulator, traffic } = await openInExcel(SCORES);
    await host.reveal(at("Notes!B3"));
    expect(traffic.roundTrips).toHaveLength(1);
    expect(simulator.workbook.activeSheet.name).toBe("Notes");
  });

  test("says that a sheet is gone", async () => {
    const { host } = await openInExcel(SCORES);
    await expect(host.reveal(at("Gone!A1"))).rejects.toMatchObject({ code: "notFound" });
  });
});
