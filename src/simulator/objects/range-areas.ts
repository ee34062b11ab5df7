import { quoteSheetName } from "../../core/grid/a1";
import { HostError } from "../host-error";
import { emulate, Value } from "../wire/emulated-class";
import { fanOut } from "../wire/fan-out";
import { cellCount, toAreaAddress } from "../workbook/area";
import { wrap, type SheetAreas } from "./wrap";
import { LiveRange } from "../workbook/workbook";

export const rangeAreasClass = emulate<SheetAreas>({
  name: "RangeAreas",
  properties: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
  },
  navigations: {
    Areas: (self) => wrap("RangeCollection", self),
    ConditionalFormats: (self) => wrap("ConditionalFormatCollection", self),
    Format: ({ sheet, areas }) => {
      const [first, ...others] = areas.map((area) => wrap("RangeFormat", new LiveRange(sheet, area)));
      return first ? fanOut([first, ...others]) : null;
    },
    Worksheet: ({ sheet }) => wrap("Worksheet", sheet),
  },
});

export const rangeCollectionClass = emulate<SheetAreas>({
  name: "RangeCollection",
  items: ({ sheet, areas }) => areas.map((area) => wrap("Range", new LiveRange(sheet, area))),
  methods: {
    GetCount: ({ areas }) => new Value(areas.length),
    GetItemAt: ({ sheet, areas }, args) => {
      const area = areas[args.integer(0)];
      if (area === undefined) throw new HostError("ItemNotFound");
      return wrap("Range", new LiveRange(sheet, area));
    },
  },
});

function addressOf({ sheet, areas }: SheetAreas): string {
  return areas.map((area) => `${quoteSheetName(sheet.name)}!${toAreaAddress(area)}`).join(",");
}
