import { snapshotOfSheets } from "../core/snapshot-builder";
import { openWithClient, settle } from "./clients";

const workbook = snapshotOfSheets([
  {
    name: "Scores",
    rows: [
      ["Roads", 3],
      ["Double", { formula: "B1*2", value: 6 }],
    ],
  },
  { name: "Notes", rows: [] },
]);

/** Waits for events of all kinds and notes what it is told. */
async function listen(context: Excel.RequestContext): Promise<{ readonly heard: object[] }> {
  const heard: object[] = [];
  const { worksheets } = context.workbook;
  const note = (kind: string) => (args: object) => {
    heard.push({ kind, ...(JSON.parse(JSON.stringify(args)) as object) });
    return Promise.resolve();
  };
  worksheets.onChanged.add(note("changed"));
  worksheets.onSelectionChanged.add(note("selection"));
  worksheets.onCalculated.add(note("calculated"));
  worksheets.onAdded.add(note("added"));
  worksheets.onDeleted.add(note("deleted"));
  worksheets.onActivated.add(note("activated"));
  worksheets.onNameChanged.add(note("renamed"));
  await context.sync();
  return { heard };
}

const SCORES = "{00000000-0001-0000-0000-000000000000}";

test("a client hears of its own edits as its own, of a user's as local, and of a co-author's as remote", async () => {
  const { Excel, simulator } = await openWithClient(workbook);
  await Excel.run(async (context) => {
    const { heard } = await listen(context);
    context.workbook.worksheets.getItem("Scores").getRange("A1").values = [["Parks"]];
    await context.sync();
    simulator.editAs("user", (editor) => editor.type("Scores!A1", "Lights"));
    simulator.editAs("co-author", (editor) => editor.type("Scores!A1:A2", "Bins"));
    await settle();
    expect(heard).toMatchObject([
      {
        kind: "changed",
        type: "WorksheetChanged",
        worksheetId: SCORES,
        address: "A1",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: "ThisLocalAddin",
        details: { valueBefore: "Roads", valueAfter: "Parks", valueTypeBefore: "String", valueTypeAfter: "String" },
      },
      { address: "A1", source: "Local", triggerSource: "Unknown", details: { valueAfter: "Lights" } },
      { address: "A1:A2", source: "Remote", triggerSource: "Unknown" },
    ]);
    expect(heard[2]).not.toHaveProperty("details");
  });
});

test("recalculation is told of by onCalculated alone", async () => {
  const { Excel, simulator } = await openWithClient(workbook);
  await Excel.run(async (context) => {
    const { heard } = await listen(context);
    simulator.editAs("co-author", (editor) => editor.type("Scores!B1", 5));
    await settle();
    expect(heard).toMatchObject([
      { kind: "changed", address: "B1" },
      { kind: "calculated", worksheetId: SCORES },
    ]);
    expect(simulator.snapshot().cell({ sheet: "Scores", row: 1, column: 1 }).value).toBe(10);
  });
});

test("sheets that are added, renamed and deleted; and where the user is, but not where a co-author is", async () => {
  const { Excel, simulator } = await openWithClient(workbook);
  await Excel.run(async (context) => {
    const { heard } = await listen(context);
    simulator.editAs("co-author", (editor) => {
      editor.addSheet("New");
      editor.renameSheet("New", "Newer");
      editor.deleteSheet("Newer");
      editor.select("Notes!B2");
    });
    simulator.editAs("user", (editor) => {
      editor.select("Scores!A1");
      editor.select("Scores!B2");
    });
    await settle();
    expect(heard).toMatchObject([
      { kind: "added", source: "Remote" },
      { kind: "renamed", nameBefore: "New", nameAfter: "Newer" },
      { kind: "deleted", source: "Remote" },
      { kind: "activated", worksheetId: SCORES },
      { kind: "selection", address: "A1" },
      { kind: "selection", address: "B2" },
    ]);
  });
});

test("nothing is told once a handler is removed, or while events are off", async () => {
  const { Excel, simulator } = await openWithClient(workbook);
  await Excel.run(async (context) => {
    let count = 0;
    const handler = context.workbook.worksheets.getItem("Scores").onChanged.add(() => {
      count++;
      return Promise.resolve();
    });
    await context.sync();
    const edit = async (): Promise<void> => {
      simulator.editAs("user", (editor) => editor.type("Scores!A1", "x"));
      await settle();
    };
    await edit();
    context.runtime.enableEvents = false;
    await context.sync();
    await edit();
    context.runtime.enableEvents = true;
    await context.sync();
    await edit();
    handler.remove();
    await context.sync();
    await edit();
    expect(count).toBe(2);
  });
});

test("two clients share the workbook, and each hears of the other as remote", async () => {
  const first = await openWithClient(workbook);
  const second = await first.simulator.connect();
  const heard: unknown[] = [];
  await second.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scores").onChanged.add((event) => {
      const { source, triggerSource } = event;
      heard.push({ source, triggerSource });
      return second.Excel.run(async (inner) => {
        const range = event.getRange(inner);
        range.load("address,values");
        await inner.sync();
        heard.push(range.address, range.values);
      });
    });
    await context.sync();
  });
  await first.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scores").getRange("B1").values = [[4]];
    await context.sync();
  });
  await settle();
  expect(heard).toEqual([{ source: "Remote", triggerSource: "Unknown" }, "Scores!B1", [[4]]]);
});

test("a range that is kept moves along when a co-author inserts rows above it", async () => {
  const { Excel, simulator } = await openWithClient(workbook);
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Scores").getRange("B2");
    cell.load("address");
    await context.sync();
    simulator.editAs("co-author", (editor) => editor.insertRows("Scores!1:2"));
    cell.load("address,formulas");
    await context.sync();
    expect([cell.address, cell.formulas]).toEqual(["Scores!B4", [["=B3*2"]]]);
  });
});
