const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let remainder = index;
  for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/** The checksum that a zip keeps of each file. fflate works it out when it writes, but does not hand it out. */
export function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- a typed array's iterator takes four times as long
  for (let index = 0; index < bytes.length; index += 1) {
    remainder = (remainder >>> 8) ^ (TABLE[(remainder ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  }
  return (remainder ^ 0xffffffff) >>> 0;
}
