import type { Against } from "../../../src/core/gaps/against";
import { measureGaps } from "../../../src/core/gaps/measure";
import { readScorecard } from "../scorecard-builder";
import { snapshotOf, type PlainName, type PlainRows } from "../snapshot-builder";

const ROWS: PlainRows = [
  ["Key area", "Where we are", "Where we want to be"],
  ["Members", "Developing: some ask", "Leader: all ask"],
  ["Partners", "Mature/Leader Joint projects.", null],
  ["Risk", "Innovator", "Mature"],
  ["Suppliers", "Not looked at yet", "Mature"],
  ["Innovation", "Mature", "As soon as possible"],
  ["Talent", null, "Mature"],
];

function assessedOf(against: Against, names: readonly PlainName[] = []): readonly string[] {
  const report = measureGaps(readScorecard(snapshotOf({ rows: ROWS }, names)), {
    period: null,
    against,
    basis: "weakest",
  });
  return (report?.keyAreas ?? []).map(({ keyArea, assessed }) =>
    assessed
      ? `${keyArea.name}: ${assessed.level ?? "-"} of ${assessed.wanted ?? "-"} (${assessed.from}), ${assessed.gap ?? "-"}, ${assessed.state}`
      : `${keyArea.name}: not assessed`,
  );
}

describe("a key area's assessment is held against", () => {
  test("its ambition, else the default baseline, the lower of two levels counted", () => {
    expect(assessedOf({ kind: "target" })).toEqual([
      "Members: 2 of 4 (ambition), 2, behind",
      "Partners: 3 of 3 (default), 0, met",
      "Risk: 5 of 3 (ambition), -2, ahead",
      "Suppliers: - of 3 (ambition), -, unknown",
      "Innovation: 3 of - (ambition), -, unknown",
      "Talent: not assessed",
    ]);
  });

  test("the agreed baseline, where it has no ambition", () => {
    const [, partners] = assessedOf({ kind: "target" }, [{ name: "_maturity.baseline", refersTo: "4" }]);
    expect(partners).toBe("Partners: 3 of 4 (baseline), 1, behind");
  });

  test.each<[Against, string]>([
    [{ kind: "baseline", level: 5 }, "Members: 2 of 5 (baseline), 3, behind"],
    [{ kind: "next" }, "Members: 2 of 3 (next), 1, behind"],
    [{ kind: "previous" }, "Members: 2 of - (previous), -, unknown"],
  ])("%j", (against, line) => {
    expect(assessedOf(against)[0]).toBe(line);
  });

  test("nothing above Innovator", () => {
    expect(assessedOf({ kind: "next" })[2]).toBe("Risk: 5 of 5 (next), 0, met");
  });
});

test("a workbook with assessments alone is measured as it stands now", () => {
  const scorecard = readScorecard(snapshotOf({ rows: ROWS }));
  const report = measureGaps(scorecard, { period: null, against: { kind: "target" }, basis: "weakest" });
  expect(report).toMatchObject({ period: { label: "current" }, previous: null, objectives: [], overall: { of: 0 } });
});
