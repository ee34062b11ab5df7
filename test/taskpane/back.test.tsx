/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { scoreSheetOf } from "../core/scorecard-builder";
import { snapshotOf } from "../core/snapshot-builder";
import { openPane, type OpenPane } from "./open-pane";

const SHEET = scoreSheetOf({
  periods: ["2026"],
  keyAreas: [{ name: "Leading", objectives: [{ scores: [3] }, { scores: [null] }] }],
});

function header(name: string): HTMLElement {
  return within(screen.getByRole("banner")).getByRole("button", { name });
}

/** The objective that waits for its score, opened from the list that is narrowed to it. */
async function openNarrowed(): Promise<OpenPane> {
  const pane = await openPane(SHEET);
  await pane.user.click(screen.getByRole("tab", { name: "Scores" }));
  await pane.user.click(await screen.findByRole("button", { name: "Not scored" }));
  await screen.findByText("1 of 2 objectives");
  return pane;
}

test.each(["History", "How it was read", "Help"])(
  "%s leads back to the list as it was left, with the focus on what led there",
  async (page) => {
    const { user, container } = await openNarrowed();
    await user.click(header(page));
    const back = await screen.findByRole("button", { name: "Back to Scores" });
    expect(await axe(container)).toHaveNoViolations();
    await user.click(back);
    expect(await screen.findByText("1 of 2 objectives")).toBeVisible();
    expect(screen.getByRole("button", { name: "Not scored", pressed: true })).toBeVisible();
    expect(header(page)).toHaveFocus();
  },
);

test("an objective that was open is open again, with the focus where its keys work and what was typed", async () => {
  const { user } = await openNarrowed();
  await user.click(within(screen.getByRole("listbox")).getByRole("option", { name: /^2 Line 2/ }));
  await user.keyboard("4");
  await user.click(header("Help"));
  await user.click(await screen.findByRole("button", { name: "Back to Scores" }));
  expect(await screen.findByRole("heading", { level: 2, name: "2 Line 2" })).toHaveFocus();
  expect(screen.getByText("Not saved: score 4.")).toBeVisible();
  await user.keyboard("3");
  expect(screen.getByText("Not saved: score 3.")).toBeVisible();
});

test("the tab of the page begins anew instead", async () => {
  const { user } = await openNarrowed();
  await user.click(header("Help"));
  await user.click(await screen.findByRole("tab", { name: "Scores" }));
  expect(await screen.findByText("2 of 2 objectives")).toBeVisible();
});

test("from one page without a tab to another, back leads to the page with a tab", async () => {
  const { user } = await openPane(SHEET);
  await user.click(screen.getByRole("tab", { name: "Findings" }));
  await user.click(header("History"));
  await screen.findByRole("button", { name: "Back to Findings" });
  await user.click(header("Help"));
  await screen.findByRole("heading", { level: 2, name: "Keys" });
  await user.click(screen.getByRole("button", { name: "Back to Findings" }));
  expect(screen.getByRole("main", { name: "Findings" })).toBeVisible();
  expect(header("Help")).toHaveFocus();
});

test.each(["History", "Help"])("Escape leads back from %s, which is only looked at", async (page) => {
  const { user } = await openPane(SHEET);
  await user.click(header(page));
  expect(await screen.findByRole("button", { name: "Back to Overview" })).toHaveAttribute(
    "aria-keyshortcuts",
    "Escape",
  );
  await user.keyboard("{Escape}");
  expect(screen.getByRole("main", { name: "Overview" })).toBeVisible();
  expect(header(page)).toHaveFocus();
});

test("Escape does not leave a question of History unanswered, nor what is being corrected", async () => {
  const { user, session } = await openNarrowed();
  await user.click(within(screen.getByRole("listbox")).getByRole("option", { name: /^2 Line 2/ }));
  await user.keyboard("4{Control>}{Enter}{/Control}");
  await waitFor(() => expect(session.state.history).toHaveLength(1));
  await user.click(header("History"));
  await user.click(await screen.findByRole("button", { name: "Write to the log tab" }));
  await user.keyboard("{Escape}");
  expect(screen.getByRole("main", { name: "History" })).toBeVisible();
  expect(screen.queryByRole("textbox", { name: /^Your name/ })).toBeNull();
  await user.click(header("How it was read"));
  await screen.findByRole("button", { name: "Back to Scores" });
  await user.keyboard("{Escape}");
  expect(screen.getByRole("main", { name: "How it was read" })).toBeVisible();
});

test("what a page asked once is not asked again when it is come back to", async () => {
  const { user } = await openPane(SHEET);
  await user.click(await screen.findByRole("button", { name: "Create the summary tabs" }));
  await screen.findByRole("region", { name: "What will be written" });
  await user.click(header("Help"));
  await user.click(await screen.findByRole("button", { name: "Back to Reports" }));
  expect(await screen.findByRole("button", { name: "Create the tabs", expanded: false })).toBeVisible();
});

test("in a workbook without tabs it leads back to what is said of it", async () => {
  const { user } = await openPane(snapshotOf({ rows: [["Shopping"], ["Milk"]] }));
  await user.click(await screen.findByRole("button", { name: "Say how it is to be read" }));
  await user.click(await screen.findByRole("button", { name: "Back" }));
  expect(
    await screen.findByRole("heading", { level: 2, name: "No score sheet was found in this workbook" }),
  ).toBeVisible();
  expect(screen.getByRole("main")).toHaveFocus();
});
