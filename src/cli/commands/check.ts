import packageJson from "../../../package.json";
import { checkWorkbook } from "../../app/check";
import { RULE_CHOICES } from "../../app/rule-choices";
import { RULES } from "../../core/check/rules";
import { hasFindingAtLeast } from "../../core/check/count-findings";
import type { RuleChoice } from "../../core/check/run";
import { findValue, toChoice, type Arguments } from "../arguments";
import { EXIT, wrongUsage, type ExitStatus } from "../exit";
import { toRelativeUri } from "../files";
import { toCheckJson } from "../json/check-json";
import { toSarif } from "../json/sarif";
import { toCheckText } from "../text/check-text";
import type { Command } from "./command";
import { openEachFile } from "./each-file";

const LIMITS = ["error", "warning", "never"] as const;
const RULE_IDS: readonly string[] = RULES.map(({ meta }) => meta.id);

/** `maturity check`: the findings. */
export const checkCommand: Command = {
  name: "check",
  usage: "check FILE... [--json|--sarif] [--fail-on error|warning|never] [--rule ID=off|info|warning|error]...",
  summary: "the findings, each with its cell",
  details: [
    "--json        the findings as JSON",
    "--sarif       the findings as SARIF 2.1.0, for code scanning and build servers",
    "--fail-on     the gravest that is let pass: exit status 1 at or above it (error unless told)",
    `--rule        turn a check off or change how grave it is, whatever the workbook says: ${RULE_IDS.join(", ")}`,
    "",
    "A workbook may have checks off, graver or lighter, and findings accepted with a reason (its tab Maturity log).",
    "Accepted findings are listed and do not count for --fail-on.",
  ],
  options: {
    json: { type: "boolean" },
    sarif: { type: "boolean" },
    "fail-on": { type: "string" },
    rule: { type: "string", multiple: true },
  },
  async run(args, terminal) {
    const limit = toChoice(findValue(args, "fail-on") ?? "error", LIMITS, "--fail-on");
    const overrides = toOverrides(args);
    const format = toFormat(args);
    const { results, failures, status } = await openEachFile(args, terminal, ({ file, name, review }, isRead) => {
      const checks = checkWorkbook(review, RULES, overrides);
      if (format === "text" && isRead) terminal.print(toCheckText(name, checks, terminal.paint));
      return { name, uri: toRelativeUri(file), review, checks };
    });
    const isOverLimit = limit !== "never" && results.some(({ checks }) => hasFindingAtLeast(checks.findings, limit));
    const exitCode: ExitStatus = status === EXIT.done && isOverLimit ? EXIT.findings : status;
    if (format === "json") print(results.map(({ name, checks }) => toCheckJson(name, checks)));
    if (format === "sarif") {
      const unchecked = failures.map(({ file, message }) => ({ uri: toRelativeUri(file), message }));
      const rules = RULES.map(({ meta }) => meta);
      print(toSarif({ version: packageJson.version, rules, checked: results, unchecked, exitCode }));
    }
    return exitCode;

    function print(output: object): void {
      terminal.print(JSON.stringify(output, null, 1));
    }
  },
};

function toFormat({ flags }: Arguments): "text" | "json" | "sarif" {
  if (flags.has("json") && flags.has("sarif"))
    throw wrongUsage("--json and --sarif exclude each other. Use one of them.");
  return flags.has("sarif") ? "sarif" : flags.has("json") ? "json" : "text";
}

function toOverrides({ values }: Arguments): ReadonlyMap<string, RuleChoice> {
  return new Map(
    (values.get("rule") ?? []).map((text) => {
      const [id = "", ...rest] = text.split("=");
      const choice = rest.join("=");
      if (!RULE_IDS.includes(id)) throw wrongUsage(`there is no check “${id}”. The checks are ${RULE_IDS.join(", ")}.`);
      return [id, toChoice(choice, RULE_CHOICES, `--rule ${id}=`)];
    }),
  );
}
