import { EVENT } from "../events/event-kinds";
import { HostError } from "../host-error";
import { emulate } from "../wire/emulated-class";
import { areaAt, WHOLE_SHEET, type Area } from "../workbook/area";
import { activateSheet } from "../workbook/selection";
import { deleteSheet, moveSheet, renameSheet } from "../workbook/structure";
import { findRange } from "./find-range";
import { asColor, asFlag, asNumber, asOneOf, asText, kept } from "./written";
import { wrap } from "./wrap";
import { LiveRange, type Sheet } from "../workbook/workbook";

const VISIBILITIES = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

export const worksheetClass = emulate<Sheet>({
  name: "Worksheet",
  requireAlive: (sheet) => {
    if (sheet.isDeleted) throw new HostError("ItemNotFound");
  },
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: (sheet, written) => renameSheet(sheet, asText(written)) },
    Position: {
      get: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      set: (sheet, written) => moveSheet(sheet, asNumber(written)),
    },
    Visibility: { get: ({ visibility }) => VISIBILITIES[visibility], set: setVisibility },
    TabColor: {
      get: ({ properties }) => properties.get("TabColor") ?? "",
      set: ({ properties }, written) => properties.set("TabColor", written === "" ? "" : asColor(written)),
    },
    // Read under these names, and written under those of the next two: so says the client.
    ShowGridlines: { get: ({ properties }) => properties.get("Gridlines") ?? true },
    ShowHeadings: { get: ({ properties }) => properties.get("Headings") ?? true },
    Gridlines: { set: ({ properties }, written) => properties.set("Gridlines", asFlag(written)) },
    Headings: { set: ({ properties }, written) => properties.set("Headings", asFlag(written)) },
    ...kept<Sheet>(({ properties }) => properties, "EnableCalculation", true),
    ...kept<Sheet>(({ properties }) => properties, "StandardWidth", 8.43),
    StandardHeight: { get: ({ standardHeight }) => standardHeight },
  },
  navigations: {
    Charts: (sheet) => wrap("ChartCollection", sheet),
    FreezePanes: (sheet) => wrap("WorksheetFreezePanes", sheet),
    HorizontalPageBreaks: (sheet) => wrap("PageBreakCollection", { sheet, isBeforeRow: true }),
    Names: (sheet) => wrap("NamedItemCollection", sheet),
    PageLayout: (sheet) => wrap("PageLayout", sheet),
    Protection: (sheet) => wrap("WorksheetProtection", sheet),
    Tables: (sheet) => wrap("TableCollection", sheet),
    VerticalPageBreaks: (sheet) => wrap("PageBreakCollection", { sheet, isBeforeRow: false }),
  },
  methods: {
    Activate: (sheet) => {
      activateSheet(sheet);
      return null;
    },
    Calculate: ({ workbook }) => {
      workbook.calculation.update(true);
      return null;
    },
    Delete: (sheet) => {
      deleteSheet(sheet);
      return null;
    },
    GetCell: (sheet, args) => rangeOrFail(sheet, areaAt(args.integer(0), args.integer(1), 1, 1)),
    GetRange: (sheet, args) => {
      const address = args.textOr(0, "");
      return wrap("Range", address === "" ? new LiveRange(sheet, WHOLE_SHEET) : findRange(sheet, address));
    },
    GetRangeByIndexes: (sheet, args) =>
      rangeOrFail(sheet, areaAt(args.integer(0), args.integer(1), args.integer(2), args.integer(3))),
    GetRanges: (sheet, args) =>
      wrap("RangeAreas", {
        sheet,
        areas: args
          .text(0)
          .split(",")
          .map((each) => findRange(sheet, each).area),
      }),
    GetUsedRange: (sheet, args) => {
      sheet.workbook.calculation.update();
      const used = sheet.cells.usedArea(args.flag(0)) ?? { top: 0, left: 0, bottom: 0, right: 0 };
      return wrap("Range", new LiveRange(sheet, used));
    },
    GetUsedRangeOrNullObject: (sheet, args) => {
      const used = sheet.cells.usedArea(args.flag(0));
      return used === null ? null : wrap("Range", new LiveRange(sheet, used));
    },
    GetNextOrNullObject: (sheet, args) => neighbour(sheet, 1, args.flag(0)),
    GetPreviousOrNullObject: (sheet, args) => neighbour(sheet, -1, args.flag(0)),
    _GetSheetById: ({ workbook }, args) => {
      const found = workbook.findSheetByKey(args.text(0));
      return found === null ? null : wrap("Worksheet", found);
    },
  },
  events: {
    target: ({ id }) => id,
    kinds: [
      EVENT.changed,
      EVENT.activated,
      EVENT.deactivated,
      EVENT.selectionChanged,
      EVENT.calculated,
      EVENT.formatChanged,
      EVENT.protectionChanged,
      EVENT.nameChanged,
      EVENT.visibilityChanged,
    ],
  },
});

function rangeOrFail(sheet: Sheet, area: Area | null): ReturnType<typeof wrap> {
  if (area === null) throw new HostError("InvalidArgument");
  return wrap("Range", new LiveRange(sheet, area));
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean): ReturnType<typeof wrap> | null {
  const { sheets } = sheet.workbook;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (found && (!visibleOnly || found.visibility === "visible")) return wrap("Worksheet", found);
  }
  return null;
}

function setVisibility(sheet: Sheet, written: unknown): void {
  const shown = asOneOf(written, Object.values(VISIBILITIES));
  const { workbook, visibility: before } = sheet;
  if (workbook.isStructureProtected) throw new HostError("AccessDenied");
  const isLast = workbook.sheets.every((each) => each === sheet || each.visibility !== "visible");
  if (shown !== "Visible" && isLast) throw new HostError("InvalidOperation");
  sheet.visibility = shown === "Visible" ? "visible" : shown === "Hidden" ? "hidden" : "veryHidden";
  if (sheet.visibility === before) return;
  workbook.changes.add({ kind: "visibility", sheet, before: VISIBILITIES[before], after: shown });
}
