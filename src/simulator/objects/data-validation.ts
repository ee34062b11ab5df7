import { HostError } from "../host-error";
import { isJsonObject, type Json } from "../json";
import { emulate, type Property } from "../wire/emulated-class";
import { isWireObject } from "../wire/arguments";
import { cellCount, intersect, toAreaAddress } from "../workbook/area";
import { DataValidation } from "../workbook/data-validation";
import { quoteSheetName } from "../../core/grid/a1";
import { asFlag, asJson } from "./written";
import { LiveRange } from "../workbook/workbook";

/** A rule's key, and the type that it makes the validation. */
const RULE_TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** What Excel shows where nothing was set. */
const DEFAULT_ALERT = { showAlert: true, style: "Stop", title: "", message: "" };
const DEFAULT_PROMPT = { showPrompt: true, title: "", message: "" };

export const dataValidationClass = emulate<LiveRange>({
  name: "DataValidation",
  properties: {
    ErrorAlert: part("errorAlert", DEFAULT_ALERT),
    IgnoreBlanks: {
      get: (range) => only(range)?.ignoreBlanks ?? true,
      set: (range, written) => {
        own(range).ignoreBlanks = asFlag(written);
      },
    },
    Prompt: part("prompt", DEFAULT_PROMPT),
    Rule: {
      get: (range) => (isMixed(range) ? null : (only(range)?.rule ?? {})),
      set: (range, written) => {
        if (!isJsonObject(written) || Object.keys(written).length !== 1 || typeOf(written) === "None") {
          throw new HostError("InvalidArgument");
        }
        own(range).rule = toPlainRule(written);
      },
    },
    Type: { get: (range) => (isMixed(range) ? "Inconsistent" : typeOf(only(range)?.rule ?? {})) },
  },
  methods: {
    Clear: ({ sheet, area }) => {
      sheet.requireAllowed();
      sheet.cutDataValidations(area);
      return null;
    },
  },
});

function part(key: "errorAlert" | "prompt", otherwise: Json): Property<LiveRange> {
  return {
    get: (range) => (isMixed(range) ? null : (only(range)?.[key] ?? otherwise)),
    set: (range, written) => {
      own(range)[key] = asJson(written);
    },
  };
}

/** The validation that covers all of the range; null if there is none. */
function only({ sheet, area }: LiveRange): DataValidation | null {
  return (
    sheet.dataValidations.find(({ areas }) => {
      const covered = areas.map((each) => intersect(each, area)).filter((each) => each !== null);
      return covered.reduce((sum, each) => sum + cellCount(each), 0) === cellCount(area);
    }) ?? null
  );
}

/** Whether some of the cells have one validation and some another, or none. */
function isMixed(range: LiveRange): boolean {
  const { sheet, area } = range;
  const touching = sheet.dataValidations.some(({ areas }) => areas.some((each) => intersect(each, area) !== null));
  return touching && only(range) === null;
}

/** The range's own validation, taken out of those that it shared with other cells. */
function own(range: LiveRange): DataValidation {
  const { sheet, area } = range;
  sheet.requireAllowed();
  const before = only(range);
  sheet.cutDataValidations(area);
  const validation = new DataValidation([area]);
  if (before !== null) {
    const { rule, prompt, errorAlert, ignoreBlanks } = before;
    Object.assign(validation, { rule, prompt, errorAlert, ignoreBlanks });
  }
  sheet.dataValidations.push(validation);
  return validation;
}

function typeOf(rule: Json): string {
  const key = isJsonObject(rule) ? Object.keys(rule)[0] : undefined;
  return (key === undefined ? undefined : RULE_TYPES[key]) ?? "None";
}

/** A rule with the ranges in it put as formulas, which is how Excel gives them back. */
function toPlainRule(rule: object): Json {
  return Object.fromEntries(
    Object.entries(rule).map(([key, value]: [string, unknown]): [string, Json] => {
      if (isWireObject(value)) return [key, toFormula(value.target)];
      return [key, isJsonObject(value) ? toPlainRule(value) : asJson(value)];
    }),
  );
}

function toFormula(target: unknown): string {
  if (!(target instanceof LiveRange)) throw new HostError("InvalidArgument");
  return `=${quoteSheetName(target.sheet.name)}!${toAreaAddress(target.area, true)}`;
}
