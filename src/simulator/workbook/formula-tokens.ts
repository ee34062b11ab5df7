/** A piece of a formula. Put end to end, the texts of a formula's tokens are the formula. */
export interface Token {
  readonly kind: "text" | "error" | "reference" | "function" | "structured" | "name" | "number" | "other";
  readonly text: string;
  /** For a reference or name: the sheet before its "!", without quotes; null where there is none. */
  readonly sheet: string | null;
  /** For a reference or name: what follows the sheet. For a function: its name, without `_xlfn.`. Else the text. */
  readonly body: string;
}

const CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9][0-9]{0,6}";
const COLUMNS = "\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}";
const ROWS = "\\$?[1-9][0-9]{0,6}:\\$?[1-9][0-9]{0,6}";
const NAME = "[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*";
const SHEET = "(?:'(?:[^']|'')+'|[\\p{L}\\p{N}_.]+)!";
const END = "(?![\\p{L}\\p{N}_.(!])";

const PATTERNS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["text", /"(?:[^"]|"")*"/uy],
  ["error", /#(?:N\/A|[A-Z]+(?:\/0)?[!?])/uy],
  ["reference", new RegExp(`(?<sheet>${SHEET})?(?<body>${CELL}:${CELL}|${COLUMNS}|${ROWS}|${CELL})${END}`, "uy")],
  ["number", /[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\.[0-9]+(?:[eE][+-]?[0-9]+)?/uy],
  ["function", new RegExp(`(?:_xlfn\\.|_xlws\\.|_xlfn\\._xlws\\.)?(?<body>${NAME})\\(`, "uy")],
  ["structured", new RegExp(`(?<body>${NAME})?\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\]`, "uy")],
  ["name", new RegExp(`(?<sheet>${SHEET})?(?<body>${NAME})`, "uy")],
];

/** The tokens of a formula without its "=". Never throws: what it does not know is "other", a character at a time. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match === null) continue;
    const [text] = match;
    const sheet = match.groups?.["sheet"];
    return { kind, text, sheet: sheet === undefined ? null : unquote(sheet), body: match.groups?.["body"] ?? text };
  }
  const character = formula.charAt(at);
  return { kind: "other", text: character, sheet: null, body: character };
}

function unquote(prefix: string): string {
  const sheet = prefix.slice(0, -1);
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/** The formula with some tokens put differently; null leaves one as it is. */
export function mapTokens(formula: string, map: (token: Token) => string | null): string {
  return tokenize(formula)
    .map((token) => map(token) ?? token.text)
    .join("");
}

/** Whether quotes and brackets are closed, without which Excel takes no formula. */
export function isBalanced(formula: string): boolean {
  let depth = 0;
  for (const token of tokenize(formula)) {
    if (token.text === '"' || depth < 0) return false;
    if (token.kind === "function" || token.text === "(") depth++;
    if (token.text === ")") depth--;
  }
  return depth === 0;
}
