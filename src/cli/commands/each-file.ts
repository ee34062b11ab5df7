import type { Arguments } from "../arguments";
import { CommandError, EXIT, wrongUsage, type ExitStatus } from "../exit";
import type { Terminal } from "../terminal";
import { findNothingKnown, openWorkbook, type OpenedWorkbook } from "../workbook";

/** What came of several files: the results of those that could be read, and how the command ends for the others. */
export interface EachFile<T> {
  readonly results: readonly T[];
  readonly status: ExitStatus;
}

/**
 * Opens each file in turn. A file that cannot be read is complained about and the others go on; so is a workbook in
 * which nothing is recognised, which is still handed over, for what was not recognised in it.
 */
export async function openEachFile<T>(
  { files }: Arguments,
  terminal: Terminal,
  use: (opened: OpenedWorkbook, isRead: boolean) => T,
): Promise<EachFile<T>> {
  if (files.length === 0) throw wrongUsage("name at least one workbook to read, or - for standard input.");
  const results: T[] = [];
  let status: ExitStatus = EXIT.done;
  for (const file of files) {
    try {
      const opened = await openWorkbook(file, terminal);
      const problem = findNothingKnown(opened);
      results.push(use(opened, problem === null));
      if (problem) throw problem;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      terminal.endStages();
      terminal.complain(error.message);
      status = error.status;
    }
  }
  terminal.endStages();
  return { results, status };
}
