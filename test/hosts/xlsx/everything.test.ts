import { planScoreEntry } from "../../../src/app/enter-score";
import { planClearHighlights, planHighlights } from "../../../src/app/highlight";
import { isProblem, type Problem } from "../../../src/app/problem";
import { planTabRemoval } from "../../../src/app/remove-tabs";
import { reviewWorkbook } from "../../../src/app/review";
import { planSummaryTabs } from "../../../src/app/summarise";
import type { ChangePlan } from "../../../src/core/change/change-plan";
import { HostError } from "../../../src/core/change/workbook-host";
import { openWorkbookFile, type WorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { EVERYTHING, SIGNED } from "./everything-package";
import { findChangedParts, textOf, toSetCell, unzip } from "./package-builder";
import { findTextDifference, type TextDifference } from "./text-difference";
import { readEntries } from "./zip-entries";

const TYPES = "[Content_Types].xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const WORKBOOK = "xl/workbook.xml";
const STYLES = "xl/styles.xml";
const SCORES = "xl/worksheets/sheet1.xml";
const SUMS = "xl/worksheets/sheet2.xml";

async function carryOut(file: WorkbookFile, plan: ChangePlan | Problem): Promise<ChangePlan> {
  if (isProblem(plan)) throw new Error(plan.message);
  const outcome = await file.apply(plan);
  if (outcome.kind === "conflict") throw new Error(JSON.stringify(outcome));
  return outcome.undo;
}

async function enterScore(file: WorkbookFile): Promise<ChangePlan> {
  const entry = { objective: "2", period: "2026", score: "3", comment: "Agreed" };
  return carryOut(file, await planScoreEntry(await reviewWorkbook(file), entry, file));
}

async function highlight(file: WorkbookFile): Promise<ChangePlan> {
  return carryOut(file, planHighlights(await reviewWorkbook(file), { period: null }));
}

async function writeTwoTabs(file: WorkbookFile): Promise<ChangePlan> {
  return carryOut(file, planSummaryTabs(await reviewWorkbook(file), new Set(["scores-data", "readings"])));
}

/** The old parts that differ from what they were, and the parts that are new. */
function findChanges(after: Uint8Array): { readonly touched: readonly string[]; readonly added: readonly string[] } {
  const old = new Set(Object.keys(unzip(EVERYTHING)));
  const changed = findChangedParts(EVERYTHING, after);
  return { touched: changed.filter((name) => old.has(name)), added: changed.filter((name) => !old.has(name)) };
}

function differenceOf(part: string, before: Uint8Array, after: Uint8Array): TextDifference {
  return findTextDifference(textOf(before, part), textOf(after, part));
}

/** The workbook after a score with its comment, highlights, and two tabs; with each step's undo, the last first. */
async function changeAll(): Promise<{ readonly file: WorkbookFile; readonly undos: readonly ChangePlan[] }> {
  const file = await openWorkbookFile(EVERYTHING);
  const undos = [await enterScore(file), await highlight(file), await writeTwoTabs(file)].reverse();
  return { file, undos };
}

test("holds more kinds of parts than anybody would write by hand twice", () => {
  const folders = new Set(Object.keys(unzip(EVERYTHING)).map((name) => name.split("/").slice(0, -1).join("/")));
  expect(folders.size).toBeGreaterThan(25);
});

test("a score, highlights and two tabs touch the parts that hold them, and no other byte", async () => {
  const { file } = await changeAll();
  expect(findChanges(file.toBytes())).toEqual({
    touched: [TYPES, RELATIONS, STYLES, WORKBOOK, SCORES, SUMS].sort(),
    added: [
      "xl/tables/table1.xml",
      "xl/worksheets/_rels/sheet7.xml.rels",
      "xl/worksheets/sheet7.xml",
      "xl/worksheets/sheet8.xml",
    ],
  });
});

test("untouched entries of the zip are the same packed bytes, in the same order, with their time", async () => {
  const { file } = await changeAll();
  const [old, young] = [readEntries(EVERYTHING), readEntries(file.toBytes())];
  expect(young.slice(0, old.length).map(({ name }) => name)).toEqual(old.map(({ name }) => name));
  const { touched } = findChanges(file.toBytes());
  for (const [index, entry] of old.entries()) {
    const now = young[index];
    expect([entry.name, now?.modified]).toEqual([entry.name, entry.modified]);
    if (touched.includes(entry.name)) continue;
    expect([entry.name, now?.method, now?.crc]).toEqual([entry.name, entry.method, entry.crc]);
    expect(Buffer.compare(now?.packed ?? new Uint8Array(), entry.packed)).toBe(0);
  }
});

describe("a touched part differs only where it must", () => {
  test("the score sheet, by a score and its comment", async () => {
    const file = await openWorkbookFile(EVERYTHING);
    await enterScore(file);
    expect(differenceOf(SCORES, EVERYTHING, file.toBytes())).toEqual({
      lost: ['<c r="D3" s="1"/>', "<v>", "-2", "</v>"],
      gained: [
        ...['<c r="D3" s="1">', "<v>", "3", "</v>", "</c>"],
        ...['<c r="E3" t="inlineStr">', "<is>", "<t>", "Agreed", "</t>", "</is>", "</c>"],
      ],
    });
    expect(differenceOf(WORKBOOK, EVERYTHING, file.toBytes())).toEqual({
      lost: ['<calcPr calcId="191029" iterate="1"/>'],
      gained: ['<calcPr calcId="191029" iterate="1" fullCalcOnLoad="1"/>'],
    });
    expect(findChanges(file.toBytes()).touched).toEqual([WORKBOOK, SCORES, SUMS]);
  });

  test("a sheet that reads the score, by the result that no longer holds", async () => {
    const file = await openWorkbookFile(EVERYTHING);
    await enterScore(file);
    expect(differenceOf(SUMS, EVERYTHING, file.toBytes())).toEqual({ lost: ["<v>", "4", "</v>"], gained: [] });
  });

  test("the score sheet, by highlights behind the user's own formats", async () => {
    const file = await openWorkbookFile(EVERYTHING);
    await highlight(file);
    const { lost, gained } = differenceOf(SCORES, EVERYTHING, file.toBytes());
    expect(lost).toEqual([]);
    expect(new Set(gained.map((piece) => /^<\/?(\w+)/.exec(piece)?.[1] ?? "formula"))).toEqual(
      new Set(["conditionalFormatting", "cfRule", "formula"]),
    );
    const priorities = gained.flatMap((piece) => /priority="(\d+)"/.exec(piece)?.[1] ?? []).map(Number);
    // The last of the user's own is one that newer Excels alone know.
    expect(priorities).toEqual(priorities.map((_, index) => 6 + index));
    const text = textOf(file.toBytes(), SCORES);
    expect(text.indexOf("maturity:")).toBeGreaterThan(text.indexOf("</conditionalFormatting>"));
    expect(text.lastIndexOf("maturity:")).toBeLessThan(text.indexOf("<dataValidations"));
  });

  test("the styles, by what is added behind the end of each list", async () => {
    const { file } = await changeAll();
    const [before, after] = [EVERYTHING, file.toBytes()].map((bytes) => textOf(bytes, STYLES));
    for (const list of ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"]) {
      const [old, young] = [before, after].map((text) =>
        new RegExp(`<${list} [^>]*>(.*?)</${list}>`, "s").exec(text ?? ""),
      );
      expect(young?.[1]?.startsWith(old?.[1] ?? "-")).toBe(true);
    }
    const { lost } = differenceOf(STYLES, EVERYTHING, file.toBytes());
    expect(lost.filter((piece) => !/^<(numFmts|fonts|fills|borders|cellXfs|dxfs) count="\d+">$/.test(piece))).toEqual(
      [],
    );
  });

  test("the lists of parts and sheets, by what two tabs add", async () => {
    const file = await openWorkbookFile(EVERYTHING);
    await writeTwoTabs(file);
    const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    expect(differenceOf(TYPES, EVERYTHING, file.toBytes())).toEqual({
      lost: [],
      gained: ["worksheets/sheet7.xml worksheet", "tables/table1.xml table", "worksheets/sheet8.xml worksheet"].map(
        (each) => each.replace(/^(.*) (.*)$/, `<Override PartName="/xl/$1" ContentType="${kind}.$2+xml"/>`),
      ),
    });
    expect(differenceOf(RELATIONS, EVERYTHING, file.toBytes())).toEqual({
      lost: [],
      gained: [7, 8].map(
        (number) =>
          `<Relationship Id="rId${number + 19}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      ),
    });
    const { lost, gained } = differenceOf(WORKBOOK, EVERYTHING, file.toBytes());
    expect(lost).toEqual(['<calcPr calcId="191029" iterate="1"/>']);
    expect(gained.filter((piece) => piece.startsWith("<"))).toEqual([
      '<sheet name="Scores data" sheetId="13" r:id="rId26"/>',
      '<sheet name="Readings" sheetId="14" r:id="rId27"/>',
      ...['<definedName name="_maturity.tab.scores_data" hidden="1">', "</definedName>"],
      ...['<definedName name="_xlnm.Print_Area" localSheetId="7">', "</definedName>"],
      ...['<definedName name="_xlnm.Print_Titles" localSheetId="7">', "</definedName>"],
      ...['<definedName name="_maturity.tab.readings" hidden="1">', "</definedName>"],
      ...['<definedName name="_xlnm.Print_Area" localSheetId="8">', "</definedName>"],
      ...['<definedName name="_xlnm.Print_Titles" localSheetId="8">', "</definedName>"],
      '<calcPr calcId="191029" iterate="1" fullCalcOnLoad="1"/>',
    ]);
  });
});

test("undo of everything, the last first, gives the very bytes back", async () => {
  const { file, undos } = await changeAll();
  for (const undo of undos) await carryOut(file, undo);
  expect(Buffer.compare(file.toBytes(), EVERYTHING)).toBe(0);
});

test("taken off in another session, what we added goes and the user's sheets are as they were", async () => {
  const file = await openWorkbookFile(EVERYTHING);
  await highlight(file);
  await writeTwoTabs(file);
  const later = await openWorkbookFile(file.toBytes());
  await carryOut(later, planClearHighlights(await reviewWorkbook(later)));
  await carryOut(later, planTabRemoval(await reviewWorkbook(later)));
  expect(findChanges(later.toBytes())).toEqual({ touched: [STYLES, WORKBOOK], added: [] });
  expect(differenceOf(WORKBOOK, EVERYTHING, later.toBytes())).toEqual({
    lost: ['<calcPr calcId="191029" iterate="1"/>'],
    gained: ['<calcPr calcId="191029" iterate="1" fullCalcOnLoad="1"/>'],
  });
});

test("a signed workbook is read but not changed, since its signature would no longer hold", async () => {
  const file = await openWorkbookFile(SIGNED);
  const change = await toSetCell(file, "Scores", "A1", { value: 4 });
  const refused = file.apply({ label: "Score", changes: [change] });
  await expect(refused).rejects.toBeInstanceOf(HostError);
  await expect(refused).rejects.toMatchObject({
    code: "unsupported",
    message: "The workbook is signed, and a change would break the signature. Save an unsigned copy first.",
  });
  expect(file.toBytes()).toEqual(SIGNED);
});
