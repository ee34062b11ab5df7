import { findNextLabel, findTablesBeside, planNewPeriod } from "../../src/app/new-period";
import { isProblem } from "../../src/app/problem";
import { understand, type Review } from "../../src/app/review";
import { toAddress } from "../../src/core/grid/a1";
import type { Snapshot } from "../../src/core/grid/snapshot";
import { findHeaderFor, findNextPeriod } from "../../src/core/period/next-period";
import { parsePeriod, type Period } from "../../src/core/period/period";
import { findNewestPeriod } from "../../src/core/scorecard/scorecard";
import { HOSTS } from "../hosts/contract/hosts";
import { toComparable } from "../hosts/contract/comparable";
import { requireApplied } from "../hosts/contract/plans";
import { scoreSheetOf } from "../core/scorecard-builder";
import { snapshotOf, type PlainRows, type PlainSheet } from "../core/snapshot-builder";

function period(text: string): Period {
  const found = parsePeriod(text);
  if (!found) throw new Error(`${text} is no period`);
  return found;
}

test.each([
  ["2023", "2024"],
  ["2022/23", "2023/24"],
  ["2022-2023", "2023-2024"],
  ["FY23", "FY24"],
  ["1998/99", "1999/00"],
])("after %s comes %s", (now, next) => {
  expect(findNextPeriod(period(now))?.key).toBe(period(next).key);
});

test.each(["Q2 2024", "current", "previous"])("nothing is known to come after %s", (now) => {
  expect(findNextPeriod(period(now))).toBeNull();
});

test.each([
  ["2023 Score", "2024", "2024 Score"],
  ["Score 2023/24", "2024/25", "Score 2024/25"],
  ["Score (FY23)", "FY24", "Score (FY24)"],
  ["2022 / 23 Comments", "2023/24", "2023 / 24 Comments"],
  ["Score", "2024", null],
  ["2023 Score", "2023/24", null],
])("the header %s names %s as %s", (header, to, written) => {
  expect(findHeaderFor(header, period(to))).toBe(written);
});

const SHEET = scoreSheetOf({
  periods: ["2025", "2026"],
  keyAreas: [
    {
      name: "Leadership",
      objectives: [
        { title: "Champions", scores: [2, 3], comments: ["Named", "Trained. Action: name a deputy by June"] },
        { title: "Reporting", scores: [3, null], comments: ["Yearly", "Action: no further action"] },
      ],
    },
    { name: "Social value", objectives: [{ title: "Themes", scores: [3, 4], comments: [null, "Done"] }] },
  ],
});

function written(review: Review, label: string, carriesActions = false): unknown {
  const plan = planNewPeriod(review, label, { carriesActions, copiesLook: false });
  if (isProblem(plan)) return plan.message;
  return plan.changes.map((change) => change.kind === "setCell" && [toAddress(change.at), change.to.value]);
}

function sheet(rows: PlainRows, more: Partial<PlainSheet> = {}): Review {
  return understand(snapshotOf({ rows, ...more }));
}

test("the columns of the newest round are repeated in every table, under the next year's headers", () => {
  const review = understand(SHEET);
  expect(findNextLabel(review.scorecard)).toBe("2027");
  expect(written(review, "2027")).toEqual([
    ["Scores!G2", "2027 Score"],
    ["Scores!H2", "2027 Comments"],
    ["Scores!G7", "2027 Score"],
    ["Scores!H7", "2027 Comments"],
  ]);
});

test("open actions are carried forward where that is asked for, what is done or closed is not", () => {
  expect(written(understand(SHEET), "2027", true)).toEqual([
    ["Scores!G2", "2027 Score"],
    ["Scores!H2", "2027 Comments"],
    ["Scores!H3", "Action carried forward from 2026: name a deputy by June"],
    ["Scores!G7", "2027 Score"],
    ["Scores!H7", "2027 Comments"],
  ]);
});

test("what stands beside is never written over: the end of the table is used, or nothing", () => {
  const header = ["#", "Objective", "2026 Score", "Target"];
  const rows = [["Leadership"], header, [1, "Champions", 3, 4], [2, "Reporting", 2, 3]];
  expect(written(sheet(rows), "2027")).toEqual([["Scores!E2", "2027 Score"]]);
  const full = [["Leadership"], header, [1, "Champions", 3, 4, "see the minutes"], [2, "Reporting", 2, 3]];
  expect(written(sheet(full), "2027")).toBe(
    "There is no room for another column beside C on “Scores”. Nothing was written. Insert as many in Excel to the right of column C, then start the round again.",
  );
  expect(written(sheet(rows, { hiddenColumns: [4] }), "2027")).toMatch(/^There is no room/);
  expect(written(sheet(rows, { merges: ["E3:F4"] }), "2027")).toMatch(/^There is no room/);
});

test("new columns beside an Excel table are told, since sorting it would leave them behind", () => {
  const rows = [
    ["#", "Objective", "2026 Score"],
    [1, "Champions", 3],
    [2, "Reporting", 2],
  ];
  const named = (review: Review): unknown => {
    const plan = planNewPeriod(review, "2027", { carriesActions: false, copiesLook: false });
    return isProblem(plan) ? plan.message : findTablesBeside(review, plan);
  };
  expect(named(sheet(rows, { excelTables: ["A1:C3"] }))).toEqual(["Table1"]);
  expect(named(sheet(rows))).toEqual([]);
});

test("a round is named as the headers name theirs", () => {
  expect(written(understand(SHEET), "2026")).toBe("The workbook has a period 2026 already.");
  expect(written(understand(SHEET), "next")).toMatch(/^“next” names no period\./);
  expect(written(understand(SHEET), "2026/27")).toMatch(
    /^The header in Scores!E2 is not written for a period like 2026\/27/,
  );
  expect(written(understand(SHEET), "2024")).toMatch(/^With columns for 2024 the sheets would be read otherwise/);
});

test("each new column has the look of the one that it follows, hidden rows by themselves", () => {
  const review = understand(SHEET);
  const plan = planNewPeriod(review, "2027");
  if (isProblem(plan)) throw new Error(plan.message);
  const looks = plan.changes.flatMap((change) => (change.kind === "copyLook" ? [change.copy] : []));
  const [top, bottom] = [[{ first: 1, last: 3 }], [{ first: 6, last: 7 }]];
  expect(looks).toEqual([
    { sheet: "Scores", from: 4, to: 6, rows: top },
    { sheet: "Scores", from: 5, to: 7, rows: top },
    { sheet: "Scores", from: 4, to: 6, rows: bottom },
    { sheet: "Scores", from: 5, to: 7, rows: bottom },
  ]);
  const header = ["#", "Objective", "2026 Score"];
  const rows = [["Leadership"], header, [1, "Champions", 3], [2, "Reporting", 2], [3, "Themes", 2], [4, "Risk", 2]];
  const filtered = planNewPeriod(sheet(rows, { hiddenRows: [3, 4] }), "2027");
  if (isProblem(filtered)) throw new Error(filtered.message);
  expect(filtered.changes).toContainEqual({
    kind: "copyLook",
    copy: {
      ...{ sheet: "Scores", from: 2, to: 3 },
      rows: [
        { first: 1, last: 2 },
        { first: 3, last: 3 },
        { first: 4, last: 4 },
        { first: 5, last: 5 },
      ],
    },
  });
});

describe.each(HOSTS)("on %s", (_, kind) => {
  test("the new round is the newest, nothing of it scored, and undo leaves the workbook as it was", async () => {
    const host = await kind.open(SHEET);
    const before: Snapshot = await host.read();
    const plan = planNewPeriod(understand(before), "2027", { carriesActions: true, copiesLook: true });
    if (isProblem(plan)) throw new Error(plan.message);
    const { undo } = requireApplied(await host.apply(plan));
    const { scorecard } = understand(await host.read());
    expect(findNewestPeriod(scorecard)?.label).toBe("2027");
    const kinds = scorecard.objectives.map(({ scores }) => scores.get("2027-2027")?.value.kind);
    expect(kinds).toEqual(["blank", "blank", "blank"]);
    expect(scorecard.objectives.map(({ scores }) => scores.size)).toEqual([3, 3, 3]);
    requireApplied(await host.apply(undo));
    const leaving = { results: true };
    expect(toComparable(await host.read(), kind, leaving)).toEqual(toComparable(before, kind, leaving));
  });
});
