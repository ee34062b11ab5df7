/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { act, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { snapshotOf } from "../../core/snapshot-builder";
import { headings, LEADR, lineOf, openFindings, scoreSheet } from "./open-findings";

describe("the list", () => {
  test("the sample's nine findings stand under their objectives, each with a sign, a word and its cell", async () => {
    const { container } = await openFindings("sample");
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("9 findings");
    expect(headings().map((heading) => heading?.split(" ")[0])).toEqual([
      "7",
      "11",
      "22",
      "24",
      "33",
      "34",
      "39",
      "46",
    ]);
    const line = lineOf(/Scored 2\/3 for 2025/);
    expect(within(line).getByText("Warning")).toBeVisible();
    expect(within(line).getByRole("button", { name: "Scores!D67" })).toBeVisible();
    expect(
      screen.getByText(
        "5 checks ran. The workbook has nothing to look at for “Sheets give different levels for the same thing”.",
      ),
    ).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  test("by check, each finding names its objective; the choice outlasts another page", async () => {
    const { container, user } = await openFindings("sample");
    await user.click(screen.getByRole("radio", { name: "Check" }));
    expect(headings()).toEqual([
      "Comment states another level than the cell",
      "Score that cannot be read",
      "No score for the newest period",
      "Score off the scale",
      "Score between two levels",
    ]);
    expect(within(lineOf(LEADR)).getByRole("button", { name: /^22 / })).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole("tab", { name: "Overview" }));
    await user.click(screen.getByRole("tab", { name: "Findings" }));
    expect(await screen.findByRole("radio", { name: "Check" })).toBeChecked();
  });

  test("severities are counted, and each can be left out", async () => {
    const { user, container } = await openFindings("sample");
    const [errors, warnings] = [/^6 errors$/, /^3 warnings$/].map((name) => screen.getByRole("button", { name }));
    if (!errors || !warnings) throw new Error("The counts are missing");
    expect(screen.getByRole("button", { name: "0 info" })).toHaveAttribute("aria-pressed", "true");
    await user.click(errors);
    expect(errors).toHaveAttribute("aria-pressed", "false");
    expect(screen.getAllByText("Warning")).toHaveLength(3);
    expect(screen.queryByText("Error")).toBeNull();
    await user.click(warnings);
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("0 of 9 findings");
    expect(screen.getByText("None of the 9 findings that are open fits what is chosen above.")).toBeVisible();
    expect(screen.queryByRole("button", { name: /Mend all/ })).toBeNull();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole("button", { name: "Show all findings" }));
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(/^9 findings$/);
    expect(screen.getByRole("heading", { level: 2 })).toHaveFocus();
  });

  test("a cell is shown in the sheet, a related one too, and an objective on Scores", async () => {
    const { user, session } = await openFindings("sample");
    const line = lineOf(/The comment says Leader \(4\), the cell says 3/);
    await user.click(within(line).getByRole("button", { name: "Scores!F40" }));
    await waitFor(() => expect(session.state.selection).toMatchObject({ sheet: "Scores", top: 39, left: 5 }));
    await user.click(within(line).getByRole("button", { name: "Scores!G40" }));
    await waitFor(() => expect(session.state.selection).toMatchObject({ sheet: "Scores", top: 39, left: 6 }));
    await user.click(screen.getByRole("button", { name: /^22 / }));
    expect(screen.getByRole("tab", { name: "Scores" })).toHaveAttribute("aria-selected", "true");
  });

  test("why a check is made opens in place", async () => {
    const { user, container } = await openFindings("sample");
    const why = within(lineOf(LEADR)).getByRole("button", { name: "Why" });
    expect(why).toHaveAttribute("aria-expanded", "false");
    await user.click(why);
    expect(why).toHaveAttribute("aria-expanded", "true");
    expect(within(lineOf(LEADR)).getByText(/What is not surely a level is never guessed/)).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  test("a clean sheet has a calm word, and how many checks ran", async () => {
    const { container } = await openFindings(
      scoreSheet([1, "Strategy", 3, "As agreed"], [2, "Leadership", 4, "Better"]),
    );
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("No findings");
    expect(
      screen.getByText("The checks found nothing to mend. They are made again whenever the workbook changes."),
    ).toBeVisible();
    expect(
      screen.getByText(
        "5 checks ran. The workbook has nothing to look at for “Sheets give different levels for the same thing”.",
      ),
    ).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  test("a long list comes in parts, and the focus goes to what is new", async () => {
    const rows = Array.from(
      { length: 120 },
      (_, index) => [index + 1, `Objective line ${index + 1}`, "tbc", "Open"] as const,
    );
    const { user } = await openFindings(scoreSheet([500, "Scored", 3, "Done"], ...rows));
    expect(screen.getAllByText("Error")).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: "Show more (70 findings left)" }));
    expect(screen.getAllByText("Error")).toHaveLength(100);
    expect(document.activeElement).toBe(screen.getAllByText("Error")[50]?.closest("li"));
    await user.click(screen.getByRole("button", { name: "Show more (20 findings left)" }));
    expect(screen.getAllByText("Error")).toHaveLength(120);
    expect(screen.queryByRole("button", { name: /Show more/ })).toBeNull();
  });
});

describe("re-checking", () => {
  test("an edited cell is the one thing that is read again, and the count goes down, is seen and is said", async () => {
    const { simulator, traffic, container } = await openFindings("sample");
    traffic.clear();
    act(() => simulator.editAs("user", (editor) => editor.type("Scores!F65", 4)));
    await waitFor(() => expect(screen.queryByText(LEADR)).toBeNull());
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("8 findings");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("8 findings");
    expect(traffic.roundTrips).toHaveLength(1);
    const [trip] = traffic.roundTrips;
    const asked = Object.values(trip?.request.ObjectPaths ?? {}).filter(({ Name }) => Name.includes("Range"));
    // F65 and no more: its row and column, counted from 0, and one of each.
    expect(asked).toEqual([
      expect.objectContaining({ Name: "GetRangeByIndexes", ArgumentInfo: { Arguments: [64, 5, 1, 1] } }),
    ]);
    await within(container).findByText("8 findings left");
    act(() => simulator.editAs("user", (editor) => editor.type("Scores!F65", "tbc")));
    await within(container).findByText("9 findings", { selector: "[aria-live]" });
  });

  test("cells that are typed one after another are said once, when that is over", async () => {
    const { simulator, container } = await openFindings("sample");
    const said: (string | null)[] = [];
    const region = container.querySelector('[aria-live]:not([role="status"])');
    if (!region) throw new Error("Nothing says the count");
    const observer = new MutationObserver(() => said.push(region.textContent));
    observer.observe(region, { childList: true, characterData: true, subtree: true });
    act(() =>
      simulator.editAs("user", (editor) => {
        editor.type("Scores!F65", 4);
        editor.type("Scores!F40", 4);
      }),
    );
    await within(container).findByText("7 findings left");
    expect(said).toEqual(["7 findings left"]);
    observer.disconnect();
  });
});

describe("mending", () => {
  test("a mend is seen first, written, counted down, and taken back", async () => {
    const pane = await openFindings("sample");
    const { user, container, traffic } = pane;
    await user.click(within(lineOf(LEADR)).getByRole("button", { name: "Write Leader (4)" }));
    const preview = await screen.findByRole("region", { name: "Write Leader (4)" });
    expect(preview).toHaveFocus();
    expect(within(preview).getByText("Scores!F65: “Leadr” becomes 4")).toBeVisible();
    expect(pane.valueAt("Scores!F65")).toBe("Leadr");
    expect(await axe(container)).toHaveNoViolations();
    traffic.clear();
    await user.click(within(preview).getByRole("button", { name: "Write 1 change" }));
    await waitFor(() => expect(pane.valueAt("Scores!F65")).toBe(4));
    await waitFor(() => expect(screen.queryByText(LEADR)).toBeNull());
    expect(traffic.roundTrips).toHaveLength(1);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("8 findings");
    // The next finding has taken its place.
    await waitFor(() => expect(lineOf(/Scored 2\/3 for 2025/)).toHaveFocus());
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Scores!F65 is mended."));
    await user.click(within(screen.getByRole("status")).getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(pane.valueAt("Scores!F65")).toBe("Leadr"));
    expect(await screen.findByText(LEADR)).toBeVisible();
  });

  test("a mend is left alone by Cancel and by Escape, and the focus goes back to its button", async () => {
    const pane = await openFindings("sample");
    const { user } = pane;
    const button = within(lineOf(LEADR)).getByRole("button", { name: "Write Leader (4)" });
    await user.click(button);
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(button).toHaveFocus();
    await user.click(button);
    await screen.findByRole("region", { name: "Write Leader (4)" });
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "Write Leader (4)" })).toBeNull();
    expect(button).toHaveFocus();
    expect(pane.valueAt("Scores!F65")).toBe("Leadr");
  });

  test("all certain mends are one change, each with its tick", async () => {
    const pane = await openFindings(
      scoreSheet(
        [1, "Strategy", "Leadr", "A"],
        [2, "Leadership", "Matur", "B"],
        [3, "Risk", "2/3", "C"],
        [4, "Skills", "four", "D"],
      ),
    );
    const { user, container, session, traffic } = pane;
    await user.click(screen.getByRole("button", { name: "Mend all that are certain (3)" }));
    const preview = await screen.findByRole("region", { name: "What will be mended" });
    expect(within(preview).getAllByRole("checkbox")).toHaveLength(3);
    expect(await axe(container)).toHaveNoViolations();
    await user.click(within(preview).getByRole("checkbox", { name: "Scores!C3: “Matur” becomes 3" }));
    traffic.clear();
    await user.click(within(preview).getByRole("button", { name: "Write 2 changes" }));
    await waitFor(() => expect(pane.valueAt("Scores!C2")).toBe(4));
    // What was not ticked, and what is no more than a proposal, stay as they were.
    expect(["C3", "C4", "C5"].map((cell) => pane.valueAt(`Scores!${cell}`))).toEqual(["Matur", "2/3", 4]);
    await waitFor(() => expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("2 findings"));
    expect(traffic.roundTrips).toHaveLength(1);
    await waitFor(() => expect(screen.getByRole("heading", { level: 2 })).toHaveFocus());
    expect(screen.queryByRole("button", { name: /Mend all/ })).toBeNull();
    await act(() => session.undo());
    expect(["C2", "C5"].map((cell) => pane.valueAt(`Scores!${cell}`))).toEqual(["Leadr", "four"]);
  });

  test("a mend in the record of an earlier round asks once more, and no more once that was agreed", async () => {
    const header = ["Ref", "Objective", "Score 2025", "Comment 2025", "Score 2026", "Comment 2026"];
    const rows = [header, [1, "Strategy", "Leadr", "A", 3, "A"], [2, "Leadership", "Matur", "B", "Leadr", "B"]];
    const pane = await openFindings(snapshotOf({ rows }));
    const { user, container } = pane;
    await user.click(screen.getByRole("button", { name: "Mend all that are certain (3)" }));
    await user.click(await screen.findByRole("checkbox", { name: "Scores!C3: “Matur” becomes 3" }));
    await user.click(screen.getByRole("button", { name: "Write 2 changes" }));
    const box = screen.getByRole("region", { name: "Before it is written" });
    expect(box).toHaveTextContent("2025 is a past round. Change its record in Scores!C2?");
    expect(await axe(container)).toHaveNoViolations();
    expect(pane.valueAt("Scores!E3")).toBe("Leadr");
    await user.click(
      within(box).getByRole("checkbox", { name: "Do not ask about 2025 again while this pane is open" }),
    );
    await user.click(within(box).getByRole("button", { name: "Change 2025" }));
    await waitFor(() => expect(pane.valueAt("Scores!C2")).toBe(4));
    expect(pane.valueAt("Scores!E3")).toBe(4);
    await user.click(within(lineOf(/“Matur”/)).getByRole("button", { name: "Write Mature (3)" }));
    await user.click(await screen.findByRole("button", { name: "Write 1 change" }));
    await waitFor(() => expect(pane.valueAt("Scores!C3")).toBe(3));
  });

  test("nothing can be written where every tick is taken away", async () => {
    const pane = await openFindings(scoreSheet([1, "Strategy", "Leadr", "A"], [2, "Leadership", "Matur", "B"]));
    await pane.user.click(screen.getByRole("button", { name: "Mend all that are certain (2)" }));
    for (const box of await screen.findAllByRole("checkbox")) await pane.user.click(box);
    const write = screen.getByRole("button", { name: "Write 0 changes" });
    expect(write).toHaveAttribute("aria-disabled", "true");
    await pane.user.click(write);
    expect([pane.valueAt("Scores!C2"), pane.valueAt("Scores!C3")]).toEqual(["Leadr", "Matur"]);
  });

  test("what a co-author wrote meanwhile is not overwritten", async () => {
    const pane = await openFindings("sample");
    const { user, session, simulator, container } = pane;
    await user.click(within(lineOf(LEADR)).getByRole("button", { name: "Write Leader (4)" }));
    // Else the pane may hear of it, and take the finding away, before the button is pressed.
    await session.stop();
    simulator.editAs("co-author", (editor) => editor.type("Scores!F65", 2));
    await user.click(await screen.findByRole("button", { name: "Write 1 change" }));
    expect(await screen.findByText("Nothing was written.")).toBeVisible();
    expect(pane.valueAt("Scores!F65")).toBe(2);
    expect(await axe(container)).toHaveNoViolations();
  });
});
