import { fc } from "../../property";
import { toA1 } from "../../../src/core/grid/a1";
import { compareLooks } from "../../../src/workbench/file/compare-looks";
import { toAspects } from "../../../src/workbench/file/sheet-aspects";
import { STYLED_WORKBOOK } from "../../hosts/xlsx/styled-package";
import { toTabPlan } from "../../hosts/xlsx/package-builder";
import { applyInPane, cellsOf, open, type } from "./opened";

const address = fc
  .record({ sheet: fc.constantFrom("'Own scores'", "Other"), row: fc.nat(12), column: fc.nat(6) })
  .map(({ sheet, row, column }) => `${sheet}!${toA1(row, column)}`);
/** What a person types; nothing that changes the number format of a plain cell. */
const typed = fc.oneof(
  fc.integer({ min: -9, max: 99 }),
  fc.boolean(),
  fc.constantFrom("", "three", " a ", "'2/3", "'=x", "'", "a\nb", "<&>", "_x0041_", "#N/A", "£ and “quotes”"),
  fc.constantFrom("=1+1", "='Own scores'!B2*2", '=Other!B2&"<"', "=SUM(B2:C3)", "=1/0"),
);
const edits = fc.dictionary(address, typed, { maxKeys: 12 });

test("whatever is typed reads back from the copy as it stands here", async () => {
  await fc.assert(
    fc.asyncProperty(edits, fc.boolean(), async (changes, withTab) => {
      const opened = await open(STYLED_WORKBOOK);
      if (withTab) {
        const plan = toTabPlan({
          cells: toTabPlan().cells.map((cell) =>
            cell.row === 3 && cell.column === 1 ? { ...cell, formula: "Other!B2" } : cell,
          ),
        });
        await applyInPane(opened, { kind: "writeSheet", plan });
      }
      type(opened, changes);
      const { bytes, leftOut } = await opened.saveCopy();
      expect(leftOut).toEqual([]);
      const again = await open(bytes);
      expect(cellsOf(again.excel.snapshot())).toEqual(cellsOf(opened.excel.snapshot()));
      for (const sheet of opened.excel.workbook.sheets) {
        const other = again.excel.workbook.findSheet(sheet.name);
        if (!other) throw new Error(`No sheet ${sheet.name}`);
        expect(compareLooks(sheet, other)).toEqual({ formats: [], looks: [] });
        expect(toAspects(other)).toEqual(toAspects(sheet));
      }
    }),
    { numRuns: 40 },
  );
});
