import { findOwnedTabs, toTabMark, toTabName } from "../../../src/core/change/owned-tabs";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { snapshotOfSheets, type PlainName } from "../snapshot-builder";

function workbook(sheets: readonly string[], ...names: readonly PlainName[]): Snapshot {
  return snapshotOfSheets(
    sheets.map((name) => ({ name, rows: [[1]] })),
    names,
  );
}

const MARK: PlainName = { name: "_maturity.tab.summary", refersTo: "Summary!$A$1", isHidden: true };

describe("a tab of ours", () => {
  test("is marked by a name", () => {
    expect(toTabMark("summary")).toBe(MARK.name);
    // Excel calls a file with a hyphen in a name damaged.
    expect(toTabMark("scores-data")).toBe("_maturity.tab.scores_data");
  });

  test.each<[string, Snapshot, readonly (readonly [string, string])[]]>([
    ["as it was written", workbook(["Scores", "Summary"], MARK), [["summary", "Summary"]]],
    [
      "renamed by its owner",
      workbook(["Scores", "Mum's summary"], { ...MARK, refersTo: "'Mum''s summary'!$A$1" }),
      [["summary", "Mum's summary"]],
    ],
    ["with its mark un-hidden", workbook(["Summary"], { ...MARK, isHidden: false }), [["summary", "Summary"]]],
    [
      "with its mark in capitals",
      workbook(["Summary"], { ...MARK, name: "_MATURITY.TAB.SUMMARY" }),
      [["summary", "Summary"]],
    ],
    ["with its sheet in other capitals", workbook(["SUMMARY"], MARK), [["summary", "SUMMARY"]]],
    [
      "of two kinds",
      workbook(["Summary", "Data"], MARK, { name: toTabMark("scores-data"), refersTo: "Data!$A$1" }),
      [
        ["summary", "Summary"],
        ["scores-data", "Data"],
      ],
    ],
  ])("is found: %s", (_, snapshot, tabs) => {
    expect([...findOwnedTabs(snapshot)]).toEqual(tabs);
  });

  test.each<[string, Snapshot]>([
    ["a user's sheet of the same name", workbook(["Summary"])],
    ["a mark whose sheet is gone", workbook(["Scores"], MARK)],
    ["a mark that is broken", workbook(["Scores"], { ...MARK, refersTo: "#REF!" })],
    ["a mark that is broken on its sheet", workbook(["Summary"], { ...MARK, refersTo: "Summary!#REF!" })],
    ["a mark at another cell", workbook(["Summary"], { ...MARK, refersTo: "Summary!$A$2" })],
    ["a mark at a range", workbook(["Summary"], { ...MARK, refersTo: "Summary!$A$1:$B$2" })],
    [
      "a mark that a sheet holds, as a user's copy does",
      workbook(["Summary (2)"], { ...MARK, refersTo: "'Summary (2)'!$A$1", scope: "Summary (2)" }),
    ],
    ["a setting", workbook(["Summary"], { name: "_maturity.baseline", refersTo: "Summary!$A$1" })],
  ])("is not %s", (_, snapshot) => {
    expect([...findOwnedTabs(snapshot)]).toEqual([]);
  });

  test("is told from the user's copy of it", () => {
    const copy = { ...MARK, refersTo: "'Summary (2)'!$A$1", scope: "Summary (2)" };
    const snapshot = workbook(["Summary", "Summary (2)"], MARK, copy);
    expect([...findOwnedTabs(snapshot).values()]).toEqual(["Summary"]);
  });
});

describe("the name of a tab", () => {
  test.each<[string, Snapshot, string]>([
    ["is free", workbook(["Scores"]), "Summary"],
    ["is the user's sheet's", workbook(["Summary"]), "Summary (2)"],
    ["is the user's sheet's in capitals", workbook(["SUMMARY"]), "Summary (2)"],
    ["is taken twice", workbook(["Summary", "Summary (2)"]), "Summary (3)"],
    ["is ours already", workbook(["Summary"], MARK), "Summary"],
    ["was changed by the tab's owner", workbook(["Board"], { ...MARK, refersTo: "Board!$A$1" }), "Board"],
    ["is free again, since our tab was deleted", workbook(["Scores"], MARK), "Summary"],
    [
      "is the user's, since ours was renamed",
      workbook(["Summary", "Board"], { ...MARK, refersTo: "Board!$A$1" }),
      "Board",
    ],
  ])("where it %s", (_, snapshot, name) => {
    expect(toTabName(snapshot, "summary", "Summary")).toBe(name);
  });
});
