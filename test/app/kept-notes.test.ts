import { isProblem } from "../../src/app/problem";
import { understand } from "../../src/app/review";
import { planSummaryTabs } from "../../src/app/summarise";
import { findTabStates } from "../../src/app/tab-state";
import { CELL_STYLES } from "../../src/core/change/cell-style";
import type { ChangePlan } from "../../src/core/change/change-plan";
import type { CellContent, CellValue } from "../../src/core/grid/cell";
import { toPlainText } from "../../src/core/grid/display";
import { SheetSnapshot, Snapshot } from "../../src/core/grid/snapshot";
import type { TabId } from "../../src/core/report/tab";
import type { WorkbookHost } from "../../src/core/change/workbook-host";
import { scoreSheetOf } from "../core/scorecard-builder";
import { toComparable } from "../hosts/contract/comparable";
import { HOSTS } from "../hosts/contract/hosts";
import { openInExcel } from "../hosts/contract/office-host";
import { cellOf, planOf, requireApplied, set, typed } from "../hosts/contract/plans";

const TAB = "Gaps and actions";
const GAPS: ReadonlySet<TabId> = new Set<TabId>(["gaps"]);
const KEPT_HEADING = "Notes on objectives that are no longer listed";
/** Reporting is furthest behind, so that it stands in row 8; then Champions, Training and Risk, in rows 9 to 11. */
const SCORES = scoreSheetOf({
  periods: ["2025", "2026"],
  keyAreas: [
    {
      name: "Engaging councillors",
      objectives: [
        { title: "Champions", scores: [2, 2] },
        { title: "Reporting", scores: [1, 1] },
        { title: "Training", scores: [3, 2] },
      ],
    },
    {
      name: "Managing risk",
      objectives: [
        { title: "Fraud", scores: [3, 3] },
        { title: "Risk", scores: [2, 2] },
      ],
    },
  ],
});
/** What people type that Excel, or a program less careful, would take for something else. */
const NOTES = ["=1+1", "+44 20 call", "-", "@finance", "2/3", "Ask Ms O'Neil,\nthen report", "'quoted"];

function planTab(snapshot: Snapshot): ChangePlan {
  const plan = planSummaryTabs(understand(snapshot), GAPS);
  if (isProblem(plan)) throw new Error(plan.message);
  return plan;
}

async function refresh(host: WorkbookHost): Promise<void> {
  requireApplied(await host.apply(planTab(await host.read())));
}

async function type(host: WorkbookHost, cells: Readonly<Record<string, CellContent>>): Promise<void> {
  const snapshot = await host.read();
  const changes = Object.entries(cells).map(([address, to]) => set(snapshot, address, to));
  requireApplied(await host.apply(planOf(...changes)));
}

function sheetOf(snapshot: Snapshot, name = TAB): SheetSnapshot {
  const sheet = snapshot.findSheet(name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** The lines of the tab, from the first under the headers: what the columns Ref, Objective and Notes hold. */
function linesOf(sheet: SheetSnapshot): readonly string[] {
  const header = sheet.row(5).map((cell) => toPlainText(cell?.value ?? null));
  const [ref, objective, notes] = ["Ref", "Objective", "Notes"].map((each) => header.indexOf(each));
  const lines: string[] = [];
  for (let row = 6; row < sheet.rowCount; row += 1) {
    const texts = [ref, objective, notes].map((column) => toPlainText(sheet.cell(row, column ?? 0).value));
    lines.push(texts.join("|"));
  }
  return lines;
}

/** Where the column of notes stands in a tab as it is made. */
const NOTE_COLUMN = "K";

describe.each(HOSTS)("notes on the gaps with %s", (_, kind) => {
  test.each(NOTES)("stay as they were typed: %j", async (note) => {
    const host = await kind.open(SCORES);
    await refresh(host);
    await type(host, { [`'${TAB}'!${NOTE_COLUMN}8`]: typed(note) });
    const before = await host.read();
    expect(findTabStates(understand(before)).find(({ id }) => id === "gaps")?.standing).toBe("upToDate");
    await refresh(host);
    const after = await host.read();
    expect(cellOf(after, `'${TAB}'!${NOTE_COLUMN}8`)).toMatchObject({ value: note, formula: null });
    expect(toComparable(after, kind, { results: false })).toEqual(toComparable(before, kind, { results: false }));
  });

  test("follow their objectives to other rows, off the list in sight, and back on it", async () => {
    const host = await kind.open(SCORES);
    await refresh(host);
    expect(linesOf(sheetOf(await host.read()))).toEqual([
      "Behind target||",
      "2|Reporting|",
      "1|Champions|",
      "3|Training|",
      "5|Risk|",
    ]);
    await type(host, {
      [`'${TAB}'!${NOTE_COLUMN}8`]: typed("about reporting"),
      [`'${TAB}'!${NOTE_COLUMN}9`]: typed("about champions"),
    });
    await type(host, { "Scores!E4": typed(3) });
    await refresh(host);
    expect(linesOf(sheetOf(await host.read()))).toEqual([
      "Behind target||",
      "1|Champions|about champions",
      "3|Training|",
      "5|Risk|",
      `${KEPT_HEADING}||`,
      "2|Reporting|about reporting",
    ]);
    await refresh(host);
    await type(host, { "Scores!E4": typed(2) });
    await refresh(host);
    expect(linesOf(sheetOf(await host.read()))).toEqual([
      "Behind target||",
      "1|Champions|about champions",
      "2|Reporting|about reporting",
      "3|Training|",
      "5|Risk|",
    ]);
  });

  test("that were written after the workbook was read are not written over", async () => {
    const host = await kind.open(SCORES);
    await refresh(host);
    // Otherwise there is nothing to write.
    await type(host, { "Scores!E4": typed(2) });
    const plan = planTab(await host.read());
    await type(host, { [`'${TAB}'!${NOTE_COLUMN}10`]: typed("A colleague's") });
    expect(await host.apply(plan)).toEqual({
      kind: "conflict",
      cells: [],
      structure: [
        `Row 10 of ${TAB} has another note by now than when it was read.`,
        "Nothing was written. Read the workbook again.",
      ],
    });
    expect(cellOf(await host.read(), `'${TAB}'!${NOTE_COLUMN}10`).value).toBe("A colleague's");
  });
});

describe("notes on a tab that was rearranged", () => {
  let made: Snapshot;
  beforeAll(async () => {
    const { host } = await openInExcel(SCORES);
    await refresh(host);
    await type(host, {
      [`'${TAB}'!${NOTE_COLUMN}8`]: typed("about reporting"),
      [`'${TAB}'!${NOTE_COLUMN}11`]: typed("about risk"),
    });
    // Otherwise there is nothing to write.
    await type(host, { "Scores!E5": typed(1) });
    made = await host.read();
  });

  /** The planned notes after the tab was changed: the objective's title and what stands beside it. */
  function notesAfter(
    change: (rows: SheetSnapshot["content"]["rows"]) => SheetSnapshot["content"]["rows"],
  ): readonly string[] {
    return toNotes(planTab(withRows(made, change)));
  }

  const EXPECTED = ["Reporting: about reporting", "Risk: about risk"];

  test.each<[string, Parameters<typeof notesAfter>[0]]>([
    ["not at all", (rows) => rows],
    ["by sorting it the other way round", (rows) => [...rows.slice(0, 6), ...rows.slice(6).reverse()]],
    ["by another row in its midst", (rows) => [...rows.slice(0, 8), [], ...rows.slice(8)]],
    ["by rows above it", (rows) => [[], [], ...rows]],
    [
      "by a column of the user's own before it and one in its midst",
      (rows) => rows.map((line) => [undefined, ...(line ?? []).slice(0, 3), undefined, ...(line ?? []).slice(3)]),
    ],
    [
      "by its columns the other way round",
      (rows) => rows.map((line) => Array.from({ length: 11 }, (_, at) => line?.[10 - at])),
    ],
  ])("are found where it was changed %s", (_, change) => {
    expect(notesAfter(change)).toEqual(EXPECTED);
  });

  test("stand among those of no objective where somebody wrote another title beside them", () => {
    const renamed = made.withCells([
      {
        at: { sheet: TAB, row: 7, column: 2 },
        cell: { value: "Something else", formula: null, numberFormat: "General" },
      },
    ]);
    expect(toNotes(planTab(renamed))).toEqual(["Risk: about risk", "Something else: about reporting"]);
    expect(planTextsOf(planTab(renamed))).toContain(KEPT_HEADING);
  });

  test.each([
    ["a date", { value: 46_112, formula: null, numberFormat: "dd/mm/yyyy" }],
    ["a formula", { value: 3, formula: "Scores!$C$3+1", numberFormat: "General" }],
  ])("stay %s where they were typed as one", (_, cell) => {
    const plan = planTab(made.withCells([{ at: { sheet: TAB, row: 7, column: 10 }, cell }]));
    const planned = plan.changes.flatMap((each) => (each.kind === "writeSheet" ? each.plan.cells : []));
    expect(planned).toContainEqual({
      row: 7,
      column: 10,
      value: cell.value,
      formula: cell.formula,
      style: { ...CELL_STYLES.note, numberFormat: cell.numberFormat },
    });
  });

  test("are not overlooked where their header is gone: the tab is not written", () => {
    const headless = made.withCells([
      { at: { sheet: TAB, row: 5, column: 10 }, cell: { value: "Remarks", formula: null, numberFormat: "General" } },
    ]);
    const plan = planSummaryTabs(understand(headless), GAPS);
    expect(plan).toMatchObject({ kind: "problem", why: "refused" });
    expect(isProblem(plan) ? plan.message : "").toContain(
      "has no row with one header “Objective” and one header “Notes”",
    );
    expect(isProblem(planSummaryTabs(understand(headless), new Set<TabId>(["summary"])))).toBe(false);
  });

  test("are kept on a tab that was renamed", async () => {
    const { host, client } = await openInExcel(SCORES);
    await refresh(host);
    await client.run(async (context) => {
      context.workbook.worksheets.getItem(TAB).name = "What to do";
      await context.sync();
    });
    await type(host, { [`'What to do'!${NOTE_COLUMN}9`]: typed("about champions") });
    await refresh(host);
    const after = await host.read();
    expect(after.findSheet(TAB)).toBeNull();
    expect(linesOf(sheetOf(after, "What to do"))[2]).toBe("1|Champions|about champions");
  });
});

function withRows(
  snapshot: Snapshot,
  change: (rows: SheetSnapshot["content"]["rows"]) => SheetSnapshot["content"]["rows"],
): Snapshot {
  const sheets = snapshot.sheets.map((sheet) =>
    sheet.name === TAB ? new SheetSnapshot({ ...sheet.content, rows: change(sheet.content.rows) }) : sheet,
  );
  return new Snapshot(sheets, snapshot.names);
}

function planTextsOf(plan: ChangePlan): readonly CellValue[] {
  return plan.changes.flatMap((each) =>
    each.kind === "writeSheet" && each.plan.tab === "gaps" ? each.plan.cells.map(({ value }) => value) : [],
  );
}

function toNotes(plan: ChangePlan): readonly string[] {
  return plan.changes.flatMap((each) => {
    if (each.kind !== "writeSheet" || each.plan.tab !== "gaps") return [];
    const { cells } = each.plan;
    const textAt = (row: number, column: number): string =>
      toPlainText(cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null);
    return cells
      .filter(({ style, value }) => style === "note" && value !== null)
      .map(({ row, column }) => `${textAt(row, 2)}: ${textAt(row, column)}`);
  });
}
