import { readdirSync, readFileSync } from "node:fs";
import { RULES } from "../../src/core/check/rules";
import type { RuleMeta } from "../../src/core/check/rule";

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

// The formatter lines the columns of tables up with spaces.
const index = readFileSync("docs/checks/README.md", "utf8").replace(/ +/g, " ");

describe.each(RULES.map(({ meta }) => [meta.id, meta] as const))("the page of %s", (id, meta) => {
  const page = readFileSync(`docs/checks/${id}.md`, "utf8");

  test("begins with what the check says of itself", () => {
    expect(page.slice(0, toHeader(meta).length)).toBe(toHeader(meta));
  });

  test("says what it finds, right and wrong, and when to turn it off", () => {
    const headings = [...page.matchAll(/^## (.*)$/gm)].map((match) => match[1]);
    expect(headings).toEqual(["What it finds", "Right and wrong", "When to turn it off"]);
  });

  test("is listed", () => {
    expect(index).toContain(`| [${id}](${id}.md) | ${meta.severity} | ${meta.title} |`);
  });
});

test("no page is left of a check that is gone", () => {
  const pages = readdirSync("docs/checks").filter((name) => name !== "README.md");
  expect(pages.sort()).toEqual(RULES.map(({ meta }) => `${meta.id}.md`).sort());
});
