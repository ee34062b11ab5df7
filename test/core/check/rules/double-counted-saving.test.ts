import { doubleCountedSaving } from "../../../../src/core/check/rules/double-counted-saving";
import { toAddress } from "../../../../src/core/grid/a1";
import { figuresOf, type PlainSaving } from "../../figure-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

const SALT: PlainSaving = { ref: "C1", title: "Salt", directorate: "Highways", saving: 100.05 };

describe("double-counted-saving", () => {
  test.each<[string, PlainSaving, string]>([
    [
      "the same line again",
      SALT,
      "C1 Salt stands in the register twice for the same year, type and status, here and at Register!G2: £100.05 may count twice.",
    ],
    [
      "the same contract with another amount",
      { ...SALT, saving: 70 },
      "C1 Salt stands in the register twice for the same year, type and status, here and at Register!G2: £70.00 may count twice.",
    ],
    [
      "the same contract, in capitals and under another directorate",
      { ...SALT, ref: "c1", directorate: "Resources" },
      "c1 Salt stands in the register twice for the same year, type and status, here and at Register!G2: £100.05 may count twice.",
    ],
  ])("reports %s", (_, line, message) => {
    const scorecard = figuresOf({ savings: [SALT, { ref: "C2", saving: 5 }, line] });
    expect(plainFindingsOf(doubleCountedSaving, scorecard)).toEqual([{ cell: "Register!G4", message, fix: null }]);
    const [finding] = findingsOf(doubleCountedSaving, scorecard);
    expect(finding).toMatchObject({ severity: "error", period: { label: "2024/25" } });
    expect(finding?.related.map(toAddress)).toEqual(["Register!G2"]);
  });

  test("reports a title that stands twice where contracts have no refs", () => {
    const line = { ref: null, title: "Salt", saving: 5 };
    const scorecard = figuresOf({ savings: [line, { ref: null, title: "Lamps", saving: 6 }, line] });
    expect(plainFindingsOf(doubleCountedSaving, scorecard)).toMatchObject([{ cell: "Register!G4" }]);
  });

  test.each<[string, PlainSaving]>([
    ["recurring too", { ...SALT, year: "2025/26", recurring: "Yes", saving: 120 }],
    ["silent, with the same amount", { ...SALT, year: "2025/26" }],
  ])("reports a recurring saving that counts as new again: %s", (_, line) => {
    const scorecard = figuresOf({ savings: [{ ...SALT, recurring: "Yes" }, { ref: "C2", saving: 5 }, line] });
    expect(plainFindingsOf(doubleCountedSaving, scorecard)).toEqual([
      {
        cell: "Register!G4",
        message:
          "C1 Salt is a recurring saving that Register!G2 has for 2024/25: listed for 2025/26 it counts as new again.",
        fix: null,
      },
    ]);
  });

  test.each<[string, PlainSaving, PlainSaving]>([
    ["another year", SALT, { ...SALT, year: "2025/26" }],
    ["another type", SALT, { ...SALT, type: "Cost avoidance" }],
    ["another status", SALT, { ...SALT, status: "Forecast" }],
    ["another directorate's share of the contract", SALT, { ...SALT, directorate: "Resources", saving: 30 }],
    ["lines that name no contract", { ref: null, saving: 5 }, { ref: null, saving: 5 }],
    [
      "a saving that is made once in each year",
      { ...SALT, recurring: "No" },
      { ...SALT, year: "2025/26", recurring: "No" },
    ],
    [
      "a one-off beside a recurring saving",
      { ...SALT, recurring: "Yes" },
      { ...SALT, year: "2025/26", recurring: "One-off" },
    ],
  ])("does not report %s", (_, first, second) => {
    const scorecard = figuresOf({ savings: [first, { ref: "C2", saving: 5 }, second] });
    expect(findingsOf(doubleCountedSaving, scorecard)).toEqual([]);
  });

  test("does not report refs that tell no contracts apart", () => {
    const savings = ["Cat A", "Cat A", "Cat B", "Cat B", "Cat B"].map((ref, index) => ({ ref, saving: index + 1 }));
    expect(findingsOf(doubleCountedSaving, figuresOf({ savings }))).toEqual([]);
  });
});
