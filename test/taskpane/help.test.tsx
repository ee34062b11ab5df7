/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { act, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import template from "../../assets/sample/scorecard.json";
import { endTour } from "../../src/taskpane/tour/tour-state";
import { scoreSheetOf } from "../core/scorecard-builder";
import { snapshotOf } from "../core/snapshot-builder";
import { openPane } from "./open-pane";

const SHEET = scoreSheetOf({ periods: ["2026"], keyAreas: [{ name: "Leading", objectives: [{ scores: [3] }] }] });

test("the tour is offered to whoever is new, leads through three pages, and does not come back", async () => {
  const { user, container } = await openPane(SHEET);
  await user.click(await screen.findByRole("button", { name: "Show the steps" }));
  const step = await screen.findByRole("region", { name: "See where the round stands" });
  expect(step).toHaveFocus();
  expect(step).toHaveTextContent("Step 1 of 3");
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole("button", { name: "Next step" }));
  expect(await screen.findByRole("heading", { level: 2, name: "1 Line 1" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Next step" }));
  expect(await screen.findByRole("heading", { level: 2, name: /finding/ })).toBeVisible();
  expect(localStorage.getItem("maturity-scorecard.tourSeen")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Done" }));
  expect(screen.queryByRole("region", { name: "Mend, then report" })).toBeNull();
  expect(localStorage.getItem("maturity-scorecard.tourSeen")).toBe("yes");
});

test("help has the keys, what is new and the ways to read on, and brings the tour back when asked", async () => {
  act(endTour);
  const { user, container } = await openPane(SHEET);
  await user.click(screen.getByRole("button", { name: "Help" }));
  expect(await screen.findByRole("link", { name: "User guide" })).toHaveAttribute("href", "help/guide.html");
  const keys = within(screen.getByRole("table"));
  expect(keys.getAllByRole("row").map((row) => row.textContent)).toContain("Ctrl+Entersave and next");
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole("button", { name: "Show the three steps again" }));
  expect(await screen.findByText("Step 1 of 3")).toBeVisible();
  act(endTour);
});

test("a workbook without a list gets a score sheet, shown first, and it can be taken back", async () => {
  const { user, container, simulator, session } = await openPane(snapshotOf({ name: "Notes", rows: [["Milk"]] }));
  const period = await screen.findByRole("textbox", { name: "Year or financial year to score" });
  await user.clear(period);
  await user.type(period, "soon");
  await user.click(screen.getByRole("button", { name: "Show what would be made" }));
  expect(await screen.findByText(/^“soon” names no period/)).toBeVisible();
  await user.clear(period);
  await user.type(period, "2026/27");
  await user.click(screen.getByRole("button", { name: "Show what would be made" }));
  const make = await screen.findByRole("button", { name: "Make the sheet" });
  expect(simulator.snapshot().sheets.map(({ name }) => name)).toEqual(["Notes"]);
  expect(await axe(container)).toHaveNoViolations();
  await user.click(make);
  expect(await screen.findByRole("heading", { level: 1, name: /^59 objectives · 2026\/27 · 0 behind/ })).toBeVisible();
  expect(screen.getByText("0 of 59 scored for 2026/27")).toBeVisible();
  const names = screen.getAllByRole("img").map((each) => each.closest("button")?.textContent ?? "");
  expect(names.filter((name) => name.startsWith(template.keyAreas[0]?.name ?? "none"))).toHaveLength(1);
  await act(() => session.undo());
  // Excel cannot bring a sheet back, so that it is asked for.
  await user.click(await screen.findByRole("button", { name: "Undo all the same" }));
  await waitFor(() => expect(simulator.snapshot().sheets.map(({ name }) => name)).toEqual(["Notes"]));
});
