/** Parts of 1. */
type Channels = readonly [number, number, number];

/**
 * A colour (RRGGBB) made darker (a tint below 0, down to -1 for black) or lighter (up to 1 for white), by its lightness
 * as hue, saturation and lightness give it. Excel itself counts in
 * 240 steps and comes out one or two of 255 beside this. Source: ECMA-376 part 1, 18.8.19, tint.
 */
export function toTinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [red, green, blue] = toChannels(color);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const before = (most + least) / 2;
  const after = tint < 0 ? before * (1 + tint) : before + (1 - before) * tint;
  // Hue and saturation stay: the distance of each channel from the lightness grows or shrinks with the room around it.
  const room = (lightness: number): number => 1 - Math.abs(2 * lightness - 1);
  const stretch = room(before) === 0 ? 0 : room(after) / room(before);
  return toHex([red, green, blue].map((channel) => after + (channel - before) * stretch));
}

/** What two colours (RRGGBB) look like from afar where the first covers this part of 1. */
export function toMixed(front: string, back: string, part: number): string {
  const [a, b] = [toChannels(front), toChannels(back)];
  return toHex(a.map((channel, index) => channel * part + (b[index] ?? 0) * (1 - part)));
}

function toChannels(color: string): Channels {
  const number = Number.parseInt(color, 16);
  return [((number >> 16) & 255) / 255, ((number >> 8) & 255) / 255, (number & 255) / 255];
}

function toHex(channels: readonly number[]): string {
  return channels
    .map((channel) =>
      Math.round(Math.min(Math.max(channel, 0), 1) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}
