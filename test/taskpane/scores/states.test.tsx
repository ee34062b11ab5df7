/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { act, render, screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { PaneProvider } from "../../../src/taskpane/pane-context";
import { ScoresPage } from "../../../src/taskpane/scores/ScoresPage";
import { scoreSheetOf, type PlainScorecard } from "../../core/scorecard-builder";
import { snapshotOf } from "../../core/snapshot-builder";
import { openPane } from "../open-pane";
import { openObjective, openScores, openScoresOf, says } from "./open-scores";

const SHEET: PlainScorecard = {
  periods: ["2026"],
  keyAreas: [{ name: "Leadership", objectives: [{ scores: [3] }, { scores: [4] }] }],
};

test("a list that is narrowed to nothing says why, that nothing is gone, and what to do", async () => {
  const { user, container } = await openScores(SHEET);
  const rest = "All 2 objectives are in the workbook as before. Take a filter off, or show them all.";
  const press = (name: string): Promise<void> => user.click(screen.getByRole("button", { name }));
  await press("Not scored");
  expect(screen.getByText(`Every objective is scored for 2026, or does not apply. ${rest}`)).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
  await press("Not scored");
  await press("Behind");
  expect(screen.getByText(`No objective is behind its target. ${rest}`)).toBeVisible();
  await press("With findings");
  expect(screen.getByText(`No objective fits the search and the filters together. ${rest}`)).toBeVisible();
  await press("Behind");
  expect(screen.getByText(`No objective has a finding. ${rest}`)).toBeVisible();
  await press("Show all objectives");
  // Whoever pressed it goes on in the list.
  expect(screen.getByRole("listbox")).toHaveFocus();
});

test("scores that name no year are scored as any others, and it is said what a year would be good for", async () => {
  const pane = await openScoresOf(
    snapshotOf({
      rows: [
        ["#", "Objective", "Score", "Comments"],
        [1, "Champions", "Leader", null],
        [2, "Reporting", null, null],
      ],
    }),
  );
  expect(
    screen.getByText(/^The newest scores name no year\. .* no next round can be started from them\./),
  ).toBeVisible();
  expect(screen.queryByRole("button", { name: /^Start the/ })).toBeNull();
  await openObjective(pane, /^2 Reporting/);
  expect(screen.getByRole("radiogroup", { name: "Score for the current round" })).toBeVisible();
  await pane.user.keyboard("3");
  await pane.user.click(screen.getByRole("button", { name: "Save" }));
  await says("Objective 2 is scored 3 for the current round.");
  expect(await axe(pane.container)).toHaveNoViolations();
  await pane.user.keyboard("{Escape}");
  await pane.user.click(
    screen.getByText(/^The newest scores name no year/).parentElement?.querySelector("button") ?? document.body,
  );
  expect(await screen.findByRole("heading", { level: 2, name: "How it was read" })).toBeVisible();
});

test("scores that name their year say nothing of the kind", async () => {
  await openScores(SHEET);
  expect(screen.queryByText(/name no year/)).toBeNull();
  expect(screen.getByRole("button", { name: "Start the 2027 round" })).toBeVisible();
});

test("objectives without a column of scores say what is missing, and lead to where it can be said", async () => {
  const { session } = await openPane(scoreSheetOf(SHEET));
  const { picture } = session.state;
  if (!picture) throw new Error("The workbook was not read");
  const scorecard = { ...picture.review.scorecard, periods: [] };
  const goTo = jest.fn();
  const { container } = render(
    <PaneProvider session={session} goTo={goTo} findOrigin={() => ({ page: "overview" })}>
      <ScoresPage picture={{ ...picture, review: { ...picture.review, scorecard } }} destination={{ page: "scores" }} />
    </PaneProvider>,
  );
  expect(container).toHaveTextContent("No score belongs to a round yet");
  expect(container).toHaveTextContent(/Give the column of scores a header that names its year/);
  container.querySelector("button")?.click();
  expect(goTo).toHaveBeenCalledWith({ page: "reading" });
});

test("a workbook that is open for reading alone says so before anything is entered, and what is entered can be copied", async () => {
  const pane = await openScoresOf(scoreSheetOf(SHEET), { isReadOnly: true });
  await openObjective(pane, /^1 Line 1/);
  expect(
    screen.getByText(/^The workbook is open for reading alone, so that nothing entered here can be saved\./),
  ).toBeVisible();
  await pane.user.keyboard("4cAll of it{Escape}");
  await pane.user.click(screen.getByRole("button", { name: "Copy the text" }));
  expect(await navigator.clipboard.readText()).toBe("4\nAll of it");
  await pane.user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText(/^Nothing was written\. This workbook is open for reading alone\./)).toBeVisible();
  // Nothing of it is lost.
  expect(screen.getByText("Not saved: score 4 and comment.")).toBeVisible();
  expect(await axe(pane.container)).toHaveNoViolations();
});
