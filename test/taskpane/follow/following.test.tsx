/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import type * as listFile from "../../../src/taskpane/scores/ObjectiveList";
import { setFollowing } from "../../../src/taskpane/follow/follow-choice";
import { scoreSheetOf } from "../../core/scorecard-builder";
import { openPane, type OpenPane } from "../open-pane";

/** How often the list was drawn. */
let mockDrawn = 0;

jest.mock<typeof listFile>("../../../src/taskpane/scores/ObjectiveList", () => {
  const actual = jest.requireActual<typeof listFile>("../../../src/taskpane/scores/ObjectiveList");
  return {
    ObjectiveList: (props): ReactNode => {
      mockDrawn += 1;
      return actual.ObjectiveList(props);
    },
  };
});

/** Objectives 1 to 3 in rows 5, 6 and 7 under a ladder; scores of 2026 in E. */
const SHEET = scoreSheetOf({
  periods: ["2025", "2026"],
  keyAreas: [
    {
      name: "Leadership",
      ladder: ["Nobody leads", "Somebody leads", "Leaders are named", "Leaders are trained", "Leaders teach others"],
      objectives: [{ scores: [2, 3] }, { scores: [3, 4] }, { scores: [1, 2] }],
    },
  ],
});

function selectInSheet({ simulator }: OpenPane, address: string): void {
  act(() => simulator.editAs("user", (editor) => editor.select(address)));
}

function heading(name: RegExp): Promise<HTMLElement> {
  return screen.findByRole("heading", { level: 2, name });
}

async function openList(): Promise<OpenPane> {
  const pane = await openPane(SHEET);
  await pane.user.click(screen.getByRole("tab", { name: "Scores" }));
  await screen.findByRole("listbox", { name: "Objectives" });
  return pane;
}

afterEach(() => act(() => setFollowing(true)));

test("a row that is clicked in the sheet opens with no round trip and the list drawn once at most", async () => {
  const pane = await openList();
  pane.traffic.clear();
  mockDrawn = 0;
  selectInSheet(pane, "Scores!D6");
  await heading(/^2 Line 2/);
  expect(screen.getByText(/^Leaders are trained/)).toBeVisible();
  expect(pane.traffic.roundTrips).toHaveLength(0);
  expect(mockDrawn).toBeLessThanOrEqual(1);
});

test("following takes no focus, keeps the list narrowed, and goes on from row to row", async () => {
  const pane = await openList();
  await pane.user.click(screen.getByRole("button", { name: "Behind" }));
  // The user is in the sheet by now.
  act(() => (document.activeElement as HTMLElement).blur());
  selectInSheet(pane, "Scores!A6");
  await heading(/^2 Line 2/);
  selectInSheet(pane, "Scores!A7");
  const third = await heading(/^3 Line 3/);
  expect(third).not.toHaveFocus();
  expect(document.body).toHaveFocus();
  fireEvent.click(screen.getByRole("button", { name: "Back to the list" }));
  expect(screen.getByRole("button", { name: "Behind" })).toHaveAttribute("aria-pressed", "true");
});

test("the sheet goes where the pane goes, and neither runs after the other", async () => {
  const pane = await openList();
  await pane.user.click(screen.getByRole("option", { name: /^1 Line 1/ }));
  await heading(/^1 Line 1/);
  await waitFor(() => expect(pane.session.state.selection).toMatchObject({ top: 4, left: 4 }));
  // Faster than Excel tells of the selections.
  fireEvent.click(screen.getByRole("button", { name: "Next" }));
  fireEvent.click(screen.getByRole("button", { name: "Next" }));
  await waitFor(() => expect(pane.session.state.selection).toMatchObject({ top: 6, left: 4 }));
  await heading(/^3 Line 3/);
  expect(pane.session.state.pointedAt).toBeNull();
  // The same row again, by hand.
  selectInSheet(pane, "Scores!A5");
  await heading(/^1 Line 1/);
  fireEvent.click(screen.getByRole("button", { name: "Next" }));
  await heading(/^2 Line 2/);
  await waitFor(() => expect(pane.session.state.selection).toMatchObject({ top: 5, left: 4 }));
  await heading(/^2 Line 2/);
});

test("whoever is typing is not led away: a line says what is selected, also afterwards", async () => {
  const pane = await openList();
  await pane.user.click(screen.getByRole("option", { name: /^1 Line 1/ }));
  await pane.user.type(await screen.findByRole("textbox", { name: "Comment for 2026" }), "Half a sen");
  selectInSheet(pane, "Scores!A6");
  expect(await screen.findByText("Selected in the sheet: objective 2")).toBeVisible();
  await pane.user.keyboard("tence");
  expect(screen.getByRole("textbox", { name: "Comment for 2026" })).toHaveValue("Half a sentence");
  await pane.user.click(screen.getByRole("button", { name: "Open objective 2" }));
  expect(await heading(/^2 Line 2/)).toHaveFocus();
});

test("an edit in the sheet is seen in the objective that is open, and one in the pane in the sheet", async () => {
  const pane = await openList();
  selectInSheet(pane, "Scores!E6");
  await heading(/^2 Line 2/);
  act(() => pane.simulator.editAs("user", (editor) => editor.type("Scores!E6", 5)));
  await waitFor(() => expect(screen.getByRole("radio", { name: "5 Innovator" })).toBeChecked());
  await pane.user.click(screen.getByRole("radio", { name: "1 Minimum" }));
  await pane.user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(pane.valueAt("Scores!E6")).toBe(1));
});

test("Overview gives way to a row that is clicked; Findings only says so", async () => {
  const pane = await openPane(SHEET);
  await screen.findByRole("heading", { level: 2, name: "Key areas" });
  // The part that follows is fetched after the page.
  await waitFor(() => {
    selectInSheet(pane, "Scores!A1");
    selectInSheet(pane, "Scores!A5");
    expect(screen.getByRole("heading", { level: 2, name: /^1 Line 1/ })).toBeVisible();
  });
  await pane.user.click(screen.getByRole("tab", { name: "Findings" }));
  await screen.findByRole("heading", { level: 2, name: /finding/ });
  selectInSheet(pane, "Scores!A6");
  await pane.user.click(await screen.findByRole("button", { name: "Open objective 2" }));
  await heading(/^2 Line 2/);
});

test("following can be turned off, for good", async () => {
  const pane = await openList();
  await pane.user.click(screen.getByRole("option", { name: /^1 Line 1/ }));
  await pane.user.click(await screen.findByRole("button", { name: "Follow the sheet", pressed: true }));
  selectInSheet(pane, "Scores!A6");
  expect(await screen.findByText("Selected in the sheet: objective 2")).toBeVisible();
  expect(localStorage.getItem("maturity-scorecard.follows")).toBe("no");
  const { selection } = pane.session.state;
  await pane.user.click(screen.getByRole("button", { name: "Next" }));
  await pane.user.click(screen.getByRole("button", { name: "Next" }));
  await heading(/^3 Line 3/);
  expect(pane.session.state.selection).toBe(selection);
});
