import { isHighlight, type HighlightRule } from "../../core/change/highlight";
import { parseA1Range } from "../../core/grid/a1";

/** A conditional format of a sheet that goes by a formula, which is without its "=". */
export interface FormulaFormat {
  readonly id: string;
  readonly formula: string;
}

/** A highlight of ours as it stands on a sheet. */
export interface StandingHighlight {
  readonly id: string;
  /** Null until its cells are asked for: Excel tells them for formats alone whose id is known. */
  readonly rule: HighlightRule | null;
  readonly sheet: string;
  readonly formula: string;
}

/** Asks for the conditional formats of a sheet that go by a formula, the first in priority first. */
export function queueFormulaFormats(sheet: Excel.Worksheet): () => readonly FormulaFormat[] {
  const formats = sheet.getRange().conditionalFormats;
  formats.load({ id: true, customOrNullObject: { rule: { formula: true } } });
  return () =>
    formats.items.flatMap(({ id, customOrNullObject: custom }) =>
      custom.isNullObject ? [] : [{ id, formula: custom.rule.formula.replace(/^=/, "") }],
    );
}

/** The ids of the highlights of ours among the formats of a sheet. */
export function toHighlightIds(formats: readonly FormulaFormat[]): readonly string[] {
  return formats.filter(isOwn).map(({ id }) => id);
}

/**
 * Asks for the highlights of ours on a sheet that may be gone.
 * @param known ids that the sheet's highlights had when it was read: their cells are asked for as well, and the batch
 *   fails as `ItemNotFound` where one is there no more.
 */
export function queueHighlights(
  { workbook }: Excel.RequestContext,
  name: string,
  known: readonly string[],
): () => readonly StandingHighlight[] {
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  const takeUpFormats = queueFormulaFormats(sheet);
  const takeUpAreas = new Map(known.map((id) => [id, queueAreas(sheet, id)]));
  return () => {
    if (sheet.isNullObject) return [];
    return takeUpFormats()
      .filter(isOwn)
      .map(({ id, formula }) => {
        const areas = takeUpAreas.get(id)?.();
        return { id, sheet: name, formula, rule: areas ? { sheet: name, areas, formula } : null };
      });
  };
}

/** Asks for the cells of highlights that were not known by their ids. */
export function queueHighlightCells(
  { workbook }: Excel.RequestContext,
  standing: readonly StandingHighlight[],
): () => readonly StandingHighlight[] {
  const takeUps = standing.map((each) => {
    const { id, sheet, formula, rule } = each;
    if (rule) return () => each;
    const takeUpAreas = queueAreas(workbook.worksheets.getItem(sheet), id);
    return () => ({ ...each, rule: { sheet, areas: takeUpAreas(), formula } });
  });
  return () => takeUps.map((takeUp) => takeUp());
}

function queueAreas(sheet: Excel.Worksheet, id: string): () => HighlightRule["areas"] {
  const ranges = sheet.getRange().conditionalFormats.getItem(id).getRanges();
  ranges.load({ address: true });
  return () => ranges.address.split(",").flatMap((each) => parseA1Range(each.slice(each.lastIndexOf("!") + 1)) ?? []);
}

/** Highlights as rules, those whose cells are known; one that never got its formula is not worth bringing back. */
export function toRules(standing: readonly StandingHighlight[]): readonly HighlightRule[] {
  return standing.flatMap(({ rule }) => (rule && rule.formula !== "" ? [rule] : []));
}

/** A format that has no formula yet is one of ours, left by a batch that broke off: nobody else can make one. */
function isOwn({ formula }: FormulaFormat): boolean {
  return formula === "" || isHighlight(formula);
}
