import type { PlannedFormat } from "../../../src/core/change/sheet-plan";
import { toMarkedFormula } from "../../../src/core/change/highlight";
import { toComparable } from "./comparable";
import { SCORES } from "./fixtures";
import { HOSTS } from "./hosts";
import { planOf, requireApplied, tabPlan } from "./plans";

const RANGE = { top: 3, left: 2, bottom: 8, right: 3 };
const FORMATS: readonly PlannedFormat[] = [
  { range: RANGE, formula: 'C4="<even> & low"', fill: "DCE6F2", color: "112233" },
  { range: RANGE, formula: "C4>10", fill: "1F3A5F", color: "FFFFFF" },
];

describe.each(HOSTS)("conditional formats of tabs with %s", (_, kind) => {
  const write = (conditionalFormats: readonly PlannedFormat[] = FORMATS) => ({
    kind: "writeSheet" as const,
    plan: tabPlan("Test", 6, { conditionalFormats }),
  });
  const settled = { results: !kind.differences.has("dropsResults") };
  const [first, second] = FORMATS;

  test("stand on the tab in the order of the plan", async () => {
    const host = await kind.open(SCORES);
    requireApplied(await host.apply(planOf(write())));
    const after = await host.read();
    expect(after.findSheet("Test")?.content.conditionalFormulas).toEqual(FORMATS.map(({ formula }) => formula));
  });

  test("are there once after the tab was written twice, and others come in their place", async () => {
    const host = await kind.open(SCORES);
    requireApplied(await host.apply(planOf(write())));
    requireApplied(await host.apply(planOf(write())));
    expect((await host.read()).findSheet("Test")?.content.conditionalFormulas).toHaveLength(2);
    requireApplied(await host.apply(planOf(write(second ? [second] : []))));
    expect((await host.read()).findSheet("Test")?.content.conditionalFormulas).toEqual([second?.formula]);
  });

  test("come back with the tab by undo", async () => {
    const host = await kind.open(SCORES);
    requireApplied(await host.apply(planOf(write())));
    const before = await host.read();
    const { undo } = requireApplied(await host.apply(planOf(write(first ? [first] : []))));
    requireApplied(await host.apply(undo));
    expect(toComparable(await host.read(), kind, settled)).toEqual(toComparable(before, kind, settled));
    const removed = requireApplied(await host.apply(planOf({ kind: "removeSheet", tab: "test-tab" })));
    requireApplied(await host.apply(removed.undo));
    expect(toComparable(await host.read(), kind, settled)).toEqual(toComparable(before, kind, settled));
  });

  test("are no highlights: those go on and off without them", async () => {
    const host = await kind.open(SCORES);
    requireApplied(await host.apply(planOf(write())));
    const before = await host.read();
    const rule = {
      sheet: "Scores",
      areas: [{ top: 1, left: 3, bottom: 3, right: 3 }],
      formula: toMarkedFormula(["D2<3"], "behind"),
    };
    requireApplied(await host.apply(planOf({ kind: "highlight", sheets: ["Scores"], rules: [rule] })));
    requireApplied(await host.apply(planOf({ kind: "highlight", sheets: ["Scores", "Test"], rules: [] })));
    const after = await host.read();
    expect(after.findSheet("Scores")?.content.conditionalFormulas).toEqual([]);
    expect(after.findSheet("Test")?.content.conditionalFormulas).toEqual(
      before.findSheet("Test")?.content.conditionalFormulas,
    );
  });
});
