/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { snapshotOf } from "../../core/snapshot-builder";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { openPane, type OpenPane } from "../open-pane";

async function openReports(workbook: Snapshot | "sample"): Promise<OpenPane> {
  const pane = await openPane(workbook);
  await pane.user.click(screen.getByRole("tab", { name: "Reports" }));
  await screen.findByRole("heading", { level: 2, name: "Tabs" });
  return pane;
}

/** Two objectives with two years: means 2.5 and 3, the lower level of 2/3 counted. */
const TWO_YEARS = snapshotOf({
  rows: [
    ["Ref", "Objective", "Score 2025", "Score 2026"],
    [1, "Strategy", 3, 4],
    [2, "Leadership", 2, "2/3"],
  ],
});

function sheetsOf({ simulator }: OpenPane): readonly string[] {
  return simulator.snapshot().sheets.map(({ name }) => name);
}

function standings(): readonly string[] {
  return screen
    .getAllByText(/^(○ Not made|✓ Up to date|↻ The workbook has changed since)$/)
    .map((element) => element.textContent);
}

async function press({ user }: OpenPane, name: string): Promise<void> {
  await user.click(screen.getByRole("button", { name }));
}

/** Says yes in the box that a button opened. */
async function create(pane: OpenPane): Promise<void> {
  await press(pane, "Create the Summary tab");
  await press(pane, "Write 3 tabs");
  await waitFor(() => expect(standings()).toEqual(["✓ Up to date", "✓ Up to date", "✓ Up to date"]));
}

describe("led here from the ribbon", () => {
  test("the question whether to write the tabs is open at once, and again after Cancel", async () => {
    const pane = await openPane(TWO_YEARS);
    const lead = (): void => act(() => pane.navigation.goTo({ page: "reports", asking: "write" }));
    lead();
    expect(await screen.findByRole("region", { name: /^Create the Summary tab/ })).toHaveFocus();
    await press(pane, "Cancel");
    expect(screen.queryByRole("region", { name: /^Create the Summary tab/ })).toBeNull();
    lead();
    expect(screen.getByRole("region", { name: /^Create the Summary tab/ })).toBeVisible();
    await pane.user.click(screen.getByRole("tab", { name: "Overview" }));
    await pane.user.click(screen.getByRole("tab", { name: "Reports" }));
    expect(await screen.findByRole("heading", { level: 2, name: "Tabs" })).toBeVisible();
    expect(screen.queryByRole("region", { name: /^Create the Summary tab/ })).toBeNull();
  });
});

describe("the tabs", () => {
  test("none is made at first; what will be written is said, and nothing is written by Cancel", async () => {
    const pane = await openReports(TWO_YEARS);
    expect(standings()).toEqual(["○ Not made", "○ Not made", "○ Not made"]);
    expect(screen.queryByRole("button", { name: /^Show|^Remove/ })).toBeNull();
    await press(pane, "Create the Summary tab");
    const box = screen.getByRole("region", { name: /^Create the Summary tab/ });
    expect(box).toHaveFocus();
    expect(
      within(box).getByText("Summary, Scores data and Readings will be added at the end of the workbook."),
    ).toBeVisible();
    expect(within(box).getByText("Your own sheets stay as they are.")).toBeVisible();
    expect(await axe(pane.container)).toHaveNoViolations();
    await press(pane, "Cancel");
    expect(sheetsOf(pane)).toEqual(["Scores"]);
  });

  test("created: there at the end, calculated, up to date; the score sheet as it was", async () => {
    const pane = await openReports(TWO_YEARS);
    const before = pane.simulator.snapshot().findSheet("Scores")?.content.rows;
    pane.traffic.clear();
    await create(pane);
    // A look at what is touched, then one batch that writes all of it; what follows only reads.
    const writes = pane.traffic.roundTrips.map(
      ({ members }) => members.includes("Range.formulas") && members.includes("WorksheetCollection.add"),
    );
    expect(writes.slice(0, 2)).toEqual([false, true]);
    expect(writes.filter((isWrite) => isWrite)).toHaveLength(1);
    expect(sheetsOf(pane)).toEqual(["Scores", "Summary", "Scores data", "Readings"]);
    expect(pane.simulator.uncalculated().filter(({ formula }) => !formula.includes("HYPERLINK"))).toEqual([]);
    expect(pane.valueAt("Summary!J5")).toBe("2026");
    expect(pane.valueAt("Summary!J6")).toBe("2025");
    expect(pane.simulator.snapshot().findSheet("Scores")?.content.rows).toEqual(before);
    await waitFor(() => expect(screen.getByRole("heading", { level: 2, name: "Tabs" })).toHaveFocus());
    await waitFor(() =>
      expect(screen.getByRole("status")).toHaveTextContent("Summary, Scores data and Readings are written."),
    );
    expect(await axe(pane.container)).toHaveNoViolations();
  });

  test("Show goes to the tab, and the settings link to their cells", async () => {
    const pane = await openReports(TWO_YEARS);
    expect(screen.queryByRole("button", { name: /!J7$/ })).toBeNull();
    await create(pane);
    await press(pane, "Show Scores data");
    await waitFor(() => expect(pane.session.state.selection).toMatchObject({ sheet: "Scores data", top: 0, left: 0 }));
    await press(pane, "Summary!J7");
    await waitFor(() => expect(pane.session.state.selection).toMatchObject({ sheet: "Summary", top: 6, left: 9 }));
    expect(screen.getByRole("button", { name: "Summary!J5" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Summary!J8" })).toBeVisible();
  });

  test("a new score leaves the tabs up to date, a new objective does not, until they are refreshed", async () => {
    const pane = await openReports(TWO_YEARS);
    await create(pane);
    pane.simulator.editAs("user", (editor) => editor.type("Scores!D2", 5));
    await waitFor(() =>
      expect(pane.session.state.picture?.review.snapshot.cell({ sheet: "Scores", row: 1, column: 3 }).value).toBe(5),
    );
    expect(standings()).toEqual(["✓ Up to date", "✓ Up to date", "✓ Up to date"]);
    pane.simulator.editAs("user", (editor) => {
      editor.type("Scores!A4", 3);
      editor.type("Scores!B4", "Social value");
      editor.type("Scores!D4", 3);
    });
    await waitFor(() => expect(standings()[1]).toBe("↻ The workbook has changed since"));
    pane.simulator.editAs("user", (editor) => editor.type("Summary!J5", "'2025"));
    await waitFor(() => expect(screen.getByText("2025", { selector: "dd *" })).toBeVisible());
    await press(pane, "Refresh the tabs");
    const box = screen.getByRole("region", { name: "Refresh the tabs" });
    expect(box).toHaveTextContent("Summary, Scores data and Readings will be written anew in place.");
    expect(box).toHaveTextContent("The period goes from 2025 to 2026, the newest.");
    expect(await axe(pane.container)).toHaveNoViolations();
    await press(pane, "Write 3 tabs");
    await waitFor(() => expect(standings()).toEqual(["✓ Up to date", "✓ Up to date", "✓ Up to date"]));
    expect(pane.valueAt("Summary!J5")).toBe("2026");
    expect(sheetsOf(pane)).toEqual(["Scores", "Summary", "Scores data", "Readings"]);
  });

  test("removed in one go with their names, an agreed baseline kept, and all of it taken back", async () => {
    const pane = await openReports(TWO_YEARS);
    await create(pane);
    pane.simulator.editAs("user", (editor) => editor.type("Summary!J8", 4));
    expect(await screen.findByText("Leader (4)")).toBeVisible();
    await press(pane, "Remove all our tabs");
    const box = screen.getByRole("region", { name: "Remove all our tabs" });
    expect(box).toHaveTextContent("Summary, Scores data and Readings will be removed");
    expect(box).toHaveTextContent("Excel’s own Undo cannot bring a removed sheet back.");
    expect(await axe(pane.container)).toHaveNoViolations();
    await press(pane, "Remove 3 tabs");
    await waitFor(() => expect(standings()).toEqual(["○ Not made", "○ Not made", "○ Not made"]));
    expect(sheetsOf(pane)).toEqual(["Scores"]);
    expect(pane.simulator.snapshot().names.map(({ name, refersTo }) => [name, refersTo])).toEqual([
      ["_maturity.baseline", "4"],
    ]);
    expect(screen.getByText("Leader (4)")).toBeVisible();
    await pane.user.click(within(screen.getByRole("status")).getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(standings()).toEqual(["✓ Up to date", "✓ Up to date", "✓ Up to date"]));
    expect(pane.valueAt("Summary!J8")).toBe(4);
    expect(screen.getByRole("button", { name: "Summary!J8" })).toBeVisible();
  });

  test("a formula of the user's that reads a tab stops its removal, in words", async () => {
    const pane = await openReports(TWO_YEARS);
    await create(pane);
    pane.simulator.editAs("user", (editor) => editor.type("Scores!F1", "=Summary!J8"));
    await press(pane, "Remove all our tabs");
    await press(pane, "Remove 3 tabs");
    expect(
      await screen.findByText(/The tab “Summary” cannot be removed, as formulas on “Scores” read it/),
    ).toBeVisible();
    expect(sheetsOf(pane)).toHaveLength(4);
  });
});

describe("highlights", () => {
  function formatsOf(pane: OpenPane): readonly string[] {
    return pane.simulator.snapshot().findSheet("Scores")?.content.conditionalFormulas ?? [];
  }

  test("a switch puts them on and takes them off; a sign and a word explain each", async () => {
    const pane = await openReports("sample");
    const before = formatsOf(pane);
    const toggle = screen.getByRole("switch", { name: "Highlight gaps in the sheet" });
    expect(toggle).not.toBeChecked();
    const legend = screen.getByRole("list", { name: "What the signs mean" });
    expect(
      within(legend)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["▼ behind", "↓ fell", "✓ met", "▲ ahead"]);
    expect(await axe(pane.container)).toHaveNoViolations();
    await pane.user.click(toggle);
    await waitFor(() => expect(toggle).toBeChecked());
    expect(formatsOf(pane).filter((formula) => formula.includes('N("maturity:behind")'))).not.toHaveLength(0);
    await pane.user.click(toggle);
    await waitFor(() => expect(toggle).not.toBeChecked());
    expect(formatsOf(pane)).toEqual(before);
  });
});
