/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";

const ROOT = join(__dirname, "../..");
const ORIGIN = "https://localhost:3000/";

const manifest = new DOMParser().parseFromString(readFileSync(join(ROOT, "manifest.xml"), "utf8"), "application/xml");

/** The elements of that name, whatever prefix they are written with. */
function elements(name: string): Element[] {
  return [...manifest.getElementsByTagNameNS("*", name)];
}

function only(name: string): Element {
  const [element, ...others] = elements(name);
  if (element === undefined || others.length > 0) throw new Error(`There is not just one ${name}.`);
  return element;
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}

/** What `npm run build` makes of the address's path. */
function builtFile(url: string): string {
  return join(ROOT, "dist/web", url.slice(ORIGIN.length));
}

/** Width and height stand behind the signature (8 bytes) and the head of the first chunk (8 bytes). */
function pngSize(file: string): [width: number, height: number] {
  const bytes = readFileSync(file);
  expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const defaults = [...manifest.querySelectorAll("[DefaultValue]")].map((element) => attribute(element, "DefaultValue"));
const resources = [...only("Resources").querySelectorAll("[id]")];

/** The resource that the element names, which has to be of that kind. */
function resource(user: Element, kind: "Image" | "Url" | "String"): string {
  const named = resources.find((element) => attribute(element, "id") === attribute(user, "resid"));
  expect(named?.localName).toBe(kind);
  return named === undefined ? "" : attribute(named, "DefaultValue");
}

describe("manifest.xml", () => {
  test("is well-formed", () => {
    expect(elements("parsererror")).toEqual([]);
    expect(manifest.documentElement.localName).toBe("OfficeApp");
  });

  test("keeps the names by which Office knows the add-in, its button and its pane", () => {
    expect(only("Id").textContent).toBe("6f0d3c1e-2b7a-4c58-9e41-8a5d7b90c3f2");
    expect(attribute(only("Group"), "id")).toBe("Maturity.Group");
    expect(elements("Control").map((control) => attribute(control, "id"))).toEqual(["Maturity.Open"]);
    expect(only("TaskpaneId").textContent).toBe("Maturity.TaskPane");
  });

  test("has the version of package.json", () => {
    expect(only("Version").textContent).toBe(`${version}.0`);
  });

  test("asks to read and write the workbook, and for nothing more", () => {
    expect(only("Permissions").textContent).toBe("ReadWriteDocument");
    expect(elements("AppDomain")).toEqual([]);
    expect(elements("Host").map((host) => attribute(host, "Name") || attribute(host, "xsi:type"))).toEqual([
      "Workbook",
      "Workbook",
    ]);
  });

  test("opens the same page from the button as without it", () => {
    const [page, fromButton, ...others] = elements("SourceLocation");
    expect(page && attribute(page, "DefaultValue")).toBe(`${ORIGIN}taskpane.html`);
    expect(fromButton && resource(fromButton, "Url")).toBe(`${ORIGIN}taskpane.html`);
    expect(others).toEqual([]);
  });

  test("names each resource once, uses each, and uses none that is not there", () => {
    const ids = resources.map((element) => attribute(element, "id"));
    const used = [...manifest.querySelectorAll("[resid]")].map((element) => attribute(element, "resid"));
    expect(ids).toHaveLength(new Set(ids).size);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
  });

  test("says what the button does, in texts", () => {
    const texts = [...only("GetStarted").children, ...only("Group").querySelectorAll("Label, Supertip > *")];
    const said = texts.filter(({ localName }) => localName !== "LearnMoreUrl").map((text) => resource(text, "String"));
    expect(said).toHaveLength(6);
    expect(said).not.toContain("");
    expect(resource(only("LearnMoreUrl"), "Url")).toBe(`${ORIGIN}help.html`);
  });

  test("leads nowhere but to files that the build makes", () => {
    const urls = defaults.filter((value) => value.includes("://"));
    expect(urls.length).toBeGreaterThan(5);
    for (const url of urls) {
      expect(url.startsWith(ORIGIN)).toBe(true);
      expect({ url, built: existsSync(builtFile(url)) }).toEqual({ url, built: true });
    }
  });

  test("shows icons that are as large as it says", () => {
    const images = elements("Icon").flatMap((icon) => [...icon.children]);
    expect(images.map((image) => attribute(image, "size"))).toEqual(["16", "32", "80", "16", "32", "80"]);
    for (const image of images) {
      const size = Number(attribute(image, "size"));
      expect(pngSize(builtFile(resource(image, "Image")))).toEqual([size, size]);
    }
    expect(pngSize(builtFile(attribute(only("IconUrl"), "DefaultValue")))).toEqual([32, 32]);
    expect(pngSize(builtFile(attribute(only("HighResolutionIconUrl"), "DefaultValue")))).toEqual([64, 64]);
  });

  // The limits that Microsoft gives for each; a longer text is cut off or keeps the add-in from being accepted.
  test.each([
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ])("has no text in %s beyond %i characters", (name, limit) => {
    const texts = [...only(name).children].map((element) => attribute(element, "DefaultValue"));
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(limit);
  });

  test("has a name and a description that Office accepts", () => {
    expect(attribute(only("DisplayName"), "DefaultValue").length).toBeLessThanOrEqual(125);
    expect(attribute(elements("Description")[0] ?? only("Description"), "DefaultValue").length).toBeLessThanOrEqual(
      250,
    );
    expect(only("ProviderName").textContent.length).toBeLessThanOrEqual(125);
  });
});

test("each icon is as large as its name says", () => {
  for (const size of [16, 32, 64, 80, 128]) {
    expect(pngSize(join(ROOT, `assets/icons/icon-${size}.png`))).toEqual([size, size]);
  }
});
