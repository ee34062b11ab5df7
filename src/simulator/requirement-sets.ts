/** The requirement sets that a host says it supports, with the version of each: `{ ExcelApi: "1.15" }`. */
export type RequirementSets = Readonly<Record<string, string>>;

/** What a current Excel on a desktop says, as far as it matters here. */
export const CURRENT_SETS: RequirementSets = {
  ExcelApi: "1.20",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  SharedRuntime: "1.1",
};

/** The set and version that a member was added with. */
export interface Requirement {
  readonly set: string;
  readonly version: string;
}

/** Finds what a member such as "Range", "values" needs; null where it is not known. */
export type FindRequirement = (className: string, member: string) => Requirement | null;

/** Below 0 if the first version is the older, above 0 if it is the newer: "1.9" is older than "1.10". */
function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
}

/** Whether sets include one at a version, which is 1.1 unless said otherwise, as Office.js has it. */
export function isSupported(sets: RequirementSets, set: string, version = "1.1"): boolean {
  const supported = sets[set];
  return supported !== undefined && compareVersions(supported, version) >= 0;
}
