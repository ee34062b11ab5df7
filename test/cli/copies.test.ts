import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Workbook } from "exceljs";
import { strFromU8, unzipSync, type Unzipped } from "fflate";
import { planHighlights } from "../../src/app/highlight";
import { reviewWorkbook } from "../../src/app/review";
import type { Cell } from "../../src/core/grid/cell";
import type { Snapshot } from "../../src/core/grid/snapshot";
import { parseAddress } from "../../src/core/grid/a1";
import { toPlainText } from "../../src/core/grid/display";
import { openWorkbookFile } from "../../src/hosts/xlsx/workbook-file";
import { recalculate } from "../engines/ironcalc";
import { isSameFigure } from "../core/report/recalculated-tabs";
import { makeFolder, maturity, SAMPLE } from "./run-maturity";

let folder: string;

beforeAll(async () => {
  folder = await makeFolder();
});

async function partsOf(file: string): Promise<Unzipped> {
  return unzipSync(await readFile(file));
}

/** The names of the parts that differ or that only one of two packages has. */
async function changedParts(before: string, after: string): Promise<readonly string[]> {
  const [old, now] = await Promise.all([partsOf(before), partsOf(after)]);
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  const isSame = (name: string): boolean =>
    Buffer.compare(old[name] ?? Buffer.from("-"), now[name] ?? Buffer.from("+")) === 0;
  return [...names].filter((name) => !isSame(name)).sort();
}

async function readCopy(file: string): Promise<Snapshot> {
  return (await openWorkbookFile(await readFile(file))).read();
}

function cellAt(snapshot: Snapshot, address: string): Cell {
  const at = parseAddress(address);
  if (!at) throw new Error(`${address} is no cell`);
  return snapshot.cell(at);
}

/** Recalculates all sheets of a workbook from nothing, with some cells typed over. */
async function recalculateCopy(
  snapshot: Snapshot,
  typed: Readonly<Record<string, string>> = {},
): ReturnType<typeof recalculate> {
  const toContent = ({ value, formula }: Cell): string => {
    if (formula !== null) return formula.startsWith("HYPERLINK(") ? "" : `=${formula}`;
    return typeof value === "string" ? `'${value}` : toPlainText(value);
  };
  return recalculate({
    sheets: snapshot.sheets.map(({ name, content }) => ({
      name,
      cells: content.rows.flatMap((cells, row) =>
        (cells ?? []).flatMap((cell, column) =>
          cell ? [{ row, column, content: typed[`${name} ${row} ${column}`] ?? toContent(cell) }] : [],
        ),
      ),
    })),
  });
}

/** What the sample's content does not allow. */
const NOT_MADE =
  "The tab “KPI review” is not made: there are no KPIs and no savings register in this workbook.\n" +
  "The tab “Savings data” is not made: there is no savings register in this workbook.\n";

describe("maturity summary", () => {
  test("adds its tabs and changes no part but those that list sheets and styles", async () => {
    const copy = join(folder, "summary.xlsx");
    const { status, stdout } = await maturity(["summary", SAMPLE, "-o", copy]);
    expect(stdout).toBe(
      `Wrote ${copy} with the tabs “Summary”, “Heat map”, “Gaps and actions”, “Next level”, “Where we are”, “Maturity map”, “Continued and new”, “Scores data” and “Readings”.\n${NOT_MADE}`,
    );
    expect(status).toBe(0);
    const old = Object.keys(await partsOf(SAMPLE));
    const changed = (await changedParts(SAMPLE, copy)).filter((name) => old.includes(name));
    expect(changed).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"]);
    const snapshot = await readCopy(copy);
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual([
      "Scores",
      "Averages",
      "Read me",
      "Summary",
      "Heat map",
      "Gaps and actions",
      "Next level",
      "Where we are",
      "Maturity map",
      "Continued and new",
      "Scores data",
      "Readings",
    ]);
    expect(snapshot.findName("_maturity.tab.summary")).toMatchObject({ refersTo: "Summary!$A$1", isHidden: true });
    expect(snapshot.findName("_maturity.baseline")?.refersTo).toBe("Summary!$J$8");
  });

  test("writes formulas whose stored results another engine recalculates to the same values", async () => {
    const copy = join(folder, "recalculated.xlsx");
    await maturity(["summary", SAMPLE, "-o", copy]);
    const snapshot = await readCopy(copy);
    const valueAt = await recalculateCopy(snapshot);
    const differing: string[] = [];
    let formulas = 0;
    for (const { name, content } of snapshot.sheets) {
      content.rows.forEach((cells, row) =>
        cells?.forEach((cell, column) => {
          if (typeof cell?.formula !== "string" || cell.formula.startsWith("HYPERLINK(")) return;
          formulas += 1;
          if (!isSameFigure(cell.value, valueAt(name, row, column)))
            differing.push(`${name} ${row} ${column}: ${cell.formula}`);
        }),
      );
    }
    expect(formulas).toBeGreaterThan(1000);
    expect(differing).toEqual([]);
  });

  test("follows a score that is changed in the copy", async () => {
    const copy = join(folder, "followed.xlsx");
    await maturity(["summary", SAMPLE, "-o", copy]);
    const snapshot = await readCopy(copy);
    const before = await recalculateCopy(snapshot);
    // Objective 1 from 3 to 5, and objective 22 from Leadr to 2/3.
    const after = await recalculateCopy(snapshot, { "Scores 8 5": "5", "Scores 64 5": "'2/3" });
    const meanRow = 7;
    expect(before("Summary", meanRow, 1)).toBeCloseTo(181 / 57, 12);
    expect(after("Summary", meanRow, 1)).toBeCloseTo((181 + 2 + 2) / 58, 12);
    expect([before("Summary", 9, 1), after("Summary", 9, 1)]).toEqual([4, 5]);
  });

  test("rewrites its own tabs in place", async () => {
    const [first, second] = [join(folder, "first.xlsx"), join(folder, "second.xlsx")];
    await maturity(["summary", SAMPLE, "-o", first]);
    await maturity(["summary", first, "-o", second]);
    const names = (snapshot: Snapshot): readonly string[] => snapshot.sheets.map((sheet) => sheet.name);
    expect(names(await readCopy(second))).toEqual(names(await readCopy(first)));
    const scores = await readCopy(first);
    expect((await readCopy(second)).sheets.map((sheet) => sheet.content.rows)).toEqual(
      scores.sheets.map((sheet) => sheet.content.rows),
    );
  });

  test("a second run has nothing to change: the copy is the very file", async () => {
    const [first, second] = [join(folder, "once.xlsx"), join(folder, "twice.xlsx")];
    await maturity(["summary", SAMPLE, "-o", first]);
    const { status, stdout } = await maturity(["summary", first, "-o", second]);
    expect([status, stdout]).toEqual([
      0,
      `Wrote ${second}. There was nothing to change: its tabs are up to date.\n${NOT_MADE}`,
    ]);
    expect(Buffer.compare(await readFile(first), await readFile(second))).toBe(0);
    // A score that is changed has them written again, with results that follow.
    const [scored, third] = [join(folder, "scored-since.xlsx"), join(folder, "thrice.xlsx")];
    await maturity(["score", second, "-o", scored, "--objective", "1", "--period", "2026", "--score", "5"]);
    await maturity(["summary", scored, "-o", third]);
    const mean = cellAt(await readCopy(third), "Summary!B8").value;
    expect(mean).toBeCloseTo((181 + 2) / 57, 12);
  });

  test("highlights the newest scores where that is asked for, and no sheet of scores is changed else", async () => {
    const copy = join(folder, "highlighted.xlsx");
    const { status, stdout } = await maturity(["summary", SAMPLE, "-o", copy, "--tabs", "scores-data", "--highlight"]);
    expect(stdout).toBe(`Wrote ${copy} with the tabs “Scores data” and “Readings”, and the scores highlighted.\n`);
    expect(status).toBe(0);
    const [now, old] = [await readCopy(copy), await readCopy(SAMPLE)];
    const marks = (now.findSheet("Scores")?.content.conditionalFormulas ?? []).map(
      (formula) => /N\("maturity:([a-z]+)"\)=0\)$/.exec(formula)?.[1],
    );
    expect(marks).toEqual(["no", "no", "no", "no", "behind", "fell", "met", "ahead"]);
    expect(now.findSheet("Scores")?.content.rows).toEqual(old.findSheet("Scores")?.content.rows);
    // They are the very rules that the pane puts on.
    const planned = planHighlights(await reviewWorkbook(await openWorkbookFile(await readFile(SAMPLE))), {
      period: null,
    });
    expect(planned).toMatchObject({
      changes: [
        { rules: (now.findSheet("Scores")?.content.conditionalFormulas ?? []).map((formula) => ({ formula })) },
      ],
    });
    // Without being asked there are none.
    const plain = join(folder, "not-highlighted.xlsx");
    await maturity(["summary", SAMPLE, "-o", plain]);
    expect((await readCopy(plain)).findSheet("Scores")?.content.conditionalFormulas).toEqual([]);
  });

  test("leaves a sheet of the user's own that is called Summary alone", async () => {
    const [own, copy] = [join(folder, "own-summary.xlsx"), join(folder, "own-summary-copy.xlsx")];
    const workbook = new Workbook();
    await workbook.xlsx.readFile(SAMPLE);
    workbook.addWorksheet("summary").getCell("A1").value = "Mine";
    await workbook.xlsx.writeFile(own);
    await maturity(["summary", own, "-o", copy]);
    const snapshot = await readCopy(copy);
    expect(snapshot.sheets.map((sheet) => sheet.name).slice(3)).toEqual([
      "summary",
      "Summary (2)",
      "Heat map",
      "Gaps and actions",
      "Next level",
      "Where we are",
      "Maturity map",
      "Continued and new",
      "Scores data",
      "Readings",
    ]);
    expect(cellAt(snapshot, "summary!A1").value).toBe("Mine");
    expect(snapshot.findName("_maturity.tab.summary")?.refersTo).toBe("'Summary (2)'!$A$1");
  });

  test("has charts in the package, with the figures that they show", async () => {
    const copy = join(folder, "charts.xlsx");
    await maturity(["summary", SAMPLE, "-o", copy]);
    const parts = await partsOf(copy);
    const charts = Object.keys(parts).filter((name) => name.startsWith("xl/charts/"));
    expect(charts).toHaveLength(3);
    const [keyAreas = ""] = charts
      .map((name) => strFromU8(parts[name] ?? new Uint8Array()))
      .filter((xml) => xml.includes("by key area"));
    expect(keyAreas).toContain("Contract and relationship management");
    expect(keyAreas).toContain("Summary!$B$19:$B$29");
  });
});

describe("maturity score", () => {
  test("changes the cell that it names, what depends on it, and nothing else", async () => {
    const copy = join(folder, "score.xlsx");
    const { status, stdout } = await maturity([
      "score",
      SAMPLE,
      "-o",
      copy,
      "--objective",
      "39",
      "--period",
      "2026",
      "--score",
      "4",
    ]);
    expect([status, stdout]).toEqual([0, `Scores!F96: “” became “4”.\nWrote ${copy}.\n`]);
    const [before, after] = [await readCopy(SAMPLE), await readCopy(copy)];
    expect(cellAt(after, "Scores!F96").value).toBe(4);
    for (const sheet of after.sheets) {
      sheet.content.rows.forEach((cells, row) =>
        cells?.forEach((cell, column) => {
          if (sheet.name === "Scores" && row === 95 && column === 5) return;
          const old = before.findSheet(sheet.name)?.cell(row, column);
          expect(cell && { formula: cell.formula, format: cell.numberFormat }).toEqual(
            cell && old && { formula: old.formula, format: old.numberFormat },
          );
          if (cell?.formula === null) expect(cell.value).toEqual(old?.value);
        }),
      );
    }
    expect(await changedParts(SAMPLE, copy)).toEqual([
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
    ]);
  });

  test("leaves no old result in the officer's own average over the score", async () => {
    const copy = join(folder, "average.xlsx");
    await maturity(["score", SAMPLE, "-o", copy, "--objective", "39", "--period", "2026", "--score", "4"]);
    const [before, after] = [await readCopy(SAMPLE), await readCopy(copy)];
    const averages = before.findSheet("Averages");
    const stale: string[] = [];
    const kept: string[] = [];
    averages?.content.rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (typeof cell?.formula !== "string") return;
        const now = after.findSheet("Averages")?.cell(row, column);
        (now?.value === null ? stale : kept).push(cell.formula);
      }),
    );
    // Social value's average of 2026 and the average of all of them depend on it; no other does.
    expect(stale.every((formula) => formula.includes("F"))).toBe(true);
    expect(stale).toHaveLength(2);
    expect(kept.length).toBeGreaterThan(20);
    expect(strFromU8((await partsOf(copy))["xl/workbook.xml"] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"');
  });

  test("keeps 2/3 and a comment that begins with = as text", async () => {
    const copy = join(folder, "text.xlsx");
    const comment = "=1+1 is no formula here";
    await maturity([
      "score",
      SAMPLE,
      "-o",
      copy,
      "--objective",
      "1",
      "--period",
      "2026",
      "--score",
      "2/3",
      "--comment",
      comment,
    ]);
    const snapshot = await readCopy(copy);
    expect(cellAt(snapshot, "Scores!F9")).toMatchObject({ value: "2/3", formula: null });
    expect(cellAt(snapshot, "Scores!G9")).toMatchObject({ value: comment, formula: null });
    const [sheet = "", styles = ""] = ["xl/worksheets/sheet1.xml", "xl/styles.xml"].map((name) => name);
    const parts = await partsOf(copy);
    const styleOf = (cell: string): number =>
      Number(new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(strFromU8(parts[sheet] ?? new Uint8Array()))?.[1]);
    const formats =
      strFromU8(parts[styles] ?? new Uint8Array())
        .split("<cellXfs")[1]
        ?.match(/<xf [^>]*>/g) ?? [];
    // Without it Excel would turn the text into a date or a formula as soon as somebody edits the cell.
    for (const cell of ["F9", "G9"]) expect(formats[styleOf(cell)]).toContain('quotePrefix="1"');
  });

  test.each([
    ["a level in the notation of the column", "Mature", 3],
    ["a level with its name", "4 - Leader", 4],
    ["not applicable", "n/a", "N/A"],
  ])("writes %s", async (_, score, value) => {
    const copy = join(folder, `notation-${String(value).replace("/", "")}.xlsx`);
    expect(
      (
        await maturity([
          "score",
          SAMPLE,
          "-o",
          copy,
          "--objective",
          "#2",
          "--period",
          "2026",
          "--score",
          score,
          "--quiet",
        ])
      ).stdout,
    ).toBe("");
    expect(cellAt(await readCopy(copy), "Scores!F10").value).toBe(value);
  });
});

test("a score of a past round is written, and said on standard error", async () => {
  const copy = join(folder, "past.xlsx");
  const entry = ["--objective", "1", "--period", "2025", "--score", "4"];
  const { status, stderr } = await maturity(["score", SAMPLE, "-o", copy, ...entry]);
  expect([status, stderr]).toEqual([0, "maturity: 2025 is a past round: its record was changed.\n"]);
});

describe("a command that writes a copy", () => {
  const score = ["--objective", "1", "--period", "2026", "--score", "4"];

  test("refuses an output that exists, unless it is forced", async () => {
    const copy = join(folder, "exists.xlsx");
    await writeFile(copy, "something else");
    const refused = await maturity(["score", SAMPLE, "-o", copy, ...score]);
    expect([refused.status, refused.stderr]).toEqual([
      4,
      "maturity: exists.xlsx exists already. Use --force to overwrite it, or choose another name.\n",
    ]);
    expect(await readFile(copy, "utf8")).toBe("something else");
    expect((await maturity(["score", SAMPLE, "-o", copy, "--force", ...score])).status).toBe(0);
    expect((await readCopy(copy)).sheets).toHaveLength(3);
  });

  test("refuses an output that is the input, forced or not", async () => {
    const own = join(folder, "own.xlsx");
    await writeFile(own, await readFile(SAMPLE));
    const { mtimeMs } = await stat(own);
    const ended = await maturity(["summary", own, "-o", own, "--force"]);
    expect(ended.status).toBe(4);
    expect(ended.stderr).toContain("is the input itself");
    expect((await stat(own)).mtimeMs).toBe(mtimeMs);
  });

  test.each([
    [
      ["--objective", "99", "--period", "2026", "--score", "3"],
      2,
      "There is no objective “99” in this workbook. Its refs run from 1 to 59.",
    ],
    [
      ["--objective", "1", "--period", "2031", "--score", "3"],
      2,
      "There is no period “2031” in this workbook. It has: 2025, 2026.",
    ],
    [["--objective", "1", "--period", "2026", "--score", "seven"], 2, "“seven” is no score."],
    [["--objective", "1", "--period", "2026"], 2, "--score is missing"],
  ])("with %j ends with status %i and writes nothing", async (args, status, message) => {
    const copy = join(folder, "never.xlsx");
    const ended = await maturity(["score", SAMPLE, "-o", copy, ...args]);
    expect(ended.status).toBe(status);
    expect(ended.stderr).toContain(message);
    await expect(stat(copy)).rejects.toThrow("ENOENT");
  });

  test("reads standard input", async () => {
    const copy = join(folder, "from-standard-input.xlsx");
    const ended = await maturity(["score", "-", "-o", copy, ...score], await readFile(SAMPLE));
    expect([ended.status, ended.stderr]).toEqual([0, ""]);
    expect(cellAt(await readCopy(copy), "Scores!F9").value).toBe(4);
  });
});
