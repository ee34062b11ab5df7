import { hasHighlights, planClearHighlights, planHighlights, toHighlightNotes } from "../../src/app/highlight";
import { isProblem } from "../../src/app/problem";
import { reviewWorkbook } from "../../src/app/review";
import type { ChangePlan, HighlightChange } from "../../src/core/change/change-plan";
import { HIGHLIGHT_LOOKS } from "../../src/core/change/highlight";
import { SheetSnapshot, Snapshot } from "../../src/core/grid/snapshot";
import { parseAddress, toA1Range } from "../../src/core/grid/a1";
import { conditionalStyle } from "../../src/simulator/workbook/conditional-looks";
import { scoreSheetOf, type PlainObjective } from "../core/scorecard-builder";
import { snapshotOf } from "../core/snapshot-builder";
import { openInExcel, type OpenOfficeHost } from "../hosts/contract/office-host";
import { requireApplied } from "../hosts/contract/plans";

/** Scores of 2025 stand in C3:C5, of 2026 in E3:E5, targets in G3:G5. */
const LIST = scoreSheetOf({
  periods: ["2025", "2026"],
  target: "Target",
  keyAreas: [
    {
      name: "Engaging members",
      objectives: [
        { scores: [3, 2], target: 3 },
        { scores: [3, "2/3"], target: 2 },
        { scores: [3, null], target: null },
      ],
    },
  ],
});

async function planOn({ host }: OpenOfficeHost, label: string | null = null): Promise<ChangePlan> {
  const review = await reviewWorkbook(host);
  const period = review.scorecard.periods.find((each) => each.label === label) ?? null;
  const plan = planHighlights(review, { period });
  if (isProblem(plan)) throw new Error(plan.message);
  return plan;
}

function changeOf({ changes }: ChangePlan): HighlightChange {
  const [change] = changes;
  if (changes.length !== 1 || change?.kind !== "highlight") throw new Error("The plan highlights nothing");
  return change;
}

/** The sign that a cell shows in Excel; "" where it shows none. */
function signAt({ simulator }: OpenOfficeHost, address: string): string {
  const at = parseAddress(address);
  const sheet = simulator.workbook.findSheet(at?.sheet ?? "");
  if (!at || !sheet) throw new Error(`${address} is no cell`);
  const { numberFormat = "", fillColor, fontColor } = conditionalStyle(sheet, at.row, at.column);
  const look = Object.values(HIGHLIGHT_LOOKS).find((each) => each.numberFormat === numberFormat);
  expect({ fillColor, fontColor }).toEqual({
    fillColor: look && `#${look.fill}`,
    fontColor: look && `#${look.color}`,
  });
  return numberFormat.charAt(1);
}

test("in Excel, scores show their gaps as they are typed, until highlights are taken away", async () => {
  const open = await openInExcel(LIST);
  const signs = (): string[] => ["Scores!E3", "Scores!E4", "Scores!E5"].map((address) => signAt(open, address));
  requireApplied(await open.host.apply(await planOn(open)));
  expect(signs()).toEqual(["▼", "↓", ""]);
  // The targets show the same, but for the blank one.
  const targetSigns = (): string[] => ["Scores!G3", "Scores!G4", "Scores!G5"].map((address) => signAt(open, address));
  expect(targetSigns()).toEqual(["▼", "↓", ""]);
  open.simulator.editAs("user", (editor) => {
    editor.type("Scores!E3", 4);
    editor.type("Scores!E4", "tbc");
    editor.type("Scores!E5", "3 - Mature");
  });
  expect(signs()).toEqual(["▲", "", "✓"]);
  // The target decides too, and a blank one leaves it to the baseline.
  open.simulator.editAs("user", (editor) => {
    editor.type("Scores!G3", "Innovator");
    editor.type("Scores!G5", 2);
  });
  expect(signs()).toEqual(["▼", "", "▲"]);
  expect(targetSigns()).toEqual(["▼", "", "▲"]);
  open.simulator.editAs("user", (editor) => editor.clear("Scores!G3"));
  expect(signs()).toEqual(["▲", "", "▲"]);
  open.simulator.editAs("user", (editor) => editor.insertRows("Scores!1:1"));
  expect(signAt(open, "Scores!E4")).toBe("▲");
  requireApplied(await open.host.apply(planClearHighlights(await reviewWorkbook(open.host))));
  expect(["Scores!E4", "Scores!E5", "Scores!E6"].map((address) => signAt(open, address))).toEqual(["", "", ""]);
});

test("another period's scores can be highlighted, in place of the newest", async () => {
  const open = await openInExcel(LIST);
  requireApplied(await open.host.apply(await planOn(open)));
  const plan = await planOn(open, "2025");
  expect(plan.label).toBe("Highlight the scores of 2025");
  requireApplied(await open.host.apply(plan));
  const { rules } = changeOf(plan);
  expect(new Set(rules.map(({ areas }) => areas.map(toA1Range).join()))).toEqual(new Set(["C3:C5,G3:G5", "G3:G5"]));
  expect([signAt(open, "Scores!C4"), signAt(open, "Scores!E3")]).toEqual(["▲", ""]);
});

test("without scores there is nothing to highlight, and without highlights nothing to clear", async () => {
  const { host } = await openInExcel(snapshotOf({ rows: [["Notes"]] }));
  const review = await reviewWorkbook(host);
  expect(planHighlights(review, { period: null })).toEqual({
    kind: "problem",
    why: "notFound",
    message: "There are no scores in this workbook to highlight.",
  });
  expect(hasHighlights(review.snapshot)).toBe(false);
  expect(planClearHighlights(review)).toEqual({ label: "Clear the highlights", changes: [] });
});

describe("what is not highlighted is said", () => {
  const scoresOf = (objectives: readonly PlainObjective[]) =>
    scoreSheetOf({ periods: ["2026"], target: "Target", keyAreas: [{ name: "Engaging members", objectives }] });

  test("scores in a way of writing that formulas do not read, and targets that cannot be read", async () => {
    const { host } = await openInExcel(
      scoresOf([
        { scores: ["Mature - 3"], target: 3 },
        { scores: ["‘3’"], target: 3 },
        { scores: ["3: Mature"], target: 3 },
        { scores: ["½"], target: 3 },
        { scores: ["Leader - 4"], target: 3 },
        { scores: [3], target: "high" },
        { scores: [3], target: "Mature - 3" },
        { scores: ["3 – Mature"], target: "2-3" },
        { scores: ["tbc"], target: "high" },
      ]),
    );
    expect(toHighlightNotes(await reviewWorkbook(host), { period: null })).toEqual([
      "4 scores stay without a colour, as a conditional format cannot read the way of writing in Scores!C3, Scores!C4, Scores!C5 and 1 more. A score written as 3, 2/3 or “3 - Mature” has one.",
      "2 scores stay without a colour, as the target in Scores!E8, Scores!E9 cannot be read.",
    ]);
  });

  test("nothing, where all is highlighted", async () => {
    const { host } = await openInExcel(LIST);
    expect(toHighlightNotes(await reviewWorkbook(host), { period: null })).toEqual([]);
  });

  test.each(["hidden", "veryHidden"] as const)(
    "scores on a sheet that is %s, which is left alone",
    async (visibility) => {
      const { host } = await openInExcel(LIST);
      const review = await reviewWorkbook(host);
      const sheets = review.snapshot.sheets.map(({ content }) => new SheetSnapshot({ ...content, visibility }));
      const hidden = { ...review, snapshot: new Snapshot(sheets, review.snapshot.names) };
      expect(planHighlights(hidden, { period: null })).toEqual({
        kind: "problem",
        why: "refused",
        message: "The scores stand on hidden sheets, which are left alone. Unhide the sheet in Excel, then try again.",
      });
      expect(toHighlightNotes(hidden, { period: null })).toEqual([
        "The sheet “Scores” is hidden: its scores are left as they look.",
      ]);
    },
  );
});
