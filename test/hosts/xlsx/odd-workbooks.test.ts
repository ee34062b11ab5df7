import { Workbook } from "exceljs";
import { planScoreEntry } from "../../../src/app/enter-score";
import { planClearHighlights, planHighlights } from "../../../src/app/highlight";
import { isProblem, type Problem } from "../../../src/app/problem";
import { planTabRemoval } from "../../../src/app/remove-tabs";
import { reviewWorkbook, type Review } from "../../../src/app/review";
import { planSummaryTabs } from "../../../src/app/summarise";
import type { ChangePlan } from "../../../src/core/change/change-plan";
import { openWorkbookFile, type WorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { ODD_WORKBOOKS, type OddWorkbook } from "./odd-workbooks";
import { findChangedParts, textOf, unzip } from "./package-builder";
import { findTextDifference } from "./text-difference";

const LISTS = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/styles.xml"];
const ENTRY = { objective: "2", period: "2026", score: "3", comment: "Agreed" };

type ToPlan = (review: Review, file: WorkbookFile) => ChangePlan | Problem | Promise<ChangePlan | Problem>;

const STEPS: readonly (readonly [step: string, toPlan: ToPlan])[] = [
  ["a score", (review, file) => planScoreEntry(review, ENTRY, file)],
  ["highlights", (review) => planHighlights(review, { period: null })],
  ["tabs", (review) => planSummaryTabs(review, new Set(["summary", "scores-data", "readings"]))],
  ["no highlights", planClearHighlights],
  ["no tabs", planTabRemoval],
];

async function carryOut(file: WorkbookFile, plan: ChangePlan | Problem): Promise<ChangePlan> {
  if (isProblem(plan)) throw new Error(plan.message);
  expect(plan.changes.length).toBeGreaterThan(0);
  const outcome = await file.apply(plan);
  if (outcome.kind === "conflict") throw new Error(JSON.stringify(outcome));
  return outcome.undo;
}

async function readSheetsInExceljs(bytes: Uint8Array): Promise<readonly string[]> {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  const workbook = new Workbook();
  await workbook.xlsx.load(copy);
  return workbook.worksheets.map(({ name }) => name);
}

/** The old parts that differ from what they were. */
function findTouched(before: Uint8Array, after: Uint8Array): readonly string[] {
  const old = unzip(before);
  return findChangedParts(before, after).filter((name) => name in old);
}

async function expectReadable(file: WorkbookFile, { isBeyondExceljs }: OddWorkbook): Promise<void> {
  const snapshot = await (await openWorkbookFile(file.toBytes())).read();
  expect(snapshot).toEqual(await file.read());
  if (isBeyondExceljs) return;
  expect(await readSheetsInExceljs(file.toBytes())).toEqual(snapshot.sheets.map(({ name }) => name));
}

test("are some dozens", () => {
  expect(ODD_WORKBOOKS.length).toBeGreaterThanOrEqual(36);
});

describe.each(ODD_WORKBOOKS.map((odd) => [odd.oddity, odd] as const))("a workbook with %s", (_, odd) => {
  test("keeps every part that a step has no business with, and gives all back", async () => {
    const file = await openWorkbookFile(odd.bytes);
    const before = await file.read();
    await expectReadable(file, odd);
    const undos: ChangePlan[] = [];
    for (const [, toPlan] of STEPS) {
      undos.unshift(await carryOut(file, await toPlan(await reviewWorkbook(file), file)));
      const allowed = [...LISTS, odd.scores, ...odd.readers];
      expect(findTouched(odd.bytes, file.toBytes()).filter((part) => !allowed.includes(part))).toEqual([]);
      await expectReadable(file, odd);
    }
    for (const undo of undos) await carryOut(file, undo);
    expect(await file.read()).toEqual(before);
    expect(Buffer.compare(file.toBytes(), odd.bytes)).toBe(0);
  });

  test("has the user's sheets as they were when highlights and tabs are taken off in another session", async () => {
    const first = await openWorkbookFile(odd.bytes);
    for (const [, toPlan] of STEPS.slice(1, 3)) await carryOut(first, await toPlan(await reviewWorkbook(first), first));
    const later = await openWorkbookFile(first.toBytes());
    for (const [, toPlan] of STEPS.slice(3)) await carryOut(later, await toPlan(await reviewWorkbook(later), later));
    const changed = findChangedParts(odd.bytes, later.toBytes());
    const others = changed.filter((part) => !LISTS.includes(part));
    expect(others).toEqual(odd.readsAnything ? odd.readers : []);
    for (const part of others) {
      const { lost, gained } = findTextDifference(textOf(odd.bytes, part), textOf(later.toBytes(), part));
      expect([lost.join(""), gained]).toEqual([expect.stringMatching(/^(<v>\d+<\/v>)+$/), []]);
    }
  });
});
