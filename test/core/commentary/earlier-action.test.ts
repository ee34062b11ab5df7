import { findEarlierAction } from "../../../src/core/commentary/earlier-action";

describe("a comment that comes back to an earlier action", () => {
  test.each<[string, string]>([
    // What became of it.
    ["The course was completed in May.", "completed"],
    ["The module is complete.", "complete"],
    ["Only partly complete, since the trainer left.", "complete"],
    ["All done.", "done"],
    ["It was delivered to 31 members.", "delivered"],
    ["Has been Implemented by IT.", "Implemented"],
    ["This has been finished early.", "finished"],
    ["Now closed.", "closed"],
    ["It was rolled out to every school.", "rolled out"],
    ["The portal went live in June.", "went live"],
    ["It is no longer needed, since the rules changed.", "no longer needed"],
    ["No longer strictly required.", "No longer strictly required"],
    ["Superseded by the new Act.", "Superseded"],
    ["This was deferred to the spring.", "deferred"],
    ["The portal is still on hold.", "on hold"],
    ["Not yet implemented.", "implemented"],
    // The action itself.
    ["The action proved harder than it looked.", "The action"],
    ["Work on the carried-forward action goes well.", "carried-forward action"],
    ["Actions from 2025 are with the new team.", "Actions from"],
    ["The course carried over ran in May.", "carried over"],
    // The year before.
    ["As said last year, the trainer has left.", "last year"],
    ["The same as in the previous period.", "previous period"],
    ["Better than the year before.", "year before"],
  ])("%j", (text, quote) => {
    expect(findEarlierAction(text)).toBe(quote);
  });
});

describe("a comment that does not come back to one", () => {
  test.each([
    "Reports go to members each quarter.",
    "Delivery is discussed at every review.",
    "Achieved baseline of '3' at the spring review.",
    "Suppliers deliver on time.",
    "Interaction with suppliers is good.",
    "Members took action in June.",
    "There is no action here.",
    "The last years of the contract were quiet.",
    "",
  ])("%j", (text) => {
    expect(findEarlierAction(text)).toBeNull();
  });
});
