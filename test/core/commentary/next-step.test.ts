import { fc } from "../../property";
import { findNextStep } from "../../../src/core/commentary/next-step";

describe("a comment that says what comes next", () => {
  test.each<[string, string]>([
    // What will be done.
    ["The forms will be reviewed in Q2.", "will be"],
    ["Officers will then consult the market.", "will then"],
    ["We'll train the new buyers.", "'ll train"],
    ["We shall write to the districts.", "shall write"],
    ["It has not started. The team will begin in May.", "will begin"],
    // Plans.
    ["We plan to extend the digest.", "plan to extend"],
    ["The board plans to meet monthly.", "plans to meet"],
    ["The team intends to rewrite it.", "intends to rewrite"],
    ["We still hope to recruit a trainer.", "We still hope to recruit"],
    ["We are looking to share a trainer.", "looking to share"],
    ["The portal is due to open in June.", "is due to open"],
    // What is under way.
    ["Work is under way.", "under way"],
    ["A review is underway", "underway"],
    ["The new rules are in draft.", "in draft"],
    ["Recruitment is in progress.", "in progress"],
    ["Talks with the districts are on-going.", "on-going"],
    ["Talks are ongoing and helpful.", "ongoing"],
    ["We are working with HR on a course.", "are working with"],
    ["Work on the forms has started.", "Work on the forms has started"],
    ["The template is being redrafted.", "is being redrafted"],
    ["This is being actively considered by the board.", "is being actively considered"],
    // What is to come.
    ["The forms are to be reviewed by the board.", "to be reviewed"],
    ["Course to be held in the autumn.", "to be held"],
    ["A second course is planned.", "is planned"],
    ["Training has been scheduled for June.", "been scheduled"],
    ["The report is due in March.", "due in"],
    ["Next steps were agreed with HR.", "Next steps"],
    ["An action plan went to the board.", "action plan"],
    // What is to be done, as an order or as a purpose.
    ["Few forms are used. Publish the guide by March.", "Publish the"],
    ["Few forms are used.\n- Train the managers", "Train the"],
    ["Few forms are used; ask the districts", "ask the"],
    ["Few forms are used. To publish the guide.", "To publish"],
    ["To roll the course out to schools", "To roll"],
    // Nothing is to be done.
    ["It costs more than it brings. No action is needed.", "No action is needed"],
    ["No further work required.", "No further work required"],
    ["The market is closed to us. No change proposed.", "No change proposed"],
    ["The market is closed to us: NFA", "NFA"],
  ])("%j", (text, quote) => {
    expect(findNextStep(text)).toBe(quote);
  });
});

describe("a comment that does not", () => {
  test.each([
    // How things stand.
    "Few forms are used.",
    "Reports go to members each quarter.",
    "The policy was agreed in May and is published.",
    "The score will not change.",
    "This will remain as it is.",
    "It was reviewed by the board.",
    "Review of contracts was done in June.",
    "Use of the forms is low.",
    "Work was held up by the elections.",
    "Plan approved in May.",
    "Ongoing contracts are looked after.",
    "The forms seem to be used.",
    "The forms are yet to be set.",
    "Suppliers are checked before being set up for use.",
    "Efforts are made at partnership working with charities.",
    "Shortfalls tend to be in care.",
    "There is good will between the teams, and much skill.",
    "The will of members is plain.",
    "Due to illness little was done.",
    // What a level would take.
    "To score a '4', partners would have to join.",
    "To become a '4' all forms must be used.",
    "To reach more firms, guidance is sent to all.",
    "To date 14 managers were trained.",
    "A '3' can only be scored with a trainer.",
    // What is not to come.
    "There are no plans to change this.",
    "No work is under way.",
    "Nothing is planned.",
    "It is not yet in progress.",
    "A course isn't being planned.",
    "No action was taken.",
    "N/A",
    "",
  ])("%j", (text) => {
    expect(findNextStep(text)).toBeNull();
  });
});

test("whatever a comment says, the words are its own", () => {
  const words = fc.constantFrom("will", "be", "to", "plan", "no", "under way", ".", "Publish", "the", "NFA", "\n", "-");
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words).map((parts) => parts.join(" ")),
  );
  fc.assert(
    fc.property(text, (written) => {
      expect(written).toContain(findNextStep(written) ?? "");
    }),
  );
});
