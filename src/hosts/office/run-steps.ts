import { toTabMark } from "../../core/change/owned-tabs";
import { toAbsoluteAddress } from "../../core/grid/a1";
import { queueEdits, type CellOutcome } from "./cell-edits";
import type { Features } from "./features";
import type { Step, WriteTabStep } from "./steps";
import { queueHighlight, queueProbe, queueRemoval } from "./write-highlights";
import { queueCopyLook, queueRestoreLook } from "./write-look";
import { queueTab } from "./write-tab";

/**
 * Does all steps in one batch, what can fail first: sheets that must be there, new ones, names; then cells; then what is
 * written into sheets of ours alone. Gives what stood in the cells that were set.
 */
export function queueSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  features: Features,
): () => readonly CellOutcome[] {
  const { application, worksheets, names } = context.workbook;
  if (steps.some((step) => step.kind !== "setCell")) {
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
  }
  const edits = steps.flatMap((step) => (step.kind === "setCell" ? [step.edit] : []));
  const drops = steps.filter((step) => step.kind === "dropTab");
  for (const { sheetId } of drops) worksheets.getItem(sheetId);
  for (const step of steps) if (step.kind === "dropHighlight") queueProbe(context.workbook, step);
  const tabs = steps
    .filter((step) => step.kind === "writeTab")
    .map((step) => ({ step, sheet: openTab(context, step) }));
  for (const step of steps) if (step.kind === "setName") queueName(names, step);
  const takeUpEdits = queueEdits(context, edits);
  // After what is typed: a cell that is formatted as text would take a figure for text.
  for (const step of steps) {
    if (step.kind === "copyLook") queueCopyLook(context.workbook, step);
    if (step.kind === "restoreLook") queueRestoreLook(context.workbook, step);
  }
  for (const step of steps) if (step.kind === "addHighlight") queueHighlight(context.workbook, step.rule);
  for (const { step, sheet } of tabs) {
    // From here on the tab is no longer what it was: should the batch stop, this tells.
    names.getItem(toTabMark(step.tab)).comment = step.stamp;
    queueTab(sheet, step, features);
  }
  const moved = tabs.filter(({ step }) => !step.existing && step.position !== null);
  for (const { step, sheet } of [...moved].sort((a, b) => (a.step.position ?? 0) - (b.step.position ?? 0))) {
    sheet.position = step.position ?? 0;
  }
  for (const { mark } of drops) if (mark !== null) names.getItem(mark).delete();
  for (const step of steps) if (step.kind === "dropHighlight") queueRemoval(context.workbook, step);
  // Nothing brings a sheet back: it goes when all else is done.
  for (const { sheetId } of drops) worksheets.getItem(sheetId).delete();
  return takeUpEdits;
}

/** The sheet that a tab is written into. A new one is marked as ours at once: should nothing else succeed, it is ours. */
function openTab(
  { workbook }: Excel.RequestContext,
  { tab, name, existing, hasMark, stamp }: WriteTabStep,
): Excel.Worksheet {
  if (existing) return workbook.worksheets.getItem(existing.sheetId);
  const sheet = workbook.worksheets.add(name);
  const to = toAbsoluteAddress({ sheet: name, row: 0, column: 0 });
  queueName(workbook.names, { kind: "setName", name: toTabMark(tab), exists: hasMark, to }, stamp);
  return sheet;
}

function queueName(
  names: Excel.NamedItemCollection,
  { name, exists, to }: Extract<Step, { kind: "setName" }>,
  comment = "",
): void {
  if (to === null) {
    if (exists) names.getItem(name).delete();
    return;
  }
  if (exists) {
    // The comment first: a mark that refers to a tab of ours is never without it.
    if (comment !== "") names.getItem(name).comment = comment;
    names.getItem(name).formula = `=${to}`;
  } else names.add(name, `=${to}`, comment).visible = false;
}
