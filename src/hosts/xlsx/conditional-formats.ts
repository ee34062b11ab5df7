import { isHighlight } from "../../core/change/highlight";
import type { Span } from "./scanned-cell";
import type { SheetFrame } from "./sheet-scan";
import { parseSection } from "./sheet-section";
import { findChild, findChildren, type XmlElement } from "./xml-tree";

/** A rule of a conditional format with its place in the sheet's text. */
export interface ScannedRule extends Span {
  /** The cells that it is for, as written: "D4:D9 D12". */
  readonly cells: string;
  readonly type: string;
  /** The lower comes first. */
  readonly priority: number;
  /** Its first formula; empty where it has none. */
  readonly formula: string;
}

/** A list of rules for the same cells, with its place in the sheet's text. */
export interface RuleList extends Span {
  readonly rules: readonly ScannedRule[];
}

const LIST = "conditionalFormatting";

/** The conditional formats of a sheet, without those that only newer Excels know. Throws HostError for broken XML. */
export function readRuleLists(scan: SheetFrame): readonly RuleList[] {
  return scan.sections
    .filter(({ local }) => local === LIST)
    .map((section) => {
      const { element, offset } = parseSection(scan, section);
      const cells = element.tag.attribute("sqref") ?? "";
      const rules = findChildren(element, "cfRule").map((rule) => ({
        start: rule.tag.start - offset,
        end: rule.end - offset,
        cells,
        type: rule.tag.attribute("type") ?? "",
        priority: Number(rule.tag.attribute("priority") ?? 0),
        formula: (findChild(rule, "formula")?.text ?? "").trim(),
      }));
      return { start: section.start, end: section.end, rules };
    });
}

/** The formulas of the rules that go by one, the first in priority first. */
export function toConditionalFormulas(scan: SheetFrame): readonly string[] {
  return readRuleLists(scan)
    .flatMap(({ rules }) => rules.filter(({ type }) => type === "expression"))
    .sort((a, b) => a.priority - b.priority)
    .map(({ formula }) => formula);
}

/** Whether a rule is a highlight of ours. */
export function isOwnRule({ type, formula }: ScannedRule): boolean {
  return type === "expression" && isHighlight(formula);
}

/** The last priority of all rules but ours, those that only newer Excels know among them; 0 where there are none. */
export function findLastPriority(scan: SheetFrame, lists: readonly RuleList[]): number {
  const extensions = scan.sections.filter(({ local }) => local === "extLst");
  const newer = extensions.flatMap((section) => toPriorities(parseSection(scan, section).element));
  const usual = lists.flatMap(({ rules }) => rules.filter((rule) => !isOwnRule(rule)).map(({ priority }) => priority));
  return Math.max(0, ...newer, ...usual);
}

function toPriorities(element: XmlElement): readonly number[] {
  const priority = element.tag.local === "cfRule" ? element.tag.attribute("priority") : null;
  return [...(priority === null ? [] : [Number(priority)]), ...element.children.flatMap(toPriorities)];
}
