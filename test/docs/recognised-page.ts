import {
  ASSESSMENT_WORDINGS,
  PRINCIPLE_WORDINGS,
  type AssessmentRole,
} from "../../src/core/recognise/assessment-headers";
import { HEADER_WORDINGS, type ColumnRole } from "../../src/core/recognise/headers";
import { KEY_AREA_LABELS, PART_WORDINGS, THEME_WORDINGS, TITLE_WORDS } from "../../src/core/recognise/heading-kinds";
import { KPI_WORDINGS, type KpiRole } from "../../src/core/recognise/kpi-headers";
import { LEVEL_LIST_WORDINGS } from "../../src/core/recognise/level-list";
import { LIKELY_WORDINGS } from "../../src/core/recognise/likely-headers";
import { MARK_WORDINGS } from "../../src/core/recognise/level-marks";
import { HEADERS_OF_OTHER_LISTS } from "../../src/core/recognise/maturity-evidence";
import { findPeriod } from "../../src/core/period/period";
import { findRef } from "../../src/core/recognise/ref";
import { LIKELY_SAVINGS_WORDINGS, type LikelySavingsRole } from "../../src/core/recognise/likely-savings-headers";
import { OTHER_STATUSES, OTHER_TYPES, STATUSES, TYPES } from "../../src/core/recognise/savings-synonyms";
import { SAVINGS_WORDINGS, type SavingsRole } from "../../src/core/recognise/savings-wordings";
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
  year: "the year of each row, where rounds stand below each other",
};

const LIKELY_ROLE_NAMES: Readonly<Record<keyof typeof LIKELY_WORDINGS, string>> = {
  title: ROLE_NAMES.title,
  score: ROLE_NAMES.score,
};

const ASSESSMENT_ROLES: Readonly<Record<AssessmentRole, string>> = {
  keyArea: "the key area",
  objective: "the objective, or the indicator it is measured by",
  theme: "the theme",
  current: "where it stands, with the level at the head of the text",
  wanted: "where it is wanted to be",
  next: "what the next level would mean",
  wouldRequire: "what that would take",
};

const KPI_ROLES: Readonly<Record<KpiRole, string>> = {
  ref: "the KPI's number",
  name: "the KPI",
  description: "its description, or its name beside a code",
  area: "the area of each row",
  year: "the year of each row, where years stand below each other",
  baseline: "the baseline",
  target: "a target",
  actual: "an actual",
  quarter: "a quarter’s figure, none of its year’s: “Q1”, “Q2 2024/25”, “Quarter 3 actual”",
  yearToDate: "the figure for the year to date, which is not its actual",
  tolerance: "how far from the target still counts",
  rating: "how it stands, in the table’s own words",
  unit: "the unit",
  direction: "which way is good",
  owner: "who owns it",
};

const SAVINGS_ROLES: Readonly<Record<SavingsRole, string>> = {
  ref: "the number of the saving or contract",
  title: "what the line is called",
  contract: "the contract, which names the line where nothing else does",
  supplier: "the supplier",
  directorate: "the directorate",
  lead: "who looks after it",
  period: "the year",
  budget: "the budget",
  value: "the contract's value",
  saving: "a saving",
  partYear: "what of the saving falls into its year, which is what is counted",
  fullYear: "what the saving comes to in a full year, counted where nothing else is",
  lifetime: "what it comes to over the contract, counted where nothing else is",
  type: "its type",
  cashable: "whether it is cashable, by yes or no",
  status: "its status",
  delivered: "whether it is delivered, by yes or no",
  recurring: "whether it comes again",
  start: "when it starts",
  months: "in how many months of its year it was made",
};

const LIKELY_SAVINGS_ROLES: Readonly<Record<LikelySavingsRole, string>> = {
  saving: "a saving",
  period: "the day or month that tells the year",
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
    rows: toHeaderRows(HEADER_WORDINGS, ROLE_NAMES),
  },
  {
    title: "Headers that the cells below must bear out",
    about:
      "Where no other column of the table names objectives, or scores, these do, if words stand under the one and levels under " +
      "the other. So does a year alone, “2025” or “Q1 24/25”, where a word of scoring, comments, actions, targets or key areas stand by and " +
      "no title speaks of amounts or counts: what is shown as money or a percentage is no score, and neither are several columns of one " +
      "year. Years under “Target” are targets. A year whose column is blank so far is the next round's. Five columns headed by " +
      "the levels' names or numbers, with descriptions under them, are the objectives' ladders; ticks under them are not read, and it is " +
      "said how to make scores of them.",
    head: ["column", "wordings"],
    rows: toHeaderRows(LIKELY_WORDINGS, LIKELY_ROLE_NAMES),
  },
  {
    title: "Headers of an assessment",
    about:
      "A table needs a header for the key area or the objective, one for where it stands, and one for what is wanted or comes " +
      "next; at least half of its rows name a level at the head of the text.",
    head: ["column", "wordings"],
    rows: [
      ...toHeaderRows(ASSESSMENT_WORDINGS, ASSESSMENT_ROLES),
      ["a row for the key area as a whole", toList(PRINCIPLE_WORDINGS)],
    ],
  },
  {
    title: "Lists of a key area's levels",
    about: "A list counts where one of its levels is marked; a ladder may mark its levels in the same words.",
    head: ["column or mark", "wordings"],
    rows: [
      ["the level", toList(LEVEL_LIST_WORDINGS.level)],
      ["its description", toList(LEVEL_LIST_WORDINGS.description)],
      ["the mark", toList(LEVEL_LIST_WORDINGS.mark)],
      ["marked as current", toList(MARK_WORDINGS.current)],
      ["marked as wanted", toList(MARK_WORDINGS.ambition)],
    ],
  },
  {
    title: "Headers of a table of KPIs",
    about:
      "Years and units such as (£000) do not matter; units may stand in a row of their own. Quarters and the year to date are " +
      "kept apart from the year's actual.",
    head: ["column", "wordings"],
    rows: toHeaderRows(KPI_WORDINGS, KPI_ROLES),
  },
  {
    title: "Headers of a register of savings",
    about:
      "Years, units, and a type, status or recurrence beside the word for the saving do not matter; they may stand in the row above " +
      "it, and units in the row below. Of several sums of one saving, the one that falls into its year is counted. Rows of totals, " +
      "told by their label or a sum over their column, are no lines; rows that are hidden are.",
    head: ["column", "wordings"],
    rows: toHeaderRows(SAVINGS_WORDINGS, SAVINGS_ROLES),
  },
  {
    title: "Headers of a register that the cells below must bear out",
    about:
      "Where no header names a saving, amounts under a type (“Cashable”, “Cost avoidance”), under years alone, or under one of these are " +
      "savings, if the table is surely a register: its types, its title or its sheet’s name say so. Years beside a saving count where " +
      "they add up to it; a total of types or years is never counted on top. Days and months count in the financial year, April to " +
      "March, that they fall into. A column whose cells are only types, or only statuses, is that column whatever its header. " +
      "`maturity read`, the command `maturity kpis` and the page Reading say what was told in this way.",
    head: ["column, or its cells", "wordings"],
    rows: [
      ...toHeaderRows(LIKELY_SAVINGS_WORDINGS, LIKELY_SAVINGS_ROLES),
      ["cells that are types, one of which is known", toList([...TYPES.keys(), ...OTHER_TYPES])],
      ["cells that are statuses, one of which is known", toList([...STATUSES.keys(), ...OTHER_STATUSES])],
    ],
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
      ["a key area, whose name it is no part of", KEY_AREA_LABELS.join(", ")],
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

function toHeaderRows<Role extends string>(
  wordings: Readonly<Record<Role, readonly string[]>>,
  names: Readonly<Record<Role, string>>,
): Section["rows"] {
  return (Object.keys(wordings) as Role[]).map((role) => [names[role], toList(wordings[role])]);
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
