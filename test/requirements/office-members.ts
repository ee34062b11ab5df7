import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A member of the namespace Office that needs a requirement set. */
export interface OfficeMember {
  /** "Addin.showAsTaskpane". */
  readonly name: string;
  /** "show-pane.ts". */
  readonly file: string;
  /** "SharedRuntime 1.1". */
  readonly set: string;
}

/** How `@types/office-js` links to a set in a comment: "requirement-sets | SharedRuntime 1.1}". */
const SET = /requirement-sets \| (\w+ \d+\.\d+)\}/;

/** The members of the namespace Office that the files of a folder use and that name a set, however deep the files are. */
export function findOfficeMembers(folder: string): readonly OfficeMember[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /\b[oO]ffice\./.test(readFileSync(join(folder, file), "utf8")));
  const program = ts.createProgram(
    files.map((file) => join(folder, file)),
    {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      jsx: ts.JsxEmit.ReactJSX,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: ["office-js"],
    },
  );
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(join(folder, file));
    return source ? toMembers(source, checker).map(({ name, set }) => ({ name, set, file })) : [];
  });
}

function toMembers(source: ts.SourceFile, checker: ts.TypeChecker): readonly Omit<OfficeMember, "file">[] {
  const found: Omit<OfficeMember, "file">[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const declaration = checker.getSymbolAtLocation(node.name)?.declarations?.[0];
      const set = declaration && findSet(declaration);
      if (set !== undefined) found.push({ name: node.getText(source), set });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function findSet(declaration: ts.Declaration): string | undefined {
  const { fileName, text } = declaration.getSourceFile();
  if (!/[\\/]office-js[\\/]/.test(fileName)) return undefined;
  const comments = ts.getLeadingCommentRanges(text, declaration.pos) ?? [];
  return SET.exec(comments.map(({ pos, end }) => text.slice(pos, end)).at(-1) ?? "")?.[1];
}
