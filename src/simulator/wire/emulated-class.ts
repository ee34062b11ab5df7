import type { EventKind } from "../events/event-kinds";
import { notEmulated } from "../host-error";
import type { Json, JsonObject } from "../json";
import type { Arguments } from "./arguments";

/** What a method gives: another object, null for a null object, a plain value, or nothing. */
export type Outcome = WireObject | Value | null | undefined;

/** A plain value that a method gives, told from an object. */
export class Value {
  constructor(readonly json: Json) {}
}

/** A property as the wire sees it. Without `set`, it can only be read; without `get`, only written. */
export interface Property<T> {
  readonly get?: (self: T) => Json;
  readonly set?: (self: T, value: unknown) => void;
}

/** The events that objects of a class can tell of, and the id under which a client waits for them. */
export interface ClassEvents<T> {
  readonly target: (self: T) => string;
  readonly kinds: readonly EventKind[];
}

/** A class of Office.js, as far as it is emulated. Members go by their names on the wire, which begin with a capital. */
export interface ClassDefinition<T> {
  readonly name: string;
  /** What Instantiate answers with, and what every item of a collection carries. */
  readonly identity?: (self: T) => JsonObject;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Properties that are objects. Null is a null object. */
  readonly navigations?: Readonly<Record<string, (self: T) => WireObject | null>>;
  readonly methods?: Readonly<Record<string, (self: T, args: Arguments) => Outcome>>;
  /** For a collection: what it holds. */
  readonly items?: (self: T) => readonly WireObject[];
  /** For a collection: what `getItem` finds. */
  readonly getItem?: (self: T, args: Arguments) => WireObject;
  readonly events?: ClassEvents<T>;
  /** Throws if what the object stands for is no longer there. */
  readonly requireAlive?: (self: T) => void;
}

/** A class that objects can be made of. */
export interface EmulatedClass<T> {
  readonly definition: ClassDefinition<T>;
  readonly of: (self: T) => WireObject;
}

/** An object of the simulator as Microsoft's client sees it: a class's members at work on something of the workbook. */
export interface WireObject {
  readonly className: string;
  /** What of the workbook it stands for. */
  readonly target: unknown;
  readonly identity: () => JsonObject;
  /** The names of the properties that can be read. */
  readonly readable: readonly string[];
  readonly hasProperty: (name: string) => boolean;
  readonly read: (name: string) => Json;
  readonly write: (name: string, value: unknown) => void;
  readonly navigate: (name: string) => WireObject | null;
  readonly call: (name: string, args: Arguments) => Outcome;
  readonly items: () => readonly WireObject[] | null;
  readonly getItem: (args: Arguments) => WireObject;
  readonly eventTarget: (kind: EventKind) => string;
}

/** Makes a class of its definition. Whatever the definition does not have fails by name. */
export function emulate<T>(definition: ClassDefinition<T>): EmulatedClass<T> {
  const { name: className, properties = {}, navigations = {}, methods = {} } = definition;
  const readable = Object.keys(properties).filter((name) => properties[name]?.get !== undefined);
  const of = (self: T): WireObject => {
    const alive = (): T => {
      definition.requireAlive?.(self);
      return self;
    };
    return {
      className,
      target: self,
      identity: () => definition.identity?.(alive()) ?? {},
      readable,
      hasProperty: (name) => name in properties,
      read: (name) => orFail(properties[name]?.get, className, name)(alive()),
      write: (name, value) => orFail(properties[name]?.set, className, name, "setting ")(alive(), value),
      navigate: (name) => orFail(navigations[name], className, name)(alive()),
      call: (name, args) => orFail(methods[name], className, name)(alive(), args),
      items: () => definition.items?.(alive()) ?? null,
      getItem: (args) => orFail(definition.getItem, className, "GetItem")(alive(), args),
      eventTarget: (kind) => {
        const events = orFail(definition.events, className, kind.member);
        if (!events.kinds.includes(kind)) throw notEmulated(`${className}.${kind.member}`);
        return events.target(alive());
      },
    };
  };
  return { definition, of };
}

function orFail<F>(member: F | undefined, className: string, name: string, doing = ""): F {
  if (member === undefined) throw notEmulated(`${doing}${className}.${toMemberName(name)}`);
  return member;
}

/** A member's name in Office.js: "Values" on the wire is `values`, "_RegisterSingleClickedEvent" is `onSingleClicked`. */
export function toMemberName(wireName: string): string {
  const event = /^_(?:Un)?[Rr]egister(?:Event)?(\w+?)(?:Event)?$/.exec(wireName)?.[1];
  if (event !== undefined) return `on${event === "DataChanged" ? "Changed" : event}`;
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}
