import { readFileSync } from "node:fs";
import { toReadJson } from "../../../src/cli/json/read-json";
import { ASSESSMENTS_BY_THEME } from "../../fixtures/recognise/assessment-by-theme/sheets";
import { MARKED_LADDERS } from "../../fixtures/recognise/marked-ladder/sheets";
import { WHERE_WE_ARE } from "../../fixtures/recognise/where-we-are/sheets";
import { readScorecard } from "../scorecard-builder";
import { snapshotOfSheets, type PlainSheet } from "../snapshot-builder";

const LAYOUTS: Readonly<Record<string, Readonly<Record<string, readonly PlainSheet[]>>>> = {
  "marked-ladder": MARKED_LADDERS,
  "assessment-by-theme": ASSESSMENTS_BY_THEME,
  "where-we-are": WHERE_WE_ARE,
};

const CASES = Object.entries(LAYOUTS).flatMap(([layout, workbooks]) =>
  Object.entries(workbooks).map(([name, sheets]) => [layout, name, sheets] as const),
);

describe("a workbook laid out as", () => {
  test.each(CASES)("%s, %s, is read as its golden file says", (layout, name, sheets) => {
    const golden: unknown = JSON.parse(readFileSync(`test/fixtures/recognise/${layout}/${name}.json`, "utf8"));
    const read = toReadJson(`${name}.xlsx`, readScorecard(snapshotOfSheets(sheets)));
    expect(JSON.parse(JSON.stringify(read))).toEqual(golden);
  });
});
