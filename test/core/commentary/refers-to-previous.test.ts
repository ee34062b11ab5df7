import { findPointersBack, refersToPrevious } from "../../../src/core/commentary/refers-to-previous";

test.each<[string, string]>([
  ["As per previous year's comment.", "As per previous year's comment"],
  ["as per last year’s comment", "as per last year’s comment"],
  ["See last year's comment.", "See last year's comment"],
  ["Please see the previous year's commentary.", "Please see the previous year's commentary"],
  ["Refer to 2022 comment.", "Refer to 2022 comment"],
  ["As 2022", "As 2022"],
  ["As 2022/23.", "As 2022/23"],
  ["As in 2022.", "As in 2022"],
  ["As per 2022 comments above.", "As per 2022 comments above"],
  ["No change from previous year.", "No change from previous year"],
  ["No changes since last year", "No changes since last year"],
  ["Unchanged from 2022.", "Unchanged from 2022"],
  ["As above for 2022.", "As above for 2022"],
  ["As above for 2022's comment.", "As above for 2022's comment"],
  ["Same as last year.", "Same as last year"],
  ["As last year.", "As last year"],
  ["As previous year, no further action.", "As previous year"],
  ["See the comment for 2022.", "See the comment for 2022"],
  ["See previous comment.", "See previous comment"],
  ["As per the prior round.", "As per the prior round"],
  ["Comment: as per previous year's comment. Action: none", "as per previous year's comment"],
  ["Scored '3'. As per last year's comment.", "As per last year's comment"],
])("%j points back", (text, quote) => {
  expect(findPointersBack(text).map((pointer) => pointer.quote)).toEqual([quote]);
  expect(refersToPrevious(text)).toBe(true);
});

test.each([
  "The session that was carried forward from last year ran in May.",
  "Savings are up on last year.",
  "As agreed in 2022, the policy is in use.",
  "The policy, as last year's audit asked, is in use.",
  "As per the previous year's audit report, all contracts are covered.",
  "As last year's plan asked, courses were held.",
  "See the policy of 2022.",
  "There was no change of supplier last year.",
  "No change to the 2022 policy.",
  "No change.",
  "As above.",
  "As #3.",
  "As 2022 showed, prices rise.",
  "Last year's comment was too short.",
  "The rules are unchanged.",
  "",
])("%j does not point back", (text) => {
  expect(findPointersBack(text)).toEqual([]);
  expect(refersToPrevious(text)).toBe(false);
});
