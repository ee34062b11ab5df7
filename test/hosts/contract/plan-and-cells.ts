import type { ChangePlan } from "../../../src/core/change/change-plan";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { isSameFigure } from "../../core/report/recalculated-tabs";

/** The cells of the tabs that a plan writes which a workbook holds otherwise. Throws for a plan that does more than write tabs. */
export function findUnlikePlanned({ changes }: ChangePlan, workbook: Snapshot): readonly unknown[] {
  return changes.flatMap((change) => {
    if (change.kind !== "writeSheet") throw new Error("The plan is to write tabs alone.");
    const { name, cells } = change.plan;
    const sheet = workbook.findSheet(name);
    return cells.flatMap(({ row, column, value, formula }) => {
      const cell = sheet?.cell(row, column);
      const read = cell?.value ?? "";
      const isSame = cell?.formula === formula && typeof read !== "object" && isSameFigure(value, read);
      return isSame ? [] : [{ name, row, column, value, formula, cell }];
    });
  });
}
