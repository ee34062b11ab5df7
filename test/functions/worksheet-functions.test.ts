import { FUNCTION_IDS } from "../../src/functions/function-ids";
import { openCellCalls, type CellAnswer, type CellCalls } from "./cell-calls";

let cells: CellCalls;

beforeAll(async () => {
  cells = openCellCalls();
  Object.assign(globalThis, { CustomFunctions: cells.CustomFunctions });
  await import("../../src/functions/main");
});
afterAll(() => Reflect.deleteProperty(globalThis, "CustomFunctions"));

const notAvailable = (message: string): CellAnswer => ({ error: "#N/A", message });
const SPELLINGS = "Write 1 to 5, a name such as Mature, 2/3, or N/A.";

const invalid = (message: string): CellAnswer => ({ error: "#VALUE!", message });

/** What a function shows for each list of arguments. All are asked at once: the runtime waits a while between answers. */
async function showAll(id: string, all: readonly (readonly unknown[])[]): Promise<CellAnswer[]> {
  return cells.call(...all.map((args) => [id, ...args] as const));
}

/** Checks a function on a table of arguments and answers. */
async function expectAnswers(
  id: string,
  table: readonly (readonly [args: readonly unknown[], answer: CellAnswer])[],
): Promise<void> {
  const shown = await showAll(
    id,
    table.map(([args]) => args),
  );
  expect(table.map(([args], index) => [args, shown[index]])).toEqual(table);
}

test("each function is associated by its id", () => {
  expect(cells.associated()).toEqual([...FUNCTION_IDS]);
});

describe("MATURITY.LEVEL", () => {
  test("is the level of a score in every spelling, the lower one of two", () =>
    expectAnswers("LEVEL", [
      [[3], 3],
      [["3"], 3],
      [["3 - Mature"], 3],
      [["Level 4 (Leader)"], 4],
      [["mature"], 3],
      [["2/3"], 2],
      [[2.5], 2],
      [["Developing / Mature"], 2],
    ]));

  // An empty cell is null in Excel on the web and 0 in Excel on a desktop.
  test("of a blank is a blank and not 0", () =>
    expectAnswers("LEVEL", [
      [[null], ""],
      [[""], ""],
      [["  "], ""],
      [[0], ""],
    ]));

  test("of what is not applicable is #N/A", () => {
    const none = notAvailable("The score is not applicable, so that it has no level.");
    return expectAnswers("LEVEL", [
      [["N/A"], none],
      [["not applicable"], none],
    ]);
  });

  test("of what cannot be read is #VALUE!, and says why", () =>
    expectAnswers("LEVEL", [
      [[6], invalid("The score 6 is off the scale of 1 to 5.")],
      [[-1], invalid("The score -1 is off the scale of 1 to 5.")],
      [["0"], invalid("The score “0” is off the scale of 1 to 5.")],
      [[2.75], invalid("The score 2.75 is between two levels, but not halfway: only a half such as 2.5 is read.")],
      [["2/4"], invalid("The score “2/4” names two levels that are not neighbours, as those of 2/3 are.")],
      [["4 (Mature)"], invalid("The score “4 (Mature)” has a number and a name of two different levels.")],
      [["Leadr"], invalid(`The score “Leadr” is no level. ${SPELLINGS} Was 4 meant?`)],
      [["asap"], invalid(`The score “asap” is no level. ${SPELLINGS}`)],
      [[true], invalid(`The score TRUE is no level. ${SPELLINGS}`)],
      // 2 March 2026, which Excel makes of a typed 2/3 where the month comes second or first: the two levels are the same.
      [
        [46_083],
        invalid(
          "This is a date, 2 March 2026, which Excel makes of a typed 2/3. Format the cell as text, then type 2/3 again.",
        ),
      ],
      // 17 July 2026 is no day and month that are neighbouring levels.
      [[46_220], invalid("The score 46220 is off the scale of 1 to 5.")],
      [
        [{ type: "Entity", text: "Roads" }],
        invalid("The score is no single value. Give one cell, or a range that holds no pictures or data types."),
      ],
    ]));
});

describe("MATURITY.COUNTED", () => {
  test("is what a score counts on a basis, by weakest where none is said", () =>
    expectAnswers("COUNTED", [
      [["2/3"], 2],
      [["2/3", null], 2],
      [["2/3", 0], 2],
      [["2/3", ""], 2],
      [["2/3", "weakest"], 2],
      [["2/3", "midpoint"], 2.5],
      [[2.5, " Midpoint "], 2.5],
      [["3 - Mature", "midpoint"], 3],
      [[null, "midpoint"], ""],
    ]));

  test("says what a basis may be, and what is wrong with a score", () =>
    expectAnswers("COUNTED", [
      [["2/3", "mean"], invalid('The basis is neither "weakest" nor "midpoint".')],
      [["n/a", "midpoint"], notAvailable("The score is not applicable, so that it has no level.")],
    ]));
});

describe("MATURITY.GAP", () => {
  test("is target minus score, in levels, the lower level of two counted", () =>
    expectAnswers("GAP", [
      [[3, 4], 1],
      [["2/3", "3 - Mature"], 1],
      [[3, "Mature"], 0],
      [[5, 3], -2],
      [[3, "3/4"], 0],
      [[null, 3], ""],
      [[3, null], ""],
      [[0, 3], ""],
    ]));

  test("says which of the two cannot be read", () =>
    expectAnswers("GAP", [
      [[3, "soon"], invalid(`The target “soon” is no level. ${SPELLINGS}`)],
      [[3, "N/A"], notAvailable("The target is not applicable, so that it has no level.")],
    ]));
});

test("MATURITY.NAME is the level's name, both of a score between two", () =>
  expectAnswers("NAME", [
    [[1], "Minimum"],
    [[2], "Developing"],
    [[3], "Mature"],
    [[4], "Leader"],
    [[5], "Innovator"],
    [["level 4"], "Leader"],
    [["2/3"], "Developing/Mature"],
    [[null], ""],
    [[7], invalid("The level 7 is off the scale of 1 to 5.")],
  ]));
