import { fc } from "../../property";
import { planClearHighlights, planHighlights } from "../../../src/app/highlight";
import { isProblem } from "../../../src/app/problem";
import { reviewWorkbook } from "../../../src/app/review";
import type { WorkbookHost } from "../../../src/core/change/workbook-host";
import { isHighlight } from "../../../src/core/change/highlight";
import { scoreSheetOf } from "../../core/scorecard-builder";
import { openInExcel, type OpenOfficeHost } from "../contract/office-host";
import { requireApplied } from "../contract/plans";

const value = fc.constantFrom(1, 3, 4.5, "3 - Mature", "3 – Mature", "2-3", "Mature (3)", "tbc", null);
const scores = fc.array(fc.record({ before: value, now: value, target: value }), { minLength: 1, maxLength: 6 });

/** The user's own formats, those among them that look like ours and are not. */
const userFormat = fc.record({
  kind: fc.constantFrom("Custom" as const, "ColorScale" as const, "DataBar" as const, "IconSet" as const),
  cells: fc.constantFrom("E3:E9", "A1:G9", "E4", "G3:G5"),
  formula: fc.constantFrom(
    "=E3=3",
    "=LEFT(TRIM(E3))*1<3",
    '=AND(E3<3,N("maturity:behind")=0)*1',
    '=OR(AND(E3=3,N("maturity:met")=0),E3=4)',
  ),
  color: fc.constantFrom("#F7B267", "#BBD7F5"),
  stopIfTrue: fc.boolean(),
});
const workbook = fc.record({ scores, formats: fc.array(userFormat, { maxLength: 5 }) });

async function openWith({ scores: lines, formats }: Parameters<Parameters<typeof workbook.map>[0]>[0]) {
  const keyAreas = [
    {
      name: "Engaging members",
      objectives: [
        { scores: [3, 3], target: 3 },
        ...lines.map(({ before, now, target }) => ({ scores: [before, now], target })),
      ],
    },
  ];
  const open = await openInExcel(scoreSheetOf({ periods: ["2025", "2026"], target: "Target", keyAreas }));
  await open.client.run(async (context) => {
    for (const { kind, cells, formula, color, stopIfTrue } of formats) {
      const added = context.workbook.worksheets.getItem("Scores").getRange(cells).conditionalFormats.add(kind);
      if (kind !== "Custom") continue;
      added.custom.rule.formula = formula;
      added.custom.format.fill.color = color;
      added.stopIfTrue = stopIfTrue;
    }
    await context.sync();
  });
  return open;
}

/** All that the sheet's conditional formats are, the first in priority first. */
function formatsOf({ simulator }: OpenOfficeHost): readonly unknown[] {
  const formats = simulator.workbook.findSheet("Scores")?.conditionalFormats ?? [];
  return formats.map(({ id, type, areas, formula, style, stopIfTrue }) =>
    structuredClone({ id, type, areas, formula, style, stopIfTrue }),
  );
}

async function switchOn(host: WorkbookHost): Promise<void> {
  const plan = planHighlights(await reviewWorkbook(host), { period: null });
  if (isProblem(plan)) throw new Error(plan.message);
  requireApplied(await host.apply(plan));
}

async function switchOff(host: WorkbookHost): Promise<void> {
  requireApplied(await host.apply(planClearHighlights(await reviewWorkbook(host))));
}

const withoutIds = (formats: readonly unknown[]): unknown => formats.map((each) => ({ ...(each as object), id: null }));

test("on adds ours behind the user's, on again is the same, and off leaves all as it was", async () => {
  await fc.assert(
    fc.asyncProperty(workbook, async (given) => {
      const open = await openWith(given);
      const before = { formats: formatsOf(open), snapshot: open.simulator.snapshot() };
      await switchOn(open.host);
      const once = formatsOf(open);
      expect(once.slice(0, before.formats.length)).toEqual(before.formats);
      const added = open.simulator.workbook.findSheet("Scores")?.conditionalFormats.slice(before.formats.length) ?? [];
      expect(added.length).toBeGreaterThan(0);
      expect(added.every(({ formula }) => isHighlight(formula))).toBe(true);
      await switchOn(open.host);
      expect(withoutIds(formatsOf(open))).toEqual(withoutIds(once));
      await switchOff(open.host);
      expect(formatsOf(open)).toEqual(before.formats);
      expect(open.simulator.snapshot()).toEqual(before.snapshot);
    }),
    { numRuns: 25 },
  );
});

test("off takes the rest where the user has deleted some of ours by hand", async () => {
  const deletions = fc.array(fc.boolean(), { minLength: 13, maxLength: 13 });
  await fc.assert(
    fc.asyncProperty(workbook, deletions, async (given, deleted) => {
      const open = await openWith(given);
      const before = formatsOf(open);
      await switchOn(open.host);
      // Read before they go, so that the host still knows their ids.
      const review = await reviewWorkbook(open.host);
      const formats = open.simulator.workbook.findSheet("Scores")?.conditionalFormats ?? [];
      const kept = formats.filter((_, at) => at < before.length || !deleted[at - before.length]);
      formats.splice(0, formats.length, ...kept);
      requireApplied(await open.host.apply(planClearHighlights(review)));
      expect(formatsOf(open)).toEqual(before);
    }),
    { numRuns: 15 },
  );
});
