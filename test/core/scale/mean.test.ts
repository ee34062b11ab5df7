import { fc } from "../../property";
import { toMean } from "../../../src/core/scale/mean";

describe("a mean", () => {
  test.each([
    [[3, 2, 4], 3, 3],
    [[3, null, 2], 2.5, 2],
    [[5], 5, 1],
    [[null, null], null, 0],
    [[], null, 0],
  ])("of %j is %j over %i scored", (values, value, scored) => {
    expect(toMean(values)).toEqual({ value, scored });
  });

  test("does not move when what is not scored joins in", () => {
    const values = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 20 });
    fc.assert(
      fc.property(values, fc.nat({ max: 9 }), (some, more) => {
        expect(toMean([...some, ...Array.from({ length: more }, () => null)])).toEqual(toMean(some));
      }),
    );
  });
});
