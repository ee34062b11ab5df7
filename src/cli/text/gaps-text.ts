import type { GapReport, ObjectiveGap, RollUp } from "../../core/gaps/measure";
import { toLevelName } from "../../core/scale/level";
import { toShortScore } from "../../core/scale/score";
import { toAddress } from "../../core/grid/a1";
import { toObjectiveName } from "../../core/scorecard/scorecard";
import type { Terminal } from "../terminal";
import { toCount, toTable } from "./table";

const MEAN_COLUMNS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7]);

const ASSESSED_COLUMNS: ReadonlySet<number> = new Set([1, 2, 3]);

/** Gaps and movement, for a person: headline, key areas, then each objective that is behind. */
export function toGapsText(file: string, report: GapReport, paint: Terminal["paint"]): string {
  const { overall, period, previous } = report;
  const behind = report.objectives.filter((gap) => gap.state === "behind").sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0));
  const compared = previous
    ? `, ${toMean(overall.previousMean)} in ${previous.label}; ${overall.improved} improved, ${overall.unchanged} unchanged, ${overall.fell} fell`
    : "";
  const assessed = toAssessedLines(report);
  if (overall.of + overall.notApplicable === 0 && assessed.length > 0)
    return [paint("bold", file), ...assessed].join("\n");
  return [
    paint("bold", file),
    `${period.label}: ${overall.scored} of ${overall.of} scored, mean ${toMean(overall.mean)} by ${report.basis}${compared}.`,
    `▼ ${overall.behind} behind, ✓ ${overall.met} met, ▲ ${overall.ahead} ahead.`,
    "",
    toTable(
      [
        ["Key area", "Mean", "Before", "Weakest", "Target", "Scored", "Of", "Behind"],
        ...report.keyAreas.map(({ keyArea, figures }) => toFiguresRow(keyArea.name, figures)),
        toFiguresRow("All objectives", overall),
      ],
      MEAN_COLUMNS,
    ),
    ...assessed,
    ...(behind.length > 0
      ? ["", `${toCount(behind.length, "objective")} behind:`, toTable(behind.map(toBehindRow))]
      : []),
  ].join("\n");
}

/** Where key areas as a whole were assessed: each held against what is wanted of it. */
function toAssessedLines({ keyAreas }: GapReport): readonly string[] {
  const rows = keyAreas.flatMap(({ keyArea, assessed }) => {
    if (!assessed) return [];
    const wanted = assessed.wanted === null ? "–" : String(assessed.wanted);
    const { score, state, gap } = assessed;
    return [
      [keyArea.name, toShortScore(score.value), wanted, gap === null ? "–" : String(gap), state, toAddress(score.at)],
    ];
  });
  if (rows.length === 0) return [];
  return [
    "",
    toTable([["Key area as a whole", "Assessed", "Wanted", "Gap", "State", "Cell"], ...rows], ASSESSED_COLUMNS),
  ];
}

function toFiguresRow(name: string, figures: RollUp): readonly string[] {
  const weakest = figures.weakest === null ? "–" : `${figures.weakest}`;
  const means = [toMean(figures.mean), toMean(figures.previousMean), weakest, toMean(figures.wanted)];
  return [name, ...means, String(figures.scored), String(figures.of), String(figures.behind)];
}

function toBehindRow({ objective, score, wanted, gap }: ObjectiveGap): readonly string[] {
  const from = score ? toShortScore(score.value) : "not scored";
  const to = wanted === null ? "no target" : `${wanted} ${toLevelName(wanted)}`;
  const at = toAddress((score ?? objective.title).at);
  return [
    `  ${toObjectiveName(objective)}`,
    objective.title.value,
    `scored ${from}`,
    `wanted ${to}`,
    `gap ${gap ?? ""}`,
    at,
  ];
}

function toMean(value: number | null): string {
  return value === null ? "–" : value.toFixed(4);
}
