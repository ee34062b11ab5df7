import { toAddress } from "../grid/a1";
import { comparePeriods } from "../period/period";
import type { LeftOut } from "../recognise/reading";
import type { Score } from "../scale/score";
import { toNameKey } from "./name-matcher";
import type { Objective } from "./scorecard";
import type { Sourced } from "./sourced";

/** The key of a target whose column names no period. */
const UNDATED = "";

/** An objective as one row of a table gives it. */
export type ObjectiveRow = Omit<Objective, "index" | "table">;

/**
 * The objectives of all tables. One that stands in several, with the same ref and title, or without a ref in the same key area,
 * is one objective with the periods of all; where two give it a score for the same period, the first counts and the other row
 * is left out and said.
 */
export class Objectives {
  readonly all: Objective[] = [];
  readonly repeated: LeftOut[] = [];
  private readonly places = new Map<string, number>();
  private ofThisTable = new Set<string>();
  private table = -1;

  /** Within one table, two rows are never the same objective. */
  startTable(): void {
    this.ofThisTable = new Set();
    this.table += 1;
  }

  /** Takes the next row of the table. */
  add(row: ObjectiveRow): void {
    const found = { ...row, table: this.table };
    // Without a ref, the same title may stand in several key areas.
    const key = `${found.ref ?? found.keyArea ?? ""} ${toNameKey(found.title.value)}`;
    const place = this.places.get(key);
    const known = place === undefined || this.ofThisTable.has(key) ? undefined : this.all[place];
    this.ofThisTable.add(key);
    if (place === undefined || !known) {
      if (place === undefined) this.places.set(key, this.all.length);
      this.all.push({ ...found, index: this.all.length });
      return;
    }
    const twice = [...found.scores].filter(([period]) => known.scores.has(period));
    if (twice.length > 0) {
      const more = twice.map(([period, score]) => ({ period, score }));
      this.repeated.push(toRepeated(found, known));
      this.all[place] = {
        ...known,
        otherScores: [...known.otherScores, ...more],
        repeats: [...known.repeats, found],
      };
    } else {
      this.all[place] = merge(known, found);
    }
  }
}

function merge(first: Objective, second: ObjectiveRow): Objective {
  const [older, newer] = isNewer(second, first) ? [first, second] : [second, first];
  return {
    ...first,
    scores: new Map([...first.scores, ...second.scores]),
    comments: new Map([...first.comments, ...second.comments]),
    commentCells: new Map([...first.commentCells, ...second.commentCells]),
    targets: mergeTargets(older, newer),
    owner: newer.owner?.value ? newer.owner : (older.owner ?? newer.owner),
  };
}

/**
 * The targets of both rows. Of two that name no year each is that of the years that its own row is scored in, and what no row is
 * scored in is held against the newer one: last year's target is over once this year's list has its own.
 */
function mergeTargets(older: ObjectiveRow, newer: ObjectiveRow): Objective["targets"] {
  const targets = new Map([...older.targets, ...newer.targets]);
  const [ofOlder, ofNewer] = [older.targets.get(UNDATED), newer.targets.get(UNDATED)];
  if (!ofOlder || !ofNewer) return targets;
  const takeYears = ({ scores }: ObjectiveRow, target: Sourced<Score>): void => {
    for (const key of scores.keys()) if (!targets.has(key)) targets.set(key, target);
  };
  takeYears(older, ofOlder);
  takeYears(newer, ofNewer);
  return targets;
}

function isNewer({ scores: a }: ObjectiveRow, { scores: b }: ObjectiveRow): boolean {
  return [...a.keys()].some((one) => [...b.keys()].every((other) => comparePeriods({ key: one }, { key: other }) > 0));
}

function toRepeated({ title }: ObjectiveRow, first: Objective): LeftOut {
  const { sheet, row, column } = title.at;
  return {
    range: { sheet, top: row, bottom: row, left: column, right: column },
    why: `The same objective has a score for the same period at ${toAddress(first.title.at)}; that one is read.`,
  };
}
