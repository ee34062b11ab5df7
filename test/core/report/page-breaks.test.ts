import { toPageBreaks } from "../../../src/core/report/page-breaks";

/** As wide as a page at its own size: some 460 points of it are counted on, which are 30 rows of usual height. */
const PAGE = { columnWidths: [70, 70], rowHeights: [], headerRow: 0, headings: new Set<number>(), parts: [] };

test("a tab that fits on a page has no breaks, whatever its parts", () => {
  expect(toPageBreaks({ ...PAGE, lastRow: 29, parts: [10] })).toEqual([]);
});

test("a page holds as many rows as fit, and each further one a header less", () => {
  expect(toPageBreaks({ ...PAGE, lastRow: 100 })).toEqual([30, 59, 88]);
});

test("a heading goes with the row under it, and so do several", () => {
  expect(toPageBreaks({ ...PAGE, lastRow: 40, headings: new Set([29]) })).toEqual([29]);
  expect(toPageBreaks({ ...PAGE, lastRow: 40, headings: new Set([28, 29]) })).toEqual([28]);
});

test("a part of a longer tab begins a page", () => {
  expect(toPageBreaks({ ...PAGE, lastRow: 40, parts: [10] })).toEqual([10, 39]);
});

test("tall rows count by their height, and a wide tab is printed smaller", () => {
  expect(toPageBreaks({ ...PAGE, lastRow: 40, rowHeights: [{ row: 5, points: 400 }] })).toEqual([5, 9, 38]);
  expect(toPageBreaks({ ...PAGE, columnWidths: [140, 140], lastRow: 40 })).toEqual([]);
});
