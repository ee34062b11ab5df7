import { planScoreSheet } from "../../src/app/start-score-sheet";
import { findReplaceableTabs } from "../../src/app/replaceable-tabs";
import { isProblem } from "../../src/app/problem";
import { understand } from "../../src/app/review";
import { findUnsettledSheets } from "../../src/app/unsettled-sheets";
import type { ChangePlan } from "../../src/core/change/change-plan";
import type { Snapshot } from "../../src/core/grid/snapshot";
import template from "../../assets/sample/scorecard.json";
import { snapshotOf } from "../core/snapshot-builder";
import { HOSTS } from "../hosts/contract/hosts";

/** A workbook that holds something else, under the very name. */
const OTHER = snapshotOf({ name: "Scores", rows: [["Shopping"], ["Milk"]] });

function plan(snapshot: Snapshot, period = "2026"): ChangePlan {
  const planned = planScoreSheet(snapshot, template, period);
  if (isProblem(planned)) throw new Error(planned.message);
  return planned;
}

describe.each(HOSTS)("a new score sheet, on the host %s", (_, kind) => {
  test("reads back as what it was made from, with nothing in doubt and nothing left out", async () => {
    const host = await kind.open(OTHER);
    expect(await host.apply(plan(await host.read()))).toMatchObject({ kind: "applied" });
    const review = understand(await host.read());
    const { scorecard } = review;
    const wanted = template.keyAreas.flatMap(({ name, ladder, objectives }) =>
      objectives.map((each) => [each.ref, each.title, each.description, name, each.ladder ?? ladder]),
    );
    expect(wanted).toHaveLength(59);
    expect(
      scorecard.objectives.map(({ ref, title, description, keyArea, ladder }) => [
        ref,
        title.value,
        description?.value,
        keyArea,
        ladder?.descriptors.map(({ source }) => source.value),
      ]),
    ).toEqual(wanted);
    expect(scorecard.periods.map(({ label }) => label)).toEqual(["2026"]);
    for (const { scores, commentCells, targets, owner } of scorecard.objectives) {
      expect([...scores.values()].map(({ value }) => value.kind)).toEqual(["blank"]);
      expect([...commentCells.values()].map(({ value }) => value)).toEqual([""]);
      expect([...targets.values()].map(({ value }) => value)).toEqual([{ kind: "awarded", level: 3 }]);
      expect(owner?.value ?? "").toBe("");
    }
    expect(findUnsettledSheets(review)).toEqual([]);
    expect(scorecard.unrecognised.filter(({ range }) => range.sheet !== "Scores")).toEqual([]);
  });

  test("stands beside a sheet of its name, and a second one beside both", async () => {
    const host = await kind.open(OTHER);
    await host.apply(plan(await host.read()));
    await host.apply(plan(await host.read(), "2025/26"));
    const snapshot = await host.read();
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["Scores", "Scores (2)", "Scores (3)"]);
    expect(snapshot.cell({ sheet: "Scores", row: 1, column: 0 }).value).toBe("Milk");
    // It is the user's: no page offers to make it anew or to remove it.
    expect(findReplaceableTabs(snapshot).size).toBe(0);
  });

  test("goes again when it is taken back, but not once somebody has written into it", async () => {
    const host = await kind.open(OTHER);
    const made = await host.apply(plan(await host.read()));
    if (made.kind !== "applied") throw new Error("The sheet was not made.");
    const review = understand(await host.read());
    const score = [...(review.scorecard.objectives[0]?.scores.values() ?? [])][0];
    if (!score) throw new Error("The first objective has no score cell.");
    const written = await host.apply({
      label: "Score",
      changes: [
        {
          kind: "setCell",
          at: score.at,
          from: { value: null, formula: null },
          to: { value: 4, formula: null },
        },
      ],
    });
    expect(await host.apply(made.undo)).toMatchObject({ kind: "conflict" });
    if (written.kind !== "applied") throw new Error("The score was not written.");
    await host.apply(written.undo);
    expect(await host.apply(made.undo)).toMatchObject({ kind: "applied" });
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual(["Scores"]);
  });
});

test("a period that names none is refused in words", () => {
  expect(planScoreSheet(OTHER, template, "soon")).toMatchObject({
    kind: "problem",
    message: "“soon” names no period. Write a year such as 2026, or 2025/26.",
  });
});
