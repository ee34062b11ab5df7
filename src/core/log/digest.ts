/** Source: FNV-1a with 32 bits: offset basis and prime. */
const OFFSET_BASIS = 0x81_1c_9d_c5;
const PRIME = 0x01_00_01_93;

/**
 * A short mark of some texts, eight hexadecimal digits: another text, or the same ones divided in another way, give another
 * mark, but for one chance in four thousand million. It tells whether something has changed, and keeps no secret. Total.
 */
export function toDigest(texts: readonly string[]): string {
  let hash = OFFSET_BASIS;
  const take = (byte: number): void => {
    hash = Math.imul(hash ^ byte, PRIME);
  };
  // Its length before each text, so that "a", "bc" is not "ab", "c".
  for (const character of texts.map((text) => `${text.length}:${text}`).join("")) {
    const code = character.codePointAt(0) ?? 0;
    for (let rest = code; rest > 0; rest = Math.floor(rest / 256)) take(rest % 256);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
