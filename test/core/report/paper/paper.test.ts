/** @jest-environment jsdom */
import { findPaper } from "../../../../src/app/paper";
import { readReportChoice, type KeptReportChoice } from "../../../../src/app/report-choice";
import { understand } from "../../../../src/app/review";
import type { Paper } from "../../../../src/core/report/paper/paper";
import type { TabId } from "../../../../src/core/report/tab";
import { toPaperParagraph } from "../../../../src/core/report/paper/paper-paragraph";
import { toReportOptions } from "../../../../src/core/report/report-options";
import { toSnapshot, type ScoreSheet } from "../score-sheet";

/** 2024: 3, 2 and 4, a mean of 3. 2025: 2 (of 2/3), 2 and 5, a mean of 3; with midpoints 3.17. */
const SHEET: ScoreSheet = {
  periods: ["2024", "2025"],
  hasTargets: true,
  keyAreas: [
    {
      name: "Leadership & <people>",
      objectives: [
        { scores: [3, "2/3"], target: 4 },
        { scores: [2, 2], target: 2 },
      ],
    },
    {
      name: "Social value",
      objectives: [
        { scores: [4, 5], target: null },
        { scores: [null, "N/A"], target: null },
      ],
    },
  ],
};

const review = understand(toSnapshot(SHEET));

function paperOf(id: TabId, change: Partial<KeptReportChoice> = {}): Paper {
  const paper = findPaper(review, id, { ...readReportChoice(review), ...change });
  if (!paper) throw new Error("No paper");
  return paper;
}

function paragraphOf(id: TabId, change: Partial<KeptReportChoice> = {}): string {
  const choice = { ...readReportChoice(review), ...change };
  return toPaperParagraph(review.scorecard, toReportOptions(review.scorecard, choice.period, choice), id);
}

describe("the paragraph", () => {
  test("says in plain English what the figures are", () => {
    expect(paragraphOf("summary")).toBe(
      "In 2025, 3 of 3 objectives were scored; the mean level is 3.00 (3.00 in 2024). 1 is behind its target, 1 at it and " +
        "1 ahead of it. Since 2024, 1 improved, 1 stayed the same and 1 fell. 1 score lies between two levels: the lower one counts.",
    );
  });

  test("names what is behind in the paper of gaps, widest first", () => {
    expect(paragraphOf("gaps")).toContain(
      "Behind their target: objective 1, Title of number 1, at Developing (2) where Leader (4) is wanted.",
    );
    expect(paragraphOf("gaps", { against: "next" })).toContain(
      "2 are behind the level above, 1 at it and 0 ahead of it.",
    );
  });

  test("names the weakest and the strongest key area in papers of key areas", () => {
    expect(paragraphOf("next-level")).toContain(
      "Of 2 key areas, Leadership & <people> (2.00) has the lowest mean and Social value (5.00) the highest.",
    );
  });

  test("of the first year says nothing of movement, and of no scores nothing at all", () => {
    const first = review.scorecard.periods[0] ?? null;
    expect(paragraphOf("summary", { period: first })).toBe(
      "In 2024, 3 of 4 objectives were scored; the mean level is 3.00. 1 is behind its target, 1 at it and 1 ahead of it.",
    );
    expect(paragraphOf("summary", { period: null })).toBe("");
  });
});

describe("the page", () => {
  test("has the tables of the tab with header cells, and text from the workbook as text", () => {
    const { html } = paperOf("summary");
    const page = new DOMParser().parseFromString(html, "text/html");
    expect(page.querySelector("h2")?.textContent).toBe("Summary of maturity scores");
    expect([...page.querySelectorAll("h3")].map(({ textContent }) => textContent)).toEqual([
      "Headline figures",
      "Key areas",
      "Objectives by level and period (a score between two levels counts at the lower one)",
    ]);
    const [headline, areas] = [...page.querySelectorAll("table")];
    const textOf = (row: Element | undefined): readonly (string | null)[] =>
      [...(row?.children ?? [])].map(({ textContent }) => textContent);
    expect(textOf(headline?.querySelectorAll("tr")[0])).toEqual(["Figure", "2025", "2024", "Difference"]);
    expect(textOf(headline?.querySelectorAll("tbody tr")[2])).toEqual(["Mean level", "3.00", "3.00", "0.00"]);
    expect(headline?.querySelectorAll('thead th[scope="col"]')).toHaveLength(4);
    expect(headline?.querySelectorAll('tbody th[scope="row"]')).toHaveLength(10);
    expect(textOf(areas?.querySelectorAll("tbody tr")[0])[0]).toBe("Leadership & <people>");
    // The settings beside the headline figures are no part of its table.
    expect(html).not.toContain("yellow cells");
    for (const cell of page.querySelectorAll("th, td"))
      expect(cell.getAttribute("style")).toContain("border:1px solid");
  });

  test("as text, a line for each row with tabs between", () => {
    expect(paperOf("summary").text).toContain("\nMean level\t3.00\t3.00\t0.00\n");
  });
});
