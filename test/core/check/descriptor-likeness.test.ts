import { readFileSync, writeFileSync } from "node:fs";
import { DescriptorLikeness } from "../../../src/core/check/descriptor-likeness";
import { LEVELS, type Level } from "../../../src/core/scale/level";
import { LABELLED_LADDERS } from "./descriptor-likeness";
import type { LabelledLadder, QuotationKind } from "./descriptor-likeness/labelled-ladder";

const PAGE = "docs/checks/descriptor-mismatch.md";
const BEGIN = "<!-- measured: UPDATE_DOCS=1 npx jest test/core/check/descriptor-likeness writes this table -->";
const END = "<!-- end of measured -->";

/** What came of one quotation. */
interface Judged {
  readonly kind: QuotationKind;
  /** The level that it quotes, where that was not awarded; else null. */
  readonly other: Level | null;
  readonly found: Level | null;
}

function judge({ descriptors, quotations }: LabelledLadder): readonly Judged[] {
  const likeness = new DescriptorLikeness(LEVELS.map((level) => ({ level, text: descriptors[level - 1] ?? "" })));
  return quotations.map(([kind, quoted, awarded, text]) => {
    const levels = typeof awarded === "number" ? [awarded] : awarded;
    const other = quoted !== null && !levels.includes(quoted) ? quoted : null;
    return { kind, other, found: likeness.findOtherLevel(text, levels) };
  });
}

/** A finding of another level than the one that is quoted is a false alarm too. */
function measure(judged: readonly Judged[]): {
  readonly others: number;
  readonly found: number;
  readonly falseAlarms: number;
} {
  return {
    others: judged.filter(({ other }) => other !== null).length,
    found: judged.filter(({ other, found }) => found !== null && found === other).length,
    falseAlarms: judged.filter(({ other, found }) => found !== null && found !== other).length,
  };
}

function toPrecision(judged: readonly Judged[]): number {
  const { found, falseAlarms } = measure(judged);
  return found / (found + falseAlarms);
}

function toRecall(judged: readonly Judged[]): number {
  const { found, others } = measure(judged);
  return found / others;
}

const ALL = LABELLED_LADDERS.flatMap(judge);
/** The floor and the margin were chosen by these; every third quotation was held out. */
const TUNING = ALL.filter((_, index) => index % 3 !== 2);
const HELD_OUT = ALL.filter((_, index) => index % 3 === 2);
const KINDS: readonly QuotationKind[] = ["exact", "shortened", "reworded", "finer", "unrelated"];

function ofKind(kind: QuotationKind, judged: readonly Judged[] = ALL): readonly Judged[] {
  return judged.filter((each) => each.kind === kind);
}

describe("the labelled quotations", () => {
  test("are at least 150, over at least six ladders", () => {
    expect(ALL.length).toBeGreaterThanOrEqual(150);
    expect(LABELLED_LADDERS.length).toBeGreaterThanOrEqual(6);
  });

  test.each(KINDS)("of the kind %s stand in both parts", (kind) => {
    expect(ofKind(kind, TUNING)).not.toEqual([]);
    expect(ofKind(kind, HELD_OUT)).not.toEqual([]);
  });

  test.each(["finer", "unrelated"] as const)("of the kind %s are of no level", (kind) => {
    expect(ofKind(kind).filter(({ other }) => other !== null)).toEqual([]);
  });
});

describe("a quotation of another level's descriptor", () => {
  test("is what is spoken of in at least 95 cases of 100", () => {
    expect(toPrecision(ALL)).toBeGreaterThanOrEqual(0.95);
    expect(toPrecision(TUNING)).toBeGreaterThanOrEqual(0.95);
  });

  test.each<[string, readonly Judged[], number]>([
    ["word for word", ofKind("exact"), 0.94],
    ["in part", ofKind("shortened"), 1],
    ["in other words", ofKind("reworded"), 0.57],
    ["of any kind", ALL, 0.79],
  ])("%s is found as often as it ever was", (_, judged, recall) => {
    expect(toRecall(judged)).toBeGreaterThanOrEqual(recall);
  });
});

function toRow(kind: string, part: string, judged: readonly Judged[]): string {
  const { others, found, falseAlarms } = measure(judged);
  const percent = (share: number): string => (Number.isNaN(share) ? "" : `${Math.round(share * 100)} %`);
  const counts = [judged.length, others, found, falseAlarms];
  const cells = [kind, part, ...counts, percent(toPrecision(judged)), percent(toRecall(judged))];
  return `| ${cells.join(" | ")} |`;
}

function withTable(page: string): string {
  const rows = KINDS.flatMap((kind) => [
    toRow(kind, "tuning", ofKind(kind, TUNING)),
    toRow(kind, "held out", ofKind(kind, HELD_OUT)),
  ]);
  const table = [
    "| kind | part | quotations | of another level | found | false alarms | precision | recall |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
    toRow("all", "tuning", TUNING),
    toRow("all", "held out", HELD_OUT),
    toRow("all", "both", ALL),
  ];
  const start = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (start < 0 || end < 0) throw new Error(`${PAGE} has lost the marks around its table.`);
  return `${page.slice(0, start)}${BEGIN}\n\n${table.join("\n")}\n\n${page.slice(end)}`;
}

/** The formatter lines the columns of tables up with spaces and dashes. */
function toUnaligned(page: string): string {
  return page.replace(/ +/g, " ").replace(/-{3,}/g, "---");
}

if (process.env["UPDATE_DOCS"]) {
  beforeAll(() => {
    writeFileSync(PAGE, withTable(readFileSync(PAGE, "utf8")));
  });
}

test("the check's page says how well it tells them", () => {
  const page = readFileSync(PAGE, "utf8");
  expect(toUnaligned(withTable(page))).toBe(toUnaligned(page));
});
