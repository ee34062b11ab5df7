import { fc } from "../../property";
import { comparePeriods, findPeriod, type Period } from "../../../src/core/period/period";

function period(label: string): Period {
  const found = findPeriod(label);
  if (!found) throw new Error(`${label} names no period.`);
  return found.period;
}

describe("a period", () => {
  test.each([
    // Calendar years.
    ["2025", "2025", "2025-2025"],
    ["2025 Score", "2025", "2025-2025"],
    ["Score (2025)", "2025", "2025-2025"],
    ["Score2025", "2025", "2025-2025"],
    ["March 2025", "2025", "2025-2025"],
    ["31/03/2025", "2025", "2025-2025"],
    ["2025-03-31", "2025", "2025-2025"],
    // Financial years: the key is the same in every spelling.
    ["2024/25", "2024/25", "2024-2025"],
    ["2024-25 Score", "2024-25", "2024-2025"],
    ["2024–25", "2024–25", "2024-2025"],
    ["2024—25", "2024—25", "2024-2025"],
    ["2024 / 25", "2024/25", "2024-2025"],
    ["2024/2025", "2024/2025", "2024-2025"],
    ["2024 - 2025", "2024-2025", "2024-2025"],
    ["FY25", "FY25", "2024-2025"],
    ["FY 25", "FY 25", "2024-2025"],
    ["FY'25", "FY'25", "2024-2025"],
    ["FY2025", "FY2025", "2024-2025"],
    ["fy24/25 score", "fy24/25", "2024-2025"],
    ["FY24-25", "FY24-25", "2024-2025"],
    ["FY2024/25", "2024/25", "2024-2025"],
    ["1999/2000", "1999/2000", "1999-2000"],
    // Several years.
    ["2022-2024", "2022-2024", "2022-2024"],
    // Months are no part of it.
    ["Mar-25", "2025", "2025-2025"],
    ["Score Sept ’25", "2025", "2025-2025"],
    ["April 2024 to March 2025", "2024/25", "2024-2025"],
    ["Apr-24 - Mar-25", "2024/25", "2024-2025"],
    ["1 April 2024 – 31 March 2025", "2024/25", "2024-2025"],
    ["Jan 2025 - Jun 2025", "2025", "2025-2025"],
    // What is no pair of years.
    ["2025/24", "2025", "2025-2025"],
    ["2025/25", "2025", "2025-2025"],
    ["2025/3", "2025", "2025-2025"],
    ["2025/12", "2025", "2025-2025"],
    // Quarters are periods of their own.
    ["Score Q1 2024/25", "Q1 2024/25", "2024-2025 Q1"],
    ["2024/25 Q2 Score", "Q2 2024/25", "2024-2025 Q2"],
    ["Quarter 3 2024-25", "Q3 2024-25", "2024-2025 Q3"],
    ["Qtr 4 FY25", "Q4 FY25", "2024-2025 Q4"],
    ["Q4 2025", "Q4 2025", "2025-2025 Q4"],
    ["Q1 Score", "Q1", "Q1"],
    ["Q5 2025", "2025", "2025-2025"],
    // A year with words or a day beside it.
    ["Year 2 (2024)", "2024", "2024-2024"],
    ["2024 self-assessment", "2024", "2024-2024"],
    // Words.
    ["Current", "current", "current"],
    ["Current score", "current", "current"],
    ["This year", "current", "current"],
    ["Present level", "current", "current"],
    ["Previous score", "previous", "previous"],
    ["Prior year", "previous", "previous"],
    ["Last year's score", "previous", "previous"],
    // A year says more than a word.
    ["Current score 2025", "2025", "2025-2025"],
  ])("%j is %s, its key %s", (text, label, key) => {
    expect(findPeriod(text)?.period).toEqual({ label, key });
  });

  test.each([
    "",
    "Score",
    "Latest score",
    "20251",
    "12025",
    "1899",
    "2100",
    "Year 1",
    "Round 2",
    "FY",
    "Mar 25",
    "Dismay-25",
    "FY3",
    "24",
    "Currently",
  ])("%j names none", (text) => {
    expect(findPeriod(text)).toBeNull();
  });

  test.each([
    ["2025 Score", "Score"],
    ["Score 2024/25", "Score"],
    ["Current score", "score"],
    ["Comments (2025)", "Comments ( )"],
  ])("%j leaves %j", (text, rest) => {
    expect(findPeriod(text)?.rest.trim()).toBe(rest);
  });

  test("is found in any year from 1900 to 2099, and never makes the reading fail", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2098 }), (year) => {
        expect(period(`${year} Score`).key).toBe(`${year}-${year}`);
        expect(period(`${year}/${year + 1}`).key).toBe(`${year}-${year + 1}`);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void findPeriod(text)));
  });
});

describe("periods", () => {
  const ORDERED = [
    ...["previous", "current", "2022", "2022/23", "2023", "2022-2024", "2024/25", "FY26"],
    ...["Q1 2024/25", "Quarter 2 2024/25", "2024-25 Q4"],
  ];

  test("stand oldest first: by first year, then by last, quarters before the year that they end, previous before all and current behind", () => {
    const expected = [
      ...["previous", "2022", "2022/23", "2022-2024", "2023"],
      ...["Q1 2024/25", "Q2 2024/25", "Q4 2024-25", "2024/25", "FY26", "current"],
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(ORDERED, { minLength: ORDERED.length }), (shuffled) => {
        const sorted = shuffled.map(period).sort(comparePeriods);
        expect(sorted.map(({ label }) => label)).toEqual(expected);
      }),
    );
  });

  test("that are written differently are the same", () => {
    expect(comparePeriods(period("2024/25"), period("FY25"))).toBe(0);
  });
});
