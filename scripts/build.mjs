import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "./project.mjs";

const dist = path.join(root, "dist");
const sources = [
  ...["src", "assets", "docs/checks", "docs/functions.md", "package.json"],
  ...["webpack.config.js", "scripts/help-pages.cjs", "scripts/render-help.cjs"],
].map((name) => path.join(root, name));

/**
 * What can be built: the configurations of webpack.config.js that do it, and what each of them makes in dist.
 *
 * @typedef {{ title: string, configurations: string[], made: string[] }} Product
 */

/** @type {Product} */
export const commandLine = { title: "The command line", configurations: ["cli"], made: ["cli.js"] };
/** @type {Product} */
export const pages = {
  title: "The task pane",
  configurations: ["taskpane", "functions", "workbench"],
  made: ["web/taskpane.html", "web/functions.js", "web/workbench.html"],
};

/**
 * Builds the product if something that it is made from has changed since. A build that succeeds writes nothing to the
 * console.
 *
 * @param {Product} product
 * @param {() => void} [onBuild] Called before it builds, which takes some seconds.
 * @returns {Promise<boolean>} False if it could not be built; what went wrong was said on standard error by then.
 */
export async function buildIfNeeded(product, onBuild) {
  if (isUpToDate(product)) return true;
  onBuild?.();
  return build(product);
}

/** @param {Product} product */
function isUpToDate({ made }) {
  const files = made.map((name) => path.join(dist, name));
  return files.every((file) => existsSync(file)) && files.every((file) => newest(sources) <= statSync(file).mtimeMs);
}

/**
 * When the youngest of the files and folders was changed. A folder counts too: removing a file changes it.
 *
 * @param {string[]} paths
 * @returns {number}
 */
function newest(paths) {
  return Math.max(...paths.map((at) => Math.max(statSync(at).mtimeMs, newestWithin(at))));
}

/** @param {string} at */
function newestWithin(at) {
  if (!statSync(at).isDirectory()) return 0;
  const within = readdirSync(at).map((name) => path.join(at, name));
  return within.length === 0 ? 0 : newest(within);
}

/**
 * Builds beside the place and moves the result there, so that nobody who looks at the same time finds half of it. It is
 * dated to the start of the build: a source that is saved during it is newer.
 *
 * @param {Product} product
 */
async function build({ title, configurations, made }) {
  const started = new Date();
  const aside = path.join(dist, `.building-${process.pid}`);
  try {
    const problems = await bundle(configurations, aside);
    if (problems !== "") {
      process.stderr.write(`${title} could not be built.\n${problems}\n`);
      return false;
    }
    for (const name of made) utimesSync(path.join(aside, name), started, started);
    for (const name of readdirSync(aside).sort(mapsFirst)) moveOver(path.join(aside, name), path.join(dist, name));
    return true;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/**
 * A file takes the place of another in one step. A folder cannot: the old one is first moved out of the way, so that the
 * place is empty for a moment only.
 *
 * @param {string} from
 * @param {string} to
 */
function moveOver(from, to) {
  const old = `${from}.old`;
  if (statSync(from).isDirectory() && existsSync(to)) renameSync(to, old);
  renameSync(from, to);
}

/** So that a map is there before what refers to it. */
function mapsFirst(a, b) {
  return Number(b.endsWith(".map")) - Number(a.endsWith(".map"));
}

/**
 * Bundles into the folder what belongs into dist; returns what went wrong, or nothing.
 *
 * @param {string[]} names
 * @param {string} folder
 * @returns {Promise<string>}
 */
async function bundle(names, folder) {
  if (!existsSync(path.join(root, "node_modules", "webpack"))) return "Its packages are not installed: run npm ci.";
  const require = createRequire(import.meta.url);
  const webpack = require("webpack");
  const configurations = require("../webpack.config.js")
    .filter(({ name }) => names.includes(name))
    .map((each) => ({ ...each, context: root, output: { ...each.output, path: moved(each.output.path, folder) } }));
  const compiler = webpack(configurations);
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close((closeError) => {
        if (error ?? closeError) reject(error ?? closeError);
        else resolve(stats.hasErrors() ? stats.toString("errors-only") : "");
      });
    });
  });
}

/** Where a path in dist is found under the folder that stands in for it. */
function moved(at, folder) {
  return path.join(folder, path.relative(dist, at));
}
