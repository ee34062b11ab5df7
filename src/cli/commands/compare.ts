import { compareWorkbooks } from "../../app/compare";
import { COMPARISON_NAME, COMPARISON_TAB, planComparisonTab } from "../../app/comparison-tab";
import type { SheetPlan } from "../../core/change/sheet-plan";
import { toNewWorkbook } from "../../hosts/xlsx/new-workbook";
import { openWorkbookFile } from "../../hosts/xlsx/workbook-file";
import { findValue } from "../arguments";
import { EXIT, wrongUsage } from "../exit";
import { checkExtension, checkOutput, writeOutput } from "../files";
import { toCompareJson } from "../json/compare-json";
import { toCompareText } from "../text/compare-text";
import { openScoreWorkbook, withHostErrors, type OpenedWorkbook } from "../workbook";
import type { Command } from "./command";
import { COPY_OPTIONS } from "./write-copy";

/** `maturity compare`: several workbooks side by side. */
export const compareCommand: Command = {
  name: "compare",
  usage: "compare FILE FILE... [-o OUT.xlsx] [--json] [--force]",
  summary: "several workbooks side by side: councils, departments or years",
  details: [
    "-o, --output  a new workbook with the comparison in it",
    "--json        the comparison as JSON",
    "--force       overwrite the output where it exists",
    "Each workbook is taken at its newest period. What is put together although it is written otherwise, and what is",
    "not in all of them, is listed.",
  ],
  options: { ...COPY_OPTIONS, json: { type: "boolean" } },
  async run(args, terminal) {
    const { files } = args;
    if (files.length < 2) throw wrongUsage("name two workbooks at least to compare.");
    if (files.includes("-")) throw wrongUsage("compare takes files, not standard input.");
    const output = findValue(args, "output");
    if (output !== null) {
      for (const file of files) await checkOutput(file, output, args.flags.has("force"));
      checkExtension(output, ".xlsx");
    }
    const opened: OpenedWorkbook[] = [];
    for (const file of files) opened.push(await openScoreWorkbook(file, terminal));
    const comparison = compareWorkbooks(toNamed(opened));
    if (output !== null) {
      terminal.stage("Writing the comparison …");
      await writeOutput(output, await toWorkbook(planComparisonTab(comparison)));
    }
    terminal.endStages();
    if (args.flags.has("json")) terminal.print(JSON.stringify(toCompareJson(comparison), null, 1));
    else terminal.print(toCompareText(comparison, terminal.paint));
    if (output !== null && !args.flags.has("json") && !args.flags.has("quiet")) terminal.print(`\nWrote ${output}.`);
    return EXIT.done;
  },
};

/** Workbooks by their file's name, with its path where two files are called the same. */
function toNamed(opened: readonly OpenedWorkbook[]): Parameters<typeof compareWorkbooks>[0] {
  return opened.map(({ name, file, review }) => {
    const isShared = opened.filter((each) => each.name === name).length > 1;
    return { name: isShared ? file : name, review };
  });
}

async function toWorkbook(plan: SheetPlan): Promise<Uint8Array> {
  return withHostErrors("the comparison", async () => {
    const host = await openWorkbookFile(toNewWorkbook(COMPARISON_TAB, COMPARISON_NAME));
    await host.apply({ label: "Compare workbooks", changes: [{ kind: "writeSheet", plan }] });
    return host.toBytes();
  });
}
