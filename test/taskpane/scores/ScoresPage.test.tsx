/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { act, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { scoreSheetOf, type PlainScorecard } from "../../core/scorecard-builder";
import { openPane, type OpenPane } from "../open-pane";
import {
  heading,
  openObjective,
  openScores,
  openScoresOf,
  option,
  optionNames,
  says,
  withContent,
} from "./open-scores";

/**
 * Scores!: objectives 1 and 2 stand in rows 5 and 6 under a ladder, objective 3 in row 10. 2025 is in C and D, 2026 in E and
 * F, the target in G.
 */
const SHEET: PlainScorecard = {
  periods: ["2025", "2026"],
  target: "Target",
  keyAreas: [
    {
      name: "Leadership",
      ladder: ["Nobody leads", "Somebody leads", "Leaders are named", "Leaders are trained", "Leaders teach others"],
      objectives: [
        { title: "Champions", scores: [2, 3], comments: ["Named in May", "Trained in June: level 3"], target: 4 },
        { title: "Reporting", scores: [3, null], comments: ["Yearly"], target: 3 },
      ],
    },
    { name: "Social value", objectives: [{ title: "Themes", scores: [3, "Leadr"], target: 2 }] },
  ],
};

describe("the list", () => {
  test("shows of each objective its level, movement, target and findings, in words", async () => {
    await openScores(SHEET);
    expect(optionNames()).toEqual([
      "1 Champions, 3 Mature, improved, target 4, behind",
      "2 Reporting, not scored, target 3, 1 finding",
      "3 Themes, not read: Leadr, target 2, 1 finding",
    ]);
    const leadership = screen.getByRole("group", { name: "Leadership" });
    expect(within(leadership).getAllByRole("option")).toHaveLength(2);
    expect(within(leadership).getByText("Leadership · 2")).toBeVisible();
    expect(within(leadership).getByText("▼")).toBeVisible();
    expect(screen.getByText("3 of 3 objectives")).toBeVisible();
  });

  test("narrows by words and filters together, and says when nothing fits", async () => {
    const { user } = await openScores(SHEET);
    await user.click(screen.getByRole("button", { name: "Not scored" }));
    expect(optionNames()).toHaveLength(2);
    await user.type(screen.getByRole("searchbox"), "val soc");
    expect(optionNames()).toEqual(["3 Themes, not read: Leadr, target 2, 1 finding"]);
    expect(screen.getByText("1 of 3 objectives")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Behind" }));
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(screen.getByText("0 of 3 objectives")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show all objectives" }));
    expect(optionNames()).toHaveLength(3);
    await user.selectOptions(screen.getByRole("combobox", { name: "Key area" }), "Leadership");
    expect(optionNames()).toHaveLength(2);
    await user.type(screen.getByRole("searchbox"), "themes");
    expect(screen.getByRole("searchbox")).toHaveFocus();
    expect(screen.getByText("0 of 3 objectives")).toBeVisible();
  });

  test("is one stop of the Tab key, with the arrow keys inside", async () => {
    const { user } = await openScores(SHEET);
    const list = screen.getByRole("listbox");
    act(() => list.focus());
    const active = (): string | null =>
      document.getElementById(list.getAttribute("aria-activedescendant") ?? "")?.getAttribute("aria-label") ?? null;
    expect(active()).toMatch(/^1 Champions/);
    await user.keyboard("{ArrowDown}");
    expect(active()).toMatch(/^2 Reporting/);
    await user.keyboard("{End}{ArrowDown}");
    expect(active()).toMatch(/^3 Themes/);
    await user.keyboard("{Home}{ArrowUp}");
    expect(active()).toMatch(/^1 Champions/);
    await user.tab();
    expect(list).not.toContainElement(document.activeElement as HTMLElement);
    act(() => list.focus());
    await user.keyboard("{ArrowDown}{Enter}");
    expect(heading()).toHaveTextContent("2 Reporting");
    expect(heading()).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(screen.getByRole("listbox")).toHaveFocus();
    expect(within(screen.getByRole("listbox")).getByRole("option", { selected: true })).toHaveAccessibleName(
      /^2 Reporting/,
    );
  });

  test("draws a few rows of ten thousand, and any of them when it is gone to", async () => {
    const { user } = await openScores({
      periods: ["2026"],
      keyAreas: [{ name: "All", objectives: Array.from({ length: 10_000 }, () => ({ scores: [3] })) }],
    });
    expect(optionNames().length).toBeGreaterThan(5);
    expect(optionNames().length).toBeLessThan(100);
    expect(screen.getByText("10,000 of 10,000 objectives")).toBeVisible();
    act(() => screen.getByRole("listbox").focus());
    await user.keyboard("{End}");
    expect(await screen.findByRole("option", { name: /^10000 Line 10000/ })).toBeVisible();
    // The list draws once more when it has not been scrolled for a while.
    await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(optionNames().length).toBeLessThan(100);
    await user.keyboard("{Enter}");
    expect(heading()).toHaveTextContent("10000 Line 10000");
  });

  test("bars nobody's way", async () => {
    const { container } = await openScores(SHEET);
    // It scrolls the list to look behind it, upon which the list draws again.
    expect(await act(() => axe(container))).toHaveNoViolations();
  });
});

describe("an objective", () => {
  test("shows its ladder with what is awarded, aimed at and next, and last year's record beside this year's", async () => {
    const pane = await openScores(SHEET);
    await openObjective(pane, /^1 Champions/);
    const steps = screen.getAllByRole("heading", { level: 4 }).map((step) => step.textContent.trim());
    expect(steps).toEqual(["1 Minimum", "2 Developing", "3 Mature Awarded", "4 Leader Target, Next", "5 Innovator"]);
    expect(screen.getByText(/^Leaders are named/)).toBeVisible();
    expect(screen.getByText(/^Leaders are trained/)).toBeVisible();
    expect(screen.queryByText(/^Nobody leads/)).toBeNull();
    await pane.user.click(screen.getByRole("button", { name: "1 Minimum" }));
    expect(screen.getByText(/^Nobody leads/)).toBeVisible();
    const before = screen.getByRole("region", { name: "2025 in the workbook" });
    expect(within(before).getByText("Developing")).toBeVisible();
    expect(within(before).getByText(/Named in May/)).toBeVisible();
    expect(within(before).getByRole("button", { name: "Scores!C5" })).toBeVisible();
    const now = screen.getByRole("region", { name: "2026 in the workbook" });
    expect(within(now).getByText(/Trained in June/)).toBeVisible();
    expect(within(now).getByText("behind")).toBeVisible();
    expect(await axe(pane.container)).toHaveNoViolations();
  });

  test("keeps its ladder open where it was while a score is saved, so that nothing moves, and opens anew at the next look", async () => {
    const pane = await openScores(SHEET);
    await openObjective(pane, /^1 Champions/);
    const openSteps = (): readonly string[] =>
      screen
        .getAllByRole("heading", { level: 4 })
        .filter((step) => within(step).getByRole("button").getAttribute("aria-expanded") === "true")
        .map(({ textContent }) => textContent.trim());
    expect(openSteps()).toEqual(["3 Mature Awarded", "4 Leader Target, Next"]);
    await pane.user.keyboard("5");
    await pane.user.click(screen.getByRole("button", { name: "Save" }));
    await says("Objective 1 is scored 5 for 2026.");
    expect(openSteps()).toEqual(["3 Mature", "4 Leader Target"]);
    // What was done is said between the page and the bar, which stays where it is.
    const entry = screen.getByRole("region", { name: "Enter 2026" });
    expect(within(entry).getByText("Objective 1 is scored 5 for 2026.")).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: "Back to the list" }));
    await openObjective(pane, /^1 Champions/);
    expect(openSteps()).toEqual(["4 Leader Target", "5 Innovator Awarded"]);
    expect(screen.getAllByText("Objective 1 is scored 5 for 2026.")).toHaveLength(1);
  });

  test("says that there is no ladder, and shows its findings with a link to the cell", async () => {
    const pane = await openScores(SHEET);
    await openObjective(pane, /^3 Themes/);
    expect(screen.getByText("There is no ladder for this objective in the workbook.")).toBeVisible();
    const findings = screen.getByRole("region", { name: "Findings" });
    expect(findings).toHaveTextContent(/Error: .*“Leadr”, which is no level\. Leader \(4\) was probably meant\./);
    await pane.user.click(within(findings).getByRole("button", { name: "Scores!E10" }));
    await waitFor(() => expect(pane.session.state.selection).toMatchObject({ top: 9, left: 4 }));
  });

  test("a finding is mended where its objective is open; Escape leaves the mend, not the objective", async () => {
    const pane = await openScores(SHEET);
    await openObjective(pane, /^3 Themes/);
    const mend = screen.getByRole("button", { name: "Write Leader (4)" });
    await pane.user.click(mend);
    expect(await screen.findByRole("region", { name: "Write Leader (4)" })).toHaveFocus();
    await pane.user.keyboard("{Escape}");
    expect(mend).toHaveFocus();
    expect(screen.getByRole("heading", { level: 2, name: /^3 Themes/ })).toBeVisible();
    await pane.user.click(mend);
    expect(await axe(pane.container)).toHaveNoViolations();
    await pane.user.click(screen.getByRole("button", { name: "Write 1 change" }));
    await waitFor(() => expect(pane.valueAt("Scores!E10")).toBe(4));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Findings" })).toBeNull());
    // The keys of the objective go on working.
    await pane.user.keyboard("c");
    expect(screen.getByRole("textbox", { name: /comment/i })).toHaveFocus();
  });

  test("is shown in the sheet when that is asked for", async () => {
    const pane = await openScores(SHEET);
    await openObjective(pane, /^1 Champions/);
    act(() => pane.simulator.editAs("user", (editor) => editor.select("Scores!A1")));
    await waitFor(() => expect(pane.session.state.selection).toMatchObject({ top: 0, left: 0 }));
    await pane.user.click(screen.getByRole("button", { name: "Show in sheet" }));
    await waitFor(() => expect(pane.session.state.selection).toMatchObject({ top: 4, left: 4, bottom: 4 }));
  });

  test("opens from another page, at what that page asks for", async () => {
    const { user } = await openPane(scoreSheetOf(SHEET));
    await user.click(await screen.findByRole("button", { name: /^Look at the 1 objective behind target/ }));
    expect(await screen.findByText("1 of 3 objectives")).toBeVisible();
    expect(screen.getByRole("button", { name: "Behind" })).toHaveAttribute("aria-pressed", "true");
  });
});

describe("entering a score", () => {
  test.each([
    ["4 Leader", 4],
    ["2/3", "2/3"],
    ["N/A, not applicable", "N/A"],
  ])("writes %s, and takes it back", async (choice, value) => {
    const pane = await openScores(SHEET);
    await openObjective(pane, /^2 Reporting/);
    expect(screen.getByRole("button", { name: "Save" })).toHaveAttribute("aria-disabled", "true");
    await pane.user.click(screen.getByRole("radio", { name: choice }));
    await pane.user.click(screen.getByRole("button", { name: "Save" }));
    await says(`Objective 2 is scored ${String(value)} for 2026.`);
    expect(pane.valueAt("Scores!E6")).toBe(value);
    expect(screen.getByText("Nothing to save.")).toBeVisible();
    expect(screen.getByRole("radio", { name: choice })).toBeChecked();
    await act(() => pane.session.undo());
    expect(pane.valueAt("Scores!E6")).toBeNull();
  });

  test("puts a comment below the one that is there, or in its place", async () => {
    const pane = await openScores(SHEET);
    await openObjective(pane, /^1 Champions/);
    const box = screen.getByRole("textbox", { name: "Comment for 2026" });
    await pane.user.type(box, "Two more in July");
    await pane.user.click(screen.getByRole("button", { name: "Save" }));
    await says("The comment on objective 1 for 2026 is saved.");
    expect(pane.valueAt("Scores!F5")).toBe("Trained in June: level 3\nTwo more in July");
    expect(pane.valueAt("Scores!E5")).toBe(3);
    expect(box).toHaveValue("");

    await pane.user.click(screen.getByRole("radio", { name: "Replace it" }));
    expect(box).toHaveValue("Trained in June: level 3\nTwo more in July");
    await pane.user.clear(box);
    await pane.user.type(box, "All trained");
    await pane.user.click(screen.getByRole("radio", { name: "4 Leader" }));
    await pane.user.click(screen.getByRole("button", { name: "Save" }));
    await says("Objective 1 is scored 4 for 2026, with a comment.");
    expect(pane.valueAt("Scores!F5")).toBe("All trained");
    expect(pane.valueAt("Scores!E5")).toBe(4);
  });

  test("asks before a past round is changed, each time unless that is said", async () => {
    const pane = await openScores(SHEET);
    await openObjective(pane, /^1 Champions/);
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Period" }), "2025");
    expect(screen.getByRole("radio", { name: "2 Developing" })).toBeChecked();
    const save = async (choice: string): Promise<void> => {
      await pane.user.click(screen.getByRole("radio", { name: choice }));
      await pane.user.click(screen.getByRole("button", { name: "Save" }));
    };
    await save("1 Minimum");
    const question = "2025 is a past round. Change its score for objective 1 from 2 to 1?";
    expect(screen.getByText(question)).toBeVisible();
    expect(await axe(pane.container)).toHaveNoViolations();
    await pane.user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByText(question)).toBeNull();
    expect(pane.valueAt("Scores!C5")).toBe(2);

    await pane.user.click(screen.getByRole("button", { name: "Save" }));
    await pane.user.click(screen.getByRole("button", { name: "Change 2025" }));
    await says("Objective 1 is scored 1 for 2025.");
    expect(pane.valueAt("Scores!C5")).toBe(1);
    expect(pane.valueAt("Scores!E5")).toBe(3);

    await save("3 Mature");
    await pane.user.click(screen.getByRole("checkbox", { name: /^Do not ask about 2025 again/ }));
    await pane.user.click(screen.getByRole("button", { name: "Change 2025" }));
    await says("Objective 1 is scored 3 for 2025.");
    await save("4 Leader");
    await says("Objective 1 is scored 4 for 2025.");
    expect(pane.valueAt("Scores!C5")).toBe(4);
  });

  test("asks before a formula is overwritten, and brings it back", async () => {
    const pane = await openScores({
      periods: ["2026"],
      keyAreas: [{ name: "Leadership", objectives: [{ scores: [{ formula: "1+1", value: 2 }] }] }],
    });
    await openObjective(pane, /^1 Line 1/);
    await pane.user.click(screen.getByRole("radio", { name: "3 Mature" }));
    await pane.user.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByText("Scores!C3 holds the formula =1+1. Overwrite it? Undo brings it back.")).toBeVisible();
    expect(pane.valueAt("Scores!C3")).toBe(2);
    expect(screen.getByText("Not saved: score 3.")).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: "Overwrite the formula" }));
    await says("Objective 1 is scored 3 for 2026.");
    expect(pane.contentAt("Scores!C3")).toMatchObject({ value: 3, formula: null });
    await act(() => pane.session.undo());
    expect(pane.contentAt("Scores!C3")).toMatchObject({ value: 2, formula: "1+1" });
  });

  test("says that a row is hidden once it is written", async () => {
    const sheet = scoreSheetOf(SHEET);
    const pane = await openScoresOf(withContent(sheet, { hiddenRows: new Set([4]) }));
    await openObjective(pane, /^1 Champions/);
    await pane.user.click(screen.getByRole("radio", { name: "4 Leader" }));
    await pane.user.click(screen.getByRole("button", { name: "Save" }));
    await says("Objective 1 is scored 4 for 2026. Row 5 is hidden, by a filter or by hand.");
    expect(pane.valueAt("Scores!E5")).toBe(4);
  });

  test("says before that the sheet is protected, and gives the text to be copied", async () => {
    const pane = await openScoresOf(withContent(scoreSheetOf(SHEET), { isProtected: true }));
    await openObjective(pane, /^1 Champions/);
    expect(
      screen.getByText(/^The sheet “Scores” is protected, and its locked cells cannot be written\./),
    ).toBeVisible();
    await pane.user.click(screen.getByRole("radio", { name: "4 Leader" }));
    await pane.user.type(screen.getByRole("textbox", { name: "Comment for 2026" }), "All trained");
    await pane.user.click(screen.getByRole("button", { name: "Copy the text" }));
    expect(await navigator.clipboard.readText()).toBe("4\nAll trained");
    expect(await screen.findByText("Copied.")).toBeVisible();
    expect(await axe(pane.container)).toHaveNoViolations();
  });
});

describe("the keys of an open objective", () => {
  test("score a round without the mouse", async () => {
    const pane = await openScores(SHEET);
    const { user } = pane;
    act(() => screen.getByRole("listbox").focus());
    await user.keyboard("{Enter}4{Control>}{Enter}{/Control}");
    expect(heading()).toHaveTextContent("2 Reporting");
    expect(heading()).toHaveFocus();
    await user.keyboard("2b");
    expect(screen.getByText("Not saved: score 2/3.")).toBeVisible();
    await user.keyboard("c");
    expect(screen.getByRole("textbox", { name: "Comment for 2026" })).toHaveFocus();
    await user.keyboard("3 b n 1{Control>}{Enter}{/Control}");
    expect(heading()).toHaveTextContent("3 Themes");
    await user.keyboard("n{Control>}{Enter}{/Control}");
    await waitFor(() => expect(pane.valueAt("Scores!E10")).toBe("N/A"));
    expect(heading()).toHaveTextContent("3 Themes");
    expect(pane.valueAt("Scores!E5")).toBe(4);
    expect(pane.valueAt("Scores!E6")).toBe("2/3");
    expect(pane.valueAt("Scores!F6")).toBe("3 b n 1");
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(heading()).toHaveTextContent("2 Reporting");
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(heading()).toHaveTextContent("3 Themes");
  });

  test("go on through the filtered list, though what is scored leaves it", async () => {
    const pane = await openScores(SHEET);
    await pane.user.click(screen.getByRole("button", { name: "Not scored" }));
    await openObjective(pane, /^2 Reporting/);
    await pane.user.keyboard("3{Control>}{Enter}{/Control}");
    expect(heading()).toHaveTextContent("3 Themes");
    await waitFor(() => expect(pane.valueAt("Scores!E6")).toBe(3));
    await pane.user.keyboard("4{Control>}{Enter}{/Control}");
    await waitFor(() => expect(pane.valueAt("Scores!E10")).toBe(4));
    await pane.user.keyboard("{Escape}");
    expect(screen.getByText("0 of 3 objectives")).toBeVisible();
  });

  test("keep what is not saved when they lead away, and mark it in the list", async () => {
    const pane = await openScores(SHEET);
    await openObjective(pane, /^2 Reporting/);
    await pane.user.keyboard("3{Escape}");
    expect(option(/^2 Reporting.*, not saved$/)).toBeVisible();
    await pane.user.click(screen.getByRole("tab", { name: "Overview" }));
    await pane.user.click(screen.getByRole("tab", { name: "Scores" }));
    await openObjective(pane, /^2 Reporting/);
    expect(screen.getByRole("radio", { name: "3 Mature" })).toBeChecked();
    expect(pane.valueAt("Scores!E6")).toBeNull();
  });
});

describe("a co-author at work", () => {
  test("a draft stays when the workbook changes elsewhere, and with its objective when rows move", async () => {
    const pane = await openScores(SHEET);
    await openObjective(pane, /^2 Reporting/);
    await pane.user.type(screen.getByRole("textbox", { name: "Comment for 2026" }), "Half done");
    await pane.user.click(screen.getByRole("radio", { name: "3 Mature" }));
    act(() => pane.simulator.editAs("co-author", (editor) => editor.insertRows("Scores!1:1")));
    await waitFor(() => expect(screen.getByRole("button", { name: "Scores!F7" })).toBeVisible());
    expect(screen.getByRole("textbox", { name: "Comment for 2026" })).toHaveValue("Half done");
    expect(screen.queryByText(/meanwhile/)).toBeNull();
    await pane.user.click(screen.getByRole("button", { name: "Save" }));
    await says("Objective 2 is scored 3 for 2026, with a comment.");
    expect(pane.valueAt("Scores!E7")).toBe(3);
    expect(pane.valueAt("Scores!F7")).toBe("Half done");
  });

  async function changedUnderDraft(): Promise<OpenPane> {
    const pane = await openScores(SHEET);
    await openObjective(pane, /^1 Champions/);
    await pane.user.keyboard("5");
    act(() => pane.simulator.editAs("co-author", (editor) => editor.type("Scores!E5", "4")));
    await screen.findByText("Objective 1 is not saved. Scores!E5 was changed from 3 to 4 meanwhile.");
    return pane;
  }

  test("the user may keep theirs", async () => {
    const pane = await changedUnderDraft();
    await pane.user.click(screen.getByRole("button", { name: "Keep theirs" }));
    expect(screen.getByRole("radio", { name: "4 Leader" })).toBeChecked();
    expect(screen.queryByText(/meanwhile/)).toBeNull();
    expect(screen.getByText("Nothing to save.")).toBeVisible();
    expect(pane.valueAt("Scores!E5")).toBe(4);
  });

  test("or write over it, having seen it; saving alone does not", async () => {
    const pane = await changedUnderDraft();
    await pane.user.click(screen.getByRole("button", { name: "Save" }));
    await says("Objective 1 was changed while you wrote. Nothing was written.");
    expect(pane.valueAt("Scores!E5")).toBe(4);
    await pane.user.click(screen.getByRole("button", { name: "Write mine" }));
    await says("Objective 1 is scored 5 for 2026.");
    expect(pane.valueAt("Scores!E5")).toBe(5);
    expect(screen.queryByText(/meanwhile/)).toBeNull();
  });

  test("what was changed in the moment of saving is not lost either", async () => {
    const pane = await openScores(SHEET);
    await openObjective(pane, /^1 Champions/);
    await pane.user.keyboard("5");
    pane.simulator.faults.before(() => pane.simulator.editAs("co-author", (editor) => editor.type("Scores!E5", "4")));
    await pane.user.keyboard("{Control>}{Enter}{/Control}");
    expect(heading()).toHaveTextContent("2 Reporting");
    await screen.findByText("Objective 1 is not saved. Scores!E5 was changed from 3 to 4 meanwhile.");
    expect(pane.valueAt("Scores!E5")).toBe(4);
    await pane.user.click(screen.getByRole("button", { name: "Write mine" }));
    await says("Objective 1 is scored 5 for 2026.");
    expect(pane.valueAt("Scores!E5")).toBe(5);
  });

  test("an objective that is deleted says so, and what was typed for it can still be copied", async () => {
    const pane = await openScores(SHEET);
    await openObjective(pane, /^2 Reporting/);
    await pane.user.type(screen.getByRole("textbox", { name: "Comment for 2026" }), "Half done");
    act(() => pane.simulator.editAs("co-author", (editor) => editor.deleteRows("Scores!6:6")));
    expect(await screen.findByText("You had typed: Half done")).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: "Back to the list" }));
    expect(optionNames()).toHaveLength(2);
  });
});
