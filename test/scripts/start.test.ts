import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveProject } from "../../scripts/serve.mjs";

const script = join(__dirname, "../../scripts/start.mjs");

/** A home without a certificate, whatever there is in the home of whoever runs the tests. */
const home = mkdtempSync(join(tmpdir(), "maturity-home-"));
const running: ChildProcess[] = [];

afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(home, { recursive: true });
});

/** `npm start` without npm, which stands between a test and the process. */
function start(...options: string[]) {
  const env = { ...process.env, CI: "true", HOME: home, USERPROFILE: home };
  const child = spawn(process.execPath, [script, ...options], { env });
  running.push(child);
  const said = { out: "", error: "" };
  child.stdout.on("data", (text: Buffer) => (said.out += text.toString()));
  child.stderr.on("data", (text: Buffer) => (said.error += text.toString()));
  const ended = once(child, "close").then(([status]) => ({ status: status as number | null, ...said }));
  return { child, said, ended };
}

/** What `npm start` says once it serves. */
async function untilServing({ child, said, ended }: ReturnType<typeof start>): Promise<string> {
  const failed = ended.then(({ error }) => Promise.reject(new Error(`It ended: ${error}`)));
  while (!said.out.includes("Ctrl+C")) await Promise.race([once(child.stdout, "data"), failed]);
  return said.out;
}

describe("npm start", () => {
  test("serves the workbench, says where, and ends when it is told to", async () => {
    const started = start("--port", "0");
    const said = await untilServing(started);
    const url = /Workbench +(http:\/\/localhost:\d+\/)/.exec(said)?.[1] ?? "";
    expect(await (await fetch(url)).text()).toContain("<!doctype html>");

    started.child.kill("SIGINT");
    expect(await started.ended).toMatchObject({ status: 0, error: "" });
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });

  test("says why the add-in is not served, and makes no certificate by itself", async () => {
    const started = start("--port", "0");
    expect(await untilServing(started)).toContain(
      "Add-in      not served: there is no certificate for localhost. npm run sideload makes one, after asking.",
    );
    started.child.kill("SIGTERM");
    expect(await started.ended).toMatchObject({ status: 0 });
  });

  test("says what to do where the port is taken", async () => {
    const other = await serveProject();
    const port = Number(new URL(other.url).port);
    const { status, out, error } = await start("--port", String(port)).ended;
    await other.close();
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(error).toBe(
      `The workbench was not started: another program uses port ${port}, perhaps npm start in another window. ` +
        `Try another port: npm start -- --port ${port + 1}\n`,
    );
  });

  test.each(["http", "", "-1", "1.5", "65536"])("does not take %j for a port", async (port) => {
    const { status, error } = await start(`--port=${port}`).ended;
    expect(status).toBe(1);
    expect(error).toContain("Give a number up to 65535");
  });

  test("tells its options where one is not known", async () => {
    const { status, error } = await start("--tour").ended;
    expect(status).toBe(1);
    expect(error).toMatch(/^Unknown option '--tour'[\s\S]*npm start -- --no-open/);
  });
});
