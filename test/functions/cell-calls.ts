import { readFileSync } from "node:fs";
import { createContext, Script, type Context } from "node:vm";

/** What a cell shows for a call: a value, or an error with the words that Excel shows beside it. */
export type CellAnswer = number | string | { readonly error: "#N/A" | "#VALUE!"; readonly message: string };

/** Microsoft's own runtime of functions for cells, with a test in Excel's place. */
export interface CellCalls {
  readonly CustomFunctions: typeof CustomFunctions;
  /** The world that it runs in, for scripts. */
  readonly world: Context;
  /** Has cells call functions in one go, as Excel does when it calculates, and gives what it would show, in their order. */
  readonly call: (...calls: readonly (readonly [id: string, ...args: readonly unknown[]])[]) => Promise<CellAnswer[]>;
  /** What was associated, by the names that Excel calls it by. */
  readonly associated: () => readonly string[];
}

/** A message from the page to Excel. */
interface Sent {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: { readonly Actions: readonly Action[] } };
}

interface Action {
  readonly Id: number;
  readonly Name: string;
  readonly ArgumentInfo?: { readonly Arguments: readonly [readonly Result[]] };
}

type Result = readonly [id: number, isDone: boolean, value: number | string, codeOrTimes: number | readonly number[]];

/** Numbers of the messages: what Excel sends to functions, and how it asks for one. */
const ANSWER = 2;
const EVENTS = 3;
const CUSTOM_FUNCTIONS = 1;
const INVOKE = 1000;
/** The runtime's own numbers for the two errors. */
const ERRORS = new Map([
  [1, "#N/A"],
  [7, "#VALUE!"],
] as const);

const SCRIPT = require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");

/** Loads Microsoft's script, as published, into a world of its own. */
export function openCellCalls(): CellCalls {
  const associations = new Map<string, unknown>();
  const results = new Map<number, (answer: CellAnswer) => void>();
  const bridge: { sendMessageToHost: (text: string) => void; onMessageFromHost?: (text: string) => void } = {
    sendMessageToHost: (text) => {
      const { id, flags, message } = JSON.parse(text) as Sent;
      const { Actions: actions } = message.body;
      for (const { Name: name, ArgumentInfo: info } of actions) {
        if (name === "SetInvocationArrayResults")
          for (const result of info?.Arguments[0] ?? []) settle(results, result);
      }
      const answer = { Results: actions.map((action) => ({ ActionId: action.Id, Value: null })) };
      const response = { id, type: ANSWER, flags, message: { statusCode: 200, headers: {}, body: answer } };
      setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify(response)), 0);
    },
  };
  const world = createWorld(bridge, associations);
  new Script(readFileSync(SCRIPT, "utf8"), { filename: SCRIPT }).runInContext(world);
  let calls = 0;
  return {
    CustomFunctions: world["CustomFunctions"] as typeof CustomFunctions,
    world,
    associated: () => [...associations.keys()],
    call: (...asked) => {
      const entries: object[] = [];
      const answers = asked.map(([name, ...args]) => {
        const id = ++calls;
        const message = JSON.stringify([id, name, args, null, 0]);
        entries.push({ messageCategory: CUSTOM_FUNCTIONS, messageType: INVOKE, targetId: "", message });
        return new Promise<CellAnswer>((resolve) => results.set(id, resolve));
      });
      bridge.onMessageFromHost?.(JSON.stringify({ type: EVENTS, message: { entries } }));
      return Promise.all(answers);
    },
  };
}

function settle(results: Map<number, (answer: CellAnswer) => void>, [id, isDone, value, code]: Result): void {
  const resolve = results.get(id);
  if (isDone) return resolve?.(value);
  const error = ERRORS.get(code as 1 | 7);
  if (error === undefined) throw new Error(`The runtime gave the error ${String(code)}: ${value}`);
  resolve?.({ error, message: String(value) });
}

/** What the script expects of a browser, and of office.js, which keeps what is associated until Excel's part is there. */
function createWorld(bridge: object, associations: Map<string, unknown>): Context {
  const nothing = (): void => undefined;
  let onChange = nothing;
  const association = {
    get mappings() {
      return Object.fromEntries(associations);
    },
    onchange: (listener: () => void) => {
      onChange = listener;
    },
  };
  const associate = (id: string, run: unknown): void => {
    associations.set(id.toUpperCase(), run);
    onChange();
  };
  const world = {
    _richApiNativeBridge: bridge,
    ...{ clearInterval, clearTimeout, setInterval, setTimeout },
    console: { log: nothing, warn: nothing, error: nothing },
    CustomFunctionMappings: {},
    CustomFunctions: { _association: association, associate },
    document: { URL: "http://localhost/", createElement: () => ({}), getElementsByTagName: () => [] },
    ...{ Error, JSON, Promise },
    location: { href: "http://localhost/", search: "", hash: "" },
    navigator: { userAgent: "node" },
  };
  return createContext(Object.assign(world, { window: world, self: world }));
}
