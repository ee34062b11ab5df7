import { toAreaAddress, type Area } from "../workbook/area";
import type { LoggedChange, WorkbookChange } from "../workbook/change-log";
import { toValueType, toWireValue } from "../workbook/wire-value";
import { EVENT, WORKBOOK_TARGET, type EventKind } from "./event-kinds";
import { LiveRange, type Sheet } from "../workbook/workbook";

/** An event as the client is handed it. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
}

/** The client's own constant for events of the object model. */
const EVENT_CATEGORY = 65_536;

const KINDS: Readonly<Record<WorkbookChange<Sheet>["kind"], EventKind>> = {
  cells: EVENT.changed,
  formats: EVENT.formatChanged,
  calculated: EVENT.calculated,
  added: EVENT.added,
  deleted: EVENT.deleted,
  activated: EVENT.activated,
  deactivated: EVENT.deactivated,
  protection: EVENT.protectionChanged,
  selection: EVENT.selectionChanged,
  renamed: EVENT.nameChanged,
  visibility: EVENT.visibilityChanged,
  moved: EVENT.moved,
};

/** Which way cells went, as the client's event arguments want to know it. */
const SHIFTS: Readonly<Record<string, string>> = {
  CellInserted: "ShiftCellDown",
  RowInserted: "ShiftCellDown",
  ColumnInserted: "ShiftCellRight",
  CellDeleted: "ShiftCellUp",
  RowDeleted: "ShiftCellUp",
  ColumnDeleted: "ShiftCellLeft",
};

/** What one client is told of a change: an entry for each of the ids that it waits under. */
export function toEntries(
  { change, actor }: LoggedChange<Sheet>,
  client: number,
  isWaiting: (kind: EventKind, target: string) => boolean,
): EventEntry[] {
  const kind = KINDS[change.kind];
  const targets = [change.sheet.id, WORKBOOK_TARGET].filter((target) => isWaiting(kind, target));
  if (targets.length === 0) return [];
  const isOwn = actor.kind === "client" && actor.client === client;
  const isHere = isOwn || actor.kind === "user";
  // Where a co-author clicks is not told.
  const isOfTheScreen = ["selection", "activated", "deactivated"].includes(change.kind);
  if (isOfTheScreen && !isHere) return [];
  const payload = {
    worksheetId: change.sheet.id,
    source: isHere ? "Local" : "Remote",
    triggerSource: isOwn ? "ThisLocalAddin" : "Unknown",
    ...detailsOf(change),
  };
  const message = JSON.stringify(payload);
  return targets.map((targetId) => ({
    messageCategory: EVENT_CATEGORY,
    messageType: kind.messageType,
    targetId,
    message,
  }));
}

function detailsOf(change: WorkbookChange<Sheet>): object {
  switch (change.kind) {
    case "cells":
      return cellDetails(change);
    case "formats":
      return { address: change.area === null ? "" : toAreaAddress(change.area), referenceId: keepRange(change) };
    case "calculated":
      return { address: change.area === null ? "" : toAreaAddress(change.area) };
    case "selection":
      return { address: toAreaAddress(change.area) };
    case "protection":
      return { isProtected: change.sheet.isProtected };
    case "renamed":
      return { nameBefore: change.before, nameAfter: change.after };
    case "visibility":
      return { visibilityBefore: change.before, visibilityAfter: change.after };
    case "moved":
      return { positionBefore: change.before, positionAfter: change.after };
    default:
      return {};
  }
}

function cellDetails(change: Extract<WorkbookChange<Sheet>, { kind: "cells" }>): object {
  const { sheet, area, changeType, before } = change;
  const common = {
    address: toAreaAddress(area),
    changeType,
    shiftDirection: SHIFTS[changeType] ?? "None",
    referenceId: keepRange(change),
  };
  if (before === undefined) return common;
  const after = sheet.value(area.top, area.left);
  return {
    ...common,
    valueBefore: toWireValue(before),
    valueAfter: toWireValue(after),
    valueTypeBefore: toValueType(before),
    valueTypeAfter: toValueType(after),
  };
}

/** Keeps the range that an event is about, for `event.getRange(context)`. */
function keepRange({ sheet, area }: { readonly sheet: Sheet; readonly area: Area | null }): string {
  if (area === null) return "";
  const { workbook } = sheet;
  const id = `event${workbook.nextNumber("event")}`;
  workbook.references.set(id, new LiveRange(sheet, area));
  return id;
}
