/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { act, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { snapshotOf } from "../../core/snapshot-builder";
import { SheetSnapshot, Snapshot } from "../../../src/core/grid/snapshot";
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

/** The tabs that such a workbook, which names no key areas, can have: all of them are ticked at first. */
const MADE = ["Summary", "Heat map", "Gaps and actions", "Continued and new", "Scores data", "Readings"];
const IN_WORDS = "Summary, Heat map, Gaps and actions, Continued and new, Scores data and Readings";
const UP_TO_DATE = MADE.map(() => "✓ Up to date");
const NOT_MADE = MADE.map(() => "○ Not made");

function sheetsOf({ simulator }: OpenPane): readonly string[] {
  return simulator.snapshot().sheets.map(({ name }) => name);
}

function standings(): readonly string[] {
  return screen
    .getAllByText(/^(○ Not made|✓ Up to date|✓ Scores have changed since|↻ The workbook has changed since)/)
    .map((element) => element.textContent);
}

async function press({ user }: OpenPane, name: string): Promise<void> {
  await user.click(screen.getByRole("button", { name }));
}

/** Says yes in the box that a button opened. */
async function create(pane: OpenPane, count = MADE.length): Promise<void> {
  await press(pane, "Create the tabs");
  await pane.user.click(await screen.findByRole("button", { name: `Write ${count} tabs` }));
  await waitFor(() => expect(standings()).toEqual(Array.from({ length: count }, () => "✓ Up to date")));
}

describe("led here from the ribbon", () => {
  test("the question whether to write the tabs is open at once, and again after Cancel", async () => {
    const pane = await openPane(TWO_YEARS);
    const lead = (): void => act(() => pane.navigation.goTo({ page: "reports", asking: "write" }));
    lead();
    expect(await screen.findByRole("region", { name: "What will be written" })).toHaveFocus();
    await press(pane, "Cancel");
    expect(screen.queryByRole("region", { name: "What will be written" })).toBeNull();
    lead();
    expect(screen.getByRole("region", { name: "What will be written" })).toBeVisible();
    await pane.user.click(screen.getByRole("tab", { name: "Overview" }));
    await pane.user.click(screen.getByRole("tab", { name: "Reports" }));
    expect(await screen.findByRole("heading", { level: 2, name: "Tabs" })).toBeVisible();
    expect(screen.queryByRole("region", { name: "What will be written" })).toBeNull();
  });
});

describe("the tabs", () => {
  test("none is made at first; what will be written is said, and nothing is written by Cancel", async () => {
    const pane = await openReports(TWO_YEARS);
    expect(standings()).toEqual(NOT_MADE);
    expect(screen.queryByRole("button", { name: /^Show|^Remove/ })).toBeNull();
    await press(pane, "Create the tabs");
    const box = await screen.findByRole("region", { name: "What will be written" });
    expect(box).toHaveFocus();
    const lines = within(within(box).getByRole("list", { name: "What changes" })).getAllByRole("listitem");
    expect(lines.slice(0, MADE.length).map(({ textContent }) => textContent.replace(/\d+ cells/, "n cells"))).toEqual(
      MADE.map((name) => `${name}: a new tab with n cells`),
    );
    // Tabs look at each other: they are ticked in the list, not here.
    expect(within(box).queryByRole("checkbox")).toBeNull();
    expect(within(box).getByText(`${IN_WORDS} will be added at the end of the workbook.`)).toBeVisible();
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
    expect(sheetsOf(pane)).toEqual(["Scores", ...MADE]);
    expect(pane.simulator.uncalculated().filter(({ formula }) => !formula.includes("HYPERLINK"))).toEqual([]);
    expect(pane.valueAt("Summary!J5")).toBe("2026");
    expect(pane.valueAt("Summary!J6")).toBe("2025");
    expect(pane.simulator.snapshot().findSheet("Scores")?.content.rows).toEqual(before);
    await waitFor(() => expect(screen.getByRole("heading", { level: 2, name: "Tabs" })).toHaveFocus());
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(`${IN_WORDS} are written.`));
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
    await waitFor(() => expect(standings()[0]).toMatch(/^✓ Scores have changed since .*; the figures have followed$/));
    pane.simulator.editAs("user", (editor) => {
      editor.type("Scores!A4", 3);
      editor.type("Scores!B4", "Social value");
      editor.type("Scores!D4", 3);
    });
    await waitFor(() => expect(standings()[1]).toMatch(/^↻ The workbook has changed since \S/));
    // The yellow cell is the setting: it stays, and the pane says that there is a newer period.
    pane.simulator.editAs("user", (editor) => editor.type("Summary!J5", "'2025"));
    await waitFor(() => expect(screen.getByRole("combobox", { name: "Period" })).toHaveDisplayValue("2025"));
    expect(screen.getByText("The newest is 2026.")).toBeVisible();
    await press(pane, "Refresh the tabs");
    const box = await screen.findByRole("region", { name: "What will be written" });
    expect(box).toHaveTextContent(`${IN_WORDS} will be written anew in place.`);
    expect(await axe(pane.container)).toHaveNoViolations();
    await press(pane, "Write 6 tabs");
    await waitFor(() => expect(standings()).toEqual(UP_TO_DATE));
    expect(pane.valueAt("Summary!J5")).toBe("2025");
    expect(sheetsOf(pane)).toEqual(["Scores", ...MADE]);
  });

  test("a second run has nothing to change, and says so", async () => {
    const pane = await openReports(TWO_YEARS);
    await create(pane);
    pane.traffic.clear();
    await press(pane, "Refresh the tabs");
    expect(await screen.findByText("There was nothing to change.")).toBeVisible();
    expect(screen.queryByRole("region", { name: "What will be written" })).toBeNull();
    expect(pane.traffic.roundTrips).toEqual([]);
  });

  test("what they are made for is chosen, seen before it is written, and kept in the workbook", async () => {
    const pane = await openReports(TWO_YEARS);
    await create(pane);
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Measured against" }), "next");
    await pane.user.selectOptions(
      screen.getByRole("combobox", { name: "A score between two levels counts" }),
      "midpoint",
    );
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Baseline without a target" }), "4");
    await waitFor(() => expect(standings()[0]).toMatch(/^↻ The workbook has changed since/));
    expect(await axe(pane.container)).toHaveNoViolations();
    await press(pane, "Refresh the tabs");
    const box = await screen.findByRole("region", { name: "What will be written" });
    expect(box).toHaveTextContent("What the tabs measure against: not set becomes next");
    await press(pane, "Write 4 tabs");
    await waitFor(() => expect(standings()).toEqual(UP_TO_DATE));
    expect([pane.valueAt("Summary!J7"), pane.valueAt("Summary!J8")]).toEqual(["midpoint", 4]);
    // Strategy is at 4, Leadership at 2/3: each is a level behind the next.
    expect(pane.valueAt("Summary!A10")).toBe("▼ Behind next level");
    expect(pane.valueAt("Summary!B10")).toBe(2);
    expect(screen.getByRole("combobox", { name: "Measured against" })).toHaveValue("next");
  });

  test("key areas and tabs are ticked; what a tab stands on comes along with it", async () => {
    const pane = await openReports("sample");
    const tick = (name: string): HTMLElement => screen.getByRole("checkbox", { name });
    expect(tick("Summary")).toBeChecked();
    await pane.user.click(tick("Scores data"));
    expect(tick("Scores data")).toBeChecked();
    expect(tick("Scores data")).toBeDisabled();
    await pane.user.click(screen.getByText(/^All \d+ key areas$/));
    const areas = within(screen.getByRole("group", { name: "Key areas in the tabs" })).getAllByRole("checkbox");
    for (const area of areas) await pane.user.click(area);
    expect(screen.getAllByText("— Cannot be made. Every key area is left out. Choose one at least.").length).toBe(9);
    await pane.user.click(areas[0] ?? tick("Summary"));
    expect(await axe(pane.container)).toHaveNoViolations();
    await create(pane, 9);
    const areasIn = new Set(
      (pane.simulator.snapshot().findSheet("Scores data")?.content.rows ?? [])
        .slice(4)
        .map((row) => row?.[1]?.value ?? null),
    );
    expect(areasIn.size).toBe(1);
    expect(screen.getByText(/^1 of \d+ key areas$/)).toBeVisible();
  });

  test("removed in one go with their names, an agreed baseline kept, and all of it taken back", async () => {
    const pane = await openReports(TWO_YEARS);
    await create(pane);
    pane.simulator.editAs("user", (editor) => editor.type("Summary!J8", 4));
    await waitFor(() => expect(screen.getByRole("combobox", { name: "Baseline without a target" })).toHaveValue("4"));
    await press(pane, "Remove all our tabs");
    const box = await screen.findByRole("region", { name: "Remove all our tabs" });
    expect(box).toHaveTextContent(/Scores data: removed, with \d+ cells/);
    expect(box).toHaveTextContent(`${IN_WORDS} will be removed`);
    expect(box).toHaveTextContent("Excel’s own Undo cannot bring a removed sheet back.");
    expect(await axe(pane.container)).toHaveNoViolations();
    await press(pane, "Remove 6 tabs");
    await waitFor(() => expect(standings()).toEqual(NOT_MADE));
    expect(sheetsOf(pane)).toEqual(["Scores"]);
    expect(pane.simulator.snapshot().names.map(({ name, refersTo }) => [name, refersTo])).toEqual([
      ["_maturity.baseline", "4"],
    ]);
    expect(screen.getByRole("combobox", { name: "Baseline without a target" })).toHaveValue("4");
    await pane.user.click(within(screen.getByRole("status")).getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(standings()).toEqual(UP_TO_DATE));
    expect(pane.valueAt("Summary!J8")).toBe(4);
    expect(screen.getByRole("button", { name: "Summary!J8" })).toBeVisible();
  });

  test("a formula of the user's that reads a tab stops its removal, in words", async () => {
    const pane = await openReports(TWO_YEARS);
    await create(pane);
    pane.simulator.editAs("user", (editor) => editor.type("Scores!F1", "=Summary!J8"));
    await press(pane, "Remove all our tabs");
    await pane.user.click(await screen.findByRole("button", { name: "Remove 6 tabs" }));
    expect(
      await screen.findByText(/The tab “Summary” cannot be removed, as formulas on “Scores” read it/),
    ).toBeVisible();
    expect(sheetsOf(pane)).toHaveLength(1 + MADE.length);
  });
});

describe("a workbook that not every tab can be made of", () => {
  test("without scores says which can be, why the others cannot, and what to do where a sheet holds scores", async () => {
    const pane = await openReports(
      snapshotOf({
        name: "KPIs",
        rows: [
          ["KPI", "Name", "Baseline", "Target 2025/26", "Actual 2025/26"],
          [1, "Spend on contract", "90%", "95%", "96%"],
        ],
      }),
    );
    expect(screen.getByText(/^No score that belongs to a round was read in this workbook/)).toBeVisible();
    expect(screen.getByRole("checkbox", { name: "KPI review" })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: "Summary" })).toBeDisabled();
    expect(screen.getAllByText(/^— Cannot be made\. There are no scores in this workbook/).length).toBeGreaterThan(5);
    expect(screen.queryByRole("heading", { level: 2, name: "Highlights" })).toBeNull();
    expect(await axe(pane.container)).toHaveNoViolations();
    const main = within(screen.getByRole("main"));
    await pane.user.click(main.getByRole("button", { name: "How it was read" }));
    expect(await screen.findByRole("heading", { level: 2, name: "How it was read" })).toBeVisible();
  });

  test("whose round is not scored yet is no such workbook", async () => {
    await openReports(
      snapshotOf({
        rows: [
          ["#", "Objective", "Score 2026"],
          [1, "Strategy", null],
        ],
      }),
    );
    expect(screen.queryByText(/^No score that belongs to a round/)).toBeNull();
    expect(screen.getByRole("button", { name: "Create the tabs" })).not.toHaveAttribute("aria-disabled", "true");
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

  test("on a protected sheet are said to be out of reach before they are tried, and nothing is written", async () => {
    const sheets = TWO_YEARS.sheets.map(({ content }) => new SheetSnapshot({ ...content, isProtected: true }));
    const pane = await openReports(new Snapshot(sheets, TWO_YEARS.names));
    const note =
      "The sheet “Scores” is protected, so that no highlight can be put on or taken off there. Unprotect it in Excel (Review, Unprotect Sheet) first.";
    expect(screen.getByText(note)).toBeVisible();
    expect(await axe(pane.container)).toHaveNoViolations();
    await pane.user.click(screen.getByRole("switch", { name: "Highlight gaps in the sheet" }));
    expect(await screen.findByText(/^The sheet “Scores” is protected\. Nothing was written\./)).toBeVisible();
    expect(formatsOf(pane)).toEqual([]);
  });

  test("on a sheet that is not protected need no such word", async () => {
    await openReports(TWO_YEARS);
    expect(screen.queryByText(/is protected/)).toBeNull();
  });
});
