import { spawn } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const built = path.join(root, "dist", "cli.js");
const sources = ["src", "package.json", "webpack.config.js"].map((name) => path.join(root, name));

/** The status of a command that could not be built: none of those that the command line itself gives. */
const notBuilt = 70;

/**
 * Runs the command line, after building it if something it is made from has changed since.
 *
 * Standard input, output and error are those of this process, and a build that succeeds writes to none of them.
 * Resolves to the exit status, or to the name of the signal that ended the command.
 */
export async function runCli(args, { cwd = process.cwd() } = {}) {
  if (!isUpToDate() && !(await build())) return notBuilt;
  const child = spawn(process.execPath, [built, ...args], { cwd, stdio: "inherit" });
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

function isUpToDate() {
  return existsSync(built) && newest(sources) <= statSync(built).mtimeMs;
}

/** When the youngest of the files and folders was changed. A folder counts too: removing a file changes it. */
function newest(paths) {
  return Math.max(...paths.map((at) => Math.max(statSync(at).mtimeMs, newestWithin(at))));
}

function newestWithin(at) {
  if (!statSync(at).isDirectory()) return 0;
  const within = readdirSync(at).map((name) => path.join(at, name));
  return within.length === 0 ? 0 : newest(within);
}

/**
 * Builds beside the place and moves the files there, so that a command started at the same time never reads half a
 * file. They are dated to the start of the build: a source that is saved during it is newer than they are.
 */
async function build() {
  const started = new Date();
  const folder = path.join(root, "dist", `.building-${process.pid}`);
  try {
    const problems = await bundle(folder);
    if (problems !== "") {
      process.stderr.write(`The command line could not be built.\n${problems}\n`);
      return false;
    }
    for (const name of readdirSync(folder).sort(mapsFirst)) {
      utimesSync(path.join(folder, name), started, started);
      renameSync(path.join(folder, name), path.join(root, "dist", name));
    }
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function mapsFirst(a, b) {
  return Number(b.endsWith(".map")) - Number(a.endsWith(".map"));
}

/** Bundles the command line into the folder; returns what went wrong, or nothing. */
async function bundle(folder) {
  if (!existsSync(path.join(root, "node_modules", "webpack"))) return "Its packages are not installed: run npm ci.";
  const require = createRequire(import.meta.url);
  const webpack = require("webpack");
  const config = require("../webpack.config.js").find(({ name }) => name === "cli");
  const compiler = webpack({ ...config, context: root, output: { ...config.output, path: folder } });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close((closeError) => {
        if (error ?? closeError) reject(error ?? closeError);
        else resolve(stats.hasErrors() ? stats.toString("errors-only") : "");
      });
    });
  });
}
