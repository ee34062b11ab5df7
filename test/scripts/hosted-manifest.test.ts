import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHost, toHostedManifest, toHostedMetadata } from "../../scripts/hosted-manifest.mjs";

const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");

describe("where the pages are to be found", () => {
  test.each([
    ["https://apps.example.org", "https://apps.example.org"],
    ["https://apps.example.org/", "https://apps.example.org"],
    ["https://apps.example.org/maturity/", "https://apps.example.org/maturity"],
    ["https://apps.example.org:8443/a/b//", "https://apps.example.org:8443/a/b"],
    ["HTTPS://Apps.Example.org", "https://apps.example.org"],
  ])("%s", (text, address) => {
    expect(parseHost(text)).toEqual({ address });
  });

  test.each([
    ["apps.example.org", '"apps.example.org" is not an address.'],
    ["", '"" is not an address.'],
    ["http://apps.example.org", '"http://apps.example.org" is not https: Excel loads add-ins over https alone.'],
    ["https://apps.example.org/?a=1", '"https://apps.example.org/?a=1" has more than a server and a path.'],
    ["https://me:pw@apps.example.org", '"https://me:pw@apps.example.org" has more than a server and a path.'],
  ])("not %s", (text, problem) => {
    expect(parseHost(text)).toEqual({ problem });
  });
});

describe("the manifest for another host", () => {
  test("leads every address there, and differs in nothing else", () => {
    const hosted = toHostedManifest(manifest, "https://apps.example.org/maturity");
    expect(hosted).toContain('<SourceLocation DefaultValue="https://apps.example.org/maturity/taskpane.html" />');
    expect(hosted).not.toContain("localhost");
    expect(hosted.replaceAll("https://apps.example.org/maturity/", "https://localhost:3000/")).toBe(manifest);
  });

  test("leads the shortcuts, the functions and each icon there", () => {
    const hosted = toHostedManifest(manifest, "https://apps.example.org");
    for (const file of ["shortcuts.json", "functions.json", "functions.js", "assets/icons/summary-80.png"]) {
      expect(hosted).toContain(`"https://apps.example.org/${file}"`);
    }
  });

  test("takes any address as text", () => {
    expect(toHostedManifest('<A b="https://localhost:3000/x" />', "https://example.org/$&")).toBe(
      '<A b="https://example.org/$&amp;/x" />',
    );
  });
});

test("the functions' metadata leads to the help there, and differs in nothing else", () => {
  const metadata = readFileSync(join(__dirname, "../../src/functions/functions.json"), "utf8");
  const hosted = toHostedMetadata(metadata, "https://apps.example.org/maturity");
  expect(hosted).toContain('"helpUrl": "https://apps.example.org/maturity/help/functions.html#gap"');
  expect(hosted).not.toContain("localhost");
  expect(hosted.replaceAll("https://apps.example.org/maturity/", "https://localhost:3000/")).toBe(metadata);
});
