import type { Json } from "../json";

/** Names of ActionType in the client. */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  update: 9,
} as const;

/** Names of ObjectPathType in the client. */
export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** The arguments of a method or property. An object among them is the id of its path, at the same place in the other list. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** How a batch names an object: by what has to be done to its parent to get to it. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** What to load of an object. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** One step of a batch. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** A batch: what one `context.sync()` sends. */
export interface BatchRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** What the host says to a batch: the results up to the first failure, and that failure. */
export interface BatchResponse {
  Results: { readonly ActionId: number; readonly Value: Json }[];
  TraceIds?: number[];
  Error?: {
    readonly ActionIndex: number;
    readonly Code: string;
    readonly HttpStatusCode: number;
    readonly Location: string;
    readonly Message: string;
  };
}

/** An answer as HTTP would have it. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly body: string;
}
