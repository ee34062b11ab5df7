/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import type { ReactNode } from "react";
import type * as rowFile from "../../../src/taskpane/scores/RowContent";
import { filterRows, NO_FILTERS } from "../../../src/taskpane/scores/filters";
import { scoreSheetOf, type PlainScorecard } from "../../core/scorecard-builder";
import { openPane } from "../open-pane";
import { rowsOf } from "./rows";

/** How many rows were drawn, each time counted. */
let mockRows = 0;

jest.mock<typeof rowFile>("../../../src/taskpane/scores/RowContent", () => {
  const actual = jest.requireActual<typeof rowFile>("../../../src/taskpane/scores/RowContent");
  return {
    RowContent: (props): ReactNode => {
      mockRows += 1;
      return actual.RowContent(props);
    },
  };
});

/** Every second one is scored. */
function sheetOf(count: number): PlainScorecard {
  const objectives = Array.from({ length: count }, (_, index) => ({ scores: [index % 2 === 0 ? 3 : null] }));
  return { periods: ["2026"], keyAreas: [{ name: "All", objectives }] };
}

/** What it takes to draw the list and to answer a filter: rows that were drawn, and elements that stand in the page. */
async function measure(count: number): Promise<{ readonly rows: number; readonly elements: number }> {
  const { user, container } = await openPane(scoreSheetOf(sheetOf(count)));
  await user.click(screen.getByRole("tab", { name: "Scores" }));
  await screen.findByRole("listbox", { name: "Objectives" });
  mockRows = 0;
  await user.click(screen.getByRole("button", { name: "Not scored" }));
  const half = Math.floor(count / 2);
  expect(screen.getByText(`${half} of ${count.toLocaleString("en")} objectives`)).toBeVisible();
  return { rows: mockRows, elements: container.querySelectorAll("*").length };
}

test("a list of 1,000 stands in as many elements as one of 59, and answers a filter with as many rows", async () => {
  const small = await measure(59);
  document.body.innerHTML = "";
  const large = await measure(1_000);
  expect(small.rows).toBeGreaterThan(5);
  expect(large.rows).toBeLessThanOrEqual(small.rows);
  expect(large.elements).toBeLessThanOrEqual(small.elements);
});

test("a search reads each of 1,000 objectives letter by letter once, however many letters are typed", () => {
  const rows = rowsOf(sheetOf(1_000));
  const normalize = jest.spyOn(String.prototype, "normalize");
  expect(filterRows(rows, { ...NO_FILTERS, text: "l" })).toHaveLength(1_000);
  expect(normalize).toHaveBeenCalledTimes(1_001);
  expect(filterRows(rows, { ...NO_FILTERS, text: "line 99" })).toHaveLength(11);
  expect(normalize).toHaveBeenCalledTimes(1_002);
  normalize.mockRestore();
});
