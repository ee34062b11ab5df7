import { savingArithmetic } from "../../../../src/core/check/rules/saving-arithmetic";
import { toAddress } from "../../../../src/core/grid/a1";
import { figuresOf, type PlainSaving } from "../../figure-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

describe("saving-arithmetic", () => {
  test.each<[PlainSaving, string]>([
    [
      { ref: "C1", title: "Salt", budget: 1000.1, value: 900.05, saving: 105.05 },
      "The saving of C1 Salt is £105.05, and the budget of £1,000.10 less the contract value of £900.05 is £100.05.",
    ],
    [
      { ref: "C1", budget: 900.05, value: 1000.1, saving: 100.05 },
      "The saving of C1 is £100.05, and the budget of £900.05 less the contract value of £1,000.10 is -£100.05. Only the sign is the other way round.",
    ],
    [
      // In binary the difference of the two is 0.010000000000005116.
      { ref: "C1", budget: 64.1, value: 64.09, saving: 0.02 },
      "The saving of C1 is £0.02, and the budget of £64.10 less the contract value of £64.09 is £0.01.",
    ],
  ])("reports %j", (line, message) => {
    const scorecard = figuresOf({ savings: [line, { budget: 10, value: 4, saving: 6 }] });
    expect(plainFindingsOf(savingArithmetic, scorecard)).toEqual([{ cell: "Register!G2", message, fix: null }]);
    const [finding] = findingsOf(savingArithmetic, scorecard);
    expect(finding).toMatchObject({ severity: "error", period: { label: "2024/25" } });
    expect(finding?.related.map(toAddress)).toEqual(["Register!E2", "Register!F2"]);
  });

  test("reports a register that reckons its savings in another way once", () => {
    const savings = Array.from({ length: 12 }, () => ({ budget: 100, value: 70, saving: 10 }));
    expect(plainFindingsOf(savingArithmetic, figuresOf({ savings }))).toEqual([
      {
        cell: "Register!G2",
        message:
          "In 12 of the 12 lines of this register the saving is not the budget less the contract value, of which this is the first: its savings seem to be reckoned in another way, so that its lines were not checked one by one.",
        fix: null,
      },
    ]);
    expect(findingsOf(savingArithmetic, figuresOf({ savings }))).toMatchObject([{ severity: "warning" }]);
  });

  test.each<[string, PlainSaving]>([
    ["a difference that is right", { budget: 323586.77, value: 316821.39, saving: 6765.38 }],
    ["the noise of binary arithmetic", { budget: 323586.77, value: 316821.39, saving: 323586.77 - 316821.39 }],
    ["a loss that is right", { budget: 100, value: 150.5, saving: -50.5 }],
    ["a line without a budget", { budget: null, value: 150, saving: 20 }],
    ["a line without a contract value", { budget: 200, value: null, saving: 20 }],
    ["a saving that cannot be read, which is unreadable-amount", { budget: 200, value: 150, saving: "5,0" }],
    ["a contract in another currency", { budget: 200, value: "€150", saving: 20 }],
  ])("does not report %s", (_, line) => {
    const savings = [line, { budget: 10, value: 4, saving: 6 }, { budget: 20, value: 4, saving: 16 }];
    expect(findingsOf(savingArithmetic, figuresOf({ savings }))).toEqual([]);
  });
});
