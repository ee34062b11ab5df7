import { findHighlightLook, type HighlightRule } from "../../core/change/highlight";
import { parseA1Range, toA1Range } from "../../core/grid/a1";
import { findLastPriority, isOwnRule, readRuleLists, type RuleList } from "./conditional-formats";
import type { SheetScan } from "./sheet-scan";
import type { StylesEdit } from "./styles-edit";
import { applySplices, type Splice } from "./xml-splice";
import { escapeXmlText } from "./xml-text";

/** What the schema has before a sheet's conditional formats. */
const BEFORE_FORMATS: ReadonlySet<string> = new Set([
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"],
  ...["protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"],
  ...["phoneticPr", "conditionalFormatting"],
]);

/** The highlights of ours that a sheet carries, the first in priority first. */
export function readHighlights(sheet: string, scan: SheetScan): readonly HighlightRule[] {
  return readRuleLists(scan)
    .flatMap(({ rules }) => rules.filter(isOwnRule))
    .sort((a, b) => a.priority - b.priority)
    .map(({ cells, formula }) => ({
      sheet,
      areas: cells.split(/\s+/).flatMap((area) => parseA1Range(area) ?? []),
      formula,
    }));
}

/** The sheet's text with these highlights in place of those that it had; all else stays as it is written. */
export function replaceHighlights(scan: SheetScan, rules: readonly HighlightRule[], styles: StylesEdit): string {
  const lists = readRuleLists(scan);
  const { text, root } = scan;
  const last = scan.sections.filter(({ local }) => BEFORE_FORMATS.has(local)).at(-1);
  const place = last?.end ?? root.end;
  const first = findLastPriority(scan, lists) + 1;
  const added = rules.map((rule, index) => toRuleListXml(rule, first + index, root.prefix, styles)).join("");
  const splices: readonly Splice[] = [...lists.flatMap(toRemoval), { start: place, end: place, text: added }];
  return applySplices(text, splices);
}

function toRemoval({ start, end, rules }: RuleList): readonly Splice[] {
  const own = rules.filter(isOwnRule);
  if (own.length === 0) return [];
  const gone = own.length === rules.length ? [{ start, end }] : own;
  return gone.map((span) => ({ start: span.start, end: span.end, text: "" }));
}

function toRuleListXml(rule: HighlightRule, priority: number, prefix: string, styles: StylesEdit): string {
  const { areas, formula } = rule;
  const look = findHighlightLook(formula);
  // A rule that shows nothing is there to end the looking.
  const effect = look ? ` dxfId="${styles.findConditionalLook(look)}"` : "";
  const attributes = `type="expression"${effect} priority="${priority}" stopIfTrue="1"`;
  const inner = `<${prefix}formula>${escapeXmlText(formula)}</${prefix}formula>`;
  return (
    `<${prefix}conditionalFormatting sqref="${areas.map(toA1Range).join(" ")}">` +
    `<${prefix}cfRule ${attributes}>${inner}</${prefix}cfRule></${prefix}conditionalFormatting>`
  );
}
