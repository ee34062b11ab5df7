// npm test [-- ARGUMENTS OF JEST]: every check, as many side by side as there are cores, and then the tests.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import os from "node:os";
import { root } from "./project.mjs";
import { roomy, runScript, runSideBySide } from "./side-by-side.mjs";

/** The longest first, so that none of them is left over at the end; what needs the one before it stands behind that. */
const checks = [
  ["lint"],
  ["types"],
  ["format:check"],
  ["build", "budget"],
  ["architecture"],
  ["types:core"],
  ["unused"],
  ["sample:check"],
];

/** @param {import("./side-by-side.mjs").Ended} ended */
function tell({ name, status, output, seconds }) {
  const outcome = status === 0 ? "passed" : `failed with status ${status}`;
  process.stdout.write(
    `npm run ${name}: ${outcome} in ${seconds.toFixed(1)} s\n${output.trim() && `${output.trim()}\n`}\n`,
  );
}

const failed = await runSideBySide(checks, os.availableParallelism(), runScript, tell);
if (failed.length > 0) {
  process.stderr.write(`The tests were not begun, since these failed: ${failed.join(", ")}.\n`);
  process.exit(1);
}

const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const tests = spawn(process.execPath, [jest, ...process.argv.slice(2)], { cwd: root, env: roomy, stdio: "inherit" });
tests.on("exit", (status) => {
  process.exitCode = status ?? 1;
});
