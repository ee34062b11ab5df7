import { fc } from "../../property";
import { findWhatALevelTakes } from "../../../src/core/commentary/what-a-level-takes";

test.each<[string, readonly string[]]>([
  ["To score a '4', partners would have to share budgets.", ["To score a '4', partners would have to share budgets."]],
  [
    "It is in place. A '5' can only be achieved by a joint board. No action.",
    ["A '5' can only be achieved by a joint board."],
  ],
  ["To become Leader, a board must sit", ["To become Leader, a board must sit"]],
  [
    "Fine. To reach level 4 it would take a hall. To reach level 5 it would take two.",
    ["To reach level 4 it would take a hall.", "To reach level 5 it would take two."],
  ],
  ["A 4 would require 2.5 posts more.", ["A 4 would require 2.5 posts more."]],
  ["In order to achieve a '4' we need a course", ["In order to achieve a '4' we need a course"]],
  ["To score a '4', 'All forms are online.' This is not likely.", ["To score a '4', 'All forms are online.'"]],
])("%j says so", (text, sentences) => {
  expect(findWhatALevelTakes(text)).toEqual(sentences);
});

test.each([
  "",
  "This objective scored '4' (leader).",
  "To achieve savings we buy together.",
  "A 4-year plan would need money.",
  "We hope to become a centre of training.",
  "A score of 3 is defined as a policy in place.",
  "To score well takes time.",
])("%j says nothing of what a level would take", (text) => {
  expect(findWhatALevelTakes(text)).toEqual([]);
});

test("never fails, and gives nothing that the text does not hold", () => {
  const piece = fc.constantFrom(
    "To score a '4'",
    "A '5' can only",
    ". ",
    ".'",
    "\n",
    "do it",
    "!",
    " ",
    "to reach level 3,",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      expect(findWhatALevelTakes(text).every((sentence) => sentence !== "" && text.includes(sentence))).toBe(true);
    }),
  );
});
