import { fc } from "../../property";
import { LONGEST_TEXT_CONSTANT, parseConstant } from "../../../src/core/grid/constant";
import { toHeaderKey, type Correction } from "../../../src/core/recognise/corrections";
import { HEADER_WORDINGS, type ColumnRole } from "../../../src/core/recognise/headers";
import { parseKept, readCorrections, toKept } from "../../../src/core/recognise/kept-corrections";
import { parsePeriod } from "../../../src/core/period/period";
import { snapshotOf } from "../snapshot-builder";

/** Sheets' names have 31 characters at the most, and no line breaks. */
const sheet = fc
  .string({ unit: "binary", minLength: 1, maxLength: 31 })
  .filter((name) => name.length <= 31 && !/\p{Cc}/u.test(name));
const header = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: fc.constantFrom("|", "\\", '"', "\n"), maxLength: 300 }),
  )
  .filter((text) => toHeaderKey(text) !== "");
const use = fc.option(
  fc.record({
    role: fc.constantFrom(...(Object.keys(HEADER_WORDINGS) as ColumnRole[])),
    period: fc.constantFrom("2026", "2025/26", "2025-2026", "FY 2025/26", "current", "").map(parsePeriod),
  }),
);
const correction: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ kind: fc.constant("sheet" as const), sheet, isOurs: fc.boolean() }),
  fc.record({ kind: fc.constant("headerRow" as const), sheet, row: fc.integer({ min: 0, max: 1_048_575 }) }),
  fc.record({ kind: fc.constant("confirmed" as const), sheet, shape: fc.stringMatching(/^[0-9a-f]{8}$/) }),
  fc.record({
    kind: fc.constant("column" as const),
    sheet,
    use,
    column: fc.oneof(
      fc.record({
        by: fc.constant("header" as const),
        header: header.map(toHeaderKey),
        nth: fc.integer({ min: 1, max: 99 }),
      }),
      fc.record({ by: fc.constant("place" as const), column: fc.integer({ min: 0, max: 16_383 }) }),
    ),
  }),
);

test("whatever is kept is read back, and fits into a formula", () => {
  fc.assert(
    fc.property(correction, (kept) => {
      expect(parseKept(toKept(kept))).toEqual(kept);
      const text = parseConstant(toKept(kept));
      expect(typeof text === "string" && text.length <= LONGEST_TEXT_CONSTANT).toBe(true);
      expect(toKept(kept)).not.toMatch(/\p{Cc}/u);
    }),
    { numRuns: 1000 },
  );
});

test("is written so that a person can read it in the list of names", () => {
  const column = { by: "header", header: 'RAG "now" | later', nth: 2 } as const;
  const period = parsePeriod("2025/26");
  expect(toKept({ kind: "column", sheet: "Scores", column, use: { role: "score", period } })).toBe(
    '"column|Scores|RAG ""now"" \\| later|2|score|2025/26"',
  );
  expect(toKept({ kind: "column", sheet: "Scores", column: { by: "place", column: 3 }, use: null })).toBe(
    '"column|Scores||4|skip|"',
  );
  expect(toKept({ kind: "sheet", sheet: "Old", isOurs: false })).toBe('"sheet|Old|skip"');
  expect(toKept({ kind: "headerRow", sheet: "Old", row: 3 })).toBe('"headerRow|Old|4"');
});

test.each([
  "4",
  "Scores!$A$1",
  '"',
  '""',
  '"sheet"',
  '"sheet|Scores"',
  '"sheet|Scores|maybe"',
  '"headerRow|Scores|0"',
  '"headerRow|Scores|1048577"',
  '"column|Scores|RAG|x|score|"',
  '"column|Scores|RAG|1|weight|"',
  '"column|Scores|RAG|1|score|soon"',
  '"column|Scores||16385|score|2026"',
  '"confirmed|Scores|"',
  '"later|Scores|x"',
])("%s keeps no correction", (refersTo) => expect(parseKept(refersTo)).toBeNull());

test("a workbook's corrections come in the order of their numbers, unreadable ones among them", () => {
  const names = [
    { name: "_maturity.reading.10", refersTo: '"sheet|B|read"' },
    { name: "_Maturity.Reading.2", refersTo: '"sheet|A|read"' },
    { name: "_maturity.reading.3", refersTo: "#REF!" },
    { name: "_maturity.reading.4", refersTo: '"sheet|C|read"', scope: "Scores" },
    { name: "_maturity.baseline", refersTo: "4" },
  ];
  expect(readCorrections(snapshotOf({ rows: [] }, names))).toEqual([
    { name: "_Maturity.Reading.2", correction: { kind: "sheet", sheet: "A", isOurs: true } },
    { name: "_maturity.reading.3", correction: null },
    { name: "_maturity.reading.10", correction: { kind: "sheet", sheet: "B", isOurs: true } },
  ]);
});
