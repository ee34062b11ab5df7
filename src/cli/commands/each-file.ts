import type { Arguments } from "../arguments";
import { CommandError, EXIT, wrongUsage, type ExitStatus } from "../exit";
import type { Terminal } from "../terminal";
import { findNothingKnown, openWorkbook, type OpenedWorkbook } from "../workbook";

/** What came of several files: the results of those that could be read, and how the command ends for the others. */
export interface EachFile<T> {
  readonly results: readonly T[];
  /** The files that could not be read, or hold nothing that is known, with what was complained. */
  readonly failures: readonly FileFailure[];
  readonly status: ExitStatus;
}

/** A file that the command could not do its work on. */
export interface FileFailure {
  /** As it was named on the command line. */
  readonly file: string;
  readonly message: string;
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
  const failures: FileFailure[] = [];
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
      failures.push({ file, message: error.message });
      status = error.status;
    }
  }
  terminal.endStages();
  return { results, failures, status };
}
