import { hasHighlights, planClearHighlights, planHighlights } from "../../../src/app/highlight";
import { isProblem } from "../../../src/app/problem";
import { reviewWorkbook } from "../../../src/app/review";
import type { ChangePlan, HighlightChange } from "../../../src/core/change/change-plan";
import { isHighlight } from "../../../src/core/change/highlight";
import { HostError, type WorkbookHost } from "../../../src/core/change/workbook-host";
import { SheetSnapshot, Snapshot } from "../../../src/core/grid/snapshot";
import { toComparable } from "./comparable";
import { workbookOf } from "./fixtures";
import type { UserFormat } from "./host-kind";
import { HOSTS } from "./hosts";
import { planOf, requireApplied, set, typed } from "./plans";

const SHEET = workbookOf([
  {
    name: "Scores",
    rows: [
      ["#", "Objective", "2025 Score", "2026 Score", "Comments"],
      [1, "Strategy", 3, 3, "As last year"],
      [2, "Leadership", 2, "2/3", null],
      [3, "Contracts", 4, null, "Still open"],
    ],
  },
  { name: "Notes", rows: [["Mine"]] },
]);

/** Whoever scores 3 in 2026 stands out, on the very cells that we highlight; and another on the sheet of notes. */
const OF_THE_USER: readonly UserFormat[] = [
  { sheet: "Scores", cells: "D2:D4", formula: "$D2=3" },
  { sheet: "Scores", cells: "C2:D4", formula: "LEN($B2)>9" },
  { sheet: "Notes", cells: "A1:A5", formula: 'A1="Mine"' },
];
const SCORE_FORMULAS = ["$D2=3", "LEN($B2)>9"];

async function planOn(host: WorkbookHost): Promise<ChangePlan> {
  const plan = planHighlights(await reviewWorkbook(host), { period: null });
  if (isProblem(plan)) throw new Error(plan.message);
  return plan;
}

async function planOff(host: WorkbookHost): Promise<ChangePlan> {
  return planClearHighlights(await reviewWorkbook(host));
}

async function formulasOf(host: WorkbookHost, sheet: string): Promise<readonly string[]> {
  return (await host.read()).findSheet(sheet)?.content.conditionalFormulas ?? [];
}

function changeOf({ changes }: ChangePlan): HighlightChange {
  const [change] = changes;
  if (change?.kind !== "highlight") throw new Error("The plan highlights nothing");
  return change;
}

describe.each(HOSTS)("highlights with %s", (_, kind) => {
  test("come behind the user's own conditional formats, which stay in their order", async () => {
    const host = await kind.open(SHEET, OF_THE_USER);
    expect(await formulasOf(host, "Scores")).toEqual(SCORE_FORMULAS);
    const plan = await planOn(host);
    requireApplied(await host.apply(plan));
    const { rules } = changeOf(plan);
    expect(rules).toHaveLength(8);
    expect(await formulasOf(host, "Scores")).toEqual([...SCORE_FORMULAS, ...rules.map(({ formula }) => formula)]);
    expect(await formulasOf(host, "Notes")).toEqual(['A1="Mine"']);
    expect(hasHighlights(await host.read())).toBe(true);
  });

  test("change no cell, no format of cells, no name", async () => {
    const host = await kind.open(SHEET);
    const before = await host.read();
    requireApplied(await host.apply(await planOn(host)));
    const after = await host.read();
    const unlit = after.sheets.map(({ content }) => new SheetSnapshot({ ...content, conditionalFormulas: [] }));
    const leaving = { results: true };
    expect(toComparable(new Snapshot(unlit, after.names), kind, leaving)).toEqual(toComparable(before, kind, leaving));
  });

  test("stand for the newest scores, and are found again with their cells", async () => {
    const host = await kind.open(SHEET);
    const plan = await planOn(host);
    requireApplied(await host.apply(plan));
    const { undo } = requireApplied(await host.apply(await planOff(host)));
    const { rules } = changeOf(undo);
    expect(rules).toEqual(changeOf(plan).rules);
    expect(new Set(rules.map(({ areas }) => JSON.stringify(areas)))).toEqual(
      new Set([JSON.stringify([{ top: 1, left: 3, bottom: 3, right: 3 }])]),
    );
  });

  test("are the same after they are put on again", async () => {
    const host = await kind.open(SHEET, OF_THE_USER);
    requireApplied(await host.apply(await planOn(host)));
    const once = await formulasOf(host, "Scores");
    const { undo } = requireApplied(await host.apply(await planOn(host)));
    expect(await formulasOf(host, "Scores")).toEqual(once);
    requireApplied(await host.apply(undo));
    expect(await formulasOf(host, "Scores")).toEqual(once);
  });

  test("go without a trace, and come back with undo", async () => {
    const host = await kind.open(SHEET, OF_THE_USER);
    const on = requireApplied(await host.apply(await planOn(host)));
    const lit = await formulasOf(host, "Scores");
    const off = requireApplied(await host.apply(await planOff(host)));
    expect(await formulasOf(host, "Scores")).toEqual(SCORE_FORMULAS);
    expect(hasHighlights(await host.read())).toBe(false);
    expect((await planOff(host)).changes).toEqual([]);
    const again = requireApplied(await host.apply(off.undo));
    expect(await formulasOf(host, "Scores")).toEqual(lit);
    requireApplied(await host.apply(again.undo));
    requireApplied(await host.apply(on.undo));
    expect(await formulasOf(host, "Scores")).toEqual(SCORE_FORMULAS);
  });

  test("of a sheet that the plan no longer reaches go as well", async () => {
    const host = await kind.open(SHEET);
    const rules = changeOf(await planOn(host)).rules.map((rule) => ({ ...rule, sheet: "Notes" }));
    requireApplied(await host.apply(planOf({ kind: "highlight", sheets: ["Notes"], rules })));
    expect(await formulasOf(host, "Notes")).toHaveLength(8);
    requireApplied(await host.apply(await planOn(host)));
    expect(await formulasOf(host, "Notes")).toEqual([]);
    expect((await formulasOf(host, "Scores")).every(isHighlight)).toBe(true);
  });

  test("come and go with changes of cells in one plan", async () => {
    const host = await kind.open(SHEET);
    const before = await host.read();
    const on = changeOf(await planOn(host));
    const { undo } = requireApplied(await host.apply(planOf(set(before, "Scores!D4", typed(5)), on)));
    expect(await formulasOf(host, "Scores")).toHaveLength(8);
    requireApplied(await host.apply(undo));
    expect(await formulasOf(host, "Scores")).toEqual([]);
    expect((await host.read()).cell({ sheet: "Scores", row: 3, column: 3 }).value).toBeNull();
  });

  test("are refused on a protected sheet with a sentence, and nothing is written", async () => {
    const sheets = SHEET.sheets.map(
      (sheet) => new SheetSnapshot({ ...sheet.content, isProtected: sheet.name === "Scores" }),
    );
    const host = await kind.open(new Snapshot(sheets, SHEET.names));
    const failure = await host.apply(await planOn(host)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HostError);
    expect(failure).toMatchObject({ code: "protected", outcome: "nothingWritten" });
    expect((failure as HostError).message).toMatch(/^The sheet “Scores” is protected\. .*Unprotect/);
    expect(await formulasOf(host, "Scores")).toEqual([]);
  });

  test("conflict with a sheet that is gone", async () => {
    const host = await kind.open(SHEET);
    await host.read();
    const result = await host.apply(planOf({ kind: "highlight", sheets: ["Gone"], rules: [] }));
    expect(result).toEqual({
      kind: "conflict",
      cells: [],
      structure: ["The sheet “Gone” is no longer in the workbook."],
    });
  });
});
