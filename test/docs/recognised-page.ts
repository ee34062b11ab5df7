import { HEADER_WORDINGS, type ColumnRole } from "../../src/core/recognise/headers";
import { PART_WORDINGS, THEME_WORDINGS, TITLE_WORDS } from "../../src/core/recognise/heading-kinds";
import { HEADERS_OF_OTHER_LISTS } from "../../src/core/recognise/maturity-evidence";
import { findPeriod } from "../../src/core/recognise/period";
import { findRef } from "../../src/core/recognise/ref";
import { toShortScore } from "../../src/core/scale/score";
import { parseScoreText } from "../../src/core/scale/score-text";

/** A part of the page: what it is about, and a table. A new kind of block adds its wordings as one more of these. */
interface Section {
  readonly title: string;
  readonly about: string;
  readonly head: readonly [string, string];
  readonly rows: readonly (readonly [string, string])[];
}

const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  ref: "the objective's number",
  title: "the objective",
  description: "its description",
  score: "a score",
  comment: "a comment",
  action: "actions, beside comments",
  target: "a target",
  owner: "who owns it",
  theme: "the theme of each row",
  keyArea: "the key area of each row",
  part: "the part of the list",
};

const PERIODS = [
  ...["2024", "Score (2024)", "2024/25", "2024-25", "2024-2025", "24/25", "FY25", "FY 2024/25", "Year 2 (2024)"],
  ...["2024 self-assessment", "Q2 2024/25", "Quarter 2 2024-25", "2022-2024", "Current score", "Previous score"],
];
const REFS = ["7", "07", "7.", "#7", "VC07", "Obj 7", "Objective 7", "7a", "1.2"];
const SCORES = [
  ...["3", "'3'", "3 - Mature", "Mature", "Mature (3)", "Level 3 (Mature)", "2/3", "2-3", "2.5", "Minimum/Developing"],
  ...["N/A", "not applicable", "4 (mature)", "2/4", "2.75", "6", "Not started"],
];

const SECTIONS: readonly Section[] = [
  {
    title: "Headers of a table of objectives",
    about:
      "A table needs a header for the objective and one for a score. Capitals, punctuation, a year and the note of a scale " +
      "such as (1-5) do not matter. Of two columns for the same thing, the one whose wording comes first is read.",
    head: ["column", "wordings"],
    rows: Object.entries(HEADER_WORDINGS).map(([role, wordings]) => [ROLE_NAMES[role as ColumnRole], toList(wordings)]),
  },
  {
    title: "Headings over objectives",
    about:
      "A short text alone in its row names the key area of what stands below it, unless it is one of these. A sheet's name " +
      "names a key area where several sheets have objectives and no headings.",
    head: ["heading of", "wordings"],
    rows: [
      ["a part", toList(PART_WORDINGS)],
      ["a theme", `${toList(THEME_WORDINGS)}, or whatever begins with “Theme”`],
      ["nothing: a title of such words alone", toList(TITLE_WORDS)],
    ],
  },
  {
    title: "Periods",
    about: "In a header, over it, in the title above a table or in the name of its sheet.",
    head: ["written", "read as"],
    rows: PERIODS.map((text) => [text, findPeriod(text)?.period.label ?? "no period"]),
  },
  {
    title: "Refs",
    about: "Any other text in the column stays as it is.",
    head: ["written", "read as"],
    rows: REFS.map((text) => [text, findRef(text) ?? text]),
  },
  {
    title: "Scores",
    about: "What is not read is never guessed: it becomes a finding.",
    head: ["written", "read as"],
    rows: SCORES.map((text) => [text, toShortScore(parseScoreText(text))]),
  },
  {
    title: "Lists that are none of maturity scores",
    about:
      "A table with one of these headers is left out, with the reason, unless its scores are written by name or a ladder " +
      "stands on its sheet.",
    head: ["taken for", "because of a header such as"],
    rows: Object.entries(HEADERS_OF_OTHER_LISTS).map(([list, headers]) => [list, toList(headers)]),
  },
];

/** How the page is written anew. */
export const HOW_TO_REGENERATE = "UPDATE_DOCS=1 npx jest test/docs/recognised";

/** docs/recognised.md as the data of the code makes it. */
export function toRecognisedPage(): string {
  return [
    "# What is recognised",
    `Made from the data that the program itself uses: change that, then run \`${HOW_TO_REGENERATE}\`.`,
    ...SECTIONS.flatMap(({ title, about, head, rows }) => [`## ${title}`, about, toTable([head, ...rows])]),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

function toList(wordings: readonly string[]): string {
  return wordings.join(", ");
}

function toTable(rows: readonly (readonly [string, string])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll("|", "\\|").replaceAll("#", "\\#")));
  const widths = [0, 1].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const toLine = (row: readonly string[], fill = " "): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(" | ")} |`;
  const [head = [], ...body] = cells;
  return [toLine(head), toLine(["", ""], "-"), ...body.map((row) => toLine(row))].join("\n");
}
