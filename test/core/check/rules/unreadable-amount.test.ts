import { unreadableAmount } from "../../../../src/core/check/rules/unreadable-amount";
import type { PlainCell } from "../../snapshot-builder";
import { figuresOf, type PlainSaving } from "../../figure-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

const FEW: readonly PlainSaving[] = [
  { budget: 50, value: 40, saving: 10 },
  { budget: 80, value: 60, saving: 20 },
];

describe("unreadable-amount", () => {
  test.each<[PlainCell, string]>([
    [
      "5,2%",
      "The actual for 2025/26 of “Local spend”, “5,2%”, has digits that are no number as the British write them. Write it as 1,850.00.",
    ],
    [
      "52%*",
      "The actual for 2025/26 of “Local spend”, “52%*”, has the sign of a footnote, which may be a digit. Put the note in another cell.",
    ],
    [{ error: "#DIV/0!" }, "The actual for 2025/26 of “Local spend”, “#DIV/0!”, is an error value. Mend the formula."],
    [
      "5% to 10%",
      "The actual for 2025/26 of “Local spend”, “5% to 10%”, runs from one figure to another. Leave the one that counts.",
    ],
    [true, "The actual for 2025/26 of “Local spend”, “TRUE”, is TRUE or FALSE, and no figure. Type the figure."],
  ])("reports %j as a KPI's actual", (actual, message) => {
    const scorecard = figuresOf({ kpis: [[1, "Local spend", "50%", "51%", "52%", "53%", actual]] });
    expect(plainFindingsOf(unreadableAmount, scorecard)).toEqual([{ cell: "KPIs!G2", message, fix: null }]);
    expect(findingsOf(unreadableAmount, scorecard)).toMatchObject([{ severity: "error", kpi: "1" }]);
  });

  test("reports baselines, targets and older years too", () => {
    const scorecard = figuresOf({ kpis: [[1, "Local spend", "50%*", "51%*", "52%*", "53%", "54%"]] });
    expect(plainFindingsOf(unreadableAmount, scorecard).map(({ cell }) => cell)).toEqual([
      ...["KPIs!C2", "KPIs!D2", "KPIs!E2"],
    ]);
  });

  test.each<[PlainSaving, string, string]>([
    [
      { ref: "C9", title: "Salt", saving: "12,5" },
      "Register!G4",
      "The saving of C9 Salt, “12,5”, has digits that are no number as the British write them. Write it as 1,850.00.",
    ],
    [
      { ref: "C9", saving: "See the note" },
      "Register!G4",
      "The saving of C9, “See the note”, is no sum of money. Write the amount.",
    ],
    [
      { ref: "C9", saving: 5, budget: "£12.345" },
      "Register!E4",
      "The budget of C9, “£12.345”, has fractions of a penny, so that the point may be a comma. Write it to the penny.",
    ],
  ])("reports a line such as %j", (line, cell, message) => {
    const scorecard = figuresOf({ savings: [...FEW, line] });
    expect(plainFindingsOf(unreadableAmount, scorecard)).toEqual([{ cell, message, fix: null }]);
  });

  test("reports a column in which nothing can be read once", () => {
    const savings = [{ saving: { error: "#REF!" } }, { saving: { error: "#REF!" } }, { saving: { error: "#REF!" } }];
    expect(plainFindingsOf(unreadableAmount, figuresOf({ savings }))).toEqual([
      {
        cell: "Register!G2",
        message:
          "None of the 3 amounts in this column of savings, of which this is the first, can be read: it is an error value. Mend the formula.",
        fix: null,
      },
    ]);
  });

  test.each<[string, PlainSaving]>([
    ["a blank", { saving: null }],
    ["a saving that is not known yet", { saving: "tbc" }],
    ["a negative saving", { saving: "(£50.00)" }],
    ["a contract value in words", { saving: 5, value: "See the framework" }],
  ])("does not report %s", (_, line) => {
    expect(findingsOf(unreadableAmount, figuresOf({ savings: [...FEW, line] }))).toEqual([]);
  });

  test.each<[string, PlainCell]>([
    ["a blank", null],
    ["a target in words", "Ongoing"],
    ["a target to be agreed", "To be agreed"],
    ["several measures", "189; 96.6%"],
    ["a direction", "Reduce year on year"],
  ])("does not report %s", (_, target) => {
    const scorecard = figuresOf({ kpis: [[1, "Local spend", "50%", "51%", "52%", target, "54%"]] });
    expect(findingsOf(unreadableAmount, scorecard)).toEqual([]);
  });
});
