import type {
  AppearanceChange,
  Comparison,
  ConditionalAppearance,
  ConditionalRule,
} from "../../../core/grid/appearance";
import { toShownFormula } from "../future-functions";
import { findChildren, type XmlElement } from "../xml-tree";
import { findAll, findNumber, readFlag, readWord } from "./attributes";
import { readAreas } from "./areas";
import type { Palette } from "./palette";
import { toChange } from "./read-looks";

export const COMPARISONS: readonly Comparison[] = [
  ...(["between", "notBetween", "equal", "notEqual"] as const),
  ...(["greaterThan", "lessThan", "greaterThanOrEqual", "lessThanOrEqual"] as const),
];

interface Ranked {
  readonly priority: number;
  readonly format: ConditionalAppearance;
}

/** What a sheet's conditional formats need from the workbook. */
export interface ChangeSource {
  readonly changes: readonly AppearanceChange[];
  readonly palette: Palette;
}

/** The conditional formats of a sheet, those of later Excels too, the highest priority first. */
export function readConditionalFormats(
  sheet: string,
  root: XmlElement,
  source: ChangeSource,
): readonly ConditionalAppearance[] {
  const plain = findChildren(root, "conditionalFormatting").flatMap((group) =>
    findChildren(group, "cfRule").map((rule): Ranked => {
      const change = source.changes[findNumber(rule, "dxfId") ?? -1] ?? {};
      const formulas = findChildren(rule, "formula").map((formula) => toShownFormula(formula.text));
      return toRanked(sheet, rule, formulas, group.tag.attribute("sqref"), change);
    }),
  );
  const known = new Set(plain.map(({ format }) => JSON.stringify(format.areas)));
  const later = findAll(root, "extLst").flatMap((list) =>
    findAll(list, "conditionalFormatting").flatMap((group) => {
      const sqref = findChildren(group, "sqref")[0]?.text ?? null;
      return findChildren(group, "cfRule").flatMap((rule): Ranked[] => {
        const type = rule.tag.attribute("type");
        // A data bar stands in both lists: here are only its newer looks.
        const isTwin = type === "dataBar" && known.has(JSON.stringify(readAreas(sheet, sqref)));
        const formulas = findChildren(rule, "f").map((formula) => toShownFormula(formula.text));
        const dxf = findChildren(rule, "dxf")[0];
        return isTwin ? [] : [toRanked(sheet, rule, formulas, sqref, dxf ? toChange(dxf, source.palette) : {})];
      });
    }),
  );
  return [...plain, ...later].sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function toRanked(
  sheet: string,
  rule: XmlElement,
  formulas: readonly string[],
  sqref: string | null,
  change: AppearanceChange,
): Ranked {
  return {
    priority: findNumber(rule, "priority") ?? Number.MAX_SAFE_INTEGER,
    format: {
      areas: readAreas(sheet, sqref),
      rule: toRule(rule, formulas),
      change,
      stopsIfTrue: readFlag(rule, "stopIfTrue", false),
    },
  };
}

function toRule(rule: XmlElement, formulas: readonly string[]): ConditionalRule {
  const type = rule.tag.attribute("type") ?? "expression";
  const [formula] = formulas;
  if (type === "expression" && formula !== undefined) return { kind: "expression", formula };
  if (type === "cellIs") {
    return { kind: "cellValue", comparison: readWord(rule, "operator", COMPARISONS, "equal"), formulas };
  }
  return { kind: "other", type, formula: formula ?? null };
}
