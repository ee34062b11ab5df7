import { toGap } from "../core/gaps/gap";
import { toLevelName } from "../core/scale/level";
import { findCountedLevel, findCountedValue, type Basis } from "../core/scale/score";
import { FunctionFault } from "./function-fault";
import type { FunctionId } from "./function-ids";
import { toGivenScore } from "./score-argument";

/** What a function shows in its cell; "" where it was given a blank. */
export type FunctionAnswer = number | string;

/** A function for cells. Throws {@link FunctionFault} where it has no answer. */
type WorksheetFunction = (...args: readonly unknown[]) => FunctionAnswer;

/** The functions by their ids, with the arguments in the order of functions.json. */
const WORKSHEET_FUNCTIONS: Readonly<Record<FunctionId, WorksheetFunction>> = {
  LEVEL: (score) => {
    const given = toGivenScore(score, "score");
    return given ? orBlank(findCountedLevel(given)) : "";
  },
  COUNTED: (score, basis) => {
    const given = toGivenScore(score, "score");
    const by = parseBasis(basis);
    return given ? orBlank(findCountedValue(given, by)) : "";
  },
  GAP: (score, target) => {
    const given = toGivenScore(score, "score");
    const wanted = toGivenScore(target, "target");
    return given && wanted ? orBlank(toGap(given, findCountedLevel(wanted))) : "";
  },
  NAME: (level) => {
    const given = toGivenScore(level, "level");
    if (!given) return "";
    if (given.kind === "awarded") return toLevelName(given.level);
    return `${toLevelName(given.lower)}/${toLevelName(given.upper)}`;
  },
};

/** A function's answer, or the error that its cell is to show. */
export function answerInCell(id: FunctionId, args: readonly unknown[]): FunctionAnswer {
  try {
    return WORKSHEET_FUNCTIONS[id](...args);
  } catch (thrown) {
    if (!(thrown instanceof FunctionFault)) throw thrown;
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode[thrown.kind], thrown.message);
  }
}

/** How scores between two levels count: by the weakest where nothing is said, as everywhere in the add-in. */
function parseBasis(value: unknown): Basis {
  if (value === undefined || value === null || value === 0 || value === "") return "weakest";
  const text = typeof value === "string" ? value.trim().toLowerCase() : "";
  if (text === "weakest" || text === "midpoint") return text;
  throw new FunctionFault("invalidValue", 'The basis is neither "weakest" nor "midpoint".');
}

function orBlank(value: number | null): FunctionAnswer {
  return value ?? "";
}
