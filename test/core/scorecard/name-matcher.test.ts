import { fc } from "../../property";
import { matchNames } from "../../../src/core/scorecard/name-matcher";

const KNOWN = [
  "Engaging Councillors",
  "Engaging Senior Managers",
  "Working with partners",
  "Engaging strategic suppliers",
  "Creating commercial opportunities",
  "Managing contracts and relationships",
  "Managing strategic risk",
  "Obtaining social value",
  "Local SMEs and micro-business engagement",
  "Enabling voluntary, community and social enterprise (VCSE) engagement",
];

describe("a key area's name is known in another wording:", () => {
  test.each<[string, string]>([
    ["OBTAINING  social value", "Obtaining social value"],
    ["Social value", "Obtaining social value"],
    ["Engaging VCSEs", "Enabling voluntary, community and social enterprise (VCSE) engagement"],
    ["Enabling VCSE engagement", "Enabling voluntary, community and social enterprise (VCSE) engagement"],
    ["Engaging local small medium enterprises (SMEs) and micro-businesses", "Local SMEs and micro-business engagement"],
    ["SME and microbusiness engagement", "Local SMEs and micro-business engagement"],
    ["Working strategically with partners", "Working with partners"],
    ["Elected member engagement", "Engaging Councillors"],
    ["Engagement of senior leaders", "Engaging Senior Managers"],
    ["Strategic risk management", "Managing strategic risk"],
    ["Contract management", "Managing contracts and relationships"],
    ["Commercial opportunities", "Creating commercial opportunities"],
    ["Engaging with Strategic Suppliers", "Engaging strategic suppliers"],
  ])("%s", (name, known) => {
    expect([...matchNames([name], KNOWN)]).toEqual([[name, known]]);
  });

  test.each([
    ["Engaging", "a verb that many share"],
    ["Managing", "a verb that many share"],
    ["Risk and contracts", "parts of two"],
    ["Strategic", "a word of two"],
    ["Developing talent", "none"],
    ["Engaging trade unions", "none"],
    ["", "none"],
  ])("but not %s, which is %s", (name) => {
    expect(matchNames([name], KNOWN).size).toBe(0);
  });

  test("nothing is said where two candidates are about equally near", () => {
    expect(matchNames(["Social value"], ["Obtaining social value", "Social value fund reporting"]).size).toBe(1);
    expect(matchNames(["Social value"], ["Obtaining social value", "Delivering social value"]).size).toBe(0);
    expect(matchNames(["Obtaining social value", "Delivering social value"], ["Social value"]).size).toBe(0);
  });

  test("a name that stands on both sides is never given to a like one", () => {
    const [members, both] = ["Engaging with members", "Engaging with members and senior leaders"];
    const itself = new Map([members, both].map((name) => [name, name]));
    expect(matchNames([both, members], [members, both])).toEqual(itself);
    expect(matchNames([both], [members]).has(both)).toBe(false);
  });
});

test("no known name is given twice, and the order of the names does not matter", () => {
  const words = fc.constantFrom("Engaging", "managing", "risk", "risks", "SMEs", "VCSE", "suppliers", "the", "value");
  const names = fc.uniqueArray(
    fc.array(words, { minLength: 1, maxLength: 4 }).map((each) => each.join(" ")),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(names, names, (left, right) => {
      const matched = matchNames(left, right);
      expect(new Set(matched.values()).size).toBe(matched.size);
      const reversed = matchNames([...left].reverse(), [...right].reverse());
      expect(new Map([...reversed].sort())).toEqual(new Map([...matched].sort()));
    }),
  );
});
