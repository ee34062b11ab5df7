import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { planScoreEntry } from "../../src/app/enter-score";
import { planHistoryNote } from "../../src/app/note-history";
import { isProblem, type Problem } from "../../src/app/problem";
import { reviewWorkbook } from "../../src/app/review";
import type { ChangePlan } from "../../src/core/change/change-plan";
import { openWorkbookFile } from "../../src/hosts/xlsx/workbook-file";
import { requireApplied } from "../hosts/contract/plans";
import { makeFolder, maturity, SAMPLE } from "./run-maturity";

function requirePlan(plan: ChangePlan | Problem): ChangePlan {
  if (isProblem(plan)) throw new Error(plan.message);
  return plan;
}

test("changes that a workbook's log holds are no part of what read and check give", async () => {
  const host = await openWorkbookFile(await readFile(SAMPLE));
  const entry = { objective: "1", period: "2026", score: "2", comment: null };
  const score = requirePlan(await planScoreEntry(await reviewWorkbook(host), entry, host));
  const signature = { by: "A. Clerk", toTime: () => "2026-11-03 14:05" };
  const history = [{ number: 1, when: new Date(2026, 10, 3, 14, 5), plan: score, undo: null }];
  requireApplied(await host.apply(requirePlan(planHistoryNote(await reviewWorkbook(host), history, signature))));
  const after = await host.read();
  expect(after.findSheet("Maturity log")?.cell(4, 5).value).toBe("Scores!F9");

  // Both are called the same, in folders of their own: what is printed names the file.
  const [plain, noted] = [await makeFolder(), await makeFolder()];
  await copyFile(SAMPLE, join(plain, "scores.xlsx"));
  await writeFile(join(noted, "scores.xlsx"), host.toBytes());
  for (const command of ["read", "check"]) {
    const [before, now] = await Promise.all(
      [plain, noted].map((folder) => maturity([command, join(folder, "scores.xlsx"), "--json"])),
    );
    expect(before?.stdout).toContain("objective");
    expect(now?.stdout.replaceAll(noted, plain)).toBe(before?.stdout);
    expect(now?.stderr).toBe(before?.stderr);
  }
});
