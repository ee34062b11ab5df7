import { snapshotOfSheets, type PlainRows, type PlainSheet } from "../snapshot-builder";
import { planKpiTabs } from "./kpi-workbooks";
import { isSameFigure, recalculateTabs } from "./recalculated-tabs";

const TYPE_COLUMN = 5;
const STATUS_COLUMN = 7;
const FIRST_LINE = 4;

/** Registers in which the same text is written under headers that read it in different ways. */
const OF_TYPES: PlainSheet = {
  name: "Homes",
  rows: [
    ["Ref", "Contract", "Financial year", "Saving (£)", "Type", "Status"],
    ["H1", "Roofs", "2024/25", 100, "Yes", "Delivered"],
    ["H2", "Doors", "2024/25", 20, "Cashable", "Yes"],
    ["H3", "Lifts", "2024/25", 3, "No", "Forecast"],
  ],
};
const OF_ANSWERS: PlainSheet = {
  name: "Roads",
  rows: [
    ["Ref", "Contract", "Financial year", "Saving (£)", "Cashable?", "Delivered?"],
    ["R1", "Salt", "2024/25", 1000, "Yes", "Yes"],
    ["R2", "Lamps", "2024/25", 40, "No", "Yes"],
    ["R3", "Kerbs", "2024/25", 5, "Yes", "No"],
  ],
};
const WITH_HEADINGS: PlainSheet = {
  name: "Schools",
  rows: [
    ["Ref", "Contract", "Financial year", "Saving (£)", "Type", "Status"],
    ["Forecast cost avoidance"],
    ["S1", "Desks", "2024/25", 7, null, null],
    ["S2", "Books", "2024/25", 600, "Forecast cost avoidance", "Delivered"],
  ],
};

/** What the other engine gives for the type and status of each line of Savings data, and what of the tabs it computes otherwise. */
async function recalculateWords(
  sheets: readonly PlainSheet[],
  changed: readonly PlainSheet[] = sheets,
): Promise<{ readonly words: readonly string[]; readonly differing: readonly string[] }> {
  const { plans } = planKpiTabs(snapshotOfSheets(sheets));
  const cells = await recalculateTabs(snapshotOfSheets(changed), plans);
  const data = new Map(
    cells
      .filter(({ tab }) => tab === "savings-data")
      .map(({ cell, recalculated }) => [`${cell.row} ${cell.column}`, recalculated] as const),
  );
  const words: string[] = [];
  for (let row = FIRST_LINE; data.has(`${row} ${TYPE_COLUMN}`); row += 1) {
    words.push([TYPE_COLUMN, STATUS_COLUMN].map((column) => String(data.get(`${row} ${column}`))).join(", "));
  }
  const differing = cells
    .filter(({ cell, recalculated }) => !isSameFigure(cell.value, recalculated))
    .map(({ tab, cell, recalculated }) => `${tab} R${cell.row}C${cell.column}: ${String(recalculated)}`);
  return { words, differing };
}

describe("a word of a register is read as what it is a word of", () => {
  test.each([
    ["under “Type” first", [OF_TYPES, OF_ANSWERS]],
    ["under “Cashable?” first", [OF_ANSWERS, OF_TYPES]],
  ])("yes and no as types, statuses and answers, %s", async (_, sheets) => {
    const { words, differing } = await recalculateWords(sheets);
    const ofTypes = ["other type, delivered", "cashable, another status", "other type, forecast"];
    const ofAnswers = ["cashable, delivered", "other type, delivered", "cashable, another status"];
    expect(words).toEqual(sheets[0] === OF_TYPES ? [...ofTypes, ...ofAnswers] : [...ofAnswers, ...ofTypes]);
    expect(differing).toEqual([]);
  });

  test("the words of a heading over lines, and the same words in a line's own cell", async () => {
    const { words, differing } = await recalculateWords([WITH_HEADINGS]);
    expect(words).toEqual(["cost avoidance, forecast", "other type, delivered"]);
    expect(differing).toEqual([]);
  });

  test("TRUE and FALSE, as boxes that are ticked give them", async () => {
    const rows: PlainRows = [
      ["Ref", "Contract", "Financial year", "Saving (£)", "Cashable?", "Delivered?"],
      ["R1", "Salt", "2024/25", 1000, true, true],
      ["R2", "Lamps", "2024/25", 40, false, true],
      ["R3", "Kerbs", "2024/25", 5, true, false],
    ];
    const { words, differing } = await recalculateWords([{ name: "Roads", rows }]);
    expect(words).toEqual(["cashable, delivered", "other type, delivered", "cashable, another status"]);
    expect(differing).toEqual([]);
  });
});

test("an answer is read that is typed in later, where a heading spoke for the line", async () => {
  const rows: PlainRows = [
    ["Ref", "Contract", "Financial year", "Saving (£)", "Cashable?", "Status"],
    ["Cashable savings delivered"],
    ["S1", "Desks", "2024/25", 7, null, null],
  ];
  const changed = rows.map((row, index) => (index === 2 ? ["S1", "Desks", "2024/25", 7, "No", "Forecast"] : row));
  const { words } = await recalculateWords([{ name: "Roads", rows }], [{ name: "Roads", rows: changed }]);
  expect(words).toEqual(["other type, forecast"]);
});

test("an answer that nobody had given yet is read when it is typed in", async () => {
  const rows: PlainRows = [
    ["Ref", "Contract", "Financial year", "Saving (£)", "Cashable?", "Delivered?"],
    ["R1", "Salt", "2024/25", 1000, "Yes", "Yes"],
    ["R2", "Lamps", "2024/25", 40, "Yes", "Yes"],
  ];
  const changed = rows.map((row, index) => (index === 2 ? ["R2", "Lamps", "2024/25", 40, "n", "N"] : row));
  const { words } = await recalculateWords([{ name: "Roads", rows }], [{ name: "Roads", rows: changed }]);
  expect(words).toEqual(["cashable, delivered", "other type, another status"]);
});
