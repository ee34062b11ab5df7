import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const PANE = join(__dirname, "../../src/taskpane");

/** Folders that are cleared of words among their logic as well, such as what is said once something is done. More may follow. */
const CLEARED_OF_HIDDEN: readonly string[] = [
  "findings",
  "follow",
  "help",
  "history",
  "kpis",
  "overview",
  "parts",
  "preview",
  "reading",
  "reports",
  "scores",
  "shell",
  "start",
  "tour",
];

/** What is read out or shown of an element, besides what stands in it. */
const SHOWN = new Set(["aria-label", "label", "title", "placeholder", "alt", "content", "what", "confirm"]);

function read(file: string): ts.SourceFile {
  return parse(file, readFileSync(join(PANE, file), "utf8"));
}

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** What stands in quotation marks; null for all else. What a template puts in is left out. */
function findQuoted(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("…");
}

/** The texts among a file's markup: what stands between tags, and what attributes show. Signs alone are no words. */
function findTexts(file: string): readonly string[] {
  const source = read(file);
  const texts: string[] = [];
  const add = (text: string): void => {
    if (/\p{L}{2}/u.test(text)) texts.push(text.trim());
  };
  const visit = (node: ts.Node, isShown: boolean): void => {
    if (ts.isJsxText(node)) add(node.text);
    else if (isShown) add(findQuoted(node) ?? "");
    const shows =
      ts.isJsxAttribute(node) && ts.isIdentifier(node.name)
        ? SHOWN.has(node.name.text)
        : ts.isJsxAttribute(node)
          ? SHOWN.has(node.name.getText())
          : ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)
            ? true
            : isShown && !ts.isJsxElement(node) && !ts.isJsxSelfClosingElement(node) && !isComparison(node);
    ts.forEachChild(node, (child) => visit(child, shows));
  };
  visit(source, false);
  return texts;
}

/** What a text is compared with, or handed to, is not shown. */
function isComparison(node: ts.Node): boolean {
  return ts.isCallExpression(node) || (ts.isBinaryExpression(node) && /[=!]==?/.test(node.operatorToken.getText()));
}

/** Two words, or one that begins as a sentence does: neither is the name of a class, an event, a kind or a rule of styles. */
const READS_AS_WORDS = /^(?!@).*\p{L}{2}[^\p{L}]*\s.*\p{L}{2}|^\p{Lu}\p{Ll}+\P{L}*$/u;

/** What is given to these is about the page's looks and parts, not about what it says. */
const ABOUT_THE_PAGE = new Set([
  "matchMedia",
  "makeStyles",
  "makeStaticStyles",
  "mergeClasses",
  "querySelector",
  "querySelectorAll",
]);

/** Texts anywhere else in a file that read as words: in constants, in functions beside a component, in what a hook hands on. */
function findHidden(source: ts.SourceFile): readonly string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCaseClause(node)) {
      node.statements.forEach(visit);
      return;
    }
    if (isNeverSaid(node)) return;
    const text = findQuoted(node);
    if (text !== null && READS_AS_WORDS.test(text)) texts.push(text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

/** Imports, types, comparisons, what is thrown for programmers, styles, and attributes that nobody sees. */
function isNeverSaid(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) {
    const { expression } = node;
    return ABOUT_THE_PAGE.has(ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText());
  }
  if (ts.isJsxAttribute(node)) return !SHOWN.has(node.name.getText()) && node.initializer?.kind === STRING;
  if (ts.isBinaryExpression(node)) return isComparison(node);
  return (
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || ts.isThrowStatement(node)
  );
}

const STRING = ts.SyntaxKind.StringLiteral;

const allFiles = readdirSync(PANE, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file));
const files = allFiles.filter((file) => file.endsWith(".tsx"));

test("words stand in files of their own, beside the component that shows them, and not among the markup", () => {
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => findTexts(file).length > 0)).toEqual([]);
});

test.each(CLEARED_OF_HIDDEN)(
  "nor do they stand among the logic of %s, where the markup does not show them",
  (folder) => {
    const logic = allFiles.filter((file) => file.startsWith(`${folder}/`) && !file.endsWith("-words.ts"));
    expect(logic.length).toBeGreaterThan(0);
    expect(logic.map((file) => [file, findHidden(read(file))]).filter(([, texts]) => texts?.length !== 0)).toEqual([]);
  },
);

test("a word that is hidden in a constant, a function or a hook is found, and what is no word is not", () => {
  const source = parse(
    "component.tsx",
    `
    import { Field } from "a package of fields";
    const useStyles = makeStyles({ box: { border: "1px solid" } });
    const TITLE = "Overview";
    function toDone(count: number): string {
      return count === 1 ? "one is written" : \`\${count} are written\`;
    }
    function useSaving({ kind }: { readonly kind: "done and said" | "none" }): void {
      if (kind === "done and said") throw new Error("Nobody but a programmer reads this");
      switch (kind) {
        case "Other kind":
          return save({ doing: "Saving", kind: "failure", key: "ArrowUp" });
      }
    }
    const page = <div className="one two" aria-labelledby="first second" title={TITLE} hidden={"" === "Not this"} />;
    `,
  );
  expect(findHidden(source)).toEqual(["Overview", "one is written", "… are written", "Saving"]);
});

/** So few words are a label that may name different things on two pages: “Not read”, “Key areas”. */
const LABEL_WORDS = 2;

test("what is said alike stands in one place", () => {
  const places = new Map<string, Set<string>>();
  const collect = (node: ts.Node, file: string): void => {
    if (ts.isImportDeclaration(node)) return;
    const text = findQuoted(node);
    if (text !== null && (text.match(/\p{L}+/gu) ?? []).length > LABEL_WORDS) {
      places.set(text, (places.get(text) ?? new Set()).add(file));
    }
    ts.forEachChild(node, (child) => collect(child, file));
  };
  const wordFiles = allFiles.filter((file) => file.endsWith("-words.ts"));
  for (const file of wordFiles) collect(read(file), file);
  expect(places.size).toBeGreaterThan(100);
  expect([...places].filter(([, where]) => where.size > 1).map(([text, where]) => [text, ...where])).toEqual([]);
});
