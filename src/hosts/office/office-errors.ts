import { HostError, type FailureOutcome, type HostErrorCode } from "../../core/change/workbook-host";

/** What the host was doing when Excel refused. */
export type Doing = "read" | "write" | "reveal" | "watch";

/** An error as Office.js throws it. `instanceof` would miss those of a client that was loaded elsewhere. */
export interface ExcelFailure {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** Excel's codes by what they mean to a user. Source: Office.js, Excel.ErrorCodes and "Error handling". */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: "accessDenied",
  ActivityLimitReached: "busy",
  ServiceNotAvailable: "busy",
  ServerBusy: "busy",
  TooManyRequests: "busy",
  "429": "busy",
  "503": "busy",
  ConnectionFailure: "disconnected",
  HttpStatusCode: "disconnected",
  Timeout: "disconnected",
  GenericTimeout: "disconnected",
  HostRestartNeeded: "disconnected",
  InvalidOperationInCellEditMode: "editing",
  ItemNotFound: "notFound",
  InvalidReference: "stale",
  InvalidBinding: "stale",
  InvalidObjectPath: "stale",
  InsertDeleteConflict: "stale",
  Aborted: "stale",
  ItemAlreadyExists: "stale",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RequestTooLong: "tooLarge",
  ResponseTooLarge: "tooLarge",
  NotImplemented: "unsupported",
  ApiNotFound: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedSheet: "unsupported",
  FilteredRangeConflict: "unsupported",
  NonBlankCellOffSheet: "unsupported",
  RangeExceedsLimit: "tooLarge",
  FormulaLengthExceedsLimit: "unsupported",
  OperationCellsExceedLimit: "tooLarge",
  ReadOnly: "readOnly",
};

const WHAT_HAPPENED: Readonly<Record<HostErrorCode, string>> = {
  accessDenied: "Excel refused access to the cells.",
  busy: "Excel is busy with other work.",
  disconnected: "Excel did not answer.",
  editing: "A cell is being edited in Excel.",
  fault: "Excel did not accept what the add-in asked for; the mistake is the add-in's.",
  notAWorkbook: "Excel has no workbook open here.",
  notFound: "A sheet or cell that is needed is not in the workbook.",
  protected: "The sheet or the workbook is protected.",
  readOnly: "The workbook is open for reading only.",
  stale: "Part of the workbook was added, removed or moved meanwhile.",
  stopped: "It was stopped.",
  tooLarge: "That is more than Excel takes or gives at once.",
  unsupported: "Excel cannot do this in this workbook.",
};

const WHAT_TO_DO: Readonly<Record<HostErrorCode, string>> = {
  accessDenied: "See whether the sheet is protected or open elsewhere, then try again.",
  busy: "Wait a moment, then try again.",
  disconnected: "See whether the workbook is still open and the network is there, then try again.",
  editing: "Press Enter or Esc to finish the edit, then try again.",
  fault: "Trying again will not help: please report it.",
  notAWorkbook: "Open a workbook, then try again.",
  notFound: "Read the workbook again.",
  protected: "Unprotect it in Excel (Review), then try again.",
  readOnly: "Save a copy or turn on editing, then try again.",
  stale: "Read the workbook again.",
  stopped: "Begin again when there is time.",
  tooLarge: "Do it in smaller parts.",
  unsupported: "Change the workbook, or do it by hand.",
};

const WHAT_WAS_WRITTEN: Readonly<Record<FailureOutcome, string>> = {
  nothingWritten: "Nothing was written.",
  takenBack: "What had been written was taken back.",
  uncertain: "It could not be made sure that nothing was written: compare the cells before you go on.",
};

/**
 * What Excel says before it begins with a batch. Of others that sound alike nothing is known: a server that is not
 * available may have become so before or after it did what it was asked.
 */
const REFUSED_WHOLE: ReadonlySet<string> = new Set([
  "ActivityLimitReached",
  "TooManyRequests",
  "429",
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "RequestTooLong",
]);

/** Whether something thrown is one of Excel's refusals; anything else is a mistake of ours and is not touched. */
export function isExcelFailure(thrown: unknown): thrown is ExcelFailure {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown) || !("message" in thrown)) return false;
  return typeof thrown.code === "string" && "debugInfo" in thrown;
}

/** The kind of one of Excel's refusals. Codes that are not known mean that it did not take what we asked. */
export function toErrorCode(failure: ExcelFailure): HostErrorCode {
  return CODES[failure.code] ?? "fault";
}

/** Excel's refusal as a typed error with a sentence for the user; anything else that was thrown stays as it is. */
export function toHostError(thrown: unknown, doing: Doing, outcome: FailureOutcome = "nothingWritten"): unknown {
  if (!isExcelFailure(thrown)) return thrown;
  const code = toErrorCode(thrown);
  return new HostError(code, toSentences(WHAT_HAPPENED[code], doing, WHAT_TO_DO[code], outcome), {
    cause: thrown,
    outcome,
  });
}

/** What happened, what was and was not written, what to do. */
function toSentences(happened: string, doing: Doing, toDo: string, outcome: FailureOutcome): string {
  if (doing !== "write") return `${happened} ${toDo}`;
  return `${happened} ${WHAT_WAS_WRITTEN[outcome]} ${toDo}`;
}

/** Whether Excel refused a batch as a whole, before it did any of it. An action that fails is named, and others were done. */
export function isRefusedWhole({ code, debugInfo }: ExcelFailure): boolean {
  return REFUSED_WHOLE.has(code) && debugInfo?.errorLocation === undefined;
}

/** Whether Excel refused something because it was too much at once. */
export function isTooLarge(thrown: unknown): boolean {
  return isExcelFailure(thrown) && toErrorCode(thrown) === "tooLarge";
}

/** Whether something that was asked for is not in the workbook any more. */
export function isGoneItem(thrown: unknown): boolean {
  return isExcelFailure(thrown) && ["notFound", "stale"].includes(toErrorCode(thrown));
}
