import type { Comparison } from "../../core/grid/appearance";
import type { CellRef } from "../../core/grid/cell-ref";
import type { InputRule } from "../../core/grid/input-rule";
import type { BatchRunner } from "./batch-runner";

/** What may be typed into some cells, in one round trip. Throws what Excel throws. */
export function readInputRules(runner: BatchRunner, cells: readonly CellRef[]): Promise<readonly (InputRule | null)[]> {
  return runner.send(({ workbook }) => {
    const validations = cells.map(({ sheet, row, column }) => {
      const { dataValidation } = workbook.worksheets.getItem(sheet).getCell(row, column);
      dataValidation.load({ type: true, rule: true, errorAlert: true });
      return dataValidation;
    });
    return () => validations.map(toInputRule);
  });
}

function toInputRule({ type, rule, errorAlert }: Excel.DataValidation): InputRule | null {
  if (type === "None") return null;
  const isStrict = errorAlert.showAlert && errorAlert.style === "Stop";
  const source = rule.list?.source;
  if (typeof source === "string") {
    const formula = source.startsWith("=") ? source.slice(1) : `"${source}"`;
    return { type: "list", comparison: "between", formulas: [formula], isStrict };
  }
  const limits = rule.wholeNumber ?? rule.decimal;
  if (!limits) return { type: "other", comparison: "between", formulas: [], isStrict };
  // What is read is text or a figure; a range can be written alone.
  const formulas = [limits.formula1, limits.formula2].flatMap((formula) =>
    typeof formula === "string" || typeof formula === "number" ? String(formula).replace(/^=/, "") : [],
  );
  return {
    type: rule.wholeNumber ? "whole" : "decimal",
    comparison: toComparison(limits.operator),
    formulas,
    isStrict,
  };
}

function toComparison(operator: string): Comparison {
  const name = operator.charAt(0).toLowerCase() + operator.slice(1);
  return COMPARISONS.find((each) => each === name || `${each}To` === name) ?? "between";
}

/** Excel's names begin with a capital, and two of them end otherwise: EqualTo and NotEqualTo. */
const COMPARISONS: readonly Comparison[] = [
  ...(["between", "notBetween", "equal", "notEqual", "greaterThan", "lessThan"] as const),
  ...(["greaterThanOrEqual", "lessThanOrEqual"] as const),
];
