import { HostError, notEmulated } from "../host-error";
import { Arguments } from "./arguments";
import { toMemberName, Value, type Outcome, type WireObject } from "./emulated-class";
import { PATH, type ArgumentInfo, type ObjectPath } from "./messages";
import type { OnMember } from "./query";

/** Where object paths begin, and what the batch remembers. */
export interface PathSurroundings {
  readonly root: WireObject;
  readonly findReference: (id: string) => WireObject;
  /** For a path of type 2: a service that is no part of the workbook. */
  readonly createService: (name: string) => WireObject;
  readonly onMember: OnMember;
  /** Is told of each object that the batch is at work with from now on. */
  readonly onResolved: (object: WireObject) => void;
}

/** Finds the objects that a batch names, each once. Null is a null object. */
export class ObjectPaths {
  readonly #found = new Map<number, WireObject | null>();

  constructor(
    readonly paths: Readonly<Record<string, ObjectPath>>,
    readonly surroundings: PathSurroundings,
  ) {}

  resolve(id: number): WireObject | null {
    const found = this.#found.get(id);
    if (found !== undefined) return found;
    const path = this.paths[id];
    if (path === undefined) throw new HostError("InvalidArgument", `The batch has no object path ${id}.`);
    const object = this.#follow(path);
    this.#found.set(id, object);
    if (object !== null) this.surroundings.onResolved(object);
    return object;
  }

  /** The arguments with the objects that they refer to in their places. */
  argumentsOf(info: ArgumentInfo | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(values.map((value, index) => this.#fill(value, references[index])));
  }

  /** Where a failure happened, as Office.js's debugInfo names it: "WorksheetCollection.getItem". */
  locate(id: number, method: string | null): string {
    const path = this.paths[id];
    if (path === undefined) return "";
    if (method !== null) return `${this.#classOf(id)}.${toMemberName(method)}`;
    const parent = path.ParentObjectPathId === undefined ? "" : `${this.#classOf(path.ParentObjectPathId)}.`;
    return parent + (path.ObjectPathType === PATH.indexer ? "getItem" : toMemberName(path.Name));
  }

  #classOf(id: number): string {
    return this.#found.get(id)?.className ?? "Object";
  }

  #follow(path: ObjectPath): WireObject | null {
    // The client leaves a stale parent on the path of an object that it knows to be null.
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.global) return this.surroundings.root;
    if (path.ObjectPathType === PATH.reference) return this.surroundings.findReference(path.Name);
    if (path.ObjectPathType === PATH.newObject) return this.surroundings.createService(path.Name);
    const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    return parent === null ? null : this.#step(parent, path);
  }

  #step(parent: WireObject, path: ObjectPath): WireObject | null {
    const { className } = parent;
    switch (path.ObjectPathType) {
      case PATH.property:
        this.surroundings.onMember(className, toMemberName(path.Name));
        return parent.navigate(path.Name);
      case PATH.indexer:
        this.surroundings.onMember(className, "getItem");
        return parent.getItem(this.argumentsOf(path.ArgumentInfo));
      case PATH.method:
        this.surroundings.onMember(className, toMemberName(path.Name));
        return toObject(parent.call(path.Name, this.argumentsOf(path.ArgumentInfo)), `${className}.${path.Name}`);
      default:
        throw notEmulated(`object paths of type ${path.ObjectPathType}`);
    }
  }

  #fill(value: unknown, reference: unknown): unknown {
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((each, index) => this.#fill(each, reference[index]));
    }
    if (typeof reference === "number" && reference > 0) return this.resolve(reference);
    return this.#fillWithin(value);
  }

  /** Objects inside plain data: `{"_ObjectPathId": 7}`, however deep. */
  #fillWithin(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each: unknown) => this.#fillWithin(each));
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") return this.resolve(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#fillWithin(each)]));
  }
}

function toObject(outcome: Outcome, member: string): WireObject | null {
  if (outcome instanceof Value) throw new HostError("GeneralException", `${member} gives a value, not an object.`);
  return outcome ?? null;
}
