import { toCorrectionsJson } from "../json/corrections-json";
import { toReadJson } from "../json/read-json";
import { toCorrectionsText } from "../text/corrections-text";
import { toReadText } from "../text/read-text";
import type { Command } from "./command";
import { openEachFile } from "./each-file";

/** `maturity read`: what was recognised, where, and what was not. */
export const readCommand: Command = {
  name: "read",
  usage: "read FILE... [--json]",
  summary: "what was recognised, where, and what was not",
  details: [
    "--json  the whole reading as JSON: objectives, scores, comments, ladders, KPIs, savings, and what was left out",
  ],
  options: { json: { type: "boolean" } },
  async run(args, terminal) {
    const asJson = args.flags.has("json");
    const { results, status } = await openEachFile(args, terminal, ({ name, review }, isRead) => {
      if (!asJson && isRead) {
        terminal.print(toReadText(name, review.scorecard, review.reading.sheets, terminal.paint));
      }
      if (!asJson && review.corrections.length > 0) terminal.print(toCorrectionsText(review.corrections));
      return asJson ? { ...toReadJson(name, review.scorecard), ...toCorrectionsJson(review.corrections) } : {};
    });
    if (asJson) terminal.print(JSON.stringify(results, null, 1));
    return status;
  },
};
