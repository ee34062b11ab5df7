import { checkAll } from "../../app/check-all";
import { FINANCE_RULES } from "../../core/check/rules/finance";
import { reviewKpis } from "../../core/kpi/review-kpis";
import { toOnlyFile } from "../arguments";
import { CommandError, EXIT } from "../exit";
import { toKpisJson } from "../json/kpis-json";
import { toKpisText } from "../text/kpis-text";
import { openKnownWorkbook, type OpenedWorkbook } from "../workbook";
import type { Command } from "./command";

const FINANCE_IDS: ReadonlySet<string> = new Set(FINANCE_RULES.map(({ meta }) => meta.id));

/** `maturity kpis`: KPIs, outcomes, savings totals, reconciliation. */
export const kpisCommand: Command = {
  name: "kpis",
  usage: "kpis FILE [--json]",
  summary: "KPIs and their outcomes, savings totals, and whether the two agree",
  details: [
    "--json  the KPIs, savings and findings as JSON; amounts are decimal strings",
    "",
    "Delivered savings and forecasts, cashable savings and cost avoidance are added up apart, to the penny.",
    "The register is held against the KPI that its wording, or the workbook, says it backs.",
  ],
  options: { json: { type: "boolean" } },
  async run(args, terminal) {
    const opened = await openKnownWorkbook(toOnlyFile(args), terminal);
    const { name, review } = opened;
    const { scorecard } = review;
    if (scorecard.kpis.length === 0 && scorecard.savings.length === 0) throw toNoFigures(opened);
    const kpis = reviewKpis(scorecard);
    const findings = checkAll(review).findings.filter(({ rule }) => FINANCE_IDS.has(rule));
    terminal.endStages();
    terminal.print(
      args.flags.has("json")
        ? JSON.stringify(toKpisJson(scorecard, kpis, findings), null, 1)
        : toKpisText(name, scorecard, kpis, findings, terminal.paint),
    );
    return EXIT.done;
  },
};

function toNoFigures({ name, review }: OpenedWorkbook): CommandError {
  const sheets = review.snapshot.sheets.map((sheet) => `“${sheet.name}”`).join(", ");
  return new CommandError(
    EXIT.unreadableFile,
    `${name}: no KPI table and no savings register was recognised on its sheets (${sheets}).`,
  );
}
