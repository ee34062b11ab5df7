import { fc } from "../../property";
import type { Change, ChangePlan, Conflict } from "../../../src/core/change/change-plan";
import { findConflict } from "../../../src/core/change/conflicts";
import { toA1 } from "../../../src/core/grid/a1";
import type { CellContent } from "../../../src/core/grid/cell";
import { toPlainText } from "../../../src/core/grid/display";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { snapshotOf, snapshotOfSheets, toCell, type PlainCell, type PlainName } from "../snapshot-builder";
import { blankTab } from "./sheet-plan";

const ROWS = [[3, "3", null, { formula: "A1", value: 3 }, { error: "#N/A" }]];
const MARK: PlainName = { name: "_maturity.tab.summary", refersTo: "Summary!$A$1" };
const BASELINE: PlainName = { name: "_maturity.baseline", refersTo: "4" };

function workbook(sheets: readonly string[], ...names: readonly PlainName[]): Snapshot {
  return snapshotOfSheets(
    sheets.map((name) => ({ name, rows: ROWS })),
    names,
  );
}

function contentOf(plain: PlainCell): CellContent {
  const { value, formula } = toCell(plain);
  return { value, formula };
}

function planOf(...changes: readonly Change[]): ChangePlan {
  return { label: "A plan", changes };
}

function setCell(column: number, from: PlainCell, sheet = "Scores"): Change {
  return { kind: "setCell", at: { sheet, row: 0, column }, from: contentOf(from), to: contentOf(4) };
}

function setName(from: string | null): Change {
  return { kind: "setName", name: "_maturity.baseline", from, to: "2" };
}

describe("a cell that is to be written", () => {
  const now = workbook(["Scores"]);

  test.each<[string, number, PlainCell]>([
    ["a number", 0, 3],
    ["a text", 1, "3"],
    ["nothing", 2, null],
    ["a formula, though its result has moved on", 3, { formula: "A1", value: 2 }],
    ["an error", 4, { error: "#N/A" }],
    ["nothing, beyond all others", 99, null],
  ])("still holds %s", (_, column, from) => {
    expect(findConflict(planOf(setCell(column, from)), now)).toBeNull();
  });

  test("is found whatever the capitals of its sheet's name", () => {
    expect(findConflict(planOf(setCell(0, 3, "SCORES")), now)).toBeNull();
  });

  test.each<[string, number, PlainCell, PlainCell]>([
    ["another number", 0, 2, 3],
    ["text in place of a number", 1, 3, "3"],
    ["a number in place of text", 0, "3", 3],
    ["something in place of nothing", 0, null, 3],
    ["nothing in place of something", 2, 3, null],
    ["another formula", 3, { formula: "B1", value: 3 }, { formula: "A1", value: 3 }],
    ["a formula with the same result", 3, 3, { formula: "A1", value: 3 }],
    ["a value in place of its formula", 0, { formula: "A1", value: 3 }, 3],
    ["another error", 4, { error: "#REF!" }, { error: "#N/A" }],
  ])("holds %s by now", (_, column, from, found) => {
    expect(findConflict(planOf(setCell(column, from)), now)).toEqual<Conflict>({
      kind: "conflict",
      cells: [{ at: { sheet: "Scores", row: 0, column }, expected: contentOf(from), found: contentOf(found) }],
      structure: [],
    });
  });

  test("may be on a sheet that is gone", () => {
    expect(findConflict(planOf(setCell(0, 3, "Old")), now)).toEqual<Conflict>({
      kind: "conflict",
      cells: [],
      structure: ["The sheet “Old” is no longer in the workbook."],
    });
  });

  test("is named with every other that changed", () => {
    const conflict = findConflict(planOf(setCell(0, 9), setCell(1, "3"), setCell(2, 9), setName("1")), now);
    expect(conflict?.cells.map(({ at }) => at.column)).toEqual([0, 2]);
    expect(conflict?.structure).toHaveLength(1);
  });
});

describe("a name that is to be set", () => {
  test.each<[string, string | null, Snapshot, boolean]>([
    ["is as it was", "4", workbook(["Scores"], BASELINE), true],
    ["is still not there", null, workbook(["Scores"]), true],
    ["has another content", "3", workbook(["Scores"], BASELINE), false],
    ["has come", null, workbook(["Scores"], BASELINE), false],
    ["is gone", "4", workbook(["Scores"]), false],
    ["is a sheet's alone", null, workbook(["Scores"], { ...BASELINE, scope: "Scores" }), true],
  ])("%s", (_, from, now, isFree) => {
    const structure = ["The setting “_maturity.baseline” was changed after the workbook was read."];
    expect(findConflict(planOf(setName(from)), now)?.structure ?? null).toEqual(isFree ? null : structure);
  });
});

describe("a tab", () => {
  const write: Change = { kind: "writeSheet", plan: blankTab("summary", "Summary") };
  const remove: Change = { kind: "removeSheet", tab: "summary" };
  const restore: Change = { kind: "restoreSheet", tab: "summary", saved: { host: "a host", content: null } };
  const first: Change = { kind: "writeSheet", plan: blankTab("summary", "Summary"), isNew: true };
  const made = "Somebody else made the tab “Summary” after the workbook was read.";
  const held: readonly PlainCell[] = [3, "3", null, { formula: "A1", value: 3 }, { error: "#N/A" }];
  const holding = (cells: readonly PlainCell[]): Change => ({
    ...remove,
    holding: cells.map((cell, column) => ({ row: 0, column, ...contentOf(cell), style: "text" })),
  });
  const other = "The tab “Summary” holds something else by now, so that it stays.";
  const taken = "The workbook has a sheet “Summary” of its own by now.";
  const gone = "The tab “summary” is no longer in the workbook.";

  test.each<[string, Change, Snapshot, string | null]>([
    ["is written anew", write, workbook(["Scores"]), null],
    ["is written in its own place", write, workbook(["Scores", "Summary"], MARK), null],
    ["is written in its own place, renamed", write, workbook(["Board"], { ...MARK, refersTo: "Board!$A$1" }), null],
    ["is not written over a user's sheet", write, workbook(["Summary"]), taken],
    ["is not written over a user's sheet in capitals", write, workbook(["SUMMARY"]), taken],
    ["that is to be new is written where there is none", first, workbook(["Scores"]), null],
    ["that is to be new is not written over another of its kind", first, workbook(["Scores", "Summary"], MARK), made],
    ["is removed where it holds what it did", holding(held), workbook(["Summary"], MARK), null],
    ["is not removed where a cell is another", holding(["3", ...held.slice(1)]), workbook(["Summary"], MARK), other],
    ["is not removed where it holds more", holding(held.slice(0, 4)), workbook(["Summary"], MARK), other],
    ["is not removed where it holds less", holding([...held, "More"]), workbook(["Summary"], MARK), other],
    ["is removed", remove, workbook(["Scores", "Summary"], MARK), null],
    ["is not removed where it is gone", remove, workbook(["Scores"]), gone],
    ["is not removed where a user's sheet has its name", remove, workbook(["Summary"]), gone],
    ["is restored, whatever was done to it", restore, workbook(["Scores"]), null],
  ])("%s", (_, change, now, sentence) => {
    const conflict = findConflict({ ...planOf(change), isRecord: true }, now);
    expect(conflict).toEqual(sentence === null ? null : { kind: "conflict", cells: [], structure: [sentence] });
  });

  test.each<[string, readonly PlainCell[], readonly PlainCell[], readonly string[]]>([
    ["holds what it was left with", held, held, []],
    [
      "shows another result, in Excel's own spelling",
      [{ formula: "a1 +'B'!B2", value: 9 }],
      [{ formula: "A1+B!B2", value: 1 }],
      [],
    ],
    ["has a table's header as a text", ["2026"], [2026], []],
    ["has no text where a text without letters was planned", [null], [""], []],
    ["was typed over", [3, "Mine"], [3, "Ours"], ["B1 Ours Mine"]],
    ["was typed over with a number as text", [3], ["3"], ["A1 3 3"]],
    ["has a formula typed over", [7], [{ formula: "A9", value: 7 }], ["A1 =A9 7"]],
    ["holds more, and less", [null, "More"], ["Less"], ["A1 Less nothing", "B1 nothing More"]],
  ])("that is to go %s: each cell is told", (_, now, left, told) => {
    const snapshot = snapshotOfSheets([{ name: "Summary", rows: [now] }], [MARK]);
    for (const change of [holding(left), { ...holding(left), ...restore }]) {
      const conflict = findConflict(planOf(change), snapshot);
      const toText = ({ value, formula }: CellContent): string =>
        formula === null ? toPlainText(value) || "nothing" : `=${formula}`;
      expect(
        (conflict?.cells ?? []).map(({ at, tab, expected, found }) => {
          expect(tab).toBe("summary");
          return `${toA1(at.row, at.column)} ${toText(expected)} ${toText(found)}`;
        }),
      ).toEqual(told);
      expect(conflict?.structure ?? []).toEqual([]);
    }
  });
});

describe("a look", () => {
  const copy = {
    sheet: "Scores",
    from: 0,
    to: 1,
    rows: [
      { first: 0, last: 0 },
      { first: 2, last: 3 },
    ],
  };
  const look: Change = { kind: "copyLook", copy };
  const back: Change = { kind: "restoreLook", copy, saved: { host: "a host", content: null } };
  const sheet = (...column: readonly PlainCell[]): Snapshot => snapshotOf({ rows: column.map((cell) => ["x", cell]) });
  const header: Change = {
    kind: "setCell",
    at: { sheet: "Scores", row: 0, column: 1 },
    from: contentOf(null),
    to: contentOf("2027"),
  };

  test.each<[string, readonly Change[], Snapshot, string | null]>([
    ["is copied to blank cells, whatever stands between their blocks", [look], sheet(null, "x", " ", null), null],
    ["is copied where the plan itself writes", [look, header], sheet(null), null],
    [
      "is not copied to cells that were filled in",
      [look, header],
      sheet(null, null, 3),
      "Scores!B3 was filled in meanwhile, so that no columns begin there.",
    ],
    [
      "is not taken from cells that were filled in",
      [back],
      sheet(null, null, null, 3),
      "Scores!B4 was filled in meanwhile, so that its column stays.",
    ],
    ["needs its sheet", [look], workbook(["Other"]), "The sheet “Scores” is no longer in the workbook."],
  ])("%s", (_, changes, now, sentence) => {
    expect(findConflict(planOf(...changes), now)?.structure ?? null).toEqual(sentence === null ? null : [sentence]);
  });
});

describe("a plan", () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant({ error: "#N/A" }));
  const cell: fc.Arbitrary<PlainCell> = fc.oneof(
    value,
    value.map((result) => ({ formula: "A1", value: result })),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 });
  const place = fc.record({ row: fc.nat({ max: 6 }), column: fc.nat({ max: 6 }) });

  test("can be carried out on the workbook that it was made from", () => {
    fc.assert(
      fc.property(rows, fc.array(place), fc.option(fc.constantFrom("1", "4")), (plain, places, baseline) => {
        const names = baseline === null ? [] : [{ ...BASELINE, refersTo: baseline }];
        const now = snapshotOfSheets([{ name: "Scores", rows: plain }], names);
        const changes = places.map(({ row, column }): Change => {
          const at = { sheet: "Scores", row, column };
          const { value: present, formula } = now.cell(at);
          return { kind: "setCell", at, from: { value: present, formula }, to: contentOf("new") };
        });
        expect(findConflict(planOf(...changes, setName(baseline)), now)).toBeNull();
      }),
    );
  });

  test("that changes nothing can always be carried out", () => {
    expect(findConflict(planOf(), snapshotOfSheets([]))).toBeNull();
  });
});
