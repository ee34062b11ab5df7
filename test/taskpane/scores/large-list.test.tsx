/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { act, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import type * as roundFile from "../../../src/app/new-period";
import type * as listFile from "../../../src/taskpane/scores/objective-rows";
import type * as rowFile from "../../../src/taskpane/scores/RowContent";
import { filterRows, NO_FILTERS } from "../../../src/taskpane/scores/filters";
import { scoreSheetOf, type PlainScorecard } from "../../core/scorecard-builder";
import { openPane, type OpenPane } from "../open-pane";
import { openScores } from "./open-scores";
import { rowsOf } from "./rows";

/** How many rows were drawn, each time counted; how often the list was made from the workbook, and the next round planned. */
let mockRows = 0;
let mockLists = 0;
let mockRounds = 0;

jest.mock<typeof listFile>("../../../src/taskpane/scores/objective-rows", () => {
  const actual = jest.requireActual<typeof listFile>("../../../src/taskpane/scores/objective-rows");
  return {
    toObjectiveRows: (picture) => {
      mockLists += 1;
      return actual.toObjectiveRows(picture);
    },
  };
});

jest.mock<typeof roundFile>("../../../src/app/new-period", () => {
  const actual = jest.requireActual<typeof roundFile>("../../../src/app/new-period");
  return {
    ...actual,
    planNewPeriod: (...asked) => {
      mockRounds += 1;
      return actual.planNewPeriod(...asked);
    },
  };
});

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

/** The list of 1,000, nothing counted yet. */
async function openLarge(): Promise<OpenPane> {
  const pane = await openScores(sheetOf(1_000));
  mockRows = 0;
  mockLists = 0;
  mockRounds = 0;
  return pane;
}

test("a score that changes draws one row again, of 1,000", async () => {
  const pane = await openLarge();
  act(() => pane.simulator.editAs("user", (editor) => editor.type("Scores!C4", 5)));
  expect(await screen.findByRole("option", { name: /^2 Line 2, 5 Innovator/ })).toBeVisible();
  expect(mockLists).toBe(1);
  expect(mockRows).toBe(1);
  mockRows = 0;
  // Line 900, far out of sight.
  act(() => pane.simulator.editAs("user", (editor) => editor.type("Scores!C902", 5)));
  await waitFor(() => expect(mockLists).toBe(2));
  expect(mockRows).toBe(0);
});

test("an arrow key draws the two rows again between which it moves", async () => {
  const { user } = await openLarge();
  act(() => screen.getByRole("listbox").focus());
  await user.keyboard("{ArrowDown}");
  expect(screen.getByRole("option", { selected: true, name: /^2 Line 2/ })).toBeVisible();
  expect(mockRows).toBe(2);
});

test("a letter of the search that leaves the list as it is draws no row, and none makes the list anew", async () => {
  const { user } = await openLarge();
  await user.type(screen.getByRole("searchbox"), "line");
  expect(screen.getByText("1,000 of 1,000 objectives")).toBeVisible();
  expect(mockRows).toBe(0);
  await user.type(screen.getByRole("searchbox"), " 99");
  expect(screen.getByText("11 of 1,000 objectives")).toBeVisible();
  expect(mockLists).toBe(0);
  // " 9" leaves 111, of which as many are drawn as there is room for; "9" leaves 11.
  expect(mockRows).toBeLessThan(60);
});

test("the next round is planned once while it is looked at, however much is searched for", async () => {
  const { user } = await openLarge();
  await user.click(screen.getByRole("button", { name: "Start the 2027 round" }));
  await screen.findByRole("list", { name: "What changes" });
  expect(mockRounds).toBe(1);
  await user.type(screen.getByRole("searchbox"), "line");
  expect(mockRounds).toBe(1);
  await user.click(screen.getByRole("checkbox", { name: "Carry open actions forward" }));
  expect(mockRounds).toBe(2);
});
