import {
  ASSESSMENT_WORDINGS,
  findAssessmentHeading,
  isPrinciple,
  PRINCIPLE_WORDINGS,
} from "../../../src/core/recognise/assessment-headers";
import { findThemeName } from "../../../src/core/recognise/theme";

describe("a header of an assessment", () => {
  test.each(
    Object.entries(ASSESSMENT_WORDINGS).flatMap(([role, wordings]) => wordings.map((wording) => [wording, role])),
  )("%s means %s", (wording, role) => {
    expect(findAssessmentHeading(wording)).toEqual({ role, period: null });
    expect(findAssessmentHeading(`${wording.toUpperCase()}...`)).toEqual({ role, period: null });
  });

  test.each<[string, string, string]>([
    ["Where we are now (2031)", "current", "2031"],
    ["Ambition 2030/31", "wanted", "2030/31"],
    ["2029 assessment", "current", "2029"],
  ])("may name a year: %s", (header, role, label) => {
    expect(findAssessmentHeading(header)).toMatchObject({ role, period: { label } });
  });

  test.each(["", "Score", "Comments", "Current", "Where we are now and why"])("is not %j", (header) => {
    expect(findAssessmentHeading(header)).toBeNull();
  });
});

test.each(PRINCIPLE_WORDINGS)("a row called %s is about the key area as a whole", (label) => {
  expect(isPrinciple(`${label.toUpperCase()}:`)).toBe(true);
});

test("a row with another name is not", () => {
  expect([isPrinciple("Principles of fairness"), isPrinciple("")]).toEqual([false, false]);
});

test.each<[string, string | null]>([
  ["THEME SHOWING LEADERSHIP", "SHOWING LEADERSHIP"],
  ["Theme 2: Behaving commercially", "Behaving commercially"],
  ["Theme – our own", "our own"],
  ["Achieving community benefits:", "Achieving community benefits"],
  ["Theme", null],
  ["Themes of the year", null],
  ["Managing risk", null],
])("the heading %j names the theme %j", (heading, theme) => {
  expect(findThemeName(heading)).toBe(theme);
});
