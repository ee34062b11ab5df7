import { findEntryNotes, planScoreEntry } from "../../app/enter-score";
import { isProblem } from "../../app/problem";
import { toAddress } from "../../core/grid/a1";
import { toPlainText } from "../../core/grid/display";
import { findValue, toRequiredValue } from "../arguments";
import { EXIT } from "../exit";
import { toOneLine } from "../text/table";
import { openScoreWorkbook } from "../workbook";
import type { Command } from "./command";
import { COPY_OPTIONS, writeCopy } from "./write-copy";

/** `maturity score`: a copy with one score written. */
export const scoreCommand: Command = {
  name: "score",
  usage: "score FILE -o OUT.xlsx --objective REF --period P --score S [--comment TEXT] [--force]",
  summary: "a copy of the workbook with one score written",
  details: [
    "-o, --output  where the copy is written; the input is never changed",
    "--objective   the objective's ref, such as 7",
    "--period      the period, such as 2023 or 2024/25",
    "--score       a level from 1 to 5 or its name, two neighbouring levels such as 2/3, or N/A",
    "--comment     the text of the comment cell, in place of what stands there",
    "--force       overwrite the output where it exists",
  ],
  options: {
    ...COPY_OPTIONS,
    objective: { type: "string" },
    period: { type: "string" },
    score: { type: "string" },
    comment: { type: "string" },
  },
  async run(args, terminal) {
    const entry = {
      objective: toRequiredValue(args, "objective", "--objective 7"),
      period: toRequiredValue(args, "period", "--period 2023"),
      score: toRequiredValue(args, "score", "--score 3"),
      comment: findValue(args, "comment"),
    };
    const notes: string[] = [];
    const { plan, output } = await writeCopy(args, terminal, openScoreWorkbook, async (review, { host }) => {
      const planned = await planScoreEntry(review, entry, host);
      if (!isProblem(planned)) notes.push(...findEntryNotes(review, entry, planned));
      return planned;
    });
    if (args.flags.has("quiet")) return EXIT.done;
    for (const note of notes) terminal.complain(note);
    for (const change of plan.changes) {
      if (change.kind !== "setCell") continue;
      const { at, from, to } = change;
      terminal.print(toOneLine(`${toAddress(at)}: “${toPlainText(from.value)}” became “${toPlainText(to.value)}”.`));
    }
    terminal.print(`Wrote ${output}.`);
    return EXIT.done;
  },
};
