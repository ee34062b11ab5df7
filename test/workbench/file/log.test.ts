import { readFile } from "node:fs/promises";
import { planAcceptance } from "../../../src/app/acceptance";
import { toPicture } from "../../../src/app/picture";
import { isProblem } from "../../../src/app/problem";
import { checkAll } from "../../../src/app/check-all";
import { openWorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { SAMPLE } from "../../cli/run-maturity";
import { applyInPane, open, toPaneHost } from "./opened";

/** Accepts all findings of a check, as the pane does. */
async function accept(opened: Awaited<ReturnType<typeof open>>, rule: string, reason: string): Promise<void> {
  const picture = toPicture(await toPaneHost(opened).read(), checkAll);
  const findings = picture.checks.findings.filter((finding) => finding.rule === rule);
  const plan = planAcceptance(picture, findings, { reason, by: "", when: "2026-11-03 14:05" });
  if (isProblem(plan)) throw new Error(plan.message);
  await applyInPane(opened, ...plan.changes);
}

test("a copy carries the log, also what was added to it after the copy was opened again", async () => {
  const first = await open(await readFile(SAMPLE));
  await accept(first, "unsupported-score", "=Agreed");
  const once = await first.saveCopy();
  const second = await open(once.bytes);
  await accept(second, "missing-score", "Scored in January");
  const twice = await second.saveCopy();
  expect([...once.leftOut, ...twice.leftOut]).toEqual([]);
  const { checks } = toPicture(await (await openWorkbookFile(twice.bytes)).read(), checkAll);
  expect(checks.findings.flatMap(({ rule, accepted }) => (accepted ? [[rule, accepted.reason]] : []))).toEqual([
    ["unsupported-score", "=Agreed"],
    ["unsupported-score", "=Agreed"],
    ["missing-score", "Scored in January"],
  ]);
});
