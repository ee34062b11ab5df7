import {
  findHighlightLook,
  HIGHLIGHT_LOOKS,
  isHighlight,
  toMarkedFormula,
  type HighlightState,
} from "../../../src/core/change/highlight";

const STATES = Object.keys(HIGHLIGHT_LOOKS) as HighlightState[];

/** How bright a colour is, 0 to 1. Source: WCAG 2.2, relative luminance. */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each(STATES)("%s is read easily: its contrast is 7:1 and more", (state) => {
  const { fill, color } = HIGHLIGHT_LOOKS[state];
  expect(contrastOf(fill, color)).toBeGreaterThanOrEqual(7);
});

test("each state has a sign of its own, before numbers and texts alike", () => {
  const formats = STATES.map((state) => HIGHLIGHT_LOOKS[state].numberFormat.split(";"));
  expect(formats.map(([positive]) => positive)).toEqual(['"▼ "General', '"↓ "General', '"✓ "General', '"▲ "General']);
  expect(formats.map((sections) => sections[3])).toEqual(['"▼ "@', '"↓ "@', '"✓ "@', '"▲ "@']);
});

test.each<[string, boolean]>([
  [toMarkedFormula(["A1=3", "B1=3"], "met"), true],
  ['AND(A1=3,N("maturity:met")=0)', true],
  ['and( A1=3 , n( "Maturity:met" ) = 0 )', true],
  ['AND(A1=3,N("maturity:met")=0)*1', false],
  ['AND(N("maturity:met")=0,A1=3)', false],
  ['A1="maturity:met"', false],
  ["A1=3", false],
  ["", false],
])("whether %j is ours: %j", (formula, expected) => {
  expect(isHighlight(formula)).toBe(expected);
});

test("a rule has the look of its mark, and none where it only stops", () => {
  expect(findHighlightLook(toMarkedFormula(["A1=3"], "met"))).toBe(HIGHLIGHT_LOOKS.met);
  expect(findHighlightLook(toMarkedFormula(["A1=3"], "no"))).toBeNull();
  expect(findHighlightLook('AND(A1=3,N("maturity:later")=0)')).toBeNull();
});
