import { toFooterText, toLeftFooter } from "../../../src/core/change/page-codes";

test("the foot of a page names its tab by a code, and keeps a sign that begins codes", () => {
  expect(toLeftFooter("Risk & reward")).toBe("&A – Risk && reward");
  expect(toFooterText(toLeftFooter("Risk & reward"))).toBe("Risk & reward");
});

test("a foot that somebody else wrote is taken as it is", () => {
  expect(toFooterText("Draft && more")).toBe("Draft & more");
});
