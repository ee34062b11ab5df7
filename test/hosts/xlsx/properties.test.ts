import { Workbook } from "exceljs";
import { fc } from "../../property";
import { toA1 } from "../../../src/core/grid/a1";
import type { CellContent, CellValue } from "../../../src/core/grid/cell";
import type { Change } from "../../../src/core/change/change-plan";
import { openWorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { applyAll, craft, textOf, toTabPlan, type CraftedWorkbook } from "./package-builder";

const ROWS = 5;
const COLUMNS = 4;

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: -9, max: 99 }),
  fc.double({ noDefaultInfinity: true, noNaN: true }).map((each) => (Object.is(each, -0) ? 0 : each)),
  fc.boolean(),
  fc.constantFrom("2/3", "=x", "'x", "3 - Mature", " a ", "_x0041_", "£5", "\r\n", ""),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom({ error: "#N/A" }, { error: "#DIV/0!" }),
  fc.constant(null),
);
const content: fc.Arbitrary<CellContent> = fc.oneof(
  value.map((each) => ({ value: each, formula: null })),
  fc.record({ value: fc.integer(), formula: fc.constantFrom("1+1", "A1*2", "SUM(A1:D5)", 'Other!B2&"<"') }),
);
const place = fc.record({ row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1) });
const edits = fc.uniqueArray(fc.record({ at: place, to: content }), {
  maxLength: 8,
  selector: ({ at }) => toA1(at.row, at.column),
});

/** Cells as text of a sheet, with and without numbers and looks; holes where nothing is drawn. */
const cellXml = fc.constantFrom(null, "<v>3</v>", "<f>1+2</f><v>3</v>", "<f>$B$2*2</f><v>8</v>", "");
const workbook: fc.Arbitrary<CraftedWorkbook> = fc
  .array(fc.option(fc.array(cellXml, { minLength: 1, maxLength: COLUMNS })), { maxLength: ROWS })
  .map((rows) => {
    const cells = rows.map((row, index) => {
      if (row === null) return "";
      const inner = row.map((xml, column) =>
        xml === null ? "" : `<c r="${toA1(index, column)}"${column % 2 ? ' s="1"' : ""}>${xml}</c>`,
      );
      return `<row r="${index + 1}">${inner.join("")}</row>`;
    });
    return {
      sheets: [
        { name: "Scores", cells: cells.join("") },
        { name: "Other", cells: '<row r="2"><c r="B2"><v>1</v></c></row>' },
      ],
      looks: '<xf numFmtId="2" xfId="0" quotePrefix="1"/>',
    };
  });

async function toChanges(
  bytes: Uint8Array,
  wanted: readonly { at: { row: number; column: number }; to: CellContent }[],
): Promise<readonly Change[]> {
  const snapshot = await (await openWorkbookFile(bytes)).read();
  return wanted.map(({ at, to }) => {
    const cell = { sheet: "Scores", ...at };
    const { value: before, formula } = snapshot.cell(cell);
    return { kind: "setCell", at: cell, from: { value: before, formula }, to };
  });
}

test("a plan changes the cells that it names, and no others but for stale results", async () => {
  await fc.assert(
    fc.asyncProperty(workbook, edits, async (crafted, wanted) => {
      const bytes = craft(crafted);
      const file = await openWorkbookFile(bytes);
      const before = await file.read();
      await applyAll(file, ...(await toChanges(bytes, wanted)));
      const after = await (await openWorkbookFile(file.toBytes())).read();
      expect(after).toEqual(await file.read());
      for (let row = 0; row < ROWS; row += 1) {
        for (let column = 0; column < COLUMNS; column += 1) {
          const at = { sheet: "Scores", row, column };
          const edit = wanted.find((each) => each.at.row === row && each.at.column === column);
          const { value: now, formula } = after.cell(at);
          if (edit) expect({ value: now, formula }).toEqual(edit.to);
          else expect(formula).toBe(before.cell(at).formula);
          if (!edit && formula !== null) expect([before.cell(at).value, null]).toContainEqual(now);
          if (!edit && formula === null) expect(now).toEqual(before.cell(at).value);
        }
      }
      expect(after.findSheet("Other")).toEqual(before.findSheet("Other"));
    }),
  );
});

test("a plan that is taken back leaves the same snapshot", async () => {
  await fc.assert(
    fc.asyncProperty(workbook, edits, fc.boolean(), async (crafted, wanted, withTab) => {
      const bytes = craft(crafted);
      const file = await openWorkbookFile(bytes);
      const before = await file.read();
      const tab: readonly Change[] = withTab ? [{ kind: "writeSheet", plan: toTabPlan() }] : [];
      const done = await applyAll(file, ...(await toChanges(bytes, wanted)), ...tab);
      await file.apply(done.undo);
      expect(await file.read()).toEqual(before);
    }),
  );
});

test("a plan that is taken back later leaves the same cells, formulas' results aside", async () => {
  await fc.assert(
    fc.asyncProperty(workbook, edits, async (crafted, wanted) => {
      const bytes = craft(crafted);
      const file = await openWorkbookFile(bytes);
      const before = await file.read();
      const done = await applyAll(file, ...(await toChanges(bytes, wanted)));
      const undone = await file.apply({ ...done.undo });
      expect(undone.kind).toBe("applied");
      const after = await file.read();
      for (let row = 0; row < ROWS; row += 1) {
        for (let column = 0; column < COLUMNS; column += 1) {
          const at = { sheet: "Scores", row, column };
          const expected = before.cell(at);
          const found = after.cell(at);
          expect(found.formula).toBe(expected.formula);
          if (expected.formula === null) expect(found.value).toEqual(expected.value);
        }
      }
    }),
  );
});

test("what is written opens in exceljs too", async () => {
  await fc.assert(
    fc.asyncProperty(workbook, edits, async (crafted, wanted) => {
      const bytes = craft(crafted);
      const file = await openWorkbookFile(bytes);
      await applyAll(file, ...(await toChanges(bytes, wanted)));
      const copy = new ArrayBuffer(file.toBytes().length);
      new Uint8Array(copy).set(file.toBytes());
      const opened = new Workbook();
      await opened.xlsx.load(copy);
      for (const { at, to } of wanted) {
        if (typeof to.value !== "number" || to.formula !== null) continue;
        expect(opened.getWorksheet("Scores")?.getCell(at.row + 1, at.column + 1).value).toBe(to.value);
      }
    }),
  );
});

test("writing the same tab again adds no look", async () => {
  const file = await openWorkbookFile(craft({ sheets: [{ name: "Scores" }] }));
  await applyAll(file, { kind: "writeSheet", plan: toTabPlan() });
  const styles = textOf(file.toBytes(), "xl/styles.xml");
  await applyAll(file, { kind: "writeSheet", plan: toTabPlan({ columnWidths: [9] }) });
  expect(textOf(file.toBytes(), "xl/styles.xml")).toBe(styles);
});
