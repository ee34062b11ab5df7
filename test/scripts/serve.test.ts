import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { findCertificate } from "../../scripts/certificates.mjs";
import { serveProject } from "../../scripts/serve.mjs";

const ROOT = join(__dirname, "../..");

type Site = Awaited<ReturnType<typeof serveProject>>;

describe("serving the built pages", () => {
  let site: Site;
  beforeAll(async () => (site = await serveProject()));
  afterAll(() => site.close());

  const get = (path: string, options?: RequestInit) => fetch(new URL(path, site.url), options);
  const built = (file: string) => readFileSync(join(ROOT, "dist/web", file), "utf8");

  test.each([
    ["", "workbench.html"],
    ["?file=1", "workbench.html"],
    ["workbench.html", "workbench.html"],
    ["taskpane.html", "taskpane.html"],
    ["taskpane-workbench.html?a#b", "taskpane-workbench.html"],
    ["help.html", "help.html"],
  ])("gives at /%s the page %s", async (path, file) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/html;charset=utf-8");
    expect(await answer.text()).toBe(built(file));
  });

  test("gives everything that the manifest names", async () => {
    const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
    const paths = [...manifest.matchAll(/"https:\/\/localhost:3000\/([^"]*)"/g)].map(([, path]) => path ?? "");
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) expect({ path, status: (await get(path)).status }).toEqual({ path, status: 200 });
  });

  test("gives office.js from where npm put it", async () => {
    const answer = await get("office-js/office.js");
    expect(answer.headers.get("content-type")).toBe("text/javascript");
    expect(await answer.text()).toBe(
      readFileSync(join(ROOT, "node_modules/@microsoft/office-js/dist/office.js"), "utf8"),
    );
  });

  test("sends each page the headers that keep it to itself", async () => {
    const workbench = (await get("")).headers;
    expect(workbench.get("content-security-policy")).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
    expect(workbench.get("content-security-policy")).not.toMatch(/'unsafe-(inline|eval|hashes)'/);
    expect((await get("taskpane-workbench.html")).headers.get("content-security-policy")).toBe(
      "frame-ancestors 'self'",
    );
    // Excel on the web shows the pane in a frame of its own site.
    expect((await get("taskpane.html")).headers.get("content-security-policy")).toBeNull();
    for (const path of ["", "taskpane.html", "office-js/office.js", "nowhere"]) {
      const { headers } = await get(path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    }
  });

  test.each([
    ["taskpane.html", "no-cache"],
    ["functions.json", "no-cache"],
    ["shortcuts.json", "no-cache"],
    ["functions.js", "no-cache"],
    ["assets/icons/icon-32.png", "no-cache"],
    ["", "no-cache"],
  ])("has the browser ask again for /%s", async (path, expected) => {
    expect((await get(path)).headers.get("cache-control")).toBe(expected);
  });

  test("lets the browser keep what has the hash of its content in its name", async () => {
    const scripts = [...built("taskpane.html").matchAll(/src="(taskpane[^"]*)"/g)].map(([, src]) => src ?? "");
    expect(scripts).toEqual([expect.stringMatching(/^taskpane\.[0-9a-f]{8}\.js$/)]);
    for (const script of scripts) {
      expect((await get(script)).headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    }
  });

  test("lets Excel on the web fetch what it reads itself, and nothing else", async () => {
    const allowed = async (path: string) => (await get(path)).headers.get("access-control-allow-origin");
    expect(await allowed("functions.json")).toBe("*");
    expect(await allowed("shortcuts.json")).toBe("*");
    expect(await allowed("taskpane.html")).toBeNull();
  });

  test.each(["nowhere", "taskpane", "package.json", "assets/", "office-js/", "office-js/nowhere.js"])(
    "has nothing at /%s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  // `fetch` tidies an address up before it asks.
  test.each(["/../cli.js", "/%2e%2e/cli.js", "/office-js/../package.json", "/..%2fcli.js", "//"])(
    "gives nothing of another folder for %s",
    async (path) => {
      const status = await new Promise((resolve, reject) => {
        const { hostname, port } = new URL(site.url);
        http.get({ hostname, port, path }, (answer) => resolve(answer.resume().statusCode)).on("error", reject);
      });
      expect(status).toBe(404);
    },
  );

  test("takes nothing that is sent to it", async () => {
    const answer = await get("", { method: "POST", body: "x" });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, HEAD");
  });

  test("says which port is taken by the code that everybody uses", async () => {
    const { port } = new URL(site.url);
    await expect(serveProject({ port: Number(port) })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  test("is gone once it is closed", async () => {
    const other = await serveProject();
    expect((await fetch(other.url)).status).toBe(200);
    await other.close();
    await expect(fetch(other.url)).rejects.toThrow("fetch failed");
  });
});

describe("with a certificate", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "maturity-certificates-"));
    const told = jest.spyOn(console, "log").mockReturnValue();
    const files = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
    await generateCertificates(files[0], files[1], files[2], 30);
    told.mockRestore();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("serves over https", async () => {
    const certificate = findCertificate(folder);
    if (certificate.state !== "usable") throw new Error(`The certificate is ${certificate.state}.`);
    const site = await serveProject({ certificate });
    expect(site.url).toMatch(/^https:\/\/localhost:\d+\/$/);
    const status = await new Promise((resolve, reject) => {
      const ca = readFileSync(join(folder, "ca.crt"));
      https.get(site.url, { ca, agent: false }, (answer) => resolve(answer.resume().statusCode)).on("error", reject);
    });
    expect(status).toBe(200);
    await site.close();
  });

  test("knows when it has expired, and when there is none", () => {
    const days = (count: number) => new Date(Date.now() + count * 24 * 60 * 60 * 1000);
    expect(findCertificate(folder, days(29)).state).toBe("usable");
    expect(findCertificate(folder, days(31))).toEqual({ state: "expired" });
    expect(findCertificate(join(folder, "nowhere"))).toEqual({ state: "missing" });
  });
});
