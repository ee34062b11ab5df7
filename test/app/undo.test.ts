import { planScoreEntry } from "../../src/app/enter-score";
import { planHighlights } from "../../src/app/highlight";
import { planMends } from "../../src/app/mend";
import { readReportChoice } from "../../src/app/report-choice";
import { Session, type Task } from "../../src/app/session";
import type { Notice } from "../../src/app/session-state";
import { planScoreSheet } from "../../src/app/start-score-sheet";
import { planSummaryTabs } from "../../src/app/summarise";
import { toAddress } from "../../src/core/grid/a1";
import type { CellValue } from "../../src/core/grid/cell";
import { toPlainText } from "../../src/core/grid/display";
import type { ScoreSheetTemplate } from "../../src/core/report/new-score-sheet";
import { snapshotOf } from "../core/snapshot-builder";
import { scoreSheetOf } from "../core/scorecard-builder";
import { connectTo, openInExcel, type OpenOfficeHost } from "../hosts/contract/office-host";
import { at, cellOf, typed } from "../hosts/contract/plans";
import { loadFewChecks } from "./few-checks";

/** The scores of 2026 stand in C3 to C5; the last is the text 3. */
const SHEET = scoreSheetOf({
  periods: ["2026"],
  keyAreas: [{ name: "Leadership", objectives: [{ scores: [1] }, { scores: [2] }, { scores: ["3"] }] }],
});
const NOW = new Date(2026, 10, 3, 14, 5);

interface Opened extends OpenOfficeHost {
  readonly session: Session;
}

const opened: Session[] = [];

async function follow(excel: OpenOfficeHost): Promise<Opened> {
  const session = new Session(excel.host, loadFewChecks, () => NOW);
  opened.push(session);
  await session.start();
  // What others do is heard of as late as can be: not at all.
  await session.stop();
  return { ...excel, session };
}

async function start(): Promise<Opened> {
  return follow(await openInExcel(SHEET));
}

afterEach(async () => {
  for (const session of opened.splice(0)) await session.stop();
});

function score(objective: string, to: string): Task {
  return {
    doing: "Saving",
    done: "Saved.",
    plan: ({ review }, rules) => planScoreEntry(review, { objective, period: "2026", score: to, comment: null }, rules),
  };
}

const TABS: Task = {
  doing: "Writing",
  done: "Written.",
  plan: ({ review }) => planSummaryTabs(review, new Set(["summary"] as const)),
};
/** The same measured otherwise, so that each of them says something else. */
const TABS_AGAINST_NEXT: Task = {
  ...TABS,
  plan: ({ review }) =>
    planSummaryTabs(review, new Set(["summary"] as const), {
      choice: { ...readReportChoice(review), against: "next" },
    }),
};
const HIGHLIGHTS: Task = {
  doing: "Highlighting",
  done: "Done.",
  plan: ({ review }) => planHighlights(review, { period: null }),
};

/** All scores become what is given, as one change. */
function mendAll(...to: readonly CellValue[]): Task {
  return {
    doing: "Mending",
    done: "Mended.",
    plan: ({ review }) =>
      planMends(
        review,
        ["Scores!C3", "Scores!C4", "Scores!C5"].map((address, index) => {
          const { value, formula } = cellOf(review.snapshot, address);
          return { at: at(address), from: { value, formula }, to: typed(to[index] ?? null) };
        }),
      ),
  };
}

function scoresOf({ simulator }: OpenOfficeHost): readonly CellValue[] {
  const snapshot = simulator.snapshot();
  return ["Scores!C3", "Scores!C4", "Scores!C5"].map((address) => cellOf(snapshot, address).value);
}

function noticeOf<K extends Notice["kind"]>({ state }: Session, kind: K): Extract<Notice, { kind: K }> {
  if (state.notice?.kind !== kind) throw new Error(`The notice is ${JSON.stringify(state.notice)}`);
  return state.notice as Extract<Notice, { kind: K }>;
}

test("changes are taken back one by one, the latest first, and text stays text", async () => {
  const excel = await start();
  const { session } = excel;
  await session.carryOut(score("1", "4"));
  await session.carryOut(score("3", "5"));
  await session.carryOut(HIGHLIGHTS);
  expect(session.state.undoable.map(({ label }) => label)).toEqual([
    "Undo: Score objective 1 for 2026",
    "Undo: Score objective 3 for 2026",
    "Undo: Highlight the scores of 2026",
  ]);
  await session.undo();
  await session.undo();
  expect(scoresOf(excel)).toEqual([4, 2, "3"]);
  await session.undo();
  expect(scoresOf(excel)).toEqual([1, 2, "3"]);
  expect(session.state.undoable).toEqual([]);
});

test("the history keeps what was done, what was taken back, and when", async () => {
  const { session } = await start();
  await session.carryOut(score("1", "4"));
  await session.carryOut(score("9", "4"));
  await session.undo();
  expect(session.state.history.map(({ number, when, plan, undo }) => [number, when, plan.label, undo?.label])).toEqual([
    [1, NOW, "Score objective 1 for 2026", "Undo: Score objective 1 for 2026"],
    [2, NOW, "Undo: Score objective 1 for 2026", undefined],
  ]);
});

describe("an undo of what somebody else changed meanwhile", () => {
  test("writes nothing, and shows both values", async () => {
    const excel = await start();
    const { session } = excel;
    const other = await follow(await connectTo(excel.simulator));
    await session.carryOut(score("1", "4"));
    await other.session.start();
    await other.session.carryOut(score("1", "5"));
    await session.undo();
    const { conflict } = noticeOf(session, "conflict");
    expect(conflict.cells).toEqual([{ at: at("Scores!C3"), expected: typed(4), found: typed(5) }]);
    expect(scoresOf(excel)).toEqual([5, 2, "3"]);
    expect(session.state.undoable).toHaveLength(1);
  });

  test("leaves theirs where the user would have it so, and those before it can be taken back", async () => {
    const excel = await start();
    const { session, simulator } = excel;
    await session.carryOut(score("2", "3"));
    await session.carryOut(score("1", "4"));
    simulator.editAs("co-author", (editor) => editor.type("Scores!C3", 5));
    await session.undo();
    const { keeping } = noticeOf(session, "conflict");
    expect(keeping?.write.changes).toEqual([]);
    // Two clicks are one decision.
    await Promise.all([session.undo(keeping), session.undo(keeping)]);
    expect(scoresOf(excel)).toEqual([5, 3, "3"]);
    expect(session.state.undoable.map(({ label }) => label)).toEqual(["Undo: Score objective 2 for 2026"]);
    expect(session.state.picture?.review.snapshot.cell(at("Scores!C3")).value).toBe(5);
    expect(session.state.history).toHaveLength(2);
    await session.undo();
    expect(scoresOf(excel)).toEqual([5, 2, "3"]);
  });

  test("writes back over theirs where the user would have it so, and that is the end of it", async () => {
    const excel = await start();
    const { session, simulator } = excel;
    await session.carryOut(score("1", "4"));
    simulator.editAs("co-author", (editor) => editor.type("Scores!C3", 5));
    await session.undo();
    const { keeping, overwrite } = noticeOf(session, "conflict");
    if (!keeping || !overwrite) throw new Error("There is nothing to choose from");
    await session.undo({ plan: keeping.plan, write: overwrite });
    expect(scoresOf(excel)).toEqual([1, 2, "3"]);
    expect(session.state.undoable).toEqual([]);
    // The history tells what of theirs was written over.
    expect(session.state.history.at(-1)?.plan.changes).toMatchObject([{ from: typed(5), to: typed(1) }]);
  });

  test("takes back the other cells of a batch, leaving theirs", async () => {
    const excel = await start();
    const { session, simulator } = excel;
    await session.carryOut(mendAll(5, 5, 5));
    simulator.editAs("co-author", (editor) => editor.type("Scores!C4", 4));
    await session.undo();
    expect(scoresOf(excel)).toEqual([5, 4, 5]);
    await session.undo(noticeOf(session, "conflict").keeping);
    expect(scoresOf(excel)).toEqual([1, 4, "3"]);
    expect(session.state.undoable).toEqual([]);
  });

  test("is let go where the sheet is gone", async () => {
    const excel = await start();
    const { session, simulator } = excel;
    await session.carryOut(HIGHLIGHTS);
    await session.carryOut(score("1", "4"));
    simulator.editAs("co-author", (editor) => editor.renameSheet("Scores", "Final"));
    await session.undo();
    const { conflict, overwrite, keeping } = noticeOf(session, "conflict");
    expect(conflict.structure).toEqual(["The sheet “Scores” is no longer in the workbook."]);
    expect(overwrite).toBeNull();
    await session.undo(keeping);
    expect(noticeOf(session, "done").message).toBe(
      "Undo: Score objective 1 for 2026: left out. The workbook stays as it is.",
    );
    expect(session.state.undoable).toHaveLength(1);
    expect(cellOf(simulator.snapshot(), "Final!C3").value).toBe(4);
  });
});

test("what Excel’s own Undo could not bring back is said before, and then done once", async () => {
  const excel = await start();
  const { session, simulator, traffic } = excel;
  await session.carryOut(score("1", "4"));
  await session.carryOut(TABS);
  const names = (): readonly string[] => simulator.snapshot().sheets.map(({ name }) => name);
  expect(names()).toHaveLength(4);
  traffic.clear();
  await session.undo();
  const { message, undoing } = noticeOf(session, "askUndo");
  expect(message).toBe(
    "This removes the tabs “Summary”, “Scores data”, “Readings”, which were made from this pane. " +
      "Excel cannot undo that, and may forget its own list of what you did before. " +
      "Comments that people put on them go with them. Your own sheets stay as they are.",
  );
  expect(traffic.roundTrips).toHaveLength(0);
  expect(names()).toHaveLength(4);
  await Promise.all([session.undo(undoing), session.undo(undoing)]);
  expect(names()).toEqual(["Scores"]);
  expect(session.state.undoable.map(({ label }) => label)).toEqual(["Undo: Score objective 1 for 2026"]);
  // Cells alone clear nothing and are taken back at once.
  await session.undo();
  expect(scoresOf(excel)).toEqual([1, 2, "3"]);
});

describe("an undo of cells that may have moved", () => {
  /** The first score goes from 1 to 2, and then stands a row further down; in its place stands nothing, or a 2 of others'. */
  async function move(): Promise<Opened> {
    const excel = await openInExcel(SHEET);
    const session = new Session(excel.host, loadFewChecks, () => NOW);
    opened.push(session);
    await session.start();
    await session.carryOut(score("1", "2"));
    excel.simulator.editAs("co-author", (editor) => {
      editor.insertRows("Scores!3:3");
      editor.type("Scores!C3", 2);
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { ...excel, session };
  }

  test("asks first, where the same value stands there as somebody else's", async () => {
    const excel = await move();
    const { session } = excel;
    await session.undo();
    expect(noticeOf(session, "askUndo").message).toBe(
      "Rows, columns or cells were inserted, deleted or moved since, so that “Undo: Score objective 1 for 2026” may write " +
        "to other cells than those that were changed: it writes to Scores!C3. Look at them first.",
    );
    expect(scoresOf(excel)).toEqual([2, 2, 2]);
    await session.undo(noticeOf(session, "askUndo").keeping);
    expect(scoresOf(excel)).toEqual([2, 2, 2]);
    expect(session.state.undoable).toEqual([]);
  });

  test("is not done where another objective stands there by now, even if the user would have it so", async () => {
    const excel = await move();
    const { session } = excel;
    await session.undo();
    await session.undo(noticeOf(session, "askUndo").undoing);
    expect(scoresOf(excel)).toEqual([2, 2, 2]);
    expect(noticeOf(session, "conflict").conflict.structure.join(" ")).toContain("rows were inserted or moved");
    expect(noticeOf(session, "conflict").keeping?.write.changes).toEqual([]);
  });
});

describe("an undo of tabs", () => {
  /** The tabs are written, and then somebody types into one of them. */
  async function typeOver(): Promise<Opened & { readonly before: CellValue }> {
    const excel = await start();
    await excel.session.carryOut(TABS);
    const before = cellOf(excel.simulator.snapshot(), "Summary!A1").value;
    excel.simulator.editAs("co-author", (editor) => {
      editor.type("Summary!A1", "Our own title");
      editor.type("Summary!M40", "See the minutes");
    });
    await excel.session.undo();
    await excel.session.undo(noticeOf(excel.session, "askUndo").undoing);
    return { ...excel, before };
  }

  test("shows what somebody typed into them, and leaves them where the user would have it so", async () => {
    const { session, simulator, before } = await typeOver();
    const { conflict, keeping } = noticeOf(session, "conflict");
    expect(conflict.structure).toEqual([]);
    expect(conflict.cells).toEqual([
      { at: at("Summary!A1"), expected: typed(before), found: typed("Our own title"), tab: "summary" },
      { at: at("Summary!M40"), expected: typed(null), found: typed("See the minutes"), tab: "summary" },
    ]);
    expect(simulator.snapshot().sheets).toHaveLength(4);
    await session.undo(keeping);
    expect(cellOf(simulator.snapshot(), "Summary!M40").value).toBe("See the minutes");
    expect(session.state.undoable).toEqual([]);
  });

  test("takes them away once the user has seen that, and no more than that", async () => {
    const { session, simulator } = await typeOver();
    const { overwrite, keeping } = noticeOf(session, "conflict");
    if (!overwrite || !keeping) throw new Error("There is nothing to choose from");
    simulator.editAs("co-author", (editor) => editor.type("Summary!M41", "And this"));
    await session.undo({ plan: keeping.plan, write: overwrite });
    const later = noticeOf(session, "conflict");
    expect(later.conflict.cells.map(({ found }) => found.value)).toEqual(["And this"]);
    if (!later.overwrite) throw new Error("There is nothing to choose from");
    await session.undo({ plan: keeping.plan, write: later.overwrite });
    expect(simulator.snapshot().sheets.map(({ name }) => name)).toEqual(["Scores"]);
  });

  test("that were refreshed puts back what stood there, unless a setting was changed on them since", async () => {
    const excel = await start();
    const { session, simulator } = excel;
    await session.carryOut(TABS);
    await session.carryOut(TABS_AGAINST_NEXT);
    await session.undo();
    expect(noticeOf(session, "done").message).toBe("Undo: Write the summary tabs: done.");
    await session.carryOut(TABS_AGAINST_NEXT);
    const at7 = cellOf(simulator.snapshot(), "Summary!J7");
    simulator.editAs("user", (editor) => editor.type("Summary!J7", "midpoint"));
    await session.undo();
    expect(noticeOf(session, "conflict").conflict.cells).toMatchObject([
      { expected: typed(at7.value), found: typed("midpoint") },
    ]);
  });
});

describe("an undo of a new score sheet", () => {
  /** One key area with two objectives, whose scores of 2026 are blank. */
  const TEMPLATE: ScoreSheetTemplate = {
    keyAreas: [
      {
        name: "Leadership",
        ladder: ["None.", "Some.", "Most.", "All.", "All, with others."],
        objectives: [
          { ref: "1", title: "Vision", description: "There is one.", ladder: null },
          { ref: "2", title: "People", description: "They are asked.", ladder: null },
        ],
      },
    ],
  };
  const MAKE: Task = {
    doing: "Making",
    done: "Made.",
    plan: ({ review }) => planScoreSheet(review.snapshot, TEMPLATE, "2026"),
  };
  const SURE = "Excel cannot undo that, and may forget its own list of what you did before.";
  const REST = `${SURE} Comments that people put on it go with it. All other sheets stay as they are.`;

  async function make(): Promise<Opened & { readonly scores: readonly string[] }> {
    const excel = await openInExcel(snapshotOf({ name: "Notes", rows: [["Shopping"], ["Milk"]] }));
    const session = new Session(excel.host, loadFewChecks, () => NOW);
    opened.push(session);
    await session.start();
    await session.carryOut(MAKE);
    const { objectives } = session.state.picture?.review.scorecard ?? { objectives: [] };
    const scores = objectives.flatMap((each) => [...each.scores.values()].map(({ at: cell }) => toAddress(cell)));
    expect(scores).toHaveLength(2);
    return { ...excel, session, scores };
  }

  function namesOf({ simulator }: OpenOfficeHost): readonly string[] {
    return simulator.snapshot().sheets.map(({ name }) => name);
  }

  test("says that the sheet goes that was made, and no tab of this program", async () => {
    const excel = await make();
    await excel.session.undo();
    const { message, undoing } = noticeOf(excel.session, "askUndo");
    expect(message).toBe(`This removes the score sheet “Scores”, which was made from this pane. ${REST}`);
    expect(namesOf(excel)).toEqual(["Notes", "Scores"]);
    await excel.session.undo(undoing);
    expect(namesOf(excel)).toEqual(["Notes"]);
  });

  test("says what was typed into it since, asks, and takes that with it once somebody says so", async () => {
    const excel = await make();
    const { session, simulator, scores } = excel;
    const [first = ""] = scores;
    simulator.editAs("user", (editor) => {
      editor.type(first, 4);
      editor.type("Scores!A1", "Our own title");
      editor.renameSheet("Scores", "Round one");
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await session.settled();
    await session.undo();
    const { message, undoing, keeping } = noticeOf(session, "askUndo");
    const place = first.replace("Scores!", "'Round one'!");
    expect(message).toBe(
      "This removes the score sheet “Round one”, which was made from this pane. Since then 2 cells were filled in or changed " +
        `there, 1 of them a score: 'Round one'!A1, ${place}. What they hold is lost. ${REST}`,
    );
    expect(namesOf(excel)).toEqual(["Notes", "Round one"]);
    // What nobody has heard of is not agreed to.
    await session.stop();
    simulator.editAs("co-author", (editor) => editor.type(place, 5));
    await session.undo(undoing);
    expect(noticeOf(session, "conflict").conflict.cells).toMatchObject([{ expected: typed(4), found: typed(5) }]);
    expect(namesOf(excel)).toEqual(["Notes", "Round one"]);
    const { overwrite } = noticeOf(session, "conflict");
    if (!overwrite) throw new Error("There is nothing to choose from");
    await session.undo({ plan: keeping.plan, write: overwrite });
    expect(namesOf(excel)).toEqual(["Notes"]);
  });

  test("is let go where somebody has deleted the sheet", async () => {
    const excel = await make();
    const { session, simulator } = excel;
    simulator.editAs("user", (editor) => editor.deleteSheet("Scores"));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await session.settled();
    await session.undo();
    expect(noticeOf(session, "conflict").conflict.structure).toEqual([
      "The sheet that was made is no longer in the workbook.",
    ]);
    await session.undo(noticeOf(session, "conflict").keeping);
    expect(session.state.undoable).toEqual([]);
  });

  test("leaves it where somebody would have it so, and asks no more", async () => {
    const excel = await make();
    const { session, simulator, scores } = excel;
    for (const score of scores) simulator.editAs("user", (editor) => editor.type(score, 3));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await session.settled();
    await session.undo();
    const { message, keeping } = noticeOf(session, "askUndo");
    expect(message).toContain(`2 cells were filled in or changed there, all of them scores: ${scores.join(", ")}.`);
    await session.undo(keeping);
    expect(namesOf(excel)).toEqual(["Notes", "Scores"]);
    expect(session.state.undoable).toEqual([]);
  });
});

describe("an undo of a score whose row has another title by now", () => {
  async function retitle(edit: Parameters<OpenOfficeHost["simulator"]["editAs"]>[1]): Promise<Opened> {
    const excel = await start();
    await excel.session.carryOut(score("2", "4"));
    excel.simulator.editAs("co-author", edit);
    await excel.session.undo();
    return excel;
  }

  test("asks, where its ref stands where it stood, and is done then", async () => {
    const before = toPlainText(cellOf(SHEET, "Scores!B4").value);
    const excel = await retitle((editor) => editor.type("Scores!B4", "The title, corrected"));
    const { session } = excel;
    expect(noticeOf(session, "askUndo").message).toBe(
      `Row 4 of Scores was “${before}” and is “The title, corrected” by now, under the same ref. ` +
        "If it is the same objective with another title, “Undo: Score objective 2 for 2026” can go on.",
    );
    expect(scoresOf(excel)).toEqual([1, 4, "3"]);
    await session.undo(noticeOf(session, "askUndo").undoing);
    expect(scoresOf(excel)).toEqual([1, 2, "3"]);
    expect(session.state.undoable).toEqual([]);
  });

  test.each<readonly [string, Parameters<OpenOfficeHost["simulator"]["editAs"]>[1]]>([
    [
      "the ref is another as well",
      (editor) => {
        editor.type("Scores!A4", 7);
        editor.type("Scores!B4", "Another objective");
      },
    ],
    [
      "the former title stands elsewhere",
      (editor) => {
        editor.type("Scores!B5", toPlainText(cellOf(SHEET, "Scores!B4").value));
        editor.type("Scores!B4", "Another objective");
      },
    ],
  ])("can only be let go where %s", async (_, edit) => {
    const excel = await retitle(edit);
    expect(noticeOf(excel.session, "conflict").keeping?.write.changes).toEqual([]);
    expect(scoresOf(excel)).toEqual([1, 4, "3"]);
  });

  test("is a conflict all the same where the score is another", async () => {
    const excel = await retitle((editor) => {
      editor.type("Scores!B4", "The title, corrected");
      editor.type("Scores!C4", 5);
    });
    await excel.session.undo(noticeOf(excel.session, "askUndo").undoing);
    expect(noticeOf(excel.session, "conflict").conflict.cells).toMatchObject([{ expected: typed(4), found: typed(5) }]);
    expect(scoresOf(excel)).toEqual([1, 5, "3"]);
  });
});

test("an undo that the host fails at can be tried again", async () => {
  const excel = await start();
  const { session, simulator } = excel;
  await session.carryOut(score("1", "4"));
  simulator.faults.next({ kind: "connectionLost", when: "before" });
  await session.undo();
  expect(noticeOf(session, "failure").code).toBe("disconnected");
  expect(session.state.undoable).toHaveLength(1);
  expect(session.state.history).toHaveLength(1);
  await session.undo();
  expect(scoresOf(excel)).toEqual([1, 2, "3"]);
});
