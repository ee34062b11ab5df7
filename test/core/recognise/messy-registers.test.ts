import type { Saving } from "../../../src/core/scorecard/saving";
import type { Scorecard } from "../../../src/core/scorecard/scorecard";
import { toA1Range } from "../../../src/core/grid/a1";
import { toShort } from "../amount/amount-notation";
import { readScorecard } from "../scorecard-builder";
import {
  IN_OTHER_WORDS,
  IN_WORDS_OF_HEADERS,
  MERGED_DOWN,
  NAMED_TOTAL,
  ON_SEVERAL_SHEETS,
  WITH_HEADER_AGAIN,
  WITH_HEADINGS,
  WITH_REFS_IN_WORDS,
  WITH_TOTALS,
} from "./messy-register-sheets";
import { snapshotOf, snapshotOfSheets, type PlainRows, type PlainSheet } from "../snapshot-builder";

/** A saving in one line: what it is called, its year, type, status and sum; "?" where nothing says it. */
function toShortLine({ title, ref, period, type, status, saving }: Saving): string {
  const name = title?.value ?? ref?.value ?? "?";
  return [name, period?.label ?? "?", type?.value ?? "?", status?.value ?? "?", toShort(saving.value)].join(" | ");
}

function read(...sheets: readonly PlainSheet[]): Scorecard {
  return readScorecard(snapshotOfSheets(sheets));
}

function readLines(rows: PlainRows, merges: readonly string[] = []): readonly string[] {
  return read({ rows, merges }).savings.map(toShortLine);
}

/** The reasons for what was left out, by range. */
function toReasons({ unrecognised }: Scorecard): Readonly<Record<string, string>> {
  return Object.fromEntries(unrecognised.map(({ range, why }) => [toA1Range(range), why]));
}

describe("headers of a register in other words", () => {
  test.each(IN_OTHER_WORDS)("%s", (_, rows, expected) => {
    expect(readLines(rows)).toEqual(expected);
  });
});

describe("rows that are no lines", () => {
  test("totals by their label or their formula are none, however they are described", () => {
    const scorecard = read({ rows: WITH_TOTALS });
    expect(scorecard.savings.map(toShortLine)).toEqual([
      "Lamps | 2024/25 | cashable | delivered | GBP 10.10",
      "Salt | 2024/25 | cashable | forecast | GBP -5.05",
    ]);
    const byLabel = "A row of totals: the sheet's own arithmetic, no saving.";
    const byFormula =
      "A row of totals, which its formula adds up from other rows: the sheet's own arithmetic, no saving.";
    expect(toReasons(scorecard)).toEqual({
      "B3:F3": byLabel,
      "A6:F6": byFormula,
      "B7:E7": byLabel,
      "B8:D8": byFormula,
      "A9:D9": byLabel,
      "A10:D10": byLabel,
      "A11:B11": "A row that names no contract, or has no saving.",
      A12: "A note: kept as it is and not read.",
    });
  });

  test("a contract whose name begins with “Total” is a line, and so is one whose sum adds up its own row", () => {
    expect(readLines(NAMED_TOTAL)).toEqual([
      "Total facilities management | 2024/25 | cashable | ? | GBP 10.00",
      "Lamps | 2024/25 | cashable | ? | GBP 5.00",
      "Salt | 2024/25 | cashable | ? | GBP 6.00",
    ]);
  });

  test("a header that comes again goes on with the year and the unit that were said above the first", () => {
    expect(readLines(WITH_HEADER_AGAIN)).toEqual([
      "Lamps | 2024/25 | ? | delivered | GBP 1500.00",
      "Salt | 2024/25 | ? | forecast | GBP 2500.00",
    ]);
  });

  test("headings among the lines say of which year, type or status those below are, or how they are grouped", () => {
    const scorecard = read({ name: "2024-25", rows: WITH_HEADINGS });
    expect(scorecard.savings.map((each) => `${toShortLine(each)} | ${each.group?.value}`)).toEqual([
      "Lamps | 2023/24 | ? | delivered | GBP 1.00 | Delivered savings 2023/24",
      "Salt | 2024-25 | cashable | ? | GBP 2.00 | Cashable savings",
      "Vans | 2024-25 | ? | ? | GBP 3.00 | Adults",
    ]);
    expect(toReasons(scorecard)["A8"]).toBe("A heading among the lines of a savings register with no lines under it.");
  });
});

describe("a line whose words are those of headers is a line and no header", () => {
  const [header = [], ...lines] = IN_WORDS_OF_HEADERS;
  const expected = [
    "Lamps | 2024/25 | cashable | ? | GBP 1234.56",
    "Salt | 2024/25 | cashable | ? | GBP 2000.10",
    "Vans | 2024/25 | cashable | ? | notSet",
    "Grit | ? | Saving | ? | GBP 3000.00",
    "Procurement | 2024/25 | Saving achieved | ? | GBP 4000.50",
  ];

  test("whatever its sum is written as", () => {
    expect(readLines(IN_WORDS_OF_HEADERS)).toEqual(expected);
  });

  test("whichever line comes last", () => {
    lines.forEach((line, index) => {
      const scorecard = read({ rows: [header, ["First", 10.1, "Cashable", "No", "2024/25"], line] });
      const own = expected[index];
      const first = "First | 2024/25 | cashable | ? | GBP 10.10";
      expect(scorecard.savings.map(toShortLine)).toEqual(own === undefined ? [first] : [first, own]);
    });
  });

  test("in columns with refs and headings between", () => {
    expect(readLines(WITH_REFS_IN_WORDS)).toEqual([
      "Lamps | ? | cashable | delivered | GBP 1234.56",
      "Salt | ? | cashable | forecast | GBP 1000.01",
    ]);
  });

  test("and a header with a total beside it, or headers that are not known, is a header still", () => {
    const withTotal: PlainRows = [
      ["Ref", "Project", "Saving (£)", "Type", 5000.5],
      ["A1", "Lamps", 5000.5, "Cashable"],
    ];
    expect(readLines(withTotal)).toEqual(["Lamps | ? | cashable | ? | GBP 5000.50"]);
    const withUnknown: PlainRows = [
      ["Project", "Moon", "Tide", "Weather", "Wind", "Cashable saving"],
      [],
      ["Lamps", "full", "high", "fair", "west", "tbc"],
      ["Salt", "new", "low", "fair", "east", 12.5],
    ];
    expect(readLines(withUnknown)).toEqual([
      "Lamps | ? | cashable | ? | notSet",
      "Salt | ? | cashable | ? | GBP 12.50",
    ]);
  });
});

test("what a contract cost before is its budget, and not what it costs", () => {
  const rows: PlainRows = [
    ["Project", "Previous contract value (£)", "New contract value (£)", "Saving (£)"],
    ["Lamps", 10, 7.25, 2.75],
  ];
  const [saving] = read({ rows }).savings;
  expect([saving?.budget, saving?.value].map((sum) => sum && toShort(sum.value))).toEqual(["GBP 10.00", "GBP 7.25"]);
});

test("cells that are merged down name each of the lines they stand beside; a sum belongs to its first line alone", () => {
  const { savings } = read({ ...MERGED_DOWN });
  expect(savings.map((each) => `${each.ref?.value} ${each.directorate?.value} ${toShortLine(each)}`)).toEqual([
    "A1 Streets Lamps | 2023/24 | ? | ? | GBP 1.01",
    "A1 Streets Lamps | 2024/25 | ? | ? | GBP 2.02",
    "A2 Streets Salt | 2024/25 | ? | ? | GBP 3.03",
  ]);
});

test("a register on several sheets takes its years from their names, and counts hidden rows", () => {
  const { savings } = read(...ON_SEVERAL_SHEETS);
  expect(savings.map((each) => `${toShortLine(each)} ${each.isHidden ? "hidden" : "shown"}`)).toEqual([
    "Lamps | 2023-24 | cashable | ? | GBP 1.10 shown",
    "Salt | 2023-24 | cashable | ? | GBP 2.20 hidden",
    "Lamps | 2024-25 | cashable | ? | GBP 1.10 shown",
    "Salt | 2024-25 | cashable | ? | GBP 2.20 shown",
  ]);
});

test("sums that cannot be told are unreadable, and why", () => {
  const sums = [
    { formula: "B2-C2", value: null },
    { error: "#VALUE!" },
    { value: 45000, numberFormat: "dd/mm/yyyy" },
    ...["1.234,50", "£1,234.50-", "£500 per month", "5 days", "c. £50k", "'£12", "€9.99", "$1k", "nil", "n/a"],
    { value: 0.25, numberFormat: "0%" },
    -0.005,
  ];
  const rows: PlainRows = [["Ref", "Saving (£)", "Type"], ...sums.map((sum, index) => [`A${index}`, sum, "Cashable"])];
  expect(read({ rows }).savings.map(({ saving }) => toShort(saving.value))).toEqual([
    ...["unreadable: notCalculated", "unreadable: error", "unreadable: date", "unreadable: digits", "unreadable: sign"],
    ...["unreadable: unclear", "unreadable: units", "GBP 50000.00 provisional", "GBP 12.00", "EUR 9.99", "USD 1000.00"],
    ...["GBP 0.00", "blank", "25%", "GBP -0.01"],
  ]);
});

describe("what a register says of recurrence", () => {
  test.each<[string, boolean | null]>([
    ["Recurring", true],
    ["Y", true],
    ["Ongoing", true],
    ["Permanent", true],
    ["One-off", false],
    ["one off", false],
    ["Non-recurring", false],
    ["N", false],
    ["Both", null],
  ])("%s", (text, expected) => {
    const rows = [
      ["Ref", "Saving (£)", "One-off / recurring"],
      ["A1", 5, text],
    ];
    const [saving] = readScorecard(snapshotOf({ rows })).savings;
    expect([saving?.recurring, saving?.recurrence?.text]).toEqual([expected, text]);
  });

  test("in headers of sums", () => {
    const rows = [
      ["Ref", "Project", "One-off saving (£)", "Recurring saving (£)"],
      ["A1", "Lamps", 5, 6],
    ];
    expect(read({ rows }).savings.map(({ recurring, saving }) => [recurring, toShort(saving.value)])).toEqual([
      [false, "GBP 5.00"],
      [true, "GBP 6.00"],
    ]);
  });

  test.each<[string, PlainRows[number][number], string | null, string | null]>([
    ["a date", { value: 45566, numberFormat: "dd/mm/yyyy" }, "2024-10-01", "2024/25"],
    ["a date in words", "1st March 2025", "2025-03-01", "2024/25"],
    ["the day first", "01/04/2025", "2025-04-01", "2025/26"],
    ["a month", "Oct-24", "2024-10", "2024/25"],
    ["no day that there is", "31/06/2024", null, null],
    ["a number", 45566, null, null],
    ["words", "On signing", null, null],
    ["nothing", null, null, null],
  ])("a start on %s", (_, start, day, year) => {
    const rows: PlainRows = [
      ["Ref", "Contract", "Contract start date", "Full year effect (£)", "In-year saving (£)", "Months"],
      ["A1", "Lamps", start, 1200, 600, 6],
    ];
    const scorecard = read({ rows });
    const [saving] = scorecard.savings;
    expect([saving?.start?.value ?? null, saving?.firstYear?.label ?? null]).toEqual([day, year]);
    expect(saving?.fullYear && toShort(saving.fullYear.value)).toBe("GBP 1200.00");
    expect(saving?.months && toShort(saving.months.value)).toBe("6");
    const why = "The day on which this line's saving starts could not be told.";
    expect(scorecard.unrecognised.some((each) => each.why === why)).toBe(start !== null && day === null);
  });
});
