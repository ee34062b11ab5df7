import { toNameStems, toStems } from "../../../src/core/scorecard/name-stems";

describe("stems", () => {
  test("stand in the order of the text, as often as there", () => {
    expect(toStems("Plans engage suppliers; suppliers engaging with plans")).toEqual([
      ...["plan", "engag", "supplier", "supplier", "engag", "plan"],
    ]);
  });

  test("of a name are each there once", () => {
    expect([...toNameStems("Engaging and engagement")]).toEqual(["engag"]);
  });
});
