import { HostError } from "../host-error";
import type { Arguments } from "../wire/arguments";
import { emulate, Value, type WireObject } from "../wire/emulated-class";
import { isWholeColumns, isWholeRows, type Area } from "../workbook/area";
import type { PropertyBag } from "../workbook/property-bag";
import { findReference } from "./find-range";
import { kept } from "./written";
import { wrap, type PlacedBreak } from "./wrap";
import { LiveRange, type Sheet } from "../workbook/workbook";

const bag = ({ pageLayout }: Sheet): PropertyBag => pageLayout;

export const pageLayoutClass = emulate<Sheet>({
  name: "PageLayout",
  properties: {
    ...kept(bag, "BlackAndWhite", false),
    ...kept(bag, "BottomMargin", 54),
    ...kept(bag, "CenterHorizontally", false),
    ...kept(bag, "CenterVertically", false),
    ...kept(bag, "DraftMode", false),
    ...kept(bag, "FirstPageNumber", ""),
    ...kept(bag, "FooterMargin", 21.6),
    ...kept(bag, "HeaderMargin", 21.6),
    ...kept(bag, "LeftMargin", 50.4),
    ...kept(bag, "Orientation", "Portrait"),
    ...kept(bag, "PaperSize", "Letter"),
    ...kept(bag, "PrintComments", "NoComments"),
    ...kept(bag, "PrintErrors", "AsDisplayed"),
    ...kept(bag, "PrintGridlines", false),
    ...kept(bag, "PrintHeadings", false),
    ...kept(bag, "PrintOrder", "DownThenOver"),
    ...kept(bag, "RightMargin", 50.4),
    ...kept(bag, "TopMargin", 54),
    ...kept(bag, "Zoom", { scale: 100 }),
  },
  navigations: { HeadersFooters: (sheet) => wrap("HeaderFooterGroup", sheet) },
  methods: {
    GetPrintAreaOrNullObject: (sheet) =>
      sheet.printArea === null ? null : wrap("RangeAreas", { sheet, areas: [sheet.printArea] }),
    GetPrintTitleColumnsOrNullObject: (sheet) => rangeOrNull(sheet, sheet.printTitleColumns),
    GetPrintTitleRowsOrNullObject: (sheet) => rangeOrNull(sheet, sheet.printTitleRows),
    SetPrintArea: (sheet, args) => {
      sheet.printArea = areaOf(sheet, args);
      return null;
    },
    SetPrintTitleColumns: (sheet, args) => {
      const area = areaOf(sheet, args);
      if (!isWholeColumns(area)) throw new HostError("InvalidArgument");
      sheet.printTitleColumns = area;
      return null;
    },
    SetPrintTitleRows: (sheet, args) => {
      const area = areaOf(sheet, args);
      if (!isWholeRows(area)) throw new HostError("InvalidArgument");
      sheet.printTitleRows = area;
      return null;
    },
  },
});

export const headerFooterGroupClass = emulate<Sheet>({
  name: "HeaderFooterGroup",
  properties: {
    ...kept(bag, "State", "Default"),
    ...kept(bag, "UseSheetMargins", true),
    ...kept(bag, "UseSheetScale", true),
  },
  navigations: {
    DefaultForAllPages: (sheet) => wrap("HeaderFooter", sheet.headerFooter("DefaultForAllPages")),
    EvenPages: (sheet) => wrap("HeaderFooter", sheet.headerFooter("EvenPages")),
    FirstPage: (sheet) => wrap("HeaderFooter", sheet.headerFooter("FirstPage")),
    OddPages: (sheet) => wrap("HeaderFooter", sheet.headerFooter("OddPages")),
  },
});

export const headerFooterClass = emulate<PropertyBag>({
  name: "HeaderFooter",
  properties: {
    ...kept<PropertyBag>((self) => self, "CenterFooter", ""),
    ...kept<PropertyBag>((self) => self, "CenterHeader", ""),
    ...kept<PropertyBag>((self) => self, "LeftFooter", ""),
    ...kept<PropertyBag>((self) => self, "LeftHeader", ""),
    ...kept<PropertyBag>((self) => self, "RightFooter", ""),
    ...kept<PropertyBag>((self) => self, "RightHeader", ""),
  },
});

/** The breaks of a sheet before its rows, or before its columns. */
export const pageBreakCollectionClass = emulate<{ readonly sheet: Sheet; readonly isBeforeRow: boolean }>({
  name: "PageBreakCollection",
  items: ({ sheet, isBeforeRow }) =>
    placesOf(sheet, isBeforeRow).map((at) => wrap("PageBreak", { sheet, isBeforeRow, at })),
  methods: {
    Add: ({ sheet, isBeforeRow }, args) => {
      const area = areaOf(sheet, args);
      const at = isBeforeRow ? area.top : area.left;
      if (at === 0) throw new HostError("InvalidArgument");
      const places = placesOf(sheet, isBeforeRow);
      if (!places.includes(at)) setPlaces(sheet, isBeforeRow, [...places, at]);
      return wrap("PageBreak", { sheet, isBeforeRow, at });
    },
    GetCount: ({ sheet, isBeforeRow }) => new Value(placesOf(sheet, isBeforeRow).length),
    RemovePageBreaks: ({ sheet, isBeforeRow }) => {
      setPlaces(sheet, isBeforeRow, []);
      return null;
    },
  },
});

export const pageBreakClass = emulate<PlacedBreak>({
  name: "PageBreak",
  identity: ({ at }) => ({ _Id: String(at) }),
  properties: {
    ColumnIndex: { get: ({ isBeforeRow, at }) => (isBeforeRow ? 0 : at) },
    RowIndex: { get: ({ isBeforeRow, at }) => (isBeforeRow ? at : 0) },
    _Id: { get: ({ at }) => String(at) },
  },
  methods: {
    Delete: ({ sheet, isBeforeRow, at }) => {
      setPlaces(
        sheet,
        isBeforeRow,
        placesOf(sheet, isBeforeRow).filter((each) => each !== at),
      );
      return null;
    },
    GetCellAfterBreak: ({ sheet, isBeforeRow, at }) => {
      const [row, column] = isBeforeRow ? [at, 0] : [0, at];
      return wrap("Range", new LiveRange(sheet, { top: row, left: column, bottom: row, right: column }));
    },
  },
});

function areaOf(sheet: Sheet, args: Arguments): Area {
  const range = args.find(0, LiveRange) ?? findReference(sheet.workbook, args.text(0), sheet);
  if (range?.sheet !== sheet) throw new HostError("InvalidArgument");
  return range.area;
}

function rangeOrNull(sheet: Sheet, area: Area | null): WireObject | null {
  return area === null ? null : wrap("Range", new LiveRange(sheet, area));
}

function placesOf(sheet: Sheet, isBeforeRow: boolean): readonly number[] {
  return isBeforeRow ? sheet.rowPageBreaks : sheet.columnPageBreaks;
}

function setPlaces(sheet: Sheet, isBeforeRow: boolean, places: readonly number[]): void {
  const sorted = [...places].sort((a, b) => a - b);
  if (isBeforeRow) sheet.rowPageBreaks = sorted;
  else sheet.columnPageBreaks = sorted;
}
