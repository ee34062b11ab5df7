import type { Change, ChangePlan, Expectation } from "../core/change/change-plan";
import { isBlankCell } from "../core/grid/cell";
import { toCellKey, type CellRef } from "../core/grid/cell-ref";
import type { Snapshot } from "../core/grid/snapshot";
import { findTableMarks, type Mark } from "./anchors";
import type { Review } from "./review";

/** So many rows are looked at, spread over all: one that is inserted, deleted or sorted away moves some of them. */
const MOST_ROWS = 200;
/** And so many headers: a column that comes or goes moves all to its right, in every table of the sheet. */
const MOST_HEADERS = 40;

/**
 * The plan with what tells that the user's sheets are still built as it takes for granted: formulas of a tab, rules of
 * highlights and copied looks name rows and columns that they do not write. A plan without any of these is given back as it is.
 */
export function withPlacement({ snapshot, reading, scorecard }: Review, plan: ChangePlan): ChangePlan {
  const sheets = findSheets(plan);
  if (sheets === null) return plan;
  const isMeant = ({ at }: Mark): boolean => sheets === "all" || sheets.has(at.sheet.toLowerCase());
  const cells = plan.changes.flatMap((change) => (change.kind === "setCell" ? [toCellKey(change.at)] : []));
  const taken = new Set([...cells, ...(plan.expects ?? []).map(({ at }) => toCellKey(at))]);
  const described: readonly CellRef[] = [
    ...scorecard.ladders.flatMap(({ header, descriptors }) => [
      ...header.slice(0, 1).map(({ at }) => at),
      ...descriptors.slice(0, 1).map(({ source }) => source.at),
    ]),
    ...scorecard.assessments.map(({ source }) => source.at),
  ];
  const { rows, headers } = findTableMarks(snapshot, reading);
  const places = [...rows, ...described.map((at): Mark => ({ at, marks: "row" }))];
  const marks = [...thinOut(headers, MOST_HEADERS), ...thinOut(places, MOST_ROWS)];
  const expects = marks.filter(isMeant).flatMap((mark): readonly Expectation[] => {
    const key = toCellKey(mark.at);
    if (taken.has(key) || isBlankCell(snapshot.cell(mark.at))) return [];
    taken.add(key);
    return [toExpectation(snapshot, mark)];
  });
  return expects.length === 0 ? plan : { ...plan, expects: [...(plan.expects ?? []), ...expects] };
}

/**
 * What takes a plan back, resting on what it needs itself: a tab that is new goes whatever became of the sheets that it
 * read, and one that comes back has to find them as it left them.
 * @param made the plan before it was told what it rests on.
 */
export function withPlacementOfUndo(review: Review, undo: ChangePlan, made: ChangePlan): ChangePlan {
  if (undo.expects === made.expects && findSheets(undo) === null) return undo;
  const { expects: _forward, ...bare } = undo;
  return withPlacement(review, made.expects ? { ...bare, expects: made.expects } : bare);
}

/** The sheets (in small letters) whose rows and columns a plan names without writing to them; null where there are none. */
function findSheets({ changes, isRecord }: ChangePlan): ReadonlySet<string> | "all" | null {
  if (isRecord) return null;
  const named = changes.flatMap(toNamed);
  if (named.includes("all")) return "all";
  return named.length === 0 ? null : new Set(named);
}

function toNamed(change: Change): readonly string[] {
  switch (change.kind) {
    case "writeSheet":
      return change.isNew ? [] : ["all"];
    case "restoreSheet":
      return ["all"];
    case "highlight":
      return change.rules.map(({ sheet }) => sheet.toLowerCase());
    case "copyLook":
    case "restoreLook":
      return [change.copy.sheet.toLowerCase()];
    default:
      return [];
  }
}

/** As many as are looked at, the last among them. */
function thinOut(marks: readonly Mark[], most: number): readonly Mark[] {
  const step = Math.ceil(marks.length / most);
  return marks.filter((_, index) => (marks.length - 1 - index) % step === 0);
}

function toExpectation(snapshot: Snapshot, { at, marks }: Mark): Expectation {
  const { value, formula } = snapshot.cell(at);
  return { at, content: { value, formula }, marks };
}
