import { planMends, toMends } from "../../src/app/mend";
import type { Finding, Fix } from "../../src/core/check/finding";
import { understand } from "../../src/app/review";
import { SCORES } from "../hosts/contract/fixtures";
import { at, typed } from "../hosts/contract/plans";

function findingWith(...edits: Fix["edits"]): Finding {
  const fix = edits.length === 0 ? null : { label: "Write", isCertain: true, edits };
  return {
    rule: "some-rule",
    severity: "error",
    objective: null,
    keyArea: null,
    period: null,
    at: at("Scores!A1"),
    message: "Something is wrong.",
    related: [],
    fix,
    accepted: null,
  };
}

const TO_2 = { at: at("Scores!C2"), from: typed("2/3"), to: typed(2) };
const TO_3 = { at: at("SCORES!C2"), from: typed("2/3"), to: typed(3) };
const OTHER = { at: at("Scores!C3"), from: typed("Leadr"), to: typed(4) };

test("a cell that two mends touch is offered once, as the first would have it, and a mend is never halved", () => {
  expect(toMends([findingWith(), findingWith(TO_2), findingWith(TO_3, OTHER)])).toEqual([TO_2]);
  expect(toMends([findingWith(TO_2), findingWith(OTHER)])).toEqual([TO_2, OTHER]);
});

test("a proposal is not made along with others", () => {
  const finding = findingWith(TO_2);
  expect(toMends([{ ...finding, fix: finding.fix && { ...finding.fix, isCertain: false } }])).toEqual([]);
});

test("the plan sets the cells, and says which or how many", () => {
  const review = understand(SCORES);
  expect(planMends(review, [TO_2])).toMatchObject({ label: "Mend Scores!C2", changes: [{ kind: "setCell", ...TO_2 }] });
  expect(planMends(review, [TO_2, OTHER]).label).toBe("Mend 2 cells");
});
