import { isDeepStrictEqual } from "node:util";
import { fc } from "../../property";
import {
  IN_OTHER_WORDS,
  IN_WORDS_OF_HEADERS,
  MERGED_DOWN,
  NAMED_TOTAL,
  ON_SEVERAL_SHEETS,
  WITH_HEADER_AGAIN,
  WITH_HEADINGS,
  WITH_REFS_IN_WORDS,
  WITH_TOTALS,
} from "../recognise/messy-register-sheets";
import { LIKELY_REGISTERS } from "../recognise/likely-register-sheets";
import { anyRegister, anyRegisterLook, type ListedSaving, type RegisterLook } from "../recognise/random-register";
import { renderRegister } from "../recognise/render-register";
import { snapshotOfSheets, type PlainCell, type PlainRows, type PlainSheet } from "../snapshot-builder";
import { planKpiTabs, toPlaceUnderHeading, toStructure, toValuesUnderHeadings } from "./kpi-workbooks";
import { isSameFigure, recalculateTabs } from "./recalculated-tabs";

const KPIS: PlainSheet = {
  name: "KPIs",
  rows: [
    ["No", "KPI", "Target 2022/23", "Actual 2022/23", "Target 2023/24", "Actual 2023/24", "Target 2024/25", "Actual"],
    [1, "Savings delivered", "£1,900.00", "£1.00", "£5", 25_000, "£2.5k", "£9.99"],
    [2, "Cashable savings delivered", "£1,000.00", "£1.00", null, "tbc", "£2,000", "£9.99"],
  ],
};

function withResults(sheet: PlainSheet): PlainSheet {
  const toResult = (cell: PlainCell): PlainCell =>
    typeof cell === "object" && cell !== null && "formula" in cell ? cell.value : cell;
  return { ...sheet, rows: sheet.rows.map((row) => row.map(toResult)) };
}

/** A register whose savings are numbers, with KPIs. */
function toSheets(savings: readonly ListedSaving[], look: RegisterLook): readonly PlainSheet[] {
  const written = savings.map((saving): ListedSaving => ({ ...saving, writes: "number" }));
  return [KPIS, ...renderRegister(written, look)];
}

/** What the other engine computes otherwise, for the tabs of a workbook as they are made of it. */
async function findDifferences(sheets: readonly PlainSheet[]): Promise<readonly string[]> {
  const snapshot = snapshotOfSheets(sheets);
  const { plans } = planKpiTabs(snapshot);
  expect(plans.map(({ tab }) => tab)).toEqual(["kpi-review", "savings-data"]);
  // What the registers' own formulas rest on is not in these workbooks: their results stand.
  const cells = await recalculateTabs(snapshotOfSheets(sheets.map(withResults)), plans);
  expect(cells.length).toBeGreaterThan(0);
  return cells
    .filter(({ cell, recalculated }) => !isSameFigure(cell.value, recalculated))
    .map(
      ({ tab, cell, recalculated }) =>
        `${tab} R${cell.row}C${cell.column}: ${JSON.stringify(cell.value)} is ${JSON.stringify(recalculated)} by ${cell.formula ?? ""}`,
    );
}

const sheetOf = (rows: PlainRows): readonly PlainSheet[] => [{ name: "Register", rows }];
const REGISTERS: readonly (readonly [what: string, sheets: readonly PlainSheet[]])[] = [
  ...IN_OTHER_WORDS.map(([what, rows]) => [what, sheetOf(rows)] as const),
  ["totals", sheetOf(WITH_TOTALS)],
  ["a contract called “Total”", sheetOf(NAMED_TOTAL)],
  ["a header that comes again", sheetOf(WITH_HEADER_AGAIN)],
  ["headings that say year, status and type", [{ name: "2024-25", rows: WITH_HEADINGS }]],
  ["lines in the words of headers", sheetOf(IN_WORDS_OF_HEADERS)],
  ["lines with refs in the words of headers", sheetOf(WITH_REFS_IN_WORDS)],
  ["cells merged down", [{ ...MERGED_DOWN, name: "Register" }]],
  ["a sheet for each year", ON_SEVERAL_SHEETS],
  ...LIKELY_REGISTERS.map(({ what, sheet }) => [what, [{ name: "Register", ...sheet }]] as const),
];

describe("the tabs of registers as officers keep them give in another engine what the core computes", () => {
  test.each(REGISTERS)("%s", async (_, sheets) => {
    expect(await findDifferences(sheets)).toEqual([]);
    expect(await findDifferences([KPIS, ...sheets])).toEqual([]);
  });

  test("all of them in one workbook", async () => {
    const sheets = REGISTERS.flatMap(([, own]) => own);
    expect(
      await findDifferences([KPIS, ...sheets.map((sheet, index) => ({ ...sheet, name: `Savings ${index}` }))]),
    ).toEqual([]);
  });

  test("whatever the layout", async () => {
    await fc.assert(
      fc.asyncProperty(anyRegister, anyRegisterLook, async (savings, look) => {
        expect(await findDifferences([KPIS, ...renderRegister(savings, look)])).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the tabs of registers as officers keep them follow", () => {
  const rows: PlainRows = [
    ["Ref", "Project", "Saving (£)", "Type", "Cashable?", "Status"],
    ["Delivered savings 2023/24"],
    ["A1", "Lamps", 1.25, null, "Yes", null],
    ["A2", "Salt", 2.5, "Cost avoidance", null, "Forecast"],
    ["Cashable savings 2024/25"],
    ["A3", "Vans", 3, null, null, "Delivered"],
  ];

  test("a word that is typed into a line for which a heading or another column spoke", async () => {
    const { plans } = planKpiTabs(snapshotOfSheets(sheetOf(rows)));
    const edited = rows.map((row, index) => {
      if (index === 2) return ["A1", "Lamps", 1.25, "Cost avoidance", "Yes", "Forecast"];
      return index === 5 ? ["A3", "Vans", 3, "Cost avoidance", null, "Delivered"] : row;
    });
    const now = snapshotOfSheets(sheetOf(edited));
    const anew = toValuesUnderHeadings(planKpiTabs(now).plans);
    const cells = await recalculateTabs(now, plans);
    const differences = cells.filter(({ tab, cell, recalculated }) => {
      const plan = plans.find((each) => each.tab === tab);
      return plan && !isSameFigure(anew.get(toPlaceUnderHeading(plan, cell)) ?? null, recalculated);
    });
    expect(differences.map(({ tab, cell, recalculated }) => [tab, cell.row, cell.column, recalculated])).toEqual([]);
    const at = (row: number, column: number): unknown =>
      cells.find((each) => each.tab === "savings-data" && each.cell.row === row && each.cell.column === column)
        ?.recalculated;
    expect([at(4, 5), at(4, 7), at(6, 5), at(6, 7)]).toEqual([
      ...["cost avoidance", "forecast", "cost avoidance"],
      "delivered",
    ]);
  });

  test("savings of any layout that are changed after the tabs were made", async () => {
    const changes = fc.tuple(
      anyRegister,
      anyRegisterLook,
      fc.array(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), { minLength: 14, maxLength: 14 }),
    );
    await fc.assert(
      fc.asyncProperty(changes, async ([savings, look, pence]) => {
        const before = toSheets(savings, look);
        const after = toSheets(
          savings.map((saving, index) => ({ ...saving, pence: pence[index] ?? 0n })),
          look,
        );
        const [then, whole] = [snapshotOfSheets(before), snapshotOfSheets(after)];
        fc.pre(isDeepStrictEqual(toStructure(then), toStructure(whole)));
        const { plans } = planKpiTabs(then);
        const anew = toValuesUnderHeadings(planKpiTabs(whole).plans);
        const differences = (await recalculateTabs(snapshotOfSheets(after.map(withResults)), plans)).filter(
          ({ tab, cell, recalculated }) => {
            const plan = plans.find((each) => each.tab === tab);
            return plan && !isSameFigure(anew.get(toPlaceUnderHeading(plan, cell)) ?? null, recalculated);
          },
        );
        expect(
          differences.map(({ tab, cell, recalculated }) => [tab, cell.row, cell.column, cell.value, recalculated]),
        ).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
