import { FUNCTION_IDS } from "../../src/functions/function-ids";
import metadata from "../../src/functions/functions.json";

/** What the code takes, in its order. An argument's name is what Excel shows while a formula is typed. */
const ARGUMENTS = {
  LEVEL: ["score"],
  COUNTED: ["score", "basis?"],
  GAP: ["score", "target"],
  NAME: ["level"],
};

test("functions.json has the functions that the code has, with the arguments that it takes", () => {
  expect(metadata.functions.map(({ id }) => id)).toEqual([...FUNCTION_IDS]);
  const described = metadata.functions.map(({ id, parameters }) => [
    id,
    parameters.map((parameter) => parameter.name + ("optional" in parameter && parameter.optional ? "?" : "")),
  ]);
  expect(Object.fromEntries(described)).toEqual(ARGUMENTS);
});

test.each(metadata.functions.map((each) => [each.id, each] as const))("%s is described in full", (id, each) => {
  expect(each.name).toBe(id);
  // Alphanumeric characters and periods alone. Source: Microsoft, "Manually create JSON metadata for custom functions".
  expect(id).toMatch(/^[A-Z0-9.]+$/);
  for (const { description } of [each, ...each.parameters]) {
    expect(description).toMatch(/^.{20,250}\.$/);
  }
  expect(each.helpUrl).toBe(`https://localhost:3000/help/functions.html#${id.toLowerCase()}`);
  // One cell in, one cell out: Excel lifts a function over a range by itself.
  const dimensions = [each.result, ...each.parameters].map(({ type, dimensionality }) => `${type} ${dimensionality}`);
  expect(new Set(dimensions)).toEqual(new Set(["any scalar"]));
});
