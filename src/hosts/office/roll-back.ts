import type { ChangePlan } from "../../core/change/change-plan";
import { toTabMark } from "../../core/change/owned-tabs";
import type { SheetPlan } from "../../core/change/sheet-plan";
import { toAbsoluteAddress } from "../../core/grid/a1";
import { isSameContent } from "../../core/grid/cell";
import { isSameCell, isSameSheetName } from "../../core/grid/cell-ref";
import type { BatchRunner } from "./batch-runner";
import { putBack, type CellOutcome } from "./cell-edits";
import { inspect, type Inspection } from "./inspection";
import { hasName } from "./plan-steps";
import { queueSteps } from "./run-steps";
import { toSavedTab } from "./saved-tab";
import { toRules } from "./standing-highlights";
import type { Step } from "./steps";

/**
 * Brings the workbook back to what it was before a plan, of which any part may have been done: looks again, and undoes
 * what differs. What others did to cells meanwhile stays theirs. Throws what Excel throws.
 * @param outcomes what stood in the plan's cells when they were set; null where the batch failed and it is not known.
 */
export async function rollBack(
  runner: BatchRunner,
  plan: ChangePlan,
  before: Inspection,
  plans: ReadonlyMap<string, SheetPlan>,
  outcomes: readonly CellOutcome[] | null,
): Promise<void> {
  const now = await inspect(runner, plan);
  const steps = [
    ...undoTabs(plan, before, now, plans),
    ...undoNames(plan, before, now),
    ...undoHighlights(before, now),
  ];
  const strays = await findStrays(runner, plan, before, now);
  const drops = strays.map((sheetId): Step => ({ kind: "dropTab", sheetId, mark: null }));
  const all = [...steps, ...drops];
  if (all.length > 0) await runner.send((context) => queueSteps(context, all, runner.features));
  await putBack(runner, outcomes ?? findSetCells(plan, before, now));
}

function undoTabs(
  plan: ChangePlan,
  before: Inspection,
  now: Inspection,
  plans: ReadonlyMap<string, SheetPlan>,
): readonly Step[] {
  return plan.changes.flatMap((change): readonly Step[] => {
    if (change.kind === "setCell" || change.kind === "setName" || change.kind === "highlight") return [];
    const tab = change.kind === "writeSheet" ? change.plan.tab : change.tab;
    const [was, is] = [before.tabs.get(tab), now.tabs.get(tab) ?? null];
    const mark = toTabMark(tab);
    if (was && !is && now.structure.sheets.some((sheet) => sheet.id === was.sheetId)) {
      // Its mark was taken away, and no more than that.
      const to = toAbsoluteAddress({ sheet: was.name, row: 0, column: 0 });
      return [{ kind: "setName", name: mark, exists: hasName(now, mark), to }];
    }
    if (was) {
      const saved = toSavedTab(was, plans.get(tab) ?? null);
      const source = { kind: "saved" as const, saved };
      return [{ kind: "writeTab", tab, name: was.name, source, existing: is, hasMark: hasName(now, mark) }];
    }
    return is ? [{ kind: "dropTab", sheetId: is.sheetId, mark }] : [];
  });
}

function undoNames(plan: ChangePlan, before: Inspection, now: Inspection): readonly Step[] {
  const find = ({ structure }: Inspection, name: string): string | null =>
    structure.names.find((each) => each.name.toLowerCase() === name.toLowerCase())?.refersTo ?? null;
  return plan.changes.flatMap((change): readonly Step[] => {
    if (change.kind !== "setName") return [];
    const [was, is] = [find(before, change.name), find(now, change.name)];
    return was === is ? [] : [{ kind: "setName", name: change.name, exists: is !== null, to: was }];
  });
}

/**
 * Takes away what the batch added. Of what it took away it puts back all, in their order: any that is left goes with them.
 */
function undoHighlights(before: Inspection, now: Inspection): readonly Step[] {
  const left = new Set(now.highlights.map(({ id }) => id));
  const isWhole = before.highlights.every(({ id }) => left.has(id));
  const known = new Set(isWhole ? before.highlights.map(({ id }) => id) : []);
  const added = isWhole ? [] : toRules(before.highlights).map((rule): Step => ({ kind: "addHighlight", rule }));
  const extra = now.highlights.filter(({ id }) => !known.has(id));
  return [...added, ...extra.map(({ sheet, id }): Step => ({ kind: "dropHighlight", sheet, id }))];
}

/** Sheets that the batch added and could not mark any more: called as planned, new, and empty. */
async function findStrays(
  runner: BatchRunner,
  plan: ChangePlan,
  before: Inspection,
  now: Inspection,
): Promise<readonly string[]> {
  const known = new Set(before.structure.sheets.map((sheet) => sheet.id));
  const marked = new Set([...now.tabs.values()].map((state) => state.sheetId));
  const wanted = plan.changes.flatMap((change) => (change.kind === "writeSheet" ? [change.plan.name] : []));
  const suspects = now.structure.sheets.filter(
    ({ id, name }) => !known.has(id) && !marked.has(id) && wanted.some((each) => isSameSheetName(each, name)),
  );
  if (suspects.length === 0) return [];
  return runner.send((context) => {
    const used = suspects.map(({ id }) => context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject());
    for (const range of used) range.load({ address: true });
    return () => suspects.flatMap(({ id }, index) => (used[index]?.isNullObject === true ? [id] : []));
  });
}

/** The plan's cells that hold by now what the plan sets them to, and did not before. */
function findSetCells(plan: ChangePlan, before: Inspection, now: Inspection): readonly CellOutcome[] {
  return plan.changes.flatMap((change) => {
    if (change.kind !== "setCell") return [];
    const was = before.cells.find((cell) => isSameCell(cell.at, change.at))?.content;
    const is = now.cells.find((cell) => isSameCell(cell.at, change.at))?.content;
    return was && is && isSameContent(is, change.to) ? [{ at: change.at, before: was, after: is }] : [];
  });
}
