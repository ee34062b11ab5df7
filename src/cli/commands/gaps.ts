import { findPeriodNamed } from "../../app/find-period";
import { isProblem } from "../../app/problem";
import type { Against } from "../../core/gaps/against";
import { measureGaps } from "../../core/gaps/measure";
import { findLevel } from "../../core/scale/level";
import type { Period, Scorecard } from "../../core/scorecard/scorecard";
import { findValue, toChoice, toOnlyFile } from "../arguments";
import { EXIT, wrongUsage } from "../exit";
import { toGapsJson } from "../json/gaps-json";
import { toGapsText } from "../text/gaps-text";
import { openKnownWorkbook, toNoScoreSheet } from "../workbook";
import type { Command } from "./command";

const BASES = ["weakest", "midpoint"] as const;
const AGAINST = ["target", "previous", "next"] as const;

/** `maturity gaps`: gaps and movement. */
export const gapsCommand: Command = {
  name: "gaps",
  usage: "gaps FILE [--period P] [--against target|baseline=N|previous|next] [--basis weakest|midpoint] [--json]",
  summary: "how far scores are from their targets, and how they moved",
  details: [
    "--period   the period to measure, such as 2023 or 2024/25 (the newest unless told)",
    "--against  what scores are held against: each objective's target (unless told), one level for all,",
    "           the score of the period before, or the level above the score",
    "--basis    how 2/3 counts in means and movement: weakest (2) or midpoint (2.5)",
    "--json     the figures as JSON",
  ],
  options: {
    period: { type: "string" },
    against: { type: "string" },
    basis: { type: "string" },
    json: { type: "boolean" },
  },
  async run(args, terminal) {
    const against = parseAgainst(findValue(args, "against") ?? "target");
    const basisText = findValue(args, "basis");
    const basis = basisText === null ? null : toChoice(basisText, BASES, "--basis");
    const opened = await openKnownWorkbook(toOnlyFile(args), terminal);
    const { name, review } = opened;
    const report = measureGaps(review.scorecard, {
      period: toPeriod(review.scorecard, findValue(args, "period")),
      against,
      basis: basis ?? review.scorecard.settings.basis?.value ?? "weakest",
    });
    terminal.endStages();
    if (!report) throw toNoScoreSheet(opened);
    terminal.print(
      args.flags.has("json") ? JSON.stringify(toGapsJson(report), null, 1) : toGapsText(name, report, terminal.paint),
    );
    return EXIT.done;
  },
};

function parseAgainst(text: string): Against {
  const baseline = /^baseline=(.*)$/.exec(text);
  if (!baseline) return { kind: toChoice(text, AGAINST, "--against (besides baseline=N)") };
  const level = findLevel(Number(baseline[1]));
  if (level === null) throw wrongUsage("--against baseline=N takes a level from 1 to 5, for example baseline=3.");
  return { kind: "baseline", level };
}

function toPeriod(scorecard: Scorecard, text: string | null): Period | null {
  if (text === null) return null;
  const period = findPeriodNamed(scorecard, text);
  if (isProblem(period)) throw wrongUsage(period.message);
  return period;
}
