// npm start: what the product does, shown on the sample workbook.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { endAs, root, runCli } from "./run-cli.mjs";

const sample = "assets/sample/sample.xlsx";
const copy = "out/sample-with-summary.xlsx";

const steps = [
  { title: "What was read", args: ["read", sample] },
  { title: "What needs a second look", args: ["check", sample, "--fail-on", "never"] },
  { title: "How far from the targets", args: ["gaps", sample] },
  { title: "A copy with the summary tabs", args: ["summary", sample, "-o", copy, "--force"] },
];

function say(text = "") {
  process.stdout.write(`${text}\n`);
}

async function show() {
  say("Maturity scorecard for Excel: a tour of the sample workbook");
  mkdirSync(path.join(root, path.dirname(copy)), { recursive: true });
  for (const { title, args } of steps) {
    say(`\n${title}\n${"-".repeat(title.length)}\n$ npm run -s maturity -- ${args.join(" ")}\n`);
    const outcome = await runCli(args, { cwd: root });
    if (outcome !== 0) return outcome;
  }
  say(`\nThe copy is ${path.join(root, copy)}`);
  say("Open it in Excel: its summary tabs come after the sample's own, which are as they were.");
  say("Every figure in them is a formula, so a score that you change in the copy moves them.");
  say(`Try the commands above on a workbook of your own in place of ${sample}.`);
  return 0;
}

endAs(await show());
