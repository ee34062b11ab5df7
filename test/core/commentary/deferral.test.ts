import { findDeferrals } from "../../../src/core/commentary/deferral";

test.each<[string, readonly string[]]>([
  ["See #40.", ["40"]],
  ["Please see objective 40", ["40"]],
  ["Refer to VC07.", ["7"]],
  ["As #3.", ["3"]],
  ["As per objective 3.", ["3"]],
  ["As with objective #32, the policy is to settle this.", ["32"]],
  ["Same as #12.", ["12"]],
  ["Action: (as #23) to train staff.", ["23"]],
  ["This is covered under objective 3.", ["3"]],
  ["Covered by objectives 3 & 7.", ["3", "7"]],
  ["Awareness is dealt with under #32.", ["32"]],
  ["It is addressed through #3.", ["3"]],
  ["This is linked to action #34.", ["34"]],
  ["They are delivered via action #34", ["34"]],
  ["Objective #40 will address this with the new policy.", ["40"]],
  ["#40 covers this.", ["40"]],
  ["See comment for #12.", ["12"]],
])("%j defers to %j", (text, refs) => {
  expect(findDeferrals(text).map(({ ref }) => ref)).toEqual(refs);
});

test.each([
  "This supports objectives 3 & 7.",
  "The course also serves #12.",
  "Better than #12.",
  "Unlike #40, this has no owner.",
  "See also #40.",
  "This is not covered under #40.",
  "It could be covered under #40.",
  "It isn't dealt with under #40.",
  "Once #40 is done, work can start.",
  "#40 will be reviewed.",
  "Work on objective 7 has begun.",
  "See the policy.",
  "",
])("%j defers to none", (text) => {
  expect(findDeferrals(text)).toEqual([]);
});
