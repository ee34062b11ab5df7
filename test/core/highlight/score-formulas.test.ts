import { fc } from "../../property";
import { isCellError, EMPTY_CELL, type CellValue } from "../../../src/core/grid/cell";
import { isReadByFormulas, toLevelFormula, toUnreadFormulas } from "../../../src/core/highlight/score-formulas";
import { LEVELS, toLevelName } from "../../../src/core/scale/level";
import { findCountedLevel } from "../../../src/core/scale/score";
import { toScore } from "../../../src/core/scale/score-text";
import { recalculate } from "../../engines/ironcalc";

/** What the formulas make of a cell: the level that counts, null where it is not read. */
async function readCells(
  values: readonly CellValue[],
  blank: "read" | "unread" = "unread",
): Promise<readonly (number | null)[]> {
  const valueAt = await recalculate({
    sheets: [
      {
        name: "Scores",
        cells: values.flatMap((value, row) => [
          { row, column: 0, content: toContent(value) },
          ...toUnreadFormulas(`A${row + 1}`, blank).map((formula, part) => {
            return { row, column: 1 + part, content: `=${formula}` };
          }),
          { row, column: 5, content: `=${toLevelFormula(`A${row + 1}`)}` },
        ]),
      },
    ],
  });
  return values.map((_, row) => {
    const guards = [1, 2, 3, 4].map((column) => valueAt("Scores", row, column));
    for (const guard of guards) expect(typeof guard).toBe("boolean");
    const level = valueAt("Scores", row, 5);
    return guards.includes(true) || typeof level !== "number" ? null : level;
  });
}

function toContent(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "string") return `'${value}`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

describe("the level that the formulas read", () => {
  test.each<[CellValue, number]>([
    [1, 1],
    [5, 5],
    [2.5, 2],
    [4.5, 4],
    ["3", 3],
    [" 3 ", 3],
    ["2.5", 2],
    ["2/3", 2],
    ["2 / 3", 2],
    ["4/5", 4],
    ["Minimum", 1],
    ["developing", 2],
    ["MATURE", 3],
    ["Leader", 4],
    ["Innovator", 5],
    ["  Mature", 3],
    ["3 - Mature", 3],
    ["3-Mature", 3],
    ["1 -  Minimum", 1],
    ["Minimum/Developing", 1],
    ["Leader / Innovator", 4],
    ["1 - Minimum / 2 - Developing", 1],
    ["3 (Mature)", 3],
    ["Level 3", 3],
    ["level 3 - mature", 3],
    ["Level 3 (Mature)", 3],
    ["Level 5 (Innovator)", 5],
    ["2-3", 2],
    ["4 - 5", 4],
    ["1–2", 1],
    ["3 – 4", 3],
    ["2 to 3", 2],
    ["3 – Mature", 3],
    ["4–Leader", 4],
    ["2 – Developing / 3 – Mature", 2],
    ["1 (Minimum)", 1],
    ["Mature (3)", 3],
    ["Leader(4)", 4],
    ["Minimum (1)", 1],
    ["developing (2)", 2],
    ["Innovator (5)", 5],
    ["Mature (3) / Leader (4)", 3],
  ])("is that of %j", async (value, level) => {
    expect(await readCells([value])).toEqual([level]);
  });

  test.each<[CellValue]>([
    [null],
    [""],
    ["  "],
    [0],
    [6],
    [10],
    [33],
    [-3],
    [2.75],
    [46_054],
    [true],
    [{ error: "#N/A" }],
    [{ error: "#DIV/0!" }],
    ["N/A"],
    ["Not applicable"],
    ["tbc"],
    ["?"],
    ["*"],
    ["-"],
    ["/"],
    ["R"],
    ["3*"],
    ["3?"],
    ["~3"],
    ["3 or 4"],
    ["2/4"],
    ["5/1"],
    ["Leadr"],
    ["Matuer"],
    ["Maturing"],
    ["Level"],
    ["Level 7"],
    ["Level 3 of 5"],
    ["4 (Mature)"],
    ["4 - Mature"],
    ["See comment (3)"],
    ["(Mature)"],
    ["2-4"],
    ["1-3"],
    ["3 to 5"],
    ["Mature (4)"],
    ["Mature)"],
    ["Mature 33"],
    ["3)"],
    ["3-"],
    ["3 – Leader"],
    ["2023"],
    ["2023/24"],
    ["3/4/2025"],
    ["3 – "],
  ])("is none for %j", async (value) => {
    expect(await readCells([value])).toEqual([null]);
  });

  test("is not missed for a blank target, which the baseline stands in for", async () => {
    const guards = toUnreadFormulas("A1", "read");
    const valueAt = await recalculate({
      sheets: [
        { name: "Scores", cells: guards.map((each, column) => ({ row: 0, column: 1 + column, content: `=${each}` })) },
      ],
    });
    expect([1, 2, 3, 4].map((column) => valueAt("Scores", 0, column))).toEqual([false, false, false, false]);
    expect(await readCells(["tbc", "3 - Mature"], "read")).toEqual([null, 3]);
  });

  /** Of texts that are no score these alone pass, and nobody writes them: three in a row, "3level", ")level 3". */
  const nobodyWrites = /^[^/]+\/[^/]+\/|.level|\)./i;

  test("is never another than the program's own, and none where the program reads none", async () => {
    const names = LEVELS.map(toLevelName);
    const piece = fc.oneof(
      fc.constantFrom(
        "1",
        "2",
        "3",
        "4",
        "5",
        "0",
        "6",
        ".5",
        " ",
        " - ",
        "-",
        "/",
        " / ",
        "(",
        ")",
        "Level ",
        "level",
      ),
      fc.constantFrom(...names, ...names.map((name) => name.toLowerCase())),
      fc.constantFrom("n/a", "*", "?", "~", "tbc", "e", "matur", "–", " – ", "to", " to ", "'", ",", "x"),
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join("")),
      fc.string({ maxLength: 6 }),
    );
    const number = fc.oneof(fc.integer({ min: -2, max: 60 }), fc.double({ min: 0, max: 7, noNaN: true }));
    const value: fc.Arbitrary<CellValue> = fc.oneof(
      text.filter((each) => !/[\p{Cc}\p{Cs}]/u.test(each) && !nobodyWrites.test(each)),
      number,
      fc.constantFrom<CellValue>(true, false, null, { error: "#REF!" }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 40, maxLength: 40 }), async (values) => {
        const read = await readCells(values);
        values.forEach((each, index) => {
          expect({ value: each, isRead: isReadByFormulas(each) }).toEqual({
            value: each,
            isRead: read[index] !== null,
          });
          const expected = findCountedLevel(toScore({ ...EMPTY_CELL, value: each }));
          if (read[index] !== null)
            expect({ value: each, level: read[index] }).toEqual({ value: each, level: expected });
        });
      }),
      { numRuns: 60 },
    );
  });
});
