import { toDigest } from "./digest";

const WRITTEN = /^change \| \d{4}-\d{2}-\d{2}T[0-9:.]+Z \| \d+ \| [0-9a-f]{8}$/;

/**
 * What the log tells a change by, so that it is not noted twice: "change | 2026-11-03T14:05:00.000Z | 2 | 1b5c09aa". Total.
 * @param moment when it was made, in ISO 8601 and UTC, to the millisecond.
 * @param place which of the lines of its change it is, from 1.
 * @param texts what the line says, which tells the changes of two people at the same moment apart.
 */
export function toChangeMark(moment: string, place: number, texts: readonly string[]): string {
  return ["change", moment, String(place), toDigest(texts)].join(" | ");
}

/** Whether a text of the log is the mark of a change. Never throws. */
export function isChangeMark(text: string): boolean {
  return WRITTEN.test(text);
}
