import ts from "typescript";

/** A version of the requirement set ExcelApi, such as 1.9. */
export interface ApiSet {
  readonly major: number;
  readonly minor: number;
}

const TAG = /\[\s*Api set:\s*([^\]]+?)\s*\]/;
const VERSION = /(\d+)\.(\d+)/g;

/** "1.9" as a version; throws for anything else. */
export function parseApiSet(text: string): ApiSet {
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(text) ?? [];
  if (major === undefined || minor === undefined) throw new Error(`“${text}” is no requirement set.`);
  return { major: Number(major), minor: Number(minor) };
}

/** "1.9". */
export function toText({ major, minor }: ApiSet): string {
  return `${major}.${minor}`;
}

/** Below 0 where a is older than b. */
export function compareSets(a: ApiSet, b: ApiSet): number {
  return a.major - b.major || a.minor - b.minor;
}

/**
 * The set that a declaration of `@types/office-js` names in its comment, or else its class in its own; the newest where a
 * member is read in one set and written in another. Null where it names none; "other" for a set that is not ExcelApi.
 */
export function findApiSet(declaration: ts.Declaration): ApiSet | "other" | null {
  const tag = TAG.exec(toComment(declaration))?.[1];
  if (tag === undefined) {
    const { parent } = declaration;
    return ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent) ? findApiSet(parent) : null;
  }
  if (!/\bExcelApi\s/.test(tag)) return "other";
  const versions = [...tag.matchAll(VERSION)].map(([, major, minor]) => ({
    major: Number(major),
    minor: Number(minor),
  }));
  return versions.sort(compareSets).at(-1) ?? null;
}

function toComment(node: ts.Node): string {
  const { text } = node.getSourceFile();
  const comments = ts.getLeadingCommentRanges(text, node.pos) ?? [];
  return comments.map(({ pos, end }) => text.slice(pos, end)).at(-1) ?? "";
}
