import type { ValidationAppearance } from "../../../core/grid/appearance";
import { toShownFormula } from "../future-functions";
import { decodeExcelText } from "../xml-text";
import { findChild, findChildren, type XmlElement } from "../xml-tree";
import { findAll, readFlag, readWord } from "./attributes";
import { readAreas } from "./areas";
import { COMPARISONS } from "./conditional-formats";

const TYPES = ["list", "whole", "decimal", "date", "time", "textLength", "custom"] as const;
const STYLES = ["stop", "warning", "information"] as const;

/** What may be typed into a sheet's cells, those rules of later Excels too that look at other sheets. */
export function readValidations(sheet: string, root: XmlElement): readonly ValidationAppearance[] {
  return findAll(root, "dataValidation").flatMap((element) => {
    const type = TYPES.find((each) => each === element.tag.attribute("type"));
    const sqref = element.tag.attribute("sqref") ?? findChild(element, "sqref")?.text ?? null;
    if (type === undefined) return [];
    const formulas = ["formula1", "formula2"].flatMap((local) => {
      const formula = findChild(element, local);
      // Later Excels wrap the formula once more.
      return formula ? [toShownFormula(findChildren(formula, "f")[0]?.text ?? formula.text)] : [];
    });
    const textOf = (name: string): string => decodeExcelText(element.tag.attribute(name) ?? "");
    return [
      {
        areas: readAreas(sheet, sqref),
        type,
        comparison: readWord(element, "operator", COMPARISONS, "between"),
        formulas,
        allowsBlank: readFlag(element, "allowBlank", false),
        // The attribute says the opposite of its name.
        hasDropDown: !readFlag(element, "showDropDown", false),
        prompt: {
          isShown: readFlag(element, "showInputMessage", false),
          title: textOf("promptTitle"),
          message: textOf("prompt"),
        },
        error: {
          isShown: readFlag(element, "showErrorMessage", false),
          style: readWord(element, "errorStyle", STYLES, "stop"),
          title: textOf("errorTitle"),
          message: textOf("error"),
        },
      },
    ];
  });
}
