import { snapshotOfSheets } from "../core/snapshot-builder";
import { codeOf, errorOf, openWithClient } from "./clients";

const workbook = snapshotOfSheets([
  {
    name: "Scores",
    rows: [
      ["Objective", "Level"],
      ["Roads", 3],
    ],
  },
  { name: "Notes", rows: [] },
]);

/** Does something in a workbook of its own and gives the code that it fails with. */
async function failing(doing: (context: Excel.RequestContext) => unknown): Promise<string> {
  const { Excel } = await openWithClient(workbook);
  return codeOf(
    Excel.run(async (context) => {
      await doing(context);
      await context.sync();
    }),
  );
}

function scores(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem("Scores");
}

describe("Microsoft's own errors", () => {
  test.each<[string, string, (context: Excel.RequestContext) => unknown]>([
    ["a property that was not loaded", "PropertyNotLoaded", (context) => scores(context).name],
    [
      "a sheet that is not there",
      "ItemNotFound",
      (context) => context.workbook.worksheets.getItem("Nope").load("name"),
    ],
    ["a table that is not there", "ItemNotFound", (context) => scores(context).tables.getItem("Nope").load("name")],
    ["a name that is not there", "ItemNotFound", (context) => context.workbook.names.getItem("nope").load("value")],
    ["an address that is none", "InvalidArgument", (context) => scores(context).getRange("not a range").load("values")],
    ["a cell off the sheet", "InvalidArgument", (context) => scores(context).getCell(1_048_576, 0).load("values")],
    [
      "rows of different lengths",
      "InvalidArgument",
      (context) => {
        scores(context).getRange("A1:B2").values = [[1, 2], [3]];
      },
    ],
    [
      "fewer rows than the range has",
      "InvalidArgument",
      (context) => {
        scores(context).getRange("A1:B2").formulas = [[1, 2]];
      },
    ],
    [
      "too few of more cells than are written at once",
      "InvalidArgument",
      (context) => {
        scores(context).getRange("A1:B2000").values = Array.from({ length: 1999 }, () => [1, 2]);
      },
    ],
    [
      "a formula that is none",
      "InvalidArgument",
      (context) => {
        scores(context).getRange("A1").formulas = [["=SUM(1"]];
      },
    ],
    ["a sheet's name that is taken", "ItemAlreadyExists", (context) => context.workbook.worksheets.add("SCORES")],
    ["a sheet's name with a slash", "InvalidArgument", (context) => context.workbook.worksheets.add("2025/26")],
    ["a sheet's name of 32 letters", "InvalidArgument", (context) => context.workbook.worksheets.add("x".repeat(32))],
    ["a name like a cell's", "InvalidArgument", (context) => context.workbook.names.add("A1", "=1")],
    [
      "a colour that is none",
      "InvalidArgument",
      (context) => (scores(context).getRange("A1").format.fill.color = "sky"),
    ],
    [
      "more cells than can be read",
      "RangeExceedsLimit",
      (context) => scores(context).getRange("A1:XFC1000").load("values"),
    ],
  ])("%s", async (_, code, doing) => {
    expect(await failing(doing)).toBe(code);
  });

  test("hiding or deleting the last sheet that is shown", async () => {
    const only = (context: Excel.RequestContext): Excel.Worksheet => {
      context.workbook.worksheets.getItem("Notes").visibility = "Hidden";
      return scores(context);
    };
    expect(await failing((context) => only(context).delete())).toBe("InvalidOperation");
    expect(await failing((context) => (only(context).visibility = "Hidden"))).toBe("InvalidOperation");
  });

  test("a very hidden sheet is not deleted", async () => {
    const doing = (context: Excel.RequestContext): void => {
      const notes = context.workbook.worksheets.getItem("Notes");
      notes.visibility = "VeryHidden";
      notes.delete();
    };
    expect(await failing(doing)).toBe("InvalidOperation");
  });

  test("names that begin with an underscore and have full stops are allowed, and may be hidden", async () => {
    const { Excel, simulator } = await openWithClient(workbook);
    await Excel.run(async (context) => {
      context.workbook.names.add("_maturity.basis", '="latest"').visible = false;
      await context.sync();
    });
    expect(simulator.snapshot().findName("_maturity.basis")).toMatchObject({ refersTo: '"latest"', isHidden: true });
  });
});

test("an error says where it happened, and stops the batch with what came before it done", async () => {
  const { Excel, simulator } = await openWithClient(workbook);
  const error = await errorOf(
    Excel.run(async (context) => {
      const sheet = scores(context);
      sheet.getRange("A1").values = [["before"]];
      context.workbook.worksheets.getItem("Nope").getRange("A1").values = [["never"]];
      sheet.getRange("B1").values = [["after"]];
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: "ItemNotFound", message: "The requested resource doesn't exist." });
  expect(error?.debugInfo).toMatchObject({ errorLocation: "WorksheetCollection.getItem" });
  const shown = simulator
    .snapshot()
    .findSheet("Scores")
    ?.row(0)
    .map((cell) => cell?.value);
  expect(shown).toEqual(["before", "Level"]);
});

describe("a protected sheet", () => {
  async function onProtected(doing: (sheet: Excel.Worksheet) => unknown, options = {}): Promise<string> {
    return failing(async (context) => {
      const sheet = scores(context);
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect(options);
      await context.sync();
      doing(sheet);
    });
  }

  test("keeps its locked cells, and lets the others be changed", async () => {
    expect(await onProtected((sheet) => (sheet.getRange("A2").values = [["x"]]))).toBe("AccessDenied");
    expect(await onProtected((sheet) => (sheet.getRange("A2:B2").values = [["x", 1]]))).toBe("AccessDenied");
    expect(await onProtected((sheet) => (sheet.getRange("B2").values = [[1]]))).toBe("no error");
  });

  test("lets cells be formatted only if it says so", async () => {
    const paint = (sheet: Excel.Worksheet): unknown => (sheet.getRange("B2").format.fill.color = "red");
    expect(await onProtected(paint)).toBe("AccessDenied");
    expect(await onProtected(paint, { allowFormatCells: true })).toBe("no error");
  });

  test("takes no conditional formats and no rows", async () => {
    expect(await onProtected((sheet) => sheet.getRange("B2").conditionalFormats.add("Custom"))).toBe("AccessDenied");
    expect(await onProtected((sheet) => sheet.getRange("2:2").insert("Down"))).toBe("AccessDenied");
  });
});

describe("what is no longer there", () => {
  test("a range whose cells were deleted", async () => {
    const doing = async (context: Excel.RequestContext): Promise<void> => {
      const cell = scores(context).getRange("A2");
      cell.load("address");
      await context.sync();
      scores(context).getRange("2:2").delete("Up");
      await context.sync();
      cell.load("values");
    };
    expect(await failing(doing)).toBe("InvalidReference");
  });

  test("a range on a sheet that was deleted", async () => {
    const doing = async (context: Excel.RequestContext): Promise<void> => {
      const sheet = context.workbook.worksheets.getItem("Notes");
      const cell = sheet.getRange("A1");
      cell.load("address");
      await context.sync();
      sheet.delete();
      await context.sync();
      cell.load("values");
    };
    expect(await failing(doing)).toBe("ItemNotFound");
  });

  test("null objects say so, and take no part in what follows", async () => {
    const { Excel } = await openWithClient(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nope");
      const used = context.workbook.worksheets.getItem("Notes").getUsedRangeOrNullObject();
      const name = context.workbook.names.getItemOrNullObject("nope");
      used.load("address");
      await context.sync();
      expect([sheet.isNullObject, used.isNullObject, name.isNullObject]).toEqual([true, true, true]);
      used.load("values");
      await context.sync();
    });
  });
});

describe("what is not emulated", () => {
  test.each<[string, (context: Excel.RequestContext) => unknown]>([
    ["Range.getSpecialCells", (context) => scores(context).getRange().getSpecialCells("Blanks").load("address")],
    ["Workbook.slicers", (context) => context.workbook.slicers.load("items")],
    ["Range.linkedDataTypeState", (context) => scores(context).getRange("A1").load("linkedDataTypeState")],
    ["setting Range.style", (context) => (scores(context).getRange("A1").style = "Good")],
    ["Worksheet.onSingleClicked", (context) => scores(context).onSingleClicked.add(() => Promise.resolve())],
    ["Range.autoFill", (context) => scores(context).getRange("A1").autoFill("A1:A2", "FillDefault")],
  ])("%s fails by its name", async (member, doing) => {
    const { Excel } = await openWithClient(workbook);
    const error = await errorOf(
      Excel.run(async (context) => {
        doing(context);
        await context.sync();
      }),
    );
    expect({ code: error?.code, message: error?.message }).toEqual({
      code: "NotImplemented",
      message: `The simulator does not emulate ${member}.`,
    });
  });
});
