import packageJson from "../../package.json";
import { parseArguments } from "./arguments";
import { checkCommand } from "./commands/check";
import type { Command } from "./commands/command";
import { gapsCommand } from "./commands/gaps";
import { kpisCommand } from "./commands/kpis";
import { readCommand } from "./commands/read";
import { scoreCommand } from "./commands/score";
import { summaryCommand } from "./commands/summary";
import { CommandError, EXIT, wrongUsage, type ExitStatus } from "./exit";
import { toCommandHelp, toHelp } from "./help";
import { openTerminal } from "./terminal";

const COMMANDS: readonly Command[] = [
  readCommand,
  checkCommand,
  gapsCommand,
  kpisCommand,
  summaryCommand,
  scoreCommand,
];

/** Runs the command line and gives its exit status. Never throws: whatever goes wrong is one line on standard error. */
async function main(args: readonly string[]): Promise<ExitStatus> {
  const terminal = openTerminal({ isQuiet: args.includes("--quiet") });
  const [name = "--help", ...rest] = args.filter((arg, index) => arg !== "--quiet" || index > 0);
  try {
    if (name === "--version") return (terminal.print(packageJson.version), EXIT.done);
    if (name === "--help" || name === "help") return (terminal.print(toHelp(COMMANDS)), EXIT.done);
    const command = COMMANDS.find((each) => each.name === name);
    if (!command)
      throw wrongUsage(
        `there is no command “${name}”. The commands are ${COMMANDS.map((each) => each.name).join(", ")}.`,
      );
    const parsed = parseArguments(rest, command.options);
    if (parsed.flags.has("version")) return (terminal.print(packageJson.version), EXIT.done);
    if (parsed.flags.has("help")) return (terminal.print(toCommandHelp(command)), EXIT.done);
    return await command.run(parsed, terminal);
  } catch (error) {
    terminal.endStages();
    if (error instanceof CommandError) {
      terminal.complain(error.message);
      return error.status;
    }
    const reason = error instanceof Error ? error.message : String(error);
    terminal.complain(
      `this program failed, which is its fault and not yours: ${reason}. Nothing was written. Please report it.`,
    );
    return EXIT.unreadableFile;
  }
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure. A full disk is one.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  process.stderr.write(
    `maturity: the results could not be written (${error.code ?? "unknown"}). Write them somewhere else.\n`,
  );
  process.exit(EXIT.refused);
});

process.exitCode = await main(process.argv.slice(2));
