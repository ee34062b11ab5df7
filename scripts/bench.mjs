// npm run bench [NAME]: builds a benchmark and runs it; without a name, all of them.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import webpack from "webpack";
import { root } from "./project.mjs";

const require = createRequire(import.meta.url);
const [commandLine] = require("../webpack.config.js");
const folder = path.join(root, "bench");

/** Those that are run by themselves: the others are what they share. */
const benchmarks = readdirSync(folder)
  .filter((file) => readFileSync(path.join(folder, file), "utf8").includes("void main();"))
  .map((file) => file.replace(/\.ts$/, ""));

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benchmarks.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(", ")}. There are: ${benchmarks.join(", ")}.\n`);
  process.exit(2);
}

/** @param {string} name */
function build(name) {
  const output = { path: path.join(root, "out/bench"), filename: `${name}.cjs` };
  const options = { ...commandLine, name: "bench", entry: path.join(folder, `${name}.ts`), output, plugins: [] };
  return new Promise((resolve, reject) => {
    webpack(options, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve(path.join(output.path, output.filename));
    });
  });
}

for (const name of wanted.length > 0 ? wanted : benchmarks) {
  const file = await build(name);
  const { status } = spawnSync(process.execPath, ["--expose-gc", file], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
