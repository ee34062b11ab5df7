import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "../../scripts/launch-browser.mjs";
import { serveProject } from "../../scripts/serve.mjs";
import { watchContext, type Watched } from "./watch-context";

export interface OpenedPage {
  readonly page: Page;
  /** The address of everything that the page and its frames asked for, oldest first. */
  readonly requests: readonly string[];
  /** What was a problem until now, for a test that made it happen. */
  readonly takeProblems: Watched["takeProblems"];
}

interface Pages {
  /** Opens a page of the built project by its path, the workbench without one. Nothing is remembered of other pages. */
  open(path?: string): Promise<OpenedPage>;
}

/**
 * For a test file: one server of what `npm run build` made, and one browser. A test fails, whatever else it says, if
 * there was a problem on one of its pages (see `watchContext`).
 */
export function usePages(): Pages {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveProject>>;
  const opened: { context: BrowserContext; watched: Watched }[] = [];

  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), serveProject()]);
  });
  afterEach(async () => {
    const finished = opened.splice(0);
    await Promise.all(finished.map(({ context }) => context.close()));
    expect(finished.flatMap(({ watched }) => watched.problems)).toEqual([]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
  });

  return {
    async open(path = "") {
      const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London" });
      const watched = await watchContext(context, site.url);
      opened.push({ context, watched });
      const page = await context.newPage();
      await page.goto(new URL(path, site.url).href);
      return { page, requests: watched.requests, takeProblems: watched.takeProblems };
    },
  };
}
