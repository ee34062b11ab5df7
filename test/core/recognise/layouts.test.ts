import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { toAddress, toA1Range } from "../../../src/core/grid/a1";
import { toShortScore } from "../../../src/core/scale/score";
import type { Ladder, Objective, Scorecard } from "../../../src/core/scorecard/scorecard";
import { CONTINUED_AND_NEW } from "../../fixtures/recognise/continued-and-new";
import { EXCEL_TABLE } from "../../fixtures/recognise/excel-table";
import { LADDERS_APART } from "../../fixtures/recognise/ladders-apart";
import type { Variants } from "../../fixtures/recognise/lines";
import { ONE_TABLE } from "../../fixtures/recognise/one-table";
import { SHEETS_BY_KEY_AREA } from "../../fixtures/recognise/sheets-by-key-area";
import { STACKED } from "../../fixtures/recognise/stacked";
import { readScorecard } from "../scorecard-builder";
import { snapshotOfSheets } from "../snapshot-builder";

/*
 * Each layout in four variants, which hold the same list and so read the same: the golden file says what, once for all of
 * them, and for each variant where the newest scores stand and what is not read.
 */

const LAYOUTS: Readonly<Record<string, Variants>> = {
  stacked: STACKED,
  "continued-and-new": CONTINUED_AND_NEW,
  "one-table": ONE_TABLE,
  "excel-table": EXCEL_TABLE,
  "sheets-by-key-area": SHEETS_BY_KEY_AREA,
  "ladders-apart": LADDERS_APART,
};

const FOLDER = path.join(__dirname, "../../fixtures/recognise");

interface Golden {
  readonly objectives: readonly unknown[];
  readonly ladders: readonly unknown[];
  readonly variants: Readonly<
    Record<string, { readonly scores: readonly string[]; readonly notRead: readonly string[] }>
  >;
}

function readGolden(layout: string): Golden {
  return JSON.parse(readFileSync(path.join(FOLDER, `${layout}.json`), "utf8")) as Golden;
}

function toPlainObjective(objective: Objective): object {
  const { ref, title, description, keyArea, theme, part, scores, comments, ladder } = objective;
  return {
    ref,
    title: title.value,
    description: description?.value ?? null,
    keyArea,
    theme,
    part,
    scores: Object.fromEntries([...scores].map(([key, { value }]) => [key, toShortScore(value)])),
    comments: Object.fromEntries(
      [...comments].map(([key, { commentary, actions }]) => [
        key,
        actions.length > 0 ? { commentary, actions } : commentary,
      ]),
    ),
    ladder: ladder?.name ?? null,
  };
}

function toPlainLadder({ name, for: owner, descriptors }: Ladder): object {
  return { name, for: owner, levels: descriptors.map(({ level, source }) => `${level} ${source.value}`) };
}

function toPlaces({ objectives, periods, unrecognised }: Scorecard): object {
  const newest = periods.at(-1)?.key ?? "";
  return {
    scores: objectives.flatMap(({ scores }) => {
      const score = scores.get(newest);
      return score ? [toAddress(score.at)] : [];
    }),
    notRead: unrecognised.map(({ range, why }) => `${range.sheet.trim()}!${toA1Range(range)}: ${why}`),
  };
}

describe.each(Object.entries(LAYOUTS))("the layout %s", (layout, variants) => {
  const golden = readGolden(layout);

  test.each(Object.entries(variants))("%s", (name, sheets) => {
    const scorecard = readScorecard(snapshotOfSheets(sheets));
    expect(scorecard.objectives.map(toPlainObjective)).toEqual(golden.objectives);
    expect(scorecard.ladders.map(toPlainLadder)).toEqual(golden.ladders);
    expect(toPlaces(scorecard)).toEqual(golden.variants[name]);
  });

  test("has a golden result for just these variants", () => {
    expect(Object.keys(golden.variants)).toEqual(Object.keys(variants));
  });
});

test("every golden file belongs to a layout", () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".json"));
  expect(files.map((file) => file.replace(".json", "")).sort()).toEqual(Object.keys(LAYOUTS).sort());
});
