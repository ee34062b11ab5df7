import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Workbook, type CellValue } from "exceljs";
import { makeFolder, maturity, type Ended } from "./run-maturity";

const POUNDS = '"£"#,##0.00';

let file: string;

/** A workbook of KPIs and savings alone, the register an Excel table with a totals row, some of its rows filtered out. */
beforeAll(async () => {
  const workbook = new Workbook();
  const kpis = workbook.addWorksheet("KPIs");
  kpis.addRows([
    ["Our KPIs"],
    ["No", "KPI", "Baseline 2019/20", "Target 2020/21", "Actual 2020/21", "Owner"],
    [1, "Budget saved", "£185,000", "To be agreed", 234444.69, "Finance"],
    [2, "Exceptions and orders", "189; 96.6%", "Exceptions reduced each year from the 189 of 18/19.", "[171]", null],
    [3, "Spend nearby", null, ">= 52.5%", "5,2%", null],
  ]);
  kpis.getCell("E3").numFmt = POUNDS;
  const register = workbook.addWorksheet("Savings log");
  register.addTable({
    name: "Log",
    ref: "B4",
    headerRow: true,
    totalsRow: true,
    columns: [
      { name: "Contract ref", totalsRowLabel: "Total" },
      { name: "Contract title" },
      { name: "Financial year" },
      { name: "Budget (£)" },
      { name: "Contract value (£)" },
      { name: "Saving (£)", totalsRowFunction: "sum" },
      { name: "Type" },
      { name: "Status" },
      { name: "Recurring" },
    ],
    rows: [
      ["C1", "Lamps", "2020/21", 1000.1, 900.05, 100.05000000001, "Cashable", "Delivered", "Yes"],
      ["C2", "Paper", "2020/21", 10, 30.3, -20.3, "Cost avoidance", "Forecast", null],
      ["C3", "Salt", "2021/22", null, null, 0.1, "Rebate", "Delivered", "No"],
    ] as CellValue[][],
  });
  register.getRow(6).hidden = true;
  file = join(await makeFolder(), "figures.xlsx");
  await writeFile(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
});

/** What `maturity read --json` says of the file. */
interface Read {
  readonly kpis: readonly object[];
  readonly savings: readonly object[];
  readonly objectives: readonly object[];
  readonly unrecognised: readonly object[];
}

async function read(): Promise<{ readonly ended: Ended; readonly result: Read | undefined }> {
  const ended = await maturity(["read", file, "--json"]);
  return { ended, result: (JSON.parse(ended.stdout) as readonly Read[])[0] };
}

describe("maturity read of a workbook without scores", () => {
  test("gives its KPIs as the contract writes them", async () => {
    const { ended, result } = await read();
    expect([ended.status, ended.stderr]).toEqual([0, ""]);
    expect(result?.objectives).toEqual([]);
    const baseline = {
      kind: "money",
      value: "185000.00",
      currency: "GBP",
      period: "2019/20",
      text: "£185,000",
      cell: "KPIs!C3",
    };
    const more = { quarters: {}, toDate: {}, tolerance: null, rating: null };
    const several = { period: "2019/20", cell: "KPIs!C4" };
    expect(result?.kpis).toEqual([
      {
        ref: "1",
        name: "Budget saved",
        area: null,
        baseline,
        baselines: [baseline],
        targets: { "2020/21": [{ kind: "notSet", text: "To be agreed", cell: "KPIs!D3" }] },
        actuals: {
          "2020/21": [{ kind: "money", value: "234444.69", currency: "GBP", text: "£234,444.69", cell: "KPIs!E3" }],
        },
        direction: null,
        directionFrom: null,
        ...more,
        owner: "Finance",
      },
      {
        ref: "2",
        name: "Exceptions and orders",
        area: null,
        baseline: { kind: "unreadable", why: "severalFigures", text: "189; 96.6%", cell: "KPIs!C4" },
        baselines: [
          { kind: "number", value: "189", text: "189", ...several },
          { kind: "percent", value: "96.6", text: "96.6%", ...several },
        ],
        targets: {
          "2020/21": [
            {
              kind: "direction",
              direction: "decrease",
              from: { kind: "number", value: "189", period: "18/19", text: "189", cell: "KPIs!D4" },
              text: "Exceptions reduced each year from the 189 of 18/19.",
              cell: "KPIs!D4",
            },
          ],
        },
        actuals: {
          "2020/21": [{ kind: "number", value: "171", provisional: true, text: "[171]", cell: "KPIs!E4" }],
        },
        direction: "decrease",
        directionFrom: "target",
        ...more,
        owner: null,
      },
      {
        ref: "3",
        name: "Spend nearby",
        area: null,
        baseline: { kind: "blank", text: "", cell: "KPIs!C5" },
        baselines: [{ kind: "blank", text: "", cell: "KPIs!C5" }],
        targets: { "2020/21": [{ kind: "percent", value: "52.5", bound: ">=", text: ">= 52.5%", cell: "KPIs!D5" }] },
        actuals: { "2020/21": [{ kind: "unreadable", why: "digits", text: "5,2%", cell: "KPIs!E5" }] },
        direction: "increase",
        directionFrom: "target",
        ...more,
        owner: null,
      },
    ]);
  });

  test("gives every line of its register, filtered out or not, and no total", async () => {
    const { result } = await read();
    const money = (value: string, text: string, cell: string): object => ({
      kind: "money",
      value,
      currency: "GBP",
      text,
      cell: `'Savings log'!${cell}`,
    });
    const blank = (cell: string): object => ({ kind: "blank", text: "", cell: `'Savings log'!${cell}` });
    const more = {
      fullYear: null,
      start: null,
      firstYear: null,
      months: null,
      supplier: null,
      group: null,
      lead: null,
    };
    const ofEach = { directorate: null, ...more, hidden: false };
    expect(result?.savings).toEqual([
      {
        ...ofEach,
        ref: "C1",
        title: "Lamps",
        contract: "Lamps",
        period: "2020/21",
        budget: money("1000.10", "1000.1", "E5"),
        value: money("900.05", "900.05", "F5"),
        saving: money("100.05", "100.05000000001", "G5"),
        type: "cashable",
        status: "delivered",
        recurring: true,
        recurrence: "recurring",
      },
      {
        ...ofEach,
        ref: "C2",
        title: "Paper",
        contract: "Paper",
        period: "2020/21",
        budget: money("10.00", "10", "E6"),
        value: money("30.30", "30.3", "F6"),
        saving: money("-20.30", "-20.3", "G6"),
        type: "cost avoidance",
        status: "forecast",
        recurring: null,
        recurrence: null,
        hidden: true,
      },
      {
        ...ofEach,
        ref: "C3",
        title: "Salt",
        contract: "Salt",
        period: "2021/22",
        budget: blank("E7"),
        value: blank("F7"),
        saving: money("0.10", "0.1", "G7"),
        type: "Rebate",
        status: "delivered",
        recurring: false,
        recurrence: "one-off",
      },
    ]);
    expect(result?.unrecognised).toEqual([
      {
        sheet: "Savings log",
        range: "B8:G8",
        why: "A row of totals: the sheet's own arithmetic, no saving.",
      },
    ]);
  });

  test("tells a person the same", async () => {
    const { status, stdout } = await maturity(["read", file]);
    expect(status).toBe(0);
    expect(stdout).not.toContain("objective");
    expect(stdout).toContain(
      "3 KPIs; periods: 2020/21.\n3 savings in registers, 1 of them in hidden rows, which count too.\n1 amount could not be read.\n",
    );
    expect(stdout).toContain("Sheet “KPIs” holds KPIs with baselines, targets and actuals.");
    expect(stdout).toMatch(/G +saving +“Saving \(£\)”/);
  });
});

describe("a command that needs scores", () => {
  test("says that there are none", async () => {
    const { status, stderr } = await maturity(["gaps", file]);
    expect(status).toBe(3);
    expect(stderr).toContain("no score sheet was recognised");
  });
});
