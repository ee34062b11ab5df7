import { Workbook, type Worksheet } from "exceljs";
import { planNewPeriod } from "../../../src/app/new-period";
import { isProblem } from "../../../src/app/problem";
import { understand } from "../../../src/app/review";
import type { ChangePlan, LookCopy } from "../../../src/core/change/change-plan";
import type { WorkbookHost } from "../../../src/core/change/workbook-host";
import { toAddress } from "../../../src/core/grid/a1";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { openWorkbookFile, type WorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { fc } from "../../property";
import { differencesOf, stateOf } from "../office/workbook-state";
import { openInExcel } from "./office-host";
import { at, cellOf, planOf, requireApplied, set, typed } from "./plans";

const FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } } as const;
const LINE = { style: "thin", color: { argb: "FF1F2937" } } as const;

/** C and D are the columns of 2026, with a look of their own each; E and F are free, and E is a little wider than usual. */
async function openFile(change: (sheet: Worksheet) => void = () => undefined): Promise<WorkbookFile> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Scores");
  sheet.addRow(["Leadership"]);
  sheet.addRow(["#", "Objective", "2026 Score", "2026 Comments"]);
  for (const number of [1, 2, 3, 4]) sheet.addRow([number, `Line ${number}`, number, "Begun"]);
  sheet.getColumn(3).width = 7;
  sheet.getColumn(4).width = 40;
  sheet.getColumn(5).width = 12;
  sheet.getCell("C2").style = { font: { bold: true }, alignment: { wrapText: true, horizontal: "center" } };
  for (const row of [3, 4, 5, 6]) {
    sheet.getCell(row, 3).style = { fill: FILL, border: { top: LINE, bottom: LINE }, numFmt: "0.0" };
    sheet.getCell(row, 4).style = { alignment: { wrapText: true, vertical: "top" }, numFmt: "@" };
    const list = { type: "list" as const, allowBlank: true, showErrorMessage: true, formulae: ['"1,2,3,4,5"'] };
    if (row < 6) sheet.getCell(row, 3).dataValidation = { ...list, errorStyle: "stop", error: "A level" };
    sheet.getCell(row, 4).dataValidation = {
      ...{ type: "custom", allowBlank: true, showErrorMessage: true },
      formulae: [`LEN(D${row})<500`],
    };
  }
  const bold = { type: "expression" as const, priority: 1, formulae: ["C3>4"], style: { font: { bold: true } } };
  sheet.addConditionalFormatting({ ref: "C3:C6", rules: [bold] });
  change(sheet);
  return openWorkbookFile(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** A host, and all that can be seen of its workbook as plain data. */
interface Opened {
  readonly host: WorkbookHost;
  readonly look: () => object;
}

const HOSTS: readonly (readonly [string, (file: WorkbookFile) => Promise<Opened>])[] = [
  [
    "the file host",
    async (host) => {
      await host.read();
      return { host, look: () => toShown(host) };
    },
  ],
  [
    "the Excel host",
    async (file) => {
      const { host, simulator } = await openInExcel(await file.read(), { appearance: file.readAppearance() });
      return { host, look: () => stateOf(simulator) };
    },
  ],
];

/** How a file looks, cell by cell: looks that no cell has any more may stay in its list of looks. */
function toShown(file: WorkbookFile): object {
  const { styles, sheets } = file.readAppearance();
  const shown = sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((line) => (line ?? []).map((style) => (style === undefined ? null : styles[style]))),
  }));
  return JSON.parse(JSON.stringify(shown)) as object;
}

const ROWS = [{ first: 1, last: 5 }];
const SCORE: LookCopy = { sheet: "Scores", from: 2, to: 4, rows: ROWS };
const COMMENT: LookCopy = { sheet: "Scores", from: 3, to: 5, rows: ROWS };
const LOOKS = planOf({ kind: "copyLook", copy: SCORE }, { kind: "copyLook", copy: COMMENT });

async function newRound(host: WorkbookHost): Promise<ChangePlan> {
  const plan = planNewPeriod(understand(await host.read()), "2027");
  if (isProblem(plan)) throw new Error(plan.message);
  return plan;
}

/** What a host tells of looks without the appearance: number formats and rules. */
async function toFormats(host: WorkbookHost, column: "C" | "D" | "E" | "F"): Promise<readonly string[]> {
  const snapshot = await host.read();
  return [2, 3, 4, 5, 6].map((row) => cellOf(snapshot, `Scores!${column}${row}`).numberFormat);
}

describe.each(HOSTS)("a copied look with %s", (_, open) => {
  test("brings number formats and data validation, references moved along", async () => {
    const { host, look } = await open(await openFile());
    await host.read();
    requireApplied(await host.apply(LOOKS));
    const rules = JSON.stringify(look()).match(/LEN\([A-Z]\d\)<500/g) ?? [];
    expect([...rules].sort()).toEqual(
      ["D3", "D4", "D5", "D6", "F3", "F4", "F5", "F6"].map((cell) => `LEN(${cell})<500`),
    );
    expect(await toFormats(host, "E")).toEqual(["General", "0.0", "0.0", "0.0", "0.0"]);
    expect(await toFormats(host, "F")).toEqual(["General", "@", "@", "@", "@"]);
    const [score, none, last] = await host.readInputRules(["Scores!E3", "Scores!E6", "Scores!E5"].map(at));
    expect(score).toEqual({ type: "list", comparison: "between", formulas: ['"1,2,3,4,5"'], isStrict: true });
    expect(last).toEqual(score);
    expect(none).toBeNull();
  });

  test("and is taken back with all that was written into it, to the last detail", async () => {
    const { host, look } = await open(await openFile());
    const before = look();
    const plan = await newRound(host);
    const { undo } = requireApplied(await host.apply(plan));
    expect(differencesOf(before, look()).length).toBeGreaterThan(4);
    expect(cellOf(await host.read(), "Scores!E2").value).toBe("2027 Score");
    requireApplied(await host.apply(undo));
    expect(differencesOf(before, look())).toEqual([]);
  });

  test("and a second time, behind something else that stays", async () => {
    const { host, look } = await open(await openFile());
    const notes = set(await host.read(), "Scores!B9", typed("A note"));
    const { undo: back } = requireApplied(await host.apply(LOOKS));
    const { undo: unwritten } = requireApplied(await host.apply(planOf(notes)));
    requireApplied(await host.apply(unwritten));
    requireApplied(await host.apply(planOf(notes)));
    const { undo: again } = requireApplied(await host.apply(back));
    const { host: other, look: otherLook } = await open(await openFile());
    await other.read();
    requireApplied(await other.apply(planOf(notes)));
    expect(differencesOf(otherLook(), look())).toEqual([]);
    requireApplied(await host.apply(again));
    expect(await toFormats(host, "E")).toEqual(["General", "0.0", "0.0", "0.0", "0.0"]);
  });

  test("stops where the cells were filled in meanwhile, and does not take back what was", async () => {
    const { host, look } = await open(await openFile());
    const plan = await newRound(host);
    const { undo } = requireApplied(await host.apply(plan));
    requireApplied(await host.apply(planOf(set(await host.read(), "Scores!E4", typed(3)))));
    const filled = look();
    expect(await host.apply(undo)).toEqual({
      kind: "conflict",
      cells: [],
      structure: ["Scores!E4 was filled in meanwhile, so that its column stays."],
    });
    expect(await host.apply(planOf({ kind: "copyLook", copy: { ...SCORE } }))).toMatchObject({
      kind: "conflict",
      structure: ["Scores!E2 was filled in meanwhile, so that no columns begin there."],
    });
    expect(differencesOf(filled, look())).toEqual([]);
    const gone = planOf({ kind: "copyLook", copy: { ...SCORE, sheet: "Gone" } });
    expect(await host.apply(gone)).toMatchObject({
      kind: "conflict",
      structure: ["The sheet “Gone” is no longer in the workbook."],
    });
  });

  test("is refused where the cells have rules of their own, or the sheet is protected", async () => {
    const own = await open(
      await openFile((sheet) => {
        sheet.getCell("E4").dataValidation = { type: "whole", operator: "greaterThan", formulae: [1] };
      }),
    );
    const before = own.look();
    await own.host.read();
    await expect(own.host.apply(LOOKS)).rejects.toMatchObject({
      code: "unsupported",
      message: expect.stringMatching(/^Column E of “Scores” has .*data validation of its own/) as string,
    });
    expect(differencesOf(before, own.look())).toEqual([]);
    const workbook = await openFile();
    const locked = await open(workbook);
    await locked.host.read();
    const closed = await openFile((sheet) => void sheet.protect("", {}));
    const { host } = await open(closed);
    await host.read();
    await expect(host.apply(LOOKS)).rejects.toMatchObject({ code: "protected" });
  });

  test("whatever is written into it, is taken back whole", async () => {
    const values = fc.array(fc.constantFrom("2/3", "=1+1", "Mature", 3, true, "'", null), {
      minLength: 4,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(values, fc.boolean(), fc.nat(3), async (written, isSplit, spare) => {
        const { host, look } = await open(await openFile());
        const before = look();
        const snapshot: Snapshot = await host.read();
        const cells = written.map((value, index) =>
          set(snapshot, toAddress({ ...at("Scores!E3"), row: 2 + index }), typed(value)),
        );
        const rows = isSplit
          ? [
              { first: 1, last: 1 + spare },
              { first: 2 + spare, last: 5 },
            ]
          : ROWS;
        const copy = { kind: "copyLook" as const, copy: { ...SCORE, rows } };
        const { undo } = requireApplied(await host.apply(planOf(copy, ...cells)));
        requireApplied(await host.apply(planOf(set(await host.read(), "Scores!A1", typed("Contracts")))));
        requireApplied(await host.apply(planOf(set(await host.read(), "Scores!A1", typed("Leadership")))));
        requireApplied(await host.apply(undo));
        expect(differencesOf(before, look())).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

test("in Excel a column with a look of its own keeps it", async () => {
  const file = await openFile((sheet) => {
    sheet.getCell("F4").style = { fill: FILL };
  });
  const { host, simulator } = await openInExcel(await file.read(), { appearance: file.readAppearance() });
  const before = stateOf(simulator);
  await host.read();
  await expect(host.apply(LOOKS)).rejects.toMatchObject({
    code: "unsupported",
    message:
      "Column F of “Scores” has formats or data validation of its own, which Undo could not put back. Nothing was written. Clear them in Excel, or leave the look as it is.",
  });
  expect(differencesOf(before, stateOf(simulator))).toEqual([]);
});

test("in Excel a new round of a usual sheet is a look and a write, however the rules are spread", async () => {
  const file = await openFile();
  const { host, traffic } = await openInExcel(await file.read(), { appearance: file.readAppearance() });
  const plan = await newRound(host);
  traffic.clear();
  const { undo } = requireApplied(await host.apply(plan));
  // One more for the score column, whose last line takes anything.
  expect(traffic.roundTrips).toHaveLength(3);
  await host.read();
  traffic.clear();
  requireApplied(await host.apply(undo));
  expect(traffic.roundTrips).toHaveLength(3);
});
