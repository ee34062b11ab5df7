import { EVENT, WORKBOOK_TARGET } from "../events/event-kinds";
import { HostError } from "../host-error";
import { emulate, Value, type WireObject } from "../wire/emulated-class";
import type { Arguments } from "../wire/arguments";
import { addSheet } from "../workbook/structure";
import { wrap } from "./wrap";
import type { Sheet, Workbook } from "../workbook/workbook";

export const worksheetCollectionClass = emulate<Workbook>({
  name: "WorksheetCollection",
  items: ({ sheets }) => sheets.map((sheet) => wrap("Worksheet", sheet)),
  getItem: (workbook, args) => {
    const sheet = workbook.findSheetByKey(args.text(0));
    if (sheet === null) throw new HostError("ItemNotFound");
    return wrap("Worksheet", sheet);
  },
  methods: {
    Add: (workbook, args) => wrap("Worksheet", addSheet(workbook, args.textOr(0, undefined))),
    GetActiveWorksheet: ({ activeSheet }) => wrap("Worksheet", activeSheet),
    GetCount: (workbook, args) => new Value(sheetsOf(workbook, args).length),
    GetFirst: (workbook, args) => sheetOrFail(sheetsOf(workbook, args)[0]),
    GetItemOrNullObject: (workbook, args) => {
      const sheet = workbook.findSheetByKey(args.text(0));
      return sheet === null ? null : wrap("Worksheet", sheet);
    },
    GetLast: (workbook, args) => sheetOrFail(sheetsOf(workbook, args).at(-1)),
  },
  events: {
    target: () => WORKBOOK_TARGET,
    kinds: [
      EVENT.changed,
      EVENT.activated,
      EVENT.deactivated,
      EVENT.added,
      EVENT.selectionChanged,
      EVENT.deleted,
      EVENT.calculated,
      EVENT.formatChanged,
      EVENT.protectionChanged,
      EVENT.nameChanged,
      EVENT.visibilityChanged,
      EVENT.moved,
    ],
  },
});

/** The sheets in their order: only those that are shown, if the first argument asks for that. */
function sheetsOf({ sheets }: Workbook, args: Arguments): Sheet[] {
  return args.flag(0) ? sheets.filter((sheet) => sheet.visibility === "visible") : [...sheets];
}

function sheetOrFail(sheet: Sheet | undefined): WireObject {
  if (sheet === undefined) throw new HostError("ItemNotFound");
  return wrap("Worksheet", sheet);
}
