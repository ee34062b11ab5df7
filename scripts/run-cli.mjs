import { spawn } from "node:child_process";
import path from "node:path";
import { buildIfNeeded, commandLine } from "./build.mjs";
import { root } from "./project.mjs";

const cli = path.join(root, "dist", "cli.js");

/** The status of a command that could not be built: none of those that the command line itself gives. */
const notBuilt = 70;

/**
 * Runs the command line, after building it if something it is made from has changed since.
 *
 * Standard input, output and error are those of this process. Resolves to the exit status, or to the name of the signal
 * that ended the command.
 */
export async function runCli(args, { cwd = process.cwd() } = {}) {
  if (!(await buildIfNeeded(commandLine))) return notBuilt;
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    stdio: "inherit",
  });
  const forward = (signal) => child.kill(signal);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, forward);
  const outcome = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (status, signal) => resolve(signal ?? status));
  });
  for (const signal of signals) process.off(signal, forward);
  return outcome;
}

/** Ends this process as the command ended: with its exit status, or by the same signal. */
export function endAs(outcome) {
  if (typeof outcome === "string") process.kill(process.pid, outcome);
  else process.exitCode = outcome;
}
