import { parseHeadScore } from "../scale/head-score";
import type { SheetSnapshot } from "../grid/snapshot";
import { findAssessmentHeading, type AssessmentRole } from "./assessment-headers";
import { findHeaderMeaning, UNNAMED_PERIOD } from "./headers";
import { comparePeriods, type Period } from "../period/period";
import type { TableColumn } from "./reading";
import { toRowTexts, toTextAt } from "./sheet-text";
import type { LeftOutColumn } from "./table-header";

/** The header of a table in which each row says where a key area or an objective stands. */
export interface AssessmentHeader {
  readonly row: number;
  /** Whether its rows are key areas, or objectives among which key areas' principles stand. */
  readonly subject: "keyArea" | "objective";
  readonly subjectColumn: number;
  readonly columnOf: Partial<Readonly<Record<AssessmentRole, number>>>;
  /** The columns as those of a table of objectives. */
  readonly columns: readonly TableColumn[];
  readonly leftOut: readonly LeftOutColumn[];
}

interface HeadedColumn {
  readonly column: number;
  readonly header: string;
  readonly role: AssessmentRole;
  readonly period: Period | null;
}

/** Words of which one stands in every header for where somebody stands now: most rows are passed over by this alone. */
const HINT = /assess|current|where|today|as.is/i;
const LONGEST_HINT = 80;
const FEWEST_COLUMNS = 3;
/** So many rows are looked at to see whether they name levels. */
const SAMPLE_ROWS = 60;

/**
 * The header of an assessment: whose it is, where it stands, and what is wanted or comes next. Null for any other row, and
 * where less than half of the rows below name a level at the head of their text: a risk register has a current position
 * too.
 */
export function findAssessmentHeader(sheet: SheetSnapshot, row: number): AssessmentHeader | null {
  const texts = toRowTexts(sheet, row);
  if (texts.length < FEWEST_COLUMNS) return null;
  if (!texts.some(({ text }) => text.length <= LONGEST_HINT && HINT.test(text))) return null;
  const headed: HeadedColumn[] = [];
  const others: TableColumn[] = [];
  const leftOut: LeftOutColumn[] = [];
  for (const { column, text } of texts) {
    const heading = findAssessmentHeading(text);
    const other = heading ? null : findHeaderMeaning(text);
    if (heading) headed.push({ column, header: text, ...heading });
    else if (other && isOfObjective(other.role)) others.push({ column, header: text, ...other });
    else leftOut.push({ column, why: toWhyUnknown(text) });
  }
  const kept = keepOneOfEach(headed, leftOut);
  const [objective, keyArea, current] = (["objective", "keyArea", "current"] as const).map((role) => kept.get(role));
  const subject = objective ?? keyArea;
  if (!subject || !current || !(kept.has("wanted") || kept.has("next") || kept.has("wouldRequire"))) return null;
  if (!namesLevels(sheet, row, current.column)) return null;
  const columnOf = Object.fromEntries([...kept].map(([role, { column }]) => [role, column]));
  const columns = toTableColumns(subject, current, kept.get("wanted") ?? null, others);
  return {
    row,
    subject: objective ? "objective" : "keyArea",
    subjectColumn: subject.column,
    columnOf,
    columns,
    leftOut: objective ? [...leftOut, ...toUnused(kept)] : [...leftOut, ...others.map(toUnusedColumn)],
  };
}

/** Whether a column is of use beside objectives. */
function isOfObjective(role: TableColumn["role"]): boolean {
  return role === "ref" || role === "owner" || role === "description" || role === "comment";
}

function toWhyUnknown(header: string): string {
  return `The header “${header}” is not one that this program knows, so its column is not read.`;
}

/** The columns by role: of several for the same thing that of the newest year, else the first. The others are left out. */
function keepOneOfEach(
  headed: readonly HeadedColumn[],
  leftOut: LeftOutColumn[],
): ReadonlyMap<AssessmentRole, HeadedColumn> {
  const kept = new Map<AssessmentRole, HeadedColumn>();
  for (const each of headed) {
    const other = kept.get(each.role);
    const isNewer = other?.period && each.period && comparePeriods(other.period, each.period) < 0;
    const dropped = other && isNewer ? other : each;
    if (!other || isNewer) kept.set(each.role, each);
    if (other) {
      const why = `“${dropped.header}” is a second column for the same thing; only the newest one is read.`;
      leftOut.push({ column: dropped.column, why });
    }
  }
  return kept;
}

/** Whether at least half of the rows below name a level: of those down to the first blank row, or of all. */
function namesLevels(sheet: SheetSnapshot, headerRow: number, column: number): boolean {
  let filled = 0;
  let named = 0;
  const isMostly = (): boolean => named > 0 && named * 2 >= filled;
  const end = Math.min(sheet.rowCount, headerRow + 1 + SAMPLE_ROWS);
  for (let row = headerRow + 1; row < end; row += 1) {
    if (toRowTexts(sheet, row).length === 0 && isMostly()) return true;
    const text = toTextAt(sheet, row, column);
    if (text === "" || findAssessmentHeading(text)) continue;
    filled += 1;
    if (namesLevel(text)) named += 1;
  }
  return isMostly();
}

/** Whether a text begins with a level's name; a bare number may be anything. */
export function namesLevel(text: string): boolean {
  const { score, head } = parseHeadScore(text);
  return (score.kind === "awarded" || score.kind === "between") && /\p{L}{4}/u.test(head);
}

function toTableColumns(
  subject: HeadedColumn,
  current: HeadedColumn,
  wanted: HeadedColumn | null,
  others: readonly TableColumn[],
): readonly TableColumn[] {
  const period = current.period ?? UNNAMED_PERIOD;
  const columns: readonly TableColumn[] = [
    ...others.map((other) => (other.role === "comment" ? { ...other, period } : other)),
    { column: subject.column, header: subject.header, role: "title", period: null },
    { column: current.column, header: current.header, role: "score", period },
    ...(wanted ? [{ ...wanted, role: "target" as const }] : []),
  ];
  return [...columns].sort((a, b) => a.column - b.column);
}

/** What a table of objectives has no use for. */
function toUnused(kept: ReadonlyMap<AssessmentRole, HeadedColumn>): readonly LeftOutColumn[] {
  return (["next", "wouldRequire", "theme"] as const).flatMap((role) => {
    const column = kept.get(role);
    return column ? [toUnusedColumn(column)] : [];
  });
}

function toUnusedColumn({ column, header }: { readonly column: number; readonly header: string }): LeftOutColumn {
  return { column, why: `The column “${header}” is not read in a table of this kind.` };
}
