import { planAcceptance, planWithdrawal, type Remark } from "../../../src/app/acceptance";
import { planOverwrite } from "../../../src/app/overwrite";
import { toPicture, type Picture } from "../../../src/app/picture";
import { isProblem, type Problem } from "../../../src/app/problem";
import { planTabRemoval } from "../../../src/app/remove-tabs";
import { planRuleChoice } from "../../../src/app/rule-choices";
import type { ChangePlan } from "../../../src/core/change/change-plan";
import type { WorkbookHost } from "../../../src/core/change/workbook-host";
import type { Finding } from "../../../src/core/check/finding";
import { fewChecks } from "../../app/few-checks";
import { readLog } from "../../../src/core/log/read-log";
import { toComparable } from "./comparable";
import { workbookOf } from "./fixtures";
import { HOSTS } from "./hosts";
import { cellOf, planOf, requireApplied, set, typed } from "./plans";

/** Two findings: a comment that states another level, and a score that is missing. */
const CONTENT = workbookOf([
  {
    name: "Scores",
    rows: [
      ["Ref", "Objective", "2026 Score", "2026 Comments"],
      [1, "Strategy", 3, "Scored '4' by the panel."],
      [2, "Leadership", null, null],
      [3, "Contracts", 4, "As last year"],
    ],
  },
  { name: "Notes", rows: [["Mine"]] },
]);
const AGREED: Remark = { reason: "=Agreed with the portfolio holder", by: "A. Clerk", when: "2026-11-03 14:05" };
const LATER: Remark = { reason: "", by: "", when: "2026-11-04 09:00" };

async function look(host: WorkbookHost): Promise<Picture> {
  return toPicture(await host.read(), fewChecks);
}

function findingOf({ checks }: Picture, rule: string): Finding {
  const finding = checks.findings.find((each) => each.rule === rule);
  if (!finding) throw new Error(`No finding of ${rule}`);
  return finding;
}

function requirePlan(plan: ChangePlan | Problem): ChangePlan {
  if (isProblem(plan)) throw new Error(plan.message);
  return plan;
}

function accept(picture: Picture, rule: string, remark = AGREED): ChangePlan {
  return requirePlan(planAcceptance(picture, [findingOf(picture, rule)], remark));
}

async function textsOf(host: WorkbookHost, row: number): Promise<readonly unknown[]> {
  const sheet = (await host.read()).findSheet("Maturity log");
  return Array.from({ length: 11 }, (_, column) => sheet?.cell(row, column).value ?? null);
}

describe.each(HOSTS)("the log with %s", (_, kind) => {
  const settled = { results: !kind.differences.has("dropsResults") };
  const snapshotOf = async (host: WorkbookHost): Promise<object> => toComparable(await host.read(), kind, settled);

  test("is made by the first acceptance, is read back, and is gone again by undo", async () => {
    const host = await kind.open(CONTENT);
    const before = await snapshotOf(host);
    const { undo } = requireApplied(await host.apply(accept(await look(host), "unsupported-score")));
    const after = await look(host);
    expect(after.review.snapshot.sheets.map(({ name }) => name)).toEqual(["Scores", "Notes", "Maturity log"]);
    expect(findingOf(after, "unsupported-score").accepted).toEqual(AGREED);
    expect(findingOf(after, "missing-score").accepted).toBeNull();
    expect(cellOf(after.review.snapshot, "'Maturity log'!A1")).toMatchObject({ value: "Maturity log" });
    expect(await textsOf(host, 4)).toEqual([
      "2026-11-03 14:05",
      "A. Clerk",
      "Accepted",
      "Objective 1: Strategy",
      "2026",
      "Scores!C2",
      null,
      null,
      "The comment says Leader (4), the cell says 3.",
      "=Agreed with the portfolio holder",
      expect.stringMatching(/^unsupported-score \| 2026-2026 \| [0-9a-f]{8} \| objective 1$/),
    ]);
    requireApplied(await host.apply(undo));
    expect(await snapshotOf(host)).toEqual(before);
  });

  test("grows below what is there, whatever people wrote into it, and undo takes the new row alone", async () => {
    const host = await kind.open(CONTENT);
    requireApplied(await host.apply(accept(await look(host), "unsupported-score")));
    const note = set(await host.read(), "'Maturity log'!M6", typed("Seen by audit"));
    requireApplied(await host.apply(planOf(note)));
    const before = await snapshotOf(host);
    const picture = await look(host);
    const { undo } = requireApplied(await host.apply(accept(picture, "missing-score", { ...AGREED, by: "" })));
    const after = await look(host);
    expect(readLog(after.review.snapshot)?.entries).toMatchObject([
      { by: "A. Clerk", found: expect.stringMatching(/^The comment/) as unknown },
      { by: "", found: expect.stringMatching(/^Objective 2/) as unknown },
    ]);
    expect((await textsOf(host, 6))[2]).toBe("Accepted");
    expect(after.checks.findings.map(({ accepted }) => accepted?.reason)).toEqual([AGREED.reason, AGREED.reason]);
    requireApplied(await host.apply(undo));
    expect(await snapshotOf(host)).toEqual(before);
  });

  test("keeps that an acceptance was taken back as a row of its own", async () => {
    const host = await kind.open(CONTENT);
    requireApplied(await host.apply(accept(await look(host), "unsupported-score")));
    const accepted = await look(host);
    const plan = requirePlan(planWithdrawal(accepted, [findingOf(accepted, "unsupported-score")], LATER));
    requireApplied(await host.apply(plan));
    const after = await look(host);
    expect(findingOf(after, "unsupported-score")).toMatchObject({ accepted: null });
    expect(findingOf(after, "unsupported-score").lapsed).toBeUndefined();
    expect((await textsOf(host, 5)).slice(0, 4)).toEqual([
      LATER.when,
      null,
      "Acceptance taken back",
      "Objective 1: Strategy",
    ]);
  });

  test("never loses the row of a colleague who accepts at the same time", async () => {
    const host = await kind.open(CONTENT);
    requireApplied(await host.apply(accept(await look(host), "unsupported-score")));
    const picture = await look(host);
    const theirs = accept(picture, "missing-score", { ...AGREED, by: "B. Colleague" });
    const ours = requirePlan(planWithdrawal(picture, [findingOf(picture, "unsupported-score")], LATER));
    requireApplied(await host.apply(theirs));
    const before = await snapshotOf(host);
    const conflict = await host.apply(ours);
    if (conflict.kind !== "conflict") throw new Error("Their row was written over");
    expect(conflict.cells[0]).toMatchObject({
      at: { sheet: "Maturity log", row: 5, column: 0 },
      found: { value: AGREED.when },
    });
    expect(planOverwrite(ours, conflict)).toBeNull();
    expect(await snapshotOf(host)).toEqual(before);
  });

  test("never loses the log of a colleague who makes it at the same time, nor their row by undo", async () => {
    const host = await kind.open(CONTENT);
    const picture = await look(host);
    const { undo } = requireApplied(await host.apply(accept(picture, "missing-score")));
    expect(await host.apply(accept(picture, "unsupported-score"))).toEqual({
      kind: "conflict",
      cells: [],
      structure: ["Somebody else made the tab “Maturity log” after the workbook was read."],
    });
    requireApplied(await host.apply(accept(await look(host), "unsupported-score", { ...AGREED, by: "B. Colleague" })));
    const before = await snapshotOf(host);
    expect(await host.apply(undo)).toEqual({
      kind: "conflict",
      cells: [],
      structure: ["The tab “Maturity log” holds something else by now, so that it stays."],
    });
    expect(await snapshotOf(host)).toEqual(before);
  });

  test("stays when the tabs of ours are removed", async () => {
    const host = await kind.open(CONTENT);
    requireApplied(await host.apply(accept(await look(host), "missing-score")));
    const { review, ownTabs } = await look(host);
    expect(planTabRemoval(review).changes).toEqual([]);
    expect(ownTabs.size).toBe(0);
  });

  test("has beside it which checks are off or lighter, and undo takes that back", async () => {
    const host = await kind.open(CONTENT);
    const before = await snapshotOf(host);
    const off = planRuleChoice((await look(host)).review, "missing-score", "off");
    const undoOff = requireApplied(await host.apply(off)).undo;
    const lighter = planRuleChoice((await look(host)).review, "unsupported-score", "info");
    const undoLighter = requireApplied(await host.apply(lighter)).undo;
    const after = await look(host);
    expect(after.checks.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["unsupported-score", "info"],
    ]);
    expect(after.review.snapshot.findName("_maturity.rule.missing_score")).toMatchObject({
      refersTo: '"off"',
      isHidden: true,
    });
    requireApplied(await host.apply(undoLighter));
    requireApplied(await host.apply(undoOff));
    expect(await snapshotOf(host)).toEqual(before);
  });
});
