import { removeContentTypes } from "./content-types";
import type { PackageDraft } from "./package-draft";
import { readRelationships, removeRelationships } from "./relationships";
import type { WorkbookPart } from "./workbook-part";
import { applySplices, spliceAttributes, type Splice } from "./xml-splice";
import { parseXml, type XmlElement } from "./xml-tree";

/** Cells that hold no formula any more, by the id of their sheet: addresses such as "D9", or all of the sheet's. */
export type FormerFormulas = ReadonlyMap<number, ReadonlySet<string> | "all">;

/**
 * Takes cells out of the order in which Excel calculates: it calls a file damaged that lists a cell without a formula. A
 * list that gets empty goes as a whole. Cells that became formulas need no entry.
 */
export function removeFromCalcChain(draft: PackageDraft, workbook: WorkbookPart, gone: FormerFormulas): void {
  const { calcChainPart } = workbook;
  if (calcChainPart === null || gone.size === 0) return;
  const text = draft.text(calcChainPart);
  const { children } = parseXml(text);
  const splices = toSplices(text, children, gone);
  const leaving = splices.filter((splice) => splice.text === "").length;
  if (leaving === 0) return;
  if (leaving < children.length) {
    draft.write(calcChainPart, applySplices(text, splices));
    return;
  }
  const ids = readRelationships(draft.package, workbook.part).filter((each) => each.target === calcChainPart);
  removeRelationships(draft, workbook.part, new Set(ids.map((each) => each.id)));
  removeContentTypes(draft, [calcChainPart]);
  draft.remove(calcChainPart);
}

function toSplices(text: string, entries: readonly XmlElement[], gone: FormerFormulas): readonly Splice[] {
  const splices: Splice[] = [];
  let sheet = "0";
  let lostSheet = false;
  for (const { tag, end } of entries) {
    const written = tag.attribute("i");
    sheet = written ?? sheet;
    const cells = gone.get(Number(sheet));
    if (cells === "all" || cells?.has(tag.attribute("r") ?? "")) {
      splices.push({ start: tag.start, end, text: "" });
      lostSheet ||= written !== null;
    } else {
      // An entry without a sheet means the sheet of the entry before it, which may just have gone.
      if (written === null && lostSheet) splices.push(spliceAttributes(text, tag, { i: sheet }));
      lostSheet = false;
    }
  }
  return splices;
}
