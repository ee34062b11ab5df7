import { isCarriedOn } from "../../../src/core/commentary/carried-on";

describe("an action that a comment hands on", () => {
  test.each([
    "Write the course. To be carried forward.",
    "Write the course. To be carried forward to 2026",
    "This will be carried forward to next year.",
    "This will therefore be carried\n forward.",
    "Train the managers; carried forward to 2026.",
    "The action is carried forward.",
    "It is now being rolled forward into 2026/27.",
    "Carried forward.",
    "Train the managers (carried forward)",
    "ROLLED FORWARD",
    "Train the managers. To be carried over to 2026.",
    "Action: carry forward to 2026.",
    "Action: to carry this forward.",
    "Carried forward from last year and to be carried forward again.",
  ])("%j", (text) => {
    expect(isCarriedOn(text)).toBe(true);
  });
});

describe("a comment that hands no action on", () => {
  test.each([
    "The action carried forward is complete.",
    "The course that was carried forward from last year ran in May.",
    "Both actions carried forward from 2024 were closed.",
    "Is carried forward from 2024 and now done.",
    "It is not to be carried forward.",
    "This does not need to be carried forward.",
    "It won't be carried forward.",
    "The old score would carry forward.",
    "Nobody can assume that a score will carry forward.",
    "We look forward to it.",
    "Carried out in full.",
    "",
  ])("%j", (text) => {
    expect(isCarriedOn(text)).toBe(false);
  });
});
