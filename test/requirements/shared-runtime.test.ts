import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findOfficeMembers } from "./office-members";

const ROOT = join(__dirname, "../..");

/** The sets that the manifest asks for inside VersionOverrides, where commands and functions are declared. */
function readOfferedSets(): string[] {
  const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
  const sets = manifest.matchAll(/<bt:Set Name="([^"]+)" MinVersion="([^"]+)"/g);
  return [...sets].map(([, name, version]) => `${name} ${version}`);
}

describe("what the pane's page asks of Office beyond the workbook", () => {
  const members = findOfficeMembers(join(ROOT, "src/taskpane"));

  test("is found by the compiler, and needs exactly the sets that the manifest asks for beside the commands", () => {
    expect(members.map(({ name }) => name)).toContain("office.addin.showAsTaskpane");
    expect([...new Set(members.map(({ set }) => set))]).toEqual(readOfferedSets());
  });

  test("is used in one file, which asks for the set first: the pane also opens where Excel lacks it", () => {
    expect([...new Set(members.map(({ file }) => file))]).toEqual(["show-pane.ts"]);
    const [name, version] = (readOfferedSets()[0] ?? "").split(" ");
    const source = readFileSync(join(ROOT, "src/taskpane/show-pane.ts"), "utf8");
    expect(source).toContain(`isSetSupported("${name}", "${version}")`);
  });
});
