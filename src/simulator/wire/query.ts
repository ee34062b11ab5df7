import type { Json } from "../json";
import { HostError, notEmulated } from "../host-error";
import { toMemberName, type WireObject } from "./emulated-class";
import type { QueryInfo } from "./messages";

/** What is wanted of an object: names of its properties and, below those that are objects, of theirs. */
type Wanted = Map<string, Wanted>;

/** Every property of an object that can be read and is a plain value. */
const ALL = "*";
/** What load strings call the members of a collection: "items/name". */
const ITEMS = "items";

/** Is told of every member that is touched, so that it can be logged or refused. */
export type OnMember = (className: string, member: string) => void;

/** Loads what a query asks for, as the client wants to find it. */
export function query(object: WireObject, info: QueryInfo, onMember: OnMember): Json {
  const wanted: Wanted = new Map<string, Wanted>();
  const select = info.Select ?? [];
  const expand = info.Expand ?? [];
  if (select.length === 0 && expand.length === 0) want(wanted, ALL);
  for (const path of select) want(wanted, path);
  for (const path of expand) want(wanted, `${path}/${ALL}`);
  return project(object, wanted, onMember, info);
}

function want(wanted: Wanted, path: string): void {
  let at = wanted;
  for (const step of path.split(/[/.]/).map((part) => part.trim())) {
    let next = at.get(step);
    if (next === undefined) at.set(step, (next = new Map<string, Wanted>()));
    at = next;
  }
}

function project(object: WireObject, wanted: Wanted, onMember: OnMember, page: QueryInfo = {}): Json {
  const items = object.items();
  if (items === null) return projectOne(object, wanted, onMember);
  const first = page.Skip ?? 0;
  const shown = items.slice(first, page.Top === undefined ? undefined : first + page.Top);
  const { own, each } = splitCollection(object, wanted);
  return {
    ...projectOne(object, own, onMember),
    _Items: shown.map((item, index) => {
      const identity = item.identity();
      const id = Object.keys(identity).length === 0 ? { _Index: first + index } : identity;
      return { ...id, ...projectOne(item, each, onMember) };
    }),
  };
}

/** What is asked of a collection itself, such as its count, and what of each item. */
function splitCollection(object: WireObject, wanted: Wanted): { own: Wanted; each: Wanted } {
  const own: Wanted = new Map<string, Wanted>();
  const each: Wanted = new Map<string, Wanted>();
  for (const [name, below] of wanted) {
    if (name === ITEMS) for (const [inner, deeper] of below) each.set(inner, deeper);
    else if (object.hasProperty(toWireName(name))) own.set(name, below);
    else each.set(name, below);
  }
  return { own, each: each.size === 0 && wanted.has(ITEMS) ? new Map<string, Wanted>([[ALL, new Map()]]) : each };
}

function projectOne(object: WireObject, wanted: Wanted, onMember: OnMember): Record<string, Json> {
  const result: Record<string, Json> = {};
  for (const [name, below] of wanted) {
    if (name === ALL) {
      for (const each of object.readable) result[each] = object.read(each);
      continue;
    }
    if (name === "") throw new HostError("InvalidArgument");
    const wireName = toWireName(name);
    onMember(object.className, toMemberName(wireName));
    if (object.hasProperty(wireName)) {
      result[wireName] = object.read(wireName);
      continue;
    }
    const child = navigateOrFail(object, wireName);
    const all: Wanted = new Map<string, Wanted>([[ALL, new Map()]]);
    result[wireName] = child === null ? null : project(child, below.size === 0 ? all : below, onMember);
  }
  return result;
}

function navigateOrFail(object: WireObject, wireName: string): WireObject | null {
  if (wireName === "$all") throw notEmulated(`load("$all") of ${object.className}`);
  return object.navigate(wireName);
}

function toWireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
