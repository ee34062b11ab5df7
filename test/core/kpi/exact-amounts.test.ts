import Big from "big.js";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";
import { FINANCE_RULES } from "../../../src/core/check/rules/finance";
import { add, DecimalSum, multiply, subtract } from "../../../src/core/amount/decimal";
import { reviewKpis } from "../../../src/core/kpi/review-kpis";
import { figuresOf } from "../figure-builder";

/** Where amounts are worked with. What is here hands nothing to a binary number. */
const PLACES = [
  ...["src/core/amount", "src/core/kpi"],
  ...FINANCE_RULES.map(({ meta }) => `src/core/check/rules/${meta.id}.ts`),
  ...["src/cli/json/amount-json.ts", "src/cli/json/kpis-json.ts", "src/cli/text/kpis-text.ts"],
];
const CONVERSIONS = new Set([
  "Number",
  "parseFloat",
  "parseInt",
  "Math",
  "Intl",
  "toNumber",
  "valueOf",
  "toLocaleString",
]);

/** What turns something into a binary number: the names of functions that do, and signs in front of anything but a literal. */
function findConversions(source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && CONVERSIONS.has(node.text)) found.push(node.text);
    if (ts.isPrefixUnaryExpression(node) && !ts.isNumericLiteral(node.operand)) {
      if (node.operator === ts.SyntaxKind.PlusToken || node.operator === ts.SyntaxKind.MinusToken) found.push("sign");
      if (node.operator === ts.SyntaxKind.TildeToken) found.push("~");
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.ts", source, ts.ScriptTarget.ES2022));
  return found;
}

function toFiles(place: string): readonly string[] {
  if (place.endsWith(".ts")) return [place];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(place, name));
}

describe("no amount passes through a binary number", () => {
  test.each(PLACES.flatMap(toFiles))("%s turns nothing into one", (file) => {
    expect(findConversions(readFileSync(file, "utf8"))).toEqual([]);
  });

  test.each([
    ["const a = Number(amount.value);", "Number"],
    ["const a = parseFloat(value) + 1;", "parseFloat"],
    ["const a = Math.round(value);", "Math"],
    ["const a = +amount.value;", "sign"],
    ["const a = -value;", "sign"],
    ["const a = ~~value;", "~"],
    ["const a = sum.toNumber();", "toNumber"],
  ])("were there %s, it would be found", (source, name) => {
    expect(findConversions(source)).toContain(name);
  });

  test("the decimals themselves refuse one", () => {
    const value: unknown = 0.1;
    expect(() => add(value as string, "0.2")).toThrow();
    expect(() => multiply("0.2", value as string)).toThrow();
    expect(() => subtract("0.2", value as string)).toThrow();
    expect(() => {
      new DecimalSum().add(value as string);
    }).toThrow();
    expect(Big.strict).toBe(true);
  });

  test("what a double cannot hold is exact from the cell to the total", () => {
    // A double next to this is 90071992547409.94 (or .92): from here on it has less than two decimals.
    const saving = "£90,071,992,547,409.93";
    const kpis = [[1, "Savings delivered", "£0.10", "£0.30", "£180,143,985,094,819.87", null, null]];
    const scorecard = figuresOf({ kpis, savings: [{ saving }, { saving: "£0.01" }, { saving }] });
    const { savings, reconciliations, kpis: outcomes } = reviewKpis(scorecard);
    expect(savings.all.delivered.total).toBe("180143985094819.87");
    expect(reconciliations).toMatchObject([{ delivered: "180143985094819.87", difference: "0.00" }]);
    expect(outcomes[0]?.outcomes.get("2024-2025")?.measures[0]?.variance?.figure.value).toBe("180143985094819.57");
  });

  test("tenths and fifths of a pound add up", () => {
    const scorecard = figuresOf({ savings: [{ saving: 0.1 }, { saving: 0.2 }, { saving: -0.3 }] });
    expect(reviewKpis(scorecard).savings.all.delivered.total).toBe("0.00");
  });
});
