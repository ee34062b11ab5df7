/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import type { queries } from "@testing-library/react";
import { screen, waitFor, within, type BoundFunctions } from "@testing-library/react";
import { axe } from "jest-axe";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { snapshotOfSheets, type PlainSheet } from "../../core/snapshot-builder";
import { openPane, type OpenPane } from "../open-pane";

/** “RAG level” in column D is not known, nor is what stands in E. */
const DOUBTFUL: PlainSheet = {
  rows: [
    ["#", "Objective", "2025 Score", "RAG level", null],
    [1, "Champions", 3, 4, "x"],
    [2, "Reporting", 2, 2, null],
  ],
};
const CERTAIN: PlainSheet = {
  rows: [
    ["#", "Objective", "2025 Score"],
    [1, "Champions", 3],
  ],
};
/** Headers in row 2 that say nothing of the kind. */
const ODD: PlainSheet = {
  name: "Odd",
  rows: [["Progress"], ["Item", "Standing", null], ["Fraud", 3, "AB"], ["Failure", 2, "CD"]],
};

async function openReading(...sheets: readonly PlainSheet[]): Promise<OpenPane> {
  const pane = await openPane(snapshotOfSheets(sheets));
  await pane.user.click(screen.getByRole("button", { name: "How it was read" }));
  await screen.findByRole("heading", { level: 2, name: "How it was read" });
  return pane;
}

function card(name = "Scores"): BoundFunctions<typeof queries> {
  return within(screen.getByRole("region", { name }));
}

function keptNames(snapshot: Snapshot): readonly string[] {
  return snapshot.names.filter(({ name }) => name.startsWith("_maturity.reading.")).map(({ refersTo }) => refersTo);
}

async function says(text: string): Promise<void> {
  await waitFor(() => expect(screen.getAllByText(text)[0]).toBeVisible());
}

describe("what is shown", () => {
  test("is what each sheet was taken for, its columns, and what was left out", async () => {
    const { container } = await openReading(DOUBTFUL, ODD);
    expect(screen.getByRole("heading", { level: 2 })).toHaveFocus();
    const scores = card();
    expect(scores.getByText("Read as a list of objectives with scores: 2 objectives.")).toBeVisible();
    expect(scores.getByText("Please check 2 columns.")).toBeVisible();
    const roles = scores.getAllByRole("combobox").map((each) => (each as HTMLSelectElement).selectedOptions[0]?.text);
    expect(roles).toEqual(["Number or ref", "Objective", "Score", "Not read", "Not read"]);
    expect(scores.getByRole("textbox", { name: "Year of column C" })).toHaveValue("2025");
    expect(scores.getByRole("button", { name: "Scores!D1" })).toBeVisible();
    expect(card("Odd").getByText(/^Not read\. No table with a column of objectives/)).toBeVisible();
    expect(screen.getByText("No corrections: every sheet is read as it stands.")).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  test("is folded where nothing is in doubt, and unfolds", async () => {
    const { user } = await openReading(CERTAIN);
    expect(card().queryByRole("combobox")).toBeNull();
    const fold = card().getByRole("button", { name: "Columns and what was left out" });
    expect(fold).toHaveAttribute("aria-expanded", "false");
    await user.click(fold);
    expect(card().getAllByRole("combobox")).toHaveLength(3);
    await user.click(screen.getByRole("button", { name: "Back to Overview" }));
    expect(screen.getByRole("tab", { name: "Overview" })).toHaveAttribute("aria-selected", "true");
  });
});

test("a workbook of nothing but our own tabs says that there is nothing to read, and what to do", async () => {
  const names = [{ name: "_maturity.tab.summary", refersTo: "Summary!$A$1" }];
  const { user } = await openPane(snapshotOfSheets([{ name: "Summary", rows: [["Summary"]] }], names));
  await user.click(screen.getByRole("button", { name: "How it was read" }));
  expect(await screen.findByText(/^The workbook holds no sheets but the tabs that were made here/)).toBeVisible();
});

describe("a correction", () => {
  test("of a column is shown before it is kept, kept in the workbook, and can be undone", async () => {
    const { user, simulator, container } = await openReading(DOUBTFUL);
    await user.selectOptions(card().getByRole("combobox", { name: "What column D holds" }), "Score");
    await user.type(card().getByRole("textbox", { name: "Year of column D" }), "2026");
    expect(await card().findByText("Periods: 2025 → 2025, 2026")).toBeVisible();
    expect(card().getByText("Scores: 2 → 4")).toBeVisible();
    expect(keptNames(simulator.snapshot())).toEqual([]);
    expect(await axe(container)).toHaveNoViolations();
    await user.click(card().getByRole("button", { name: "Keep this reading" }));
    await says("How “Scores” is read is kept in the workbook.");
    expect(keptNames(simulator.snapshot())[0]).toBe('"column|Scores|RAG level|1|score|2026"');
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("2 objectives · 2026");
    expect(card().getByText("Confirmed")).toBeVisible();
    expect(screen.getByRole("heading", { level: 3, name: "Scores" })).toHaveFocus();
    expect(screen.getByText("“Scores”: “RAG level” is read as score for 2026")).toBeVisible();
    await user.click(within(screen.getByRole("banner")).getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(keptNames(simulator.snapshot())).toEqual([]));
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("2 objectives · 2025"));
  });

  test("with a year that is none cannot be kept", async () => {
    const { user, simulator } = await openReading(DOUBTFUL);
    await user.selectOptions(card().getByRole("combobox", { name: "What column D holds" }), "Score");
    await user.type(card().getByRole("textbox", { name: "Year of column D" }), "soon");
    expect(card().getByText("Write a year: 2026, 2025/26 or FY26, for instance.")).toBeVisible();
    const keep = card().getByRole("button", { name: "Keep this reading" });
    expect(keep).toHaveAttribute("aria-disabled", "true");
    await user.click(keep);
    expect(keptNames(simulator.snapshot())).toEqual([]);
    await user.click(card().getByRole("button", { name: "Discard" }));
    expect(card().getByRole("combobox", { name: "What column D holds" })).toHaveValue("skip");
  });

  test("takes a sheet out of the reading, and can be removed", async () => {
    const { user, simulator } = await openReading(CERTAIN, { ...CERTAIN, name: "Copy" });
    await user.click(card("Copy").getByRole("button", { name: "Not a score sheet" }));
    expect(await card("Copy").findByText(/^If you keep this: Not read\. Marked in this workbook as no/)).toBeVisible();
    await user.click(card("Copy").getByRole("button", { name: "Keep this reading" }));
    await says("How “Copy” is read is kept in the workbook.");
    expect(keptNames(simulator.snapshot())).toEqual(['"sheet|Copy|skip"']);
    expect(card("Copy").getByRole("button", { name: "Read this sheet" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Remove: “Copy” is no score sheet" }));
    await says("The correction is removed.");
    expect(screen.getByRole("heading", { level: 3, name: "Kept in the workbook" })).toHaveFocus();
    expect(keptNames(simulator.snapshot())).toEqual([]);
  });

  test("tells how a sheet is read whose headers nobody knows, where nothing else is known either", async () => {
    const { user, simulator } = await openPane(snapshotOfSheets([ODD]));
    await user.click(screen.getByRole("button", { name: "Say how it is to be read" }));
    await screen.findByRole("heading", { level: 2, name: "How it was read" });
    await user.click(card("Odd").getByRole("button", { name: "Read this sheet" }));
    const row = card("Odd").getByRole("textbox", { name: "Row that holds the headers" });
    await user.type(row, "x");
    expect(card("Odd").getByText("Write the number of a row, such as 4.")).toBeVisible();
    await user.clear(row);
    await user.type(row, "2");
    await user.selectOptions(card("Odd").getByRole("combobox", { name: "What column A holds" }), "Objective");
    await user.selectOptions(card("Odd").getByRole("combobox", { name: "What column B holds" }), "Score");
    await user.type(card("Odd").getByRole("textbox", { name: "Year of column B" }), "2026");
    await user.selectOptions(card("Odd").getByRole("combobox", { name: "What column C holds" }), "Owner");
    expect(await card("Odd").findByText("Objectives: 0 → 2")).toBeVisible();
    expect(card("Odd").getByText("Owners: 0 → 2")).toBeVisible();
    await user.click(card("Odd").getByRole("button", { name: "Keep this reading" }));
    await says("How “Odd” is read is kept in the workbook.");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("2 objectives · 2026");
    expect(keptNames(simulator.snapshot()).slice(0, -1)).toEqual([
      '"sheet|Odd|read"',
      '"headerRow|Odd|2"',
      '"column|Odd|Item|1|title|"',
      '"column|Odd|Standing|1|score|2026"',
      '"column|Odd||3|owner|"',
    ]);
  });
});

/** Nothing says whether anything is delivered; its types are told from the cells. */
const REGISTER: PlainSheet = {
  name: "Register",
  rows: [
    ["Project", "Benefit", "Saving", "Financial year"],
    ["Lamps", "Cashable", 100, "2025/26"],
    ["Salt", "Cost avoidance", 200, "2025/26"],
  ],
};

test("what the headers of a register leave open is listed with where it stands, and is what is to be checked", async () => {
  const { container } = await openReading(REGISTER);
  const register = card("Register");
  expect(register.getByText("Please check what its headers leave open.")).toBeVisible();
  expect(register.getByText("In no header: told from the cells, or left open")).toBeVisible();
  expect(register.getByText(/^“Benefit” is taken for the types of the savings/)).toBeVisible();
  expect(register.getByText(/^Nothing in this register says whether a saving is delivered/)).toBeVisible();
  expect(register.getAllByRole("button", { name: "Register!A1:D3" }).length).toBeGreaterThan(1);
  expect(await axe(container)).toHaveNoViolations();
});

describe("what is to be done next", () => {
  test("is to confirm a doubtful sheet, until somebody did, and again when its columns change", async () => {
    const { user, simulator } = await openPane(snapshotOfSheets([DOUBTFUL]));
    await user.click(await screen.findByRole("button", { name: "Confirm how Scores was read" }));
    await user.click(await screen.findByRole("button", { name: "Confirm" }));
    await says("How “Scores” is read is kept in the workbook.");
    expect(card().queryByText(/^Please check/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Back to Overview" }));
    expect(screen.queryByRole("button", { name: /^Confirm how/ })).toBeNull();
    simulator.editAs("user", (editor) => editor.type("Scores!E1", "Weight"));
    expect(await screen.findByRole("button", { name: "Confirm how Scores was read" })).toBeVisible();
  });

  test("is not to confirm what nobody doubts", async () => {
    await openPane(snapshotOfSheets([CERTAIN]));
    expect(screen.queryByRole("button", { name: /^Confirm how/ })).toBeNull();
  });

  test("is to look at a correction that no longer fits", async () => {
    const names = [{ name: "_maturity.reading.1", refersTo: '"sheet|Gone|skip"' }];
    const { user } = await openPane(snapshotOfSheets([CERTAIN], names));
    await user.click(screen.getByRole("button", { name: "Look at a correction that no longer fits the workbook" }));
    expect(await screen.findByText("Changes nothing: The workbook has no sheet “Gone” by now.")).toBeVisible();
    const line = screen.getByText(/“Gone” is no score sheet/).closest("li");
    expect(line).toHaveFocus();
    await user.tab();
    expect(within(line ?? document.body).getByRole("button")).toHaveFocus();
  });

  test("leads to the very sheet, wherever it stands on the page", async () => {
    const { user } = await openPane(snapshotOfSheets([{ ...CERTAIN, name: "First" }, DOUBTFUL]));
    await user.click(await screen.findByRole("button", { name: "Confirm how Scores was read" }));
    expect(await screen.findByRole("heading", { level: 3, name: "Scores" })).toHaveFocus();
  });
});
