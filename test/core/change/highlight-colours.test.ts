import { HIGHLIGHT_LOOKS, type HighlightState } from "../../../src/core/change/highlight";

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const STATES = Object.keys(HIGHLIGHT_LOOKS) as HighlightState[];
const PAIRS = STATES.flatMap((one, index) => STATES.slice(index + 1).map((other) => [one, other] as const));

/**
 * What colour-blind eyes see of linear RGB. Source: Machado, Oliveira and Fernandes, A Physiologically-based Model for
 * Simulation of Color Vision Deficiency, IEEE TVCG 15 (2009), severity 1.0.
 */
const EYES: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
/** To XYZ. Source: IEC 61966-2-1 (sRGB, D65). */
const XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

function toLinear(color: string): Triple {
  const parts = [0, 2, 4].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0];
}

function times([one, two, three]: Matrix, [x, y, z]: Triple): Triple {
  const along = ([a, b, c]: Triple): number => a * x + b * y + c * z;
  return [along(one), along(two), along(three)];
}

function seenBy(eyes: Matrix, color: string): Triple {
  const [red, green, blue] = times(eyes, toLinear(color)).map((part) => Math.min(1, Math.max(0, part)));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** Source: CIE 15, L*a*b*, under D65. */
function toLab(linear: Triple): Triple {
  const [x, y, z] = times(XYZ, linear).map((part, at) => {
    const ratio = part / ([0.95047, 1, 1.08883][at] ?? 1);
    return ratio > (6 / 29) ** 3 ? Math.cbrt(ratio) : ratio / (3 * (6 / 29) ** 2) + 4 / 29;
  });
  return [116 * (y ?? 0) - 16, 500 * ((x ?? 0) - (y ?? 0)), 200 * ((y ?? 0) - (z ?? 0))];
}

/** How far apart two colours are, as CIE 1976 has it; 2.3 is just seen side by side. */
function distance(one: Triple, other: Triple): number {
  return Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)));
}

function contrastOf(one: Triple, other: Triple): number {
  const [light = 0, dark = 0] = [one, other].map((linear) => times(XYZ, linear)[1]).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test("the measure of distance is right for colours whose distance is known", () => {
  const [black, white, red, lime] = ["000000", "FFFFFF", "FF0000", "00FF00"].map((color) => toLab(toLinear(color)));
  expect(distance(black ?? [0, 0, 0], white ?? [0, 0, 0])).toBeCloseTo(100, 2);
  expect(distance(red ?? [0, 0, 0], lime ?? [0, 0, 0])).toBeCloseTo(170.58, 1);
});

describe.each(Object.entries(EYES))("to %s eyes", (_, eyes) => {
  test.each(PAIRS)("%s and %s differ plainly by their fills", (one, other) => {
    const [first, second] = [one, other].map((state) => toLab(seenBy(eyes, HIGHLIGHT_LOOKS[state].fill)));
    expect(distance(first ?? [0, 0, 0], second ?? [0, 0, 0])).toBeGreaterThan(10);
  });

  test.each(STATES)("%s is read easily in its own colour and in black", (state) => {
    const { fill, color } = HIGHLIGHT_LOOKS[state];
    for (const text of [color, "000000"])
      expect(contrastOf(seenBy(eyes, fill), seenBy(eyes, text))).toBeGreaterThanOrEqual(4.5);
  });
});

test.each(PAIRS)("on paper without colour, %s and %s differ by their signs", (one, other) => {
  expect(HIGHLIGHT_LOOKS[one].sign).not.toBe(HIGHLIGHT_LOOKS[other].sign);
});

test("on paper without colour, behind is the darkest of all fills", () => {
  const lightness = STATES.map((state) => toLab(toLinear(HIGHLIGHT_LOOKS[state].fill))[0]);
  const behind = toLab(toLinear(HIGHLIGHT_LOOKS.behind.fill))[0];
  expect(Math.min(...lightness)).toBe(behind);
  for (const other of lightness.filter((each) => each !== behind)) expect(other - behind).toBeGreaterThan(5);
});
