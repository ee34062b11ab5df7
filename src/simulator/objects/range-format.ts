import { emulate, type Property } from "../wire/emulated-class";
import type { Json } from "../json";
import { autofitColumns, autofitRows } from "../workbook/autofit";
import { NORMAL_STYLE, type CellStyle, type StylePatch } from "../workbook/style";
import { HostError } from "../host-error";
import { asColor, asFlag, asNumber, asOneOf, asText } from "./written";
import { wrap } from "./wrap";
import type { LiveRange } from "../workbook/workbook";

const HORIZONTAL = [
  ...["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"],
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/** A property that all cells of the range have; null where they differ. */
function styled<K extends keyof CellStyle>(
  key: K,
  read: (written: unknown) => CellStyle[K] & Json,
): Property<LiveRange> {
  return {
    get: ({ sheet, area }) => sheet.common(area, (style) => style[key]) as Json,
    set: (range, written) => setStyle(range, { [key]: read(written) }),
  };
}

/** Looks of a protected sheet's cells are its own unless it allows them to be changed. */
export function setStyle({ sheet, area }: LiveRange, patch: StylePatch): void {
  sheet.requireAllowed("allowFormatCells");
  sheet.setStyle(area, patch);
  sheet.workbook.changes.add({ kind: "formats", sheet, area });
}

export const rangeFormatClass = emulate<LiveRange>({
  name: "RangeFormat",
  properties: {
    ColumnWidth: {
      get: ({ sheet, area }) => common(area.left, area.right, (column) => sheet.columnWidth(column)),
      set: ({ sheet, area }, written) => {
        sheet.requireAllowed("allowFormatColumns");
        setSizes(sheet.columnWidths, area.left, area.right, written);
      },
    },
    HorizontalAlignment: styled("horizontalAlignment", (written) => asOneOf(written, HORIZONTAL)),
    IndentLevel: styled("indentLevel", asNumber),
    RowHeight: {
      get: ({ sheet, area }) => common(area.top, area.bottom, (row) => sheet.rowHeight(row)),
      set: ({ sheet, area }, written) => {
        sheet.requireAllowed("allowFormatRows");
        setSizes(sheet.rowHeights, area.top, area.bottom, written);
      },
    },
    ShrinkToFit: styled("shrinkToFit", asFlag),
    TextOrientation: styled("textOrientation", asNumber),
    UseStandardHeight: {
      get: ({ sheet, area }) => ![...sheet.rowHeights.keys()].some((row) => row >= area.top && row <= area.bottom),
      set: ({ sheet, area }, written) => {
        sheet.requireAllowed("allowFormatRows");
        if (!asFlag(written)) return;
        for (const row of [...sheet.rowHeights.keys()]) {
          if (row >= area.top && row <= area.bottom) sheet.rowHeights.delete(row);
        }
      },
    },
    VerticalAlignment: styled("verticalAlignment", (written) => asOneOf(written, VERTICAL)),
    WrapText: styled("wrapText", asFlag),
  },
  navigations: {
    Borders: (range) => wrap("RangeBorderCollection", range),
    Fill: (range) => wrap("RangeFill", range),
    Font: (range) => wrap("RangeFont", range),
    Protection: (range) => wrap("FormatProtection", range),
  },
  methods: {
    AutofitColumns: ({ sheet, area }) => {
      sheet.requireAllowed("allowFormatColumns");
      autofitColumns(sheet, area);
      return null;
    },
    AutofitRows: ({ sheet, area }) => {
      sheet.requireAllowed("allowFormatRows");
      autofitRows(sheet, area);
      return null;
    },
  },
});

export const rangeFontClass = emulate<LiveRange>({
  name: "RangeFont",
  properties: {
    Bold: styled("fontBold", asFlag),
    Color: styled("fontColor", asColor),
    Italic: styled("fontItalic", asFlag),
    Name: styled("fontName", asText),
    Size: styled("fontSize", asNumber),
    Strikethrough: styled("fontStrikethrough", asFlag),
    Underline: styled("fontUnderline", (written) => asOneOf(written, UNDERLINES)),
  },
});

export const rangeFillClass = emulate<LiveRange>({
  name: "RangeFill",
  properties: {
    Color: {
      // Excel reads white where there is no fill, and "" where cells differ.
      get: ({ sheet, area }) => sheet.common(area, (style) => style.fillColor ?? "#FFFFFF") ?? "",
      set: (range, written) => setStyle(range, { fillColor: written === "" ? null : asColor(written) }),
    },
    Pattern: {
      get: ({ sheet, area }) => sheet.common(area, (style) => (style.fillColor === null ? "None" : "Solid")),
    },
  },
  methods: {
    Clear: (range) => {
      setStyle(range, { fillColor: NORMAL_STYLE.fillColor });
      return null;
    },
  },
});

export const formatProtectionClass = emulate<LiveRange>({
  name: "FormatProtection",
  properties: {
    FormulaHidden: styled("formulaHidden", asFlag),
    Locked: {
      get: ({ sheet, area }) => sheet.common(area, (style) => style.locked),
      set: ({ sheet, area }, written) => {
        // Even a protection that lets cells be formatted does not let them be unlocked.
        sheet.requireAllowed();
        sheet.setStyle(area, { locked: asFlag(written) });
      },
    },
  },
});

function common(first: number, last: number, sizeOf: (at: number) => number): number | null {
  const size = sizeOf(first);
  for (let at = first; at <= last; at++) if (sizeOf(at) !== size) return null;
  return size;
}

function setSizes(sizes: Map<number, number>, first: number, last: number, written: unknown): void {
  const size = asNumber(written);
  if (size < 0) throw new HostError("InvalidArgument");
  for (let at = first; at <= last; at++) sizes.set(at, size);
}
