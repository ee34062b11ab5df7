import { HostError } from "../host-error";
import type { Json } from "../json";
import type { Arguments } from "../wire/arguments";
import { emulate, Value } from "../wire/emulated-class";
import { toAreaAddress } from "../workbook/area";
import { isBalanced, tokenize } from "../workbook/formula-tokens";
import { toWireValue } from "../workbook/wire-value";
import { quoteSheetName } from "../../core/grid/a1";
import { findReference } from "./find-range";
import { asFlag, asText } from "./written";
import { wrap } from "./wrap";
import { isDefinedName } from "../workbook/name-rules";
import { LiveRange, Name, Sheet, type Workbook } from "../workbook/workbook";

/** The names of a workbook: with those of its sheets left out, as Office.js has it. Or the names of one sheet. */
export const namedItemCollectionClass = emulate<Workbook | Sheet>({
  name: "NamedItemCollection",
  items: (owner) => namesOf(owner).map((name) => wrap("NamedItem", name)),
  getItem: (owner, args) => {
    const name = find(owner, args.text(0));
    if (name === null) throw new HostError("ItemNotFound");
    return wrap("NamedItem", name);
  },
  methods: {
    Add: (owner, args) => wrap("NamedItem", addName(owner, args)),
    GetCount: (owner) => new Value(namesOf(owner).length),
    GetItemOrNullObject: (owner, args) => {
      const name = find(owner, args.text(0));
      return name === null ? null : wrap("NamedItem", name);
    },
  },
});

export const namedItemClass = emulate<Name>({
  name: "NamedItem",
  requireAlive: (name) => {
    if (!name.workbook.names.includes(name)) throw new HostError("ItemNotFound");
  },
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Comment: {
      get: ({ comment }) => comment,
      set: (name, written) => {
        name.comment = asText(written);
      },
    },
    Formula: {
      get: ({ refersTo }) => `=${refersTo}`,
      set: (name, written) => {
        name.refersTo = toRefersTo(asText(written));
        name.workbook.calculation.structureChanged();
      },
    },
    Name: { get: ({ name }) => name },
    Scope: { get: ({ scope }) => (scope === null ? "Workbook" : "Worksheet") },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Visible: {
      get: ({ isVisible }) => isVisible,
      set: (name, written) => {
        name.isVisible = asFlag(written);
      },
    },
    _Id: { get: ({ name }) => name },
  },
  navigations: {
    Worksheet: ({ scope }) => {
      if (scope === null) throw new HostError("ItemNotFound");
      return wrap("Worksheet", scope);
    },
    WorksheetOrNullObject: ({ scope }) => (scope === null ? null : wrap("Worksheet", scope)),
  },
  methods: {
    Delete: (name) => {
      name.workbook.names.splice(name.workbook.names.indexOf(name), 1);
      name.workbook.calculation.structureChanged();
      return null;
    },
    GetRange: (name) => {
      const range = rangeOf(name);
      if (range === null) throw new HostError("InvalidReference");
      return wrap("Range", range);
    },
    GetRangeOrNullObject: (name) => {
      const range = rangeOf(name);
      return range === null ? null : wrap("Range", range);
    },
  },
});

function workbookOf(owner: Workbook | Sheet): Workbook {
  return owner instanceof Sheet ? owner.workbook : owner;
}

function scopeOf(owner: Workbook | Sheet): Sheet | null {
  return owner instanceof Sheet ? owner : null;
}

function namesOf(owner: Workbook | Sheet): Name[] {
  return workbookOf(owner).names.filter((name) => name.scope === scopeOf(owner));
}

function find(owner: Workbook | Sheet, name: string): Name | null {
  return workbookOf(owner).findName(name, scopeOf(owner));
}

function addName(owner: Workbook | Sheet, args: Arguments): Name {
  const workbook = workbookOf(owner);
  const text = args.text(0);
  if (!isDefinedName(text)) throw new HostError("InvalidArgument");
  if (find(owner, text) !== null) throw new HostError("ItemAlreadyExists");
  const range = args.find(1, LiveRange);
  const refersTo =
    range === null
      ? toRefersTo(args.text(1))
      : `${quoteSheetName(range.sheet.name)}!${toAreaAddress(range.area, true)}`;
  const name = new Name(workbook, text, refersTo, scopeOf(owner), true);
  name.comment = args.textOr(2, "");
  workbook.names.push(name);
  workbook.calculation.structureChanged();
  return name;
}

/** A formula without its "="; what is none is taken for a text, as in Excel's own name box. */
function toRefersTo(text: string): string {
  if (!text.startsWith("=")) return `"${text.replaceAll('"', '""')}"`;
  const formula = text.slice(1);
  if (formula === "" || !isBalanced(formula)) throw new HostError("InvalidArgument");
  return formula;
}

function rangeOf(name: Name): LiveRange | null {
  return findReference(name.workbook, name.refersTo, name.scope);
}

function typeOf(name: Name): string {
  if (rangeOf(name) !== null) return "Range";
  const value = valueOf(name);
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" && tokenize(value)[0]?.kind === "error" ? "Error" : "String";
}

/** A range's address, or what the formula gives. */
function valueOf(name: Name): Json {
  const range = rangeOf(name);
  if (range !== null) return `${quoteSheetName(range.sheet.name)}!${toAreaAddress(range.area, true)}`;
  const [only, ...more] = tokenize(name.refersTo);
  if (only?.kind === "text" && more.length === 0) return only.text.slice(1, -1).replaceAll('""', '"');
  if (only?.kind === "error" && more.length === 0) return only.text;
  return toWireValue(name.workbook.calculation.evaluate(name.refersTo, name.scope ?? name.workbook.activeSheet));
}
