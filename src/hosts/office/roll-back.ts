import type { Change, ChangePlan } from "../../core/change/change-plan";
import { toTabMark } from "../../core/change/owned-tabs";
import type { SheetPlan } from "../../core/change/sheet-plan";
import { toAbsoluteAddress, toAddress } from "../../core/grid/a1";
import { isSameContent } from "../../core/grid/cell";
import { isSameCell, isSameSheetName } from "../../core/grid/cell-ref";
import type { BatchRunner } from "./batch-runner";
import { isTakenAs, putBack, type CellOutcome } from "./cell-edits";
import { isSameFormula } from "./cell-content";
import { inspect, type Inspection } from "./inspection";
import { isSameTab } from "./late-changes";
import { toSavedTab } from "./saved-tab";
import { toRules } from "./standing-highlights";
import type { Step } from "./steps";
import { findTabId } from "./tab-id";
import type { TabState } from "./tab-state";
import { hasName } from "./workbook-structure";
import { writeSteps } from "./write-steps";

/** What Excel puts where a reference was whose cells are gone. */
const LOST = "#REF!";

/** Going back is not looked at before it begins: it was looked at just now. */
const NO_LEAD = { queue: () => () => null, isBar: () => false };

/** A plan of which any part may have been done, and what is known of it. */
export interface BrokenRun {
  readonly plan: ChangePlan;
  /** What the plan's batch tells its tabs by. */
  readonly stamp: string;
  /** The workbook as it stood before. */
  readonly before: Inspection;
  /** The plans that the tabs stood on before, by tab. */
  readonly plans: ReadonlyMap<string, SheetPlan>;
  /** What stood in the plan's cells when they were set; null where the batch failed and it is not known. */
  readonly outcomes: readonly CellOutcome[] | null;
  /** Whether a new sheet may stand there that could not be marked as ours any more. */
  readonly mayHaveStray: boolean;
  /** Whether anything at all can have been done. */
  readonly isBegun: boolean;
}

/** What came of bringing a workbook back. */
export interface RolledBack {
  /** Whether there was anything to bring back. */
  readonly isTouched: boolean;
  /** What is not as it was, in a few words each; nothing if all is well. */
  readonly left: readonly string[];
  /** Tabs whose cells are as they were, but whose layout another session made and nobody remembers. */
  readonly blurred: readonly string[];
  /** The workbook as it stands. */
  readonly now: Inspection;
}

/**
 * Brings the workbook back to what it was before a plan: looks, undoes what the plan's batch did, and looks once more
 * whether all is well. What others did meanwhile stays theirs. Throws what Excel throws.
 */
export async function rollBack(runner: BatchRunner, run: BrokenRun): Promise<RolledBack> {
  const now = await inspect(runner, run.plan);
  if (!run.isBegun) return { isTouched: false, left: [], blurred: [], now };
  const strays = run.mayHaveStray ? await findStrays(runner, run, now) : [];
  const set = run.outcomes ?? findSetCells(run, now);
  const steps = [
    ...run.plan.changes.flatMap((change) => undoTab(change, run, now)),
    ...undoNames(run, now),
    ...undoHighlights(run, now),
    ...undoLooks(run, set),
    ...strays.map((sheetId): Step => ({ kind: "dropTab", sheetId, mark: null })),
  ];
  const isTouched = steps.length > 0 || set.some(({ before, after }) => !isSameContent(before, after));
  const contested = findContestedTabs(run, now);
  if (!isTouched) return { isTouched, left: contested, blurred: [], now };
  if (steps.length > 0) await writeSteps(runner, steps, NO_LEAD);
  const back = await putBack(runner, set);
  const after = await inspect(runner, run.plan);
  const cells = [...back.left, ...back.contested].map(({ at }) => toAddress(at));
  const left = [...cells, ...contested, ...findLeft(run, after, steps)];
  return { isTouched, left, blurred: findBlurred(steps), now: after };
}

function undoTab(change: Change, { plan, before, plans, stamp }: BrokenRun, now: Inspection): readonly Step[] {
  const tab = findTabId(change);
  if (tab === null) return [];
  const [was, is] = [before.tabs.get(tab), now.tabs.get(tab) ?? null];
  const mark = toTabMark(tab);
  if (!was) return is?.stamp === stamp ? [{ kind: "dropTab", sheetId: is.sheetId, mark }] : [];
  const hasMark = hasName(now.structure, mark);
  const write = (existing: TabState | null): Step => {
    const source = { kind: "saved" as const, saved: toSavedTab(was, plans.get(tab) ?? null) };
    const position = before.structure.sheets.findIndex(({ id }) => id === was.sheetId);
    return { kind: "writeTab", tab, name: was.name, source, existing, hasMark, stamp: was.stamp, position };
  };
  // Formulas of a tab that is still to go may have read one that is gone by now.
  const isShaken = isUprooted(plan, before, now);
  if (is) return is.stamp === stamp || (isShaken && !isSameTab(was, is)) ? [write(is)] : [];
  if (change.kind !== "removeSheet") return [];
  if (now.structure.sheets.every((sheet) => sheet.id !== was.sheetId)) return [write(null)];
  // Its mark was taken away, and no more than that.
  const to = toAbsoluteAddress({ sheet: was.name, row: 0, column: 0 });
  return [{ kind: "setName", name: mark, exists: hasMark, to }, ...(isShaken ? [write(was)] : [])];
}

/** Tabs that the plan wrote and that somebody else wrote over: whoever it was may yet put back what he found there. */
function findContestedTabs({ plan, stamp, outcomes }: BrokenRun, now: Inspection): readonly string[] {
  if (outcomes === null) return [];
  return plan.changes.flatMap((change) => {
    const is = now.tabs.get(findTabId(change) ?? "");
    return is && is.stamp !== stamp ? [`the tab “${is.name}”`] : [];
  });
}

/** Whether a sheet that the plan removes is gone. */
function isUprooted(plan: ChangePlan, before: Inspection, now: Inspection): boolean {
  return plan.changes.some((change) => {
    const was = change.kind === "removeSheet" ? before.tabs.get(change.tab) : undefined;
    return was !== undefined && now.structure.sheets.every(({ id }) => id !== was.sheetId);
  });
}

/** Names that the plan set, and those of the user that lost their cells with a sheet. */
function undoNames({ plan, before }: BrokenRun, now: Inspection): readonly Step[] {
  const planned = new Set(plan.changes.map((change) => (change.kind === "setName" ? change.name.toLowerCase() : null)));
  const lost = before.structure.names.filter(({ name, refersTo }) => {
    const isLost = !refersTo.includes(LOST) && (findReference(now, name) ?? "").includes(LOST);
    return isLost && !planned.has(name.toLowerCase());
  });
  const mended = lost.map(({ name, refersTo }): Step => ({ kind: "setName", name, exists: true, to: refersTo }));
  const undone = plan.changes.flatMap((change): readonly Step[] => {
    if (change.kind !== "setName") return [];
    const [was, is] = [findReference(before, change.name), findReference(now, change.name)];
    const isOurs = is === null || change.to === null ? is === change.to : isSameFormula(is, change.to);
    return was === is || !isOurs ? [] : [{ kind: "setName", name: change.name, exists: is !== null, to: was }];
  });
  return [...undone, ...mended];
}

/**
 * Takes away what the batch added. Of what it took away it puts back all, in their order: any that is left goes with them.
 * What somebody else added stays, and so does what has cells that are not known.
 */
function undoHighlights({ plan, before }: BrokenRun, now: Inspection): readonly Step[] {
  const rules = plan.changes.flatMap((change) => (change.kind === "highlight" ? change.rules : []));
  const was = new Map(before.highlights.map((each) => [each.id, each]));
  const added = now.highlights.filter(
    ({ id, formula }) => !was.has(id) && (formula === "" || rules.some((rule) => rule.formula === formula)),
  );
  // The batch adds first.
  if (rules.length > 0 && added.length === 0) return [];
  const left = now.highlights.filter(({ id }) => was.has(id));
  const isWhole = left.length === was.size;
  const again = isWhole ? [] : toRules(before.highlights).map((rule): Step => ({ kind: "addHighlight", rule }));
  const replaced = isWhole ? [] : left.filter(({ id }) => was.get(id)?.rule);
  return [...again, ...[...added, ...replaced].map(({ sheet, id }): Step => ({ kind: "dropHighlight", sheet, id }))];
}

/** Looks are copied and put back once all cells are set. To do either again does no harm. */
function undoLooks({ plan, before }: BrokenRun, set: readonly CellOutcome[]): readonly Step[] {
  const isReached = set.length > 0 || plan.changes.every(({ kind }) => kind !== "setCell");
  if (!isReached) return [];
  return before.looks.map(({ copy, rules, widths }): Step => {
    const isCopied = plan.changes.some((change) => change.kind === "copyLook" && change.copy === copy);
    const width = widths.to;
    return isCopied ? { kind: "restoreLook", copy, width } : { kind: "copyLook", copy, rules, width };
  });
}

/** Sheets that the batch added and could not mark any more: called as planned, new, and empty. */
async function findStrays(
  runner: BatchRunner,
  { plan, before }: BrokenRun,
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
function findSetCells({ plan, before }: BrokenRun, now: Inspection): readonly CellOutcome[] {
  return plan.changes.flatMap((change) => {
    if (change.kind !== "setCell") return [];
    const was = before.cells.find((cell) => isSameCell(cell.at, change.at))?.content;
    const is = now.cells.find((cell) => isSameCell(cell.at, change.at))?.content;
    const isOurs = was && is && isTakenAs(is, change.to) && !isSameContent(is, was);
    return isOurs ? [{ at: change.at, before: was, after: is }] : [];
  });
}

/** Of what was to be brought back, what is not as it was. */
function findLeft({ before, stamp }: BrokenRun, after: Inspection, steps: readonly Step[]): readonly string[] {
  const left = steps.flatMap((step): readonly string[] => {
    switch (step.kind) {
      case "writeTab": {
        const [was, is] = [before.tabs.get(step.tab), after.tabs.get(step.tab)];
        const isBack = was && is && is.stamp !== stamp && isSameTab(was, is) && hasSameParts(was, is);
        return isBack ? [] : [`the tab “${step.name}”`];
      }
      case "dropTab":
        return after.structure.sheets.flatMap(({ id, name }) => (id === step.sheetId ? [`the tab “${name}”`] : []));
      case "setName":
        return findReference(after, step.name) === step.to ? [] : [`the name ${step.name}`];
      default:
        return [];
    }
  });
  const toFormulas = ({ highlights }: Inspection): string => highlights.map(({ formula }) => formula).join("\n");
  const isLit = steps.some(({ kind }) => kind === "addHighlight" || kind === "dropHighlight");
  return isLit && toFormulas(before) !== toFormulas(after) ? [...left, "the highlights"] : left;
}

function hasSameParts(
  was: { charts: readonly string[]; tables: readonly { name: string }[] },
  is: typeof was,
): boolean {
  const toParts = ({ charts, tables }: typeof was): string =>
    JSON.stringify([[...charts].sort(), tables.map(({ name }) => name).sort()]);
  return toParts(was) === toParts(is);
}

function findBlurred(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) =>
    step.kind === "writeTab" && step.source.kind === "saved" && step.source.saved.plan === null ? [step.name] : [],
  );
}

function findReference({ structure }: Inspection, name: string): string | null {
  return structure.names.find((each) => each.name.toLowerCase() === name.toLowerCase())?.refersTo ?? null;
}
