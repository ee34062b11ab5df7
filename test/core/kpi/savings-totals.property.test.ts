import { fc } from "../../property";
import { toSavingLines } from "../../../src/core/kpi/saving-lines";
import { groupSavings, totalSavings, type SavingsGroup, type Tally } from "../../../src/core/kpi/savings-totals";
import { toDecimalOfPence, toSavings, type PenceLine } from "./many-savings";

const line: fc.Arbitrary<PenceLine> = fc.record({
  // Up to a hundred billion pounds a line, which together are more than a double can hold to the penny.
  pence: fc.bigInt({ min: -10_000_000_000_000n, max: 10_000_000_000_000n }),
  type: fc.constantFrom("cashable", "cost avoidance", "Rebate", null),
  status: fc.constantFrom("delivered", "forecast", "Under review", null),
  year: fc.constantFrom(2023, 2024, 2025, null),
  directorate: fc.constantFrom("Adults", "Highways", "Resources", null),
});
const lines = fc.array(line, { maxLength: 40 });

/** Lines, and the same in another order. */
const shuffled = lines.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));

type Figures = Readonly<Record<string, Tally>>;

/** Every total there is, by what it is of. */
function figuresOf(all: readonly PenceLine[], withCounts = true): Figures {
  const savings = toSavings(all);
  const totals = totalSavings({ savings });
  const groups: readonly (readonly [string, SavingsGroup])[] = [
    ["all", { name: null, tallies: totals.all }],
    ...totals.periods.map((period) => [`period ${period.name ?? "-"}`, period] as const),
    ...groupSavings(toSavingLines({ savings }).counted, "directorate").map(
      (group) => [`directorate ${group.name ?? "-"}`, group] as const,
    ),
  ];
  return Object.fromEntries(
    groups.flatMap(([name, { tallies }]) =>
      Object.entries(tallies).map(
        ([status, tally]) => [`${name} ${status}`, withCounts ? tally : { ...tally, lines: 0 }] as const,
      ),
    ),
  );
}

function sumOf(all: readonly PenceLine[]): string {
  return toDecimalOfPence(all.reduce((sum, { pence }) => sum + pence, 0n));
}

test("totals do not depend on the order of the lines", () => {
  fc.assert(
    fc.property(shuffled, ([all, others]) => {
      expect(figuresOf(others)).toEqual(figuresOf(all));
    }),
  );
});

test("splitting a line in two changes no total", () => {
  const split = fc.tuple(lines, line, lines, fc.bigInt({ min: -1_000_000n, max: 1_000_000n }));
  fc.assert(
    fc.property(split, ([before, whole, after, part]) => {
      const parts = [
        { ...whole, pence: part },
        { ...whole, pence: whole.pence - part },
      ];
      expect(figuresOf([...before, ...parts, ...after], false)).toEqual(figuresOf([...before, whole, ...after], false));
    }),
  );
});

test("every total is the sum of its lines, and the parts come to the whole", () => {
  fc.assert(
    fc.property(lines, (all) => {
      const { all: tallies, periods } = totalSavings({ savings: toSavings(all) });
      const delivered = all.filter(({ status }) => status === "delivered");
      expect(tallies.delivered.total).toBe(sumOf(delivered));
      expect(tallies.delivered.cashable).toBe(sumOf(delivered.filter(({ type }) => type === "cashable")));
      expect(tallies.delivered.costAvoidance).toBe(sumOf(delivered.filter(({ type }) => type === "cost avoidance")));
      expect(tallies.forecast.total).toBe(sumOf(all.filter(({ status }) => status === "forecast")));
      for (const { period, tallies: own } of periods) {
        const ofPeriod = delivered.filter(
          ({ year }) => (year === null ? null : `${year}-${year + 1}`) === (period?.key ?? null),
        );
        expect(own.delivered.total).toBe(sumOf(ofPeriod));
      }
    }),
  );
});

test("a register of 100,000 lines adds up to the penny", () => {
  const all = Array.from({ length: 100_000 }, (_, index): PenceLine => {
    // Amounts that a double holds with an error, and so many that their errors would add up.
    const pence = (BigInt(index) * 7_919n) % 1_000_003n;
    return {
      pence: index % 7 === 0 ? -pence : pence,
      type: index % 3 === 0 ? "cost avoidance" : "cashable",
      status: index % 5 === 0 ? "forecast" : "delivered",
      year: 2023 + (index % 3),
      directorate: `Directorate ${index % 11}`,
    };
  });
  const { all: tallies, periods } = totalSavings({ savings: toSavings(all) });
  const delivered = all.filter(({ status }) => status === "delivered");
  expect(tallies.delivered.total).toBe(sumOf(delivered));
  expect(tallies.delivered.cashable).toBe(sumOf(delivered.filter(({ type }) => type === "cashable")));
  expect(tallies.forecast.costAvoidance).toBe(
    sumOf(all.filter(({ status, type }) => status === "forecast" && type === "cost avoidance")),
  );
  expect(periods.map(({ tallies: own }) => own.delivered.total)).toEqual(
    [2023, 2024, 2025].map((of) => sumOf(delivered.filter(({ year }) => year === of))),
  );
});
