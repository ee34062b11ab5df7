import type { EventEntry } from "../events/event-messages";
import type { RequirementSets } from "../requirement-sets";
import type { SimulatedExcel } from "../simulated-excel";
import type { HttpAnswer } from "../wire/messages";

/** The page that office.js runs in: desktop Excel talks to it through this object of the browser's. */
export interface PageWindow {
  external?: unknown;
}

/** What Excel looks like around the page, and how its user writes. */
export interface Surroundings {
  /** Its colours by their names in Office.js, as numbers: 0xffffff is white. */
  readonly colours: Readonly<Record<string, number>>;
  /** The language of its menus and of what is edited, such as "en-GB". */
  readonly language: string;
}

/** Excel as it comes: in its colourful theme. */
const USUAL: Surroundings = {
  colours: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xf5f5f5,
    controlForegroundColor: 0x242424,
  },
  language: "en-US",
};

/** What an installed host lets one do besides. */
export interface InstalledHost {
  /** Presses a ribbon button whose function was associated with this name; done when the function says it is. */
  readonly runCommand: (name: string, controlId?: string) => Promise<void>;
  /** Whether the page is seen as a pane: not until it asks for it. */
  readonly isPaneOpen: () => boolean;
}

/** An array as COM hands it over. */
interface SafeArray {
  readonly toArray: () => readonly unknown[];
}

type Callback = (result: SafeArray) => void;
type Handler = (id: number, args: SafeArray) => void;

/** Numbers that office.js and desktop Excel know things by ("dispatch ids"). */
const EXECUTE_BATCH = 93;
const COMMAND_DONE = 94;
const ON_MESSAGE = 33;
const ON_COMMAND = 39;

const SUCCEEDED = 0;
/** What office.js takes for "this host cannot do that". */
const NOT_SUPPORTED = 7000;
const INTERNAL_ERROR = 5001;

/** What desktop Excel says instead of a status code: office.js looks at these alone. */
const OFFICE_ERRORS: Readonly<Record<string, number>> = {
  AccessDenied: NOT_SUPPORTED,
  ActivityLimitReached: 5102,
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

/** Settings of the document, apart from the workbook's own. */
type Settings = Map<string, string>;

/**
 * Makes a page believe that it runs in desktop Excel, so that office.js starts up there as published. To be called before
 * office.js is loaded. The formula engine has to have been started.
 */
export function installDesktopExcel(excel: SimulatedExcel, page: PageWindow, around = USUAL): InstalledHost {
  const handlers = new Map<number, Handler>();
  const done = new Map<string, () => void>();
  const session = excel.openSession((entries) =>
    handlers.get(ON_MESSAGE)?.(ON_MESSAGE, toSafeArray(entries.map(toRow))),
  );
  let commands = 0;

  const execute = (id: number, parameters: readonly unknown[], callback: Callback): void => {
    if (id === EXECUTE_BATCH) {
      const body = bodyOf(parameters);
      setTimeout(() => {
        callback(toSafeArray(toResult(session.answer(body))));
        excel.deliverEvents();
      }, excel.latency);
      return;
    }
    if (id === COMMAND_DONE) {
      const commandId = parameters.find((each): each is string => typeof each === "string" && done.has(each));
      if (commandId !== undefined) done.get(commandId)?.();
    }
    setTimeout(() => callback(toSafeArray([id === COMMAND_DONE ? SUCCEEDED : NOT_SUPPORTED])), 0);
  };

  page.external = Object.assign(page.external ?? {}, {
    Execute: execute,
    GetContext: () => contextOf(excel.sets, excel.workbook.options.name, around),
    GetHostInfo: () => "Excel$Win32$16.01$en-US$telemetry$$disableLogging$0",
    RegisterEvent: (id: number, _target: string, handler: Handler, callback: (status: number) => void) => {
      handlers.set(id, handler);
      setTimeout(() => callback(SUCCEEDED), 0);
    },
    UnregisterEvent: (id: number, _target: string, callback: (status: number) => void) => {
      handlers.delete(id);
      setTimeout(() => callback(SUCCEEDED), 0);
    },
  });

  return {
    isPaneOpen: () => session.isPaneOpen,
    runCommand: (name, controlId = name) => {
      const handler = handlers.get(ON_COMMAND);
      if (handler === undefined) return Promise.reject(new Error("The page has not registered for commands."));
      const commandId = `command${++commands}`;
      return new Promise((resolve) => {
        done.set(commandId, resolve);
        handler(ON_COMMAND, toSafeArray([commandId, name, JSON.stringify({ source: { id: controlId } })]));
      });
    },
  };
}

/** What office.js asks Excel about itself and the document. */
function contextOf(sets: RequirementSets, documentName: string, { colours, language }: Surroundings): object {
  const settings: Settings = new Map<string, string>();
  return {
    GetActivationMode: () => 0,
    // The mode that the document is open in: for reading and writing; 1 would be for reading alone.
    GetAppCapabilities: () => 0,
    GetAppDataLocale: () => language,
    GetAppType: () => 1,
    GetAppUILocale: () => language,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetDocUrl: () => `C:\\${documentName}`,
    GetHostFullVersion: () => "16.0.17000.20000",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(colours),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        keys.push(...settings.keys());
        values.push(...settings.values());
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index] ?? ""));
      },
    }),
    GetSolutionRef: () => "{5d4a6c30-0000-4000-8000-000000000001}",
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify({ RibbonApi: "1.1", Settings: "1.1", ...sets }),
  };
}

/** The batch's JSON is the fifth of the things that the first parameter holds. */
function bodyOf([data]: readonly unknown[]): string {
  const body: unknown = Array.isArray(data) ? data[4] : undefined;
  if (typeof body !== "string") throw new Error("A batch came in a form that the simulator does not know.");
  return body;
}

/** An answer as desktop Excel hands it over. It has no connection to lose: that is a GeneralException there. */
function toResult({ statusCode, body }: HttpAnswer): readonly unknown[] {
  if (statusCode === 200) return [SUCCEEDED, statusCode, ["Content-Type", "application/json"], body];
  const { error } = JSON.parse(body) as { readonly error?: { readonly code: string } };
  return [OFFICE_ERRORS[error?.code ?? ""] ?? INTERNAL_ERROR];
}

function toRow({ messageCategory, messageType, targetId, message }: EventEntry, index: number): SafeArray {
  return toSafeArray([messageCategory, messageType, targetId, message, String(index)]);
}

function toSafeArray(values: readonly unknown[]): SafeArray {
  return { toArray: () => values };
}
