import type {
  Comparison,
  ConditionalAppearance,
  LinkAppearance,
  ValidationAppearance,
} from "../../core/grid/appearance";
import type { Json } from "../json";
import type { Hyperlink } from "./cell";
import { ConditionalFormat, toFormatId } from "./conditional-format";
import { DataValidation } from "./data-validation";
import { toArea } from "./load-area";
import { toPatch } from "./load-looks";
import type { Sheet } from "./workbook";

/** Links on more cells than these are on cells that nobody filled. */
const MOST_LINKED_CELLS = 10_000;

const COMPARISONS: Readonly<Record<Comparison, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};
/** Office.js's types of conditional formats, by the file format's. Whatever is not here is one of its presets. */
const FORMAT_TYPES: Readonly<Record<string, string>> = {
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};
const RULES = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const;
const ALERTS = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/** Puts conditional formats on a sheet, the highest priority first. */
export function loadConditionalFormats(sheet: Sheet, formats: readonly ConditionalAppearance[]): void {
  for (const { areas, rule, change, stopsIfTrue } of formats) {
    const format = new ConditionalFormat(
      toFormatId(sheet.workbook.nextNumber("conditional format")),
      toType(rule),
      areas.map(toArea),
    );
    format.stopIfTrue = stopsIfTrue;
    format.style = toPatch(change);
    if (rule.kind === "cellValue") {
      const [formula1 = "", formula2] = rule.formulas.map((formula) => `=${formula}`);
      const operator = COMPARISONS[rule.comparison];
      format.cellValueRule = { formula1, operator, ...(formula2 === undefined ? {} : { formula2 }) };
    } else if (rule.formula !== null) {
      format.formula = `=${rule.formula}`;
    }
    sheet.conditionalFormats.push(format);
  }
}

function toType(rule: ConditionalAppearance["rule"]): string {
  if (rule.kind === "other") return FORMAT_TYPES[rule.type] ?? "PresetCriteria";
  return rule.kind === "cellValue" ? "CellValue" : "Custom";
}

/** Says what may be typed into cells of a sheet. */
export function loadValidations(sheet: Sheet, validations: readonly ValidationAppearance[]): void {
  for (const written of validations) {
    const validation = new DataValidation(written.areas.map(toArea));
    validation.rule = toRule(written);
    validation.ignoreBlanks = written.allowsBlank;
    const { prompt, error } = written;
    validation.prompt = { showPrompt: prompt.isShown, title: prompt.title, message: prompt.message };
    validation.errorAlert = {
      showAlert: error.isShown,
      style: ALERTS[error.style],
      title: error.title,
      message: error.message,
    };
    sheet.dataValidations.push(validation);
  }
}

function toRule({ type, comparison, formulas, hasDropDown }: ValidationAppearance): Json {
  const [formula1 = "", formula2] = formulas;
  if (type === "list") return { list: { inCellDropDown: hasDropDown, source: toSource(formula1) } };
  if (type === "custom") return { custom: { formula: `=${formula1}` } };
  return {
    [RULES[type]]: {
      formula1: toOperand(formula1),
      ...(formula2 === undefined ? {} : { formula2: toOperand(formula2) }),
      operator: COMPARISONS[comparison],
    },
  };
}

/** The choices of a list as they are typed; a range as a formula. */
function toSource(formula: string): string {
  const choices = /^"(.*)"$/s.exec(formula)?.[1];
  return choices === undefined ? `=${formula}` : choices.replaceAll('""', '"');
}

/** A number as it is; anything else as a formula. */
function toOperand(formula: string): Json {
  const number = Number(formula);
  return formula.trim() === "" || Number.isNaN(number) ? `=${formula}` : number;
}

/** Puts links on the cells of a sheet. */
export function loadLinks(sheet: Sheet, links: readonly LinkAppearance[]): void {
  for (const { area, address, location, tip } of links) {
    const hyperlink: Hyperlink = {
      ...(address === null ? {} : { address }),
      ...(location === null ? {} : { documentReference: location }),
      ...(tip === null ? {} : { screenTip: tip }),
    };
    let left = MOST_LINKED_CELLS;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right && left > 0; column++, left--) {
        sheet.cells.set(row, column, { ...sheet.cell(row, column), hyperlink });
      }
      if (left === 0) break;
    }
  }
}
