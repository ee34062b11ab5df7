import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { findApiSet, type ApiSet } from "./api-set";

/** A member of Office.js that the code uses. */
export interface UsedMember {
  /** "Range.formulas". */
  readonly name: string;
  /** "write-tab.ts:41". */
  readonly where: string;
  readonly set: ApiSet | "other" | null;
  /** The feature that was asked for before the member is used; null outside of `when(...)`. */
  readonly guard: string | null;
}

/** The members of the namespace Excel that the files of a folder use: properties, methods, fields of options. */
export function findUsedMembers(folder: string): readonly UsedMember[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  const program = ts.createProgram(
    files.map((file) => join(folder, file)),
    {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: ["office-js"],
    },
  );
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(join(folder, file));
    return source ? new SourceMembers(checker, source, file).find() : [];
  });
}

class SourceMembers {
  private readonly found: UsedMember[] = [];

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly source: ts.SourceFile,
    private readonly file: string,
  ) {}

  find(): readonly UsedMember[] {
    this.visit(this.source, null);
    return this.found;
  }

  private visit(node: ts.Node, guard: string | null): void {
    this.note(node, guard);
    const feature = findFeature(node);
    ts.forEachChild(node, (child) => {
      this.visit(child, ts.isFunctionLike(child) && feature !== null ? feature : guard);
    });
  }

  private note(node: ts.Node, guard: string | null): void {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      // Overloads may have come with different sets.
      this.add(node, this.checker.getResolvedSignature(node)?.declaration, node.expression.name.text, guard);
    } else if (ts.isPropertyAccessExpression(node)) {
      const isCalled = ts.isCallExpression(node.parent) && node.parent.expression === node;
      if (!isCalled) this.addSymbol(node, this.checker.getSymbolAtLocation(node.name), guard);
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      const type = this.checker.getTypeAtLocation(node.parent);
      if (ts.isIdentifier(name)) this.addSymbol(node, type.getProperty(name.text), guard);
    } else if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
      const type = this.checker.getContextualType(node.parent);
      if (type) this.addSymbol(node, findProperty(this.checker, type, node.name.text), guard);
    }
  }

  private addSymbol(node: ts.Node, symbol: ts.Symbol | undefined, guard: string | null): void {
    if (symbol) this.add(node, symbol.declarations?.[0], symbol.name, guard);
  }

  private add(node: ts.Node, declaration: ts.Declaration | undefined, member: string, guard: string | null): void {
    if (!declaration || !isOfExcel(declaration)) return;
    const { parent } = declaration;
    const owner = ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent) ? parent.name?.text : undefined;
    if (owner === undefined) return;
    const { line } = this.source.getLineAndCharacterOfPosition(node.getStart(this.source));
    const where = `${this.file}:${line + 1}`;
    this.found.push({ name: `${owner}.${member}`, where, set: findApiSet(declaration), guard });
  }
}

/** The feature of a call `when("feature", ...)`. */
function findFeature(node: ts.Node): string | null {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const [feature] = node.arguments;
  return node.expression.name.text === "when" && feature && ts.isStringLiteral(feature) ? feature.text : null;
}

function findProperty(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Symbol | undefined {
  const types = type.isUnion() ? type.types : [type];
  for (const each of types) {
    const property = checker.getPropertyOfType(checker.getNonNullableType(each), name);
    if (property) return property;
  }
  return undefined;
}

function isOfExcel(declaration: ts.Declaration): boolean {
  if (!/[\\/]office-js[\\/]/.test(declaration.getSourceFile().fileName)) return false;
  for (let node: ts.Node | undefined = declaration.parent; node; node = node.parent as ts.Node | undefined) {
    if (ts.isModuleDeclaration(node) && node.name.text === "Excel") return true;
  }
  return false;
}
