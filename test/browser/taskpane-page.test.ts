import { usePages } from "./open-pages";

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const pages = usePages();

/** The sources that each directive of the policy allows. */
function parsePolicy(policy: string): Map<string, string[]> {
  const directives = policy.split(";").map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name, ...sources]) => [name ?? "", sources]));
}

describe("the task pane's page, as a web server gives it to Excel", () => {
  test("allows itself its own files, office.js, and nothing else", async () => {
    const { page } = await pages.open("taskpane.html");
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    const directives = parsePolicy(policy ?? "");
    expect(directives.get("default-src")).toEqual(["'none'"]);
    expect(directives.get("script-src")).toEqual(["'self'", new URL(OFFICE_JS).origin]);
    const others = [...directives].filter(([name]) => name !== "script-src").flatMap(([, sources]) => sources);
    expect(others.filter((source) => !/^('none'|'self'|'sha256-.*'|data:)$/.test(source))).toEqual([]);
    expect(directives.get("base-uri")).toEqual(["'none'"]);
    expect(directives.get("form-action")).toEqual(["'none'"]);
  });

  test("sets its policy before it loads anything", async () => {
    const { page } = await pages.open("taskpane.html");
    const heads = await page.locator("head > *").evaluateAll((all) => all.map((one) => one.outerHTML));
    const policy = heads.findIndex((html) => html.includes("Content-Security-Policy"));
    const loads = heads.findIndex((html) => /src=|href=/.test(html));
    expect(policy).toBeGreaterThanOrEqual(0);
    expect(loads).toBeGreaterThan(policy);
  });

  test("asks its own server for its files, and Microsoft's for office.js and what that loads", async () => {
    const { page, requests } = await pages.open("taskpane.html");
    await page.waitForFunction(() => "Office" in window && document.readyState === "complete");
    const own = new URL(page.url()).origin;
    const elsewhere = requests.filter((url) => !url.startsWith(own));
    expect(elsewhere[0]).toBe(OFFICE_JS);
    const served = await (await fetch(page.url())).text();
    expect(served.match(/(src|href)="[^"]*\/\/[^"]*"/g)).toEqual([`src="${OFFICE_JS}"`]);
  });

  test("says where it belongs to whoever opens it in a browser", async () => {
    const { page } = await pages.open("taskpane.html");
    await page.getByText("It works beside a workbook: open one in Excel").waitFor();
  });
});
