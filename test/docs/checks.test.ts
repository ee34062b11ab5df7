import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { RULES } from "../../src/core/check/rules";
import type { RuleMeta } from "../../src/core/check/rule";

const INDEX = "docs/checks/README.md";
const HEADINGS = ["What it finds", "Right and wrong", "When to turn it off"];

/** The top of a check's page, which is written from the check's own words. */
function toHeader({ id, title, severity, rationale, source }: RuleMeta): string {
  return [
    `# ${id}: ${title}`,
    "",
    `- **Severity**: ${severity}`,
    `- **Why it matters**: ${rationale}`,
    `- **Source**: ${source}`,
    "",
  ].join("\n");
}

function toPath(id: string): string {
  return `docs/checks/${id}.md`;
}

/** A page with its header written anew; of a check that has none yet, one whose prose is still to be written. */
function withHeader(meta: RuleMeta): string {
  const path = toPath(meta.id);
  const page = existsSync(path) ? readFileSync(path, "utf8") : HEADINGS.map((heading) => `## ${heading}\n`).join("\n");
  return `${toHeader(meta)}\n${page.slice(page.indexOf("## "))}`;
}

/** The list of all checks, between its header row and what follows the table. */
function withRows(page: string): string {
  const start = page.indexOf("| check");
  const end = page.indexOf("\n\n", start);
  const rows = RULES.map(({ meta }) => `| [${meta.id}](${meta.id}.md) | ${meta.severity} | ${meta.title} |`);
  const table = ["| check | grave | says |", "| --- | --- | --- |", ...rows].join("\n");
  return page.slice(0, start) + table + (end < 0 ? "\n" : page.slice(end));
}

/** The formatter lines the columns of tables up with spaces and dashes. */
function toUnaligned(page: string): string {
  return page.replace(/ +/g, " ").replace(/-{3,}/g, "---");
}

// UPDATE_DOCS=1 writes the headers and the list, for the formatter to go over; the prose is written by hand.
if (process.env["UPDATE_DOCS"]) {
  beforeAll(() => {
    for (const { meta } of RULES) writeFileSync(toPath(meta.id), withHeader(meta));
    writeFileSync(INDEX, withRows(readFileSync(INDEX, "utf8")));
  });
}

describe.each(RULES.map(({ meta }) => [meta.id, meta] as const))("%s", (id, meta) => {
  test("has a page that begins with what the check says of itself", () => {
    const page = readFileSync(toPath(id), "utf8");
    expect(page.slice(0, toHeader(meta).length)).toBe(toHeader(meta));
  });

  test("has a page that says what it finds, right and wrong, and when to turn it off", () => {
    const [, ...sections] = readFileSync(toPath(id), "utf8").split(/^## /m);
    expect(sections.map((section) => section.slice(0, section.indexOf("\n")))).toEqual(HEADINGS);
    for (const section of sections) expect(section.split("\n").slice(1).join(" ").trim()).not.toBe("");
  });

  test("has cases that it reports and cases that it leaves alone", () => {
    const cases = readFileSync(`test/core/check/rules/${id}.test.ts`, "utf8");
    expect(cases).toMatch(/test(?:\.each)?[^]*?"reports? /);
    expect(cases).toMatch(/test(?:\.each)?[^]*?"does not report /);
  });
});

test("the list names every check and no other", () => {
  const page = readFileSync(INDEX, "utf8");
  expect(toUnaligned(withRows(page))).toBe(toUnaligned(page));
});

test("no page is left of a check that is gone", () => {
  const pages = readdirSync("docs/checks").filter((name) => name !== "README.md");
  expect(pages.sort()).toEqual(RULES.map(({ meta }) => `${meta.id}.md`).sort());
});
