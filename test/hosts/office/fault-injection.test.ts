import type { Applied, ChangePlan, Conflict } from "../../../src/core/change/change-plan";
import { HostError } from "../../../src/core/change/workbook-host";
import type { Fault } from "../../../src/simulator/simulator";
import { openInExcel, type OpenOfficeHost } from "../contract/office-host";
import { requireApplied } from "../contract/plans";
import { ACTIONS, makePlan, prepare, WORKBOOK, type Action } from "./fault-actions";
import { differencesOf, stateOf } from "./workbook-state";

/** How a round trip fails as a whole. One that Excel is too busy for fails twice: it is asked once more. */
const FAULTS: readonly Fault[] = [
  { kind: "tooManyRequests" },
  { kind: "accessDenied" },
  { kind: "cellEditMode" },
  { kind: "requestTooLarge" },
  { kind: "responseTooLarge" },
  { kind: "connectionLost", when: "before" },
  { kind: "connectionLost", when: "after" },
  ...(["before", "after"] as const).flatMap((when): readonly Fault[] => [
    { kind: "answer", when, statusCode: 500, code: "GeneralException", message: "" },
    { kind: "answer", when, statusCode: 504, code: "Timeout", message: "" },
    { kind: "answer", when, statusCode: 503, code: "ServiceNotAvailable", message: "" },
  ]),
];

/** With which errors a batch stops at one of its actions. */
const CODES = ["GeneralException", "AccessDenied", "ActivityLimitReached"] as const;
/** How many actions of a batch fail in their turn, spread over all of it: few of one that only looks, or is large. */
const MOST_STOPS = { looking: 3, small: 40, large: 8 };
/** From so many actions on, a batch is large. */
const LARGE = 400;
/** A limit for what hangs, not a measure of speed: each case tries dozens of faults. */
const TIME_LIMIT = 300_000;

/** What each outcome has to say; a single fault never leaves anything uncertain, so that nothing passes for that. */
const OUTCOMES: Readonly<Record<HostError["outcome"], RegExp>> = {
  nothingWritten: /^[A-Z][^.]+\. Nothing was written\. [A-Z].+\.$/,
  takenBack: /^[A-Z][^.]+\. What had been written was taken back\. [A-Z].+\.$/,
  uncertain: /(?!)/,
};

interface Ready extends OpenOfficeHost {
  readonly plan: ChangePlan;
}

type Opener = () => Promise<Ready>;

async function open(): Promise<OpenOfficeHost> {
  const excel = await openInExcel(WORKBOOK);
  await excel.client.run(async (context) => {
    const { workbook } = context;
    const own = workbook.worksheets.getItem("Own");
    own.getRange("A1:B2").format.fill.color = "#FFF2CC";
    own.getRange("B2").numberFormat = [["0.0%"]];
    own.getRange("A:A").format.columnWidth = 120;
    const newest = workbook.worksheets.getItem("Scores").getRange("E3:E4");
    newest.format.fill.color = "#DDEBF7";
    newest.format.borders.getItem("InsideHorizontal").style = "Continuous";
    newest.format.columnWidth = 30;
    newest.dataValidation.rule = { list: { inCellDropDown: true, source: "1,2,3,4,5,2/3" } };
    const scores = workbook.worksheets.getItem("Scores").getRange("C3:E12");
    const format = scores.conditionalFormats.add("Custom");
    format.custom.rule.formula = "=C3=1";
    format.custom.format.font.bold = true;
    await context.sync();
  });
  return excel;
}

function toDo(action: Action): Opener {
  return async () => {
    const excel = await open();
    await prepare(excel, action);
    return { ...excel, plan: await makePlan(excel, action.plan) };
  };
}

function toUndo(action: Action): Opener {
  return async () => {
    const excel = await toDo(action)();
    const { undo } = requireApplied(await excel.host.apply(excel.plan));
    await excel.host.read();
    return { ...excel, plan: undo };
  };
}

async function attempt({ host, plan }: Ready): Promise<Applied | Conflict | HostError> {
  try {
    return await host.apply(plan);
  } catch (thrown) {
    if (thrown instanceof HostError) return thrown;
    throw thrown;
  }
}

interface Clean {
  /** How many actions each round trip has. */
  readonly trips: readonly number[];
  readonly done: object;
}

async function doOnce(opener: Opener): Promise<Clean> {
  const ready = await opener();
  ready.traffic.clear();
  requireApplied(await ready.host.apply(ready.plan));
  const trips = ready.traffic.roundTrips.map(({ request }) => request.Actions.length);
  return { trips, done: stateOf(ready.simulator) };
}

/** The last round trip is the one that writes. */
function toStops(actions: number, isLast: boolean): readonly number[] {
  const most = MOST_STOPS[!isLast ? "looking" : actions < LARGE ? "small" : "large"];
  const step = Math.max(1, Math.floor(actions / most));
  return Array.from({ length: Math.ceil(actions / step) }, (_, index) => index * step);
}

const CASES = ACTIONS.flatMap((action): readonly (readonly [string, Opener])[] => [
  [action.name, toDo(action)],
  [`undo of ${action.name}`, toUndo(action)],
]);

/** What is wrong with what came of a fault; nothing where all is as before, or all done, and said so. */
function findWrongs(
  result: Applied | Conflict | HostError,
  now: object,
  before: object,
  done: object,
): readonly string[] {
  if (!(result instanceof HostError)) {
    return result.kind === "applied" ? differencesOf(done, now) : [`a conflict: ${JSON.stringify(result)}`];
  }
  const { outcome, message } = result;
  const said = OUTCOMES[outcome].test(message) ? [] : [`${outcome}: ${message}`];
  return [...said, ...differencesOf(before, now)];
}

describe.each(CASES)("%s", (_, opener) => {
  test(
    "is done wholly or not at all, whichever round trip fails and wherever, and works once the fault is gone",
    async () => {
      const { trips, done } = await doOnce(opener);
      let ready = await opener();
      const before = stateOf(ready.simulator);
      expect(before).not.toEqual(done);
      const wrongs: object[] = [];
      const tryWith = async (fault: Fault, skip: number): Promise<void> => {
        const { simulator } = ready;
        simulator.faults.next(fault, { skip });
        if (fault.kind === "tooManyRequests") simulator.faults.next(fault, { skip: skip + 1 });
        const result = await attempt(ready);
        simulator.faults.clear();
        const found = findWrongs(result, stateOf(simulator), before, done);
        if (found.length > 0) wrongs.push({ fault, skip, found: found.slice(0, 5) });
        if (found.length > 0 || !(result instanceof HostError)) ready = await opener();
      };
      for (const [skip, actions] of trips.entries()) {
        for (const fault of FAULTS) await tryWith(fault, skip);
        for (const [index, at] of toStops(actions, skip === trips.length - 1).entries()) {
          await tryWith({ kind: "stop", at, code: CODES[index % CODES.length] ?? CODES[0] }, skip);
        }
      }
      expect(wrongs).toEqual([]);
      requireApplied(await ready.host.apply(ready.plan));
      expect(differencesOf(done, stateOf(ready.simulator))).toEqual([]);
    },
    TIME_LIMIT,
  );
});
