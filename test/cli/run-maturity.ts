import { execFile, type ExecFileException } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The sample workbook, which `npm run sample` makes. */
export const SAMPLE = resolve("assets/sample/sample.xlsx");

/** How a command ended and what it wrote. */
export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user does, in a process of its own. */
export function maturity(args: readonly string[], input?: Uint8Array): Promise<Ended> {
  const script = resolve("scripts/maturity.mjs");
  return new Promise((done) => {
    const options = { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NO_COLOR: "1" } };
    const child = execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) => {
      done({ status: toStatus(error), stdout, stderr });
    });
    child.stdin?.end(input);
  });
}

/** A new empty folder for a test's files. */
export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "maturity-test-"));
}

function toStatus(error: ExecFileException | null): number {
  if (!error) return 0;
  return typeof error.code === "number" ? error.code : -1;
}
