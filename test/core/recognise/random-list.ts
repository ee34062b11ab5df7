import { fc } from "../../property";
import { HEADER_WORDINGS } from "../../../src/core/recognise/headers";
import type { PlainCell } from "../snapshot-builder";

/** A score as it may be written, and what it means in short. */
interface WrittenScore {
  readonly cell: PlainCell;
  readonly means: string;
}

/** One objective of a list, with scores and comments in the order of the list's periods, oldest first. */
export interface ListedObjective {
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly owner: string;
  readonly target: PlainCell;
  readonly scores: readonly WrittenScore[];
  readonly comments: readonly string[];
}

/** A key area of a list. */
export interface ListedKeyArea {
  readonly name: string;
  readonly theme: string | null;
  readonly part: string | null;
  readonly ladder: readonly string[] | null;
  readonly objectives: readonly ListedObjective[];
}

/** A list of objectives as an officer has it in mind, before it stands on a sheet. */
export interface List {
  /** In one spelling or another, oldest first. */
  readonly periods: readonly { readonly label: string; readonly key: string }[];
  readonly keyAreas: readonly ListedKeyArea[];
  /** Whether parts enclose themes where both stand as headings, and not the other way round. */
  readonly hasThemesInParts: boolean;
}

/** How a list is laid out. */
export interface Look {
  readonly layout: "stacked" | "oneTable" | "flat" | "excelTable" | "sheetPerKeyArea" | "sheetPerPeriod" | "sideBySide";
  readonly ladders: "above" | "table" | "stacked";
  /** Numbers to sort the columns by; none leaves them in their usual order. */
  readonly order: readonly number[];
  readonly newestFirst: boolean;
  readonly periodFirst: boolean;
  readonly twoHeaderRows: boolean;
  readonly has: Readonly<
    Record<"refs" | "description" | "owner" | "target" | "comments" | "columnNumbers" | "subtotals", boolean>
  >;
  readonly keyAreaColumn: "every" | "first" | "merged";
  readonly toRef: (number: number) => PlainCell;
  readonly wordings: Readonly<
    Record<"ref" | "title" | "description" | "score" | "comment" | "owner" | "target", string>
  >;
  readonly capitals: boolean;
  readonly top: number;
  readonly left: number;
  readonly blankColumn: boolean;
  readonly blankRow: boolean;
  readonly titles: readonly string[];
  readonly hides: boolean;
  readonly legend: boolean;
  /** Which period a sheet of its own holds, from 0; for the renderer alone. */
  readonly place?: number;
}

const KEY_AREAS = ["Managing risk", "Social value", "Engaging members", "Local suppliers", "Digital tools", "Enablers"];
const SUBJECTS = ["Policy", "Reporting", "Training", "Contracts", "Early advice", "Benefits", "Fraud", "Forward plan"];
const ASPECTS = ["in practice", "across teams", "with partners", "(new)", "- oversight", "& learning"];
const PEOPLE = ["A. Officer", "Head of buying", "J Bloggs", ""];
const TEXTS = ["Agreed by the board.", "Drafted; Action: publish it.", "", "Some teams do", "See 3 below", "N/A"];

const LEVEL_NAMES = ["Minimum", "Developing", "Mature", "Leader", "Innovator"];

const score: fc.Arbitrary<WrittenScore> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }).chain((level) => levelCell(level)) },
  { weight: 1, arbitrary: fc.constant({ cell: "2/3", means: "2/3" }) },
  { weight: 1, arbitrary: fc.constant({ cell: 2.5, means: "2/3" }) },
  { weight: 1, arbitrary: fc.constant({ cell: "N/A", means: "N/A" }) },
  { weight: 1, arbitrary: fc.constant({ cell: null, means: "blank" }) },
  { weight: 1, arbitrary: fc.constant({ cell: { error: "#DIV/0!" }, means: "not read" }) },
  { weight: 1, arbitrary: fc.constant({ cell: { formula: "B2", value: null }, means: "not read" }) },
  { weight: 1, arbitrary: fc.constant({ cell: { value: 45_326, numberFormat: "d-mmm" }, means: "not read" }) },
);

function levelCell(level: number): fc.Arbitrary<WrittenScore> {
  const name = LEVEL_NAMES[level - 1] ?? "";
  return fc
    .constantFrom<PlainCell>(level, level, level, String(level), `${level} - ${name}`, name, {
      formula: "SUM(Z1)",
      value: level,
    })
    .map((cell) => ({ cell, means: String(level) }));
}

const periods: fc.Arbitrary<List["periods"]> = fc
  .record({
    first: fc.integer({ min: 2018, max: 2024 }),
    count: fc.integer({ min: 1, max: 3 }),
    spelling: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ first, count, spelling }) =>
    Array.from({ length: count }, (_, index) => toPeriod(first + index, spelling, index + 1)),
  );

function toPeriod(year: number, spelling: number, place: number): List["periods"][number] {
  const next = String(year + 1).slice(2);
  const spellings = [
    { label: String(year), key: `${year}-${year}` },
    { label: `${year}/${next}`, key: `${year}-${year + 1}` },
    { label: `${year}-${year + 1}`, key: `${year}-${year + 1}` },
    { label: `FY${next}`, key: `${year}-${year + 1}` },
    { label: `(${year})`, key: `${year}-${year}` },
    { label: `Year ${place} (${year})`, key: `${year}-${year}` },
    { label: `Q${place} ${year}/${next}`, key: `${year}-${year + 1} Q${place}` },
  ];
  return spellings[spelling] ?? { label: String(year), key: `${year}-${year}` };
}

/** Any list: one to four key areas with one to four objectives each, in one to three periods. */
export const anyList: fc.Arbitrary<List> = periods.chain((own) =>
  fc
    .record({
      names: fc.shuffledSubarray(KEY_AREAS, { minLength: 1, maxLength: 4 }),
      titles: fc.shuffledSubarray(
        SUBJECTS.flatMap((subject) => ASPECTS.map((aspect) => `${subject} ${aspect}`)),
        { minLength: 16, maxLength: 16 },
      ),
      sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 }),
      outline: fc.constantFrom("none", "themes", "parts", "themesInParts", "partsInThemes"),
      themes: fc.constantFrom(
        ["Showing leadership", "Behaving commercially"],
        ["Theme 1: Leading", "Theme 2 - Trading"],
      ),
      ladders: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      rows: fc.array(
        fc.record({
          owner: fc.constantFrom(...PEOPLE),
          target: fc.constantFrom<PlainCell>(3, 4, "5", null),
          scores: fc.array(score, { minLength: own.length, maxLength: own.length }),
          comments: fc.array(fc.constantFrom(...TEXTS), { minLength: own.length, maxLength: own.length }),
        }),
        { minLength: 16, maxLength: 16 },
      ),
    })
    .map(({ names, titles, sizes, outline, themes, ladders, rows }) => {
      let number = 0;
      const keyAreas = names.map((name, area): ListedKeyArea => {
        const objectives = Array.from({ length: sizes[area] ?? 1 }, (): ListedObjective => {
          const row = rows[number];
          const title = titles[number];
          if (!row || title === undefined) throw new Error("There are too few rows for the test's list.");
          number += 1;
          return { number, title, description: `How far ${title} goes`, ...row };
        });
        const [theme = null, part = null] = toOutline(outline, themes, area);
        return {
          name,
          theme,
          part,
          ladder: ladders[area] ? LEVEL_NAMES.map((level) => `${name} at ${level}`) : null,
          objectives,
        };
      });
      return { periods: own, keyAreas, hasThemesInParts: outline === "themesInParts" };
    }),
);

const PARTS = ["Continued objectives", "New objectives"];

/** The theme and the part of a key area: of the outer one there are two, of the inner one two in each. */
function toOutline(outline: string, themes: readonly string[], area: number): readonly (string | undefined)[] {
  const [outer, inner] = [area >> 1, area % 2];
  if (outline === "themes") return [themes[outer]];
  if (outline === "parts") return [undefined, PARTS[outer]];
  if (outline === "themesInParts") return [themes[inner], PARTS[outer]];
  return outline === "partsInThemes" ? [themes[outer], PARTS[inner]] : [];
}

const REFS: readonly ((number: number) => PlainCell)[] = [
  (number) => number,
  (number) => String(number),
  (number) => `VC${String(number).padStart(2, "0")}`,
  (number) => `${number}.`,
  (number) => `#${number}`,
  (number) => `Obj ${number}`,
];

/** Any look of a list. */
export const anyLook: fc.Arbitrary<Look> = fc.record({
  layout: fc.constantFrom<Look["layout"]>(
    ...(["stacked", "oneTable", "flat", "excelTable", "sheetPerKeyArea", "sheetPerPeriod", "sideBySide"] as const),
  ),
  ladders: fc.constantFrom("above", "table", "stacked"),
  order: fc.oneof(fc.constant([]), fc.array(fc.nat(), { minLength: 12, maxLength: 12 })),
  newestFirst: fc.boolean(),
  periodFirst: fc.boolean(),
  twoHeaderRows: fc.boolean(),
  has: fc.record({
    refs: fc.boolean(),
    description: fc.boolean(),
    owner: fc.boolean(),
    target: fc.boolean(),
    comments: fc.boolean(),
    columnNumbers: fc.boolean(),
    subtotals: fc.boolean(),
  }),
  keyAreaColumn: fc.constantFrom("every", "first", "merged"),
  toRef: fc.constantFrom(...REFS),
  wordings: fc.record({
    ref: fc.constantFrom(...HEADER_WORDINGS.ref),
    // A bare "Title" may head any list, and is taken for objectives only where more speaks for it.
    title: fc.constantFrom(...HEADER_WORDINGS.title.filter((wording) => wording !== "title")),
    description: fc.constantFrom(...HEADER_WORDINGS.description),
    score: fc.constantFrom(...HEADER_WORDINGS.score),
    comment: fc.constantFrom(...HEADER_WORDINGS.comment),
    owner: fc.constantFrom(...HEADER_WORDINGS.owner),
    target: fc.constantFrom(...HEADER_WORDINGS.target),
  }),
  capitals: fc.boolean(),
  top: fc.integer({ min: 0, max: 3 }),
  left: fc.integer({ min: 0, max: 2 }),
  blankColumn: fc.boolean(),
  blankRow: fc.boolean(),
  titles: fc.subarray(["Procurement maturity scorecard", "Agreed by the panel; see the notes below."]),
  hides: fc.boolean(),
  legend: fc.boolean(),
});
