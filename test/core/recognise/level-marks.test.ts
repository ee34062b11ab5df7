import { findMarkedLevel, findMarks, findMarkText, MARK_WORDINGS } from "../../../src/core/recognise/level-marks";

describe("a mark", () => {
  test.each(Object.entries(MARK_WORDINGS).flatMap(([mark, wordings]) => wordings.map((wording) => [wording, mark])))(
    "%s means %s",
    (wording, mark) => {
      expect(findMarks(wording)).toEqual([mark]);
      expect(findMarks(`(${wording.toUpperCase()}!)`)).toEqual([mark]);
    },
  );

  test.each<[string, readonly string[]]>([
    ["Where we want to be by 2031", ["ambition"]],
    ["Current level 2029/30", ["current"]],
    ["current and target", ["current", "ambition"]],
    ["(Current) (Ambition)", ["current", "ambition"]],
    ["see note", []],
    ["current, see note", []],
    ["", []],
  ])("in %j", (text, marks) => {
    expect(findMarks(text)).toEqual(marks);
  });
});

describe("a marked level", () => {
  test.each<[string, number, readonly string[]]>([
    ["Mature", 3, []],
    ["Mature (Current Level)", 3, ["current"]],
    ["5 - Innovator [Target 2031]", 5, ["ambition"]],
    ["Level 3 (Mature) (we are here)", 3, ["current"]],
    ["Leader - where we want to be", 4, ["ambition"]],
    ["Minimum\nToday", 1, ["current"]],
    ["Developing: current and target", 2, ["current", "ambition"]],
  ])("%j", (text, level, marks) => {
    expect(findMarkedLevel(text)).toMatchObject({ level, marks, note: null });
  });

  test("may have a note that is no mark", () => {
    expect(findMarkedLevel("Mature (see note 4)")).toEqual({
      level: 3,
      name: "Mature",
      marks: [],
      note: "(see note 4)",
    });
  });

  test.each(["Mature organisations learn", "Mature - they learn", "(Current)", "Mature/Leader (Current)", ""])(
    "is not named by %j",
    (text) => {
      expect(findMarkedLevel(text)).toBeNull();
    },
  );

  test("keeps the words of each mark apart", () => {
    expect(findMarkText("Mature (Current Level) (Ambition 2031)", "ambition")).toBe("(Ambition 2031)");
    expect(findMarkText("Mature - today", "current")).toBe("- today");
    expect(findMarkText("Mature (Current Level)", "ambition")).toBeNull();
  });
});
