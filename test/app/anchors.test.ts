import { withAnchors } from "../../src/app/anchors";
import { understand } from "../../src/app/review";
import type { Snapshot } from "../../src/core/grid/snapshot";
import { toAddress } from "../../src/core/grid/a1";
import { workbookOf } from "../hosts/contract/fixtures";
import { planOf, set, typed } from "../hosts/contract/plans";

function marksOf(snapshot: Snapshot, ...addresses: readonly string[]): readonly string[] {
  const plan = planOf(...addresses.map((address) => set(snapshot, address, typed("New"))));
  return (withAnchors(understand(snapshot), plan).expects ?? []).map(({ at, marks }) => `${marks} ${toAddress(at)}`);
}

const YEARS_OVER_HEADERS = workbookOf([
  {
    name: "List",
    rows: [
      [null, null, "2025", null, "2026"],
      ["Ref", "Objective", "Score", "Comment", "Score", "Comment"],
      [1, "Engaging councillors", 3, "Good", 3, "Good"],
      [2, "Social value", 2, null, 2, null],
      [3, "Managing risk", 2, null, 2, null],
    ],
    merges: ["C1:D1", "E1:F1"],
  },
]);

test("a header of two rows counts whole, a merged year for each of its columns", () => {
  expect(marksOf(YEARS_OVER_HEADERS, "List!F4")).toEqual([
    "row List!A4",
    "row List!B4",
    "column List!F2",
    "column List!E1",
  ]);
});

test("what several cells rest on is looked at once, and what the plan sets itself is no mark", () => {
  expect(marksOf(YEARS_OVER_HEADERS, "List!E4", "List!E5", "List!B5")).toEqual([
    "row List!A4",
    "row List!B4",
    "column List!E2",
    "column List!E1",
    "row List!A5",
    "column List!B2",
  ]);
});

test("outside tables a row is known by its first text, and a row without one by nothing", () => {
  const notes = workbookOf([
    {
      name: "Notes",
      rows: [
        [null, "Agreed by", 3, "Someone"],
        [4, 5],
      ],
    },
  ]);
  expect(marksOf(notes, "Notes!C1")).toEqual(["row Notes!B1"]);
  expect(marksOf(notes, "Notes!B2")).toEqual([]);
  expect(withAnchors(understand(notes), planOf()).expects).toBeUndefined();
});
