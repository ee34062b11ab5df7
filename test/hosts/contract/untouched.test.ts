import { planScoreEntry } from "../../../src/app/enter-score";
import { planClearHighlights, planHighlights } from "../../../src/app/highlight";
import { planNewPeriod } from "../../../src/app/new-period";
import { isProblem, type Problem } from "../../../src/app/problem";
import { planTabRemoval } from "../../../src/app/remove-tabs";
import { reviewWorkbook, type Review } from "../../../src/app/review";
import { planSummaryTabs } from "../../../src/app/summarise";
import type { ChangePlan } from "../../../src/core/change/change-plan";
import type { WorkbookHost } from "../../../src/core/change/workbook-host";
import { toComparable } from "./comparable";
import { workbookOf } from "./fixtures";
import { HOSTS } from "./hosts";
import { cellOf, requireApplied } from "./plans";

const OBJECTIVES = [
  ["#", "Objective", "2025 Score", "2026 Score", "Comments"],
  [1, "Strategy", 3, 3, "As last year"],
  [2, "Leadership", 2, 2, null],
  [3, "Contracts", 4, 5, "Agreed"],
];

type ToPlan = (review: Review, host: WorkbookHost) => ChangePlan | Problem | Promise<ChangePlan | Problem>;

async function carryOut(host: WorkbookHost, toPlan: ToPlan): Promise<void> {
  const plan = await toPlan(await reviewWorkbook(host), host);
  if (isProblem(plan)) throw new Error(plan.message);
  expect(plan.changes.length).toBeGreaterThan(0);
  requireApplied(await host.apply(plan));
}

const enterScore: ToPlan = (review, host) =>
  planScoreEntry(review, { objective: "2", period: "2026", score: "3", comment: null }, host);
const writeTabs = (review: Review): ChangePlan | Problem =>
  planSummaryTabs(review, new Set(["summary", "scores-data", "readings"]));
const light = (review: Review): ChangePlan | Problem => planHighlights(review, { period: null });

const newRound = (review: Review): ChangePlan | Problem => planNewPeriod(review, "2027");

describe.each(HOSTS)("what is the user's, with %s", (_, kind) => {
  test("a sheet called like ours stays, and ours goes by another name", async () => {
    const host = await kind.open(
      workbookOf([
        { name: "Scores", rows: OBJECTIVES },
        { name: "Summary", rows: [["Mine"]] },
        { name: "readings", rows: [["Mine too"]] },
      ]),
    );
    await carryOut(host, writeTabs);
    const after = await host.read();
    expect(after.sheets.map(({ name }) => name)).toEqual([
      ...["Scores", "Summary", "readings"],
      ...["Summary (2)", "Scores data", "Readings (2)"],
    ]);
    expect(cellOf(after, "Summary!A1").value).toBe("Mine");
    await carryOut(host, planTabRemoval);
    const last = await host.read();
    expect(last.sheets.map(({ name }) => name)).toEqual(["Scores", "Summary", "readings"]);
    expect(cellOf(last, "readings!A1").value).toBe("Mine too");
  });

  test("a conditional format that looks like ours stays when ours come and go", async () => {
    const formulas = ['AND($D2>2,N("maturity: met")=0)', 'AND($D2>2,N("maturity:met")=1)', 'N("maturity:met")=0'];
    const own = formulas.map((formula) => ({ sheet: "Scores", cells: "D2:D4", formula }));
    const host = await kind.open(workbookOf([{ name: "Scores", rows: OBJECTIVES }]), own);
    const formulasNow = async (): Promise<readonly string[]> =>
      (await host.read()).findSheet("Scores")?.content.conditionalFormulas ?? [];
    await carryOut(host, light);
    expect((await formulasNow()).slice(0, 3)).toEqual(formulas);
    expect((await formulasNow()).length).toBeGreaterThan(3);
    await carryOut(host, planClearHighlights);
    expect(await formulasNow()).toEqual(formulas);
  });

  test("very hidden sheets, filtered rows and protected sheets are as they were after all that we do", async () => {
    const table = {
      name: "Register",
      range: { sheet: "Register", top: 0, left: 0, bottom: 2, right: 1 },
      hasHeaderRow: true,
      hasTotalsRow: false,
    };
    const content = workbookOf([
      { name: "Scores", rows: OBJECTIVES },
      { name: "Deep", rows: [["Very hidden", 42]], visibility: "veryHidden" },
      {
        name: "Register",
        rows: [
          ["Ref", "Saving"],
          ["C1", 100],
          ["C2", 250],
        ],
        tables: [table],
        hiddenRows: [2],
      },
      { name: "Locked", rows: [["Keep"]], isProtected: true },
    ]);
    const host = await kind.open(content);
    const others = async (): Promise<readonly object[]> =>
      toComparable(await host.read(), kind, { results: true }).sheets.slice(1, 4);
    const before = await others();
    for (const toPlan of [enterScore, light, writeTabs, newRound, planClearHighlights, planTabRemoval]) {
      await carryOut(host, toPlan);
      expect(await others()).toEqual(before);
    }
    expect(cellOf(await host.read(), "Scores!D3").value).toBe(3);
  });
});
