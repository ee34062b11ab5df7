import type { CellValue } from "../../../src/core/grid/cell";
import type { CellRef } from "../../../src/core/grid/cell-ref";
import { readSettings, type Settings } from "../../../src/core/scorecard/settings";
import { snapshotOf, type PlainName, type PlainRows } from "../snapshot-builder";

const CELLS: PlainRows = [
  [4, "midpoint"],
  ["4", "MIDPOINT"],
  [6, 2.5],
  [null, { error: "#REF!" }],
  [{ formula: "A1", value: 2 }],
];

function settingsWith(...names: readonly PlainName[]): Settings {
  return readSettings(snapshotOf({ name: "My settings", rows: CELLS }, names));
}

describe("the agreed baseline", () => {
  test.each([
    ["a constant", "4", 4, null],
    ["a cell", "'My settings'!$A$1", 4, { sheet: "My settings", row: 0, column: 0 }],
    ["a cell with a formula", "'My settings'!$A$5", 2, { sheet: "My settings", row: 4, column: 0 }],
  ])("is %s", (_, refersTo, value, at) => {
    expect(settingsWith({ name: "_maturity.baseline", refersTo }).baseline).toEqual({ value, at });
  });

  test.each([
    ["a constant off the scale", "6"],
    ["zero", "0"],
    ["a negative constant", "-3"],
    ["a half", "2.5"],
    ["a text", '"4"'],
    ["a cell with text", "'My settings'!$A$2"],
    ["a cell off the scale", "'My settings'!$A$3"],
    ["a cell with a half", "'My settings'!$B$3"],
    ["a blank cell", "'My settings'!$A$4"],
    ["an error", "'My settings'!$B$4"],
    ["a cell beyond all others", "'My settings'!$Z$99"],
    ["a cell on a sheet that is gone", "Gone!$A$1"],
    ["a broken reference", "#REF!"],
    ["a broken reference on a sheet", "'My settings'!#REF!"],
    ["several cells", "'My settings'!$A$1:$A$2"],
    ["a formula", "1+3"],
    ["nothing", ""],
  ])("is none where the name holds %s", (_, refersTo) => {
    expect(settingsWith({ name: "_maturity.baseline", refersTo }).baseline).toBeNull();
  });

  test("is none without the name, or where the name belongs to a sheet", () => {
    expect(settingsWith().baseline).toBeNull();
    expect(settingsWith({ name: "_maturity.baseline", refersTo: "4", scope: "My settings" }).baseline).toBeNull();
  });

  test("is found in capitals and where the name is hidden", () => {
    const { baseline } = settingsWith({ name: "_MATURITY.Baseline", refersTo: "4", isHidden: true });
    expect(baseline?.value).toBe(4);
  });
});

describe("a baseline that is no level", () => {
  test.each<[string, string, CellValue, CellRef | null]>([
    ["a constant off the scale", "6", 6, null],
    ["a half", "2.5", 2.5, null],
    ["a text", '"4"', "4", null],
    ["a cell with text", "'My settings'!$A$2", "4", { sheet: "My settings", row: 1, column: 0 }],
    ["a cell off the scale", "'My settings'!$A$3", 6, { sheet: "My settings", row: 2, column: 0 }],
    ["an error", "'My settings'!$B$4", { error: "#REF!" }, { sheet: "My settings", row: 3, column: 1 }],
  ])("is kept with its cell where the name holds %s", (_, refersTo, value, at) => {
    expect(settingsWith({ name: "_maturity.baseline", refersTo }).unreadableBaseline).toEqual({ value, at });
  });

  test.each(["4", "'My settings'!$A$1", "'My settings'!$A$4", "'My settings'!$Z$99", "Gone!$A$1", "#REF!", '" "', ""])(
    "is nothing where the name holds %s",
    (refersTo) => {
      expect(settingsWith({ name: "_maturity.baseline", refersTo }).unreadableBaseline).toBeNull();
    },
  );
});

describe("the agreed basis", () => {
  test.each([
    ["a constant", '"midpoint"', "midpoint", null],
    ["the other constant", '"weakest"', "weakest", null],
    ["a cell", "'My settings'!$B$1", "midpoint", { sheet: "My settings", row: 0, column: 1 }],
  ])("is %s", (_, refersTo, value, at) => {
    expect(settingsWith({ name: "_maturity.basis", refersTo }).basis).toEqual({ value, at });
  });

  test.each(['"average"', '""', "midpoint", "3", "'My settings'!$B$2", "'My settings'!$A$1", "#REF!"])(
    "is none where the name holds %s",
    (refersTo) => {
      expect(settingsWith({ name: "_maturity.basis", refersTo }).basis).toBeNull();
    },
  );
});
