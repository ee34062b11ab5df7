import { findRegistration, type EventKind } from "../events/event-kinds";
import { HostError, notEmulated, type ErrorCode } from "../host-error";
import type { Json, JsonObject } from "../json";
import { toMemberName, Value, type WireObject } from "./emulated-class";
import { ACTION, type Action, type BatchRequest, type BatchResponse } from "./messages";
import { ObjectPaths, type PathSurroundings } from "./object-paths";
import { query } from "./query";

/** What a batch needs besides its objects. */
export interface BatchSurroundings extends PathSurroundings {
  /** The action that is to fail, and how; null where all go as they go. */
  readonly stop: { readonly at: number; readonly code: ErrorCode } | null;
  /** Keeps an object beyond the batch and gives the id to find it by; null if objects of that kind are not kept. */
  readonly keepReference: (object: WireObject) => string | null;
  readonly subscribe: (object: WireObject, kind: EventKind, isOn: boolean) => void;
}

/**
 * Carries out a batch in its order. It stops at the first action that fails; what was done before stays done, as in
 * Excel. Only errors of the simulator's own making leave as exceptions.
 */
export function processQuery(request: BatchRequest, surroundings: BatchSurroundings): BatchResponse {
  const batch = new Batch(request, surroundings);
  return batch.run();
}

class Batch {
  readonly #paths: ObjectPaths;
  readonly #references = new Map<number, string>();
  readonly #traces: number[] = [];

  constructor(
    readonly request: BatchRequest,
    readonly surroundings: BatchSurroundings,
  ) {
    this.#paths = new ObjectPaths(request.ObjectPaths, surroundings);
  }

  run(): BatchResponse {
    const response: BatchResponse = { Results: [] };
    const { stop } = this.surroundings;
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (index === stop?.at) throw new HostError(stop.code);
        response.Results.push({ ActionId: action.Id, Value: this.#act(action) });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const { code, httpStatus, message } = error;
        const location = this.#locate(action);
        response.Error = {
          ActionIndex: index,
          Code: code,
          HttpStatusCode: httpStatus,
          Location: location,
          Message: message,
        };
        break;
      }
    }
    if (this.#traces.length > 0) response.TraceIds = this.#traces;
    return response;
  }

  #locate(action: Action): string {
    const isMember = action.ActionType === ACTION.method || action.ActionType === ACTION.setProperty;
    return this.#paths.locate(action.ObjectPathId, isMember ? action.Name : null);
  }

  #act(action: Action): Json {
    if (action.ActionType === ACTION.trace) {
      this.#traces.push(action.Id);
      return null;
    }
    const object = this.#paths.resolve(action.ObjectPathId);
    // Whatever is asked of a null object gives null.
    if (object === null) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return { ...object.identity(), ...this.#referenceOf(action.ObjectPathId) };
      case ACTION.query:
        return query(object, action.QueryInfo ?? {}, this.surroundings.onMember);
      case ACTION.method:
        return this.#call(object, action);
      case ACTION.setProperty:
        this.#write(object, action.Name, this.#paths.argumentsOf(action.ArgumentInfo).values[0]);
        return null;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.#write(object, name, value);
        return null;
      default:
        throw notEmulated(`actions of type ${action.ActionType} (${object.className})`);
    }
  }

  #referenceOf(pathId: number): JsonObject {
    const reference = this.#references.get(pathId);
    return reference === undefined ? {} : { _ReferenceId: reference };
  }

  #write(object: WireObject, name: string, value: unknown): void {
    this.surroundings.onMember(object.className, toMemberName(name));
    object.write(name, value);
  }

  #call(object: WireObject, action: Action): Json {
    const { Name: name, ObjectPathId: pathId } = action;
    if (name === "_KeepReference") {
      const reference = this.surroundings.keepReference(object);
      if (reference !== null) this.#references.set(pathId, reference);
      return null;
    }
    const registration = findRegistration(name);
    if (registration !== null) {
      this.surroundings.onMember(object.className, registration.kind.member);
      this.surroundings.subscribe(object, registration.kind, registration.isOn);
      return null;
    }
    this.surroundings.onMember(object.className, toMemberName(name));
    const outcome = object.call(name, this.#paths.argumentsOf(action.ArgumentInfo));
    if (outcome instanceof Value) return outcome.json;
    return outcome?.identity() ?? null;
  }
}
