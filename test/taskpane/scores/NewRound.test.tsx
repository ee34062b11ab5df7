/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { scoreSheetOf } from "../../core/scorecard-builder";
import { openPane } from "../open-pane";

const SHEET = scoreSheetOf({
  periods: ["2026"],
  keyAreas: [
    {
      name: "Leadership",
      objectives: [{ title: "Champions", scores: [3], comments: ["Named. Action: name a deputy"] }, { scores: [2] }],
    },
  ],
});

test("the next round is shown before it is written, begins unscored, and can be taken back", async () => {
  const pane = await openPane(SHEET);
  await pane.user.click(screen.getByRole("tab", { name: "Scores" }));
  await pane.user.click(await screen.findByRole("button", { name: "Start the 2027 round" }));
  const lines = (): readonly (string | null)[] =>
    within(screen.getByRole("list", { name: "What is written" }))
      .getAllByRole("listitem")
      .map((each) => each.textContent);
  const headers = ["Scores!E2: “2027 Score”", "Scores!F2: “2027 Comments”"];
  expect(lines()).toEqual([...headers, "Scores!F3: “Action carried forward from 2026: name a deputy”"]);
  expect(await axe(pane.container)).toHaveNoViolations();
  await pane.user.click(screen.getByRole("checkbox", { name: "Carry open actions forward" }));
  expect(lines()).toEqual(headers);
  expect(pane.valueAt("Scores!E2")).toBeNull();

  await pane.user.click(screen.getByRole("button", { name: "Write 2 cells" }));
  await waitFor(() =>
    expect(screen.getAllByText("The 2027 round is started: nothing is scored yet.")[0]).toBeVisible(),
  );
  expect([pane.valueAt("Scores!E2"), pane.valueAt("Scores!F2"), pane.valueAt("Scores!F3")]).toEqual([
    "2027 Score",
    "2027 Comments",
    null,
  ]);
  expect(screen.getByRole("button", { name: "Start the 2028 round" })).toBeVisible();
  await act(() => pane.session.undo());
  expect(pane.valueAt("Scores!E2")).toBeNull();
});
