import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findRegistration, removeSideloaded, sideload } from "../../scripts/sideload-steps.mjs";

const ID = "6f0d3c1e-2b7a-4c58-9e41-8a5d7b90c3f2";

const IN_REGISTRY = { by: "registry", at: "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer", name: ID };
const IN_FOLDER = {
  by: "folder",
  at: "/Users/pat/Library/Containers/com.microsoft.Excel/Data/Documents/wef",
  name: `${ID}.manifest.xml`,
};

function setting(platform: string, { web = false } = {}) {
  return {
    platform,
    web,
    home: "/Users/pat",
    manifest: "/code/manifest.xml",
    id: ID,
    certificates: "/Users/pat/certs",
  };
}

/** A machine that writes down what is done to it. */
function machine(facts: { trusted?: boolean; kept?: boolean; registered?: boolean; yes?: boolean } = {}) {
  const { trusted = false, kept = trusted, registered = false, yes = true } = facts;
  const done: unknown[] = [];
  const said: string[] = [];
  return {
    done,
    said,
    say: (text: string) => said.push(text),
    agrees: (question: string) => {
      done.push(question);
      return Promise.resolve(yes);
    },
    trustsCertificate: () => trusted,
    keepsCertificate: () => kept,
    makeCertificate: () => Promise.resolve(void done.push("certificate made")),
    removeCertificate: () => Promise.resolve(void done.push("certificate removed")),
    isRegistered: () => registered,
    register: (registration: unknown) => done.push(["registered", registration]),
    unregister: (registration: unknown) => done.push(["unregistered", registration]),
  };
}

const ASKED_TO_MAKE = "Make this certificate and trust it?";
const ASKED_TO_REMOVE = "Remove it and stop trusting it?";

describe("where Excel is told of the add-in", () => {
  test.each([
    ["win32", false, IN_REGISTRY],
    ["darwin", false, IN_FOLDER],
    ["linux", false, null],
    ["win32", true, null],
    ["darwin", true, null],
  ])("on %s, on the web %s", (platform, web, expected) => {
    expect(findRegistration(setting(platform, { web }))).toEqual(expected);
  });
});

describe("telling Excel of the add-in", () => {
  test.each([
    ["win32", IN_REGISTRY],
    ["darwin", IN_FOLDER],
  ])("on %s explains the certificate, asks, makes it, and then tells Excel", async (platform, registration) => {
    const pc = machine();
    expect(await sideload(setting(platform), pc)).toBe(true);
    expect(pc.done).toEqual([ASKED_TO_MAKE, "certificate made", ["registered", registration]]);
    expect(pc.said[0]).toContain('a certificate for "localhost"');
    expect(pc.said[0]).toContain("/Users/pat/certs");
    expect(pc.said[0]).not.toContain("sudo");
    expect(pc.said[1]).toContain("npm start");
  });

  test("does nothing at all where the answer is no", async () => {
    const pc = machine({ yes: false });
    expect(await sideload(setting("win32"), pc)).toBe(false);
    expect(pc.done).toEqual([ASKED_TO_MAKE]);
    expect(pc.said.at(-1)).toMatch(/^Nothing was changed\./);
  });

  test("asks nothing where the certificate is there already", async () => {
    const pc = machine({ trusted: true });
    expect(await sideload(setting("darwin"), pc)).toBe(true);
    expect(pc.done).toEqual([["registered", IN_FOLDER]]);
  });

  test("asks again where the certificate is there but has expired", async () => {
    const pc = machine({ trusted: false, kept: true });
    await sideload(setting("darwin"), pc);
    expect(pc.done).toEqual([ASKED_TO_MAKE, "certificate made", ["registered", IN_FOLDER]]);
  });

  test("for the web changes nothing but the certificate, and says which file to upload", async () => {
    const pc = machine();
    expect(await sideload(setting("linux", { web: true }), pc)).toBe(true);
    expect(pc.done).toEqual([ASKED_TO_MAKE, "certificate made"]);
    expect(pc.said[0]).toContain("sudo");
    expect(pc.said[1]).toContain("/code/manifest.xml");
  });

  test("on Linux does nothing, and says what there is instead", async () => {
    const pc = machine();
    expect(await sideload(setting("linux"), pc)).toBe(false);
    expect(pc.done).toEqual([]);
    expect(pc.said.join("\n")).toContain("Excel does not run on Linux. Use the workbench");
  });
});

describe("taking it back", () => {
  test.each([
    ["win32", IN_REGISTRY],
    ["darwin", IN_FOLDER],
  ])("on %s tells Excel, then asks about the certificate", async (platform, registration) => {
    const pc = machine({ registered: true, trusted: true });
    await removeSideloaded(setting(platform), pc);
    expect(pc.done).toEqual([["unregistered", registration], ASKED_TO_REMOVE, "certificate removed"]);
  });

  test("leaves the certificate, which other add-ins may use, unless the answer is yes", async () => {
    const pc = machine({ registered: true, kept: true, yes: false });
    await removeSideloaded(setting("darwin"), pc);
    expect(pc.done).toEqual([["unregistered", IN_FOLDER], ASKED_TO_REMOVE]);
  });

  test("says so where there was nothing to take back", async () => {
    const pc = machine();
    await removeSideloaded(setting("win32"), pc);
    expect(pc.done).toEqual([]);
    expect(pc.said).toEqual(["Excel does not know the add-in. There was nothing to take back."]);
  });

  test("from Excel on the web is for a person to do, and is said how", async () => {
    const pc = machine();
    await removeSideloaded(setting("win32", { web: true }), pc);
    expect(pc.done).toEqual([]);
    expect(pc.said[0]).toContain("My Add-ins");
  });
});

test("the package that the certificate tool reports its usage to has nothing to send it with", () => {
  const folder = join(__dirname, "../../node_modules/office-addin-usage-data");
  const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { dependencies: object };
  expect(Object.keys(dependencies)).toEqual(["commander"]);
  const sources = readdirSync(join(folder, "lib"))
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(join(folder, "lib", name), "utf8"));
  expect(sources.length).toBeGreaterThan(3);
  expect(
    sources.filter((source) => /require\("(node:)?(https?|http2|net|tls|dgram)"\)|\bfetch\(/.test(source)),
  ).toEqual([]);
});
