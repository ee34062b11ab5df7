import type { Arguments } from "../arguments";
import { CommandError, EXIT, wrongUsage, type ExitStatus } from "../exit";
import type { Terminal } from "../terminal";
import { findNoScoreSheet, openWorkbook, type OpenedWorkbook } from "../workbook";

/**
 * Opens each file in turn. A file that cannot be read is complained about and the others go on; so is a workbook without a
 * score sheet, which is still handed over, for what was not recognised in it.
 */
export async function openEachFile(
  { files }: Arguments,
  terminal: Terminal,
  use: (opened: OpenedWorkbook, hasScores: boolean) => void,
): Promise<ExitStatus> {
  if (files.length === 0) throw wrongUsage("name at least one workbook to read, or - for standard input.");
  let status: ExitStatus = EXIT.done;
  for (const file of files) {
    try {
      const opened = await openWorkbook(file, terminal);
      const problem = findNoScoreSheet(opened);
      use(opened, problem === null);
      if (problem) throw problem;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      terminal.endStages();
      terminal.complain(error.message);
      status = error.status;
    }
  }
  terminal.endStages();
  return status;
}
