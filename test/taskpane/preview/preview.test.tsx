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
