import { HostError, notEmulated } from "../host-error";
import type { Json } from "../json";
import { isJsonObject } from "../json";
import { emulate, Value, type Property } from "../wire/emulated-class";
import { intersect } from "../workbook/area";
import { ConditionalFormat, toFormatId } from "../workbook/conditional-format";
import type { StylePatch } from "../workbook/style";
import { asColor, asFlag, asNumber, asOneOf, asText } from "./written";
import { wrap, type PlacedFormat, type SheetAreas } from "./wrap";
import { LiveRange } from "../workbook/workbook";

const TYPES = [
  ...["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"],
] as const;

/** The formats that touch a range, the highest priority first. */
export const conditionalFormatCollectionClass = emulate<SheetAreas>({
  name: "ConditionalFormatCollection",
  items: (cells) => formatsOn(cells).map((format) => wrap("ConditionalFormat", { sheet: cells.sheet, format })),
  getItem: (cells, args) => {
    const format = find(cells, args.text(0));
    if (format === null) throw new HostError("ItemNotFound");
    return wrap("ConditionalFormat", { sheet: cells.sheet, format });
  },
  methods: {
    // Excel puts a new format above all others.
    Add: ({ sheet, areas }, args) => {
      sheet.requireAllowed();
      const number = sheet.workbook.nextNumber("conditional format");
      const format = new ConditionalFormat(toFormatId(number), asOneOf(args.text(0), TYPES), areas);
      sheet.conditionalFormats.unshift(format);
      return wrap("ConditionalFormat", { sheet, format });
    },
    ClearAll: ({ sheet, areas }) => {
      sheet.requireAllowed();
      for (const area of areas) sheet.cutConditionalFormats(area);
      return null;
    },
    GetCount: (cells) => new Value(formatsOn(cells).length),
    GetItemAt: (cells, args) => {
      const format = formatsOn(cells)[args.integer(0)];
      if (format === undefined) throw new HostError("ItemNotFound");
      return wrap("ConditionalFormat", { sheet: cells.sheet, format });
    },
    GetItemOrNullObject: (cells, args) => {
      const format = find(cells, args.text(0));
      return format === null ? null : wrap("ConditionalFormat", { sheet: cells.sheet, format });
    },
  },
});

export const conditionalFormatClass = emulate<PlacedFormat>({
  name: "ConditionalFormat",
  requireAlive: ({ sheet, format }) => {
    if (!sheet.conditionalFormats.includes(format)) throw new HostError("ItemNotFound");
  },
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: { get: ({ format }) => format.id },
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, written) => {
        sheet.requireAllowed();
        const formats = sheet.conditionalFormats;
        formats.splice(formats.indexOf(format), 1);
        formats.splice(toPlace(asNumber(written), formats.length), 0, format);
      },
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ sheet, format }, written) => {
        sheet.requireAllowed();
        format.stopIfTrue = asFlag(written);
      },
    },
    Type: { get: ({ format }) => format.type },
  },
  navigations: {
    CellValue: (placed) => wrap("CellValueConditionalFormat", requireType(placed, "CellValue")),
    CellValueOrNullObject: (placed) =>
      placed.format.type === "CellValue" ? wrap("CellValueConditionalFormat", placed) : null,
    Custom: (placed) => wrap("CustomConditionalFormat", requireType(placed, "Custom")),
    CustomOrNullObject: (placed) => (placed.format.type === "Custom" ? wrap("CustomConditionalFormat", placed) : null),
  },
  methods: {
    Delete: ({ sheet, format }) => {
      sheet.requireAllowed();
      sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
      return null;
    },
    GetRange: ({ sheet, format }) => {
      const [area, ...more] = format.areas;
      if (area === undefined || more.length > 0) throw new HostError("InvalidOperation");
      return wrap("Range", new LiveRange(sheet, area));
    },
    GetRangeOrNullObject: ({ sheet, format }) => {
      const [area, ...more] = format.areas;
      return area === undefined || more.length > 0 ? null : wrap("Range", new LiveRange(sheet, area));
    },
    GetRanges: ({ sheet, format }) => wrap("RangeAreas", { sheet, areas: format.areas }),
  },
});

export const customConditionalFormatClass = emulate<PlacedFormat>({
  name: "CustomConditionalFormat",
  navigations: {
    Format: (placed) => wrap("ConditionalRangeFormat", placed),
    Rule: (placed) => wrap("ConditionalFormatRule", placed),
  },
});

export const cellValueConditionalFormatClass = emulate<PlacedFormat>({
  name: "CellValueConditionalFormat",
  properties: {
    Rule: {
      get: ({ format }): Json => (format.cellValueRule === null ? null : { ...format.cellValueRule }),
      set: ({ format }, written) => {
        if (!isJsonObject(written)) throw new HostError("InvalidArgument");
        const { formula1, formula2, operator } = written;
        format.cellValueRule = {
          formula1: asText(formula1),
          operator: asText(operator),
          ...(typeof formula2 === "string" ? { formula2 } : {}),
        };
      },
    },
  },
  navigations: { Format: (placed) => wrap("ConditionalRangeFormat", placed) },
});

export const conditionalFormatRuleClass = emulate<PlacedFormat>({
  name: "ConditionalFormatRule",
  properties: {
    Formula: {
      get: ({ format }) => format.formula,
      set: ({ sheet, format }, written) => {
        sheet.requireAllowed();
        const formula = asText(written);
        format.formula = formula.startsWith("=") ? formula : `=${formula}`;
      },
    },
  },
});

export const conditionalRangeFormatClass = emulate<PlacedFormat>({
  name: "ConditionalRangeFormat",
  properties: { NumberFormat: look("numberFormat", asText) },
  navigations: {
    Borders: () => {
      throw notEmulated("ConditionalRangeFormat.borders");
    },
    Fill: (placed) => wrap("ConditionalRangeFill", placed),
    Font: (placed) => wrap("ConditionalRangeFont", placed),
  },
});

export const conditionalRangeFillClass = emulate<PlacedFormat>({
  name: "ConditionalRangeFill",
  properties: { Color: look("fillColor", asColorOrNone) },
  methods: {
    Clear: ({ format }) => {
      format.style = { ...format.style, fillColor: null };
      return null;
    },
  },
});

export const conditionalRangeFontClass = emulate<PlacedFormat>({
  name: "ConditionalRangeFont",
  properties: {
    Bold: look("fontBold", asFlag),
    Color: look("fontColor", asColorOrNone),
    Italic: look("fontItalic", asFlag),
    Strikethrough: look("fontStrikethrough", asFlag),
    Underline: look("fontUnderline", asText),
  },
});

/** A look that a conditional format gives; null (and "" for a colour) until it is set. */
function look<K extends keyof StylePatch>(key: K, read: (written: unknown) => StylePatch[K]): Property<PlacedFormat> {
  return {
    get: ({ format }) => (format.style[key] as Json | undefined) ?? (key.endsWith("Color") ? "" : null),
    set: ({ sheet, format }, written) => {
      sheet.requireAllowed();
      format.style = { ...format.style, [key]: read(written) };
    },
  };
}

/** A colour; "" takes it away again. */
function asColorOrNone(written: unknown): string {
  return written === "" ? "" : asColor(written);
}

function formatsOn({ sheet, areas }: SheetAreas): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((each) => areas.some((area) => intersect(each, area) !== null)),
  );
}

function find(cells: SheetAreas, id: string): ConditionalFormat | null {
  return formatsOn(cells).find((format) => format.id === id) ?? null;
}

function requireType(placed: PlacedFormat, type: string): PlacedFormat {
  if (placed.format.type !== type) throw new HostError("InvalidOperation");
  return placed;
}

/** A priority below 0 counts from the end; one beyond either end is the end. Source: ConditionalFormat.priority. */
function toPlace(priority: number, count: number): number {
  return priority < 0 ? Math.max(0, count + 1 + priority) : Math.min(priority, count);
}
