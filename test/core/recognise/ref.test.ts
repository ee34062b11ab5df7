import { findRef } from "../../../src/core/recognise/ref";

describe("a ref", () => {
  test.each([
    ["7", "7"],
    ["07", "7"],
    ["007", "7"],
    ["70", "70"],
    [" 7 ", "7"],
    ["7.", "7"],
    ["7)", "7"],
    ["7:", "7"],
    ["#7", "7"],
    ["# 7", "7"],
    ["VC07", "7"],
    ["vc 7", "7"],
    ["VC-07", "7"],
    ["VC07.", "7"],
    ["No. 7", "7"],
    ["Ref 7", "7"],
    ["Ref. 7", "7"],
    ["Ref: 7", "7"],
    ["Obj. 7", "7"],
    ["Objective 7", "7"],
    ["objective 07", "7"],
    ["7a", "7a"],
    ["7A", "7a"],
    ["3.1", "3.1"],
    ["3.10", "3.10"],
    ["3.1.2", "3.1.2"],
  ])("%j is %s", (text, ref) => {
    expect(findRef(text)).toBe(ref);
  });

  test.each([
    "",
    "Objective",
    "seven",
    "7 - Title",
    "7/8",
    "1-2",
    "7..",
    "7aa",
    "A1",
    "1,2",
    "N/A",
    "Total",
    "7 objectives",
  ])("%j is none", (text) => {
    expect(findRef(text)).toBeNull();
  });
});
