import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { RULES } from "../../src/core/check/rules";

const WEB = join(__dirname, "../../dist/web");

/** The pages of help, by where they are on the site. */
const pages = new Map(
  [...readdirSync(join(WEB, "help"), { recursive: true, encoding: "utf8" }).map((name) => `help/${name}`), "help.html"]
    .filter((name) => name.endsWith(".html"))
    .map((name) => [name.replaceAll("\\", "/"), readFileSync(join(WEB, name), "utf8")]),
);

/** Where the links, pictures and styles of a page lead: a file of the site, and a heading in it where there is one. */
function addressesOf(html: string): readonly string[] {
  return [...html.matchAll(/<(?:a|link|img)\s[^>]*?(?:href|src)="([^"]+)"/g)].map(([, address]) => address ?? "");
}

test.each(RULES.map(({ meta }) => [meta.id, meta] as const))("%s has its page", (id, { title, rationale }) => {
  const page = pages.get(`help/checks/${id}.html`) ?? "";
  expect(page).toContain(`<title>${id}: ${title} – Maturity scorecard</title>`);
  expect(page.replaceAll("&#39;", "'")).toContain(rationale);
});

test("the first page leads to every check", () => {
  expect(addressesOf(pages.get("help/index.html") ?? "")).toEqual(
    expect.arrayContaining(RULES.map(({ meta }) => `checks/${meta.id}.html`)),
  );
});

describe.each([...pages])("%s", (path, html) => {
  test("has links that all lead somewhere", () => {
    const addresses = addressesOf(html).filter((address) => !address.startsWith("https://"));
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      const [file = "", heading] = address.split("#");
      const to = file === "" ? path : posix.join(dirname(path), file);
      expect({ address, isThere: existsSync(join(WEB, to)) }).toEqual({ address, isThere: true });
      if (heading !== undefined) expect(pages.get(to)).toContain(`id="${heading}"`);
    }
  });

  test("is British English, has a policy before it loads anything, and runs nothing", () => {
    expect(html).toContain('<html lang="en-GB">');
    expect(html).not.toMatch(/<script|\son\w+=/);
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<link"));
  });
});

test.each([...pages].filter(([path]) => path.startsWith("help/")))(
  "%s has no style of its own, and tables whose headers say what they are of",
  (_, html) => {
    expect(html).toContain(`content="default-src 'none'; style-src 'self'; img-src 'self'; `);
    expect(html).not.toMatch(/<style|\sstyle=|<th>/);
  },
);
