import { reviewWorkbook, type Review } from "../app/review";
import { HostError } from "../core/change/workbook-host";
import { NOTHING_FOUND } from "../core/recognise/read-sheet";
import { openWorkbookFile, type WorkbookFile } from "../hosts/xlsx/workbook-file";
import { CommandError, EXIT, refuse } from "./exit";
import { readInput, toFileName } from "./files";
import type { Terminal } from "./terminal";

/** A workbook file that was opened, read and understood. */
export interface OpenedWorkbook {
  /** As it was named on the command line. */
  readonly file: string;
  readonly name: string;
  readonly host: WorkbookFile;
  readonly review: Review;
}

/** Opens a file and reads its score sheets. Throws {@link CommandError}. */
export async function openWorkbook(file: string, terminal: Terminal): Promise<OpenedWorkbook> {
  const name = toFileName(file);
  terminal.stage(`Reading ${name} …`);
  const bytes = await readInput(file);
  return withHostErrors(name, async () => {
    const host = await openWorkbookFile(bytes);
    const review = await reviewWorkbook(host);
    return { file, name, host, review };
  });
}

/** As {@link openWorkbook}; a workbook in which nothing is recognised is an error. */
export async function openKnownWorkbook(file: string, terminal: Terminal): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(file, terminal);
  const problem = findNothingKnown(opened);
  if (problem) throw problem;
  return opened;
}

/** As {@link openKnownWorkbook}; a workbook without objectives is an error too. */
export async function openScoreWorkbook(file: string, terminal: Terminal): Promise<OpenedWorkbook> {
  const opened = await openKnownWorkbook(file, terminal);
  const { objectives, keyAreas } = opened.review.scorecard;
  if (objectives.length > 0) return opened;
  if (keyAreas.length === 0) throw toNoScoreSheet(opened);
  throw new CommandError(
    EXIT.unreadableFile,
    `${opened.name}: it speaks of key areas as a whole and has no objectives with scores, which this command needs.`,
  );
}

/** The error that says that a workbook holds nothing this program knows; null where it holds something. */
export function findNothingKnown(opened: OpenedWorkbook): CommandError | null {
  return opened.review.reading.sheets.some(({ holds }) => holds.length > 0) ? null : toNoScoreSheet(opened);
}

/** The error that says that a workbook holds no scores, whatever else it may hold. */
export function toNoScoreSheet({ name, review }: OpenedWorkbook): CommandError {
  const sheets = review.snapshot.sheets.map((sheet) => `“${sheet.name}”`).join(", ");
  return new CommandError(
    EXIT.unreadableFile,
    `${name}: no score sheet was recognised: no sheet (${sheets}) has a table with an objective column and a score column for a year.${toNearest(review)}`,
  );
}

/** What the sheet that comes nearest to a score sheet lacks; "" where none resembles one. */
function toNearest({ reading }: OpenedWorkbook["review"]): string {
  const nearest = reading.sheets.flatMap(({ sheet, leftOut }) =>
    leftOut.filter(({ why }) => why !== NOTHING_FOUND).map(({ why }) => ` Of “${sheet}”: ${why}`),
  );
  return nearest[0] ?? "";
}

/** Runs work on a host; its failures become the command's, with the file's name in front. */
export async function withHostErrors<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (error.code === "notAWorkbook") throw new CommandError(EXIT.unreadableFile, `${name}: ${error.message}`);
    throw refuse(`${name}: ${error.message}`);
  }
}
