import { EMPTY_CELL, type Cell } from "../../../src/core/grid/cell";
import { SheetSnapshot, Snapshot } from "../../../src/core/grid/snapshot";
import { snapshotOfSheets, type PlainName, type PlainSheet } from "../../core/snapshot-builder";

/** A sheet of a fixture: what the snapshot builder knows, and what only hosts care about. */
export interface FixtureSheet extends PlainSheet {
  readonly isProtected?: boolean;
}

/** A workbook that every host is given. */
export function workbookOf(sheets: readonly FixtureSheet[], names: readonly PlainName[] = []): Snapshot {
  const plain = snapshotOfSheets(
    sheets,
    names.map((name) => ({ isHidden: true, ...name })),
  );
  return new Snapshot(
    plain.sheets.map((sheet, index) => {
      const { isProtected = false } = sheets[index] ?? {};
      return new SheetSnapshot({ ...sheet.content, isProtected });
    }),
    plain.names,
  );
}

/** A cell that holds nothing and yet shows what is typed into it in a format of its own. */
function formatted(numberFormat: string): Cell {
  return { ...EMPTY_CELL, numberFormat };
}

/** Cells of every kind, on sheets of every kind. */
export const EVERY_KIND = workbookOf(
  [
    {
      name: "Scores",
      rows: [
        ["Objective", "2025", "2026", "Comment"],
        ["Engaging councillors", 3, "2/3", "Carried forward"],
        ["Social value", 2.5, "N/A", "=1+1 is no formula here"],
        [null, { value: 0.25, numberFormat: "0.0%" }, true, { value: 45_000, numberFormat: "dd/mm/yyyy" }],
        ["Mean", { formula: "AVERAGE(B2:B3)", value: 2.75 }, { formula: 'IF(B2>9,"",B2&"")', value: "3" }],
        [{ formula: "1/0", value: { error: "#DIV/0!" } }, { error: "#N/A" }, formatted("0.00"), "'quoted'"],
        ["A very merged note", null, null, "A line\nand another"],
      ],
      merges: ["A7:C7"],
      hiddenRows: [3],
      hiddenColumns: [2],
    },
    { name: "It's a sheet, too", rows: [["Hidden"]], visibility: "hidden" },
    { name: "Deep", rows: [["Very hidden"]], visibility: "veryHidden" },
    { name: "Empty", rows: [] },
    { name: "Locked", rows: [["Keep"]], isProtected: true },
    {
      name: "Register",
      rows: [[], [null, "Ref", "Saving"], [null, "C1", 100], [null, "C2", 250]],
      tables: [
        {
          name: "Savings",
          range: { sheet: "Register", top: 1, left: 1, bottom: 3, right: 2 },
          hasHeaderRow: true,
          hasTotalsRow: false,
        },
      ],
    },
  ],
  [
    { name: "_maturity.baseline", refersTo: "3" },
    { name: "_maturity.basis", refersTo: '"midpoint"' },
    { name: "_maturity.cell", refersTo: "Scores!$B$2" },
  ],
);

/** A small score sheet. */
export const SCORES = workbookOf([
  {
    name: "Scores",
    rows: [
      ["Ref", "Objective", "2025", "2026", "Comment"],
      [1, "Strategy", 3, 3, "As last year"],
      [2, "Leadership", 2, "2/3", null],
      [3, "Contracts", 4, null, "Mature (3)"],
      ["Mean", null, { formula: "AVERAGE(C2:C4)", value: 3 }, { formula: "AVERAGE(D2:D4)", value: 3 }],
    ],
  },
  { name: "Notes", rows: [["Mine"]] },
]);
