import type { BrowserContext } from "playwright-core";
import { launchBrowser } from "../../scripts/launch-browser.mjs";
import { serveProject } from "../../scripts/serve.mjs";

/** An answer that a page got: what of it came over the line, and from where. */
interface Answer {
  readonly path: string;
  readonly status: number;
  readonly isFromCache: boolean;
  /** Without the headers: what of the file itself was sent. */
  readonly bytes: number;
}

/** Opens the workbench's page with the pane in a frame of it, and gives all answers until nothing more is asked for. */
async function start(context: BrowserContext, address: string): Promise<readonly Answer[]> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const answers = new Map<string, Answer>();
  const cached = new Set<string>();
  session.on("Network.requestServedFromCache", ({ requestId }) => cached.add(requestId));
  session.on("Network.responseReceived", ({ requestId, response }) => {
    const isFromCache = cached.has(requestId) || response.fromDiskCache === true;
    const path = new URL(response.url).pathname;
    answers.set(requestId, { path, status: response.status, isFromCache, bytes: 0 });
  });
  session.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer) answers.set(requestId, { ...answer, bytes: answer.bytes + encodedDataLength });
  });
  await page.goto(address);
  await page
    .frameLocator("iframe")
    .getByRole("heading", { level: 1, name: /objectives/ })
    .waitFor();
  // What stands below the heading comes when it is drawn; a slow machine would leave it to the next start.
  await page.waitForLoadState("networkidle");
  await page.close();
  return [...answers.values()].filter(({ path }) => path !== "/");
}

const isHashed = ({ path }: Answer): boolean => /\.[0-9a-f]{8}\.[a-z0-9]+$/.test(path);

test("a second start asks whether the pages have changed, and loads nothing again", async () => {
  const [browser, site] = await Promise.all([launchBrowser(), serveProject()]);
  const context = await browser.newContext();
  try {
    const first = await start(context, site.url);
    expect(first.filter(isHashed).length).toBeGreaterThan(5);
    expect(first.filter(({ isFromCache }) => isFromCache)).toEqual([]);
    expect(first.some(({ bytes }) => bytes > 100_000)).toBe(true);

    const second = await start(context, site.url);
    const isKnown = ({ path }: Answer): boolean => first.some((answer) => answer.path === path);
    const again = second.filter(isKnown);
    expect(again.length).toBeGreaterThan(5);
    expect(again.filter((answer) => isHashed(answer) && !answer.isFromCache)).toEqual([]);
    const loaded = second.map(({ path }) => path);
    expect(loaded).toContain("/taskpane-workbench.html");
    expect(loaded).toContainEqual(expect.stringMatching(/^\/taskpane\.[0-9a-f]{8}\.js$/));
    expect(again.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(0);
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
});
