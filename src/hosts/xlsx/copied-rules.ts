import { toA1Range } from "../../core/grid/a1";
import type { LookCopy } from "../../core/change/change-plan";
import { readAreas } from "./appearance/areas";
import { findAll } from "./appearance/attributes";
import type { Area } from "./scanned-cell";
import { translateFormula } from "./shared-formulas";
import { parseSection } from "./sheet-section";
import type { SheetFrame } from "./sheet-scan";
import { applySplices, withAttributes, withCount, type Splice } from "./xml-splice";
import { escapeXmlText } from "./xml-text";
import { findChild, type XmlElement } from "./xml-tree";

/** The sections that hold data validations: the usual one, and that of later Excels. */
const SECTIONS: ReadonlySet<string> = new Set(["dataValidations", "extLst"]);

/** Whether cells that a look goes to have a data validation of their own. Throws HostError for broken XML. */
export function hasOwnRules(scan: SheetFrame, copy: LookCopy): boolean {
  return findRuleLists(scan).some((list) => list.rules.some((rule) => cut(rule.areas, copy, copy.to).length > 0));
}

/** Gives the cells that a look goes to the data validations of those that it comes from. Throws HostError for broken XML. */
export function copyRules(scan: SheetFrame, copy: LookCopy): readonly Splice[] {
  return findRuleLists(scan).flatMap((list) => {
    const copied = list.rules.flatMap((rule) => copyRule(rule, copy) ?? []);
    const added = copied.filter(({ isNew }) => isNew).length;
    const count = list.rules.length + added;
    const { start, end } = list.tag;
    const counted = added > 0 ? [{ start, end, text: withCount(scan.text.slice(start, end), count) }] : [];
    return [...counted, ...copied.map(({ splice }) => splice)];
  });
}

/** A list of data validations. All places are those of the sheet's text. */
interface RuleList {
  readonly tag: { readonly start: number; readonly end: number };
  readonly rules: readonly Rule[];
}

interface Rule {
  readonly areas: readonly Area[];
  readonly start: number;
  readonly end: number;
  readonly xml: string;
  /** Where its areas are written in its own text, and whether as an attribute of its tag. */
  readonly cells: { readonly start: number; readonly end: number; readonly isAttribute: boolean };
  /** Its formulas, with their places in its own text. */
  readonly formulas: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

function findRuleLists(scan: SheetFrame): readonly RuleList[] {
  return scan.sections
    .filter(({ local }) => SECTIONS.has(local))
    .flatMap((section) => {
      const { element, offset } = parseSection(scan, section);
      const lists = element.tag.local === "dataValidations" ? [element] : findAll(element, "dataValidations");
      return lists.map((list) => ({
        tag: { start: list.tag.start - offset, end: list.tag.end - offset },
        rules: findAll(list, "dataValidation").map((rule) => toRule(scan.text, rule, offset)),
      }));
    });
}

function toRule(text: string, element: XmlElement, offset: number): Rule {
  const origin = element.tag.start;
  const written = element.tag.attribute("sqref");
  const inner = findChild(element, "sqref");
  const formulas = ["formula1", "formula2"].flatMap((local) => {
    const formula = findChild(element, local);
    // Later Excels wrap the formula once more.
    const holder = formula && (findChild(formula, "f") ?? formula);
    return holder ? [{ start: holder.tag.end - origin, end: holder.closeStart - origin, text: holder.text }] : [];
  });
  const isAttribute = written !== null || inner === null;
  return {
    areas: readAreas("", written ?? inner?.text ?? null),
    start: element.tag.start - offset,
    end: element.end - offset,
    xml: text.slice(element.tag.start - offset, element.end - offset),
    cells: isAttribute
      ? { start: 0, end: element.tag.end - origin, isAttribute }
      : { start: inner.tag.end - origin, end: inner.closeStart - origin, isAttribute },
    formulas,
  };
}

/** A rule that is for more cells from now on; or another behind it, where its formulas move with the column. */
function copyRule(rule: Rule, copy: LookCopy): { readonly splice: Splice; readonly isNew: boolean } | null {
  const own = cut(rule.areas, copy, copy.from);
  const [first] = own;
  const [origin] = rule.areas;
  if (!first || !origin) return null;
  const moved = own.map((area) => ({ ...area, left: copy.to, right: copy.to }));
  const across = copy.to - copy.from;
  const isBound = rule.formulas.every(
    ({ text }) => translateFormula(text, toCorner(origin), { row: origin.top, column: origin.left + across }) === text,
  );
  if (isBound) {
    const text = withCells(rule, [...rule.areas, ...moved]);
    return { splice: { start: rule.start, end: rule.end, text }, isNew: false };
  }
  const to = { row: first.top, column: copy.to };
  const formulas = rule.formulas.map(({ start, end, text }) => ({
    start,
    end,
    text: escapeXmlText(translateFormula(text, toCorner(origin), to)),
  }));
  return { splice: { start: rule.end, end: rule.end, text: withCells(rule, moved, formulas) }, isNew: true };
}

function withCells({ xml, cells }: Rule, areas: readonly Area[], others: readonly Splice[] = []): string {
  const { start, end, isAttribute } = cells;
  const sqref = areas.map(toA1Range).join(" ");
  const text = isAttribute ? withAttributes(xml.slice(start, end), { sqref }) : sqref;
  return applySplices(xml, [{ start, end, text }, ...others]);
}

/** What of some areas lies in a column and in the rows of a look. */
function cut(areas: readonly Area[], { rows }: LookCopy, column: number): readonly Area[] {
  return areas
    .filter(({ left, right }) => column >= left && column <= right)
    .flatMap(({ top, bottom }) =>
      rows.map(({ first, last }) => ({
        top: Math.max(top, first),
        bottom: Math.min(bottom, last),
        left: column,
        right: column,
      })),
    )
    .filter(({ top, bottom }) => top <= bottom);
}

function toCorner({ top, left }: Area): { readonly row: number; readonly column: number } {
  return { row: top, column: left };
}
