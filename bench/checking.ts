import { Workbook } from "exceljs";
import { understand, type Review } from "../src/app/review";
import { RULES } from "../src/core/check/rules";
import { runChecks } from "../src/core/check/run";
import { openWorkbookFile } from "../src/hosts/xlsx/workbook-file";
import { toLargeList } from "./large-list";
import { printTimes } from "./table";

/*
 * Checking 10,000 objectives should add less than half of what loading them takes: reading the file, recognising what stands in
 * it and making the scorecard, without which there is nothing to check.
 */

const OBJECTIVES = 10_000;

async function main(): Promise<void> {
  const bytes = await toLargeList(OBJECTIVES, "one table");
  const load = async (): Promise<Review> => understand(await (await openWorkbookFile(bytes)).read());
  const { scorecard } = await load();
  const { findings, rules } = runChecks(scorecard, RULES);
  const crashed = rules.filter(({ outcome }) => outcome === "crashed");
  if (crashed.length > 0) throw new Error(`Crashed: ${crashed.map(({ meta }) => meta.id).join(", ")}`);
  const ran = rules.filter(({ outcome }) => outcome === "ran").length;
  await printTimes(
    `${OBJECTIVES} objectives, ${ran} of ${RULES.length} checks ran, ${findings.length} findings: shares of loading`,
    [
      ["loading, from file to scorecard", load],
      ["  of which the file host", () => openWorkbookFile(bytes)],
      ["all checks together", () => runChecks(scorecard, RULES)],
      ...RULES.map((rule) => [`  ${rule.meta.id}`, () => runChecks(scorecard, [rule])] as const),
      ["exceljs, loading the file", () => new Workbook().xlsx.load(bytes.slice().buffer)],
    ],
  );
}

void main();
