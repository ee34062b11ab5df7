import { isProblem } from "../../../src/app/problem";
import { understand } from "../../../src/app/review";
import { planSummaryTabs } from "../../../src/app/summarise";
import { REQUEST_LIMIT } from "../../../src/hosts/office/request-limit";
import { toBatches } from "../../../src/hosts/office/tab-batches";
import { toTabCells, type TypedBlock } from "../../../src/hosts/office/tab-cells";
import { toRectangles } from "../../../src/hosts/office/rectangles";
import { scoreSheetOf } from "../../core/scorecard-builder";

function block(top: number, left: number, lines: TypedBlock["lines"]): TypedBlock {
  return { top, left, lines };
}

describe("blocks in batches", () => {
  test("stay together where there is room for all", () => {
    const blocks = [
      { mark: "a", block: block(0, 0, [["one"], ["two"]]) },
      { mark: "b", block: block(4, 1, [[1, 2]]) },
    ];
    expect(toBatches(blocks, 1_000)).toEqual([blocks]);
    expect(toBatches([], 1_000)).toEqual([[]]);
  });

  test("are parted between rows, and each part knows where it goes", () => {
    // Each line is ["x…"] of 14 bytes with the comma behind it: two of them in a batch.
    const lines = Array.from({ length: 5 }, (_, row) => [`text ${row}xxx`]);
    expect(toBatches([{ mark: "a", block: block(10, 2, lines) }], 30)).toEqual([
      [{ mark: "a", block: block(10, 2, lines.slice(0, 2)) }],
      [{ mark: "a", block: block(12, 2, lines.slice(2, 4)) }],
      [{ mark: "a", block: block(14, 2, lines.slice(4)) }],
    ]);
  });

  test("have at least a row each, and count a letter as the bytes that it is sent in", () => {
    const lines = [["ééééé"], ["e"]];
    expect(toBatches([{ mark: "a", block: block(0, 0, lines) }], 5).map((batch) => batch.length)).toEqual([1, 1]);
    expect(toBatches([{ mark: "a", block: block(0, 0, [["é"], ["é"]]) }], 13)).toHaveLength(2);
    expect(toBatches([{ mark: "a", block: block(0, 0, [["e"], ["e"]]) }], 13)).toHaveLength(1);
  });
});

test("the tabs of 10,000 objectives over two years go in a few batches, each below the limit", () => {
  const keyAreas = Array.from({ length: 20 }, (_, keyArea) => ({
    name: `Key area ${keyArea + 1}`,
    objectives: Array.from({ length: 500 }, (__, objective) => ({
      title: `People who are trained for it look after contracts of kind ${keyArea + 1} in team ${objective + 1}`,
      scores: [1 + (objective % 5), ["2/3", 3, "4", "N/A", null][(objective + keyArea) % 5] ?? null],
      target: 3,
    })),
  }));
  const review = understand(scoreSheetOf({ periods: ["2025", "2026"], target: "Target", keyAreas }));
  expect(review.scorecard.objectives).toHaveLength(10_000);
  const plan = planSummaryTabs(review, new Set(["summary", "scores-data", "readings"] as const));
  if (isProblem(plan)) throw new Error(plan.message);
  const tabs = plan.changes.flatMap((change) => (change.kind === "writeSheet" ? [change.plan] : []));
  const batches = toBatches(
    tabs.flatMap((tab) => toTabCells(tab).blocks.map((each) => ({ mark: tab.tab, block: each }))),
    REQUEST_LIMIT,
  );
  const sizes = batches.map((batch) => Buffer.byteLength(JSON.stringify(batch.map(({ block: { lines } }) => lines))));
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.length).toBeLessThan(5);
  expect(Math.max(...sizes)).toBeLessThan(REQUEST_LIMIT + 1_000);
  // What comes with the last batch: copies and looks of few areas, however many rows there are.
  const data = tabs.find(({ tab }) => tab === "scores-data");
  expect(data && toTabCells(data).copies.length).toBeLessThan(100);
  expect(toRectangles(data?.cells.filter(({ style }) => style === "link") ?? [])).toHaveLength(1);
}, 120_000);
