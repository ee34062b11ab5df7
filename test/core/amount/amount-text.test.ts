import { fc } from "../../property";
import { toAmountsOfText, saysNotSet } from "../../../src/core/amount/amount-text";
import type { Unit } from "../../../src/core/amount/unit";
import { toShort } from "./amount-notation";

const POUNDS: Unit = { kind: "money", currency: "GBP", scale: "1" };
const THOUSANDS: Unit = { kind: "money", currency: "GBP", scale: "1000" };
const PERCENT: Unit = { kind: "percent" };

function read(text: string, unit: Unit | null = null): readonly string[] {
  return toAmountsOfText(text, unit).map(toShort);
}

describe("a text with one amount", () => {
  test.each<[string, string]>([
    // Money
    ["£185,000", "GBP 185000.00"],
    ["£185000", "GBP 185000.00"],
    ["£ 1,000", "GBP 1000.00"],
    ["£1,000.5", "GBP 1000.50"],
    ["£0.99", "GBP 0.99"],
    ["£0", "GBP 0.00"],
    ["£1.2m", "GBP 1200000.00"],
    ["£1.2M", "GBP 1200000.00"],
    ["£1.2 million", "GBP 1200000.00"],
    ["£1.2345m", "GBP 1234500.00"],
    ["£95k", "GBP 95000.00"],
    ["£95K", "GBP 95000.00"],
    ["£95 thousand", "GBP 95000.00"],
    ["£5bn", "GBP 5000000000.00"],
    ["(£50,000)", "GBP -50000.00"],
    ["( £50,000 )", "GBP -50000.00"],
    ["£(1,234.50)", "GBP -1234.50"],
    ["£ (50k)", "GBP -50000.00"],
    ["£1.2mil", "GBP 1200000.00"],
    ["£1.2 mill", "GBP 1200000.00"],
    ["£0.5m p.a.", "GBP 500000.00"],
    ["-£50,000", "GBP -50000.00"],
    ["£-50,000", "GBP -50000.00"],
    ["\u2212£5", "GBP -5.00"],
    ["GBP 500", "GBP 500.00"],
    ["500 GBP", "GBP 500.00"],
    ["500 pounds", "GBP 500.00"],
    ["€50,000", "EUR 50000.00"],
    ["50,000 EUR", "EUR 50000.00"],
    ["US$ 5", "USD 5.00"],
    ["$1,000", "USD 1000.00"],
    ["£250k per year", "GBP 250000.00"],
    ["Save £250,000", "GBP 250000.00"],
    ["£250,000 saved", "GBP 250000.00"],
    ["£999,999,999,999.99", "GBP 999999999999.99"],
    // Percentages
    ["96.6%", "96.6%"],
    ["96.6 %", "96.6%"],
    ["20 per cent", "20%"],
    ["20 percent", "20%"],
    ["100%", "100%"],
    ["0%", "0%"],
    ["-5%", "-5%"],
    ["Target 52%", "52%"],
    ["52% of spend with local suppliers", "52%"],
    // Numbers
    ["189", "189"],
    ["\u2018189\u2019", "189"],
    ["1,234", "1234"],
    ["(1,234)", "-1234"],
    ["(5)", "-5"],
    ["-189", "-189"],
    ["0.5", "0.5"],
    [".5", "0.5"],
    ["0", "0"],
    ["Nil", "0"],
    ["zero", "0"],
    ["1.5 million", "1500000"],
    ["6 FTE", "6"],
    ["30 days", "30"],
    ["7 category managers in post", "7"],
    ["Waivers: 189", "189"],
    ["Target: 189", "189"],
    ["1 year", "1"],
    // Preliminary figures
    ["[51.97%]", "51.97% provisional"],
    ["[£185,000]", "GBP 185000.00 provisional"],
    ["£1.2m (TBC)", "GBP 1200000.00 provisional"],
    ["£1.2m (provisional)", "GBP 1200000.00 provisional"],
    ["c. £1.2m", "GBP 1200000.00 provisional"],
    ["c. £50k", "GBP 50000.00 provisional"],
    ["c£50k", "GBP 50000.00 provisional"],
    ["TBC £50k", "GBP 50000.00 provisional"],
    ["circa £95k", "GBP 95000.00 provisional"],
    ["approximately 52%", "52% provisional"],
    ["Estimated £10,000", "GBP 10000.00 provisional"],
    // Limits
    [">= 52.5%", ">= 52.5%"],
    [">=52.5%", ">= 52.5%"],
    ["≥ 52.5%", ">= 52.5%"],
    ["<= £1.0m", "<= GBP 1000000.00"],
    ["≤£1.0m", "<= GBP 1000000.00"],
    ["> 95%", "> 95%"],
    ["< 30 days", "< 30"],
    ["at least 52%", ">= 52%"],
    ["At least 52% of spend", ">= 52%"],
    ["Minimum of 7", ">= 7"],
    ["no less than £5k", ">= GBP 5000.00"],
    ["95% or more", ">= 95%"],
    ["95%+", ">= 95%"],
    ["no more than 5 waivers", "<= 5"],
    ["not more than 5", "<= 5"],
    ["not over 5", "<= 5"],
    ["up to £1m", "<= GBP 1000000.00"],
    ["within 30 days", "<= 30"],
    ["maximum 5", "<= 5"],
    ["5 or fewer", "<= 5"],
    ["more than 5", "> 5"],
    ["less than 5%", "< 5%"],
    ["fewer than 5 waivers", "< 5"],
    ["Increase to 60%", ">= 60%"],
    ["Reduce waivers to 150", "<= 150"],
    // Periods
    ["2019/20 - £185,000", "GBP 185000.00 in 2019/20"],
    ["2019/20 – £185,000", "GBP 185000.00 in 2019/20"],
    ["2019/20: £185,000", "GBP 185000.00 in 2019/20"],
    ["2019-20 £10", "GBP 10.00 in 2019-20"],
    ["£185,000 (2019/20)", "GBP 185000.00 in 2019/20"],
    ["£185,000 in 2019/20", "GBP 185000.00 in 2019/20"],
    ["96.6% in 18/19", "96.6% in 18/19"],
    ["FY20 £1m", "GBP 1000000.00 in FY20"],
    // A day by which something is to be reached is in another financial year than it says.
    ["52% by March 2022", "52%"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe("a direction", () => {
  test.each<[string, string]>([
    ["Reduce year on year", "decrease"],
    ["Increase year-on-year", "increase"],
    ["Decrease each year", "decrease"],
    ["Increase", "increase"],
    ["Downward trend", "decrease"],
    ["Fewer", "decrease"],
    ["↑", "increase"],
    ["Fewer than last year", "decrease"],
    ["Less than in the previous year", "decrease"],
    ["More than last year", "increase"],
    ["Higher than the baseline", "increase"],
    ["increase year on year from the baseline figure of 91.5% in 22/23", "increase from (91.5% in 22/23)"],
    ["Increase year on year from £1.2m in 2019/20", "increase from (GBP 1200000.00 in 2019/20)"],
    ["Reduce from the 2018/19 baseline of 189", "decrease from (189 in 2018/19)"],
    ["Reduce waivers annually against the baseline of 189", "decrease from (189)"],
    ["Spend with local firms to increase every year", "increase"],
    ["To rise each year from [51.97%]", "increase from (51.97% provisional) provisional"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe("a text without an amount", () => {
  test.each<[string, string]>([
    ["to be agreed", "notSet"],
    ["To be agreed with Finance", "notSet"],
    ["to be confirmed with Finance", "notSet"],
    ["TBC", "notSet"],
    ["TBA", "notSet"],
    ["tbd.", "notSet"],
    ["[TBC]", "notSet"],
    ["Unknown", "notSet"],
    ["N/K", "notSet"],
    ["?", "notSet"],
    ["Top quartile", "narrative"],
    ["Not yet set", "notSet"],
    ["Target to be agreed", "notSet"],
    ["Target for 2024/25 to be agreed", "notSet"],
    ["Figures to be agreed each spring with the finance team", "notSet"],
    ["Ongoing", "narrative"],
    ["Ongoing.", "narrative"],
    ["Maintain", "narrative"],
    ["No more than last year", "narrative"],
    ["Not lower than last year", "narrative"],
    ["More than one bid for every tender", "narrative"],
    // Whether more or less is better depends on what it is.
    ["Improve year on year", "narrative"],
    ["A new policy to be agreed by members", "narrative"],
    ["We reduce duplication by publishing our reports annually", "narrative"],
    ["Phase 2", "narrative"],
    ["Level 3", "narrative"],
    ["ISO 9001 accreditation", "narrative"],
    ["See note 5", "narrative"],
    ["3 year plan agreed", "narrative"],
    ["5-year plan agreed", "narrative"],
    ["By March 2022", "narrative"],
    ["31 March 2021", "narrative"],
    ["G7 in place", "narrative"],
    ["We have five officers and hope to see 2 more join the team that looks after the largest contracts", "narrative"],
    ["Set aside between 5% and 10% of the marks for what a bid does for the place and its people", "narrative"],
    ["", "blank"],
    ["  ", "blank"],
    ["-", "blank"],
    ["–", "blank"],
    ["N/A", "blank"],
    ["n/a", "blank"],
    ["Not applicable", "blank"],
  ])("“%s” is %s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe("a text that is not guessed", () => {
  test.each<[string, string]>([
    ["1,85", "digits"],
    ["185.000,00", "digits"],
    ["1,23,456", "digits"],
    ["£1.2.3m", "digits"],
    ["1 000", "digits"],
    ["007", "digits"],
    ["£12.345", "decimals"],
    ["5m", "magnitude"],
    ["95k", "magnitude"],
    ["£5 %", "units"],
    ["£5 EUR", "units"],
    ["5%-10%", "range"],
    ["5% to 10%", "range"],
    ["£1m-£1.2m", "range"],
    ["£100 - £200", "range"],
    ["12 (was 10)", "severalFigures"],
    ["95% of invoices paid within 30 days", "severalFigures"],
    ["2020", "year"],
    ["2000 visits", "year"],
    ["2019/20", "year"],
    ["+5%", "change"],
    ["Reduce by 5%", "change"],
    ["Increase by 2% year on year", "change"],
    ["5% fewer than last year", "change"],
    ["5% increase", "change"],
    ["£50,000 below budget", "change"],
    ["£50,000 more", "change"],
    ["Do not increase", "conflict"],
    ["Maintain or reduce year on year", "conflict"],
    ["At least the same 52%", "unclear"],
    ["189*", "footnote"],
    ["189¹", "footnote"],
    ["7/10", "unclear"],
    ["10:30", "unclear"],
    ["31/03/2021", "unclear"],
    ["£", "unclear"],
    ["%", "unclear"],
    ["- £50,000", "sign"],
    ["-£-50,000", "sign"],
    ["(-£50,000)", "sign"],
    ["2019/20 -£5,000", "sign"],
    ["(5%)", "brackets"],
    ["£1,234.50 CR", "sign"],
    ["£500 dr", "sign"],
    ["£1,234.50-", "sign"],
    ["1,234.50 -", "sign"],
    ["£1.2m-ish", "unclear"],
    ["£5 grand", "magnitude"],
    ["£5 thou", "magnitude"],
    ["5 percentage points", "change"],
    ["€ 12,00", "digits"],
    ["1:4", "unclear"],
    ["50p", "unclear"],
    ["£TBC", "unclear"],
    ["#N/A", "error"],
    ["None", "word"],
    ["seven", "word"],
  ])("%s is unreadable: %s", (text, why) => {
    expect(read(text)).toEqual([`unreadable: ${why}`]);
  });
});

describe("a text with several amounts", () => {
  test.each<[string, readonly string[]]>([
    ["189 waivers; 96.6% on contract", ["189", "96.6%"]],
    ["Waivers: 189\nOn contract: 96.6%", ["189", "96.6%"]],
    ["Waivers 189 and on-contract 96.6%", ["189", "96.6%"]],
    ["£185,000 cashable, £50,000 cost avoidance", ["GBP 185000.00", "GBP 50000.00"]],
    ["Waivers 189 and phase 2 of the plan", ["unreadable: severalFigures"]],
    ["Reduce waivers and increase on-contract spend year on year", ["decrease", "increase"]],
    [
      "Waivers to fall every year from 189 in 18/19. Spend under contract to rise every year from 96.6% in 18/19.",
      ["decrease from (189 in 18/19)", "increase from (96.6% in 18/19)"],
    ],
    ["Staff are trained every spring. Waivers reduced year on year from 189.", ["decrease from (189)"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("each has the part that it was read from; one alone has the whole text", () => {
    expect(toAmountsOfText("189 waivers; 96.6% on contract", null).map(({ text }) => text)).toEqual([
      "189 waivers",
      "96.6% on contract",
    ]);
    const only = "All is well. Waivers reduced year on year.";
    expect(toAmountsOfText(only, null).map(({ text }) => text)).toEqual([only]);
  });
});

describe("under a header with a unit", () => {
  test.each<[string, Unit | null, string]>([
    ["1,250.5", POUNDS, "GBP 1250.50"],
    ["(1,250.50)", POUNDS, "GBP -1250.50"],
    ["12k", POUNDS, "GBP 12000.00"],
    ["2020", POUNDS, "unreadable: year"],
    ["nil", POUNDS, "GBP 0.00"],
    ["5%", POUNDS, "5%"],
    ["€5", POUNDS, "EUR 5.00"],
    ["5 days", POUNDS, "unreadable: units"],
    ["6 FTE", POUNDS, "unreadable: units"],
    ["10 working days", null, "10"],
    ["£500 units", POUNDS, "GBP 500.00"],
    ["1,250 cashable", POUNDS, "GBP 1250.00"],
    ["12.5", THOUSANDS, "GBP 12500.00"],
    ["-0.25", THOUSANDS, "GBP -250.00"],
    ["£12k", THOUSANDS, "GBP 12000.00"],
    ["1.2m", THOUSANDS, "GBP 1200000.00"],
    ["£12,500", THOUSANDS, "unreadable: scale"],
    ["96.6", PERCENT, "96.6%"],
    ["0", PERCENT, "0%"],
    ["0.966", PERCENT, "unreadable: fraction"],
    ["1", PERCENT, "unreadable: fraction"],
    ["96.6%", PERCENT, "96.6%"],
    ["12.5", { kind: "number", scale: "1000" }, "12500"],
  ])("%s", (text, unit, expected) => {
    expect(read(text, unit)).toEqual([expected]);
  });
});

describe("whatever a text says", () => {
  test("reading never throws and gives at least one amount", () => {
    const parts = fc.constantFrom(
      "£",
      "1",
      "2.5",
      ",000",
      "%",
      "(",
      ")",
      "[",
      "]",
      "-",
      " ",
      "k",
      "m",
      "2019/20",
      "to",
      "by",
      "from",
      "reduce",
      "year on year",
      ";",
      ".",
      "and",
      "TBC",
      "at least",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(parts, { maxLength: 12 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (any) => {
        expect(toAmountsOfText(any, null).length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a sum written in pounds and pence", () => {
  const pence = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });

  test.each<[string, (pounds: string, isNegative: boolean) => string]>([
    ["with a sign in front", (pounds, isNegative) => `${isNegative ? "-" : ""}£${pounds}`],
    ["with the sign behind the pound", (pounds, isNegative) => `£${isNegative ? "-" : ""}${pounds}`],
    ["in accounting brackets", (pounds, isNegative) => (isNegative ? `(£${pounds})` : `£${pounds}`)],
  ])("is read to the penny %s", (_, write) => {
    fc.assert(
      fc.property(pence, fc.boolean(), (value, isGrouped) => {
        const digits = String(value < 0n ? -value : value).padStart(3, "0");
        const [pounds, rest] = [digits.slice(0, -2), digits.slice(-2)];
        const grouped = isGrouped ? pounds.replace(/\B(?=(\d{3})+$)/g, ",") : pounds;
        const expected = `${value < 0n ? "-" : ""}${pounds}.${rest}`;
        const amount = toAmountsOfText(write(`${grouped}.${rest}`, value < 0n), null)[0];
        expect(amount).toMatchObject({ kind: "money", value: expected, currency: "GBP" });
      }),
    );
  });

  test("is read to the penny in thousands and millions, where it has no fractions of one", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), (value) => {
        const digits = String(value).padStart(6, "0");
        const [thousands, rest] = [digits.slice(0, -5), digits.slice(-5)];
        const amount = toAmountsOfText(`£${thousands}.${rest}k`, null)[0];
        expect(amount).toMatchObject({ kind: "money", value: toPounds(value) });
      }),
    );
  });
});

/** A count of pence as pounds, worked out on whole numbers alone. */
function toPounds(pence: bigint): string {
  const digits = String(pence).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

test.each([
  ["tbc", true],
  ["To be agreed with Finance.", true],
  ["[TBC]", true],
  ["Not yet set", true],
  ["", false],
  ["n/a", false],
  ["3", false],
  ["Target to be agreed, at least 3", false],
  ["A policy is to be agreed", false],
])("%j says that a figure is still to come: %j", (text, isNotSet) => {
  expect(saysNotSet(text)).toBe(isNotSet);
});
