import { toDisplayText } from "../grid/display";
import type { Snapshot } from "../grid/snapshot";
import { isTitle, toHeadingName } from "./heading-kinds";
import { findPeriod } from "../period/period";
import type { ObjectiveGroup, SheetReading } from "./reading";
import { toTextAt } from "./sheet-text";

/** Names that a new sheet has, or that say of which state its objectives are and not of which key area. */
const SAYS_NOTHING =
  /^(?:(?:sheet|table|tab|data|page|old|new|continued|current|previous|draft|final)\s*\(?\d*\)?|copy of .*)$/i;
/** A title that stands on so many sheets is the workbook's; on two it may be a key area that goes on. */
const SHEETS_WITH_ONE_TITLE = 3;

/**
 * The same readings, with the key area that each sheet's name names: where a workbook has one sheet for each key area, and
 * their tables have no heading of their own, or the same title on every sheet. That takes two such sheets at least, with other
 * objectives on each; a single sheet's name, a year's or a department's says nothing of key areas.
 */
export function withKeyAreasOfSheets(snapshot: Snapshot, readings: readonly SheetReading[]): readonly SheetReading[] {
  // An assessment on a sheet names its key areas itself, or is told by its wording.
  const sheets = readings
    .filter(({ tables, assessments }) => tables.length > 0 && assessments.length === 0)
    .map((reading) => new ScoreSheet(snapshot, reading));
  const titles = toRepeated(
    sheets.flatMap(({ onlyName }) => onlyName ?? []),
    SHEETS_WITH_ONE_TITLE,
  );
  const candidates = sheets.filter(
    ({ name, onlyName }) => isNameOfKeyArea(name) && (onlyName === "" || (onlyName !== null && titles.has(onlyName))),
  );
  const objectives = candidates.flatMap((sheet) => sheet.objectives);
  if (candidates.length < 2 || toRepeated(objectives, 2).size > 0) return readings;
  const named = new Set(candidates.map(({ reading }) => reading));
  return readings.map((reading) => (named.has(reading) ? nameAfterSheet(reading) : reading));
}

function isNameOfKeyArea(sheet: string): boolean {
  return !isTitle(sheet) && !SAYS_NOTHING.test(sheet.trim()) && findPeriod(sheet) === null;
}

function nameAfterSheet(reading: SheetReading): SheetReading {
  const tables = reading.tables.map((table) => ({
    ...table,
    groups: table.groups.map((group): ObjectiveGroup => ({ ...group, keyArea: null })),
  }));
  return { ...reading, tables, keyArea: toHeadingName(reading.sheet.trim()) };
}

/** The texts that come at least so many times. */
function toRepeated(texts: readonly string[], times: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].flatMap(([text, count]) => (count >= times ? [text] : [])));
}

/** A sheet with objectives, and what names their key areas. */
class ScoreSheet {
  readonly name: string;

  constructor(
    private readonly snapshot: Snapshot,
    readonly reading: SheetReading,
  ) {
    this.name = reading.sheet;
  }

  /** The one text that names the key area of all groups, "" where none has a name; null where there are several. */
  get onlyName(): string | null {
    const names = new Set(this.reading.tables.flatMap(({ groups }) => groups.map((group) => this.toName(group))));
    const [only = ""] = names;
    return names.size > 1 ? null : only;
  }

  /** The objectives' titles, with their refs, in small letters. */
  get objectives(): readonly string[] {
    const sheet = this.snapshot.findSheet(this.name);
    return this.reading.tables.flatMap((table) =>
      table.groups.flatMap(({ rows }) =>
        rows.map((row) => (sheet ? toTextAt(sheet, row, table.titleColumn).toLowerCase() : "")),
      ),
    );
  }

  private toName({ keyArea }: ObjectiveGroup): string {
    return keyArea === null ? "" : toDisplayText(this.snapshot.cell(keyArea)).trim();
  }
}
