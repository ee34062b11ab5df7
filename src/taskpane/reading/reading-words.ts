import { BLOCK_NAMES } from "../../core/recognise/block-names";
import type { SheetReading } from "../../core/recognise/reading";
import type { Objective, Scorecard } from "../../core/scorecard/scorecard";
import { toCountText } from "../parts/numbers";

/** What a sheet was taken for, in a sentence. */
export function toStateText({ holds, tables, leftOut }: SheetReading): string {
  const [first] = leftOut;
  if (holds.length === 0) return first ? `Not read. ${first.why}` : "Nothing stands on this sheet.";
  const rows = tables.flatMap(({ groups }) => groups.flatMap((group) => group.rows)).length;
  const kinds = holds.map((kind) => BLOCK_NAMES[kind]).join(" and ");
  return `Read as ${kinds}${rows > 0 ? `: ${toCountText(rows, "objective")}` : ""}.`;
}

/** What is read otherwise than before, a line each; none where nothing is. */
export function toDifferences(before: Scorecard, after: Scorecard): readonly string[] {
  return FIGURES.flatMap(({ name, of }) => {
    const [was, is] = [of(before), of(after)];
    return was === is ? [] : [`${name}: ${was} → ${is}`];
  });
}

const FIGURES: readonly { readonly name: string; readonly of: (scorecard: Scorecard) => string }[] = [
  { name: "Objectives", of: ({ objectives }) => String(objectives.length) },
  { name: "Key areas", of: ({ keyAreas }) => String(keyAreas.length) },
  { name: "Periods", of: ({ periods }) => periods.map(({ label }) => label).join(", ") || "none" },
  { name: "Scores", of: (scorecard) => toFilledCount(scorecard, "scores") },
  { name: "Comments", of: ({ objectives }) => String(objectives.flatMap(({ comments }) => [...comments]).length) },
  { name: "Targets", of: (scorecard) => toFilledCount(scorecard, "targets") },
  {
    name: "Owners",
    of: ({ objectives }) => String(objectives.filter(({ owner }) => owner && owner.value !== "").length),
  },
];

function toFilledCount({ objectives }: Scorecard, what: "scores" | "targets"): string {
  const cells = objectives.flatMap((objective: Objective) => [...objective[what].values()]);
  return String(cells.filter(({ value }) => value.kind !== "blank").length);
}
