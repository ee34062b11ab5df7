import { recognise } from "../../../src/core/recognise/recognise";
import { toAddress } from "../../../src/core/grid/a1";
import { findNewestPeriod } from "../../../src/core/scorecard/scorecard";
import { toTarget } from "../../../src/core/scorecard/target";
import { toScorecard } from "../../../src/core/scorecard/to-scorecard";
import { LADDER_HEADER, objectiveAt, readScorecard } from "../scorecard-builder";
import { snapshotOfSheets, type PlainRows, type PlainSheet } from "../snapshot-builder";

const DESCRIPTORS = ["None do", "Some do", "Most do", "All do", "Others copy it"];
const MARKED = ["Level", "Minimum", "Developing (Current)", "Mature", "Leader (Ambition)", "Innovator"];

function ladder(name: string, header: readonly string[] = LADDER_HEADER): PlainRows {
  return [[name], header, [null, ...DESCRIPTORS.map((text) => `${text} in ${name}`)], []];
}

function list(name: string, ...titles: readonly string[]): PlainRows {
  return [[name], ["#", "Objective", "2031 Score"], ...titles.map((title, index) => [index + 1, title, 3]), []];
}

function workbook(...sheets: readonly PlainSheet[]): ReturnType<typeof readScorecard> {
  return readScorecard(snapshotOfSheets(sheets));
}

describe("several sheets of one workbook", () => {
  test("name a key area once, by the name that comes first, and keep what is not surely the same apart", () => {
    const scorecard = workbook(
      { name: "Scores", rows: [...list("Enabling VCSE engagement", "Grants"), ...list("Managing risk", "Fraud")] },
      { name: "Levels", rows: [...ladder("Key area: Engaging VCSEs", MARKED), ...ladder("Managing", MARKED)] },
    );
    expect(scorecard.keyAreas.map(({ name, ladder: own }) => [name, own?.name ?? null])).toEqual([
      ["Enabling VCSE engagement", "Engaging VCSEs"],
      ["Managing risk", null],
      ["Managing", "Managing"],
    ]);
    expect(scorecard.ladders.map(({ keyArea }) => keyArea)).toEqual(["Enabling VCSE engagement", "Managing"]);
    expect(scorecard.sheets).toEqual(["Scores", "Levels"]);
  });

  test("that are named after a key area each keep their own, however alike their names are", () => {
    const table = (title: string): PlainRows => [
      ["#", "Objective", "2031 Score"],
      [1, title, 3],
    ];
    const scorecard = workbook(
      { name: "Social value", rows: table("Policy") },
      { name: "Social value reporting", rows: table("Figures") },
      { name: "Managing risk", rows: table("Fraud") },
    );
    expect(scorecard.keyAreas.map(({ name }) => name)).toEqual([
      "Social value",
      "Social value reporting",
      "Managing risk",
    ]);
    expect(scorecard.objectives.map(({ keyArea }) => keyArea)).toEqual([
      "Social value",
      "Social value reporting",
      "Managing risk",
    ]);
  });

  test("give objectives the ladder and the ambition of their key area", () => {
    const scorecard = workbook(
      { name: "Levels", rows: ladder("Social value", MARKED) },
      { name: "Scores", rows: list("Obtaining social value", "Policy") },
    );
    const objective = objectiveAt(scorecard);
    expect(objective).toMatchObject({ keyArea: "Social value", ladder: { name: "Social value" } });
    const target = toTarget(scorecard, objective, findNewestPeriod(scorecard));
    expect([target.level, target.from, target.at && toAddress(target.at)]).toEqual([4, "ambition", "Levels!E2"]);
  });

  test("a ladder that is not marked makes no key area of its own", () => {
    const scorecard = workbook(
      { name: "Ladders", rows: [...ladder("Risk management"), ...ladder("Social value")] },
      { name: "Scores", rows: list("Managing risk", "Fraud") },
    );
    expect(scorecard.keyAreas.map(({ name }) => name)).toEqual(["Managing risk"]);
    expect(scorecard.ladders.map(({ name, keyArea }) => [name, keyArea])).toEqual([
      ["Risk management", "Managing risk"],
      ["Social value", null],
    ]);
    expect(objectiveAt(scorecard).ladder?.name).toBe("Risk management");
  });

  test("find an objective's ladder by the words of its title", () => {
    const rows: PlainRows = [
      ["Enablers"],
      LADDER_HEADER,
      ["Objective 9 - Developing talents - scoring criteria", ...DESCRIPTORS],
      [],
      ["#", "Objective", "2031 Score"],
      [null, "Develop talent", 3],
      [null, "Develop contracts", 3],
    ];
    const scorecard = workbook({ name: "Scores", rows });
    expect(scorecard.objectives.map(({ ladder: own }) => own?.name ?? null)).toEqual(["Developing talents", null]);
  });
});

test("a row that scores an objective for a period again is kept with its place, and so is the table of each", () => {
  const rows: PlainRows = [
    ...[...list("Managing risk", "Fraud", "Tax"), ...list("Social value", "Policy", "Tax")],
    ...[["Skills"], ["#", "Objective", "2030 Score"], [1, "Fraud", 2]],
  ];
  const scorecard = workbook({ name: "Scores", rows }, { name: "Panel", rows: list("Managing risk", "Fraud") });
  expect(
    scorecard.objectives.map(({ title, table, repeats }) => [
      title.value,
      table,
      repeats.map((repeat) => [toAddress(repeat.title.at), repeat.keyArea, repeat.table]),
    ]),
  ).toEqual([
    ["Fraud", 0, [["Panel!B3", "Managing risk", 3]]],
    ["Tax", 0, [["Scores!B9", "Social value", 1]]],
    ["Policy", 1, []],
  ]);
});

describe("an assessment that names no key area", () => {
  const PRINCIPLES: PlainRows = [
    ["KPI", "Where we are today", "Where we want to be"],
    ["Principle", "Developing\nSome do in Social value", "Leader\nAll do in Social value"],
    ["Policy", "Mature\nWritten.", "Mature\nWritten."],
    ["Principle", "Minimum\nNobody was ever asked.", "Mature\nEverybody is asked first."],
    ["Consulting", "Minimum\nNot done.", "Mature\nDone."],
  ];
  const snapshot = snapshotOfSheets([
    { name: "Ladders", rows: [...ladder("Social value"), ...ladder("Managing risk")] },
    { name: "KPI", rows: PRINCIPLES },
  ]);
  const scorecard = toScorecard(snapshot, recognise(snapshot, new Set()));

  test("is told by its wording, even by a ladder's that nothing else speaks of", () => {
    expect(scorecard.keyAreas.map(({ name, source }) => [name, toAddress(source.at)])).toEqual([
      ["Social value", "Ladders!A1"],
    ]);
    expect(scorecard.assessments.map(({ keyArea, source }) => [keyArea, toAddress(source.at)])).toEqual([
      ["Social value", "KPI!A2"],
    ]);
    expect(scorecard.objectives.map(({ title, keyArea }) => [title.value, keyArea])).toEqual([
      ["Policy", "Social value"],
      ["Consulting", null],
    ]);
  });

  test("is left out and said where its wording tells nothing", () => {
    expect(scorecard.unrecognised).toEqual([
      {
        range: { sheet: "KPI", top: 3, bottom: 3, left: 0, right: 2 },
        why: expect.stringMatching(/names no key area/) as string,
      },
    ]);
  });

  test("is left out where two of one sheet would be the same key area", () => {
    const [header, first, ...rest] = PRINCIPLES;
    const twice = workbook(
      { name: "Ladders", rows: ladder("Social value") },
      { name: "KPI", rows: [header ?? [], first ?? [], ...rest.slice(0, 1), first ?? [], ...rest.slice(2)] },
    );
    expect(twice.assessments).toEqual([]);
    expect(twice.unrecognised).toHaveLength(2);
  });
});
