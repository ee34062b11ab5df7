/** How the command ends. Source: the command line's contract, exit status. */
export const EXIT = {
  done: 0,
  findings: 1,
  wrongUsage: 2,
  unreadableFile: 3,
  refused: 4,
} as const;

/** One of the numbers that the command ends with. */
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** What stops a command: its message is one line for the user. */
export class CommandError extends Error {
  override readonly name = "CommandError";

  constructor(
    readonly status: ExitStatus,
    message: string,
  ) {
    super(message);
  }
}

/** The command was called in a way that it does not know. */
export function wrongUsage(message: string): CommandError {
  return new CommandError(EXIT.wrongUsage, message);
}

/** The command declines, since it would overwrite or harm something. */
export function refuse(message: string): CommandError {
  return new CommandError(EXIT.refused, message);
}
