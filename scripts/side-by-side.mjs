import { spawn } from "node:child_process";
import { root } from "./project.mjs";

/**
 * How a command ended, and all that it wrote.
 *
 * @typedef {{ name: string, status: number, output: string, seconds: number }} Ended
 */

/**
 * Runs chains of tasks, so many chains at a time, begun in their order. A chain ends with the first of its tasks that fails;
 * the others go on, so that all that is wrong is found.
 *
 * @param {readonly (readonly string[])[]} chains
 * @param {number} lanes
 * @param {(name: string) => Promise<Ended>} run
 * @param {(ended: Ended) => void} onEnd
 * @returns {Promise<readonly string[]>} The names of those that failed.
 */
export async function runSideBySide(chains, lanes, run, onEnd) {
  const waiting = [...chains];
  const failed = [];
  const work = async () => {
    for (let chain = waiting.shift(); chain !== undefined; chain = waiting.shift()) {
      for (const name of chain) {
        const ended = await run(name);
        onEnd(ended);
        if (ended.status === 0) continue;
        failed.push(name);
        break;
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return failed;
}

/** Room for what is made and soon forgotten: with more of it a compiler clears up less often, and a tenth of its time is saved. */
export const roomy = {
  ...process.env,
  NODE_OPTIONS: `--max-semi-space-size=64 ${process.env.NODE_OPTIONS ?? ""}`.trim(),
};

/**
 * Runs one of package.json's scripts, and keeps what it writes until it has ended.
 *
 * @param {string} name
 * @returns {Promise<Ended>}
 */
export function runScript(name) {
  const started = Date.now();
  // In a shell, since npm is a script of one kind or another on each system.
  const child = spawn(`npm run --silent ${name}`, {
    cwd: root,
    env: roomy,
    shell: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      resolve({ name, status: status ?? 1, output, seconds: (Date.now() - started) / 1000 });
    });
  });
}
