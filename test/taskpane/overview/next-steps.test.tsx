/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { act, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { checkWorkbook } from "../../../src/app/check";
import type { Checker } from "../../../src/app/check";
import { gapWithoutAction } from "../../../src/core/check/rules/gap-without-action";
import { missingScore } from "../../../src/core/check/rules/missing-score";
import { scoreBetweenLevels } from "../../../src/core/check/rules/score-between-levels";
import { unreadableScore } from "../../../src/core/check/rules/unreadable-score";
import { toNextSteps, type NextStep } from "../../../src/taskpane/overview/next-steps";
import { scoreSheetOf, type PlainScorecard } from "../../core/scorecard-builder";
import { openPane, type OpenPane } from "../open-pane";

/** Two objectives behind without an action, one without a score, one with a score that cannot be read, one between two levels. */
const SHEET: PlainScorecard = {
  periods: ["2026"],
  target: "Target",
  keyAreas: [
    {
      name: "Leading",
      objectives: [
        { title: "Strategy", scores: [3], comments: ["Nobody has looked at it."], target: 4 },
        { title: "Leadership", scores: [null], comments: [null], target: 3 },
        { title: "Risk", scores: ["tbc"], comments: ["Open."], target: 3 },
        { title: "Skills", scores: ["2/3"], comments: ["Between the two."], target: 2 },
        { title: "Contracts", scores: [2], comments: ["Slow so far."], target: 3 },
      ],
    },
  ],
};

const loadChecks = (): Promise<Checker> =>
  Promise.resolve((review) =>
    checkWorkbook(review, [missingScore, unreadableScore, scoreBetweenLevels, gapWithoutAction]),
  );

async function open(sheet: PlainScorecard = SHEET): Promise<OpenPane> {
  const pane = await openPane(scoreSheetOf(sheet), {}, loadChecks);
  await screen.findByRole("region", { name: "Do next" });
  return pane;
}

function stepsOf({ session }: OpenPane, isStale = false): readonly NextStep[] {
  const { picture } = session.state;
  if (!picture?.gaps) throw new Error("The workbook was not read.");
  return toNextSteps(picture, picture.gaps, isStale);
}

async function take(pane: OpenPane, words: string): Promise<void> {
  const step = stepsOf(pane).find((each) => each.words === words);
  if (!step) throw new Error(`No step says ${words}.`);
  await act(async () => {
    pane.navigation.goTo(step.to);
    await Promise.resolve();
  });
}

test("each step is named with what is waiting, and none counts what another speaks of", async () => {
  expect(stepsOf(await open()).map(({ words }) => words)).toEqual([
    "Score the 2 objectives that are open for 2026",
    "Mend 1 error",
    "Write actions for 2 gaps",
    "Look at the 2 objectives behind target",
    "Create the summary tabs",
    "Look at 1 warning",
  ]);
});

test("actions for gaps are written where just these are shown, and all others are one click away", async () => {
  const pane = await open();
  const { user, container } = pane;
  // A view of before is no part of what was asked for.
  await user.click(screen.getByRole("tab", { name: "Findings" }));
  await user.click(await screen.findByRole("button", { name: "3 warnings" }));
  await user.click(screen.getByRole("tab", { name: "Overview" }));
  await user.click(await screen.findByRole("button", { name: "Write actions for 2 gaps" }));
  const heading = await screen.findByRole("heading", { level: 2, name: "2 of 5 findings" });
  expect(heading).toHaveFocus();
  expect(screen.getByText("Only “Score behind its target, without an action”.")).toBeVisible();
  expect(screen.getByRole("button", { name: "2 warnings", pressed: true })).toBeVisible();
  expect(screen.getByRole("button", { name: "0 errors", pressed: true })).toBeVisible();
  expect(screen.getAllByText(/the comment does not say what will be done/)).toHaveLength(2);
  expect(screen.getAllByText("Warning")).toHaveLength(2);
  expect(await axe(container)).toHaveNoViolations();

  // It stays so while the pane is elsewhere, in sight.
  await user.click(screen.getByRole("tab", { name: "Overview" }));
  await user.click(screen.getByRole("tab", { name: "Findings" }));
  expect(await screen.findByRole("heading", { level: 2, name: "2 of 5 findings" })).toBeVisible();

  await user.click(screen.getByRole("button", { name: "Show all findings" }));
  expect(await screen.findByRole("heading", { level: 2, name: "5 findings" })).toHaveFocus();
  expect(screen.queryByText(/^Only /)).toBeNull();
  expect(screen.queryByRole("button", { name: "Show all findings" })).toBeNull();
  expect(screen.getByRole("button", { name: "3 warnings", pressed: true })).toBeVisible();
});

test("errors are mended where just those that were counted are shown", async () => {
  const pane = await open();
  await take(pane, "Mend 1 error");
  expect(await screen.findByRole("heading", { level: 2, name: "1 of 5 findings" })).toHaveFocus();
  expect(screen.getByText("Without “No score for the newest period”.")).toBeVisible();
  expect(screen.getByRole("button", { name: "1 error", pressed: true })).toBeVisible();
  expect(screen.getByRole("button", { name: "3 warnings", pressed: false })).toBeVisible();
  expect(screen.getByText(/The score for 2026 is “tbc”/)).toBeVisible();
});

test("warnings are looked at where just those that were counted are shown", async () => {
  const pane = await open();
  await take(pane, "Look at 1 warning");
  expect(await screen.findByRole("heading", { level: 2, name: "1 of 5 findings" })).toHaveFocus();
  expect(screen.getByText("Without “Score behind its target, without an action”.")).toBeVisible();
  expect(screen.getByText(/Scored 2\/3 for 2026/)).toBeVisible();
});

test("where no other step speaks of any of them, no check is left out", async () => {
  const [scored] = SHEET.keyAreas;
  if (!scored) throw new Error("There is no key area.");
  const objectives = scored.objectives.filter(({ title }) => title === "Risk" || title === "Skills");
  const pane = await open({ ...SHEET, keyAreas: [{ ...scored, objectives }] });
  await take(pane, "Mend 1 error");
  expect(await screen.findByRole("heading", { level: 2, name: "1 of 2 findings" })).toBeVisible();
  expect(screen.queryByText(/^Without/)).toBeNull();
  await pane.user.click(screen.getByRole("button", { name: "Show all findings" }));
  expect(await screen.findByRole("heading", { level: 2, name: "2 findings" })).toBeVisible();
});

test.each([
  ["Score the 2 objectives that are open for 2026", "Not scored", ["Leadership", "Risk"]],
  ["Look at the 2 objectives behind target", "Behind", ["Strategy", "Contracts"]],
])("%s: opens Scores with the filter on, at just these", async (words, filter, titles) => {
  const pane = await open();
  await take(pane, words);
  expect(await screen.findByText("2 of 5 objectives")).toBeVisible();
  expect(screen.getByRole("button", { name: filter, pressed: true })).toBeVisible();
  expect(
    within(screen.getByRole("listbox", { name: "Objectives" }))
      .getAllByRole("option")
      .map(({ textContent }) => titles.find((each) => textContent.includes(each))),
  ).toEqual(titles);
});

test("tabs are created and refreshed where it is shown already what would be written", async () => {
  const pane = await open();
  await take(pane, "Create the summary tabs");
  const box = await screen.findByRole("region", { name: "What will be written" });
  expect(screen.getByRole("button", { name: "Create the tabs", expanded: true })).toBeVisible();
  await pane.user.click(await within(box).findByRole("button", { name: /^Write \d+ tabs$/ }));
  await waitFor(() => expect(pane.session.state.picture?.ownTabs.size).toBeGreaterThan(2));
  // Nobody is asked to create what they have left out.
  expect(stepsOf(pane).map(({ words }) => words)).not.toContain("Create the summary tabs");
  act(() => pane.simulator.editAs("user", (editor) => editor.type("Scores!B3", "Another title")));
  await waitFor(() =>
    expect(pane.session.state.picture?.review.scorecard.objectives[0]?.title.value).toBe("Another title"),
  );
  const [refresh] = stepsOf(pane, true).filter(({ words }) => words === "Refresh the tabs that are out of date");
  if (!refresh) throw new Error("No step refreshes the tabs.");
  act(() => pane.navigation.goTo({ page: "overview" }));
  act(() => pane.navigation.goTo(refresh.to));
  const again = await screen.findByRole("region", { name: "What will be written" });
  expect(within(again).getByText(/will be written anew in place/)).toBeVisible();
});

test("a figure of Overview leads to all findings that are open, whatever was shown before", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("tab", { name: "Findings" }));
  await user.click(await screen.findByRole("button", { name: "2 errors" }));
  expect(screen.getByRole("heading", { level: 2, name: "3 of 5 findings" })).toBeVisible();
  await user.click(screen.getByRole("tab", { name: "Overview" }));
  await user.click(await screen.findByRole("button", { name: "5 findings" }));
  expect(await screen.findByRole("heading", { level: 2, name: "5 findings" })).toHaveFocus();
});

test("where nothing is waiting, that is said", async () => {
  const pane = await open({
    periods: ["2026"],
    target: "Target",
    keyAreas: [{ name: "Leading", objectives: [{ scores: [3], comments: ["As agreed."], target: 3 }] }],
  });
  expect(stepsOf(pane).map(({ words }) => words)).toEqual(["Create the summary tabs"]);
  await pane.user.click(screen.getByRole("button", { name: "Create the summary tabs" }));
  await pane.user.click(await screen.findByRole("button", { name: /^Write \d+ tabs$/ }));
  await waitFor(() => expect(pane.session.state.picture?.ownTabs.size).toBeGreaterThan(2));
  await pane.user.click(screen.getByRole("tab", { name: "Overview" }));
  expect(
    await screen.findByText(
      "Nothing is waiting: no score is open, no objective is known to be behind its target, and no error or warning is left.",
    ),
  ).toBeVisible();
  expect(await axe(pane.container)).toHaveNoViolations();
});

test("in a workbook that is open for reading alone nothing is offered that would be refused, and it is said what to do", async () => {
  const pane = await openPane(scoreSheetOf(SHEET), { isReadOnly: true }, loadChecks);
  const next = within(await screen.findByRole("region", { name: "Do next" }));
  expect(
    next.getByText(
      "Nothing can be written to this workbook as it is open now. Save a copy to score, mend errors or make the tabs.",
    ),
  ).toBeVisible();
  expect(stepsOf(pane, true).map(({ words }) => words)).toEqual([
    "Look at the 2 objectives that are open for 2026",
    "Look at 1 error",
    "Look at 2 gaps without an action",
    "Look at the 2 objectives behind target",
    "Look at 1 warning",
  ]);
  expect(await axe(pane.container)).toHaveNoViolations();
});

test("in any other workbook nothing is said of that", async () => {
  await open();
  expect(screen.queryByText(/^Nothing can be written/)).toBeNull();
});
