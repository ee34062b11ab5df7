import { fc } from "../../property";
import { add, DecimalSum, isMultipleOf, negate, subtract, toAbsolute } from "../../../src/core/amount/decimal";

describe("decimals", () => {
  test.each([
    ["0.1", "0.2", "0.3", "-0.1"],
    ["176", "189", "365", "-13"],
    ["-0.5", "0.50", "0", "-1"],
    ["90071992547409.93", "0.01", "90071992547409.94", "90071992547409.92"],
  ])("%s and %s make %s, and are %s apart", (a, b, sum, difference) => {
    expect([add(a, b), subtract(a, b)]).toEqual([sum, difference]);
  });

  test("lose or change their sign, and there is no negative zero", () => {
    expect([toAbsolute("-1.50"), negate("1.50"), negate("-2"), negate("0.00")]).toEqual(["1.5", "-1.5", "2", "0"]);
  });

  test.each([
    ["18.00", "0.09", true],
    ["-18", "0.09", true],
    ["0.27", "0.09", true],
    ["0.28", "0.09", false],
    ["0.00", "0.09", false],
  ])("whether %s is a multiple of %s: %s", (value, of, expected) => {
    expect(isMultipleOf(value, of)).toBe(expected);
  });
});

describe("a sum that grows", () => {
  test.each<[readonly string[], string]>([
    [[], "0"],
    [["0.10", "0.20"], "0.3"],
    [["5", "-0.005", "1.1"], "6.095"],
    [["-0.30", "0.10", "0.20"], "0"],
    [["-0.05"], "-0.05"],
    [["1000", "-250.5"], "749.5"],
  ])("of %j is %s", (values, expected) => {
    const sum = new DecimalSum();
    for (const value of values) sum.add(value);
    expect(sum.value).toBe(expected);
  });

  test("is what adding two at a time comes to", () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }))
      .map(([units, places]) => {
        const digits = String(units < 0n ? -units : units).padStart(places + 1, "0");
        const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
        return units < 0n ? `-${text}` : text;
      });
    fc.assert(
      fc.property(fc.array(decimal), (values) => {
        const sum = new DecimalSum();
        for (const value of values) sum.add(value);
        expect(sum.value).toBe(values.reduce((total, value) => add(total, value), "0"));
      }),
    );
  });
});
