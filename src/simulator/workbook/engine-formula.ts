import { quoteSheetName } from "../../core/grid/a1";
import { parseArea, toAreaAddress, type Area } from "./area";
import { mapTokens, tokenize, type Token } from "./formula-tokens";
import { findStructuredArea } from "./structured-reference";
import { toSerial } from "./typed-date";
import type { Sheet } from "./workbook";

/** How deep names may refer to names before they are taken to go in circles. */
const DEEPEST_NAME = 8;

/** A formula for IronCalc, and the functions that it calls there. */
export interface EngineFormula {
  readonly text: string;
  readonly functions: readonly string[];
}

/**
 * A formula of Excel's put so that IronCalc calculates the same from it: names and structured references are replaced by
 * what they refer to, `HYPERLINK` by what it shows, `CELL("address", ...)` by the address, `TODAY()` and `NOW()` by the
 * workbook's own clock. `row` and `column` are where it stands.
 */
export function toEngineFormula(formula: string, sheet: Sheet, row: number, column: number): EngineFormula {
  const writer = new Writer(sheet, row, column);
  return { text: writer.write(tokenize(formula), 0), functions: [...writer.functions] };
}

/** As {@link toEngineFormula}, for a place on another sheet: every reference names its own. */
export function toDistantFormula(formula: string, sheet: Sheet, row: number, column: number): EngineFormula {
  const { text, functions } = toEngineFormula(formula, sheet, row, column);
  const home = quoteSheetName(sheet.name);
  const isHomeless = (token: Token): boolean => token.kind === "reference" && token.sheet === null;
  return { text: mapTokens(text, (token) => (isHomeless(token) ? `${home}!${token.text}` : null)), functions };
}

class Writer {
  readonly functions = new Set<string>();

  constructor(
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
  ) {}

  write(tokens: readonly Token[], depth: number): string {
    let text = "";
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined) break;
      if (token.kind !== "function") {
        text += this.#writeToken(token, depth);
        continue;
      }
      const call = readArguments(tokens, at + 1);
      text += this.#writeCall(token.body.toUpperCase(), call.args, depth);
      at = call.end;
    }
    return text;
  }

  #writeToken(token: Token, depth: number): string {
    if (token.kind === "name") return this.#writeName(token, depth);
    if (token.kind !== "structured") return token.text;
    const found = findStructuredArea(token.text, this.sheet, this.row);
    return found === null ? token.text : writeArea(found.sheet, found.area);
  }

  #writeName(token: Token, depth: number): string {
    const { workbook } = this.sheet;
    const scope = token.sheet === null ? this.sheet : workbook.findSheet(token.sheet);
    const name = (scope === null ? null : workbook.findName(token.body, scope)) ?? workbook.findName(token.body, null);
    if (name !== null && depth < DEEPEST_NAME) {
      const tokens = tokenize(name.refersTo);
      const text = this.write(tokens, depth + 1);
      return tokens.length === 1 ? text : `(${text})`;
    }
    const table = token.sheet === null ? workbook.findTable(token.body) : null;
    return table === null ? token.text : writeArea(table.sheet, table.bodyArea);
  }

  #writeCall(name: string, args: readonly (readonly Token[])[], depth: number): string {
    const write = (arg: readonly Token[] | undefined): string => this.write(arg ?? [], depth);
    const now = this.sheet.workbook.options.now();
    switch (name) {
      case "HYPERLINK":
        return `(${write(args[1] ?? args[0])})`;
      case "CELL": {
        const address = addressOf(args, this.sheet);
        if (address !== null) return `"${address.replaceAll('"', '""')}"`;
        break;
      }
      case "ROW":
      case "COLUMN":
        if (args.length === 0) return String((name === "ROW" ? this.row : this.column) + 1);
        break;
      case "TODAY":
        return String(Math.floor(toSerial(now)));
      case "NOW":
        return String(toSerial(now));
      default:
    }
    this.functions.add(name);
    return `${name}(${args.map(write).join(",")})`;
  }
}

/** The arguments from the token after a function's bracket on, and where its closing bracket is. */
function readArguments(tokens: readonly Token[], from: number): { readonly args: Token[][]; readonly end: number } {
  const args: Token[][] = [[]];
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === "function" || token.text === "(" || token.text === "{") depth++;
    if (token.text === ")" || token.text === "}") depth--;
    if (depth < 0) return { args: isNothing(args) ? [] : args, end: at };
    if (token.text === "," && depth === 0) args.push([]);
    else args.at(-1)?.push(token);
  }
  return { args, end: tokens.length };
}

function isNothing(args: readonly (readonly Token[])[]): boolean {
  return args.length === 1 && (args[0] ?? []).every((token) => token.text.trim() === "");
}

/** What CELL("address", reference) gives: with the book and sheet where the reference is on another one. */
function addressOf(args: readonly (readonly Token[])[], home: Sheet): string | null {
  const [what = [], where = []] = args.map((arg) => arg.filter((token) => token.text.trim() !== ""));
  const [reference] = where;
  if (what[0]?.text.toLowerCase() !== '"address"' || where.length !== 1 || reference?.kind !== "reference") return null;
  const area = parseArea(reference.body);
  if (area === null) return null;
  const address = toAreaAddress({ ...area, bottom: area.top, right: area.left }, true);
  const sheet = reference.sheet ?? home.name;
  if (sheet.toLowerCase() === home.name.toLowerCase()) return address;
  return `${quoteSheetName(`[${home.workbook.options.name}]${sheet}`)}!${address}`;
}

function writeArea(sheet: Sheet, area: Area): string {
  return `${quoteSheetName(sheet.name)}!${toAreaAddress(area, true)}`;
}
