import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planClearHighlights, planHighlights } from "../../src/app/highlight";
import { isProblem } from "../../src/app/problem";
import { reviewWorkbook } from "../../src/app/review";
import { planSummaryTabs } from "../../src/app/summarise";
import { findMemberRequirement } from "../../src/simulator/client/member-requirements";
import { openInExcel, readSample, type OpenOfficeHost } from "../hosts/contract/office-host";
import { at, planOf, requireApplied, set, typed } from "../hosts/contract/plans";
import { compareSets, parseApiSet, toText, type ApiSet } from "./api-set";

const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
const declared = parseApiSet(/<Set Name="ExcelApi" MinVersion="([^"]+)"/.exec(manifest)?.[1] ?? "");

/** Everything that the host does: read, score, sum up, sum up again, undo, highlight, reveal, watch. */
async function doEverything({ host }: OpenOfficeHost): Promise<void> {
  const stop = await host.watch(() => undefined);
  const tabs = new Set(["summary", "scores-data", "readings"] as const);
  for (const run of [1, 2]) {
    const review = await reviewWorkbook(host);
    const plan = planSummaryTabs(review, tabs);
    if (isProblem(plan)) throw new Error(plan.message);
    const { undo } = requireApplied(await host.apply(plan));
    if (run === 2) requireApplied(await host.apply(undo));
  }
  const lit = planHighlights(await reviewWorkbook(host), { period: null });
  if (isProblem(lit)) throw new Error(lit.message);
  requireApplied(await host.apply(lit));
  requireApplied(await host.apply(planClearHighlights(await reviewWorkbook(host))));
  const now = await host.read();
  const { undo } = requireApplied(await host.apply(planOf(set(now, "Scores!F96", typed("2/3")))));
  requireApplied(await host.apply(undo));
  requireApplied(
    await host.apply(planOf({ kind: "removeSheet", tab: "summary" }, { kind: "removeSheet", tab: "scores-data" })),
  );
  await host.reveal(at("Scores!F9"));
  expect(await host.readSelection()).toMatchObject({ sheet: "Scores", top: 8, left: 5 });
  await stop();
}

/** The set that each member needs that was touched, load strings and events among them. */
function setsOf(members: readonly string[]): ReadonlyMap<string, ApiSet> {
  const find = findMemberRequirement();
  return new Map(
    members.flatMap((member) => {
      const [className = "", name = ""] = member.split(".");
      const needed = find(className, name);
      return needed?.set === "ExcelApi" ? [[member, parseApiSet(needed.version)] as const] : [];
    }),
  );
}

describe("at the wire", () => {
  test("an Excel with just the set that the manifest declares does everything", async () => {
    const open = await openInExcel(await readSample(), { requirementSets: { ExcelApi: toText(declared) } });
    await doEverything(open);
    const sets = setsOf(open.traffic.members);
    expect(sets.size).toBeGreaterThan(100);
    const beyond = [...sets].filter(([, set]) => compareSets(set, declared) > 0);
    expect(beyond).toEqual([]);
    // Nor does the manifest ask for more than is touched.
    expect(toText([...sets.values()].sort(compareSets).at(-1) ?? declared)).toBe(toText(declared));
  });

  test("an Excel with a set less does not, so that the manifest must not ask for less", async () => {
    const less = { major: declared.major, minor: declared.minor - 1 };
    const open = await openInExcel(await readSample(), { requirementSets: { ExcelApi: toText(less) } });
    await expect(doEverything(open)).rejects.toMatchObject({ name: "HostError", code: "unsupported" });
  });

  test("a newer Excel is asked for what it has besides", async () => {
    const open = await openInExcel(await readSample());
    await doEverything(open);
    const beyond = [...setsOf(open.traffic.members)].filter(([, set]) => compareSets(set, declared) > 0);
    expect(beyond.map(([member]) => member)).toEqual([
      "Range.getMergedAreasOrNullObject",
      "WorksheetCollection.onNameChanged",
    ]);
  });
});
