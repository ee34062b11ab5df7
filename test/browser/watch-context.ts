import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Route } from "playwright-core";

/** Where the add-in's page has office.js from, and office.js the files that it loads by itself. */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_JS_FILES = join(__dirname, "../../node_modules/@microsoft/office-js/dist");

export interface Watched {
  /** The address of everything that was asked for, by pages and their frames, oldest first. */
  readonly requests: readonly string[];
  /** What must not happen and did. */
  readonly problems: readonly string[];
  /** Those until now, which are a test's own doing and are no problem from then on. */
  readonly takeProblems: () => readonly string[];
}

/**
 * Watches all pages of a browser's context from now on. A problem is an error on the console (a breach of the content
 * security policy is one), something thrown and not caught, and a request to another site. Microsoft's own server is
 * never asked: what office.js is there, npm has here.
 */
export async function watchContext(context: BrowserContext, site: string): Promise<Watched> {
  const requests: string[] = [];
  const problems: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("weberror", (error) => problems.push(`Thrown: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`Console: ${message.text()}`);
  });
  await context.route(
    (url) => !url.href.startsWith(site),
    (route) => answerFromElsewhere(route, problems),
  );
  return { requests, problems, takeProblems: () => problems.splice(0) };
}

async function answerFromElsewhere(route: Route, problems: string[]): Promise<void> {
  const url = route.request().url();
  const file = join(OFFICE_JS_FILES, new URL(url).pathname.replace("/lib/1/hosted/", ""));
  if (url.startsWith(OFFICE_JS) && existsSync(file)) return route.fulfill({ path: file });
  problems.push(`Asked elsewhere: ${url}`);
  return route.abort();
}
