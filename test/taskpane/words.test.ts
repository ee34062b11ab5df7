import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const PANE = join(__dirname, "../../src/taskpane");

/**
 * Files whose words still stand among the markup, from before they were to have a file of their own. One that is cleared is
 * taken off this list, and no file comes onto it.
 */
const NOT_YET: ReadonlySet<string> = new Set([
  "findings/AcceptForm.tsx",
  "findings/CheckActions.tsx",
  "findings/ChecksFoot.tsx",
  "findings/FindingFilters.tsx",
  "findings/FindingItem.tsx",
  "findings/FindingsPage.tsx",
  "findings/MendAll.tsx",
  "findings/RuleChoiceForm.tsx",
  "findings/SeverityMark.tsx",
  "findings/TakeBackButton.tsx",
  "findings/WhyText.tsx",
  "history/HistoryItem.tsx",
  "history/HistoryPage.tsx",
  "history/NoteHistory.tsx",
  "overview/KeyAreaList.tsx",
  "overview/Standing.tsx",
  "parts/AskFirst.tsx",
  "preview/PlanPreview.tsx",
  "shell/NotRead.tsx",
  "shell/NothingKnown.tsx",
  "shell/NoticeMessage.tsx",
  "shell/WhatWasRead.tsx",
]);

/** What is read out or shown of an element, besides what stands in it. */
const SHOWN = new Set(["aria-label", "label", "title", "placeholder", "alt", "content", "what", "confirm"]);

/** The texts among a file's markup: what stands between tags, and what attributes show. Signs alone are no words. */
function findTexts(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(join(PANE, file), "utf8"), ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const add = (text: string): void => {
    if (/\p{L}{2}/u.test(text)) texts.push(text.trim());
  };
  const visit = (node: ts.Node, isShown: boolean): void => {
    if (ts.isJsxText(node)) add(node.text);
    else if (isShown && (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))) add(node.text);
    else if (isShown && ts.isTemplateExpression(node)) {
      add([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(" "));
    }
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

const files = readdirSync(PANE, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".tsx"));

test("words stand in files of their own, beside the component that shows them, and not among the markup", () => {
  const withTexts = files.filter((file) => findTexts(file).length > 0);
  expect(withTexts.filter((file) => !NOT_YET.has(file))).toEqual([]);
});

test("the list of files that are not cleared yet names none that is", () => {
  const cleared = [...NOT_YET].filter((file) => !files.includes(file) || findTexts(file).length === 0);
  expect(cleared).toEqual([]);
});
