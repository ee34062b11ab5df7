import { toDigest } from "../../../src/core/log/digest";
import {
  parseReference,
  toMatterText,
  toReferenceText,
  type FindingReference,
} from "../../../src/core/log/finding-reference";
import { LOG_COLUMNS, parseLogRow, toLogRow } from "../../../src/core/log/log-columns";
import { isChangeMark, toChangeMark } from "../../../src/core/log/change-mark";
import type { AcceptedEntry, ChangedEntry, LogEntry } from "../../../src/core/log/log-entry";
import { toLogTab } from "../../../src/core/log/log-tab";
import { planLogEntries } from "../../../src/core/log/plan-log-entries";
import { readLog } from "../../../src/core/log/read-log";
import type { SheetPlan } from "../../../src/core/change/sheet-plan";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { fc } from "../../property";
import { snapshotOfSheets, type PlainCell } from "../snapshot-builder";

const REFERENCE: FindingReference = {
  rule: "unsupported-score",
  period: "2026-2026",
  digest: "1b5c09aa",
  subject: "objective 18 Value | money",
};
const ACCEPTED: AcceptedEntry = {
  kind: "accepted",
  when: "2026-11-03 14:05",
  by: "A. Clerk",
  about: "Objective 18: Value | money",
  period: "2026",
  cell: "Scores!C9",
  found: "The comment says Leader (4), the cell says 3.",
  reason: "=Agreed",
  reference: REFERENCE,
};
const WITHDRAWN: LogEntry = { ...ACCEPTED, kind: "withdrawn", when: "2026-11-04 09:00", by: "", reason: "" };

const MOMENT = "2026-11-05T08:00:00.000Z";
const CHANGED: ChangedEntry = {
  kind: "changed",
  when: "2026-11-05 08:00",
  by: "",
  about: "Score objective 18 for 2026",
  cell: "Scores!C9",
  from: "3",
  to: "“3”",
  mark: toChangeMark(MOMENT, 1, ["Scores!C9"]),
};

/** The rows of a planned tab, for a test to change. */
function toRows({ cells }: SheetPlan): PlainCell[][] {
  const rows: PlainCell[][] = [];
  for (const { row, column, value } of cells) {
    while (rows.length <= row) rows.push(Array.from({ length: LOG_COLUMNS.keys.length }, () => null));
    const line = rows[row];
    if (line) line[column] = value;
  }
  return rows;
}

function workbookWith(rows: readonly PlainCell[][]): Snapshot {
  return snapshotOfSheets([{ name: "Our log", rows }], [{ name: "_maturity.tab.log", refersTo: "'Our log'!$A$1" }]);
}

function rowsOf(...entries: readonly LogEntry[]): PlainCell[][] {
  return toRows(toLogTab("Our log", entries));
}

describe("a digest", () => {
  test("is FNV-1a over each text's length and the text", () => {
    // Worked out by hand from the published steps: of no byte at all it is the offset basis.
    expect(toDigest([])).toBe("811c9dc5");
    const bytes = Array.from("1:a", (character) => character.charCodeAt(0));
    const expected = bytes.reduce((hash, byte) => ((hash ^ BigInt(byte)) * 16_777_619n) % 2n ** 32n, 2_166_136_261n);
    expect(toDigest(["a"])).toBe(expected.toString(16).padStart(8, "0"));
  });

  test("tells texts apart that are divided in another way, or stand in another order", () => {
    const digests = [["ab", "c"], ["a", "bc"], ["abc"], ["c", "ab"], ["ab", "c", ""], ["1:ab1", "c"]].map(toDigest);
    expect(new Set(digests).size).toBe(digests.length);
  });
});

describe("a reference", () => {
  test("is written so that a person can read it", () => {
    expect(toReferenceText(REFERENCE)).toBe("unsupported-score | 2026-2026 | 1b5c09aa | objective 18 Value | money");
    expect(toMatterText(REFERENCE)).toBe("unsupported-score | 2026-2026 | objective 18 Value | money");
  });

  test("is read back, whatever its subject", () => {
    const reference = fc.record({
      rule: fc.constantFrom("missing-score", "score-off-scale"),
      period: fc.constantFrom(null, "2026-2026", "2022-2023 Q2", "current"),
      digest: fc.constantFrom("00000000", "1b5c09aa"),
      subject: fc.string({ minLength: 1 }).filter((text) => text === text.trim() && text !== ""),
    });
    fc.assert(fc.property(reference, (each) => expect(parseReference(toReferenceText(each))).toEqual(each)));
  });

  test.each([
    "",
    "unsupported-score",
    "unsupported-score | 2026 | objective 18",
    "a | b | 1b5c09a | c",
    "a | b | 1b5c09aa |",
  ])("is not made of %j", (text) => expect(parseReference(text)).toBeNull());
});

describe("the mark of a change", () => {
  test("is told from every other change, and from a finding's reference", () => {
    expect(CHANGED.mark).toMatch(/^change \| 2026-11-05T08:00:00\.000Z \| 1 \| [0-9a-f]{8}$/);
    const marks = [CHANGED.mark, toChangeMark(MOMENT, 2, ["Scores!C9"]), toChangeMark(MOMENT, 1, ["Scores!C8"])];
    expect(new Set(marks).size).toBe(3);
    expect(marks.every(isChangeMark)).toBe(true);
    expect(marks.map(parseReference)).toEqual([null, null, null]);
  });

  test.each(["", "change", toReferenceText(REFERENCE), `${CHANGED.mark} and more`])("is not %j", (text) =>
    expect(isChangeMark(text)).toBe(false),
  );
});

describe("the log's tab", () => {
  const plan = toLogTab("Maturity log", [ACCEPTED, WITHDRAWN]);

  test("has a title, a line on what it is, one header row, and a row an entry", () => {
    const rows = toRows(plan);
    expect(rows.map((row) => row[0])).toEqual([
      "Maturity log",
      expect.stringMatching(/^Findings that somebody accepted/),
      null,
      "When",
      "2026-11-03 14:05",
      "2026-11-04 09:00",
    ]);
    expect(rows[3]).toEqual([
      "When",
      "By",
      "Entry",
      "About",
      "Period",
      "Cell",
      "From",
      "To",
      "What was found",
      "Reason",
      "Reference",
    ]);
    expect(rows[5]).toEqual([
      "2026-11-04 09:00",
      null,
      "Acceptance taken back",
      "Objective 18: Value | money",
      "2026",
      "Scores!C9",
      null,
      null,
      "The comment says Leader (4), the cell says 3.",
      null,
      "unsupported-score | 2026-2026 | 1b5c09aa | objective 18 Value | money",
    ]);
  });

  test("keeps a text that looks like a formula as text", () => {
    expect(plan.cells.every(({ formula }) => formula === null)).toBe(true);
    expect(plan.cells.find(({ value }) => value === "=Agreed")).toMatchObject({ row: 4, column: 9, style: "text" });
  });

  test("is made to be printed and to grow", () => {
    expect(plan).toMatchObject({
      frozen: { rows: 4, columns: 0 },
      columnStyle: "text",
      page: { orientation: "landscape", titleRows: { first: 3, last: 3 } },
    });
    expect(plan.columnWidths).toHaveLength(11);
  });
});

describe("reading the log", () => {
  test("gives the entries that it was made of", () => {
    expect(readLog(workbookWith(rowsOf(ACCEPTED, WITHDRAWN, CHANGED)))).toMatchObject({
      sheet: "Our log",
      entries: [ACCEPTED, WITHDRAWN, CHANGED],
      unread: [],
      nextRow: 7,
    });
  });

  test("gives any entry back as it was written", () => {
    const text = fc.string().map((each) => each.trim());
    const entry = fc.record({
      kind: fc.constantFrom("accepted" as const, "withdrawn" as const),
      ...{ when: text, by: text, about: text, period: text, cell: text, found: text },
      reason: text.filter((each) => each !== ""),
      reference: fc.constant(REFERENCE),
    });
    fc.assert(fc.property(entry, (each) => expect(parseLogRow(toLogRow(each))).toEqual(each)));
  });

  test("is null in a workbook without one, also beside a sheet of the user's that is called so", () => {
    expect(readLog(snapshotOfSheets([{ name: "Maturity log", rows: rowsOf(ACCEPTED) }]))).toBeNull();
  });

  test("minds neither lines above the header nor columns in another order", () => {
    const rows = rowsOf(ACCEPTED).map((row) => [...row].reverse());
    rows.splice(0, 1, ["Read by audit"], []);
    const log = readLog(workbookWith(rows));
    expect(log?.entries).toEqual([ACCEPTED]);
    expect(log?.columns).toMatchObject({ when: 10, reference: 0 });
  });

  test.each<[string, number, PlainCell]>([
    ["whose reference was cleared", 10, null],
    ["whose reference is no longer one", 10, "see above"],
    ["whose kind nobody knows", 2, "Signed off"],
    ["whose reason was cleared", 9, null],
  ])("leaves a row %s alone and tells of it", (_, column, value) => {
    const rows = rowsOf(ACCEPTED, WITHDRAWN);
    const [row] = rows.slice(4);
    if (row) row[column] = value;
    expect(readLog(workbookWith(rows))).toMatchObject({ entries: [WITHDRAWN], unread: [4], nextRow: 6 });
  });

  test("takes a note below the list for no entry, and adds below it", () => {
    const rows = [...rowsOf(ACCEPTED), [], [null, "Checked by audit"]];
    expect(readLog(workbookWith(rows))).toMatchObject({ entries: [ACCEPTED], unread: [], nextRow: 7 });
  });

  test("gives the entries in the order of their times where somebody sorted the list", () => {
    const rows = rowsOf(ACCEPTED, WITHDRAWN);
    rows.push(...rows.splice(4, 1));
    expect(readLog(workbookWith(rows))?.entries).toEqual([ACCEPTED, WITHDRAWN]);
    // Not all times can be compared: the order of the rows is all there is.
    const [first] = rows.slice(4);
    if (first) first[0] = "yesterday";
    expect(readLog(workbookWith(rows))?.entries.map(({ kind }) => kind)).toEqual(["withdrawn", "accepted"]);
  });

  test("finds nothing where a header is gone", () => {
    const rows = rowsOf(ACCEPTED);
    const [header] = rows.slice(3);
    if (header) header[10] = null;
    expect(readLog(workbookWith(rows))).toMatchObject({ columns: null, entries: [] });
  });
});

describe("adding to the log", () => {
  test("makes it where there is none, beside a sheet of the user's that is called so", () => {
    const changes = planLogEntries(snapshotOfSheets([{ name: "Maturity log", rows: [["Mine"]] }]), [ACCEPTED]);
    expect(changes).toMatchObject([
      { kind: "writeSheet", isNew: true, plan: { tab: "log", name: "Maturity log (2)" } },
    ]);
  });

  test("sets cells below all that is there, which must be blank, and no others", () => {
    const changes = planLogEntries(workbookWith(rowsOf(ACCEPTED)), [WITHDRAWN, ACCEPTED]);
    const places = changes?.map((change) =>
      change.kind === "setCell" ? [change.at.row, change.at.column] : change.kind,
    );
    const columns = LOG_COLUMNS.keys.map((_, column) => column);
    // By and Reason of the first are blank, From and To of both.
    const filled = columns.filter((column) => ![6, 7].includes(column));
    const first = filled.filter((column) => ![1, 9].includes(column));
    expect(places).toEqual([...first.map((column) => [5, column]), ...filled.map((column) => [6, column])]);
    expect(changes?.every((change) => change.kind === "setCell" && change.from.value === null)).toBe(true);
  });

  test("puts texts under their headers where columns stand in another order", () => {
    const rows = rowsOf(ACCEPTED).map((row) => [...row].reverse());
    const changes = planLogEntries(workbookWith(rows), [ACCEPTED]);
    const reference = toReferenceText(REFERENCE);
    expect(changes).toContainEqual(
      expect.objectContaining({ at: { sheet: "Our log", row: 5, column: 0 }, to: { value: reference, formula: null } }),
    );
  });

  test("is not possible where a header is gone", () => {
    expect(planLogEntries(workbookWith([["Maturity log"]]), [ACCEPTED])).toBeNull();
  });

  test("knows every column by a header of its own", () => {
    expect(new Set(LOG_COLUMNS.headers).size).toBe(11);
  });
});
