/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import type { Task } from "../../../src/app/task";
import { act, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { planScoreEntry } from "../../../src/app/enter-score";
import { planMends } from "../../../src/app/mend";
import { planScoreSheet } from "../../../src/app/start-score-sheet";
import { toAddress } from "../../../src/core/grid/a1";
import { readLog } from "../../../src/core/log/read-log";
import type { ScoreSheetTemplate } from "../../../src/core/report/new-score-sheet";
import { setLocale } from "../../../src/taskpane/parts/locale";
import { snapshotOf } from "../../core/snapshot-builder";
import { scoreSheetOf } from "../../core/scorecard-builder";
import { at, typed } from "../../hosts/contract/plans";
import { openPane, type OpenPane } from "../open-pane";

/** The scores of 2026 stand in C3 and C4. */
const SHEET = scoreSheetOf({
  periods: ["2026"],
  keyAreas: [{ name: "Leadership", objectives: [{ scores: [1] }, { scores: ["3"] }] }],
});

async function carryOut({ session }: OpenPane, plan: Task["plan"]): Promise<void> {
  await act(() => session.carryOut({ doing: "Writing", done: "Written.", plan }));
}

function score(pane: OpenPane, objective: string, to: string): Promise<void> {
  return carryOut(pane, ({ review }, rules) =>
    planScoreEntry(review, { objective, period: "2026", score: to, comment: null }, rules),
  );
}

afterEach(() => setLocale([]));

/** Opens the page after two scores were changed. */
async function openHistory(): Promise<OpenPane> {
  const pane = await openPane(SHEET);
  expect(within(screen.getByRole("banner")).getByRole("button", { name: "Undo" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await score(pane, "1", "4");
  await score(pane, "2", "2");
  await pane.user.click(screen.getByRole("button", { name: "History" }));
  expect(await screen.findByRole("heading", { level: 2 })).toHaveFocus();
  return pane;
}

function items(): readonly (string | null)[] {
  const list = screen.getByRole("list", { name: "Changes, the latest first" });
  return [...list.children].map((item) => item.textContent.replace(/^[^·]*· /, ""));
}

test("what was changed stands there, the latest first, each cell with what it held", async () => {
  const pane = await openHistory();
  expect(items()).toEqual([
    "Score objective 2 for 2026Scores!C4: “3” became 2",
    "Score objective 1 for 2026Scores!C3: 1 became 4",
  ]);
  expect(screen.getByRole("main", { name: "History" })).toBeVisible();
  expect(await axe(pane.container)).toHaveNoViolations();
  await pane.user.click(screen.getByRole("button", { name: "Scores!C3" }));
  await waitFor(() => expect(pane.session.state.selection).toMatchObject({ sheet: "Scores", top: 2, left: 2 }));
});

test("each says when it was made, as times are written in the user's language", async () => {
  // With a full stop between hours and minutes, unlike the English of whatever runs the tests.
  setLocale(["fi-FI"]);
  await openHistory();
  const list = screen.getByRole("list", { name: "Changes, the latest first" });
  expect([...list.children].map(({ textContent }) => textContent.split(" · ")[0])).toEqual([
    expect.stringMatching(/^\d{1,2}\.\d{2}$/),
    expect.stringMatching(/^\d{1,2}\.\d{2}$/),
  ]);
});

test("the last is taken back by the keyboard, one at a time, and that is listed too", async () => {
  const pane = await openHistory();
  await pane.user.tab();
  expect(screen.getByRole("button", { name: "Undo the last" })).toHaveFocus();
  await pane.user.keyboard("{Enter}");
  await waitFor(() => expect(pane.valueAt("Scores!C4")).toBe("3"));
  await waitFor(() =>
    expect(items()).toEqual([
      "Undo: Score objective 2 for 2026Scores!C4: 2 became “3”",
      "Score objective 2 for 2026 · taken backScores!C4: “3” became 2",
      "Score objective 1 for 2026Scores!C3: 1 became 4",
    ]),
  );
  expect(screen.getByRole("button", { name: "Undo the last" })).toHaveFocus();
  await pane.user.keyboard("{Enter}");
  await waitFor(() => expect(pane.valueAt("Scores!C3")).toBe(1));
  await waitFor(() => expect(screen.getByRole("heading", { level: 2 })).toHaveFocus());
  expect(screen.queryByRole("button", { name: "Undo the last" })).toBeNull();
});

test("it is written to the log once somebody says so, and then no more", async () => {
  const pane = await openHistory();
  const { user, simulator, container } = pane;
  const button = screen.getByRole("button", { name: "Write to the log tab" });
  await user.click(button);
  const box = screen.getByRole("region", { name: "Write to the log tab" });
  expect(box).toHaveFocus();
  expect(box).toHaveTextContent("A tab “Maturity log” will be added to the workbook, with 2 lines");
  expect(await axe(container)).toHaveNoViolations();
  await user.keyboard("{Escape}");
  expect(button).toHaveFocus();
  expect(simulator.snapshot().sheets).toHaveLength(1);

  await user.click(button);
  await user.type(screen.getByRole("textbox", { name: "Your name (optional)" }), "A. Clerk");
  await user.click(screen.getByRole("button", { name: "Write 2 lines" }));
  await waitFor(() => expect(screen.queryByRole("region", { name: "Write to the log tab" })).toBeNull());
  expect(await screen.findByText("2 lines are written to the log.")).toBeVisible();
  expect(readLog(simulator.snapshot())?.entries).toMatchObject([
    { kind: "changed", by: "A. Clerk", cell: "Scores!C3", from: "1", to: "4" },
    { kind: "changed", by: "A. Clerk", cell: "Scores!C4", from: "“3”", to: "2" },
  ]);
  expect(screen.queryByRole("button", { name: "Write to the log tab" })).toBeNull();
  expect(screen.getByRole("heading", { level: 2 })).toHaveFocus();
  expect(items()[0]).toBe("Write 2 lines to the logLines of the log, which holds them itself");
});

test("of a large batch the first cells are shown, all of them when asked for", async () => {
  const pane = await openPane(SHEET);
  const mends = Array.from({ length: 60 }, (_, row) => {
    return { at: { ...at("Scores!J1"), row }, from: typed(null), to: typed(row) };
  });
  await carryOut(pane, ({ review }) => planMends(review, mends));
  await pane.user.click(screen.getByRole("button", { name: "History" }));
  const cells = await screen.findByRole("list", { name: "Mend 60 cells" });
  expect(within(cells).getAllByRole("listitem")).toHaveLength(5);
  await pane.user.click(screen.getByRole("button", { name: "Show all 60 lines" }));
  expect(within(cells).getAllByRole("listitem")).toHaveLength(60);
});

/** A batch over J1 to J3, which hold 0 to 2 from then on. */
async function openBatch(): Promise<OpenPane> {
  const pane = await openPane(SHEET);
  const mends = [0, 1, 2].map((row) => ({ at: { ...at("Scores!J1"), row }, from: typed(null), to: typed(row) }));
  await carryOut(pane, ({ review }) => planMends(review, mends));
  return pane;
}

test("what takes back more than an entry is seen cell by cell, and done in one round trip", async () => {
  const pane = await openBatch();
  const { user, traffic, container } = pane;
  await user.click(within(screen.getByRole("banner")).getByRole("button", { name: "Undo" }));
  const box = await screen.findByRole("region", { name: "Undo: Mend 3 cells" });
  expect(within(box).getByRole("checkbox", { name: "Scores!J3: 2 becomes nothing" })).toBeChecked();
  expect(pane.valueAt("Scores!J3")).toBe(2);
  expect(await axe(container)).toHaveNoViolations();
  traffic.clear();
  await user.click(within(box).getByRole("button", { name: "Take back 3 changes" }));
  await waitFor(() =>
    expect(["J1", "J2", "J3"].map((cell) => pane.valueAt(`Scores!${cell}`))).toEqual([null, null, null]),
  );
  await waitFor(() => expect(screen.getByRole("heading", { level: 2 })).toHaveFocus());
  expect(screen.queryByRole("button", { name: "Undo the last" })).toBeNull();
});

test("a part of it can be left as it is, which is then let go", async () => {
  const pane = await openBatch();
  const { user, session } = pane;
  await user.click(screen.getByRole("button", { name: "History" }));
  const button = await screen.findByRole("button", { name: "Undo the last" });
  await user.click(button);
  expect(button).toHaveAttribute("aria-expanded", "true");
  await user.click(await screen.findByRole("button", { name: "Cancel" }));
  expect(button).toHaveFocus();
  await user.click(button);
  const box = await screen.findByRole("region", { name: "Undo: Mend 3 cells" });
  expect(box).toHaveTextContent("What is left out stays as it is, and is not offered again.");
  await user.click(within(box).getByRole("checkbox", { name: "Scores!J2: 1 becomes nothing" }));
  await user.click(within(box).getByRole("button", { name: "Take back 2 changes" }));
  await waitFor(() =>
    expect(["J1", "J2", "J3"].map((cell) => pane.valueAt(`Scores!${cell}`))).toEqual([null, 1, null]),
  );
  expect(session.state.undoable).toEqual([]);
  expect(items()[0]).toMatch(/^Undo: Mend 3 cells \(in part\)/);
});

describe("a new score sheet", () => {
  const TEMPLATE: ScoreSheetTemplate = {
    keyAreas: [
      {
        name: "Leadership",
        ladder: ["None.", "Some.", "Most.", "All.", "All, with others."],
        objectives: [{ ref: "1", title: "Vision", description: "There is one.", ladder: null }],
      },
    ],
  };

  async function make(): Promise<OpenPane & { readonly score: string }> {
    const pane = await openPane(snapshotOf({ name: "Notes", rows: [["Shopping"], ["Milk"]] }));
    await carryOut(pane, ({ review }) => planScoreSheet(review.snapshot, TEMPLATE, "2026"));
    const [objective] = pane.session.state.picture?.review.scorecard.objectives ?? [];
    const [cell] = [...(objective?.scores.values() ?? [])];
    if (!cell) throw new Error("The new sheet has no score.");
    return { ...pane, score: toAddress(cell.at) };
  }

  function sheetsOf({ simulator }: OpenPane): readonly string[] {
    return simulator.snapshot().sheets.map(({ name }) => name);
  }

  test("is taken back once somebody has read which score goes with it, and is asked no more", async () => {
    const pane = await make();
    const { user, simulator, session, score: cell } = pane;
    act(() => simulator.editAs("user", (editor) => editor.type(cell, 4)));
    await waitFor(() => expect(session.state.picture?.gaps?.overall.scored).toBe(1));
    await user.click(within(screen.getByRole("banner")).getByRole("button", { name: "Undo" }));
    const box = await screen.findByRole("region", { name: "Undo: Make the score sheet “Scores”" });
    expect(box).toHaveTextContent("This removes the score sheet “Scores”, which was made from this pane.");
    expect(box).toHaveTextContent(
      `Since then 1 cell was filled in or changed there, a score: ${cell}. What it holds is lost.`,
    );
    expect(await axe(pane.container)).toHaveNoViolations();
    expect(sheetsOf(pane)).toEqual(["Notes", "Scores"]);
    await user.click(within(box).getByRole("button", { name: "Take back 1 change" }));
    await waitFor(() => expect(sheetsOf(pane)).toEqual(["Notes"]));
  });

  test("stays where a score came that the pane has not heard of, until somebody would have it gone all the same", async () => {
    const pane = await make();
    const { user, simulator, session, score: cell } = pane;
    await session.stop();
    simulator.editAs("co-author", (editor) => editor.type(cell, 4));
    await user.click(within(screen.getByRole("banner")).getByRole("button", { name: "Undo" }));
    await user.click(await screen.findByRole("button", { name: "Take back 1 change" }));
    expect(await screen.findByText(new RegExp(`${cell} was changed from nothing to .*4.* since`))).toBeVisible();
    expect(sheetsOf(pane)).toEqual(["Notes", "Scores"]);
    expect(screen.getByRole("button", { name: "Keep theirs" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Remove all the same" }));
    await waitFor(() => expect(sheetsOf(pane)).toEqual(["Notes"]));
  });
});

test("an undo that meets a colleague's edit shows both values, and leaves theirs or writes back", async () => {
  const pane = await openHistory();
  const { user, simulator, session } = pane;
  act(() => simulator.editAs("co-author", (editor) => editor.type("Scores!C4", 5)));
  await user.click(screen.getByRole("button", { name: "Undo the last" }));
  expect(await screen.findByText(/Scores!C4 was changed from 2 to 5 since\./)).toBeVisible();
  expect(await axe(pane.container)).toHaveNoViolations();
  expect(pane.valueAt("Scores!C4")).toBe(5);
  await user.click(screen.getByRole("button", { name: "Keep theirs" }));
  await waitFor(() => expect(session.state.undoable).toHaveLength(1));
  expect(pane.valueAt("Scores!C4")).toBe(5);

  act(() => simulator.editAs("co-author", (editor) => editor.type("Scores!C3", 5)));
  await user.click(screen.getByRole("button", { name: "Undo the last" }));
  await user.click(await screen.findByRole("button", { name: "Write back" }));
  await waitFor(() => expect(pane.valueAt("Scores!C3")).toBe(1));
  expect(session.state.undoable).toHaveLength(0);
});
