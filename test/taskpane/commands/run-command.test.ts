import { hasHighlights } from "../../../src/app/highlight";
import { snapshotOf } from "../../core/snapshot-builder";
import { scoreSheetOf } from "../../core/scorecard-builder";
import { readSample } from "../../hosts/contract/office-host";
import { openCommands } from "./open-commands";

const SHEET = scoreSheetOf({
  periods: ["2025", "2026"],
  target: "Target",
  keyAreas: [
    {
      name: "Leadership",
      objectives: [
        { scores: [2, 3], target: 4 },
        { scores: [3, 3], target: 3 },
      ],
    },
    { name: "Skills", objectives: [{ scores: [1, 2], target: 3 }] },
  ],
});
const TABS = ["Summary", "Scores data", "Readings"];

type Open = Awaited<ReturnType<typeof openCommands>>;

const namesOf = ({ simulator }: Open): string[] => simulator.snapshot().sheets.map(({ name }) => name);
const activeSheet = ({ simulator }: Open): string => simulator.workbook.activeSheet.name;
const isLit = ({ simulator }: Open): boolean => hasHighlights(simulator.snapshot());

function protect({ simulator }: Open): void {
  simulator.editAs("co-author", (editor) =>
    editor.change((workbook) => {
      for (const sheet of workbook.sheets) sheet.isProtected = true;
    }),
  );
}

test("Open opens the pane, and asks nothing of the workbook", async () => {
  const open = await openCommands(SHEET);
  expect(open.isPaneOpen()).toBe(false);
  await open.press("openPane");
  expect(open.isPaneOpen()).toBe(true);
  expect(open.traffic.members.filter((member) => !member.startsWith("AppRuntimeService."))).toEqual([]);
});

test("Check opens the pane on the findings", async () => {
  const open = await openCommands(SHEET);
  await open.press("checkScores");
  expect(open.isPaneOpen()).toBe(true);
  expect(open.navigation.destination).toEqual({ page: "findings" });
  expect(open.session.state.picture?.review.scorecard.objectives).toHaveLength(3);
});

describe("Highlight gaps", () => {
  test("turns the highlights on and off with the pane closed, and both can be undone in it", async () => {
    const open = await openCommands(SHEET);
    await open.press("toggleHighlights");
    expect(isLit(open)).toBe(true);
    await open.press("toggleHighlights");
    expect(isLit(open)).toBe(false);
    expect(open.isPaneOpen()).toBe(false);
    expect(open.session.state.history.map(({ plan }) => plan.label)).toEqual([
      "Highlight the scores of 2026",
      "Clear the highlights",
    ]);
    await open.session.undo();
    expect(isLit(open)).toBe(true);
    await open.session.undo();
    expect(isLit(open)).toBe(false);
  });

  test("opens the pane, which says why, where no scores are recognised", async () => {
    const open = await openCommands(snapshotOf({ name: "Notes", rows: [["Just some notes"]] }));
    await open.press("toggleHighlights");
    expect(open.isPaneOpen()).toBe(true);
    expect(open.session.state.notice).toMatchObject({
      kind: "problem",
      message: "There are no scores in this workbook to highlight.",
    });
  });

  test("opens the pane, which says why, where a sheet is protected", async () => {
    const open = await openCommands(SHEET);
    await open.session.start();
    protect(open);
    await open.press("toggleHighlights");
    expect(open.isPaneOpen()).toBe(true);
    expect(open.session.state.notice).toMatchObject({ kind: "failure", code: "protected", outcome: "nothingWritten" });
    expect(isLit(open)).toBe(false);
  });

  test("opens the pane, which says why, while a cell is edited; the next press does it", async () => {
    const open = await openCommands(SHEET);
    open.simulator.faults.next({ kind: "cellEditMode" });
    await open.press("toggleHighlights");
    expect(open.isPaneOpen()).toBe(true);
    expect(open.session.state.notice).toMatchObject({ kind: "failure", code: "editing" });
    await open.press("toggleHighlights");
    expect(isLit(open)).toBe(true);
  });

  test("opens the pane, which says why, where the workbook is open for reading alone", async () => {
    const open = await openCommands(SHEET, { isReadOnly: true });
    await open.press("toggleHighlights");
    expect(open.isPaneOpen()).toBe(true);
    expect(open.session.state.notice).toMatchObject({
      kind: "problem",
      message: expect.stringMatching(/^Nothing was/) as unknown,
    });
    expect(isLit(open)).toBe(false);
  });
});

describe("Summary", () => {
  test("writes the tabs with the pane closed and shows the first; again it shows it, and writes nothing", async () => {
    const open = await openCommands(SHEET);
    await open.press("showSummary");
    expect(namesOf(open)).toEqual(["Scores", ...TABS]);
    expect(activeSheet(open)).toBe("Summary");
    expect(open.isPaneOpen()).toBe(false);

    open.simulator.editAs("user", (editor) => editor.select("Scores!A1"));
    open.traffic.clear();
    await open.press("showSummary");
    expect(activeSheet(open)).toBe("Summary");
    expect(open.traffic.roundTrips).toHaveLength(1);
    expect(open.session.state.history).toHaveLength(1);
  });

  test("asks in the pane before it writes over tabs that say something else by now", async () => {
    const open = await openCommands(SHEET);
    await open.press("showSummary");
    open.simulator.editAs("user", (editor) => editor.type("Readings!A2", "a note of mine"));
    await open.session.start();
    await open.press("showSummary");
    expect(open.isPaneOpen()).toBe(true);
    expect(open.navigation.destination).toEqual({ page: "reports", asking: "write" });
    expect(open.simulator.snapshot().cell({ sheet: "Readings", row: 1, column: 0 }).value).toBe("a note of mine");
  });

  test("opens the pane, which says why, where there is nothing to sum up", async () => {
    const open = await openCommands(snapshotOf({ name: "Notes", rows: [["Just some notes"]] }));
    await open.press("showSummary");
    expect(open.isPaneOpen()).toBe(true);
    expect(open.session.state.notice).toMatchObject({
      kind: "problem",
      message: "There are no scores in this workbook to sum up.",
    });
    expect(namesOf(open)).toEqual(["Notes"]);
  });

  test("opens the pane where the connection was lost on the way, and no tab is half there", async () => {
    const open = await openCommands(SHEET);
    await open.session.start();
    open.simulator.faults.next({ kind: "connectionLost", when: "before" });
    await open.press("showSummary");
    expect(open.isPaneOpen()).toBe(true);
    expect(open.session.state.notice).toMatchObject({ kind: "failure", code: "disconnected" });
    expect(namesOf(open)).toEqual(["Scores"]);
  });
});

describe("Show in Maturity scorecard", () => {
  test("opens the pane at the objective in whose row the user stands, also before a selection was ever told", async () => {
    const open = await openCommands(await readSample());
    // The title of objective 7 of the sample stands in row 22.
    open.simulator.editAs("user", (editor) => editor.select("Scores!D22"));
    await open.press("showObjective");
    expect(open.isPaneOpen()).toBe(true);
    const { destination } = open.navigation;
    expect(destination).toMatchObject({ page: "scores" });
    const index = destination.page === "scores" ? destination.objective : undefined;
    const objectives = open.session.state.picture?.review.scorecard.objectives ?? [];
    expect(objectives[index ?? -1]?.title.at).toMatchObject({ sheet: "Scores", row: 21 });
    expect(open.session.state.notice).toBeNull();
  });

  test("says so where that is no objective's row, or are several rows", async () => {
    const open = await openCommands(SHEET);
    for (const place of ["Scores!A1", "Scores!A3:A4"]) {
      open.simulator.editAs("user", (editor) => editor.select(place));
      await open.press("showObjective");
      expect(open.navigation.destination).toEqual({ page: "scores" });
      expect(open.session.state.notice).toMatchObject({
        kind: "problem",
        message: expect.stringMatching(/^The selected cells are not in the row of one objective\./) as unknown,
      });
      open.session.dismiss();
    }
  });
});

test("two commands that are pressed while the workbook is still being read wait for it, one after the other", async () => {
  const open = await openCommands(SHEET);
  void open.session.start();
  await Promise.all([open.press("toggleHighlights"), open.press("showSummary")]);
  expect(isLit(open)).toBe(true);
  expect(namesOf(open)).toEqual(["Scores", ...TABS]);
  // It was read at the start, and once more after each of them.
  expect(open.session.state.history).toHaveLength(2);
});
