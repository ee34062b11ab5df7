import type { Change } from "../../core/change/change-plan";
import { isHighlight, type HighlightRule } from "../../core/change/highlight";
import type { Rename, SheetPair } from "./sheet-pairs";

/** The change that gives the user's sheets the highlights of ours that they carry now; none where they carry the same. */
export function planHighlights(pairs: readonly SheetPair[], rename: Rename): readonly Change[] {
  const changed = pairs.filter((pair) => {
    return JSON.stringify(highlightsOf(pair.now, pair, rename)) !== JSON.stringify(highlightsOf(pair.other, pair));
  });
  if (changed.length === 0) return [];
  const rules = changed.flatMap((pair) => highlightsOf(pair.now, pair, rename));
  return [{ kind: "highlight", sheets: changed.map(({ other }) => other.name), rules }];
}

/** The highlights on a sheet, the first in priority first, under the name that the sheet has in the file. */
function highlightsOf(
  { conditionalFormats }: SheetPair["now"],
  { other }: SheetPair,
  rename: Rename = (formula) => formula,
): readonly HighlightRule[] {
  return conditionalFormats.flatMap(({ type, formula, areas }) => {
    const written = formula.replace(/^=/, "");
    return type === "Custom" && isHighlight(written) ? [{ sheet: other.name, areas, formula: rename(written) }] : [];
  });
}
