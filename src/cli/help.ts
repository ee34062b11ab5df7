import type { Command } from "./commands/command";

/** The help of the whole command line. */
export function toHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    "maturity: reads, checks and sums up maturity score sheets in Excel workbooks",
    "",
    "Usage:",
    ...commands.map((command) => `  maturity ${command.usage}`),
    "",
    "Commands:",
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    "",
    "FILE may be - for standard input where one file is taken. Every command takes --help, --version and --quiet.",
    "Exit status: 0 done; 1 findings at or above --fail-on; 2 wrong usage; 3 a file that cannot be read; 4 refused.",
  ].join("\n");
}

/** The help of one command. */
export function toCommandHelp({ usage, summary, details }: Command): string {
  return [`maturity ${usage}`, "", `Gives ${summary}.`, "", ...details.map((line) => `  ${line}`)].join("\n");
}
