import type { EventKind } from "./events/event-kinds";
import type { EventEntry } from "./events/event-messages";
import { HostError, notEmulated } from "./host-error";
import { tooLarge, type Faults, type Stop } from "./faults";
import { wrap } from "./objects/wrap";
import { isSupported, type FindRequirement, type RequirementSets } from "./requirement-sets";
import { isCleanUp, Traffic } from "./traffic";
import { emulate, Value, type WireObject } from "./wire/emulated-class";
import type { BatchRequest, HttpAnswer } from "./wire/messages";
import { processQuery } from "./wire/process-query";
import { LiveRange, type Workbook } from "./workbook/workbook";

/** What Excel on the web lets through, each way. Source: "Resource limits" in the Office.js documentation. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What office.js asks for as it starts, and which need not be there. */
const STARTUP_SERVICE = "Microsoft.InternalService.AddinInternalService";
const startupServiceClass = emulate<null>({
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => null },
});

/** What office.js asks to open and close the pane. */
const APP_RUNTIME_SERVICE = "Microsoft.AppRuntime.AppRuntimeService";
const appRuntimeServiceClass = emulate<PaneState>({
  name: "AppRuntimeService",
  methods: {
    GetAppRuntimeState: ({ state }) => new Value(state),
    SetAppRuntimeState: (pane, args) => {
      pane.state = args.text(0);
      return null;
    },
  },
});

/** How a client's page stands: "Visible" as a pane, or "Background" for commands alone. */
interface PaneState {
  state: string;
}

/** What a session is told when it begins. */
export interface SessionOptions {
  readonly workbook: Workbook;
  /** Tells this client from the others. */
  readonly client: number;
  readonly sets: RequirementSets;
  /** Where it is known, members of newer sets than these are refused. */
  readonly findRequirement: FindRequirement | null;
  readonly faults: Faults;
  /** Is called when a batch is over, so that all clients hear of what it changed. */
  readonly onBatchDone: () => void;
}

/** One client's side of the host: its batches, its subscriptions and its log. */
export class Session {
  readonly traffic = new Traffic();
  /** Closed until it is opened, as where Excel loads the page for a command. */
  readonly #pane: PaneState = { state: "Background" };
  readonly #subscriptions = new Map<string, number>();

  constructor(readonly options: SessionOptions) {}

  /** Whether the client's page is seen as a pane. */
  get isPaneOpen(): boolean {
    return this.#pane.state === "Visible";
  }

  /** Answers a batch. The body is JSON, as is the answer's. */
  answer(body: string): HttpAnswer {
    const request = JSON.parse(body) as BatchRequest;
    const isCounted = !isCleanUp(request);
    const members = new Set<string>();
    const requestBytes = byteLength(body);
    const failure = isCounted ? this.options.faults.take() : null;
    const stop = failure !== null && "stop" in failure ? failure.stop : null;
    const fault = failure !== null && "answer" in failure ? failure : null;
    const given = fault ?? (requestBytes > PAYLOAD_LIMIT ? tooLarge("request") : null);
    let answer = given?.answer;
    if (given === null || given.isCarriedOut) {
      const done = this.#carryOut(request, stop, members);
      answer ??= byteLength(done) > PAYLOAD_LIMIT ? tooLarge("response").answer : { statusCode: 200, body: done };
    }
    const sent = answer ?? { statusCode: 0, body: "{}" };
    if (isCounted) {
      const answerBytes = byteLength(sent.body);
      const { statusCode, body: text } = sent;
      this.traffic.add({ request, requestBytes, answer: text, answerBytes, statusCode, members: [...members] });
    }
    return sent;
  }

  /** Whether the client waits for events of a kind under an id. */
  isWaiting(kind: EventKind, target: string): boolean {
    return (this.#subscriptions.get(`${kind.registration} ${target}`) ?? 0) > 0;
  }

  #carryOut(request: BatchRequest, stop: Stop | null, members: Set<string>): string {
    const { workbook, client } = this.options;
    workbook.changes.actor = { kind: "client", client };
    try {
      const response = processQuery(request, {
        stop,
        root: wrap("Workbook", workbook),
        findReference: (id) => this.#findReference(id),
        createService: (name) => {
          if (name === STARTUP_SERVICE) return startupServiceClass.of(null);
          if (name === APP_RUNTIME_SERVICE) return appRuntimeServiceClass.of(this.#pane);
          throw notEmulated(name);
        },
        onMember: (className, member) => {
          members.add(`${className}.${member}`);
          this.#requireSupported(className, member);
        },
        onResolved: ({ target }) => {
          if (target instanceof LiveRange) workbook.rangesInUse.add(target);
        },
        keepReference: (object) => this.#keepReference(object),
        subscribe: (object, kind, isOn) => {
          const key = `${kind.registration} ${object.eventTarget(kind)}`;
          this.#subscriptions.set(key, Math.max(0, (this.#subscriptions.get(key) ?? 0) + (isOn ? 1 : -1)));
        },
      });
      return JSON.stringify(response);
    } finally {
      workbook.rangesInUse.clear();
      this.options.onBatchDone();
    }
  }

  #findReference(id: string): WireObject {
    const range = this.options.workbook.references.get(id);
    if (range === undefined) throw new HostError("InvalidReference");
    return wrap("Range", range);
  }

  #keepReference({ target }: WireObject): string | null {
    if (!(target instanceof LiveRange)) return null;
    const { workbook } = this.options;
    const id = `ref${workbook.nextNumber("reference")}`;
    workbook.references.set(id, target);
    return id;
  }

  #requireSupported(className: string, member: string): void {
    const { sets, findRequirement } = this.options;
    const needed = findRequirement?.(className, member) ?? null;
    if (needed !== null && !isSupported(sets, needed.set, needed.version)) throw new HostError("ApiNotFound");
  }
}

/** How long a text is in UTF-8. */
function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** What a session hands to its client when something happened. */
export type DeliverEvents = (entries: readonly EventEntry[]) => void;
