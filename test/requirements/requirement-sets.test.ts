import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NEWER_FEATURES, type NewerFeature } from "../../src/hosts/office/features";
import { compareSets, parseApiSet, toText, type ApiSet } from "./api-set";
import { findUsedMembers, type UsedMember } from "./used-members";

const ROOT = join(__dirname, "../..");

function readManifestSet(): ApiSet {
  const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
  return parseApiSet(/<Set Name="ExcelApi" MinVersion="([^"]+)"/.exec(manifest)?.[1] ?? "");
}

function isFeature(name: string): name is NewerFeature {
  return name in NEWER_FEATURES;
}

const members = findUsedMembers(join(ROOT, "src/hosts/office"));
const unguarded = members.filter((member) => member.guard === null);

function toLine({ name, where, set }: UsedMember): string {
  return `${where} ${name} ${set === null || set === "other" ? String(set) : toText(set)}`;
}

/** The newest sets first. */
function newest(used: readonly UsedMember[]): ApiSet {
  const sets = used.flatMap(({ set }) => (set === null || set === "other" ? [] : [set]));
  return sets.sort(compareSets).at(-1) ?? { major: 1, minor: 1 };
}

describe("the requirement set that the manifest declares", () => {
  test("is found from members of every kind of use", () => {
    const names = new Set(members.map((member) => member.name));
    // A method, a property that is set, one that is destructured, one that is loaded, one of an option.
    for (const name of [
      "Worksheet.getUsedRange",
      "Range.formulas",
      "Workbook.worksheets",
      "RangeLoadOptions.valueTypes",
      "PageLayoutZoomOptions.horizontalFitToPages",
    ]) {
      expect(names).toContain(name);
    }
    expect(members.length).toBeGreaterThan(200);
  });

  test("covers all that the code uses without asking for it", () => {
    const declared = readManifestSet();
    const beyond = unguarded.filter(({ set }) => set === "other" || (set !== null && compareSets(set, declared) > 0));
    expect(beyond.map(toLine)).toEqual([]);
  });

  test("is no newer than the code needs", () => {
    expect(toText(readManifestSet())).toBe(toText(newest(unguarded)));
  });

  test("each newer feature is asked for by the set that brings it", () => {
    const guarded = members.filter((member) => member.guard !== null);
    expect(new Set(guarded.map(({ guard }) => guard))).toEqual(new Set(Object.keys(NEWER_FEATURES)));
    const wrong = guarded.filter(({ guard, set }) => {
      if (guard === null || !isFeature(guard) || set === "other") return true;
      return set !== null && compareSets(set, parseApiSet(NEWER_FEATURES[guard])) > 0;
    });
    expect(wrong.map(toLine)).toEqual([]);
    for (const feature of Object.keys(NEWER_FEATURES) as NewerFeature[]) {
      expect(toText(newest(guarded.filter(({ guard }) => guard === feature)))).toBe(NEWER_FEATURES[feature]);
    }
  });
});
