import { planTabRemoval } from "../../src/app/remove-tabs";
import { findReplaceableTabs } from "../../src/app/replaceable-tabs";
import { understand } from "../../src/app/review";
import type { PlainName } from "../core/snapshot-builder";
import { snapshotOfSheets } from "../core/snapshot-builder";

const MARK = { name: "_maturity.tab.summary", refersTo: "Summary!$A$1" };

function changesOf(settings: readonly unknown[], ...names: readonly PlainName[]): unknown {
  const cells = settings.map((setting) => [setting as string | number]);
  return planTabRemoval(understand(snapshotOfSheets([{ name: "Summary", rows: cells }], names))).changes;
}

const BASIS = { name: "_maturity.basis", refersTo: "Summary!$A$2" };
const BASELINE = { name: "_maturity.baseline", refersTo: "Summary!$A$3" };

test("settings that were agreed stay as values, the usual ones go, and both before their tab does", () => {
  expect(changesOf(["Title", "midpoint", 4], MARK, BASIS, BASELINE)).toEqual([
    { kind: "setName", name: "_maturity.basis", from: "Summary!$A$2", to: '"midpoint"' },
    { kind: "setName", name: "_maturity.baseline", from: "Summary!$A$3", to: "4" },
    { kind: "removeSheet", tab: "summary" },
  ]);
  expect(changesOf(["Title", "weakest", 3], MARK, BASIS, BASELINE)).toEqual([
    { kind: "setName", name: "_maturity.basis", from: "Summary!$A$2", to: null },
    { kind: "setName", name: "_maturity.baseline", from: "Summary!$A$3", to: null },
    { kind: "removeSheet", tab: "summary" },
  ]);
});

test("the log stays: it is a record, and cannot be made anew", () => {
  const log = { name: "_maturity.tab.log", refersTo: "'Maturity log'!$A$1" };
  const sheets = ["Summary", "Maturity log"].map((name) => ({ name, rows: [[name]] }));
  const review = understand(snapshotOfSheets(sheets, [MARK, log]));
  expect(planTabRemoval(review).changes).toEqual([{ kind: "removeSheet", tab: "summary" }]);
  expect([...findReplaceableTabs(review.snapshot)]).toEqual([["summary", "Summary"]]);
});

test("a setting that no tab of ours holds is left alone, and without a tab there is nothing to do", () => {
  const kept = { name: "_maturity.baseline", refersTo: "5" };
  expect(changesOf(["Title"], MARK, kept)).toEqual([{ kind: "removeSheet", tab: "summary" }]);
  expect(changesOf(["Title"])).toEqual([]);
});
