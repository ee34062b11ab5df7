import { findQuotedDefinitions } from "../../../src/core/commentary/quoted-definition";
import type { Level } from "../../../src/core/scale/level";

describe("the text of a quoted definition", () => {
  test.each<[string, string]>([
    // How it is introduced.
    ["A score of '3' is defined as: Plans are kept.", "Plans are kept."],
    ["A score of '3' is defined as - Plans are kept.", "Plans are kept."],
    ["This objective scored '3' (mature) – defined as -Plans are kept.", "Plans are kept."],
    ["We are at a 3, which is defined as follows: Plans are kept.", "Plans are kept."],
    ["Scored '3', defined in the national strategy as plans that are kept.", "plans that are kept."],
    ["The definition of a 4 is that plans are kept.", "that plans are kept."],
    ["We meet the definition of '4' (leader): Plans are kept.", "Plans are kept."],
    ["The definition reads: Plans are kept.", "Plans are kept."],
    ["Scored '3'.\n\nDefinition: Plans are kept.", "Plans are kept."],
    // Quotes of any kind end it.
    [`Defined as "Plans are kept". The register proves it.`, "Plans are kept"],
    ["Defined as “Plans are kept.” The register proves it.", "Plans are kept."],
    ["Defined as 'Plans are kept.' The register proves it.", "Plans are kept."],
    ["Defined as ‘Plans are kept’, and the register proves it.", "Plans are kept"],
    // Quotes and apostrophes inside.
    ["Defined as 'The council's plans are kept' by all.", "The council's plans are kept"],
    ["Defined as 'Plans show suppliers' costs in full.' They do.", "Plans show suppliers' costs in full."],
    ["Defined as ‘The council’s plans are kept’. They are.", "The council’s plans are kept"],
    ["Defined as 'Plans are the 'usual' way of working.' They are.", "Plans are the 'usual' way of working."],
    [`Defined as "Plans are the "usual" way". They are.`, `Plans are the "usual" way`],
    // Without quotes, commentary ends it.
    ["Defined as - Plans are kept. Commentary: the register.", "Plans are kept."],
    ["Defined as - Plans are kept. Action: to keep them.", "Plans are kept."],
    ["Defined as - Plans are kept. Next actions: to keep them.", "Plans are kept."],
    ["Defined as - Plans are kept. No further action.", "Plans are kept."],
    ["Defined as - Plans are kept.\n\nThe register is new.", "Plans are kept."],
    ["Defined as - Plans are kept\nThis is shown by the register", "Plans are kept"],
    ["Defined as - Plans are kept. To score a '4', they must be shared.", "Plans are kept."],
    ["Defined as - Plans are kept. A '5' is out of reach.", "Plans are kept."],
    ["Defined as - Plans are kept. The register shows that we keep them.", "Plans are kept."],
    ["Defined as - Plans are kept. It's felt that this holds.", "Plans are kept."],
    ["Defined as - Plans are kept. The panel agreed.", "Plans are kept."],
    // A definition may have several sentences.
    [
      "Defined as - Plans are kept. However, few use them. Costs are known.",
      "Plans are kept. However, few use them. Costs are known.",
    ],
    ["Defined as - We keep plans. They are used.", "We keep plans. They are used."],
  ])("of %j is %j", (comment, text) => {
    expect(findQuotedDefinitions(comment).map((quoted) => quoted.text)).toEqual([text]);
  });

  test.each([
    "",
    "Nothing is quoted here.",
    "A score of '3' is defined as:",
    "Roles are not defined as they should be.",
    "Roles are defined and known.",
    "The next level is defined as 'Plans are shared.'",
    "One level above is defined as: Plans are shared.",
  ])("of %j is none", (comment) => {
    expect(findQuotedDefinitions(comment)).toEqual([]);
  });

  test("ends where the next one is introduced", () => {
    const comment = "A '3' is defined as plans are kept. A '4' is defined as plans are shared.";
    expect(findQuotedDefinitions(comment)).toEqual([
      { text: "plans are kept.", level: 3 },
      { text: "plans are shared.", level: 4 },
    ]);
  });
});

describe("the level of a quoted definition", () => {
  test.each<[string, Level | null]>([
    ["A score of '3' is defined as: plans are kept.", 3],
    ["A score of 3 is defined as: plans are kept.", 3],
    ["Level 2 is defined as: plans are kept.", 2],
    ["This objective scored ‘4’ (leader) – defined as - plans are kept.", 4],
    ["Scored 4, which is defined as: plans are kept.", 4],
    ["The definition of a 4 is that plans are kept.", 4],
    ["The definition for Mature reads 'Plans are kept.'", 3],
    ["Innovator is defined as: plans are kept.", 5],
    ["To score a '5', which is defined as: plans are kept.", 5],
    ["This is defined as: plans are kept.", null],
    ["We hold 3 contracts. This is defined as: plans are kept.", null],
    ["A 3% rise is defined as: plans are kept.", null],
    // Another sentence's level is not this one's.
    ["Scored '4' by peers. Here it is defined as: plans are kept.", null],
    ["The talent that we are developing here is defined as: plans are kept.", null],
  ])("in %j is %j", (comment, level) => {
    expect(findQuotedDefinitions(comment).map((quoted) => quoted.level)).toEqual([level]);
  });
});
