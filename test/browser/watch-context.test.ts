import type { Browser } from "playwright-core";
import { launchBrowser } from "../../scripts/launch-browser.mjs";
import { serveProject } from "../../scripts/serve.mjs";
import { watchContext } from "./watch-context";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveProject>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveProject()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

/** What is seen while the page of help, which has nothing but a policy, runs the script. */
async function watch(script: () => unknown) {
  const context = await browser.newContext();
  const watched = await watchContext(context, site.url);
  const page = await context.newPage();
  await page.goto(`${site.url}help.html`);
  await page.evaluate(script);
  // What a page does first is told before what it does later.
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  await context.close();
  return watched;
}

describe("watching a page", () => {
  test("says nothing of a page that does nothing wrong, and counts what it asks for", async () => {
    const { problems, requests } = await watch(() => console.warn("no error"));
    expect(problems).toEqual([]);
    expect(requests.map((url) => url.replace(site.url, ""))).toEqual(["help.html", "assets/icons/icon-64.png"]);
  });

  test("tells of an error on the console", async () => {
    expect((await watch(() => console.error("broken"))).problems).toEqual(["Console: broken"]);
  });

  test("tells of what is thrown and not caught", async () => {
    const { problems } = await watch(() =>
      setTimeout(() => {
        throw new Error("fell over");
      }),
    );
    expect(problems).toEqual(["Thrown: fell over"]);
  });

  test("tells of a breach of the content security policy", async () => {
    const { problems } = await watch(() => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.head.append(script);
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^Console: .*violates the following Content Security Policy directive/);
  });

  test("lets nothing through to another site, and tells of all but office.js", async () => {
    const context = await browser.newContext();
    const { problems, requests } = await watchContext(context, site.url);
    const page = await context.newPage();
    const officeJs = await page.goto("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(await officeJs?.text()).toContain("Microsoft");
    expect(problems).toEqual([]);
    for (const url of ["https://appsforoffice.microsoft.com/lib/2/other.js", "https://example.com/"]) {
      await expect(page.goto(url)).rejects.toThrow("ERR_FAILED");
      expect(problems.at(-1)).toBe(`Asked elsewhere: ${url}`);
      expect(requests.at(-1)).toBe(url);
    }
    await context.close();
  });
});
