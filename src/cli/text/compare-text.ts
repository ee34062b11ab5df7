import type { Comparison } from "../../app/compare";
import type { RollUp } from "../../core/gaps/measure";
import type { Terminal } from "../terminal";
import { toCount, toList, toTable } from "./table";

/** Workbooks side by side, for a person: means by key area, and what could not be put together. */
export function toCompareText(comparison: Comparison, paint: Terminal["paint"]): string {
  const { workbooks, keyAreas, objectives, likened, unmatched } = comparison;
  const columns = new Set(workbooks.map((_, place) => place + 1));
  const isBoth = objectives.filter(({ gaps }) => gaps.every((gap) => gap !== null)).length;
  const names = (kind: "keyArea" | "objective"): readonly string[] =>
    unmatched
      .filter((each) => each.kind === kind)
      .map(({ name, workbooks: having }) => `  “${name}” is in ${toList(having)} alone.`);
  return [
    ...workbooks.map(
      ({ name, report: { period, overall, basis } }) =>
        `${paint("bold", name)}: ${period.label}, ${overall.scored} of ${overall.of} scored, ${overall.behind} behind, mean by ${basis}.`,
    ),
    "",
    toTable(
      [
        ["Mean level", ...workbooks.map(({ name }) => name)],
        ...keyAreas.map(({ name, figures }) => [name, ...figures.map(toMean)]),
        ["All objectives", ...workbooks.map(({ report }) => toMean(report.overall))],
      ],
      columns,
    ),
    "",
    `${toCount(isBoth, "objective")} of ${objectives.length} ${isBoth === 1 ? "is" : "are"} in all of them.`,
    ...(likened.length > 0
      ? [
          "",
          "Taken for the same, although written otherwise:",
          ...likened.map(({ workbook, name, as }) => `  ${workbook}: “${name}” for “${as}”.`),
        ]
      : []),
    ...(unmatched.length > 0 ? ["", "Not in all of them:", ...names("keyArea"), ...names("objective")] : []),
  ].join("\n");
}

function toMean(figures: RollUp | null): string {
  return figures?.mean?.toFixed(2) ?? "–";
}
