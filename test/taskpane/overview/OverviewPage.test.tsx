/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { OverviewPage } from "../../../src/taskpane/overview/OverviewPage";
import { PaneProvider } from "../../../src/taskpane/pane-context";
import { scoreSheetOf, type PlainScorecard } from "../../core/scorecard-builder";
import { openPane } from "../open-pane";

/** Scores of 2026 in E: 3 of target 4, blank, 4 of target 3. */
const SHEET: PlainScorecard = {
  periods: ["2025", "2026"],
  target: "Target",
  keyAreas: [
    {
      name: "Leading",
      objectives: [
        { scores: [2, 3], target: 4 },
        { scores: [2, null], target: 3 },
      ],
    },
    { name: "Buying", objectives: [{ scores: [3, 4], target: 3 }] },
  ],
};

test("says where the round stands, each figure a way to what it counts", async () => {
  const { user, container } = await openPane(scoreSheetOf(SHEET));
  expect(await screen.findByText("2 of 3 scored for 2026")).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole("button", { name: "1 objective open" }));
  expect(await screen.findByText("1 of 3 objectives")).toBeVisible();
  expect(screen.getByRole("button", { name: "Not scored", pressed: true })).toBeVisible();
});

test("a key area is a row with its level, the period before, the target and what is behind, and opens its objectives", async () => {
  const { user } = await openPane(scoreSheetOf(SHEET));
  const row = await screen.findByRole("button", { name: /^Leading/ });
  expect(row).toHaveTextContent("▼ 1 behind");
  expect(within(row).getByRole("img")).toHaveAccessibleName("Mean level 3.00 of 5, 2025 2.00, target 3.50");
  await user.click(row);
  expect(await screen.findByText("2 of 3 objectives")).toBeVisible();
  expect(screen.getByRole("combobox", { name: "Key area" })).toHaveValue("Leading");
});

test("has three things to do next at most, the open scores before all else", async () => {
  await openPane(scoreSheetOf(SHEET));
  const next = within(await screen.findByRole("region", { name: "Do next" }));
  expect(next.getAllByRole("button").map((each) => each.textContent)).toEqual([
    "Score the 1 objective that is open for 2026",
    "Look at the 1 objective behind target",
    "Create the summary tabs",
  ]);
});

test("asks to refresh tabs once the sheet says something else, and finds that out after everybody has stopped typing", async () => {
  const pane = await openPane(scoreSheetOf(SHEET));
  await pane.user.click(screen.getByRole("tab", { name: "Reports" }));
  await pane.user.click(await screen.findByRole("button", { name: "Create the tabs" }));
  await pane.user.click(await screen.findByRole("button", { name: /^Write \d+ tabs$/ }));
  await waitFor(() => expect(screen.getAllByText(/Up to date/).length).toBeGreaterThanOrEqual(3));
  await pane.user.click(screen.getByRole("tab", { name: "Overview" }));
  const refresh = "Refresh the tabs that are out of date";
  await waitFor(() => expect(screen.getByRole("region", { name: "Do next" })).toBeVisible());
  expect(screen.queryByRole("button", { name: refresh })).toBeNull();
  // A title, which the tabs hold as text.
  act(() => pane.simulator.editAs("user", (editor) => editor.type("Scores!B3", "Another title")));
  expect(await screen.findByRole("button", { name: refresh })).toBeVisible();
});

test("objectives whose scores belong to no year are said to be that, with the way to set it right", async () => {
  const { session, user } = await openPane(scoreSheetOf(SHEET));
  cleanup();
  const { picture } = session.state;
  if (!picture) throw new Error("The workbook was not read.");
  const { review } = picture;
  const withoutPeriod = { ...picture, review: { ...review, scorecard: { ...review.scorecard, periods: [] } } };
  const goTo = jest.fn();
  const { container } = render(
    <PaneProvider session={session} goTo={goTo} findOrigin={() => ({ page: "overview" })}>
      <main>
        <OverviewPage picture={withoutPeriod} />
      </main>
    </PaneProvider>,
  );
  expect(await screen.findByText(/^The objectives were read, but no score belongs to a year yet/)).toBeVisible();
  expect(screen.queryByRole("region", { name: "Do next" })).toBeNull();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole("button", { name: "Say how it is to be read" }));
  expect(goTo).toHaveBeenCalledWith({ page: "reading" });
});

test("a round in which nothing applies says so, and asks for no score", async () => {
  await openPane(
    scoreSheetOf({
      periods: ["2026"],
      keyAreas: [{ name: "Leading", objectives: [{ scores: ["N/A"] }, { scores: ["N/A"] }] }],
    }),
  );
  expect(await screen.findByText("Nothing to score for 2026: all 2 objectives are not applicable")).toBeVisible();
  expect(screen.queryByRole("button", { name: /open/ })).toBeNull();
});
