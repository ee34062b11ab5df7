import type { ParseArgsConfig } from "node:util";
import type { Arguments } from "../arguments";
import type { ExitStatus } from "../exit";
import type { Terminal } from "../terminal";

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** What follows `maturity`, for the help. */
  readonly usage: string;
  /** What it does, in a line. */
  readonly summary: string;
  /** What its options mean, for the help. */
  readonly details: readonly string[];
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  run(args: Arguments, terminal: Terminal): Promise<ExitStatus>;
}
