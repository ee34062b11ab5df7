/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { createContext, Script, type Context } from "node:vm";
import { isSupported } from "../requirement-sets";
import type { SimulatedExcel } from "../simulated-excel";
import type { Traffic } from "../traffic";

/** Microsoft's client in a world of its own, connected to a simulated Excel. */
export interface ExcelClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** What this client and the host said to each other. */
  readonly traffic: Traffic;
  /** Whether the client's page is seen as a pane: closed until it asks to be opened. */
  readonly isPaneOpen: () => boolean;
}

/** What the client's script leaves in its world, and what it looks for there. */
interface ClientWorld extends Context {
  Excel: typeof Excel;
  Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly _richApiNativeBridge: NativeBridge;
}

/** The door that the client knocks at when it runs without a browser. It puts its own side of it in place. */
interface NativeBridge {
  readonly sendMessageToHost: (message: string) => void;
  onMessageFromHost?: (message: string) => void;
}

/** A batch as it comes through the door. */
interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

/** Numbers of the bridge's kinds of message. */
const RESPONSE = 2;
const EVENTS = 3;

let script: Script | null = null;

function loadScript(): Script {
  const filename = require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
  return new Script(readFileSync(filename, "utf8"), { filename });
}

/** Loads Microsoft's script, as published, into a world of its own and connects it. */
export function connectInNode(excel: SimulatedExcel): ExcelClient {
  script ??= loadScript();
  const send = (message: object): void => {
    bridge.onMessageFromHost?.(JSON.stringify(message));
  };
  const session = excel.openSession((entries) => send({ type: EVENTS, message: { entries } }));
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      const { id, flags, message } = JSON.parse(text) as BridgeRequest;
      setTimeout(() => {
        const { statusCode, body } = session.answer(JSON.stringify(message.body));
        send({ id, type: RESPONSE, flags, message: { statusCode, headers: {}, body: JSON.parse(body) as unknown } });
        excel.deliverEvents();
      }, excel.latency);
    },
  };
  const world = createWorld(bridge);
  script.runInContext(world);
  world.Office = withContext(world.Office, excel);
  const { Excel, Office, OfficeExtension } = world;
  return { Excel, Office, OfficeExtension, traffic: session.traffic, isPaneOpen: () => session.isPaneOpen };
}

/**
 * What the script expects of a browser, and no more. Promises, JSON and errors are those of the caller's world, so that
 * what the client hands over is what a test expects it to be.
 */
function createWorld(bridge: NativeBridge): ClientWorld {
  const nothing = (): void => undefined;
  const world = {
    _richApiNativeBridge: bridge,
    clearInterval,
    clearTimeout,
    console: { log: nothing, warn: nothing, error: nothing },
    document: { URL: "http://localhost/", createElement: () => ({}), getElementsByTagName: () => [] },
    Error,
    JSON,
    location: { href: "http://localhost/", search: "", hash: "" },
    navigator: { userAgent: "node" },
    Promise,
    setInterval,
    setTimeout,
  };
  return createContext(Object.assign(world, { window: world, self: world })) as ClientWorld;
}

/** Office as it is once office.js has started up, which is not loaded here: ready, and with a context. */
function withContext(office: typeof Office, excel: SimulatedExcel): typeof Office {
  // The client itself asks with numbers now and then: 1.3.
  const isSetSupported = (set: string, version?: string | number): boolean =>
    isSupported(excel.sets, set, version === undefined ? undefined : String(version));
  const info = { host: "Excel", platform: "PC" };
  const document = {
    get mode(): string {
      return excel.documentMode;
    },
  };
  return Object.create(office, {
    context: { value: { ...info, document, requirements: { isSetSupported } } },
    onReady: {
      value: (callback?: (ready: typeof info) => unknown) => {
        callback?.(info);
        return Promise.resolve(info);
      },
    },
  }) as typeof Office;
}
