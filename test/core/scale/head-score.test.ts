import { parseHeadScore, replaceHead, toHeadScore } from "../../../src/core/scale/head-score";
import { toShortScore } from "../../../src/core/scale/score";
import { toCell, type PlainCell } from "../snapshot-builder";

describe("the level at the head of a text", () => {
  test.each<[text: string, score: string, head: string, rest: string]>([
    ["Developing\nSome are briefed.", "2", "Developing", "Some are briefed."],
    ["  Mature:  \r\nAll are.", "3", "Mature", "All are."],
    ["3\nAll are.", "3", "3", "All are."],
    ["2/3\nMost are.", "2/3", "2/3", "Most are."],
    ["N/A\nNot ours.", "N/A", "N/A", "Not ours."],
    ["Leader - Budgets are joint", "4", "Leader", "Budgets are joint"],
    ["Leader – budgets are joint", "4", "Leader", "budgets are joint"],
    ["mature: all are", "3", "mature", "all are"],
    ["Mature, for the most part", "3", "Mature", "for the most part"],
    ["Level 2: one policy", "2", "Level 2", "one policy"],
    ["3 - Mature: yearly", "3", "3 - Mature", "yearly"],
    ["Mature (3) Senior managers are told", "3", "Mature (3)", "Senior managers are told"],
    ["Minimum Firefighting. Nothing else.", "1", "Minimum", "Firefighting. Nothing else."],
    ["Minimum/Developing Few ask.", "1/2", "Minimum/Developing", "Few ask."],
    ["Minimum / Developing Few ask.", "1/2", "Minimum / Developing", "Few ask."],
    ["Mature - Leader Council is told", "3/4", "Mature - Leader", "Council is told"],
    ["Innovator", "5", "Innovator", ""],
    // What names no level is left whole.
    ["Developing a joint team", "not read", "", "Developing a joint team"],
    ["Leadership is told.", "not read", "", "Leadership is told."],
    ["3 Suppliers were asked", "not read", "", "3 Suppliers were asked"],
    ["3. Suppliers were asked", "not read", "", "3. Suppliers were asked"],
    ["Innovation is seen. Mature in parts.", "not read", "", "Innovation is seen. Mature in parts."],
    // What is meant as a level and cannot be read is the head all the same.
    ["Minimum/Mature Some are.", "not read", "Minimum/Mature", "Some are."],
    ["Developng\nSome are.", "not read", "Developng", "Some are."],
    ["4 - Mature: all are", "not read", "4 - Mature", "all are"],
    ["", "blank", "", ""],
    [" \n ", "blank", "", ""],
  ])("of %j is %s", (text, score, head, rest) => {
    const found = parseHeadScore(text);
    expect([toShortScore(found.score), found.head, found.rest]).toEqual([score, head, rest]);
  });

  test.each<[PlainCell, object]>([
    [3, { kind: "awarded", level: 3 }],
    [null, { kind: "blank" }],
    [7, { kind: "unreadable", why: "offScale" }],
    [{ error: "#N/A" }, { kind: "unreadable", why: "error" }],
    ["4 - Mature: all are", { kind: "unreadable", why: "nameMismatch" }],
    ["Developng\nSome are.", { kind: "unreadable", why: "notALevel", likely: { kind: "awarded", level: 2 } }],
    ["Level 2: one policy", { kind: "awarded", level: 2 }],
  ])("of a cell with %j", (cell, score) => {
    expect(toHeadScore(toCell(cell))).toMatchObject(score);
  });
});

describe("another level at the head of a text", () => {
  test.each([
    ["Developing\nSome are briefed.", "Mature\nSome are briefed."],
    ["Leader - Budgets are joint", "Mature - Budgets are joint"],
    ["Minimum/Developing Few ask.", "Mature Few ask."],
    ["Nobody asks.", "Mature\nNobody asks."],
    ["Matur\nNobody asks.", "Mature\nNobody asks."],
    ["", "Mature"],
  ])("of %j leaves the text behind it", (text, expected) => {
    expect(replaceHead(text, "Mature")).toBe(expected);
  });
});
