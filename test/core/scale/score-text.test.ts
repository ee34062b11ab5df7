import { fc } from "../../property";
import type { CellValue } from "../../../src/core/grid/cell";
import { LEVELS, toLevelName, type Level } from "../../../src/core/scale/level";
import { awarded, type LikelyScore, type Score, type UnreadableReason } from "../../../src/core/scale/score";
import { parseScoreText, toScore } from "../../../src/core/scale/score-text";
import { toCell, type PlainCell } from "../snapshot-builder";

function between(lower: Level, upper: Level): LikelyScore {
  return { kind: "between", lower, upper };
}

function unreadable(why: UnreadableReason, likely: LikelyScore | null = null): Score {
  return { kind: "unreadable", why, likely };
}

describe("a text that names one level", () => {
  test.each<[string, Level]>([
    // Numbers.
    ["3", 3],
    ["03", 3],
    ["003", 3],
    ["3.0", 3],
    ["3.00", 3],
    ["５", 5],
    ["③", 3],
    // Names.
    ["Mature", 3],
    ["MATURE", 3],
    ["innovator", 5],
    ["Level 3", 3],
    ["level 3", 3],
    // A number and its name.
    ["3 - Mature", 3],
    ["3-Mature", 3],
    ["3–Mature", 3],
    ["3 — Mature", 3],
    ["3: Mature", 3],
    ["3. Mature", 3],
    ["3, Mature", 3],
    ["3 Mature", 3],
    ["3 (Mature)", 3],
    ["3(mature)", 3],
    ["Level 3 (Mature)", 3],
    ["Level 3 - Mature", 3],
    ["Level 4 Leader", 4],
    ["Mature (3)", 3],
    ["Mature - 3", 3],
    ["Mature 3", 3],
    ["Leader: 4", 4],
    ["Leader, 4", 4],
    ["Mature (level 3)", 3],
    // Quotes and spaces around it.
    ["'3'", 3],
    ["‘3’", 3],
    ["“3”", 3],
    ['"3"', 3],
    ["`3`", 3],
    ["'3", 3],
    ["3’", 3],
    ["‘Mature’", 3],
    [" 3 ", 3],
    ["3\n", 3],
    ["\t3\r\n", 3],
    ["3\u00A0", 3],
    ["\u00A03\u00A0-\u00A0Mature", 3],
    ["3  -  Mature", 3],
    ["\uFEFF3", 3],
  ])("%j awards %i", (text, level) => {
    expect(parseScoreText(text)).toEqual(awarded(level));
  });

  test("any level may be written in any of these ways", () => {
    for (const level of LEVELS) {
      const name = toLevelName(level);
      for (const text of [`${level}`, name, `${level} - ${name}`, `${name} (${level})`, `Level ${level} (${name})`]) {
        expect(parseScoreText(text)).toEqual(awarded(level));
      }
    }
  });
});

describe("a text that stands between two levels", () => {
  test.each<[string, Level, Level]>([
    ["2/3", 2, 3],
    ["3/2", 2, 3],
    ["2 / 3", 2, 3],
    ["2／3", 2, 3],
    ["2-3", 2, 3],
    ["2 - 3", 2, 3],
    ["2–3", 2, 3],
    ["2 — 3", 2, 3],
    ["2‑3", 2, 3],
    ["2 to 3", 2, 3],
    ["2.5", 2, 3],
    ["2.50", 2, 3],
    ["2½", 2, 3],
    ["1.5", 1, 2],
    ["4.5", 4, 5],
    ["'2/3'", 2, 3],
    ["“2/3”", 2, 3],
    ["2/3\u00A0", 2, 3],
    ["Minimum/Developing", 1, 2],
    ["Developing/Minimum", 1, 2],
    ["Minimum / Developing", 1, 2],
    ["Minimum - Developing", 1, 2],
    ["minimum to developing", 1, 2],
    ["Leader/Innovator", 4, 5],
    ["Minimum/2", 1, 2],
    ["Level 2/3", 2, 3],
    ["Level 2/Level 3", 2, 3],
    ["1 - Minimum / 2 - Developing", 1, 2],
    ["1 Minimum/2 Developing", 1, 2],
    ["Minimum (1) / Developing (2)", 1, 2],
    ["1 - Minimum to 2 - Developing", 1, 2],
  ])("%j is between %i and %i", (text, lower, upper) => {
    expect(parseScoreText(text)).toEqual(between(lower, upper));
  });
});

describe("a text that says there is nothing to score", () => {
  test.each([
    "N/A",
    "n/a",
    "NA",
    "na",
    "N / A",
    " N/A ",
    "N/A\u00A0",
    "n.a.",
    "N.A",
    "Not applicable",
    "NOT APPLICABLE",
    "'N/A'",
  ])("%j is not applicable", (text) => {
    expect(parseScoreText(text)).toEqual({ kind: "notApplicable" });
  });

  test.each(["", " ", "\u00A0", "\n", "\t", "''"])("%j is blank", (text) => {
    expect(parseScoreText(text)).toEqual({ kind: "blank" });
  });
});

describe("a text that cannot be read", () => {
  test.each<[string, UnreadableReason]>([
    // Off the scale.
    ["0", "offScale"],
    ["6", "offScale"],
    ["-1", "offScale"],
    ["−1", "offScale"],
    ["-3", "offScale"],
    ["0.5", "offScale"],
    ["5.5", "offScale"],
    ["5.01", "offScale"],
    ["34", "offScale"],
    ["2025", "offScale"],
    ["Level 6", "offScale"],
    ["6 - Leader", "offScale"],
    // Decimals other than a half.
    ["2.75", "notAHalf"],
    ["2.49", "notAHalf"],
    ["3.1", "notAHalf"],
    // Levels that are no neighbours.
    ["2/4", "notNeighbours"],
    ["1-5", "notNeighbours"],
    ["1–5", "notNeighbours"],
    ["3/5", "notNeighbours"],
    ["3/3", "notNeighbours"],
    ["Minimum/Mature", "notNeighbours"],
    // Number and name disagree.
    ["4 (mature)", "nameMismatch"],
    ["4: Mature", "nameMismatch"],
    ["Level 4 (Mature)", "nameMismatch"],
    ["Leader (3)", "nameMismatch"],
    ["Leader 3", "nameMismatch"],
    // Nothing of the kind.
    ["tbc", "notALevel"],
    ["Not started", "notALevel"],
    ["not mature", "notALevel"],
    ["?", "notALevel"],
    ["-", "notALevel"],
    ["none", "notALevel"],
    ["six", "notALevel"],
    ["+3", "notALevel"],
    ["3+", "notALevel"],
    ["3-", "notALevel"],
    ["2,5", "notALevel"],
    ["3%", "notALevel"],
    ["3e0", "notALevel"],
    ["(3)", "notALevel"],
    ["*3", "notALevel"],
    ["3 4", "notALevel"],
    ["3 (was 2)", "notALevel"],
    ["3 out of 5", "notALevel"],
    ["4 - Leader (agreed)", "notALevel"],
    ["2 or 3", "notALevel"],
    ["2/3/4", "notALevel"],
    ["3 -> 4", "notALevel"],
    ["2 1/2", "notALevel"],
    ["½", "notALevel"],
    ["5/6", "notALevel"],
    ["2.5/3", "notALevel"],
    ["III", "notALevel"],
    ["2-Mar", "notALevel"],
    ["02/03/2025", "notALevel"],
    ["TRUE", "notALevel"],
    ["#N/A", "notALevel"],
    ["N/A - see 4", "notALevel"],
    ["Developed", "notALevel"],
    ["leading", "notALevel"],
  ])("%j is unreadable: %s, and nothing else is proposed", (text, why) => {
    expect(parseScoreText(text)).toEqual(unreadable(why));
  });

  test.each<[string, Level]>([
    ["Leadr", 4],
    ["leaders", 4],
    ["Laeder", 4],
    ["Matur", 3],
    ["Devloping", 2],
    ["Minimun", 1],
    ["Inovator", 5],
    ["Innovater", 5],
    ["Mature.", 3],
    ["four", 4],
    ["Four", 4],
    ["ONE", 1],
    ["3*", 3],
    ["3**", 3],
    ["3?", 3],
    ["3.", 3],
    ["4 - Leadr", 4],
    ["Level 4 (Leadr)", 4],
    // Two slips in a long name, one in a short one.
    ["Inovater", 5],
    ["Devlopping", 2],
    ["Mimimun", 1],
    ["Matuer", 3],
    ["3 - Matur", 3],
    ["Matur (3)", 3],
    ["Matur - level 3", 3],
    ["3 - Mature.", 3],
    ["Developing..", 2],
    ["4Leader", 4],
    // Other words for a level.
    ["lvl 3", 3],
    ["Lvl. 3", 3],
    ["L3", 3],
    ["level3", 3],
    ["Level: 3", 3],
    ["Level-3", 3],
    ["Score 3", 3],
    ["level three", 3],
    ["Three (Mature)", 3],
    ["Mature level", 3],
    ["three (3)", 3],
  ])("%j is unreadable, but %i was probably meant", (text, level) => {
    expect(parseScoreText(text)).toEqual(unreadable("notALevel", awarded(level)));
  });

  test.each<[string, Level, Level]>([
    ["Minimum/Developping", 1, 2],
    ["Matur to Leadr", 3, 4],
    ["two/three", 2, 3],
    ["lvl 3 / lvl 2", 2, 3],
    ["2/3*", 2, 3],
  ])("%j is unreadable, but between %i and %i was probably meant", (text, lower, upper) => {
    expect(parseScoreText(text)).toEqual(unreadable("notALevel", between(lower, upper)));
  });

  test.each([
    ...["5 - Leadr", "6 - Leadr", "3 - tbc", "Ledar-ish", "threes", "three (4)", "lvl 6", "level", "lvl 3 lvl 3 3"],
    // Two slips in a short name, and words of their own.
    ...["Maturty", "Ledr", "Maximum", "Minimal", "Innovation", "Innovate", "Renovator"],
    ...["almost mature", "nearly Leadr", "Leadr/Minimum", "Matur/Leader/Innovator", "two of three", "one off"],
    "Leader of the partnership and its members",
  ])("%j has no level that was surely meant", (text) => {
    expect(parseScoreText(text)).toEqual(unreadable("notALevel"));
  });
});

describe("a cell", () => {
  test.each<[string, CellValue, string, Score]>([
    ["a level", 3, "General", awarded(3)],
    ["a half", 2.5, "General", between(2, 3)],
    ["a number shown with a word", 3, '"Level "0', awarded(3)],
    ["a number formatted as text", 3, "@", awarded(3)],
    ["text in a percent format", "3", "0%", awarded(3)],
    ["a number that differs beyond the digits that Excel keeps", 2.9999999999999996, "General", awarded(3)],
    ["nothing", null, "General", { kind: "blank" }],
    ["zero, as the result of a formula on a blank cell", 0, "General", unreadable("offScale")],
    ["a number off the scale", 6, "General", unreadable("offScale")],
    ["a decimal", 2.75, "0", unreadable("notAHalf")],
    ["half, as a percentage", 0.5, "0%", unreadable("offScale")],
    ["TRUE", true, "General", unreadable("logical")],
    ["FALSE", false, "General", unreadable("logical")],
    ["an error", { error: "#N/A" }, "General", unreadable("error")],
    ["an error in a date's format", { error: "#DIV/0!" }, "d-mmm", unreadable("error")],
    ["a text", "Leadr", "General", unreadable("notALevel", awarded(4))],
  ])("with %s", (_, value, numberFormat, score) => {
    expect(toScore(toCell({ value, numberFormat }))).toEqual(score);
  });

  test.each<[string, number, string, LikelyScore | null]>([
    ["2 March 2023", 44987, "d-mmm", between(2, 3)],
    ["2 March 2023, in full", 44987, "dd/mm/yyyy", between(2, 3)],
    ["3 February 2022", 44595, "d-mmm", between(2, 3)],
    ["4 May 2023", 45050, "d-mmm", between(4, 5)],
    ["3 March 2023", 44988, "d-mmm", null],
    ["2 April 2023", 45018, "d-mmm", null],
    ["29 February 2024", 45351, "d-mmm", null],
    ["9 April 2023", 45025, "d-mmm", null],
    ["noon", 0.5, "h:mm", null],
  ])("that Excel turned into a date, %s, is a date and no level", (_, value, numberFormat, likely) => {
    expect(toScore(toCell({ value, numberFormat }))).toEqual(unreadable("date", likely));
  });

  test.each<[string, PlainCell, Score]>([
    ["gives a level", { formula: "B9", value: 3 }, awarded(3)],
    ["gives no text", { formula: 'IF(B9="","",B9)', value: "" }, { kind: "blank" }],
    ["gives an error", { formula: "B9/0", value: { error: "#DIV/0!" } }, unreadable("error")],
    ["gives 0 for a blank cell", { formula: "B9", value: 0 }, unreadable("offScale")],
    ["was never calculated", { formula: "B9", value: null }, unreadable("notCalculated")],
  ])("with a formula that %s", (_, plain, score) => {
    expect(toScore(toCell(plain))).toEqual(score);
  });

  test("with a level that is shown as a day of January 1900 is that level", () => {
    expect(toScore(toCell({ value: 3, numberFormat: "dd/mm/yyyy" }))).toEqual(awarded(3));
  });

  test("with a date's number in an ordinary format is off the scale", () => {
    expect(toScore(toCell(44987))).toEqual(unreadable("offScale"));
  });
});

describe("whatever is written", () => {
  const pieces = fc.constantFrom(
    ...["1", "2", "3", "4", "5", "6", "0", "/", "-", "–", " ", "\u00A0", ".", "½", "(", ")", "'", "’", "level", "to"],
    ...["Minimum", "developing", "Mature", "Leader", "innovator", "N/A", "%", "*", ":"],
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.array(pieces, { maxLength: 7 }).map((parts) => parts.join("")),
  );

  test("reading never throws, and a level is only ever one that the text names", () => {
    fc.assert(
      fc.property(text, (written) => {
        const score = parseScoreText(written);
        const plain = written.normalize("NFKC");
        const names = (level: Level): boolean =>
          plain.includes(String(level)) || plain.toLowerCase().includes(toLevelName(level).toLowerCase());
        if (score.kind === "awarded") expect(names(score.level)).toBe(true);
        if (score.kind === "between") expect(names(score.lower) || names(score.upper)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("two levels are always neighbours, the lower one first", () => {
    fc.assert(
      fc.property(text, (written) => {
        const score = parseScoreText(written);
        if (score.kind === "between") expect(score.upper - score.lower).toBe(1);
      }),
      { numRuns: 2000 },
    );
  });

  test("spaces and quotes around it change nothing", () => {
    const around = fc.constantFrom("", " ", "\u00A0", "'", "’", "“", '"', "\n");
    fc.assert(
      fc.property(text, around, around, (written, before, after) => {
        const tidy = written
          .trim()
          .replace(/^["'‘’“”`]+|["'‘’“”`]+$/g, "")
          .trim();
        expect(parseScoreText(before + tidy + after)).toEqual(parseScoreText(tidy));
      }),
    );
  });

  test("any number in a cell that is no level and no half of the scale is unreadable", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const score = toScore(toCell(value));
        const rounded = Number(value.toPrecision(15));
        const isScore = rounded >= 1 && rounded <= 5 && Number.isInteger(rounded * 2);
        expect(score.kind === "unreadable").toBe(!isScore);
      }),
    );
  });
});
