import { planScoreEntry } from "../../../src/app/enter-score";
import { hasHighlights, planClearHighlights, planHighlights } from "../../../src/app/highlight";
import { isProblem, type Problem } from "../../../src/app/problem";
import { checkWorkbook } from "../../../src/app/check";
import { readReportChoice } from "../../../src/app/report-choice";
import { reviewWorkbook } from "../../../src/app/review";
import { planSummaryTabs } from "../../../src/app/summarise";
import type { ChangePlan } from "../../../src/core/change/change-plan";
import { toComparable } from "../contract/comparable";
import { workbookOf } from "../contract/fixtures";
import type { Traffic } from "../../../src/simulator/simulator";
import { connectTo, OFFICE_HOST, openInExcel, readSample } from "../contract/office-host";
import { planOf, requireApplied, set, tabPlan, typed } from "../contract/plans";
import { RULES } from "../../../src/core/check/rules";
import { scoreSheetOf } from "../../core/scorecard-builder";

function requirePlan(plan: ChangePlan | Problem): ChangePlan {
  if (isProblem(plan)) throw new Error(plan.message);
  return plan;
}

/** What an action cost; printed, so that the figures are in the log of every run. */
function take(
  traffic: Traffic,
  what: string,
): { readonly trips: number; readonly sent: number; readonly received: number } {
  const cost = { trips: traffic.roundTrips.length, sent: traffic.bytesSent, received: traffic.bytesReceived };
  process.stdout.write(`${what}: ${cost.trips} round trips, ${cost.sent} B sent, ${cost.received} B received\n`);
  traffic.clear();
  return cost;
}

describe("what an action costs, on the sample", () => {
  test("reading and analysing two round trips, a score one and another to ask what its cell takes, three tabs two", async () => {
    const { host, traffic } = await openInExcel(await readSample());
    const review = await reviewWorkbook(host);
    checkWorkbook(review, RULES, new Map());
    const read = take(traffic, "read and analyse");
    expect(read.trips).toBe(2);
    expect(read.sent).toBeLessThan(30_000);

    const entry = { objective: "39", period: "2026", score: "2/3", comment: "Agreed" };
    const plan = requirePlan(await planScoreEntry(review, entry, host));
    const rule = take(traffic, "what the score's cell takes");
    expect(rule.trips).toBe(1);
    expect(rule.sent).toBeLessThan(2_000);
    const { undo } = requireApplied(await host.apply(plan));
    const score = take(traffic, "score with its comment");
    expect(score.trips).toBe(1);
    // With a look at its row's ref and title and at the headers over its cells.
    expect(score.sent).toBeLessThan(6_000);
    requireApplied(await host.apply(undo));
    expect(take(traffic, "undo of the score").trips).toBe(1);

    requireApplied(await host.apply(requirePlan(planSummaryTabs(review, ALL_TABS))));
    const cost = take(traffic, "summary, scores data and readings, new");
    expect(cost.trips).toBe(2);
    expect(cost.sent).toBeLessThan(135_000);
  });
});

const ALL_TABS = new Set(["summary", "scores-data", "readings"] as const);

/** 59 objectives over two years, each with a target of its own and a title of 70 characters. */
function withTargets(): ReturnType<typeof workbookOf> {
  const keyAreas = Array.from({ length: 7 }, (_, keyArea) => ({
    name: `Key area ${keyArea + 1}, of those that matter`,
    objectives: Array.from({ length: keyArea < 3 ? 9 : 8 }, (__, objective) => ({
      title: `People who are trained for it look after contracts of kind ${keyArea + 1} in team ${objective + 1}`,
      scores: [1 + (objective % 5), ["2/3", 3, "4", "N/A", null][(objective + keyArea) % 5] ?? null],
      comments: ["Some words", "Some more"],
      target: 3 + (objective % 2),
    })),
  }));
  return scoreSheetOf({ periods: ["2025", "2026"], target: "Target", keyAreas });
}

describe.each([
  ["the sample", readSample],
  ["a list with targets", () => Promise.resolve(withTargets())],
] as const)("what Summary and Scores data cost together for 59 objectives and two periods: %s", (_, open) => {
  test("two round trips and 122 kB, new and in place", async () => {
    const { host, traffic } = await openInExcel(await open());
    const review = await reviewWorkbook(host);
    expect(review.scorecard.objectives).toHaveLength(59);
    expect(review.scorecard.periods).toHaveLength(2);
    const partOf = (plan: ChangePlan, isReadings: boolean): ChangePlan => ({
      ...plan,
      changes: plan.changes.filter(
        (change) => (change.kind === "writeSheet" && change.plan.tab === "readings") === isReadings,
      ),
    });
    const plan = requirePlan(planSummaryTabs(review, ALL_TABS));
    // What both stand on is there before, so that no formula looks for a sheet that is to come.
    requireApplied(await host.apply(partOf(plan, true)));
    take(traffic, "readings, new");
    requireApplied(await host.apply(partOf(plan, false)));
    const made = take(traffic, "summary and scores data, new");
    expect(made.trips).toBe(2);
    expect(made.sent).toBeLessThan(122_000);

    const again = await reviewWorkbook(host);
    traffic.clear();
    const choice = { ...readReportChoice(again), against: "next" as const };
    requireApplied(await host.apply(partOf(requirePlan(planSummaryTabs(again, ALL_TABS, { choice })), false)));
    const rewritten = take(traffic, "summary and scores data, in place");
    expect(rewritten.trips).toBe(2);
    expect(rewritten.sent).toBeLessThan(122_000);
  });
});

describe("what highlights cost, on the sample", () => {
  test("two round trips to put them on, on again, and off", async () => {
    const { host, traffic } = await openInExcel(await readSample());
    const review = await reviewWorkbook(host);
    take(traffic, "read");
    requireApplied(await host.apply(requirePlan(planHighlights(review, { period: null }))));
    const on = take(traffic, "highlights on");
    expect(on.trips).toBe(2);
    expect(on.sent).toBeLessThan(22_000);
    const lit = await reviewWorkbook(host);
    expect(take(traffic, "read with highlights").trips).toBe(2);
    requireApplied(await host.apply(requirePlan(planHighlights(lit, { period: null }))));
    expect(take(traffic, "highlights on again").trips).toBe(2);
    const again = await reviewWorkbook(host);
    take(traffic, "read");
    requireApplied(await host.apply(planClearHighlights(again)));
    expect(take(traffic, "highlights off").trips).toBe(2);
  });

  test("a round trip more where they are not as they were when the workbook was read", async () => {
    const { host, simulator, traffic } = await openInExcel(await readSample());
    const { undo } = requireApplied(
      await host.apply(requirePlan(planHighlights(await reviewWorkbook(host), { period: null }))),
    );
    const lit = await reviewWorkbook(host);
    const { host: other } = await connectTo(simulator);
    await other.read();
    requireApplied(await other.apply(undo));
    traffic.clear();
    requireApplied(await host.apply(planClearHighlights(lit)));
    expect(take(traffic, "highlights off that are off").trips).toBe(3);
    expect(hasHighlights(await host.read())).toBe(false);
  });
});

describe("what reading costs", () => {
  test.each([1, 12, 40])("is two round trips for %i sheets", async (count) => {
    const sheets = Array.from({ length: count }, (_, index) => ({
      name: `Sheet ${index}`,
      rows: [["Objective", index]],
    }));
    const { host, traffic } = await openInExcel(workbookOf(sheets));
    expect((await host.read()).sheets.map((sheet) => sheet.cell(0, 1).value)).toEqual(sheets.map((_, index) => index));
    expect(traffic.roundTrips).toHaveLength(2);
  });

  test("is two round trips for a workbook without a cell", async () => {
    const { host, traffic } = await openInExcel(workbookOf([{ name: "Empty", rows: [] }]));
    expect((await host.read()).sheets[0]?.rowCount).toBe(0);
    expect(traffic.roundTrips).toHaveLength(2);
  });

  const long = (text: string, rows: number): ReturnType<typeof workbookOf> =>
    workbookOf([
      { name: "Small", rows: [["Before"]] },
      {
        name: "Large",
        rows: Array.from({ length: rows }, (_, row) => [
          row,
          `${text} ${row}`,
          row % 3,
          { formula: `A${row + 1}*2`, value: row * 2 },
          row === 4_000 ? { error: "#N/A" } : "x",
          row % 2 === 0 ? "yes" : null,
        ]),
        hiddenRows: [3, rows - 1],
      },
      { name: "Behind", rows: [["After"]] },
    ]);

  test("grows by blocks of rows past 4 MB, no answer larger than that", async () => {
    const content = long("An objective of the usual length, with some words more", 20_000);
    const { host, traffic } = await openInExcel(content);
    const snapshot = await host.read();
    const large = snapshot.findSheet("Large");
    expect([large?.rowCount, large?.cell(19_999, 3), large?.cell(4_000, 4).value]).toEqual([
      20_000,
      { value: 39_998, formula: "A20000*2", numberFormat: "General" },
      { error: "#N/A" },
    ]);
    expect([...(large?.content.hiddenRows ?? [])]).toEqual([3, 19_999]);
    expect(snapshot.findSheet("Behind")?.cell(0, 0).value).toBe("After");
    expect(traffic.roundTrips.every(({ answerBytes }) => answerBytes <= 4_200_000)).toBe(true);
    const { trips } = take(traffic, "read 20,000 rows");
    expect(trips).toBeGreaterThan(2);
    expect(trips).toBeLessThan(9);
  });

  test("starts again in smaller blocks where texts are so long that Excel refuses the answer", async () => {
    const content = long("A comment that goes on. ".repeat(60), 4_500);
    const { host, traffic } = await openInExcel(content);
    const large = (await host.read()).findSheet("Large");
    expect(large?.cell(4_499, 1).value).toBe(`${"A comment that goes on. ".repeat(60)} 4499`);
    expect(large?.cell(4_499, 3)).toMatchObject({ value: 8_998, formula: "A4500*2" });
    expect(take(traffic, "read 4,500 rows of long text").trips).toBeGreaterThan(3);
  });
});

test("a plan of cells alone takes one round trip only if the sheet was not protected when it was read", async () => {
  const { host, traffic, simulator } = await openInExcel(
    workbookOf([{ name: "Scores", rows: [[1]], isProtected: true }]),
  );
  const before = await host.read();
  simulator.editAs("user", (editor) => {
    editor.change((workbook) => {
      const sheet = workbook.findSheet("Scores");
      if (sheet) sheet.isProtected = false;
    });
  });
  traffic.clear();
  requireApplied(await host.apply(planOf(set(before, "Scores!A1", typed(2)))));
  expect(traffic.roundTrips).toHaveLength(2);
});

test("a tab that is too large for one answer is read in blocks before it is written again, and put back by undo", async () => {
  const { host, simulator } = await openInExcel(workbookOf([{ name: "Scores", rows: [[1]] }]));
  const large = { kind: "writeSheet" as const, plan: tabPlan("Test", 400) };
  requireApplied(await host.apply(planOf(large)));
  const before = simulator.snapshot().findSheet("Test");
  simulator.faults.next({ kind: "responseTooLarge" });
  const { undo } = requireApplied(await host.apply(planOf({ ...large, plan: tabPlan("Test", 3) })));
  expect(simulator.snapshot().findSheet("Test")?.rowCount).toBe(6);
  requireApplied(await host.apply(undo));
  const after = simulator.snapshot().findSheet("Test");
  expect(after?.rowCount).toBe(403);
  for (const row of [3, 4, 402]) {
    for (const column of [0, 1, 2, 3]) {
      const [was, is] = [before?.cell(row, column), after?.cell(row, column)];
      expect(is).toEqual(was);
    }
  }
});

test("a tab that another session wrote comes back by undo with its cells and its table", async () => {
  const first = await openInExcel(workbookOf([{ name: "Scores", rows: [[1]] }]));
  requireApplied(await first.host.apply(planOf({ kind: "writeSheet", plan: tabPlan("Test", 6) })));
  const before = first.simulator.snapshot();
  const { host } = await connectTo(first.simulator);
  const { undo } = requireApplied(await host.apply(planOf({ kind: "writeSheet", plan: tabPlan("Test", 9) })));
  requireApplied(await host.apply(undo));
  const leaving = { results: true };
  expect(toComparable(first.simulator.snapshot(), OFFICE_HOST, leaving)).toEqual(
    toComparable(before, OFFICE_HOST, leaving),
  );
});
