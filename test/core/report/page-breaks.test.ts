import { toPageBreaks } from "../../../src/core/report/page-breaks";

/** Narrower than a page, so that it prints at its own size: 479 points are counted on, which are 31 rows of usual height. */
const PAGE = { columnWidths: [70, 70], rowHeights: [], headerRow: 0, headings: new Set<number>(), parts: [] };

test("a tab that fits on a page has no breaks, whatever its parts", () => {
  expect(toPageBreaks({ ...PAGE, lastRow: 30, parts: [10] })).toEqual([]);
});

test("a page holds as many rows as fit, and each further one a header less", () => {
  expect(toPageBreaks({ ...PAGE, lastRow: 100 })).toEqual([31, 61, 91]);
});

test("a heading goes with the row under it, and so do several", () => {
  expect(toPageBreaks({ ...PAGE, lastRow: 40, headings: new Set([30]) })).toEqual([30]);
  expect(toPageBreaks({ ...PAGE, lastRow: 40, headings: new Set([29, 30]) })).toEqual([29]);
});

test("a part of a longer tab begins a page", () => {
  expect(toPageBreaks({ ...PAGE, lastRow: 40, parts: [10] })).toEqual([10, 40]);
});

test("tall rows count by their height, and a wide tab is printed smaller", () => {
  expect(toPageBreaks({ ...PAGE, lastRow: 40, rowHeights: [{ row: 5, points: 420 }] })).toEqual([5, 8, 38]);
  expect(toPageBreaks({ ...PAGE, columnWidths: [140, 140], lastRow: 40 })).toEqual([]);
});
