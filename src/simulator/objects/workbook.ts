import { HostError } from "../host-error";
import { Value, emulate } from "../wire/emulated-class";
import { asFlag, asOneOf, kept } from "./written";
import { wrap } from "./wrap";
import { LiveRange, type Workbook } from "../workbook/workbook";

export const workbookClass = emulate<Workbook>({
  name: "Workbook",
  properties: {
    Name: { get: ({ options }) => options.name },
    ReadOnly: { get: ({ options }) => options.isReadOnly },
    ...kept(({ properties }) => properties, "IsDirty", false),
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
  },
  navigations: {
    Application: (workbook) => wrap("Application", workbook),
    Names: (workbook) => wrap("NamedItemCollection", workbook),
    Properties: (workbook) => wrap("DocumentProperties", workbook),
    Protection: (workbook) => wrap("WorkbookProtection", workbook),
    Settings: (workbook) => wrap("SettingCollection", workbook),
    Tables: (workbook) => wrap("TableCollection", workbook),
    Worksheets: (workbook) => wrap("WorksheetCollection", workbook),
    _Runtime: (workbook) => wrap("Runtime", workbook),
  },
  methods: {
    GetActiveCell: ({ selectedRange: { sheet, area } }) =>
      wrap("Range", new LiveRange(sheet, { ...area, bottom: area.top, right: area.left })),
    GetSelectedRange: ({ selectedRange: { sheet, area } }) => wrap("Range", new LiveRange(sheet, area)),
    _GetRangeForEventByReferenceId: (workbook, args) => {
      const range = workbook.references.get(args.text(0));
      if (range === undefined) throw new HostError("ItemNotFound");
      return wrap("Range", range);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (workbook, args) => {
      const range = workbook.references.get(args.text(0));
      return range === undefined || range.isGone ? null : wrap("Range", range);
    },
    _GetReferenceCount: ({ references }) => new Value(references.size),
    _RemoveReference: ({ references }, args) => {
      references.delete(args.text(0));
      return null;
    },
    _RemoveAllReferences: ({ references }) => {
      references.clear();
      return null;
    },
  },
});

const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const applicationClass = emulate<Workbook>({
  name: "Application",
  properties: {
    CalculationMode: {
      get: ({ calculation }) => calculation.mode,
      set: ({ calculation }, written) => {
        calculation.mode = asOneOf(written, CALCULATION_MODES);
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: ({ calculation }, args) => {
      args.text(0);
      calculation.update(true);
      return null;
    },
    // Both end with the batch, within which nobody could see what they put off.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

export const runtimeClass = emulate<Workbook>({
  name: "Runtime",
  properties: {
    EnableEvents: {
      get: ({ changes }) => changes.isEventsEnabled,
      set: ({ changes }, written) => {
        changes.isEventsEnabled = asFlag(written);
      },
    },
  },
});

export const workbookProtectionClass = emulate<Workbook>({
  name: "WorkbookProtection",
  properties: { Protected: { get: ({ isStructureProtected }) => isStructureProtected } },
  methods: {
    Protect: (workbook, args) => {
      if (workbook.isStructureProtected) throw new HostError("InvalidOperation");
      workbook.isStructureProtected = true;
      workbook.password = args.textOr(0, null);
      return null;
    },
    Unprotect: (workbook, args) => {
      if (workbook.password !== null && args.textOr(0, null) !== workbook.password) throw new HostError("AccessDenied");
      workbook.isStructureProtected = false;
      workbook.password = null;
      return null;
    },
  },
});

export const documentPropertiesClass = emulate<Workbook>({
  name: "DocumentProperties",
  properties: {
    ...kept(({ documentProperties }) => documentProperties, "Author", ""),
    ...kept(({ documentProperties }) => documentProperties, "Category", ""),
    ...kept(({ documentProperties }) => documentProperties, "Comments", ""),
    ...kept(({ documentProperties }) => documentProperties, "Company", ""),
    ...kept(({ documentProperties }) => documentProperties, "Keywords", ""),
    ...kept(({ documentProperties }) => documentProperties, "Manager", ""),
    ...kept(({ documentProperties }) => documentProperties, "Subject", ""),
    ...kept(({ documentProperties }) => documentProperties, "Title", ""),
  },
});
