/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
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
    within(screen.getByRole("list", { name: "What changes" }))
      .getAllByRole("listitem")
      .map((each) => each.textContent);
  const headers = ["Scores!E2: nothing becomes “2027 Score”", "Scores!F2: nothing becomes “2027 Comments”"];
  const [score, comments] = ["Scores, column E: looks as column C does", "Scores, column F: looks as column D does"];
  await screen.findByRole("list", { name: "What changes" });
  const carried = "Scores!F3: nothing becomes “Action carried forward from 2026: name a deputy”";
  expect(lines()).toEqual([score, headers[0], comments, headers[1], carried]);
  expect(await axe(pane.container)).toHaveNoViolations();
  await pane.user.click(screen.getByRole("checkbox", { name: "Carry open actions forward" }));
  expect(lines()).toEqual([score, headers[0], comments, headers[1]]);
  await pane.user.click(screen.getByRole("checkbox", { name: "Copy formats, widths and data validation" }));
  expect(lines()).toEqual(headers);
  await pane.user.click(screen.getByRole("checkbox", { name: "Copy formats, widths and data validation" }));
  expect(pane.valueAt("Scores!E2")).toBeNull();

  await pane.user.click(screen.getByRole("button", { name: "Write 4 changes" }));
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
