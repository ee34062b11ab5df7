import { planReading, planRemoval } from "../../../src/app/correct-reading";
import { reviewWorkbook, type Review } from "../../../src/app/review";
import type { WorkbookHost } from "../../../src/core/change/workbook-host";
import type { Correction } from "../../../src/core/recognise/corrections";
import { parsePeriod } from "../../../src/core/period/period";
import { snapshotOfSheets } from "../../core/snapshot-builder";
import { HOSTS } from "./hosts";
import { requireApplied } from "./plans";

/** “Standing” is not known; the sheet Old would be read by itself. */
const CONTENT = snapshotOfSheets([
  {
    name: "Bob's scores",
    rows: [
      ["#", "Objective", "2025 Score", 'Standing "now" | £'],
      [1, "Fraud", 3, 4],
      [2, "Failure", 2, 2],
    ],
  },
  {
    name: "Old",
    rows: [
      ["#", "Objective", "2019 Score"],
      [9, "Forms", 1],
    ],
  },
]);
const STANDING: Correction = {
  kind: "column",
  sheet: "Bob's scores",
  column: { by: "header", header: 'Standing "now" | £', nth: 1 },
  use: { role: "score", period: parsePeriod("2026") },
};
const NOT_OLD: Correction = { kind: "sheet", sheet: "Old", isOurs: false };

function periodsOf({ scorecard }: Review): readonly string[] {
  return scorecard.periods.map(({ label }) => label);
}

async function keep(host: WorkbookHost, correction: Correction): Promise<Review> {
  const review = await reviewWorkbook(host);
  requireApplied(await host.apply(planReading(review, correction.sheet, [correction])));
  return reviewWorkbook(host);
}

describe.each(HOSTS)("corrections of the reading with %s", (_, kind) => {
  test("are kept in hidden names and count from then on", async () => {
    const host = await kind.open(CONTENT);
    expect(periodsOf(await reviewWorkbook(host))).toEqual(["2019", "2025"]);
    await keep(host, STANDING);
    const review = await keep(host, NOT_OLD);
    expect(periodsOf(review)).toEqual(["2025", "2026"]);
    expect(review.corrections.map(({ correction, problem }) => [correction?.kind, problem])).toEqual([
      ["column", null],
      ["confirmed", null],
      ["sheet", null],
    ]);
    expect(review.corrections[0]?.correction).toEqual(STANDING);
    const names = review.snapshot.names.filter(({ name }) => name.startsWith("_maturity."));
    expect(names.map(({ name, isHidden }) => [name, isHidden])).toEqual(
      [1, 2, 3].map((number) => [`_maturity.reading.${number}`, true]),
    );
  });

  test("take the place of one of the same column, and can be taken back and removed", async () => {
    const host = await kind.open(CONTENT);
    await keep(host, STANDING);
    const review = await reviewWorkbook(host);
    const plan = planReading(review, STANDING.sheet, [{ ...STANDING, use: { role: "target", period: null } }]);
    const { undo } = requireApplied(await host.apply(plan));
    expect(periodsOf(await reviewWorkbook(host))).toEqual(["2019", "2025"]);
    expect((await reviewWorkbook(host)).corrections).toHaveLength(2);
    requireApplied(await host.apply(undo));
    expect(periodsOf(await reviewWorkbook(host))).toEqual(["2019", "2025", "2026"]);
    requireApplied(await host.apply(planRemoval(await reviewWorkbook(host), "_maturity.reading.1")));
    const after = await reviewWorkbook(host);
    expect(periodsOf(after)).toEqual(["2019", "2025"]);
    expect(after.corrections.map(({ correction, problem }) => [correction?.kind, problem])).toEqual([
      ["confirmed", "What the sheet is taken for has changed since."],
    ]);
  });

  test("that were kept already are nothing to change", async () => {
    const host = await kind.open(CONTENT);
    const review = await keep(host, STANDING);
    expect(planReading(review, STANDING.sheet, [STANDING]).changes).toEqual([]);
  });

  test("meet those of a colleague as a conflict, not over them", async () => {
    const host = await kind.open(CONTENT);
    const before = await reviewWorkbook(host);
    await keep(host, STANDING);
    const outcome = await host.apply(planReading(before, "Old", [NOT_OLD]));
    expect(outcome).toMatchObject({
      kind: "conflict",
      structure: ["The setting “_maturity.reading.1” was changed after the workbook was read."],
    });
    expect((await reviewWorkbook(host)).corrections[0]?.correction).toEqual(STANDING);
  });

  test("that nobody can read are told", async () => {
    const host = await kind.open(CONTENT);
    const name = "_maturity.reading.7";
    requireApplied(await host.apply({ label: "By hand", changes: [{ kind: "setName", name, from: null, to: '"x"' }] }));
    expect((await reviewWorkbook(host)).corrections).toEqual([
      {
        name,
        correction: null,
        problem: "What the workbook keeps under the name _maturity.reading.7 is no correction that this program knows.",
      },
    ]);
    const { corrections } = await keep(host, NOT_OLD);
    expect(corrections.map((each) => each.name)).toEqual([name, "_maturity.reading.8"]);
  });
});
