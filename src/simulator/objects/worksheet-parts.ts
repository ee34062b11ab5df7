import { HostError } from "../host-error";
import type { Json } from "../json";
import { emulate } from "../wire/emulated-class";
import { findRange } from "./find-range";
import { wrap } from "./wrap";
import { LiveRange, type Sheet } from "../workbook/workbook";

/** What `protect` may allow. Source: Excel.WorksheetProtectionOptions. */
const OPTIONS = [
  ...["allowAutoFilter", "allowDeleteColumns", "allowDeleteRows", "allowEditObjects", "allowEditScenarios"],
  ...["allowFormatCells", "allowFormatColumns", "allowFormatRows", "allowInsertColumns", "allowInsertHyperlinks"],
  ...["allowInsertRows", "allowPivotTables", "allowSort"],
];

export const worksheetProtectionClass = emulate<Sheet>({
  name: "WorksheetProtection",
  properties: {
    Options: {
      get: ({ isProtected, protectionOptions }): Json => {
        if (!isProtected) return null;
        const options = Object.fromEntries(OPTIONS.map((name) => [name, protectionOptions[name] === true]));
        return { ...options, selectionMode: "Normal" };
      },
    },
    Protected: { get: ({ isProtected }) => isProtected },
  },
  methods: {
    Protect: (sheet, args) => {
      // Excel does not protect what is protected. Source: WorksheetProtection.protect.
      if (sheet.isProtected) throw new HostError("InvalidOperation");
      const options = args.values[0];
      sheet.isProtected = true;
      sheet.protectionOptions = typeof options === "object" && options !== null ? { ...options } : {};
      sheet.password = args.textOr(1, null);
      sheet.workbook.changes.add({ kind: "protection", sheet });
      return null;
    },
    Unprotect: (sheet, args) => {
      if (sheet.password !== null && args.textOr(0, null) !== sheet.password) throw new HostError("AccessDenied");
      const wasProtected = sheet.isProtected;
      sheet.isProtected = false;
      sheet.password = null;
      if (wasProtected) sheet.workbook.changes.add({ kind: "protection", sheet });
      return null;
    },
  },
});

export const worksheetFreezePanesClass = emulate<Sheet>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeAt: (sheet, args) => {
      const range = args.find(0, LiveRange) ?? findRange(sheet, args.text(0));
      // Frozen panes begin at the sheet's first cell.
      if (range.sheet !== sheet) throw new HostError("InvalidArgument");
      sheet.frozen = { ...range.area, top: 0, left: 0 };
      return null;
    },
    FreezeColumns: (sheet, args) => {
      sheet.frozen = frozenPart(sheet, "columns", args.integerOr(0, 1));
      return null;
    },
    FreezeRows: (sheet, args) => {
      sheet.frozen = frozenPart(sheet, "rows", args.integerOr(0, 1));
      return null;
    },
    GetLocation: (sheet) => {
      if (sheet.frozen === null) throw new HostError("ItemNotFound");
      return wrap("Range", new LiveRange(sheet, sheet.frozen));
    },
    GetLocationOrNullObject: (sheet) =>
      sheet.frozen === null ? null : wrap("Range", new LiveRange(sheet, sheet.frozen)),
    Unfreeze: (sheet) => {
      sheet.frozen = null;
      return null;
    },
  },
});

function frozenPart(sheet: Sheet, what: "rows" | "columns", count: number): Sheet["frozen"] {
  if (count < 1) throw new HostError("InvalidArgument");
  const whole = findRange(sheet, what === "rows" ? "1:1" : "A:A").area;
  return what === "rows" ? { ...whole, bottom: count - 1 } : { ...whole, right: count - 1 };
}
