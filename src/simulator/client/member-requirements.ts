import { readFileSync } from "node:fs";
import type { FindRequirement, Requirement } from "../requirement-sets";

const CLASS = /^\s+(?:class|interface) (\w+)/;
const MEMBER = /^\s+(?:readonly )?(\w+)[?]?[(:<]/;
const API_SET = /\[Api set: (\w+) (\d+\.\d+)/;

let known: ReadonlyMap<string, Requirement> | null = null;

/** What each member needs, as the comments of `@types/office-js` say. */
export function findMemberRequirement(): FindRequirement {
  known ??= readRequirements(readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8"));
  const requirements = known;
  return (className, member) => requirements.get(`${className}.${member}`) ?? null;
}

function readRequirements(declarations: string): Map<string, Requirement> {
  const requirements = new Map<string, Requirement>();
  const excel = declarations.slice(declarations.indexOf("declare namespace Excel {"));
  let className = "";
  let requirement: Requirement | null = null;
  for (const line of excel.split("\n")) {
    const isComment = /^\s*(\/?\*)/.test(line);
    const set = API_SET.exec(line);
    if (set) requirement = { set: set[1] ?? "", version: set[2] ?? "" };
    if (isComment) continue;
    const declared = CLASS.exec(line);
    if (declared) className = declared[1] ?? "";
    const member = MEMBER.exec(line)?.[1];
    const key = `${className}.${member ?? ""}`;
    // The first of several declarations is the oldest.
    if (!declared && member !== undefined && requirement !== null && !requirements.has(key)) {
      requirements.set(key, requirement);
    }
    if (line.trim() !== "") requirement = null;
  }
  return requirements;
}
