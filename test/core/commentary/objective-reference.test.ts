import { fc } from "../../property";
import { findObjectiveReferences } from "../../../src/core/commentary/objective-reference";
import { findRef } from "../../../src/core/recognise/ref";

describe("a comment that names other objectives", () => {
  test.each<[string, readonly string[], string]>([
    ["See #40.", ["40"], "#40"],
    ["See # 40.", ["40"], "# 40"],
    ["#40 sets out the policy.", ["40"], "#40"],
    ["As #3, the rules are being revised.", ["3"], "#3"],
    ["The guide was rewritten (see #71).", ["71"], "#71"],
    ["Action: (as #23) to train staff.", ["23"], "#23"],
    ["This supports objectives 3 & 7.", ["3", "7"], "objectives 3 & 7"],
    ["Linked with objectives 3, 7 and 12.", ["3", "7", "12"], "objectives 3, 7 and 12"],
    ["See objectives 3, 7, and 12 above.", ["3", "7", "12"], "objectives 3, 7, and 12"],
    ["See objective 12-14.", ["12", "13", "14"], "objective 12-14"],
    ["Objectives 12 to 14 are alike.", ["12", "13", "14"], "Objectives 12 to 14"],
    ["Objectives 3/7 are alike.", ["3", "7"], "Objectives 3/7"],
    ["Delivered via action #34", ["34"], "action #34"],
    ["Objective #40 will address this.", ["40"], "Objective #40"],
    ["Objective no. 40 will address this.", ["40"], "Objective no. 40"],
    ["See VC07.", ["7"], "VC07"],
    ["See VCs 3 and 7.", ["3", "7"], "VCs 3 and 7"],
    ["See value code 7.", ["7"], "value code 7"],
    ["See value codes 7 and 08.", ["7", "8"], "value codes 7 and 08"],
    ["Covered by #3 and #7.", ["3", "7"], "#3 and #7"],
    ["See obj. 12a.", ["12a"], "obj. 12a"],
    ["See objective 3.10.", ["3.10"], "objective 3.10"],
    ["See objective 3 of the procurement strategy.", ["3"], "objective 3"],
    // A number that counts something ends the list.
    ["Linked to objective 3 and 4 new contracts.", ["3"], "objective 3"],
    ["Linked to objectives 3, 7 and 12 months of work.", ["3", "7"], "objectives 3, 7"],
    ["See objective 3, 2023 was a busy year.", ["3"], "objective 3"],
  ])("%j", (text, refs, quote) => {
    const found = findObjectiveReferences(text);
    expect(found.map(({ ref }) => ref)).toEqual(refs);
    expect(new Set(found.map((each) => each.quote))).toEqual(new Set([quote]));
    expect(text.slice(found[0]?.start, found[0]?.end)).toBe(quote);
  });

  test("may name several in several places", () => {
    expect(findObjectiveReferences("See #3. Later (#9) and VC 10.").map(({ ref, quote }) => [ref, quote])).toEqual([
      ["3", "#3"],
      ["9", "#9"],
      ["10", "VC 10"],
    ]);
  });
});

describe("a comment that names none", () => {
  test.each([
    "This is our #1 priority.",
    "The #1 concern of residents.",
    "Price is #1 priority.",
    "Lot 3 was awarded.",
    "Lot #3 was awarded.",
    "Invoice #71 was paid.",
    "Gateway 4 reports go to the board.",
    "See action 34.",
    "Action #1: publish it. Action #2: train staff.",
    "Objective 2023 was met.",
    "The objectives for 2022 and 2023.",
    "Objectives 2022/23.",
    "See #2023.",
    "The objective 3 years ago was another.",
    "Corporate objective 3 asks for this.",
    "This supports objective 3 of the corporate plan.",
    "The objective: 3 suppliers.",
    "The objective is 40% local spend.",
    "An objective 5% saving.",
    "The objective 3-year plan.",
    "Scored 3 in 2023.",
    "The team's objectives, 12 in all, were met.",
    "C#3",
    "",
  ])("%j", (text) => {
    expect(findObjectiveReferences(text)).toEqual([]);
  });
});

test.each(["#07", "VC07", "objective 7", "value code 12", "#12A", "objective 3.10"])(
  "%j has the ref that an objective so numbered has",
  (written) => {
    const bare = written.replace(/^value code /, "");
    expect(findObjectiveReferences(written).map(({ ref }) => ref)).toEqual([findRef(bare)]);
  },
);

test("reading never throws, and quotes what is written", () => {
  const words = fc.constantFrom(
    "#",
    "#3",
    "objectives",
    "3",
    "12-14",
    "and",
    "&",
    ",",
    "VC",
    "action",
    "years",
    "2023",
    ".",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words, { maxLength: 12 }).map((parts) => parts.join(" ")),
  );
  fc.assert(
    fc.property(text, (written) => {
      for (const { ref, quote } of findObjectiveReferences(written)) {
        expect(written).toContain(quote);
        expect(ref).toMatch(/^\d/);
      }
    }),
  );
});
