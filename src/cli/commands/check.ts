import { checkWorkbook } from "../../app/check";
import { SEVERITIES } from "../../core/check/finding";
import { RULES } from "../../core/check/rules";
import { hasFindingAtLeast } from "../../core/check/count-findings";
import type { RuleChoice } from "../../core/check/run";
import { findValue, toChoice, type Arguments } from "../arguments";
import { EXIT, wrongUsage } from "../exit";
import { toCheckJson } from "../json/check-json";
import { toCheckText } from "../text/check-text";
import type { Command } from "./command";
import { openEachFile } from "./each-file";

const LIMITS = ["error", "warning", "never"] as const;
const RULE_IDS: readonly string[] = RULES.map(({ meta }) => meta.id);
const CHOICES: readonly RuleChoice[] = ["off", ...SEVERITIES];

/** `maturity check`: the findings. */
export const checkCommand: Command = {
  name: "check",
  usage: "check FILE... [--json] [--fail-on error|warning|never] [--rule ID=off|info|warning|error]...",
  summary: "the findings, each with its cell",
  details: [
    "--json        the findings as JSON",
    "--fail-on     the gravest that is let pass: exit status 1 at or above it (error unless told)",
    `--rule        turn a check off or change how grave it is: ${RULE_IDS.join(", ")}`,
  ],
  options: { json: { type: "boolean" }, "fail-on": { type: "string" }, rule: { type: "string", multiple: true } },
  async run(args, terminal) {
    const limit = toChoice(findValue(args, "fail-on") ?? "error", LIMITS, "--fail-on");
    const choices = toRuleChoices(args);
    const asJson = args.flags.has("json");
    const { results, status } = await openEachFile(args, terminal, ({ name, review }, isRead) => {
      const result = checkWorkbook(review, RULES, choices);
      if (!asJson && isRead) terminal.print(toCheckText(name, result, terminal.paint));
      return { name, result };
    });
    if (asJson)
      terminal.print(
        JSON.stringify(
          results.map(({ name, result }) => toCheckJson(name, result)),
          null,
          1,
        ),
      );
    if (status !== EXIT.done) return status;
    const isOverLimit = limit !== "never" && results.some(({ result }) => hasFindingAtLeast(result.findings, limit));
    return isOverLimit ? EXIT.findings : EXIT.done;
  },
};

function toRuleChoices({ values }: Arguments): ReadonlyMap<string, RuleChoice> {
  return new Map(
    (values.get("rule") ?? []).map((text) => {
      const [id = "", ...rest] = text.split("=");
      const choice = rest.join("=");
      if (!RULE_IDS.includes(id)) throw wrongUsage(`there is no check “${id}”. The checks are ${RULE_IDS.join(", ")}.`);
      return [id, toChoice(choice, CHOICES, `--rule ${id}=`)];
    }),
  );
}
