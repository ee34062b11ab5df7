import { reviewWorkbook, type Review } from "../app/review";
import { HostError } from "../core/change/workbook-host";
import { openWorkbookFile, type WorkbookFile } from "../hosts/xlsx/workbook-file";
import { CommandError, EXIT, refuse } from "./exit";
import { readInput, toFileName } from "./files";
import type { Terminal } from "./terminal";

/** A workbook file that was opened, read and understood. */
export interface OpenedWorkbook {
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
    return { name, host, review };
  });
}

/** As {@link openWorkbook}; a workbook in which no score sheet is recognised is an error. */
export async function openScoreWorkbook(file: string, terminal: Terminal): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(file, terminal);
  const problem = findNoScoreSheet(opened);
  if (problem) throw problem;
  return opened;
}

/** The error that says that a workbook holds no score sheet; null where it holds one. */
function findNoScoreSheet({ name, review }: OpenedWorkbook): CommandError | null {
  if (review.scorecard.objectives.length > 0) return null;
  const sheets = review.snapshot.sheets.map((sheet) => `“${sheet.name}”`).join(", ");
  return new CommandError(
    EXIT.unreadableFile,
    `${name}: no score sheet was recognised: no sheet (${sheets}) has a table with an objective column and a score column for a year.`,
  );
}

/** The error that says that nothing at all was recognised in a workbook; null where it holds scores, KPIs or savings. */
export function findNothingRead(opened: OpenedWorkbook): CommandError | null {
  const { kpis, savings } = opened.review.scorecard;
  return kpis.length > 0 || savings.length > 0 ? null : findNoScoreSheet(opened);
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
