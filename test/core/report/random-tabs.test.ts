import { fc } from "../../property";
import { toExpectedFigures } from "./expected-figures";
import { calculateTabs, differencesOf } from "./recalculated-tabs";
import { arbitraryChoice, arbitraryScoreSheet, planAllTabs, toSnapshot } from "./score-sheet";

const SCORES = fc.constantFrom<number | string>(1, 2, 3, 4, 5, "2/3", "3/4", "Mature", "N/A", "4 - Leader", "");

test("the tabs' formulas give in another engine what the core computes, whatever the cells hold and whatever was chosen, and follow the scores when they are changed", async () => {
  const chosen = arbitraryScoreSheet().chain((sheet) => fc.tuple(fc.constant(sheet), arbitraryChoice(sheet)));
  await fc.assert(
    fc.asyncProperty(chosen, fc.infiniteStream(SCORES), async ([sheet, choice], scores) => {
      const snapshot = toSnapshot(sheet);
      const { plans } = planAllTabs(snapshot, choice);
      const tabs = await calculateTabs(snapshot, plans);
      expect(differencesOf(tabs.read())).toEqual([]);
      const changed = toSnapshot({
        ...sheet,
        keyAreas: sheet.keyAreas.map((area) => ({
          ...area,
          objectives: area.objectives.map((objective) => ({
            scores: [...scores.take(objective.scores.length)],
            target: [...scores.take(1)][0] ?? null,
          })),
        })),
      });
      const expected = toExpectedFigures(plans, planAllTabs(changed, choice).plans);
      tabs.change(changed);
      expect(
        differencesOf(
          tabs.read().map((each) => ({ ...each, cell: { ...each.cell, value: expected(each.tab, each.cell) } })),
        ),
      ).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
