/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { isHighlight } from "../../../src/core/change/highlight";
import { snapshotOf } from "../../core/snapshot-builder";
import { openPane } from "../open-pane";

/** A target of 3 for each: one behind, one fallen to it, one that met it, one ahead. */
const STATES = snapshotOf({
  rows: [
    ["Ref", "Objective", "Score 2025", "Score 2026"],
    [1, "Strategy", 2, 2],
    [2, "Leadership", 4, 3],
    [3, "Risk", 3, 3],
    [4, "Skills", 3, 4],
    [5, "Contracts", 3, "N/A"],
  ],
});

test("highlights are seen before they are on: how many cells would carry which state", async () => {
  const { user, container, simulator } = await openPane(STATES);
  const countRules = (): number =>
    simulator.snapshot().sheets[0]?.content.conditionalFormulas.filter(isHighlight).length ?? 0;
  await user.click(screen.getByRole("tab", { name: "Reports" }));
  await user.click(await screen.findByRole("button", { name: "Preview" }));
  const box = await screen.findByRole("region", { name: "What will be highlighted" });
  expect(box).toHaveFocus();
  expect(
    within(box).getByText("Scores: highlighted, 1 cell behind, 1 cell fell, 1 cell met, 1 cell ahead"),
  ).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  expect(countRules()).toBe(0);
  await user.click(within(box).getByRole("button", { name: "Highlight 1 sheet" }));
  await waitFor(() => expect(screen.getByRole("switch")).toBeChecked());
  expect(countRules()).toBeGreaterThan(0);
});

test("of many lines the first 200 are there, the others when they are asked for, and all that is ticked is written", async () => {
  const rows = Array.from({ length: 250 }, (_, index) => [
    index + 1,
    `Objective number ${index + 1}`,
    "Matur",
    "Agreed",
  ]);
  const pane = await openPane(snapshotOf({ rows: [["Ref", "Objective", "Score 2026", "Comment 2026"], ...rows] }));
  const { user, session } = pane;
  await user.click(screen.getByRole("tab", { name: /^Findings/ }));
  await user.click(await screen.findByRole("button", { name: "Mend all that are certain (250)" }));
  const box = await screen.findByRole("region", { name: "What will be mended" });
  expect(within(box).getByText("250 cells on 1 sheet.")).toBeVisible();
  expect(within(box).getAllByRole("listitem")).toHaveLength(200);
  await user.click(within(box).getByRole("checkbox", { name: "Scores!C2: “Matur” becomes 3" }));
  await user.click(within(box).getByRole("button", { name: "Show 50 more" }));
  expect(within(box).getAllByRole("listitem")).toHaveLength(250);
  await user.click(within(box).getByRole("button", { name: "Write 249 changes" }));
  await waitFor(() => expect(pane.valueAt("Scores!C251")).toBe(3));
  expect([pane.valueAt("Scores!C2"), pane.valueAt("Scores!C3")]).toEqual(["Matur", 3]);
  expect(session.state.undoable).toHaveLength(1);
}, 120_000);

test("before tabs are made, what is written to which tab stands first, and the settings in one line that opens", async () => {
  const { user, container } = await openPane(STATES);
  await user.click(screen.getByRole("tab", { name: "Reports" }));
  await user.click(await screen.findByRole("button", { name: "Create the tabs" }));
  const box = await screen.findByRole("region", { name: "What will be written" });
  const lines = within(within(box).getByRole("list", { name: "What changes" })).getAllByRole("listitem");
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line).toHaveTextContent(/^[A-Z][a-z ]+: a new tab with [\d,]+ cells?$/);
  const settings = within(box).getByText(/^\d+ settings kept in this workbook$/);
  const one = within(box).getByText(/^The period of the tabs: not set becomes what Summary!/);
  expect(one).not.toBeVisible();
  await user.click(settings);
  expect(one).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test("settings alone are what a preview is about, and those that are taken out again are said to be", async () => {
  const { user, session } = await openPane(STATES);
  await user.click(screen.getByRole("tab", { name: "Reports" }));
  await user.click(await screen.findByRole("button", { name: "Create the tabs" }));
  await user.click(await screen.findByRole("button", { name: /^Write \d+ tabs$/ }));
  await waitFor(() => expect(session.state.undoable).toHaveLength(1));
  await user.click(screen.getAllByRole("button", { name: "Undo" })[0] ?? document.body);
  const back = await screen.findByRole("region", { name: /^Undo|^Write|^Take/ });
  expect(within(back).getByText(/^\d+ settings taken out of this workbook$/)).toBeVisible();
});
