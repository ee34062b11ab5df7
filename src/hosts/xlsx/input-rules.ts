import { isInRange, isSameSheetName, type CellRef } from "../../core/grid/cell-ref";
import { HostError } from "../../core/change/workbook-host";
import type { InputRule } from "../../core/grid/input-rule";
import { readValidations } from "./appearance/validations";
import type { Package } from "./package";
import { readWorkbookPart } from "./workbook-part";
import { parseXml } from "./xml-tree";

/** What may be typed into a cell of a package. Throws {@link HostError} `notFound` where its sheet is not there. */
export function readInputRule(source: Package, workbookPart: string, at: CellRef): InputRule | null {
  const entry = readWorkbookPart(source, workbookPart).sheets.find(({ name }) => isSameSheetName(name, at.sheet));
  if (entry?.kind !== "worksheet") {
    throw new HostError("notFound", `The sheet “${at.sheet}” is not in the workbook. Read the workbook again.`);
  }
  const rule = readValidations(entry.name, parseXml(source.get(entry.part).text)).find(({ areas }) =>
    areas.some((area) => isInRange(at, area)),
  );
  if (!rule) return null;
  const { type, comparison, formulas, error } = rule;
  return {
    type: type === "list" || type === "whole" || type === "decimal" ? type : "other",
    comparison,
    formulas,
    isStrict: error.isShown && error.style === "stop",
  };
}
