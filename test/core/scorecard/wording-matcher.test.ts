import { WordingMatcher } from "../../../src/core/scorecard/wording-matcher";

const MATCHER = new WordingMatcher([
  { value: "sme", texts: ["Small firms are asked about two contracts a year.", "Small firms are part of every plan."] },
  { value: "vcse", texts: ["Charities are asked about two contracts a year.", "Charities sit on the board."] },
  { value: "risk", texts: ["Each contract has a risk owner who reports monthly."] },
  { value: "empty", texts: [""] },
]);

describe("what a text speaks of", () => {
  test.each<[string, readonly string[], string | null]>([
    ["the same words", ["Charities are asked about two contracts a year"], "vcse"],
    ["a word more", ["Nowadays small firms are asked about two contracts a year"], "sme"],
    [
      "one of several texts",
      ["Something else altogether", "Each contract has a risk owner who reports monthly"],
      "risk",
    ],
    ["words of two about equally", ["They are asked about two contracts a year"], null],
    ["one text of each", ["Small firms are part of every plan", "Charities sit on the board"], null],
    ["words of none", ["Members are briefed before each vote"], null],
    ["nothing", ["", "..."], null],
    ["no text", [], null],
  ])("%s", (_, texts, found) => {
    expect(MATCHER.find(texts)).toBe(found);
  });
});
