import { fc } from "../../property";
import type { SheetPlan } from "../../../src/core/change/sheet-plan";
import { EMPTY_CELL } from "../../../src/core/grid/cell";
import { toPlainText } from "../../../src/core/grid/display";
import type { KeptNote } from "../../../src/core/report/kept-notes";
import { planTabs } from "../../../src/core/report/plan-tabs";
import { toReportOptions } from "../../../src/core/report/report-options";
import { TAB_NAMES } from "../../../src/core/report/tab";
import { findNewestPeriod } from "../../../src/core/scorecard/scorecard";
import { readScorecard, scoreSheetOf } from "../scorecard-builder";
import type { Snapshot } from "../../../src/core/grid/snapshot";

function planOf(snapshot: Snapshot, notes: readonly KeptNote[] = []): SheetPlan {
  const scorecard = readScorecard(snapshot);
  const options = toReportOptions(scorecard, findNewestPeriod(scorecard));
  const { plans } = planTabs(scorecard, options, new Set(["gaps"]), TAB_NAMES, new Map([["gaps", notes]]));
  const plan = plans.find(({ tab }) => tab === "gaps");
  if (!plan) throw new Error("The tab was not planned.");
  return plan;
}

/** The lines under the headers, their columns joined. */
function linesOf({ cells }: SheetPlan, columns: readonly number[]): readonly string[] {
  const rows = [...new Set(cells.map(({ row }) => row))].filter((row) => row > 5);
  return rows.map((row) =>
    cells
      .filter((cell) => cell.row === row && columns.includes(cell.column))
      .map(({ value }) => toPlainText(value))
      .join("|"),
  );
}

function noteOf(ref: string, keyArea: string, objective: string, text: string): KeptNote {
  return { ref, keyArea, objective, period: "", content: { ...EMPTY_CELL, value: text } };
}

const LIST = scoreSheetOf({
  periods: ["2025", "2026"],
  target: "Target",
  keyAreas: [
    {
      name: "Engaging councillors",
      objectives: [
        {
          title: "Champions",
          scores: [3, 2],
          target: 3,
          comments: [null, "Comment: Late. Action: Train them. Action: Report."],
        },
        { title: "Reporting", scores: [3, "2/3"], target: 5, comments: [null, "It will be reviewed in May."] },
        { title: "Training", scores: [3, 3], target: 3 },
      ],
    },
    {
      name: "Managing risk",
      objectives: [
        { title: "Fraud", scores: [1, 2], target: 3, comments: [null, "Action: Buy the tool; to be carried forward."] },
        {
          title: "Modern slavery",
          scores: [2, 2],
          target: 4,
          comments: [null, "Small suppliers only. No further action."],
        },
        { title: "Continuity", scores: [2, 2], target: 3, comments: [null, "It is as it was."] },
        { title: "Insurance", scores: [2, "N/A"], target: 3 },
        { title: "Cyber", scores: [2, 1], target: 3 },
      ],
    },
  ],
});

test("the widest gap comes first, then key areas in their order; a reasoned ceiling stands apart", () => {
  expect(linesOf(planOf(LIST), [0, 2, 3, 4, 5, 6, 7, 8])).toEqual([
    "Behind target",
    "2|Reporting|2/3|5|3|fell|It will be reviewed in May.|No",
    "8|Cyber|1 Minimum|3|2|fell|No comment|No",
    "1|Champions|2 Developing|3|1|fell|Train them.\nReport.|No",
    "4|Fraud|2 Developing|3|1|improved|Buy the tool; to be carried forward.|Yes",
    "6|Continuity|2 Developing|3|1|unchanged|No action in the comment|No",
    "At a reasoned ceiling: behind target, and the comment says that there is no further action",
    "5|Modern slavery|2 Developing|4|2|unchanged|Small suppliers only. No further action.|No",
  ]);
  expect(planOf(LIST).cells.find(({ row }) => row === 4)?.value).toBe(
    "6 objectives are behind their target by the scores as they stand; all of them are listed here.",
  );
});

test("every row links to its score", () => {
  const links = planOf(LIST).cells.filter(({ row, style }) => row > 5 && style === "wrappedLink");
  expect(links.map(({ value }) => value)).toEqual([
    ...["Scores!E4", "Scores!E13", "Scores!E3", "Scores!E9", "Scores!E11", "Scores!E10"],
  ]);
});

describe("notes", () => {
  const notes = (...each: readonly KeptNote[]): readonly string[] =>
    linesOf(planOf(LIST, each), [0, 2, 10]).filter((line) => !/\|$|^[A-Z]/.test(line));

  test.each([
    ["ref, key area and title", noteOf("8", "Managing risk", "Cyber", "x"), "8|Cyber|x"],
    ["other spaces and capitals", noteOf("8", " managing  Risk", "CYBER ", "x"), "8|Cyber|x"],
    ["another key area", noteOf("8", "Risks", "Cyber", "x"), "8|Cyber|x"],
    ["another number", noteOf("38", "Managing risk", "Cyber", "x"), "8|Cyber|x"],
    ["the title alone", noteOf("", "", "Cyber", "x"), "8|Cyber|x"],
  ])("go by %s", (_, note, expected) => {
    expect(notes(note)).toEqual([expected]);
  });

  test.each([
    ["another title", noteOf("8", "Managing risk", "Cyber security", "x"), "8|Cyber security|x"],
    ["no title", noteOf("8", "Managing risk", "", "x"), "8||x"],
    ["an objective that is not behind", noteOf("3", "Engaging councillors", "Training", "x"), "3|Training|x"],
  ])("stay in sight with %s", (_, note, expected) => {
    const plan = planOf(LIST, [note]);
    const lines = linesOf(plan, [0, 2, 10]);
    expect(lines.slice(-2)).toEqual(["Notes on objectives that are no longer listed", expected]);
  });

  test("two on one objective are both kept, the first beside it", () => {
    expect(notes(noteOf("8", "", "Cyber", "one"), noteOf("8", "", "Cyber", "two"))).toEqual([
      "8|Cyber|one",
      "8|Cyber|two",
    ]);
  });

  test("are given to nobody where two objectives are told alike", () => {
    const twins = scoreSheetOf({
      periods: ["2026"],
      keyAreas: [
        {
          name: "Risk",
          objectives: [
            { title: "Fraud", scores: [1] },
            { title: "Fraud", scores: [2] },
          ],
        },
      ],
    });
    expect(linesOf(planOf(twins, [noteOf("9", "Risk", "Fraud", "x")]), [0, 2, 9])).toEqual([
      "Behind target",
      "1|Fraud|",
      "2|Fraud|",
      "Notes on objectives that are no longer listed",
      "9|Fraud|x",
    ]);
    expect(linesOf(planOf(twins, [noteOf("2", "Risk", "Fraud", "x")]), [0, 2, 9])).toEqual([
      "Behind target",
      "1|Fraud|",
      "2|Fraud|x",
    ]);
  });

  test("are never lost or altered, whoever they belong to", () => {
    const word = fc.constantFrom("", "1", "8", "Cyber", "Fraud", "Training", "Managing risk", "Mine");
    const note = fc.record({
      ref: word,
      keyArea: word,
      objective: word,
      period: fc.constant(""),
      content: fc.record({
        value: fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.boolean()),
        formula: fc.constantFrom(null, "1+1"),
        numberFormat: fc.constantFrom("General", "@", "0.00", "dd/mm/yyyy"),
      }),
    });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 8 }), (written) => {
        const key = ({ value, formula }: { readonly value: unknown; readonly formula: string | null }): string =>
          JSON.stringify([value, formula]);
        const planned = planOf(LIST, written).cells.filter(
          ({ row, column, value }) => row > 5 && column === 10 && value !== null,
        );
        expect(planned.map(key).sort()).toEqual(written.map(({ content }) => key(content)).sort());
      }),
      { numRuns: 100 },
    );
  });
});
